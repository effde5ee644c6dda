// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/SideCosts.h"

#include <algorithm>
#include <numeric>

namespace hatter::latency {

namespace {

constexpr double Million = 1e6;
constexpr double FloatMib = 4.0 / 1048576.0;
/// The share of weights that comes from farther away grows from 0 to 1 while the weights grow by this share of the
/// cache: caches do not throw out in strict order.
constexpr double CacheTransition = 0.5;

template <typename Work>
double dot(const Work& work, const std::vector<double>& coefficients) {
    return std::inner_product(work.begin(), work.end(), coefficients.begin(), 0.0);
}

/// 0 up to the knot before, 1 from knot `i` on.
double ramp(const std::vector<int>& knots, std::size_t i, double x) {
    return std::clamp((x - knots[i - 1]) / (knots[i] - knots[i - 1]), 0.0, 1.0);
}

void addEach(std::vector<std::string>& names, const std::string& what, const std::vector<int>& knots) {
    for (std::size_t i = 1; i < knots.size(); ++i)
        names.push_back(what + std::to_string(knots[i]));
}

}  // namespace

std::vector<std::string> namesOf(Side side, const SideTerms& terms) {
    std::vector<std::string> names;
    const bool decoder = side == Side::Decoder;
    if (decoder)
        names.assign(DecoderWorkNames.begin(), DecoderWorkNames.end());
    else
        names.assign(EncoderWorkNames.begin(), EncoderWorkNames.end());
    if (terms.squares)
        names.insert(names.end(), {"ffn^2", "depth^2"});
    if (terms.squares && decoder)
        names.insert(names.end(), {"width^2", "output^2"});
    if (terms.bends) {
        addEach(names, "layers@", terms.widths);
        addEach(names, "ffn@", terms.widths);
        if (decoder)
            addEach(names, "output@", terms.widths);
    }
    if (terms.steps && decoder)
        addEach(names, "ffn>", terms.ffns);
    if (terms.cache && decoder)
        names.emplace_back("cache");
    return names;
}

SideCosts::SideCosts(Side side, const WorkCounter& work, SideTerms terms)
    : m_side(side), m_work(work), m_terms(std::move(terms)) {
    auto end = m_terms.coefficients.end();
    if (m_terms.cache && side == Side::Decoder)
        m_cachePerMib = *--end * m_work.protocol.targetLength;
    if (m_terms.steps && side == Side::Decoder && m_terms.ffns.size() > 1) {
        m_stepMs.assign(end - static_cast<std::ptrdiff_t>(m_terms.ffns.size() - 1), end);
        for (double& ms : m_stepMs)
            ms *= m_work.protocol.targetLength;
    }
    for (const int width : m_terms.widths)
        m_plans.push_back(planAt(width));
}

SideCosts::Plan SideCosts::planAt(int width) const {
    Plan plan;
    plan.width = width;
    if (m_side == Side::Encoder)
        planEncoder(plan);
    else
        planDecoder(plan);
    return plan;
}

// The work of a layer is linear in its sizes: what a unit of each costs is read off layers with one unit of it.
void SideCosts::planEncoder(Plan& plan) const {
    space::SubTransformer sub;
    sub.encoderEmbed = plan.width;
    const auto& c = m_terms.coefficients;
    const EncoderWork ffn = m_work.encoderLayer(sub, {1, 0});
    plan.rest = dot(m_work.encoderRest(sub), c);
    plan.layer = dot(m_work.encoderLayer(sub, {0, 0}), c);
    plan.ffn = dot(ffn, c) - plan.layer;
    plan.heads = dot(m_work.encoderLayer(sub, {0, 1}), c) - plan.layer;
    planExtras(plan, 1.0, ffn[4]);
}

void SideCosts::planDecoder(Plan& plan) const {
    space::SubTransformer sub;
    sub.decoderEmbed = plan.width;
    const auto& c = m_terms.coefficients;
    const DecoderWork ffn = m_work.decoderLayer(sub, {1, 0, 0, 0});
    plan.rest = dot(m_work.decoderRest(sub), c);
    plan.layer = dot(m_work.decoderLayer(sub, {0, 0, 0, 0}), c);
    plan.ffn = dot(ffn, c) - plan.layer;
    plan.heads = dot(m_work.decoderLayer(sub, {0, 1, 0, 0}), c) - plan.layer;
    plan.span = dot(m_work.decoderLayer(sub, {0, 0, 0, 1}), c) - plan.layer;
    sub.encoderEmbed = 1;
    plan.spanByEncoder = dot(m_work.decoderLayer(sub, {0, 0, 0, 1}), c) - plan.layer - plan.span;
    planExtras(plan, m_work.protocol.targetLength, ffn[4]);
    plan.restMib = FloatMib * plan.width * m_work.protocol.vocabulary;
    plan.layerMib = FloatMib * plan.width * 6.0 * m_work.qkvDim;
    plan.ffnMib = FloatMib * plan.width * 2.0;
}

void SideCosts::planExtras(Plan& plan, double calls, double ffnWork) const {
    const bool decoder = m_side == Side::Decoder;
    std::size_t next = decoder ? DecoderWorkNames.size() : EncoderWorkNames.size();
    const auto coefficient = [&] { return m_terms.coefficients[next++]; };
    const double square = calls * plan.width * plan.width / Million;
    if (m_terms.squares) {
        plan.ffnSquare = coefficient() * calls / Million;
        plan.depthSquare = coefficient() * calls;
    }
    if (m_terms.squares && decoder) {
        plan.layer += coefficient() * square;
        plan.rest += coefficient() * square;
    }
    const auto bend = [&](double unit) {
        double sum = 0.0;
        for (std::size_t i = 1; i < m_terms.widths.size(); ++i)
            sum += coefficient() * ramp(m_terms.widths, i, plan.width) * unit;
        return sum;
    };
    if (m_terms.bends) {
        plan.layer += bend(calls);
        plan.ffn += bend(ffnWork);
        if (decoder)
            plan.rest += bend(calls);
    }
}

SideCosts::Plan SideCosts::plan(int width) const {
    for (const Plan& plan : m_plans)
        if (plan.width == width)
            return plan;
    return planAt(width);
}

double SideCosts::stepsMs(int ffn) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < m_stepMs.size(); ++i)
        sum += m_stepMs[i] * ramp(m_terms.ffns, i + 1, ffn);
    return sum;
}

