// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/SampleDesign.h"

#include "base/Random.h"
#include "latency/Work.h"
#include "space/SpaceRules.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_set>

namespace hatter::latency {

namespace {

using space::DesignSpace;
using space::SubTransformer;

/// Random SubTransformers among which the furthest is chosen. More would draw the list to the rim of the space.
constexpr int PoolSize = 200;
/// Spaces up to this size are looked through whole: random draws would not find the last ones.
constexpr double SmallSpace = 2000.0;

using Point = std::vector<double>;

int least(const std::vector<int>& choices) {
    return *std::min_element(choices.begin(), choices.end());
}

int most(const std::vector<int>& choices) {
    return *std::max_element(choices.begin(), choices.end());
}

/// Where a SubTransformer lies: what it does and its four outer sizes, each from 0 (least of the space) to 1 (most).
class Scale {
public:
    Scale(const DesignSpace& space, const Protocol& protocol) : m_work{protocol, space.qkvDim} {
        m_origin = raw(space.smallest(1));
        m_range = raw(space.largest(3));
        for (std::size_t i = 0; i < m_range.size(); ++i)
            m_range[i] -= m_origin[i];
    }

    Point operator()(const SubTransformer& sub) const {
        Point point = raw(sub);
        for (std::size_t i = 0; i < point.size(); ++i)
            point[i] = m_range[i] > 0.0 ? (point[i] - m_origin[i]) / m_range[i] : 0.0;
        return point;
    }

private:
    Point raw(const SubTransformer& sub) const {
        const EncoderWork encoder = m_work.encoder(sub);
        const DecoderWork decoder = m_work.decoder(sub);
        Point point(encoder.begin(), encoder.end());
        point.insert(point.end(), decoder.begin(), decoder.end());
        point.push_back(sub.encoderEmbed);
        point.push_back(sub.decoderEmbed);
        return point;
    }

