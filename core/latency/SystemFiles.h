// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hatter::latency {

/// Small text files of a Linux kernel (/proc, /sys, /etc) below a root folder, which is "/" but in tests. What is
/// absent, unreadable or not a number is no error: such files differ from machine to machine.
class SystemFiles {
public:
    explicit SystemFiles(std::filesystem::path root) : m_root(std::move(root)) {}

    /// Up to a megabyte of a file; empty if there is none.
    std::string text(const std::string& path) const;
    /// The first line without spaces at its ends and without control characters.
    std::string line(const std::string& path) const;
    /// The first number of the first line.
    std::optional<double> number(const std::string& path) const;
    /// Value of the lines "key : value" of a file.
    std::vector<std::string> values(const std::string& path, const std::string& key) const;
    /// Paths of a folder's entries whose names begin with `prefix`, sorted.
    std::vector<std::string> entries(const std::string& folder, const std::string& prefix) const;

private:
    std::filesystem::path m_root;
};

/// The whole text as a number, with spaces around it allowed; none for anything else, nan and inf included.
std::optional<double> numberIn(const std::string& text);
/// Without spaces at the ends, control characters as spaces, several spaces as one.
std::string tidied(const std::string& text);

}  // namespace hatter::latency
