// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TorchFile.h"

#include <cstdint>
#include <string>

namespace hatter::train {

/// A value inside a checkpoint of the reference, with its way there for messages ("args.lr[0]"). Valid as long as the
/// TorchFile. Whatever is missing, of another kind or out of range is an InputError that names file and way.
class HatField {
public:
    explicit HatField(const archive::TorchFile& checkpoint);

    /// True if there is a value of this name and it is not None.
    bool has(const std::string& key) const;
    HatField operator[](const std::string& key) const;
    /// Items of a list or tuple.
    std::size_t size() const;
    HatField item(std::size_t i) const;
    HatField last() const;

    std::int64_t whole(std::int64_t least, std::int64_t most) const;
    double real(double least, double most) const;
    bool flag() const;
    const std::string& text() const;

    const archive::PickledValue& value() const { return m_value; }
    const std::string& file() const { return m_file; }
    [[noreturn]] void fail(const std::string& what) const;

private:
    HatField(std::string file, std::string way, archive::PickledValue value);

    std::string m_file;
    std::string m_way;
    archive::PickledValue m_value;
};

}  // namespace hatter::train
