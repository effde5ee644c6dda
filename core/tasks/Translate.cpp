// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "exporting/BundleImpl.h"
#include "model/ThreadsImpl.h"
#include "tasks/Evaluate.h"
#include "tasks/SuperModelImpl.h"
#include "tasks/WorkspaceData.h"
#include "translate/BeamSearchImpl.h"

#include <chrono>

namespace hatter::tasks {

namespace {

/// What translating needs, from the workspace's SuperTransformer or from an exported folder.
exporting::Bundle modelFor(const store::Workspace* workspace, const workbench::TranslateOptions& options) {
    if (!options.model.empty())
        return exporting::openBundle(options.model);
    if (workspace == nullptr)
        throw InputError("to translate, a workspace or an exported model must be given");
    const SuperModel super = loadModel(*workspace, options.trained, deviceNamed(options.device));
    exporting::Bundle out;
    out.space = super.super.config().space;
    out.weights =
        model::slice(super.super, super.super.config().sub.value_or(options.sub), model::SliceMode::Contiguous);
    out.sourceVocabulary = sourceVocabulary(*workspace);
    out.targetVocabulary = targetVocabulary(*workspace);
    out.segmenter = segmenter(*workspace);
    return out;
}

}  // namespace

std::vector<workbench::Translation> translate(const store::Workspace* workspace,
                                              const workbench::TranslateOptions& options, Progress& progress,
                                              std::stop_token stop) {
    // One sentence at a time gives a second thread nothing worth sharing.
    model::setThreads(options.threads == 0 ? 1 : options.threads);
    const exporting::Bundle bundle = modelFor(workspace, options);
    translate::BeamOptions beam;
    beam.beam = options.beam;
    beam.lengthPenalty = options.lengthPenalty;
    ProgressCounter counter(progress, "translating", static_cast<std::int64_t>(options.lines.size()));
    std::vector<workbench::Translation> out;
    for (const std::string& line : options.lines) {
        const auto start = std::chrono::steady_clock::now();
        data::TokenSequences source;
        source.add(data::encode(*bundle.segmenter, bundle.sourceVocabulary, line));
        const auto best = translate::translateAll(bundle.weights, source, beam, 1, {}, stop).front();
        workbench::Translation translation;
        translation.text = data::decode(*bundle.segmenter, bundle.targetVocabulary, best.tokens);
        if (!best.tokens.empty())
            translation.score = best.logProbability / double(best.tokens.size());
        translation.milliseconds =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        out.push_back(translation);
        counter.at(static_cast<std::int64_t>(out.size()));
    }
    return out;
}

}  // namespace hatter::tasks
