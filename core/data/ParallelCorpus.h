// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hatter::data {

/// Sentence pairs as text. UTF-8, one sentence each, no line breaks inside.
struct ParallelCorpus {
    std::vector<std::string> source;
    std::vector<std::string> target;

    std::size_t size() const { return source.size(); }
};

/// Two files of one sentence a line. Throws InputError: missing file, unequal line counts (both counts named), invalid
/// UTF-8 (file and line named), no lines.
ParallelCorpus readPlainText(const std::filesystem::path& source, const std::filesystem::path& target);
/// One file, "source<TAB>target" a line; further columns are ignored. Errors name file and line.
ParallelCorpus readTsv(const std::filesystem::path& file);
/// A gettext catalogue, PO or MO: msgid against msgstr, translated and not fuzzy, each on one line. Of plural forms the
/// singular goes with the first and the plural with the last. Errors name the file, and the line of a PO file.
ParallelCorpus readGettext(const std::filesystem::path& file);
/// By the file's extension: .tsv, .po, .mo.
ParallelCorpus readCorpusFile(const std::filesystem::path& file);

struct CleaningOptions {
    int minWords = 1;
    int maxWords = 100;
    double maxRatio = 3.0;       ///< of word counts, for pairs above 5 words
    bool dropDuplicates = true;  ///< equal pairs
    bool dropIdentical = true;   ///< source equal to target
};

/// What cleaning kept and why it dropped the rest.
struct CleaningReport {
    std::int64_t read = 0;
    std::int64_t kept = 0;
    std::map<std::string, std::int64_t> dropped;  ///< reason -> pairs
};
ParallelCorpus clean(const ParallelCorpus& corpus, const CleaningOptions& options, CleaningReport& report);

/// Statistics of a side, in words or in pieces.
struct LengthStatistics {
    std::int64_t sentences = 0;
    std::int64_t tokens = 0;
    double mean = 0.0;
    int longest = 0;
    std::vector<std::int64_t> histogram;  ///< [length], up to `longest`
};
LengthStatistics wordStatistics(const std::vector<std::string>& lines);

}  // namespace hatter::data
