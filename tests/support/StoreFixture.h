// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/SubTransformer.h"
#include "store/RunLog.h"

#include <QTemporaryDir>
#include <filesystem>
#include <string>

namespace hatter::test {

/// A workspace in a temporary folder.
struct TemporaryWorkspace {
    TemporaryWorkspace() : workspace(store::Workspace::create(folder(), {"Toy", "en", "de", "sentences for tests"})) {}
    std::filesystem::path folder() const { return std::filesystem::path(directory.path().toStdString()) / "w"; }

    QTemporaryDir directory;
    store::Workspace workspace;
};

/// Distinct architectures for distinct numbers below some thousands of millions.
inline space::SubTransformer numberedSub(std::int64_t number) {
    space::SubTransformer sub;
    sub.encoderEmbed = 128 + static_cast<int>(number % 3) * 64;
    sub.decoderEmbed = 192;
    for (std::int64_t rest = number; rest > 0 || sub.encoder.size() < 2; rest /= 50)
        sub.encoder.push_back({64 + static_cast<int>(rest % 50), 4});
    sub.decoder = {{512, 4, 2, 1}, {256, 2, 4, 2}};
    return sub;
}

inline store::CandidateRecord numberedCandidate(std::int64_t draw, int generation) {
    store::CandidateRecord c;
    c.draw = draw;
    c.generation = generation;
    c.origin = draw % 2 ? "random" : "mutation";
    c.decision = draw % 4 ? "evaluated" : "too slow";
    c.parents = draw > 2 ? std::vector<std::int64_t>{draw - 1, draw - 2} : std::vector<std::int64_t>{};
    c.genome = "[1,2,3]";
    c.sub = numberedSub(draw);
    c.hash = space::hashOf(c.sub);
    c.parameters = 1000 + draw;
    c.flops = 2000 + draw;
    c.predictedMs = 20.5 + static_cast<double>(draw);
    c.limitMs = 80.25;
    if (c.decision == "evaluated") {
        c.loss = 5.0 + 1.0 / static_cast<double>(draw);
        c.nll = 4.0;
        c.seconds = 0.125;
    }
    return c;
}

inline store::RunRecord toyRun() {
    store::RunRecord run;
    run.algorithm = "hat";
    run.settings = R"({"population":8})";
    run.space = "encoder-embed-choice: [256]\n";
    run.checkpoint = "weights";
    run.validationSet = "subset";
    run.target = "This CPU";
    return run;
}

/// Commits generation `number` with candidates firstDraw..lastDraw.
inline void commitNumbered(store::RunLog& log, std::int64_t run, int number, std::int64_t firstDraw,
                           std::int64_t lastDraw, const std::string& state) {
    std::vector<store::CandidateRecord> candidates;
    std::vector<store::EvaluationRecord> evaluations;
    for (std::int64_t draw = firstDraw; draw <= lastDraw; ++draw) {
        candidates.push_back(numberedCandidate(draw, number));
        const store::CandidateRecord& c = candidates.back();
        if (c.loss)
            evaluations.push_back({c.hash, c.sub, "weights", "subset", *c.loss, *c.nll, 100, c.seconds});
    }
    log.commitGeneration({run, number, 5.0, 1.5, 80.25, {}}, candidates, evaluations, {}, state);
}

}  // namespace hatter::test
