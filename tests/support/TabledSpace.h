// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "search/Interfaces.h"
#include "space/DesignSpace.h"
#include "space/HatYaml.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

/// Every SubTransformer of a small design space once, in the order of its genes' choices, the last gene fastest.
inline std::vector<hatter::space::SubTransformer> allOf(const hatter::space::DesignSpace& space) {
    std::vector<hatter::space::SubTransformer> out;
    std::set<std::string> seen;
    std::vector<std::size_t> at(space.genomeLength(), 0);
    for (;;) {
        hatter::space::Genome genome;
        for (std::size_t i = 0; i < at.size(); ++i)
            genome.push_back(space.geneChoices(i)[at[i]]);
        hatter::space::SubTransformer sub = space.decode(genome);
        if (seen.insert(hatter::space::toText(sub)).second)
            out.push_back(std::move(sub));
        std::size_t i = at.size();
        while (i > 0 && ++at[i - 1] == space.geneChoices(i - 1).size())
            at[--i] = 0;
        if (i == 0)
            return out;
    }
}

/// Losses and latencies of all SubTransformers of a design space, as hatter-record-losses wrote them: one line for each,
/// "LOSS LATENCY" in 1e-6 bits a token and microseconds, in the order of allOf().
class LossTable final : public hatter::search::Evaluator, public hatter::search::LatencyModel {
public:
    LossTable(const std::filesystem::path& designSpace, const std::filesystem::path& table)
        : m_space(hatter::space::readDesignSpace(designSpace)) {
        std::ifstream in(table);
        for (const hatter::space::SubTransformer& sub : allOf(m_space)) {
            Row row;
            if (!(in >> row.loss >> row.latency))
                throw hatter::InputError({table.string(), 0, {}}, "has fewer lines than the space has SubTransformers");
            m_rows[hatter::space::toText(sub)] = row;
        }
    }

    void evaluate(const std::vector<hatter::space::SubTransformer>& candidates, hatter::search::SentenceRange,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (stop.stop_requested())
                throw hatter::Stopped();
            const double nats = 1e-6 * static_cast<double>(rowOf(candidates[i]).loss) * 0.69314718055994531;
            onEvaluated(i, {{nats}, {nats}, {1}}, 0.0);
        }
    }
    std::size_t sentenceCount() const override { return 1; }
    double latencyMs(const hatter::space::SubTransformer& sub) const override {
        return 1e-3 * static_cast<double>(rowOf(sub).latency);
    }

    const hatter::space::DesignSpace& space() const { return m_space; }
    double lossOf(const hatter::space::SubTransformer& sub) const { return 1e-6 * static_cast<double>(rowOf(sub).loss); }
    std::size_t size() const { return m_rows.size(); }

private:
    struct Row {
        std::int64_t loss = 0;
        std::int64_t latency = 0;
    };
    const Row& rowOf(const hatter::space::SubTransformer& sub) const { return m_rows.at(hatter::space::toText(sub)); }

    hatter::space::DesignSpace m_space;
    std::unordered_map<std::string, Row> m_rows;
};
