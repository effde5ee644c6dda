// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <compare>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatter::search {

/// A figure of a SubTransformer that is better when smaller, besides its loss and its latency on the run's target.
struct Cost {
    enum class Kind {
        Parameters,  ///< as HAT counts them: space::parameterCount
        Flops,       ///< of one forward pass at the run's lengths: space::flopCount
        Latency,     ///< predicted on `target`, ms
    };
    Kind kind = Kind::Parameters;
    std::string target;  ///< of Kind::Latency: another one than the run's

    auto operator<=>(const Cost&) const = default;
};

/// "parameters", "flops", "latency:TARGET".
std::string toText(const Cost& cost);
std::optional<Cost> costFromText(const std::string& text);

/// What a person asks of candidates besides the latency limit. A value; empty: nothing.
struct Constraints {
    std::map<Cost, double> atMost;     ///< parameters, FLOPs or ms
    std::map<std::string, int> fixed;  ///< genes by DesignSpace::geneKey, or a family of them without its layer
    /// One number of heads in all attention of the model: runtimes that have one setting for it take no other.
    bool equalHeads = false;
    /// Decoder layers attend to the last encoder layer alone, as any plain Transformer does.
    bool lastEncoderLayer = false;
    /// Of Method::Pareto: what is to be small besides loss and latency.
    std::vector<Cost> alsoSmall;

    bool operator==(const Constraints&) const = default;
    bool empty() const { return *this == Constraints{}; }
};

/// What is in force at a draw.
struct Terms {
    double limitMs = std::numeric_limits<double>::infinity();
    Constraints constraints;

    bool operator==(const Terms&) const = default;
};

/// JSON with the members that are set: `{"at-most": {"parameters": 5e6}, "fixed": {"decoder-layers": 2},
/// "equal-heads": true}`. Empty text for empty constraints.
std::string toJson(const Constraints& constraints);
/// Throws InputError for damaged text.
Constraints constraintsFromJson(const std::string& json);

/// Throws InputError for bounds that are no positive numbers, genes or choices that the space does not have, and for
/// demands that exclude each other.
void requireValid(const Constraints& constraints, const space::DesignSpace& space);

/// `genome` with what the constraints fix: the demanded genes, one number of heads (that of the first encoder layer, or
/// the next on offer everywhere), spans of one layer. Bounds are not its business. The constraints are valid for the
/// space.
space::Genome conformed(const Constraints& constraints, const space::DesignSpace& space, space::Genome genome);

/// What is fixed is so in `sub`, which belongs to the space.
bool conforms(const Constraints& constraints, const space::DesignSpace& space, const space::SubTransformer& sub);

}  // namespace hatter::search
