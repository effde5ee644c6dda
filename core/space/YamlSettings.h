// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatter::space {

/// The settings of one of HAT's YAML files: `key: value` lines at the top level. Files come from strangers: their size,
/// nesting, lists and numbers are bounded, and every InputError names the file, the line and the key. It remembers
/// which keys were read, so that none is passed over in silence. Not thread-safe.
class YamlSettings {
public:
    YamlSettings(const std::string& yaml, std::string file);
    ~YamlSettings();

    bool has(const std::string& key) const;
    /// 1-based line of a key, 0 if it is absent.
    std::int64_t line(const std::string& key) const;

    /// A whole number within [least, most].
    int number(const std::string& key, int least, int most) const;
    std::optional<int> optionalNumber(const std::string& key, int least, int most) const;
    bool flag(const std::string& key, bool otherwise) const;
    std::string word(const std::string& key, const std::string& otherwise) const;
    std::vector<int> list(const std::string& key, int least, int most) const;
    /// A finite number within [least, most]; `otherwise` where the key is absent.
    double real(const std::string& key, double least, double most, double otherwise) const;
    /// Empty where the key is absent.
    std::vector<double> reals(const std::string& key, double least, double most) const;

    struct Key {
        std::string name;
        std::int64_t line = 0;
        bool read = false;  ///< one of the functions above was asked for its value
    };
    /// All keys, in the file's order.
    std::vector<Key> keys() const;
    const std::string& file() const { return m_file; }

    /// Refuses keys that end in `-choice` or `-subtransformer` and are not among `known`: a slip of the pen there would
    /// silently change the architecture.
    void refuseMisspelt(const std::vector<std::string>& known) const;

    [[noreturn]] void fail(const std::string& key, const std::string& message) const;

private:
    struct Values;

    [[noreturn]] void failMissing(const std::string& key) const;

    std::string m_file;
    std::unique_ptr<Values> m_values;
};

}  // namespace hatter::space
