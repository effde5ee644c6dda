// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeEngine.h"
#include "base/Random.h"

#include <algorithm>
#include <utility>

namespace hatter::test {

/// How an invented run is made; see addArchiveRun().
struct ArchiveOptions {
    std::int64_t candidates = 100000;
    int generations = 30;
    double limitMs = 85;
    std::uint64_t seed = 1;
    std::string target = "This CPU";
};

/// Breeds candidates as a search would: generation 0 is random, later ones are mutations and crossovers of the best so
/// far under the limit. All decisions occur. Losses and latencies are those of the FakeEngine.
class ArchiveBreeder {
public:
    ArchiveBreeder(const space::DesignSpace& space, const ArchiveOptions& options)
        : m_space(space), m_options(options), m_random(options.seed) {}

    store::CandidateRecord next(std::int64_t draw, int generation) {
        store::CandidateRecord c;
        c.draw = draw;
        c.generation = generation;
        const space::Genome genome = breed(c);
        c.genome = listOf(genome);
        c.sub = m_space.decode(genome);
        c.hash = space::hashOf(c.sub);
        c.parameters = space::parameterCount(m_space, c.sub);
        c.flops = space::flopCount(m_space, c.sub, 30, 30);
        c.predictedMs = inventedLatency(c.sub).totalMs();
        c.limitMs = m_options.limitMs;
        decide(c);
        if (c.loss && m_known.emplace(c.hash, *c.loss).second && c.predictedMs <= c.limitMs)
            m_best.emplace(*c.loss, Member{draw, genome});
        while (m_best.size() > Parents)
            m_best.erase(std::prev(m_best.end()));
        return c;
    }

private:
    struct Member {
        std::int64_t draw;
        space::Genome genome;
    };
    static constexpr std::size_t Parents = 400;

    static std::string listOf(const space::Genome& genome) {
        std::string text = "[";
        for (const int gene : genome)
            text += (text.size() > 1 ? "," : "") + std::to_string(gene);
        return text + "]";
    }

    const Member& parent() {
        return std::next(m_best.begin(), static_cast<std::ptrdiff_t>(m_random.below(m_best.size())))->second;
    }

    space::Genome breed(store::CandidateRecord& c) {
        c.origin = "random";
        if (c.generation == 0 || m_best.empty())
            return m_space.randomGenome(m_random);
        const Member& first = parent();
        space::Genome genome = first.genome;
        c.parents = {first.draw};
        const bool crossover = m_random.uniform() < 0.5;
        c.origin = crossover ? "crossover" : "mutation";
        const Member& second = crossover ? parent() : first;
        if (crossover)
            c.parents.push_back(second.draw);
        const space::Genome fresh = crossover ? second.genome : m_space.randomGenome(m_random);
        for (std::size_t i = 0; i < genome.size(); ++i)
            if (m_random.uniform() < (crossover ? 0.5 : 0.3))
                genome[i] = fresh[i];
        return genome;
    }

    void decide(store::CandidateRecord& c) {
        const auto seen = m_known.find(c.hash);
        // Some are let in above the limit, as if it had been higher for a while: the cloud has a grey side.
        const bool refused = c.predictedMs > c.limitMs && m_random.uniform() < 0.5;
        c.decision = refused                     ? "too slow"
                     : seen != m_known.end()     ? "cached"
                     : m_random.uniform() < 0.04 ? "dropped"
                                                 : "evaluated";
        const double loss = inventedLoss(m_space, c.sub);
        if (c.decision == "dropped")
            c.estimatedLoss = loss + 0.05;
        else if (!refused)
            c.loss = seen != m_known.end() ? seen->second : loss;
        if (c.decision == "evaluated") {
            c.nll = 0.8 * loss;
            c.seconds = 0.4;
            c.sentences = 500;
        }
    }

    space::DesignSpace m_space;
    ArchiveOptions m_options;
    PythonRandom m_random;
    std::map<std::string, double> m_known;
    std::multimap<double, Member> m_best;  ///< by loss
};

/// Stores a finished run with exactly `options.candidates` candidates, each generation committed as a search does, with
/// evaluations, some BLEU and some measured latencies. Returns its number.
inline std::int64_t addArchiveRun(const store::Workspace& workspace, const ArchiveOptions& options = {}) {
    const space::DesignSpace space = space::readDesignSpace(workspace.designSpaceFile());
    ArchiveBreeder breeder(space, options);
    store::RunLog log(workspace);
    store::RunRecord run;
    run.algorithm = "hat";
    run.settings =
        R"({"iterations":)" + std::to_string(options.generations) + R"(,"fullValidationSet":"invented 992"})";
    run.space = space::writeDesignSpace(space);
    run.checkpoint = "invented";
    run.validationSet = "invented 500";
    run.target = options.target;
    const std::int64_t id = log.beginRun(run);
    double best = 99;
    std::vector<search::ParetoPoint> front;
    std::int64_t draw = 0;
    for (int number = 0; number < options.generations; ++number) {
        std::vector<store::CandidateRecord> candidates;
        std::vector<store::EvaluationRecord> evaluations;
        for (const std::int64_t end = options.candidates * (number + 1) / options.generations; draw < end;) {
            candidates.push_back(breeder.next(++draw, number));
            const store::CandidateRecord& c = candidates.back();
            if (c.decision != "evaluated")
                continue;
            best = std::min(best, *c.loss);
            front.push_back({c.predictedMs, *c.loss});
            evaluations.push_back({c.hash, c.sub, "invented", "invented 500", *c.loss, *c.nll, 10000, c.seconds});
            if (draw % 500 == 1)
                evaluations.push_back(
                    {c.hash, c.sub, "invented", "invented 992", *c.loss + 0.01, *c.nll, 20000, c.seconds});
        }
        std::vector<search::ParetoPoint> members;
        for (const std::size_t i : search::paretoFront(front))
            members.push_back(front[i]);
        front = std::move(members);
        log.commitGeneration({id, number, best, search::hypervolume(front, {160, 4.2}), options.limitMs, {}},
                             candidates, evaluations, {}, "{}");
        for (const store::CandidateRecord& c : candidates)
            if (c.decision == "evaluated" && c.draw % 1500 == 1)
                log.addBleu(
                    {c.hash, c.sub, "invented", "invented", "{}", inventedBleu(space, c.sub), "invented", 0.1, {}});
    }
    log.setRunState(id, "stopped");
    return id;
}

}  // namespace hatter::test
