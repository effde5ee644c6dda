// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Cores.h"

#include "base/Error.h"

#include <charconv>
#include <optional>
#include <set>

namespace hatter::latency {

namespace {

constexpr int MostCores = 4096;

/// Takes a whole number off the front of `rest`.
std::optional<int> takeNumber(std::string_view& rest) {
    int value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc() || value < 0 || value >= MostCores)
        return {};
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return value;
}

bool takeSign(std::string_view& rest, char sign) {
    if (!rest.starts_with(sign))
        return false;
    rest.remove_prefix(1);
    return true;
}

/// "3", "2-5" or "0-6:2"; false if it is nothing of these.
bool takeRange(std::string_view& rest, std::set<int>& cores) {
    const auto first = takeNumber(rest);
    const auto last = first && takeSign(rest, '-') ? takeNumber(rest) : first;
    const auto step = last && takeSign(rest, ':') ? takeNumber(rest) : std::optional(1);
    if (!first || !last || !step || *last < *first || *step < 1)
        return false;
    for (int core = *first; core <= *last; core += *step)
        cores.insert(core);
    return true;
}

}  // namespace

std::vector<int> coreList(const std::string& text) {
    std::set<int> cores;
    std::string_view rest = text;
    bool good = text.empty() || takeRange(rest, cores);
    while (good && !rest.empty())
        good = takeSign(rest, ',') && takeRange(rest, cores);
    if (!good)
        throw InputError("'" + text + "' is no list of cores; one looks like 0,2-3");
    return {cores.begin(), cores.end()};
}

}  // namespace hatter::latency
