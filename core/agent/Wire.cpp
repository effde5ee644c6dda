// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Wire.h"

#include "agent/Lines.h"
#include "base/Error.h"
#include "space/HatYaml.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace hatter::agent {

namespace {

/// Keys stay in the order in which they are written: people read these lines too.
using Json = nlohmann::ordered_json;

constexpr const char* GreetingKey = "hatter-agent";
constexpr int MaxDepth = 8;
constexpr std::size_t MaxDevices = 16;
constexpr std::size_t MaxWord = 256;
constexpr std::size_t MaxMessage = 4000;
constexpr std::size_t MaxText = std::size_t{1} << 18;
constexpr double MaxMs = 1e9;
constexpr std::int64_t MaxId = std::int64_t{1} << 53;

/// Null for what is no JSON. Nesting is bounded, since values are written and dropped recursively.
Json parse(const std::string& line) {
    if (line.size() > MaxLine)
        return nullptr;
    bool isDeep = false;
    const auto shallow = [&isDeep](int depth, Json::parse_event_t, Json&) {
        isDeep |= depth > MaxDepth;
        return !isDeep;
    };
    Json json = Json::parse(line, shallow, false);
    return isDeep || json.is_discarded() ? Json() : json;
}

std::string write(const Json& json) {
    // Messages of libraries and systems need not be UTF-8.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The members of an object that came over the wire.
class Members {
public:
    explicit Members(const Json& object, std::string what) : m_object(object), m_what(std::move(what)) {
        if (!object.is_object())
            fail("an object was expected");
    }

    bool has(const char* key) const { return m_object.contains(key); }
    std::string text(const char* key, std::size_t most) const {
        const Json& value = member(key);
        if (!value.is_string() || value.get_ref<const std::string&>().size() > most)
            fail(std::string("'") + key + "' is not a text of at most " + std::to_string(most) + " bytes");
        return value.get<std::string>();
    }
    std::int64_t number(const char* key, std::int64_t least, std::int64_t most) const {
        const Json& value = member(key);
        const bool isWhole =
            value.is_number_integer() &&
            (!value.is_number_unsigned() || value.get<std::uint64_t>() <= static_cast<std::uint64_t>(most));
        if (!isWhole || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
            fail(std::string("'") + key + "' is not a whole number from " + std::to_string(least) + " to " +
                 std::to_string(most));
        return value.get<std::int64_t>();
    }
    double real(const char* key, double least, double most) const { return checked(member(key), key, least, most); }
    std::vector<double> reals(const char* key, std::size_t most, double largest) const {
        const Json& values = list(key, most);
        std::vector<double> out;
        for (const Json& value : values)
            out.push_back(checked(value, key, 0.0, largest));
        return out;
    }
    std::vector<std::string> words(const char* key, std::size_t most) const {
        std::vector<std::string> out;
        for (const Json& value : list(key, most)) {
            if (!value.is_string() || value.get_ref<const std::string&>().size() > MaxWord)
                fail(std::string("'") + key + "' holds something that is no word");
            out.push_back(value.get<std::string>());
        }
        return out;
    }
    /// An object as text, for the reader that it belongs to.
    std::string json(const char* key) const {
        if (!member(key).is_object())
            fail(std::string("'") + key + "' is not an object");
        return member(key).dump();
    }

    [[noreturn]] void fail(const std::string& problem) const { throw InputError(m_what + ": " + problem); }

private:
    const Json& member(const char* key) const {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            fail(std::string("'") + key + "' is missing");
        return *found;
    }
    const Json& list(const char* key, std::size_t most) const {
        const Json& values = member(key);
        if (!values.is_array() || values.size() > most)
            fail(std::string("'") + key + "' is not a list of at most " + std::to_string(most));
        return values;
    }
    double checked(const Json& value, const char* key, double least, double most) const {
        if (!value.is_number() || !(value.get<double>() >= least && value.get<double>() <= most))
            fail(std::string("'") + key + "' is no number, or out of bounds");
        return value.get<double>();
    }

    const Json& m_object;
    std::string m_what;
};

Json embedded(const std::string& json) {
    return Json::parse(json);
}

// --- the client's lines --------------------------------------------------------------------------------------------

Json members(const Prepare& order) {
    return {{"request", "prepare"},
            {"space", order.settings.space.name},
            {"yaml", space::writeDesignSpace(order.settings.space)},
            {"protocol", embedded(latency::toJson(order.settings.protocol))},
            {"device", order.settings.device},
            {"beat-seconds", order.beatSeconds}};
}
Json members(const Time& order) {
    return {{"request", "time"}, {"sub", order.sub}, {"uncounted", order.uncounted}, {"counted", order.counted}};
}
Json members(const Profile& order) {
    return {{"request", "profile"}, {"sub", order.sub}};
}
Json members(const Stop&) {
    return {{"request", "stop"}};
}

Prepare prepareFrom(const Members& line) {
    Prepare order;
    order.settings.space = space::parseDesignSpace(line.text("yaml", MaxText), "the design space");
    order.settings.space.name = line.text("space", MaxWord);
    order.settings.protocol = latency::protocolFromJson(line.json("protocol"));
    order.settings.device = line.text("device", MaxWord);
    order.beatSeconds = line.real("beat-seconds", 0.01, 3600.0);
    return order;
}
Time timeFrom(const Members& line) {
    return {line.text("sub", MaxText), static_cast<int>(line.number("uncounted", 0, MaxRuns)),
            static_cast<int>(line.number("counted", 0, MaxRuns))};
}

// --- the agent's lines ---------------------------------------------------------------------------------------------

Json members(const Alive&) {
    return {{"answer", "alive"}};
}
Json members(const HasStopped&) {
    return {{"answer", "stopped"}};
}
Json members(const Failure& answer) {
    return {{"answer", "error"},
            {"kind", answer.isInput ? "input" : "failure"},
            {"message", answer.message.substr(0, MaxMessage)}};
}
Json members(const latency::Machine& answer) {
    return {{"answer", "prepared"}, {"machine", embedded(latency::toJson(answer))}};
}
Json members(const latency::RunTimes& answer) {
    return {{"answer", "times"},
            {"encoder-ms", answer.encoderMs},
            {"decoder-ms", answer.decoderMs},
            {"conditions", embedded(latency::toJson(answer.conditions))}};
}
Json members(const latency::LayerShares& answer) {
    return {{"answer", "shares"},
            {"encoder-ms", answer.encoderMs},
            {"decoder-ms", answer.decoderMs},
            {"encoder-rest-ms", answer.encoderRestMs},
            {"decoder-rest-ms", answer.decoderRestMs}};
}

Failure failureFrom(const Members& line) {
    const std::string kind = line.text("kind", MaxWord);
    if (kind != "input" && kind != "failure")
        line.fail("the error is of the unknown kind '" + kind + "'");
    return {printable(line.text("message", MaxText)), kind == "input"};
}
latency::RunTimes timesFrom(const Members& line) {
    return {line.reals("encoder-ms", MaxRuns, MaxMs), line.reals("decoder-ms", MaxRuns, MaxMs),
            latency::conditionsFromJson(line.json("conditions"))};
}
latency::LayerShares sharesFrom(const Members& line) {
    return {line.reals("encoder-ms", MaxRuns, MaxMs), line.reals("decoder-ms", MaxRuns, MaxMs),
            line.real("encoder-rest-ms", 0.0, MaxMs), line.real("decoder-rest-ms", 0.0, MaxMs)};
}

Answer answerFrom(const Members& line) {
    const std::string answer = line.text("answer", MaxWord);
    if (answer == "alive")
        return Alive();
    if (answer == "stopped")
        return HasStopped();
    if (answer == "error")
        return failureFrom(line);
    if (answer == "prepared")
        return latency::machineFromJson(line.json("machine"));
    if (answer == "times")
        return timesFrom(line);
    if (answer == "shares")
        return sharesFrom(line);
    line.fail("the answer '" + answer + "' is unknown");
}

std::string withId(std::int64_t id, const Json& members) {
    Json line = {{"id", id}};
    line.update(members);
    return write(line);
}

template <class Variant>
std::string lineOf(std::int64_t id, const Variant& variant) {
    return withId(id, std::visit([](const auto& value) { return members(value); }, variant));
}

/// Only `version` is read of a greeting of another protocol: its other members may mean anything.
[[noreturn]] void refuse(std::int64_t wire, const Json& json) {
    const auto version = json.find("version");
    const bool isKnown = version != json.end() && version->is_string() && version->get<std::string>().size() <= 64;
    const std::string program = isKnown ? "(Hatter " + printable(version->get<std::string>()) + ") " : std::string();
    throw InputError("the agent there " + program + "speaks version " + std::to_string(wire) +
                     " of the protocol, this program (Hatter " HATTER_VERSION ") version " +
                     std::to_string(WireVersion) + ": install the same version of Hatter on both machines");
}

}  // namespace

std::string toLine(const Greeting& greeting) {
    return write({{GreetingKey, WireVersion},
                  {"version", greeting.version},
                  {"devices", greeting.devices},
                  {"machine", embedded(latency::toJson(greeting.machine))}});
}

std::string toLine(const Request& request) {
    return lineOf(request.id, request.order);
}

std::string toLine(const Reply& reply) {
    return lineOf(reply.id, reply.answer);
}

std::optional<Greeting> greetingFrom(const std::string& line) {
    const Json json = parse(line);
    if (!json.is_object() || !json.contains(GreetingKey))
        return {};
    const Members members(json, "the agent's greeting");
    const std::int64_t wire = members.number(GreetingKey, 0, MaxId);
    if (wire != WireVersion)
        refuse(wire, json);
    Greeting greeting;
    greeting.version = printable(members.text("version", MaxWord));
    greeting.devices = members.words("devices", MaxDevices);
    greeting.machine = latency::machineFromJson(members.json("machine"));
    return greeting;
}

Request requestFrom(const std::string& line) {
    const Json json = parse(line);
    const Members members(json, "the request");
    Request request{members.number("id", 1, MaxId), Stop()};
    const std::string order = members.text("request", MaxWord);
    if (order == "prepare")
        request.order = prepareFrom(members);
    else if (order == "time")
        request.order = timeFrom(members);
    else if (order == "profile")
        request.order = Profile{members.text("sub", MaxText)};
    else if (order != "stop")
        members.fail("'" + order + "' is not known; prepare, time, profile or stop was expected");
    return request;
}

Reply replyFrom(const std::string& line) {
    const Json json = parse(line);
    const Members members(json, "the answer");
    return {members.number("id", 0, MaxId), answerFrom(members)};
}

std::int64_t idOf(const std::string& line) {
    const Json json = parse(line);
    try {
        return Members(json, {}).number("id", 1, MaxId);
    } catch (const InputError&) {
        return 0;
    }
}

}  // namespace hatter::agent
