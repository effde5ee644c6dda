// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/WorkspaceData.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Sha256.h"

#include <algorithm>
#include <numeric>
#include <sstream>

namespace hatter::tasks {

namespace {
std::filesystem::path dictionary(const store::Workspace& workspace, const std::string& language) {
    return workspace.dataFolder() / ("dict." + language + ".txt");
}
}  // namespace

void needData(const store::Workspace& workspace) {
    if (!std::filesystem::exists(dictionary(workspace, workspace.info().sourceLanguage)))
        throw InputError({workspace.folder().string(), 0, {}},
                         "the workspace has no data yet: prepare a corpus first (hatter-cli data prepare)");
}

data::Vocabulary sourceVocabulary(const store::Workspace& workspace) {
    needData(workspace);
    return data::Vocabulary::read(dictionary(workspace, workspace.info().sourceLanguage));
}

data::Vocabulary targetVocabulary(const store::Workspace& workspace) {
    needData(workspace);
    return data::Vocabulary::read(dictionary(workspace, workspace.info().targetLanguage));
}

std::unique_ptr<data::Segmenter> segmenter(const store::Workspace& workspace) {
    needData(workspace);
    return data::openSegmenter(workspace.segmenterModel());
}

bool hasSplit(const store::Workspace& workspace, const std::string& split) {
    auto index = workspace.dataPrefix(split, workspace.info().sourceLanguage);
    index += ".idx";
    return std::filesystem::exists(index);
}

void writeSegmenter(const store::Workspace& workspace, const std::filesystem::path& folder) {
    if (!std::filesystem::exists(workspace.segmenterModel()))
        return;
    writeFileAtomically(folder / "segmenter.model", readFile(workspace.segmenterModel()));
    if (!data::holdsDescription(workspace.segmenterModel()))
        return;
    sourceVocabulary(workspace).write(folder / "dict.source.txt");
    targetVocabulary(workspace).write(folder / "dict.target.txt");
}

data::TokenDataset readSplit(const store::Workspace& workspace, const std::string& split) {
    const auto& info = workspace.info();
    needData(workspace);
    if (!hasSplit(workspace, split))
        throw InputError({workspace.folder().string(), 0, {}},
                         "the workspace has no " + split +
                             " pairs: prepare a corpus (hatter-cli data prepare), or import the checkpoint with its "
                             "binary data (--data-bin)");
    data::TokenDataset out;
    out.source = data::TokenSequences::read(workspace.dataPrefix(split, info.sourceLanguage),
                                            sourceVocabulary(workspace).size());
    out.target = data::TokenSequences::read(workspace.dataPrefix(split, info.targetLanguage),
                                            targetVocabulary(workspace).size());
    if (out.source.size() != out.target.size())
        throw InputError({workspace.dataPrefix(split, info.sourceLanguage).string(), 0, {}},
                         "has " + std::to_string(out.source.size()) + " sentences, but the other side has " +
                             std::to_string(out.target.size()) + ": prepare the data again");
    return out;
}

std::vector<std::string> readLines(const store::Workspace& workspace, const std::string& split,
                                   const std::string& language) {
    std::istringstream in(readFile(workspace.textFile(split, language)));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string keyOf(const data::TokenDataset& data) {
    Sha256 hash;
    for (const auto* side : {&data.source, &data.target})
        for (std::size_t i = 0; i < side->size(); ++i)
            hash.add((*side)[i].data(), (*side)[i].size_bytes());
    return hash.hex().substr(0, 12) + " " + std::to_string(data.size());
}

std::vector<std::size_t> fixedSubset(const data::TokenDataset& data, std::size_t n) {
    std::vector<std::size_t> order(data.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (n == 0 || n >= order.size())
        return order;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return data.target.length(a) < data.target.length(b); });
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < n; ++i)
        chosen.push_back(order[(2 * i + 1) * order.size() / (2 * n)]);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

}  // namespace hatter::tasks
