// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConstraintOptions.h"

#include "base/Error.h"

#include <charconv>
#include <cmath>

namespace hatter::cli {

namespace {

using search::Constraints;
using search::Cost;

/// "NAME=VALUE"; the name may hold "=" itself.
std::pair<std::string, std::string> assignment(const char* option, const std::string& text) {
    const std::size_t at = text.rfind('=');
    if (at == std::string::npos || at == 0 || at + 1 == text.size())
        throw InputError(std::string(option) + " '" + text + "' is not NAME=VALUE");
    return {text.substr(0, at), text.substr(at + 1)};
}

template <typename Number>
Number numberIn(const char* option, const std::string& text, const std::string& value) {
    Number number{};
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    if (read.ec != std::errc{} || read.ptr != value.data() + value.size())
        throw InputError(std::string(option) + " '" + text + "': '" + value + "' is no number");
    return number;
}

Cost costNamed(const char* option, const std::string& name) {
    const std::optional<Cost> cost = search::costFromText(name);
    if (!cost)
        throw InputError(std::string(option) + " '" + name +
                         "' is no figure of a SubTransformer: parameters, flops or latency:TARGET");
    return *cost;
}

Constraints& made(std::optional<Constraints>& constraints) {
    if (!constraints)
        constraints.emplace();
    return *constraints;
}

}  // namespace

void addConstraintOptions(CLI::App& app, std::optional<Constraints>& constraints) {
    app.add_flag_callback(
        "--no-constraints", [&constraints] { constraints.emplace(); },
        "Of a resumed run: forget the constraints that were in force");
    app.add_option_function<std::vector<std::string>>(
           "--at-most",
           [&constraints](const std::vector<std::string>& texts) {
               for (const std::string& text : texts) {
                   const auto [name, value] = assignment("--at-most", text);
                   made(constraints).atMost[costNamed("--at-most", name)] = numberIn<double>("--at-most", text, value);
               }
           },
           "Bound another figure: parameters, flops, or latency:TARGET (ms, predicted on another target)")
        ->type_name("WHAT=MOST")
        ->allow_extra_args(false);
    app.add_option_function<std::vector<std::string>>(
           "--fix",
           [&constraints](const std::vector<std::string>& texts) {
               for (const std::string& text : texts) {
                   const auto [gene, value] = assignment("--fix", text);
                   made(constraints).fixed[gene] = numberIn<int>("--fix", text, value);
               }
           },
           "Fix a gene: encoder-embed, encoder-layers, encoder-ffn, encoder-heads, decoder-..., decoder-span; of one "
           "layer decoder-ffn:2")
        ->type_name("GENE=VALUE")
        ->allow_extra_args(false);
    app.add_flag_callback(
        "--equal-heads", [&constraints] { made(constraints).equalHeads = true; },
        "One number of heads in all layers, as some runtimes need");
    app.add_flag_callback(
        "--last-encoder-layer", [&constraints] { made(constraints).lastEncoderLayer = true; },
        "Decoder layers attend to the last encoder layer alone, as plain Transformers do");
    app.add_option_function<std::vector<std::string>>(
           "--also-small",
           [&constraints](const std::vector<std::string>& names) {
               for (const std::string& name : names)
                   made(constraints).alsoSmall.push_back(costNamed("--also-small", name));
           },
           "With --method pareto: look for a front in this figure as well")
        ->type_name("WHAT")
        ->allow_extra_args(false);
}

}  // namespace hatter::cli
