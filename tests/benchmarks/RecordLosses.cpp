// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the table of losses that the tests compare methods of searching on: every SubTransformer of a design space, a
// part of the workspace's own, with the workspace's weights, validation pairs and latency predictor.
//
//     hatter-record-losses WORKSPACE SPACE.yml TABLE [SENTENCES]
//
// SENTENCES: losses of each sentence as float32, a row for each SubTransformer, to study races on.
#include "TabledSpace.h"
#include "model/ThreadsImpl.h"
#include "tasks/Latency.h"
#include "tasks/Scoring.h"

#include <cmath>
#include <cstdio>

using namespace hatter;

namespace {

constexpr std::size_t Subset = 200;

void record(const char* folder, const char* spaceFile, const char* tableFile, const char* sentenceFile) {
    const store::Workspace workspace = store::Workspace::open(folder);
    const space::DesignSpace space = space::readDesignSpace(spaceFile);
    const latency::LatencyPredictor predictor = tasks::predictorOf(workspace, "This CPU");
    model::setThreads(1);
    tasks::SuperEvaluator evaluator(workspace, Subset, "cpu");
    std::ofstream table(tableFile);
    std::ofstream sentences;
    if (sentenceFile != nullptr)
        sentences.open(sentenceFile, std::ios::binary);
    const std::vector<space::SubTransformer> all = allOf(space);
    std::size_t done = 0;
    for (const space::SubTransformer& sub : all) {
        evaluator.evaluate({sub}, {0, evaluator.sentenceCount()},
                           [&](std::size_t, const search::SentenceLosses& losses, double) {
                               table << std::llround(1e6 * losses.lossBase2()) << ' '
                                     << std::llround(1e3 * predictor.totalMs(sub)) << '\n';
                               for (const double loss : losses.loss) {
                                   const auto value = static_cast<float>(loss);
                                   sentences.write(reinterpret_cast<const char*>(&value), sizeof value);
                               }
                           },
                           {});
        if (++done % 500 == 0)
            std::fprintf(stderr, "%zu of %zu\n", done, all.size());
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: hatter-record-losses WORKSPACE SPACE.yml TABLE [SENTENCES]\n", stderr);
        return 2;
    }
    try {
        record(argv[1], argv[2], argv[3], argc > 4 ? argv[4] : nullptr);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "hatter-record-losses: %s\n", e.what());
        return 1;
    }
    return 0;
}
