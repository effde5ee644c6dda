// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/PublishedModels.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "space/HatYaml.h"
#include "space/SpaceRules.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace hatter::space {

namespace {

using Json = nlohmann::json;

constexpr const char* Format = "hatter-published-1";
constexpr std::size_t MaxBytes = std::size_t{1} << 20;
constexpr std::size_t MaxEntries = 10'000;
constexpr int MaxDepth = 5;  // file, models, model, side, list

/// A part of the file, with its place for messages.
class Node {
public:
    Node(const Json& json, Where where) : m_json(json), m_where(std::move(where)) {}

    Node at(const char* key) const {
        const auto found = m_json.is_object() ? m_json.find(key) : m_json.end();
        if (!m_json.is_object() || found == m_json.end())
            fail(std::string("'") + key + "' is missing");
        Where where = m_where;
        where.key += (where.key.empty() ? "" : ".") + std::string(key);
        return {*found, where};
    }
    std::vector<Node> list() const {
        if (!m_json.is_array() || m_json.empty() || m_json.size() > MaxEntries)
            fail("a list of 1 to " + std::to_string(MaxEntries) + " entries was expected");
        std::vector<Node> nodes;
        for (std::size_t i = 0; i < m_json.size(); ++i) {
            Where where = m_where;
            where.key += "[" + std::to_string(i) + "]";
            nodes.emplace_back(m_json[i], where);
        }
        return nodes;
    }
    std::string text() const {
        if (!m_json.is_string() || m_json.get_ref<const std::string&>().empty())
            fail("a text was expected");
        return m_json.get<std::string>();
    }
    std::int64_t whole(std::int64_t least, std::int64_t most) const {
        if (!m_json.is_number_unsigned() || m_json.get<std::uint64_t>() > static_cast<std::uint64_t>(most) ||
            m_json.get<std::int64_t>() < least)
            fail("a whole number from " + std::to_string(least) + " to " + std::to_string(most) + " was expected");
        return m_json.get<std::int64_t>();
    }
    int size() const { return static_cast<int>(whole(1, MaxWidth)); }
    std::vector<int> sizes() const {
        std::vector<int> values;
        for (const Node& node : list())
            values.push_back(node.size());
        return values;
    }
    /// Above 0 and at most `most`.
    double figure(double most) const {
        if (!m_json.is_number() || !(m_json.get<double>() > 0) || !(m_json.get<double>() <= most))
            fail("a number above 0 was expected");
        return m_json.get<double>();
    }
    [[noreturn]] void fail(const std::string& what) const { throw InputError(m_where, what); }

private:
    const Json& m_json;
    Where m_where;
};

/// nlohmann would take memory without bound for deep nesting, and let a key that stands twice pass.
Json parseJson(const std::string& text, const std::string& file) {
    std::vector<std::set<std::string>> keys;
    const auto guard = [&](int depth, Json::parse_event_t event, const Json& parsed) {
        using Event = Json::parse_event_t;
        if ((event == Event::object_start || event == Event::array_start) && depth >= MaxDepth)
            throw InputError({file, 0, {}}, "is nested too deeply");
        if (event == Event::object_start)
            keys.resize(static_cast<std::size_t>(depth) + 1), keys.back().clear();
        if (event == Event::key &&
            !keys.at(static_cast<std::size_t>(depth) - 1).insert(parsed.get<std::string>()).second)
            throw InputError({file, 0, parsed.get<std::string>()}, "stands twice");
        return true;
    };
    try {
        return Json::parse(text, guard);
    } catch (const Json::exception& e) {
        throw InputError({file, 0, {}}, std::string("is not valid JSON: ") + e.what());
    }
}

std::vector<PublishedHardware> hardwareOf(const Node& file) {
    std::vector<PublishedHardware> all;
    for (const Node& node : file.at("hardware").list())
        all.push_back({node.at("id").text(), node.at("name").text(), node.at("full").text()});
    return all;
}

std::vector<PublishedTask> tasksOf(const Node& file, const std::function<DesignSpace(const std::string&)>& spaceOf) {
    std::vector<PublishedTask> all;
    for (const Node& node : file.at("tasks").list())
        all.push_back({node.at("id").text(), node.at("name").text(), node.at("source").text(), node.at("target").text(),
                       spaceOf(node.at("space").text()), node.at("tokens").size()});
    return all;
}

template <typename Value>
const Value& named(const std::vector<Value>& all, const Node& id) {
    const std::string text = id.text();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Value& v) { return v.id == text; });
    if (found == all.end())
        id.fail("'" + text + "' is not among those that the file describes");
    return *found;
}

