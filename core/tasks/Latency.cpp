// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Latency.h"

#include "base/Error.h"
#include "space/HatYaml.h"
#include "tasks/WorkspaceData.h"

#include <algorithm>
#include <cmath>

namespace hatter::tasks {

namespace {
/// What the reference measures WMT's models with; taken where there is no corpus to take a mean of.
constexpr int ReferenceLength = 30;
}  // namespace

space::DesignSpace designSpaceOf(const store::Workspace& workspace) {
    if (!std::filesystem::exists(workspace.designSpaceFile()))
        throw InputError({workspace.folder().string(), 0, {}},
                         "the workspace has no design space yet: give one when training the SuperTransformer");
    return space::readDesignSpace(workspace.designSpaceFile());
}

latency::Protocol completed(const store::Workspace& workspace, latency::Protocol protocol) {
    if (protocol.vocabulary == 0)
        protocol.vocabulary = targetVocabulary(workspace).size();
    const auto mean = [&](const std::string& language, const data::Vocabulary& vocabulary) {
        if (!hasSplit(workspace, "valid"))
            return ReferenceLength;
        const auto lines = data::TokenSequences::read(workspace.dataPrefix("valid", language), vocabulary.size());
        return std::max(1,
                        int(std::lround(double(lines.tokenCount()) / double(std::max<std::size_t>(1, lines.size())))));
    };
    if (protocol.sourceLength == 0)
        protocol.sourceLength = mean(workspace.info().sourceLanguage, sourceVocabulary(workspace));
    if (protocol.targetLength == 0)
        protocol.targetLength = mean(workspace.info().targetLanguage, targetVocabulary(workspace));
    return protocol;
}

latency::Protocol workspaceProtocol() {
    latency::Protocol protocol;
    protocol.vocabulary = protocol.sourceLength = protocol.targetLength = protocol.threads = 0;
    return protocol;
}

latency::LatencyPredictor predictorOf(const store::Workspace& workspace, const std::string& target) {
    const auto record = store::RunLogReader(workspace).latestPredictor(target);
    if (!record)
        throw InputError("there is no latency predictor for '" + target +
                         "' yet: measure latencies and fit one (hatter-cli latency measure, hatter-cli latency fit)");
    return latency::LatencyPredictor::fromJson(record->predictor, workspace.folder());
}

}  // namespace hatter::tasks
