// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ParallelCorpus.h"

#include <filesystem>
#include <string>

namespace hatter::data {

/// What the header of a gettext catalogue says of its languages, as written there ("de", "pt_BR"); empty: nothing.
struct CatalogueLanguages {
    std::string source;  ///< X-Source-Language
    std::string target;  ///< Language
};

/// readGettext(), with the languages that the header names.
ParallelCorpus readGettext(const std::filesystem::path& file, CatalogueLanguages& languages);

}  // namespace hatter::data
