// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the validation pairs a race evaluates, and what becomes of the front: on losses of every sentence that
// hatter-record-losses wrote.
//
//     hatter-bench-races SPACE.yml TABLE SENTENCES
#include "TabledSpace.h"
#include "base/Random.h"
#include "search/Evolution.h"
#include "search/ParetoFront.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <numeric>

using namespace hatter;
using namespace hatter::search;

namespace {

constexpr int Seeds = 5;

class SentenceTable final : public Evaluator {
public:
    SentenceTable(const LossTable& table, const std::filesystem::path& file) {
        const std::vector<space::SubTransformer> all = allOf(table.space());
        m_sentences = std::filesystem::file_size(file) / sizeof(float) / all.size();
        m_losses.resize(m_sentences * all.size());
        std::ifstream(file, std::ios::binary)
            .read(reinterpret_cast<char*>(m_losses.data()),
                  static_cast<std::streamsize>(m_losses.size() * sizeof(float)));
        for (std::size_t row = 0; row < all.size(); ++row)
            m_rows[space::toText(all[row])] = row;
        m_order.resize(m_sentences);
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        PythonRandom random(1);
        for (std::size_t i = m_sentences; i-- > 1;)
            std::swap(m_order[i], m_order[static_cast<std::size_t>(random.below(i + 1))]);
    }

    void evaluate(const std::vector<space::SubTransformer>& candidates, SentenceRange range,
                  const OnEvaluated& onEvaluated, std::stop_token) override {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const std::size_t row = m_rows.at(space::toText(candidates[i]));
            SentenceLosses losses;
            for (std::size_t k = range.begin; k < range.end; ++k)
                losses.loss.push_back(m_losses[row * m_sentences + m_order[k]]);
            losses.nll = losses.loss;
            losses.tokens.assign(losses.loss.size(), 1);
            evaluated += static_cast<std::int64_t>(range.end - range.begin);
            onEvaluated(i, losses, 0.0);
        }
    }
    std::size_t sentenceCount() const override { return m_sentences; }

    std::int64_t evaluated = 0;  ///< sentences

private:
    std::size_t m_sentences = 0;
    std::vector<float> m_losses;
    std::vector<std::size_t> m_order;
    std::unordered_map<std::string, std::size_t> m_rows;
};

struct Outcome {
    std::vector<ParetoPoint> points;
    std::int64_t candidates = 0;  ///< evaluated, in part or whole
    std::int64_t sentences = 0;
};

Outcome run(const LossTable& table, SentenceTable& evaluator, EvolutionOptions options, double limitMs) {
    Outcome out;
    evaluator.evaluated = 0;
    SearchObserver observer;
    observer.onCandidate = [&](const Candidate& c) {
        out.candidates += c.sentences > 0;
        if (c.loss)
            out.points.push_back({c.latencyMs, *c.loss});
    };
    Steering steering(limitMs);
    Evolution(table.space(), options, evaluator, table, steering, observer).run({});
    out.sentences = evaluator.evaluated;
    return out;
}

/// Means over the seeds.
void compare(const LossTable& table, SentenceTable& evaluator, Method method, double limitMs, double confidence) {
    double share = 0.0, volume = 0.0;
    for (std::uint64_t seed = 1; seed <= Seeds; ++seed) {
        EvolutionOptions options;
        options.method = method;
        options.seed = seed;
        options.mutationProbability = usualMutationProbability(method);
        options.populationSize = usualPopulationSize(method);
        const Outcome whole = run(table, evaluator, options, limitMs);
        options.racing = true;
        options.racingConfidence = confidence;
        const Outcome raced = run(table, evaluator, options, limitMs);
        ParetoPoint reference{limitMs, 0.0};
        for (const ParetoPoint& point : whole.points)
            reference.loss = std::max(reference.loss, point.loss);
        share += static_cast<double>(raced.sentences) /
                 static_cast<double>(raced.candidates * static_cast<std::int64_t>(evaluator.sentenceCount())) / Seeds;
        volume += hypervolume(raced.points, reference) / hypervolume(whole.points, reference) / Seeds;
    }
    std::printf("%-12s %8.2f ms %10.1f %% %12.2f %%\n", toText(method).c_str(), limitMs, 100.0 * share, 100.0 * volume);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4 && argc != 5) {
        std::fputs("usage: hatter-bench-races SPACE.yml TABLE SENTENCES [CONFIDENCE]\n", stderr);
        return 2;
    }
    try {
        const LossTable table(argv[1], argv[2]);
        SentenceTable evaluator(table, argv[3]);
        std::vector<double> latencies;
        for (const space::SubTransformer& sub : allOf(table.space()))
            latencies.push_back(table.latencyMs(sub));
        std::sort(latencies.begin(), latencies.end());
        std::printf("%-12s %11s %12s %14s\n", "method", "limit", "sentences", "hypervolume");
        for (const Method method : {Method::Hat, Method::Pareto, Method::Regularised})
            for (const double limitMs : {latencies[latencies.size() / 2], latencies.back()})
                compare(table, evaluator, method, limitMs,
                        argc == 5 ? std::atof(argv[4]) : usualRacingConfidence(method));
    } catch (const std::exception& e) {
        std::fprintf(stderr, "hatter-bench-races: %s\n", e.what());
        return 1;
    }
    return 0;
}