    WorkCounter m_work;
    Point m_origin, m_range;
};

double squaredDistance(const Point& a, const Point& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

/// The outer sizes of a corner, true: the largest.
struct Corner {
    bool encoderWidth, encoderDepth, encoderFfn, decoderWidth, decoderDepth, decoderFfn, heads, span;
};

SubTransformer at(const DesignSpace& space, const Corner& corner) {
    const auto pick = [](const std::vector<int>& choices, bool large) {
        return large ? most(choices) : least(choices);
    };
    SubTransformer sub;
    sub.superEncoderLayers = space::countedEncoderLayers(space);
    sub.encoderEmbed = pick(space.encoderEmbedChoices, corner.encoderWidth);
    sub.decoderEmbed = pick(space.decoderEmbedChoices, corner.decoderWidth);
    const int depth = pick(space.encoderLayerChoices, corner.encoderDepth);
    sub.encoder.assign(static_cast<std::size_t>(depth), {pick(space.encoderFfnChoices, corner.encoderFfn),
                                                         pick(space.encoderHeadChoices, corner.heads)});
    sub.decoder.assign(
        static_cast<std::size_t>(pick(space.decoderLayerChoices, corner.decoderDepth)),
        {pick(space.decoderFfnChoices, corner.decoderFfn), pick(space.decoderSelfHeadChoices, corner.heads),
         pick(space.decoderCrossHeadChoices, corner.heads),
         space::effectiveSpan(space, pick(space.spanChoices, corner.span), depth)});
    return sub;
}

/// The smallest and the largest, then the eight corners of decoder width, depth and FFN, which most of the time goes
/// to. The other sizes change with products of those (a fractional design), so that no two of them always go together.
std::vector<SubTransformer> cornersOf(const DesignSpace& space) {
    std::vector<SubTransformer> out = {space.smallest(1), space.largest(3)};
    for (const bool width : {false, true})
        for (const bool depth : {true, false})
            for (const bool ffn : {false, true})
                out.push_back(at(space, {width != depth, depth != ffn, width != ffn, width, depth, ffn,
                                         (width != depth) != ffn, width == ffn}));
    return out;
}

/// Every SubTransformer of a small space, by counting through its genomes.
std::vector<SubTransformer> allOf(const DesignSpace& space) {
    std::vector<std::size_t> digits(space.genomeLength(), 0);
    std::vector<SubTransformer> out;
    std::unordered_set<std::string> seen;
    for (bool more = true; more;) {
        space::Genome genome;
        for (std::size_t i = 0; i < digits.size(); ++i)
            genome.push_back(space.geneChoices(i)[digits[i]]);
        SubTransformer sub = space.decode(genome);
        if (seen.insert(space::toText(sub)).second)
            out.push_back(std::move(sub));
        more = false;
        for (std::size_t i = 0; i < digits.size() && !more; ++i) {
            digits[i] = (digits[i] + 1) % space.geneChoices(i).size();
            more = digits[i] != 0;
        }
    }
    return out;
}

/// The list as it grows.
class Spread {
public:
    Spread(const DesignSpace& space, const Protocol& protocol, std::uint64_t seed,
           const std::vector<SubTransformer>& before)
        : m_space(space), m_scale(space, protocol), m_seed(seed) {
        for (const SubTransformer& sub : before)
            take(sub);
        if (space.size() <= SmallSpace && genomes(space) <= 50.0 * SmallSpace)
            m_all = allOf(space);
    }

    bool isNew(const SubTransformer& sub) const { return !m_seen.contains(space::toText(sub)); }

    void take(const SubTransformer& sub) {
        if (m_seen.insert(space::toText(sub)).second)
            m_points.push_back(m_scale(sub));
    }

    /// Of a pool of new ones the one that is furthest from its nearest neighbour; none if no new one is found.
    std::optional<SubTransformer> next() const {
        std::optional<SubTransformer> best;
        double furthest = -1.0;
        for (SubTransformer& sub : pool()) {
            const double distance = nearest(m_scale(sub), furthest);
            if (distance > furthest) {
                furthest = distance;
                best = std::move(sub);
            }
        }
        return best;
    }

private:
    static double genomes(const DesignSpace& space) {
        double product = 1.0;
        for (std::size_t i = 0; i < space.genomeLength(); ++i)
            product *= static_cast<double>(space.geneChoices(i).size());
        return product;
    }

    /// New ones. The draws depend on how many are chosen already, so that a list that is asked for in parts is the list
    /// that is asked for at once.
    std::vector<SubTransformer> pool() const {
        std::vector<SubTransformer> out;
        std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(out), [&](const auto& sub) { return isNew(sub); });
        if (!m_all.empty())
            return out;
        PythonRandom random(m_seed * 1000003 + m_points.size());
        for (int tries = 0; out.size() < PoolSize && tries < 20 * PoolSize; ++tries) {
            SubTransformer sub = m_space.sample(random);
            if (isNew(sub))
                out.push_back(std::move(sub));
        }
        return out;
    }

    /// Squared distance to the nearest chosen one; at most `enough` where it is not above it.
    double nearest(const Point& point, double enough) const {
        double least = std::numeric_limits<double>::max();
        for (const Point& other : m_points) {
            least = std::min(least, squaredDistance(point, other));
            if (least <= enough)
                break;
        }
        return least;
    }

    const DesignSpace& m_space;
    Scale m_scale;
    std::uint64_t m_seed;
    std::vector<SubTransformer> m_all;  ///< of a small space
    std::vector<Point> m_points;
    std::unordered_set<std::string> m_seen;
};

int middle(std::vector<int> choices) {
    std::sort(choices.begin(), choices.end());
    return choices[choices.size() / 2];
}

}  // namespace

std::vector<SubTransformer> spreadOver(const DesignSpace& space, const Protocol& protocol, int count,
                                       std::uint64_t seed, const std::vector<SubTransformer>& before) {
    space.check(space.name);
    Spread spread(space, protocol, seed, before);
    std::vector<SubTransformer> out;
    const auto add = [&](const SubTransformer& sub) {
        spread.take(sub);
        out.push_back(sub);
    };
    const auto wanted = static_cast<std::size_t>(std::max(0, count));
    for (const SubTransformer& corner : cornersOf(space))
        if (out.size() < wanted && spread.isNew(corner))
            add(corner);
    while (out.size() < wanted) {
        const auto next = spread.next();
        if (!next)
            break;
        add(*next);
    }
    return out;
}

SubTransformer anchorOf(const DesignSpace& space) {
    space.check(space.name);
    SubTransformer sub;
    sub.superEncoderLayers = space::countedEncoderLayers(space);
    sub.encoderEmbed = middle(space.encoderEmbedChoices);
    sub.decoderEmbed = middle(space.decoderEmbedChoices);
    const int depth = middle(space.encoderLayerChoices);
    sub.encoder.assign(static_cast<std::size_t>(depth),
                       {middle(space.encoderFfnChoices), middle(space.encoderHeadChoices)});
    sub.decoder.assign(
        static_cast<std::size_t>(middle(space.decoderLayerChoices)),
        {middle(space.decoderFfnChoices), middle(space.decoderSelfHeadChoices), middle(space.decoderCrossHeadChoices),
         space::effectiveSpan(space, middle(space.spanChoices), depth)});
    return sub;
}

}  // namespace hatter::latency
