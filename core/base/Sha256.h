// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace hatter {

/// SHA-256 (FIPS 180-4), incremental.
class Sha256 {
public:
    void add(const void* data, std::size_t bytes);
    /// 64 lower-case hexadecimal digits; the object is spent afterwards.
    std::string hex();

private:
    void block(const unsigned char* at);

    std::array<std::uint32_t, 8> m_state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> m_buffer{};
    std::uint64_t m_bytes = 0;
};

std::string sha256Hex(std::string_view text);
/// Throws InputError if the file cannot be read.
std::string sha256OfFile(const std::filesystem::path& path);

}  // namespace hatter
