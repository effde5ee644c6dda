// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hatter {

/// The quantile of Student's t with so many degrees of freedom; infinity for none. `probability` from 0.5 to below 1.
double studentQuantile(double probability, int freedom);

/// Student's t for a two-sided 90 % interval.
double student90(int freedom);

}  // namespace hatter
