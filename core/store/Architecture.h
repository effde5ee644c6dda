// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hatter::store {

/// The sizes as JSON, one list a kind, so that SQL's json_extract() reaches them.
std::string sizesToJson(const space::SubTransformer& sub);

/// What space::toText() wrote, read back. Throws InputError for anything else. It is much faster than JSON: a hundred
/// thousand candidates are read at once when a workspace is opened.
space::SubTransformer subTransformerFromText(std::string_view text);

/// "[3,17]" and back; damaged text throws InputError.
std::string listToJson(const std::vector<std::int64_t>& values);
std::vector<std::int64_t> listFromJson(std::string_view json);

}  // namespace hatter::store
