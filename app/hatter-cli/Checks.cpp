// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"

#include <charconv>
#include <cmath>
#include <sstream>

namespace hatter::cli {

namespace {

std::string text(double value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

/// `accepts` judges the number, `expected` says in words what it accepts.
template <typename Accepts>
CLI::Validator check(Accepts accepts, const std::string& expected) {
    const auto judge = [accepts, expected](const std::string& word) -> std::string {
        double value = 0.0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc{} || end != word.data() + word.size() || !std::isfinite(value))
            return "'" + word + "' is not a number";
        return accepts(value) ? std::string() : word + " is not " + expected;
    };
    return CLI::Validator(judge, "", "");
}

}  // namespace

CLI::Validator atLeast(double lowest) {
    return check([lowest](double value) { return value >= lowest; }, text(lowest) + " or more");
}

CLI::Validator above(double bound) {
    return check([bound](double value) { return value > bound; }, "above " + text(bound));
}

CLI::Validator between(double lowest, double highest) {
    return check([lowest, highest](double value) { return value >= lowest && value <= highest; },
                 "between " + text(lowest) + " and " + text(highest));
}

}  // namespace hatter::cli
