// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hatter {

/// Student's t for a two-sided 90 % interval with so many degrees of freedom; infinity for none.
double student90(int freedom);

}  // namespace hatter
