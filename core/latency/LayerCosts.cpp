// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/LayerCosts.h"

#include "base/Error.h"
#include "latency/RobustFit.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace hatter::latency {

namespace {

constexpr std::size_t FewestMeasurements = 10;
/// Richer terms must earn their place: the leave-one-out error itself is only known to a few percent.
constexpr double Gain = 0.98;
/// Cache sizes that are tried, in MiB: from LeastCache on, each this much larger; then finer ones about the best.
constexpr double LeastCache = 0.5, MostCache = 128.0, CacheStep = 1.25, FinestStep = 1.02;

void requireTimes(const std::vector<Measurement>& measurements) {
    if (measurements.size() < FewestMeasurements)
        throw InputError("a latency predictor needs at least " + std::to_string(FewestMeasurements) +
                         " measurements, there are " + std::to_string(measurements.size()) + ": measure more");
    const auto isTime = [](double ms) { return std::isfinite(ms) && ms > 0.0; };
    for (const Measurement& measurement : measurements)
        if (!isTime(measurement.encoderMs) || !isTime(measurement.decoderMs))
            throw InputError("the measured latency of " + space::toText(measurement.sub) +
                             " is not a positive time: measure it again");
}

void requireSizes(const space::DesignSpace& space, const Protocol& protocol) {
    if (space.qkvDim <= 0)
        throw InputError({"", 0, "qkv-dim"}, "the design space has no attention width");
    if (protocol.sourceLength <= 0 || protocol.targetLength <= 0)
        throw InputError("the latency protocol names no sentence lengths");
}

/// Ascending, each once.
std::vector<int> sorted(std::vector<int> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

/// The columns of `names` among those of `all`.
std::vector<std::size_t> placesOf(const std::vector<std::string>& names, const std::vector<std::string>& all) {
    std::vector<std::size_t> out;
    for (const std::string& name : names)
        out.push_back(static_cast<std::size_t>(std::find(all.begin(), all.end(), name) - all.begin()));
    return out;
}

/// Terms to choose from, each set in what it has beside the base columns.
std::vector<SideTerms> candidates(Side side) {
    std::vector<SideTerms> out(3);
    out[1].squares = true;
    out[2].bends = true;
    if (side == Side::Encoder)
        return out;
    out.resize(6);
    out[3].cache = true;
    out[4].bends = out[4].cache = true;
    out[5].bends = out[5].steps = out[5].cache = true;
    return out;
}

}  // namespace

LayerShares LayerCosts::shares(const space::SubTransformer& sub) const {
    LayerShares out;
    out.encoderMs = encoder.layersMs(sub, out.encoderRestMs);
    out.decoderMs = decoder.layersMs(sub, out.decoderRestMs);
    return out;
}

LayerFitter::LayerFitter(const space::DesignSpace& space, const Protocol& protocol,
                         const std::vector<Measurement>& measurements)
    : m_work{protocol, space.qkvDim}, m_count(measurements.size()) {
    requireTimes(measurements);
    requireSizes(space, protocol);
    m_encoder = columnsOf(Side::Encoder, space, measurements);
    m_decoder = columnsOf(Side::Decoder, space, measurements);
}

LayerFitter::Columns LayerFitter::columnsOf(Side side, const space::DesignSpace& space,
                                            const std::vector<Measurement>& measurements) const {
    const bool decoder = side == Side::Decoder;
    Columns out;
    out.side = side;
    out.all.squares = out.all.bends = out.all.steps = true;
    // Choices of the space, and what was measured beside them.
    out.all.widths = decoder ? space.decoderEmbedChoices : space.encoderEmbedChoices;
    out.all.ffns = decoder ? space.decoderFfnChoices : std::vector<int>();
    for (const Measurement& m : measurements) {
        out.all.widths.push_back(decoder ? m.sub.decoderEmbed : m.sub.encoderEmbed);
        if (decoder)
            for (const space::DecoderLayer& layer : m.sub.decoder)
                out.all.ffns.push_back(layer.ffn);
    }
    out.all.widths = sorted(out.all.widths);
    out.all.ffns = sorted(out.all.ffns);
    const std::size_t count = namesOf(side, out.all).size();
    out.rows.assign(measurements.size(), std::vector<double>(count));
    for (std::size_t j = 0; j < count; ++j) {
        // A column is what its term costs with a coefficient of 1.
        SideTerms unit = out.all;
        unit.coefficients.assign(count, 0.0);
        unit.coefficients[j] = 1.0;
        const SideCosts costs(side, m_work, unit);
        for (std::size_t i = 0; i < measurements.size(); ++i)
            out.rows[i][j] =
                costs.ms(measurements[i].sub) / (decoder ? measurements[i].decoderMs : measurements[i].encoderMs);
    }
    for (const Measurement& m : measurements) {
        out.calls.push_back(decoder ? m_work.protocol.targetLength / m.decoderMs : 1.0 / m.encoderMs);
        out.mib.push_back(decoder ? stepMib(m_work, m.sub) : 0.0);
    }
    return out;
}

LayerCosts LayerFitter::fit() const {
    std::vector<std::size_t> all(m_count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return fit(all);
}

LayerCosts LayerFitter::fit(const std::vector<std::size_t>& rows) const {
    return {m_work.qkvDim, SideCosts(Side::Encoder, m_work, fitSide(m_encoder, rows)),
            SideCosts(Side::Decoder, m_work, fitSide(m_decoder, rows))};
}

/// One set of terms on some of the measurements.
struct LayerFitter::Choice {
    SideTerms terms;
    Rows rows;  ///< the last column is the cache's, if there is one
    RobustFit fit;

    Choice(const Columns& columns, const std::vector<std::size_t>& chosen, const SideTerms& set) : terms(set) {
        terms.widths = columns.all.widths;
        terms.ffns = columns.all.ffns;
        SideTerms plain = terms;
        plain.cache = false;
        const auto places = placesOf(namesOf(columns.side, plain), namesOf(columns.side, columns.all));
        for (const std::size_t i : chosen) {
            std::vector<double> row;
            for (const std::size_t j : places)
                row.push_back(columns.rows[i][j]);
            if (terms.cache)
                row.push_back(0.0);
            rows.push_back(std::move(row));
        }
    }

    void setCache(const Columns& columns, const std::vector<std::size_t>& chosen, double cacheMib) {
        terms.cacheMib = cacheMib;
        for (std::size_t k = 0; k < chosen.size(); ++k)
            rows[k].back() = columns.calls[chosen[k]] * missedMib(columns.mib[chosen[k]], cacheMib);
    }

    /// Mean error with a cache of that size, after a first look.
    double errorWith(double mib, const Columns& columns, const std::vector<std::size_t>& chosen,
                     const RobustFit& start) {
        setCache(columns, chosen, mib);
        return fitRobust(rows, start.weights, 1).meanError;
    }

    /// The size of cache that explains best, if any size lies within what was measured.
    bool findCache(const Columns& columns, const std::vector<std::size_t>& chosen, const RobustFit& start) {
        double least = MostCache;
        double most = 0.0;
        for (const std::size_t i : chosen) {
            least = std::min(least, columns.mib[i]);
            most = std::max(most, columns.mib[i]);
        }
        std::optional<double> best;
        double bestError = 0.0;
        const auto consider = [&](double mib) {
            if (missedMib(least, mib) >= least || missedMib(most, mib) <= 0.0)
                return;  // the column would tell nothing
            const double error = errorWith(mib, columns, chosen, start);
            if (!best || error < bestError) {
                best = mib;
                bestError = error;
            }
        };
        for (double mib = LeastCache; mib <= MostCache; mib *= CacheStep)
            consider(mib);
        for (double step = std::cbrt(CacheStep); best && step > FinestStep; step = std::cbrt(step)) {
            const double middle = *best;
            consider(middle / step);
            consider(middle * step);
        }
        if (best)
            setCache(columns, chosen, *best);
        return best.has_value();
    }
};

SideTerms LayerFitter::fitSide(const Columns& columns, const std::vector<std::size_t>& chosen) const {
    std::optional<Choice> best;
    double bestError = 0.0;
    for (const SideTerms& set : candidates(columns.side)) {
        Choice choice(columns, chosen, set);
        const std::size_t count = choice.rows.front().size();
        if (best && 3 * count > 2 * chosen.size())
            continue;  // too few rows to tell so many apart
        if (set.cache && !choice.findCache(columns, chosen, best->fit))
            continue;
        choice.fit = fitRobust(choice.rows, best ? best->fit.weights : std::vector<double>());
        // The size of the cache was fitted too, which leverages do not see; it bends as two columns would.
        const double unseen = set.cache ? 2.0 / static_cast<double>(chosen.size()) : 0.0;
        const double error = leaveOneOutError(choice.rows, choice.fit) * (1.0 + unseen);
        if (!best || error < Gain * bestError) {
            best = std::move(choice);
            bestError = error;
        }
    }
    best->terms.coefficients = best->fit.coefficients;
    return best->terms;
}

}  // namespace hatter::latency
