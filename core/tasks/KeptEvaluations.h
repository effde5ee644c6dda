// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Interfaces.h"
#include "store/RunLog.h"

#include <map>
#include <string>
#include <tuple>

namespace hatter::tasks {

class SuperEvaluator;

/// Evaluates for a run, and keeps each evaluation in the store until its generation is committed: what a stop or a
/// crash cut off is not computed again. The run finds its own evaluations here and not in the cache, when it asks for
/// them again, so that it decides and tells exactly what one that was never cut off does.
class KeptEvaluations final : public search::Evaluator {
public:
    KeptEvaluations(SuperEvaluator& evaluator, store::RunLog& log);

    /// Goes on with what `run` evaluated since its last generation; from now on it is that run's.
    void recall(std::int64_t run);
    /// The generation was committed.
    void forget();
    /// Whether `sub` was evaluated on all sentences since the last generation.
    bool contains(const space::SubTransformer& sub) const;

    void evaluate(const std::vector<space::SubTransformer>& candidates, search::SentenceRange range,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override;
    std::size_t sentenceCount() const override;

private:
    using Key = std::tuple<std::string, std::size_t, std::size_t>;  ///< hash, range
    struct Kept {
        search::SentenceLosses losses;
        double seconds = 0.0;
    };
    void keep(const space::SubTransformer& sub, const Key& key, const search::SentenceLosses& losses, double seconds);

    SuperEvaluator& m_evaluator;
    store::RunLog& m_log;
    std::int64_t m_run = 0;
    std::map<Key, Kept> m_kept;
};

}  // namespace hatter::tasks
