// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <filesystem>
#include <string>

namespace hatter::space {

class YamlSettings;

/// Reads a design space in HAT's YAML. Other settings in the file (training, data) are left alone. Our key `span-rule`
/// (`super`, the default, or `used`) says what attention spans count. Throws InputError with file, line and key.
DesignSpace readDesignSpace(const std::filesystem::path& file);
DesignSpace parseDesignSpace(const std::string& yaml, const std::string& file);
/// HAT's YAML of the space; the reference reads it when the rule is `super`.
std::string writeDesignSpace(const DesignSpace& space);

/// Reads a SubTransformer in HAT's YAML (`*-subtransformer` keys, spans as -1, 1, 2) and checks it against `space`.
SubTransformer readSubTransformer(const std::filesystem::path& file, const DesignSpace& space);
SubTransformer parseSubTransformer(const std::string& yaml, const std::string& file, const DesignSpace& space);
std::string writeSubTransformer(const SubTransformer& sub);

/// The same from settings that others read too: HatSettings.h reads whole files, with a warning for what is not used.
DesignSpace designSpaceFrom(const YamlSettings& settings);
/// Not yet checked against a space, and superEncoderLayers is not known.
SubTransformer subTransformerFrom(const YamlSettings& settings);

}  // namespace hatter::space
