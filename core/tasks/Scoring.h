// SPDX-License-Identifier: GPL-3.0-or-later
// Validation loss and BLEU of SubTransformers with inherited weights, remembered in the store.
#pragma once

#include "data/TokenDataset.h"
#include "search/Interfaces.h"
#include "space/DesignSpace.h"
#include "store/RunLog.h"
#include "store/Workspace.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::tasks {

/// The search's evaluator: a SuperTransformer and a subset of the validation set, batched once.
class SuperEvaluator final : public search::Evaluator {
public:
    /// `subset` 0: all pairs of the split. `trained`: weights of that training of a SubTransformer, which is then the
    /// only candidate there is.
    SuperEvaluator(const store::Workspace& workspace, std::size_t subset, const std::string& device,
                   const std::string& split = "valid", std::optional<std::int64_t> trained = {});
    ~SuperEvaluator() override;

    void evaluate(const std::vector<space::SubTransformer>& candidates, search::SentenceRange range,
                  const OnEvaluated& onEvaluated, std::stop_token stop) override;
    std::size_t sentenceCount() const override;

    const space::DesignSpace& space() const;
    const std::string& checkpoint() const;
    /// Key of the sentences: what losses may be compared with.
    const std::string& setKey() const;
    /// Target tokens of the sentences, with </s>.
    std::int64_t tokenCount() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Validation losses are smoothed as the SuperTransformer's training was; so are the reference's.
double labelSmoothingOf(const store::Workspace& workspace);
/// Key of losses on `data`: its sentences, and the label smoothing where it is not the usual one.
std::string lossKeyOf(const store::Workspace& workspace, const data::TokenDataset& data);

struct BleuOptions {
    int beam = 5;
    double lengthPenalty = 1.0;
};
/// How BLEU is decoded, as JSON: the store's key beside architecture, weights and set.
std::string toJson(const BleuOptions& options);

/// Translates a split with SubTransformers of the workspace's SuperTransformer and scores them (sacreBLEU 13a).
class BleuMeter {
public:
    /// `trained` as in SuperEvaluator.
    BleuMeter(const store::Workspace& workspace, const std::string& split, const std::string& device,
              std::optional<std::int64_t> trained = {});
    ~BleuMeter();

    /// `onDone` gets the number of translated sentences.
    store::BleuRecord measure(const space::SubTransformer& sub, const BleuOptions& options,
                              const std::function<void(std::size_t)>& onDone, std::stop_token stop) const;
    std::size_t sentenceCount() const;
    const std::string& setKey() const;
    const std::string& checkpoint() const;
    /// BLEU of the source sentences taken as translations: what doing nothing scores.
    double copyBleu() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace hatter::tasks
