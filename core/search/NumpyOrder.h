// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace hatter::search {

/// The indices of `values` in ascending order, NaN last, equal values in the order in which np.argsort leaves them: the
/// reference picks its parents with it, so among equal losses it decides who survives. Any thread.
///
/// This is numpy's introspective quicksort: stable up to 16 values, not above. (Builds of numpy 1.25 and later may use
/// vector instructions on processors that have them, and these leave equal values in yet another order.)
std::vector<std::size_t> numpyOrder(const std::vector<double>& values);

}  // namespace hatter::search
