// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AtomicFile.h"
#include "data/ParallelCorpus.h"
#include "data/Segmenter.h"
#include "data/TokenDataset.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

/// Data of a workspace made with the light core alone: real pieces of a real corpus in the files that the engine would
/// write.
namespace hatter::test {

inline nlohmann::json toJson(const data::LengthStatistics& s) {
    return {{"mean", s.mean}, {"longest", s.longest}, {"histogram", s.histogram}};
}

inline data::LengthStatistics lengthsOf(const data::TokenSequences& side) {
    data::LengthStatistics s;
    for (std::size_t i = 0; i < side.size(); ++i) {
        s.tokens += static_cast<std::int64_t>(side.length(i));
        if (s.histogram.size() <= side.length(i))
            s.histogram.resize(side.length(i) + 1);
        ++s.histogram[side.length(i)];
    }
    s.sentences = static_cast<std::int64_t>(side.size());
    s.longest = static_cast<int>(s.histogram.size()) - 1;
    s.mean = static_cast<double>(s.tokens) / static_cast<double>(std::max<std::int64_t>(1, s.sentences));
    return s;
}

inline data::ParallelCorpus part(const data::ParallelCorpus& corpus, std::size_t from, std::size_t to) {
    const auto cut = [&](const std::vector<std::string>& lines) {
        return std::vector<std::string>(lines.begin() + static_cast<std::ptrdiff_t>(from),
                                        lines.begin() + static_cast<std::ptrdiff_t>(to));
    };
    return {cut(corpus.source), cut(corpus.target)};
}

/// The first tenth of the pairs is for validation, the second for test. `leaks` none: nobody looked.
inline void prepareWithLightCore(const store::Workspace& given, const workbench::PrepareDataOptions& options,
                                 std::optional<int> leaks = 0) {
    store::WorkspaceInfo info = given.info();
    info.sourceLanguage = options.sourceLanguage;
    info.targetLanguage = options.targetLanguage;
    store::Workspace workspace = given.withInfo(info);
    data::ParallelCorpus all = options.train.source.empty()
                                   ? data::readCorpusFile(options.train.bilingual.front())
                                   : data::readPlainText(options.train.source, options.train.target);
    data::CleaningReport report;
    all = data::clean(all, options.cleaning, report);
    const std::size_t tenth = all.size() / 10;
    const std::pair<const char*, data::ParallelCorpus> splits[] = {{"train", part(all, 2 * tenth, all.size())},
                                                                   {"valid", part(all, 0, tenth)},
                                                                   {"test", part(all, tenth, 2 * tenth)}};
    const auto write = [&](const std::string& split, const std::string& language,
                           const std::vector<std::string>& lines) {
        std::string text;
        for (const std::string& line : lines)
            text += line + '\n';
        writeFileAtomically(workspace.textFile(split, language), text);
    };
    for (const auto& [name, corpus] : splits) {
        write(name, info.sourceLanguage, corpus.source);
        write(name, info.targetLanguage, corpus.target);
    }
    const data::Vocabulary vocabulary = data::trainSentencePiece(
        {workspace.textFile("train", info.sourceLanguage), workspace.textFile("train", info.targetLanguage)},
        options.pieces, workspace.segmenterModel());
    for (const std::string& language : {info.sourceLanguage, info.targetLanguage})
        vocabulary.write(workspace.dataFolder() / ("dict." + language + ".txt"));
    const auto segmenter = data::openSentencePiece(workspace.segmenterModel());
    nlohmann::json statistics = nlohmann::json::array();
    for (const auto& [name, corpus] : splits) {
        const auto encode = [&](const std::vector<std::string>& lines, const std::string& language) {
            data::TokenSequences side;
            for (const std::string& line : lines)
                side.add(data::encode(*segmenter, vocabulary, line));
            side.write(workspace.dataPrefix(name, language), vocabulary.size());
            return toJson(lengthsOf(side));
        };
        const bool isTraining = std::string(name) == "train";
        statistics.push_back({{"split", name},
                              {"read", isTraining ? report.read : static_cast<std::int64_t>(corpus.size())},
                              {"kept", corpus.size()},
                              {"dropped", isTraining ? nlohmann::json(report.dropped) : nlohmann::json::object()},
                              {"sourceWords", toJson(data::wordStatistics(corpus.source))},
                              {"targetWords", toJson(data::wordStatistics(corpus.target))},
                              {"sourcePieces", encode(corpus.source, info.sourceLanguage)},
                              {"targetPieces", encode(corpus.target, info.targetLanguage)}});
    }
    nlohmann::json file{{"splits", statistics}, {"vocabulary", vocabulary.size()}, {"leaks", nullptr}};
    if (leaks)
        file["leaks"] = *leaks;
    writeFileAtomically(workspace.dataFolder() / "statistics.json", file.dump());
    workspace.setInfo(info);
}

}  // namespace hatter::test
