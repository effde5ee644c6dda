// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what torch.save() wrote before PyTorch 1.6, so that tests can make checkpoints that no fixture has.
#pragma once

#include "base/AtomicFile.h"

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace hatter::testing {

/// Values are pickled text (protocol 2), put together from the inside out.
class TorchWriter {
public:
    using Entries = std::vector<std::pair<std::string, std::string>>;

    static std::string none() { return "N"; }
    static std::string boolean(bool set) { return set ? "\x88" : "\x89"; }
    static std::string integer(std::int64_t value) { return "\x8a\x08" + raw(value); }
    static std::string real(double value) {
        std::string bytes = raw(value);
        return "G" + std::string(bytes.rbegin(), bytes.rend());
    }
    static std::string text(const std::string& value) {
        return "X" + raw(static_cast<std::uint32_t>(value.size())) + value;
    }
    static std::string tuple(const std::vector<std::string>& items) { return "(" + joined(items) + "t"; }
    static std::string list(const std::vector<std::string>& items) { return "](" + joined(items) + "e"; }
    /// Keys are pickled too.
    static std::string dict(const Entries& entries) {
        std::string out = "}(";
        for (const auto& [key, value] : entries)
            out += key + value;
        return out + "u";
    }
    /// Keys are plain text.
    static std::string record(const Entries& entries) { return dict(withTextKeys(entries)); }
    static std::string arguments(const Entries& entries) {
        return "cargparse\nNamespace\n)\x81" + record(entries) + "b";
    }

    std::string tensor(const float* values, const std::vector<std::int64_t>& shape) {
        return typed("FloatStorage", sizeof(float), values, shape);
    }
    /// Of float16 numbers.
    std::string half(const void* values, const std::vector<std::int64_t>& shape) {
        return typed("HalfStorage", 2, values, shape);
    }

    /// Storages of tensors that are not in `root` are left out.
    void write(const std::filesystem::path& file, const std::string& root) const {
        const std::string magic = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
        std::vector<std::string> keys;
        std::string storages;
        for (std::size_t i = 0; i < m_storages.size(); ++i) {
            const auto& [name, bytes] = m_storages[i];
            if (root.find(name) == std::string::npos)
                continue;
            keys.push_back(text(std::to_string(i)));
            storages += bytes;
        }
        writeFileAtomically(file, pickle(magic) + pickle(integer(1001)) +
                                      pickle(record({{"little_endian", boolean(true)}})) + pickle(root) +
                                      pickle(list(keys)) + storages);
    }

private:
    std::string typed(const char* type, std::int64_t width, const void* values,
                      const std::vector<std::int64_t>& shape) {
        std::int64_t count = 1;
        std::vector<std::string> sizes, strides;
        for (std::size_t i = shape.size(); i-- > 0;) {
            sizes.insert(sizes.begin(), integer(shape[i]));
            strides.insert(strides.begin(), integer(count));
            count *= shape[i];
        }
        const std::string name = text("storage") + "ctorch\n" + type + "\n" + text(std::to_string(m_storages.size()));
        m_storages.emplace_back(
            name, raw(count) + std::string(static_cast<const char*>(values), static_cast<std::size_t>(count * width)));
        const std::string storage = "(" + name + text("cpu") + integer(count) + none() + "tQ";
        return "ctorch._utils\n_rebuild_tensor_v2\n" +
               tuple({storage, integer(0), tuple(sizes), tuple(strides), boolean(false), dict({})}) + "R";
    }
    template <typename T>
    static std::string raw(T value) {
        std::string out(sizeof value, '\0');
        std::memcpy(out.data(), &value, sizeof value);
        return out;
    }
    static std::string joined(const std::vector<std::string>& items) {
        std::string out;
        for (const auto& item : items)
            out += item;
        return out;
    }
    static Entries withTextKeys(Entries entries) {
        for (auto& [key, value] : entries)
            key = text(key);
        return entries;
    }
    static std::string pickle(const std::string& value) { return "\x80\x02" + value + "."; }

    Entries m_storages;  ///< pickled name, bytes
};

}  // namespace hatter::testing
