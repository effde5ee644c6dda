// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/HatPredictor.h"

#include <memory>
#include <span>
#include <vector>

namespace hatter::measure {

/// The reference's latency network for many SubTransformers at once, through LibTorch's products: about forty times as
/// fast as HatPredictor::predictMs one by one, with the same answers up to float32's rounding. Immutable: any number of
/// threads may ask it. Uses the thread count of the calling thread's LibTorch.
class HatBatch {
public:
    explicit HatBatch(const latency::HatPredictor& predictor);
    ~HatBatch();
    HatBatch(const HatBatch&) = delete;
    HatBatch& operator=(const HatBatch&) = delete;

    /// Milliseconds of each, in order.
    std::vector<double> predictMs(std::span<const latency::Features> rows) const;
    std::vector<double> predictMs(const std::vector<space::SubTransformer>& subs) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace hatter::measure
