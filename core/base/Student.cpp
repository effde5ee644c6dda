// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Student.h"

#include <boost/math/distributions/students_t.hpp>
#include <limits>

namespace hatter {

double studentQuantile(double probability, int freedom) {
    if (freedom < 1)
        return std::numeric_limits<double>::infinity();
    return boost::math::quantile(boost::math::students_t(freedom), probability);
}

double student90(int freedom) {
    return studentQuantile(0.95, freedom);
}

}  // namespace hatter
