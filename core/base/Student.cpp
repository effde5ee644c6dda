// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Student.h"

#include <iterator>
#include <limits>

namespace hatter {

double student90(int freedom) {
    // Upper 5 % points; beyond the table Fisher's expansion about the normal distribution, good to four digits there.
    constexpr double Table[] = {6.3138, 2.9200, 2.3534, 2.1318, 2.0150, 1.9432, 1.8946, 1.8595, 1.8331};
    if (freedom < 1)
        return std::numeric_limits<double>::infinity();
    if (freedom <= static_cast<int>(std::size(Table)))
        return Table[freedom - 1];
    constexpr double Z = 1.6448536269514722;
    const double n = freedom;
    const double z3 = Z * Z * Z;
    const double z5 = z3 * Z * Z;
    return Z + (z3 + Z) / (4.0 * n) + (5.0 * z5 + 16.0 * z3 + 3.0 * Z) / (96.0 * n * n) +
           (3.0 * z5 * Z * Z + 19.0 * z5 + 17.0 * z3 - 15.0 * Z) / (384.0 * n * n * n);
}

}  // namespace hatter
