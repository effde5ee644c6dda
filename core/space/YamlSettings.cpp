// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/YamlSettings.h"

#include "base/Error.h"
#include "space/SpaceRules.h"

#include <yaml-cpp/yaml.h>
#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>
#include <utility>

namespace hatter::space {

namespace {

/// No settings file of HAT's has 4 kB, and yaml-cpp takes up to 500 times the file's size in memory.
constexpr std::size_t MaxBytes = std::size_t{32} << 10;

std::int64_t lineOf(const YAML::Mark& mark) {
    return mark.is_null() ? 0 : std::int64_t{mark.line} + 1;
}

/// Shortened for a message, and without the line ends that a quoted text may hold.
std::string shown(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    if (text.size() <= 40)
        return text;
    std::size_t end = 40;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "...";
}

std::string kindOf(const YAML::Node& node) {
    if (node.IsNull())
        return "nothing";
    if (node.IsSequence())
        return "a list";
    if (node.IsMap())
        return "a group of keys";
    return "'" + shown(node.Scalar()) + "'";
}

/// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// HAT's own files write dashes; an underscore is the likeliest slip.
std::string withDashes(std::string key) {
    std::replace(key.begin(), key.end(), '_', '-');
    return key;
}

std::optional<int> parsedNumber(const std::string& text) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, code] = std::from_chars(text.data(), end, value);
    if (text.empty() || code != std::errc{} || stopped != end)
        return std::nullopt;
    return value;
}

YAML::Node loadMap(const std::string& yaml, const std::string& file) {
    if (yaml.size() > MaxBytes)
        throw InputError({file, 0, {}}, "is larger than a settings file can be (32 KiB)");
    try {
        YAML::Node root = YAML::Load(yaml);
        if (!root.IsMap())
            throw InputError({file, 0, {}}, "is not a settings file: 'key: value' lines were expected, " +
                                                std::string(root.IsNull() ? "it is empty" : "found " + kindOf(root)));
        return root;
    } catch (const YAML::Exception& e) {
        throw InputError({file, lineOf(e.mark), {}}, "is not valid YAML: " + e.msg);
    }
}

}  // namespace

struct YamlSettings::Values {
    struct Entry {
        YAML::Node value;
        std::int64_t line = 0;
    };
    std::map<std::string, Entry> entries;
};

YamlSettings::YamlSettings(const std::string& yaml, std::string file)
    : m_file(std::move(file)), m_values(std::make_unique<Values>()) {
    for (const auto& item : loadMap(yaml, m_file)) {
        const std::int64_t line = lineOf(item.first.Mark());
        if (!item.first.IsScalar())
            throw InputError({m_file, line, {}}, "a key was expected, found " + kindOf(item.first));
        const std::string& key = item.first.Scalar();
        if (!m_values->entries.try_emplace(key, Values::Entry{item.second, line}).second)
            throw InputError({m_file, line, shown(key)},
                             "stands twice, first in line " + std::to_string(m_values->entries.at(key).line));
    }
}

YamlSettings::~YamlSettings() = default;

bool YamlSettings::has(const std::string& key) const {
    return m_values->entries.contains(key);
}

std::int64_t YamlSettings::line(const std::string& key) const {
    const auto it = m_values->entries.find(key);
    return it == m_values->entries.end() ? 0 : it->second.line;
}

void YamlSettings::fail(const std::string& key, const std::string& message) const {
    throw InputError({m_file, line(key), key}, message);
}

void YamlSettings::failMissing(const std::string& key) const {
    // The first letter tells encoder from decoder: those are two letters apart and no slip of each other.
    for (const auto& [other, entry] : m_values->entries)
        if (other.starts_with(key.front()) && other.size() < 2 * key.size() && distance(withDashes(other), key) <= 2)
            fail(key, "is missing; line " + std::to_string(entry.line) + " has '" + shown(other) + "'");
    fail(key, "is missing");
}

namespace {
int checkedNumber(const YamlSettings& settings, const std::string& key, const YAML::Node& node, int least, int most) {
    const auto value = node.IsScalar() ? parsedNumber(node.Scalar()) : std::nullopt;
    if (!value)
        settings.fail(key, "a whole number was expected, found " + kindOf(node));
    if (*value < least || *value > most)
        settings.fail(key,
                      std::to_string(*value) + " is outside " + std::to_string(least) + " to " + std::to_string(most));
    return *value;
}
}  // namespace

int YamlSettings::number(const std::string& key, int least, int most) const {
    if (!has(key))
        failMissing(key);
    return checkedNumber(*this, key, m_values->entries.at(key).value, least, most);
}

std::optional<int> YamlSettings::optionalNumber(const std::string& key, int least, int most) const {
    const auto it = m_values->entries.find(key);
    if (it == m_values->entries.end() || it->second.value.IsNull())
        return std::nullopt;
    return number(key, least, most);
}

bool YamlSettings::flag(const std::string& key, bool otherwise) const {
    const auto it = m_values->entries.find(key);
    if (it == m_values->entries.end())
        return otherwise;
    bool value = false;
    if (!it->second.value.IsScalar() || !YAML::convert<bool>::decode(it->second.value, value))
        fail(key, "True or False was expected, found " + kindOf(it->second.value));
    return value;
}

std::string YamlSettings::word(const std::string& key, const std::string& otherwise) const {
    const auto it = m_values->entries.find(key);
    if (it == m_values->entries.end())
        return otherwise;
    if (!it->second.value.IsScalar())
        fail(key, "a word was expected, found " + kindOf(it->second.value));
    return it->second.value.Scalar();
}

std::vector<int> YamlSettings::list(const std::string& key, int least, int most) const {
    if (!has(key))
        failMissing(key);
    const YAML::Node& node = m_values->entries.at(key).value;
    if (!node.IsSequence())
        fail(key, "a list such as [4, 2] was expected, found " + kindOf(node));
    if (node.size() > MaxListLength)
        fail(key, "the list has " + std::to_string(node.size()) + " entries; at most " + std::to_string(MaxListLength) +
                      " are allowed");
    std::vector<int> values;
    for (const YAML::Node& entry : node)
        values.push_back(checkedNumber(*this, key, entry, least, most));
    return values;
}

void YamlSettings::refuseMisspelt(const std::vector<std::string>& known) const {
    for (const auto& [key, entry] : m_values->entries) {
        const std::string dashed = withDashes(key);
        if (!dashed.ends_with("-choice") && !dashed.ends_with("-subtransformer"))
            continue;
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        const std::string_view compared = std::string_view(dashed).substr(0, 200);
        const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
            return distance(compared, a) < distance(compared, b);
        });
        throw InputError({m_file, entry.line, shown(key)}, "is unknown; did you mean '" + *nearest + "'?");
    }
}

}  // namespace hatter::space
