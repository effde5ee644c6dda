// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/StoredSearch.h"

#include "base/Error.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace hatter::workbench {

namespace {

template <typename Value>
Value known(const std::optional<Value>& value, const store::CandidateRecord& record, const std::string& word) {
    if (!value)
        throw InputError("candidate " + std::to_string(record.id) + " of run " + std::to_string(record.run) +
                         " is damaged: '" + word + "' is not known");
    return *value;
}

space::Genome genomeOf(const store::CandidateRecord& record) {
    if (record.genome.empty())
        return {};
    try {
        return nlohmann::json::parse(record.genome).get<space::Genome>();
    } catch (const nlohmann::json::exception& e) {
        throw InputError("the genome of candidate " + std::to_string(record.id) + " of run " +
                         std::to_string(record.run) + " is damaged: " + e.what());
    }
}

search::Candidate candidateOf(const store::CandidateRecord& record) {
    search::Candidate out;
    out.draw = record.draw;
    out.generation = record.generation;
    out.origin = known(search::originFromText(record.origin), record, record.origin);
    out.decision = known(search::decisionFromText(record.decision), record, record.decision);
    out.parents = record.parents;
    out.genome = genomeOf(record);
    out.sub = record.sub;
    out.latencyMs = record.predictedMs;
    out.limitMs = record.limitMs;
    out.loss = record.loss;
    out.nll = record.nll;
    // SQLite has no NaN: what was evaluated and has no loss diverged.
    constexpr double diverged = std::numeric_limits<double>::quiet_NaN();
    if (out.decision == search::Decision::Evaluated || out.decision == search::Decision::Cached) {
        out.loss = record.loss.value_or(diverged);
        out.nll = record.nll.value_or(diverged);
    }
    out.seconds = record.seconds;
    out.sentences = static_cast<std::size_t>(record.sentences);
    out.estimatedLoss = record.estimatedLoss;
    return out;
}

}  // namespace

std::vector<search::Candidate> readSampled(const store::RunLogReader& reader, std::int64_t run) {
    std::vector<search::Candidate> out;
    for (const store::CandidateRecord& record : reader.candidates({run, 0, false, {}}))
        if (record.draw > 0)  // the others were made by hand when the search had ended
            out.push_back(candidateOf(record));
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.draw < b.draw; });
    return out;
}

std::optional<search::StoredState> readSearchState(const store::RunLog& log, const store::RunLogReader& reader,
                                                   std::int64_t run) {
    const auto state = log.searchState(run);
    if (!state)
        return std::nullopt;
    return search::StoredState{*state, log.sentenceLosses(run), readSampled(reader, run)};
}

}  // namespace hatter::workbench
