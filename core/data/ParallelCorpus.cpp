// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ParallelCorpus.h"

#include "base/Error.h"
#include "data/Text.h"

#include <algorithm>
#include <unordered_set>

namespace hatter::data {

ParallelCorpus readPlainText(const std::filesystem::path& source, const std::filesystem::path& target) {
    ParallelCorpus corpus{readLines(source), readLines(target)};
    if (corpus.source.size() != corpus.target.size())
        throw InputError({target.string(), 0, {}}, "has " + std::to_string(corpus.target.size()) + " lines, " +
                                                       source.string() + " has " +
                                                       std::to_string(corpus.source.size()) +
                                                       ": line n of one file must translate line n of the other");
    if (corpus.source.empty())
        throw InputError({source.string(), 0, {}}, "has no lines, a sentence a line was expected");
    return corpus;
}

ParallelCorpus readTsv(const std::filesystem::path& file) {
    ParallelCorpus corpus;
    LineReader reader(file);
    for (std::string line; reader.next(line);) {
        if (line.empty())
            continue;
        const std::size_t first = line.find('\t');
        if (first == std::string::npos)
            throw InputError({file.string(), reader.lineNumber(), {}}, "has no tab, 'source<TAB>target' was expected");
        const std::size_t second = line.find('\t', first + 1);
        corpus.source.push_back(line.substr(0, first));
        corpus.target.push_back(line.substr(first + 1, second == std::string::npos ? second : second - first - 1));
    }
    if (corpus.source.empty())
        throw InputError({file.string(), 0, {}}, "has no lines, 'source<TAB>target' lines were expected");
    return corpus;
}

ParallelCorpus readCorpusFile(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    if (extension == ".tsv")
        return readTsv(file);
    if (extension == ".po" || extension == ".mo" || extension == ".gmo")
        return readGettext(file);
    throw InputError({file.string(), 0, {}}, "has the ending '" + extension + "', one of .tsv, .po, .mo was expected");
}

namespace {
/// Why a pair is dropped; empty if it is kept.
std::string reasonToDrop(const std::string& source, const std::string& target, const CleaningOptions& options) {
    const int a = countWords(source);
    const int b = countWords(target);
    const auto [shorter, longer] = std::minmax(a, b);
    if (shorter < options.minWords)
        return shorter == 0 ? "empty" : "too short";
    if (longer > options.maxWords)
        return "too long";
    if (longer > 5 && longer > options.maxRatio * shorter)
        return "length ratio";
    if (options.dropIdentical && source == target)
        return "identical";
    return {};
}
}  // namespace

ParallelCorpus clean(const ParallelCorpus& corpus, const CleaningOptions& options, CleaningReport& report) {
    ParallelCorpus kept;
    report = {};
    report.read = static_cast<std::int64_t>(corpus.size());
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < corpus.size(); ++i) {
        std::string reason = reasonToDrop(corpus.source[i], corpus.target[i], options);
        // No line holds a line break, so it separates the two sides for certain.
        if (reason.empty() && options.dropDuplicates && !seen.insert(corpus.source[i] + '\n' + corpus.target[i]).second)
            reason = "duplicate";
        if (!reason.empty()) {
            ++report.dropped[reason];
            continue;
        }
        kept.source.push_back(corpus.source[i]);
        kept.target.push_back(corpus.target[i]);
    }
    report.kept = static_cast<std::int64_t>(kept.size());
    return kept;
}

LengthStatistics wordStatistics(const std::vector<std::string>& lines) {
    LengthStatistics statistics;
    statistics.sentences = static_cast<std::int64_t>(lines.size());
    for (const std::string& line : lines) {
        const int words = countWords(line);
        statistics.tokens += words;
        statistics.longest = std::max(statistics.longest, words);
        const auto place = static_cast<std::size_t>(words);
        if (statistics.histogram.size() <= place)
            statistics.histogram.resize(place + 1);
        ++statistics.histogram[place];
    }
    if (!lines.empty())
        statistics.mean = static_cast<double>(statistics.tokens) / static_cast<double>(lines.size());
    return statistics;
}

}  // namespace hatter::data
