// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/SystemFiles.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>
#include <system_error>

namespace hatter::latency {

namespace {
constexpr std::size_t MostBytes = std::size_t{1} << 20;
constexpr char Blanks[] = " \t\r\n\v\f";
}  // namespace

std::string tidied(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::optional<double> numberIn(const std::string& text) {
    const auto begin = text.find_first_not_of(Blanks);
    if (begin == std::string::npos)
        return {};
    const char* last = text.data() + text.find_last_not_of(Blanks) + 1;
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data() + begin, last, value);
    if (error != std::errc() || end != last || !std::isfinite(value))
        return {};
    return value;
}

std::string SystemFiles::text(const std::string& path) const {
    std::ifstream in(m_root / path, std::ios::binary);
    std::string out(MostBytes, '\0');
    in.read(out.data(), static_cast<std::streamsize>(out.size()));
    out.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
    return out;
}

std::string SystemFiles::line(const std::string& path) const {
    const std::string all = text(path);
    return tidied(all.substr(0, all.find('\n')));
}

std::optional<double> SystemFiles::number(const std::string& path) const {
    const std::string first = line(path);
    return numberIn(first.substr(0, first.find(' ')));
}

std::vector<std::string> SystemFiles::values(const std::string& path, const std::string& key) const {
    std::vector<std::string> out;
    std::istringstream in(text(path));
    for (std::string line; std::getline(in, line);) {
        const auto colon = line.find(':');
        if (colon != std::string::npos && tidied(line.substr(0, colon)) == key)
            out.push_back(tidied(line.substr(colon + 1)));
    }
    return out;
}

std::vector<std::string> SystemFiles::entries(const std::string& folder, const std::string& prefix) const {
    std::vector<std::string> out;
    std::error_code error;
    std::filesystem::directory_iterator entry(m_root / folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (const std::string name = entry->path().filename().string(); name.starts_with(prefix))
            out.push_back((std::filesystem::path(folder) / name).string());
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace hatter::latency
