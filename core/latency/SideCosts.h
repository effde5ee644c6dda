// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Work.h"

#include <string>
#include <vector>

namespace hatter::latency {

/// Encoder and decoder are measured apart and have their own costs.
enum class Side { Encoder, Decoder };

/// What a cost regression knows of one side of a SubTransformer. Every term grows with every size and has a coefficient
/// of at least 0, so more work never costs less.
///
/// Beside the columns of Work.h there may be
/// - squares: of FFN width and depth, in the decoder of its width also;
/// - bends: every width on offer has a slope of its own for a layer, a product of the FFN and (decoder) the output
///   layer. How fast a processor multiplies depends on a matrix's row length in steps, not smoothly;
/// - steps (decoder): every FFN width on offer has a cost of its own;
/// - cache (decoder): a step reads all weights once. Those of a small decoder stay in the cache from step to step;
///   beyond `cacheMib` a growing share, from half as much again all of them, comes from farther away.
struct SideTerms {
    bool squares = false, bends = false, steps = false, cache = false;
    std::vector<int> widths;  ///< ascending: where bends are
    std::vector<int> ffns;    ///< ascending: where steps are
    double cacheMib = 0.0;
    std::vector<double> coefficients;  ///< milliseconds, in the order of namesOf()
};

/// Names of the columns: those of Work.h, then "ffn^2", "layers@192", "ffn>512", "cache" and so on.
std::vector<std::string> namesOf(Side side, const SideTerms& terms);

/// Milliseconds of one side of SubTransformers. A value; const functions are safe from several threads.
class SideCosts {
public:
    SideCosts() = default;
    /// `terms` has a coefficient for each name.
    SideCosts(Side side, const WorkCounter& work, SideTerms terms);

    const SideTerms& terms() const { return m_terms; }
    double ms(const space::SubTransformer& sub) const;
    /// Of each layer; `restMs` gets what stands outside of layers. Their sum is ms().
    std::vector<double> layersMs(const space::SubTransformer& sub, double& restMs) const;

private:
    /// The costs at one width of the side.
    struct Plan {
        int width = 0;
        double rest = 0.0, layer = 0.0, ffn = 0.0, ffnSquare = 0.0, depthSquare = 0.0, heads = 0.0;
        double span = 0.0, spanByEncoder = 0.0;  ///< of attending one encoder layer; times the encoder's width
        double restMib = 0.0, layerMib = 0.0, ffnMib = 0.0;  ///< weights that a step reads
    };
    struct Sums {
        double layers = 0.0, ffn = 0.0, ffnSquare = 0.0, heads = 0.0, span = 0.0, steps = 0.0;
    };

    Plan planAt(int width) const;
    void planEncoder(Plan& plan) const;
    void planDecoder(Plan& plan) const;
    void planExtras(Plan& plan, double calls, double ffnWork) const;
    Plan plan(int width) const;
    double stepsMs(int ffn) const;
    Sums sumsOf(const space::SubTransformer& sub) const;
    double costOf(const Plan& plan, const Sums& sums, int encoderWidth) const;

    Side m_side = Side::Encoder;
    WorkCounter m_work;
    SideTerms m_terms;
    std::vector<Plan> m_plans;     ///< of the widths on offer
    std::vector<double> m_stepMs;  ///< of each step
    double m_cachePerMib = 0.0;
};

/// Of `mib` of weights that are read again and again, what does not come out of a cache of `cacheMib`.
double missedMib(double mib, double cacheMib);
/// The bytes that a decoder step reads as weights, output layer included, in MiB.
double stepMib(const WorkCounter& work, const space::SubTransformer& sub);

}  // namespace hatter::latency
