// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace hatter::latency {

/// Reads the members of a JSON object that came from outside. Throws InputError with the key for what does not fit.
class JsonFields {
public:
    /// `what` names the object in messages: "the machine's description". Throws if `json` is no object.
    JsonFields(const std::string& json, std::string what)
        : m_what(std::move(what)), m_root(nlohmann::json::parse(json, nullptr, false)) {
        if (!m_root.is_object())
            throw InputError(m_what + " is damaged: a JSON object was expected");
    }

    const nlohmann::json* find(const std::string& key) const {
        const auto found = m_root.find(key);
        return found == m_root.end() ? nullptr : &*found;
    }

    /// A line of at most 1,000 bytes without control characters.
    std::string text(const std::string& key, bool mayBeAbsent = false) const {
        const nlohmann::json* value = find(key);
        if (value == nullptr && mayBeAbsent)
            return {};
        if (value == nullptr || !value->is_string())
            damaged(key, "a text");
        std::string out = value->get<std::string>();
        if (out.size() > 1000)
            damaged(key, "a text of at most 1000 bytes");
        for (const char c : out)
            if (static_cast<unsigned char>(c) < ' ')
                damaged(key, "a text of one line");
        return out;
    }

    double number(const std::string& key, double least, double most) const {
        const nlohmann::json* value = find(key);
        if (value == nullptr || !value->is_number() || !(value->get<double>() >= least && value->get<double>() <= most))
            damaged(key, "a number from " + written(least) + " to " + written(most));
        return value->get<double>();
    }

    [[noreturn]] void damaged(const std::string& key, const std::string& expected) const {
        throw InputError({"", 0, key}, m_what + " is damaged: " + expected + " was expected");
    }

private:
    static std::string written(double number) { return nlohmann::json(number).dump(); }

    std::string m_what;
    nlohmann::json m_root;
};

/// One line; bytes that are no UTF-8 become replacement characters.
inline std::string dumped(const nlohmann::json& json) {
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace hatter::latency
