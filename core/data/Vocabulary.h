// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace hatter::data {

/// Which counted words a dictionary gets; defaults are the reference's.
struct DictionaryOptions {
    std::int64_t threshold = 0;  ///< words with a smaller count are left out
    std::int32_t mostWords = 0;  ///< of all entries, the four special ones included; 0: no limit
    std::int32_t multiple = 8;   ///< the size is padded to a multiple of it
};

/// Ids and symbols with fairseq's special ids (SEMANTICS): <s>=0 <pad>=1 </s>=2 <unk>=3, then the dictionary's lines.
class Vocabulary {
public:
    static constexpr std::int32_t Bos = 0;
    static constexpr std::int32_t Pad = 1;
    static constexpr std::int32_t Eos = 2;
    static constexpr std::int32_t Unknown = 3;

    Vocabulary();

    /// Reads fairseq's dict.txt: "symbol count" a line, split at the last space. Throws InputError with file and line.
    static Vocabulary read(const std::filesystem::path& file);
    void write(const std::filesystem::path& file) const;
    /// The dictionary that the reference makes of counted words (UTF-8): by falling count, of equal counts by code
    /// point, then madeupwords. Special symbols among the words keep their ids.
    static Vocabulary ofCounts(const std::map<std::string, std::int64_t>& counts,
                               const DictionaryOptions& options = {});

    /// Appends a symbol; an existing one keeps its id and gains the count.
    std::int32_t add(const std::string& symbol, std::int64_t count = 0);
    /// Appends madeupword0000, ... until size() is a multiple of `multiple`.
    void padTo(std::int32_t multiple);

    std::int32_t size() const { return static_cast<std::int32_t>(m_symbols.size()); }
    /// Unknown for a symbol that is not there.
    std::int32_t id(const std::string& symbol) const;
    const std::string& symbol(std::int32_t id) const { return m_symbols.at(static_cast<std::size_t>(id)); }

private:
    std::vector<std::string> m_symbols;
    std::vector<std::int64_t> m_counts;
    std::unordered_map<std::string, std::int32_t> m_ids;
};

}  // namespace hatter::data
