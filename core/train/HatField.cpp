// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/HatField.h"

#include "base/Error.h"

#include <cmath>
#include <sstream>
#include <utility>

namespace hatter::train {

namespace {
using Kind = archive::PickledValue::Kind;

std::string shortText(double number) {
    std::ostringstream out;
    out << number;
    return out.str();
}
}  // namespace

HatField::HatField(const archive::TorchFile& checkpoint)
    : m_file(checkpoint.file().string()), m_value(checkpoint.root()) {}

HatField::HatField(std::string file, std::string way, archive::PickledValue value)
    : m_file(std::move(file)), m_way(std::move(way)), m_value(value) {}

void HatField::fail(const std::string& what) const {
    throw InputError({m_file, 0, m_way}, what);
}

bool HatField::has(const std::string& key) const {
    const auto found = m_value.find(key);
    return found && !found->isNone();
}

HatField HatField::operator[](const std::string& key) const {
    const std::string way = m_way.empty() ? key : m_way + "." + key;
    const auto found = m_value.find(key);
    if (!found)
        throw InputError({m_file, 0, way}, "is missing");
    return {m_file, way, *found};
}

std::size_t HatField::size() const {
    if (m_value.kind() != Kind::List && m_value.kind() != Kind::Tuple)
        fail("a list was expected");
    return m_value.size();
}

HatField HatField::item(std::size_t i) const {
    const std::string way = m_way + "[" + std::to_string(i) + "]";
    if (i >= size())
        throw InputError({m_file, 0, way}, "is missing");
    return {m_file, way, m_value.at(i)};
}

HatField HatField::last() const {
    if (size() == 0)
        fail("is empty");
    return item(size() - 1);
}

std::int64_t HatField::whole(std::int64_t least, std::int64_t most) const {
    const auto number = m_value.kind() == Kind::Integer ? m_value.integer() : std::nullopt;
    if (!number || *number < least || *number > most)
        fail("a whole number from " + std::to_string(least) + " to " + std::to_string(most) + " was expected");
    return *number;
}

double HatField::real(double least, double most) const {
    const auto number = m_value.real();
    if (!number || !(*number >= least && *number <= most))
        fail("a number from " + shortText(least) + " to " + shortText(most) + " was expected");
    return *number;
}

bool HatField::flag() const {
    const auto set = m_value.kind() == Kind::Bool ? m_value.boolean() : std::nullopt;
    if (!set)
        fail("true or false was expected");
    return *set;
}

const std::string& HatField::text() const {
    if (m_value.kind() != Kind::Text)
        fail("text was expected");
    return m_value.text();
}

}  // namespace hatter::train
