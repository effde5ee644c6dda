// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/ComparisonCsv.h"

#include "base/Error.h"

#include <array>
#include <charconv>
#include <string_view>

namespace hatter::workbench {

namespace {

/// Separates the fields of one line and quotes those that need it.
class Line {
public:
    explicit Line(std::string& out) : m_out(out) {}
    void add(std::string_view field) {
        if (!m_first)
            m_out += ',';
        m_first = false;
        if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_out += field;
            return;
        }
        m_out += '"';
        for (const char c : field)
            m_out += c == '"' ? std::string("\"\"") : std::string(1, c);
        m_out += '"';
    }
    void end() { m_out += '\n'; }

private:
    std::string& m_out;
    bool m_first = true;
};

std::string scoreText(double score) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), score, std::chars_format::fixed, 2).ptr;
    return {text.data(), end};
}

}  // namespace

std::string writeComparisonCsv(const CompareTranslationsOutcome& outcome, const std::vector<std::string>& names) {
    if (names.size() != outcome.systems.size())
        throw InputError(std::to_string(names.size()) + " names were given for " +
                         std::to_string(outcome.systems.size()) + " systems");
    std::string out;
    Line head(out);
    for (const char* column : {"line", "source", "reference"})
        head.add(column);
    for (const std::string& name : names)
        head.add(name);
    for (const std::string& name : names)
        head.add("chrF2 of " + name);
    head.end();
    for (std::size_t i = 0; i < outcome.sources.size(); ++i) {
        Line line(out);
        line.add(std::to_string(outcome.lines.at(i)));
        line.add(outcome.sources[i]);
        line.add(outcome.references.at(i));
        for (const ComparedTranslations& system : outcome.systems)
            line.add(system.hypotheses.at(i));
        for (const ComparedTranslations& system : outcome.systems)
            line.add(scoreText(system.sentenceChrf.at(i)));
        line.end();
    }
    return out;
}

}  // namespace hatter::workbench