SideCosts::Sums SideCosts::sumsOf(const space::SubTransformer& sub) const {
    Sums sums;
    const auto addFfn = [&](int ffn) {
        sums.layers += 1.0;
        sums.ffn += ffn;
        sums.ffnSquare += 1.0 * ffn * ffn;
    };
    if (m_side == Side::Encoder) {
        for (const space::EncoderLayer& layer : sub.encoder) {
            addFfn(layer.ffn);
            sums.heads += layer.heads;
        }
        return sums;
    }
    for (const space::DecoderLayer& layer : sub.decoder) {
        addFfn(layer.ffn);
        sums.heads += layer.selfHeads + layer.crossHeads;
        sums.span += layer.span;
        if (!m_stepMs.empty())
            sums.steps += stepsMs(layer.ffn);
    }
    return sums;
}

double SideCosts::costOf(const Plan& plan, const Sums& sums, int encoderWidth) const {
    return plan.rest + sums.layers * plan.layer + sums.ffn * plan.ffn + sums.ffnSquare * plan.ffnSquare +
           sums.heads * plan.heads + sums.span * (plan.span + encoderWidth * plan.spanByEncoder) +
           sums.layers * sums.layers * plan.depthSquare + sums.steps +
           m_cachePerMib *
               missedMib(plan.restMib + sums.layers * plan.layerMib + sums.ffn * plan.ffnMib, m_terms.cacheMib);
}

double SideCosts::ms(const space::SubTransformer& sub) const {
    return costOf(plan(m_side == Side::Encoder ? sub.encoderEmbed : sub.decoderEmbed), sumsOf(sub), sub.encoderEmbed);
}

std::vector<double> SideCosts::layersMs(const space::SubTransformer& sub, double& restMs) const {
    const Plan at = plan(m_side == Side::Encoder ? sub.encoderEmbed : sub.decoderEmbed);
    const std::size_t depth = m_side == Side::Encoder ? sub.encoder.size() : sub.decoder.size();
    const Sums all = sumsOf(sub);
    const double mib = at.restMib + all.layers * at.layerMib + all.ffn * at.ffnMib;
    // Weights that come from farther away: each part's own.
    const double missMs = mib > 0.0 ? m_cachePerMib * missedMib(mib, m_terms.cacheMib) / mib : 0.0;
    restMs = at.rest + missMs * at.restMib;
    std::vector<double> out;
    for (std::size_t i = 0; i < depth; ++i) {
        space::SubTransformer one;
        if (m_side == Side::Encoder)
            one.encoder = {sub.encoder[i]};
        else
            one.decoder = {sub.decoder[i]};
        const Sums sums = sumsOf(one);
        out.push_back(at.layer + sums.ffn * at.ffn + sums.ffnSquare * at.ffnSquare + sums.heads * at.heads +
                      sums.span * (at.span + sub.encoderEmbed * at.spanByEncoder) + sums.steps +
                      all.layers * at.depthSquare + missMs * (at.layerMib + sums.ffn * at.ffnMib));
    }
    return out;
}

double missedMib(double mib, double cacheMib) {
    if (cacheMib <= 0.0)
        return 0.0;
    return mib * std::clamp((mib - cacheMib) / (CacheTransition * cacheMib), 0.0, 1.0);
}

double stepMib(const WorkCounter& work, const space::SubTransformer& sub) {
    double floats = 1.0 * sub.decoderEmbed * work.protocol.vocabulary;
    for (const space::DecoderLayer& layer : sub.decoder)
        floats += 1.0 * sub.decoderEmbed * (6.0 * work.qkvDim + 2.0 * layer.ffn);
    return floats * FloatMib;
}

}  // namespace hatter::latency