void sameLength(const Node& node, std::size_t depth, std::initializer_list<std::size_t> others) {
    for (const std::size_t other : others)
        if (other != depth)
            node.fail("its lists are not of one length");
}

SubTransformer architectureOf(const Node& model, const DesignSpace& space) {
    const Node encoder = model.at("encoder"), decoder = model.at("decoder");
    SubTransformer sub;
    sub.superEncoderLayers = countedEncoderLayers(space);
    sub.encoderEmbed = encoder.at("embed").size();
    sub.decoderEmbed = decoder.at("embed").size();
    const auto encoderFfn = encoder.at("ffn").sizes(), heads = encoder.at("heads").sizes();
    sameLength(encoder, encoderFfn.size(), {heads.size()});
    for (std::size_t i = 0; i < heads.size(); ++i)
        sub.encoder.push_back({encoderFfn[i], heads[i]});
    const auto ffn = decoder.at("ffn").sizes(), selfHeads = decoder.at("self_heads").sizes(),
               crossHeads = decoder.at("cross_heads").sizes(), spans = decoder.at("spans").sizes();
    sameLength(decoder, ffn.size(), {selfHeads.size(), crossHeads.size(), spans.size()});
    for (std::size_t i = 0; i < ffn.size(); ++i)
        sub.decoder.push_back({ffn[i], selfHeads[i], crossHeads[i], spans[i]});
    if (const auto problem = firstProblem(space, sub))
        model.fail(problem->key + ": " + problem->message + " of the design space '" + space.name + "'");
    return sub;
}

PublishedModel modelOf(const Node& node, const PublishedModels& known) {
    constexpr std::int64_t Most = std::int64_t{1} << 53;
    PublishedModel model;
    model.name = node.at("name").text();
    model.task = named(known.tasks, node.at("task"));
    model.hardware = named(known.hardware, node.at("hardware"));
    model.latencyMs = node.at("latency_ms").figure(1e9);
    model.bleu = node.at("bleu").figure(100);
    model.sacreBleu = node.at("sacrebleu").figure(100);
    model.parameters = node.at("parameters").whole(1, Most);
    model.flops = node.at("flops").whole(1, Most);
    model.sub = architectureOf(node, model.task.space);
    return model;
}

/// "3500" or "137.9"
std::string shortNumber(double value) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out.precision(10);
    out << value;
    return out.str();
}

}  // namespace

const PublishedModel* PublishedModels::find(const std::string& name) const {
    const auto found = std::find_if(models.begin(), models.end(), [&](const auto& m) { return m.name == name; });
    return found == models.end() ? nullptr : &*found;
}

PublishedModels parsePublishedModels(const std::string& json, const std::string& file,
                                     const std::function<DesignSpace(const std::string&)>& spaceOf) {
    const Json parsed = parseJson(json, file);
    const Node whole(parsed, {file, 0, {}});
    if (const std::string format = whole.at("format").text(); format != Format)
        whole.at("format").fail("'" + format + "' is unknown; '" + Format + "' was expected");
    PublishedModels all;
    all.source = whole.at("source").text();
    all.hardware = hardwareOf(whole);
    all.tasks = tasksOf(whole, spaceOf);
    std::set<std::string> names;
    for (const Node& node : whole.at("models").list()) {
        all.models.push_back(modelOf(node, all));
        if (!names.insert(all.models.back().name).second)
            node.at("name").fail("'" + all.models.back().name + "' stands twice");
    }
    return all;
}

PublishedModels readPublishedModels(const std::filesystem::path& resources) {
    const std::filesystem::path file = resources / "reference" / "published.json";
    const auto spaceOf = [&](const std::string& name) {
        // A name, not a way to other folders.
        if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") != std::string::npos)
            throw InputError({file.string(), 0, {}}, "'" + name + "' is not the name of a design space");
        return readDesignSpace(resources / "spaces" / (name + ".yml"));
    };
    return parsePublishedModels(readFile(file, MaxBytes), file.string(), spaceOf);
}

std::string writePublishedModel(const PublishedModel& model) {
    return "# " + model.name + "\n# HAT (Wang et al., ACL 2020), " + model.task.name + ", design space " +
           model.task.space.name + "\n# published: " + shortNumber(model.latencyMs) + " ms on " + model.hardware.full +
           ", BLEU " + shortNumber(model.bleu) + ", SacreBLEU " + shortNumber(model.sacreBleu) + "\n\n" +
           writeSubTransformer(model.sub);
}

}  // namespace hatter::space
