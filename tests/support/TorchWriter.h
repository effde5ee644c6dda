// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the format that torch.save() had before PyTorch 1.6, for tests of what the reference's own files lack.
#pragma once

#include <torch/torch.h>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/AtomicFile.h"

namespace hatter::testing {

/// A checkpoint as the reference writes it: {"args": Namespace, "model": {name: tensor}}. Tensors that share their
/// memory share a storage; float32 and float16.
class TorchWriter {
public:
    TorchWriter(const nlohmann::json& arguments, const std::vector<std::pair<std::string, torch::Tensor>>& model) {
        m_pickle = "\x80\x02}(";
        text("args");
        m_pickle += std::string("cargparse\nNamespace\n)\x81");
        value(arguments);
        m_pickle += "b";
        text("model");
        m_pickle += "}(";
        for (const auto& [name, tensor] : model) {
            text(name);
            this->tensor(tensor);
        }
        m_pickle += "uu.";
    }

    void write(const std::filesystem::path& file) const {
        const std::string magic("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
        std::string keys = "\x80\x02](";
        std::string raw;
        for (std::size_t i = 0; i < m_storages.size(); ++i) {
            keys += textBytes(std::to_string(i));
            const std::int64_t n = m_storages[i].numel();
            raw.append(reinterpret_cast<const char*>(&n), sizeof n);
            raw.append(static_cast<const char*>(m_storages[i].data_ptr()), m_storages[i].nbytes());
        }
        keys += "e.";
        writeFileAtomically(
            file, magic + std::string("\x80\x02M\xe9\x03.", 6) + std::string("\x80\x02}.", 4) + m_pickle + keys + raw);
    }

private:
    static std::string fourBytes(std::uint32_t n) { return {reinterpret_cast<const char*>(&n), 4}; }
    static std::string textBytes(const std::string& s) {
        return "X" + fourBytes(static_cast<std::uint32_t>(s.size())) + s;
    }
    void text(const std::string& s) { m_pickle += textBytes(s); }
    void number(std::int64_t n) { m_pickle += "J" + fourBytes(static_cast<std::uint32_t>(n)); }

    void value(const nlohmann::json& v) {
        if (v.is_null())
            m_pickle += "N";
        else if (v.is_boolean())
            m_pickle += v.get<bool>() ? "\x88" : "\x89";
        else if (v.is_number_integer())
            number(v.get<std::int64_t>());
        else if (v.is_string())
            text(v.get<std::string>());
        else if (v.is_array()) {
            m_pickle += "](";
            for (const auto& item : v)
                value(item);
            m_pickle += "e";
        } else {
            m_pickle += "}(";
            for (const auto& [key, item] : v.items()) {
                text(key);
                value(item);
            }
            m_pickle += "u";
        }
    }

    void tuple(at::IntArrayRef values) {
        m_pickle += "(";
        for (const auto v : values)
            number(v);
        m_pickle += "t";
    }

    void tensor(const torch::Tensor& t) {
        m_pickle += "ctorch._utils\n_rebuild_tensor_v2\n((";
        text("storage");
        m_pickle += t.scalar_type() == torch::kFloat16 ? "ctorch\nHalfStorage\n" : "ctorch\nFloatStorage\n";
        text(std::to_string(storageOf(t)));
        text("cpu");
        number(t.numel());
        m_pickle += "NtQ";
        number(0);
        tuple(t.sizes());
        tuple(t.strides());
        m_pickle += "\x89}tR";
    }

    std::size_t storageOf(const torch::Tensor& t) {
        for (std::size_t i = 0; i < m_storages.size(); ++i)
            if (m_storages[i].data_ptr() == t.data_ptr())
                return i;
        m_storages.push_back(t.contiguous());
        return m_storages.size() - 1;
    }

    std::string m_pickle;
    std::vector<torch::Tensor> m_storages;
};

}  // namespace hatter::testing
