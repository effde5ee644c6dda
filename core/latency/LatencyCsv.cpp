// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/LatencyCsv.h"

#include "base/AtomicFile.h"
#include "base/Error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace hatter::latency {

namespace {
constexpr std::size_t FeatureCount = std::tuple_size_v<Features>;
constexpr std::size_t LatencyCount = 4;
constexpr std::size_t ColumnCount = FeatureCount + LatencyCount;

constexpr std::array<std::string_view, ColumnCount> Columns = {"encoder_embed_dim",
                                                               "encoder_layer_num",
                                                               "encoder_ffn_embed_dim_avg",
                                                               "encoder_self_attention_heads_avg",
                                                               "decoder_embed_dim",
                                                               "decoder_layer_num",
                                                               "decoder_ffn_embed_dim_avg",
                                                               "decoder_self_attention_heads_avg",
                                                               "decoder_ende_attention_heads_avg",
                                                               "decoder_arbitrary_ende_attn_avg",
                                                               "latency_mean_encoder",
                                                               "latency_mean_decoder",
                                                               "latency_std_encoder",
                                                               "latency_std_decoder"};

/// Widths and depths are whole numbers; Python writes all other columns as floats.
bool isWhole(std::size_t column) {
    return column == 0 || column == 1 || column == 4 || column == 5;
}

using Values = std::array<double, ColumnCount>;

template <typename Layers, typename Member>
double meanOf(const Layers& layers, Member member) {
    double sum = 0.0;
    for (const auto& layer : layers)
        sum += layer.*member;
    return layers.empty() ? 0.0 : sum / static_cast<double>(layers.size());
}

/// Python's repr() of a float: the shortest digits that read back equal, scientific only outside [1e-4, 1e16).
std::string pythonFloat(double value) {
    const double size = std::fabs(value);
    const bool plain = size == 0.0 || (size >= 1e-4 && size < 1e16);
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    std::string text(buffer, end);
    if (plain && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

Values valuesOf(const LatencyRow& row) {
    Values values{};
    std::copy(row.features.begin(), row.features.end(), values.begin());
    const std::array<double, LatencyCount> latencies = {row.encoderMs, row.decoderMs, row.encoderStdMs,
                                                        row.decoderStdMs};
    std::copy(latencies.begin(), latencies.end(), values.begin() + FeatureCount);
    return values;
}

std::string lineOf(const LatencyRow& row) {
    const Values values = valuesOf(row);
    std::string line;
    for (std::size_t i = 0; i < ColumnCount; ++i) {
        if (i > 0)
            line += ',';
        line += isWhole(i) ? std::to_string(std::llround(values[i])) : pythonFloat(values[i]);
    }
    return line + '\n';
}

std::string headerLine() {
    std::string line;
    for (const std::string_view column : Columns)
        line.append(line.empty() ? "" : ",").append(column);
    return line;
}

std::vector<std::string_view> cellsOf(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t comma = std::min(line.find(',', at), line.size());
        cells.push_back(line.substr(at, comma - at));
        at = comma + 1;
    }
    return cells;
}

/// For a message: what stands in a damaged file may be long.
std::string quoted(std::string_view cell) {
    return "'" + std::string(cell.substr(0, 40)) + (cell.size() > 40 ? "..." : "") + "'";
}

double numberOf(std::string_view cell, std::size_t column, const std::string& file, std::int64_t line) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const Where where{file, line, std::string(Columns[column])};
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value))
        throw InputError(where, quoted(cell) + " is not a number");
    if (value < 0.0 || value > 1e9)
        throw InputError(where, quoted(cell) + " is out of range (0 to 1e9 was expected)");
    if (isWhole(column) && value != std::floor(value))
        throw InputError(where, quoted(cell) + " is not a whole number");
    return value;
}

LatencyRow rowOf(std::string_view text, const std::string& file, std::int64_t line) {
    const std::vector<std::string_view> cells = cellsOf(text);
    if (cells.size() != ColumnCount)
        throw InputError({file, line, ""}, "the row has " + std::to_string(cells.size()) + " columns, " +
                                               std::to_string(ColumnCount) + " were expected");
    Values values{};
    for (std::size_t i = 0; i < ColumnCount; ++i)
        values[i] = numberOf(cells[i], i, file, line);
    LatencyRow row;
    std::copy_n(values.begin(), FeatureCount, row.features.begin());
    row.encoderMs = values[FeatureCount];
    row.decoderMs = values[FeatureCount + 1];
    row.encoderStdMs = values[FeatureCount + 2];
    row.decoderStdMs = values[FeatureCount + 3];
    return row;
}
}  // namespace

Features featuresOf(const space::SubTransformer& sub) {
    using space::DecoderLayer;
    using space::EncoderLayer;
    return {static_cast<double>(sub.encoderEmbed),          static_cast<double>(sub.encoder.size()),
            meanOf(sub.encoder, &EncoderLayer::ffn),        meanOf(sub.encoder, &EncoderLayer::heads),
            static_cast<double>(sub.decoderEmbed),          static_cast<double>(sub.decoder.size()),
            meanOf(sub.decoder, &DecoderLayer::ffn),        meanOf(sub.decoder, &DecoderLayer::selfHeads),
            meanOf(sub.decoder, &DecoderLayer::crossHeads), meanOf(sub.decoder, &DecoderLayer::span)};
}

LatencyRow rowOf(const Measurement& measurement) {
    return {featuresOf(measurement.sub), measurement.encoderMs, measurement.decoderMs, measurement.encoderStdMs,
            measurement.decoderStdMs};
}

std::string writeLatencyCsv(const std::vector<LatencyRow>& rows) {
    std::string csv = headerLine() + '\n';
    for (const LatencyRow& row : rows)
        csv += lineOf(row);
    return csv;
}

std::string writeLatencyCsv(const std::vector<Measurement>& measurements) {
    std::vector<LatencyRow> rows;
    for (const Measurement& measurement : measurements)
        rows.push_back(rowOf(measurement));
    return writeLatencyCsv(rows);
}

std::vector<LatencyRow> readLatencyCsv(const std::filesystem::path& file) {
    return parseLatencyCsv(readFile(file), file.string());
}

std::vector<LatencyRow> parseLatencyCsv(const std::string& csv, const std::string& file) {
    std::vector<LatencyRow> rows;
    std::int64_t number = 0;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = std::min(csv.find('\n', at), csv.size());
        std::string_view line(csv.data() + at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        at = end + 1;
        if (++number == 1 && line != headerLine())
            throw InputError({file, 1, ""}, "the header of a latency data set was expected: " + headerLine());
        if (number > 1 && !line.empty())
            rows.push_back(rowOf(line, file, number));
    }
    if (number == 0)
        throw InputError({file, 0, ""}, "the file is empty; a latency data set was expected");
    return rows;
}

}  // namespace hatter::latency
