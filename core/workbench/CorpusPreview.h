// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/LanguageNames.h"
#include "data/ParallelCorpus.h"
#include "workbench/Options.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace hatter::workbench {

/// What stops files from being prepared.
struct CorpusFault {
    enum class Kind {
        Missing,       ///< there is no such file
        Unreadable,    ///< a folder, or not to be opened: `details`
        NotText,       ///< line `line` is no UTF-8 text: `details`
        Empty,         ///< no line, no pair, no translated message
        UnequalLines,  ///< `lines` against `otherLines` of `other`
        NoTab,         ///< line `line` of a TSV file
        Damaged,       ///< a catalogue: `details`
    };
    Kind kind = Kind::Missing;
    std::filesystem::path file;
    std::int64_t line = 0;
    std::int64_t lines = 0, otherLines = 0;
    std::filesystem::path other;
    std::string details;  ///< as the reader said it
};

/// What stands in the files of one split, for a person to look at before anything is prepared.
struct CorpusPreview {
    struct File {
        std::filesystem::path path;
        std::int64_t lines = 0;  ///< of a catalogue: translated messages
    };
    std::int64_t pairs = 0;
    std::vector<std::pair<std::string, std::string>> first;
    data::LengthStatistics source, target;  ///< words
    // Pairs that cleaning will drop; equal pairs are found only there.
    std::int64_t emptySides = 0, identical = 0, tooLong = 0, unlikeLengths = 0;
    std::vector<File> files;       ///< as far as they were read
    data::LanguagePair languages;  ///< of the catalogues' headers
    std::vector<CorpusFault> faults;
    bool whole = false;  ///< everything was read; false: so far
};

struct PreviewOptions {
    std::size_t pairs = 50;  ///< that are shown
    data::CleaningOptions cleaning;
};

/// Reads the files line by line: memory does not grow with them (catalogues apart, which are read whole). What is wrong
/// with a file is a fault of the preview; the files behind it are read all the same. `onPart` gets what was read so far
/// a few times a second. Throws Stopped soon after `stop` is asked for.
CorpusPreview previewCorpus(const CorpusFiles& files, const PreviewOptions& options,
                            const std::function<void(const CorpusPreview&)>& onPart, std::stop_token stop);

/// Endings of files that hold both sides: TSV and gettext's catalogues.
bool isBilingualFile(const std::filesystem::path& file);
/// A file that a reader of pairs cannot take, by its ending: other exchange formats, packed or binary ones.
bool isForeignFile(const std::filesystem::path& file);
/// What is let fall on a window is a corpus: text, TSV and catalogues, and files of at least two languages by
/// their endings ("x.en" and "x.de").
bool looksLikeCorpus(const std::vector<std::filesystem::path>& files);

}  // namespace hatter::workbench
