// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Architecture.h"

#include "base/Error.h"

#include <algorithm>
#include <charconv>

namespace hatter::store {

namespace {

/// Reads words and numbers from the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_all(text), m_rest(text) {}

    bool accept(std::string_view word) {
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    void expect(std::string_view word) {
        if (!accept(word))
            fail();
    }
    template <typename Number>
    Number number() {
        Number value{};
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (error != std::errc{})
            fail();
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }
    bool atEnd() const { return m_rest.empty(); }
    [[noreturn]] void fail() const {
        throw InputError("'" + std::string(m_all.substr(0, 200)) + "' in the database is damaged");
    }

private:
    std::string_view m_all;
    std::string_view m_rest;
};

space::DecoderLayer decoderLayer(Scanner& scanner) {
    space::DecoderLayer layer;
    layer.ffn = scanner.number<int>();
    scanner.expect("/");
    layer.selfHeads = scanner.number<int>();
    scanner.expect("/");
    layer.crossHeads = scanner.number<int>();
    scanner.expect("@");
    layer.span = scanner.number<int>();
    return layer;
}

/// What any design space could hold. Others' programs write to databases as well, and sizes decide over memory.
bool isPlausible(const space::SubTransformer& sub) {
    constexpr int Widest = 65536;
    constexpr std::size_t Deepest = 64;
    const auto isWidth = [](int n) { return n >= 1 && n <= Widest; };
    const auto encoderFits = [&](const space::EncoderLayer& l) { return isWidth(l.ffn) && isWidth(l.heads); };
    const auto decoderFits = [&](const space::DecoderLayer& l) {
        return isWidth(l.ffn) && isWidth(l.selfHeads) && isWidth(l.crossHeads) && l.span >= 1 && l.span <= 3;
    };
    return isWidth(sub.encoderEmbed) && isWidth(sub.decoderEmbed) && !sub.encoder.empty() && !sub.decoder.empty() &&
           sub.encoder.size() <= Deepest && sub.decoder.size() <= Deepest && sub.superEncoderLayers >= 0 &&
           sub.superEncoderLayers <= static_cast<int>(Deepest) &&
           std::all_of(sub.encoder.begin(), sub.encoder.end(), encoderFits) &&
           std::all_of(sub.decoder.begin(), sub.decoder.end(), decoderFits);
}

template <typename Layer>
std::string list(const std::vector<Layer>& layers, int Layer::*size) {
    std::vector<std::int64_t> values;
    for (const Layer& layer : layers)
        values.push_back(layer.*size);
    return listToJson(values);
}

}  // namespace

std::string sizesToJson(const space::SubTransformer& sub) {
    using space::DecoderLayer;
    using space::EncoderLayer;
    return "{\"encoder_embed\":" + std::to_string(sub.encoderEmbed) +
           ",\"decoder_embed\":" + std::to_string(sub.decoderEmbed) +
           ",\"encoder_layers\":" + std::to_string(sub.encoder.size()) +
           ",\"decoder_layers\":" + std::to_string(sub.decoder.size()) +
           ",\"encoder_ffn\":" + list(sub.encoder, &EncoderLayer::ffn) +
           ",\"encoder_heads\":" + list(sub.encoder, &EncoderLayer::heads) +
           ",\"decoder_ffn\":" + list(sub.decoder, &DecoderLayer::ffn) +
           ",\"decoder_self_heads\":" + list(sub.decoder, &DecoderLayer::selfHeads) +
           ",\"decoder_cross_heads\":" + list(sub.decoder, &DecoderLayer::crossHeads) +
           ",\"decoder_spans\":" + list(sub.decoder, &DecoderLayer::span) +
           ",\"super_encoder_layers\":" + std::to_string(sub.superEncoderLayers) + "}";
}

space::SubTransformer subTransformerFromText(std::string_view text) {
    Scanner scanner(text);
    space::SubTransformer sub;
    scanner.expect("enc ");
    sub.encoderEmbed = scanner.number<int>();
    scanner.expect(":");
    bool more = true;
    while (more) {
        if (scanner.accept(" of "))
            sub.superEncoderLayers = scanner.number<int>();
        more = !scanner.accept(" · dec ");
        if (!more)
            break;
        scanner.expect(" ");
        space::EncoderLayer layer;
        layer.ffn = scanner.number<int>();
        scanner.expect("/");
        layer.heads = scanner.number<int>();
        sub.encoder.push_back(layer);
    }
    sub.decoderEmbed = scanner.number<int>();
    scanner.expect(":");
    while (!scanner.atEnd()) {
        scanner.expect(" ");
        sub.decoder.push_back(decoderLayer(scanner));
    }
    if (!isPlausible(sub))
        scanner.fail();
    return sub;
}

std::string listToJson(const std::vector<std::int64_t>& values) {
    std::string out = "[";
    for (const std::int64_t value : values)
        out += (out.size() > 1 ? "," : "") + std::to_string(value);
    return out + "]";
}

std::vector<std::int64_t> listFromJson(std::string_view json) {
    Scanner scanner(json);
    std::vector<std::int64_t> values;
    scanner.expect("[");
    if (scanner.accept("]"))
        return values;
    do
        values.push_back(scanner.number<std::int64_t>());
    while (scanner.accept(","));
    scanner.expect("]");
    return values;
}

}  // namespace hatter::store
