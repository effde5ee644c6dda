// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hatter {

/// The middle value, or the mean of the two middle ones. There must be one.
double median(std::vector<double> values);

}  // namespace hatter
