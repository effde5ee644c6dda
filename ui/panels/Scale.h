// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Theme.h"

#include <cmath>

namespace hatter::ui {

/// A width that was meant for letters of 10 pt, for letters as they are now.
inline int scaled(int width) {
    return static_cast<int>(std::lround(width * Theme::body().pointSizeF() / 10));
}

}  // namespace hatter::ui
