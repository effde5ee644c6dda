// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "latency/HatPredictor.h"

#include <stop_token>
#include <vector>

namespace hatter::measure {

/// The network before its first step: the initial weights of torch's linear layers (kaiming uniform with a = sqrt(5),
/// biases within 1 / sqrt(inputs)), draw by draw those after torch.manual_seed(seed). Throws InputError for settings
/// that make no network.
latency::HatPredictor initialHatPredictor(const latency::HatTraining& training);

/// Trains the reference's latency network (SEMANTICS vii) on the sum of encoder and decoder of all `rows`: Adam with
/// torch's defaults on the mean squared error of normalised latencies, the weights after the last step. The batches are
/// Python's random.sample(range(n), batch) after random.seed(seed). One seed, one number of threads and one machine
/// give one network. Sets the thread count of the calling thread's LibTorch.
///
/// Asks `stop` before every step and throws Stopped. Throws InputError for settings out of range, with fewer than 2
/// rows and for rows without a positive latency, and Error if the weights leave the numbers.
latency::HatPredictor trainHatPredictor(const std::vector<latency::LatencyRow>& rows,
                                        const latency::HatTraining& training, Progress& progress,
                                        const std::stop_token& stop = {});

}  // namespace hatter::measure
