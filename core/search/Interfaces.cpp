// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Interfaces.h"

#include "base/Error.h"

#include <numbers>
#include <numeric>

namespace hatter::search {

namespace {
double base2PerToken(const std::vector<double>& nats, std::int64_t tokens) {
    return std::accumulate(nats.begin(), nats.end(), 0.0) / static_cast<double>(tokens) / std::numbers::ln2;
}
}  // namespace

double SentenceLosses::lossBase2() const {
    return base2PerToken(loss, tokenCount());
}

double SentenceLosses::nllBase2() const {
    return base2PerToken(nll, tokenCount());
}

std::int64_t SentenceLosses::tokenCount() const {
    return std::accumulate(tokens.begin(), tokens.end(), std::int64_t{0});
}

double LatencyModel::costOf(const Cost& cost, const space::SubTransformer&) const {
    throw InputError({"", 0, toText(cost)}, "is a figure that this search does not know");
}

}  // namespace hatter::search
