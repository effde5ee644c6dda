// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/YamlSettings.h"

#include "base/Error.h"
#include "space/SpaceRules.h"
#include "space/Spelling.h"

#include <yaml-cpp/yaml.h>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace hatter::space {

namespace {

/// No settings file of HAT's has 4 kB, and yaml-cpp takes up to 500 times the file's size in memory.
constexpr std::size_t MaxBytes = std::size_t{32} << 10;

std::int64_t lineOf(const YAML::Mark& mark) {
    return mark.is_null() ? 0 : std::int64_t{mark.line} + 1;
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

std::optional<int> parsedNumber(const std::string& text) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, code] = std::from_chars(text.data(), end, value);
    if (text.empty() || code != std::errc{} || stopped != end)
        return std::nullopt;
    return value;
}

std::optional<double> parsedReal(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto [stopped, code] = std::from_chars(text.data(), end, value);
    // from_chars also reads "inf" and "nan".
    if (text.empty() || code != std::errc{} || stopped != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string realText(double value) {
    char text[32];
    const auto [end, code] = std::to_chars(text, text + sizeof text, value);
    return code == std::errc{} ? std::string(text, end) : std::string();
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
        bool read = false;
    };
    std::map<std::string, Entry> entries;

    /// The value of a key that is being read, null if it is absent.
    const YAML::Node* read(const std::string& key) {
        const auto it = entries.find(key);
        if (it == entries.end())
            return nullptr;
        it->second.read = true;
        return &it->second.value;
    }
};

YamlSettings::YamlSettings(const std::string& yaml, std::string file)
    : m_file(std::move(file)), m_values(std::make_unique<Values>()) {
    for (const auto& item : loadMap(yaml, m_file)) {
        const std::int64_t line = lineOf(item.first.Mark());
        if (!item.first.IsScalar())
            throw InputError({m_file, line, {}}, "a key was expected, found " + kindOf(item.first));
        const std::string& key = item.first.Scalar();
        if (!m_values->entries.try_emplace(key, Values::Entry{item.second, line, false}).second)
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
        if (other.starts_with(key.front()) && other.size() < 2 * key.size() &&
            spellingDistance(withDashes(other), key) <= 2)
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

double checkedReal(const YamlSettings& settings, const std::string& key, const YAML::Node& node, double least,
                   double most) {
    const auto value = node.IsScalar() ? parsedReal(node.Scalar()) : std::nullopt;
    if (!value)
        settings.fail(key, "a number was expected, found " + kindOf(node));
    if (*value < least || *value > most)
        settings.fail(key, shown(node.Scalar()) + " is outside " + realText(least) + " to " + realText(most));
    return *value;
}
}  // namespace

int YamlSettings::number(const std::string& key, int least, int most) const {
    const YAML::Node* node = m_values->read(key);
    if (node == nullptr)
        failMissing(key);
    return checkedNumber(*this, key, *node, least, most);
}

std::optional<int> YamlSettings::optionalNumber(const std::string& key, int least, int most) const {
    const YAML::Node* node = m_values->read(key);
    if (node == nullptr || node->IsNull())
        return std::nullopt;
    return checkedNumber(*this, key, *node, least, most);
}

double YamlSettings::real(const std::string& key, double least, double most, double otherwise) const {
    const YAML::Node* node = m_values->read(key);
    return node == nullptr ? otherwise : checkedReal(*this, key, *node, least, most);
}

bool YamlSettings::flag(const std::string& key, bool otherwise) const {
    const YAML::Node* node = m_values->read(key);
    if (node == nullptr)
        return otherwise;
    bool value = false;
    if (!node->IsScalar() || !YAML::convert<bool>::decode(*node, value))
        fail(key, "True or False was expected, found " + kindOf(*node));
    return value;
}

std::string YamlSettings::word(const std::string& key, const std::string& otherwise) const {
    const YAML::Node* node = m_values->read(key);
    if (node == nullptr)
        return otherwise;
    if (!node->IsScalar())
        fail(key, "a word was expected, found " + kindOf(*node));
    return node->Scalar();
}

namespace {
const YAML::Node& checkedList(const YamlSettings& settings, const std::string& key, const YAML::Node& node) {
    if (!node.IsSequence())
        settings.fail(key, "a list such as [4, 2] was expected, found " + kindOf(node));
    if (node.size() > MaxListLength)
        settings.fail(key, "the list has " + std::to_string(node.size()) + " entries; at most " +
                               std::to_string(MaxListLength) + " are allowed");
    return node;
}
}  // namespace

std::vector<int> YamlSettings::list(const std::string& key, int least, int most) const {
    const YAML::Node* node = m_values->read(key);
    if (node == nullptr)
        failMissing(key);
    std::vector<int> values;
    for (const YAML::Node& entry : checkedList(*this, key, *node))
        values.push_back(checkedNumber(*this, key, entry, least, most));
    return values;
}

std::vector<double> YamlSettings::reals(const std::string& key, double least, double most) const {
    std::vector<double> values;
    if (const YAML::Node* node = m_values->read(key))
        for (const YAML::Node& entry : checkedList(*this, key, *node))
            values.push_back(checkedReal(*this, key, entry, least, most));
    return values;
}

std::vector<YamlSettings::Key> YamlSettings::keys() const {
    std::vector<Key> out;
    for (const auto& [name, entry] : m_values->entries)
        out.push_back({name, entry.line, entry.read});
    std::stable_sort(out.begin(), out.end(), [](const Key& a, const Key& b) { return a.line < b.line; });
    return out;
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
            return spellingDistance(compared, a) < spellingDistance(compared, b);
        });
        throw InputError({m_file, entry.line, shown(key)}, "is unknown; did you mean '" + *nearest + "'?");
    }
}

}  // namespace hatter::space
