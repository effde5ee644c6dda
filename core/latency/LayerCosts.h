// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Meter.h"
#include "latency/NonNegative.h"
#include "latency/SideCosts.h"
#include "space/DesignSpace.h"

#include <span>
#include <vector>

namespace hatter::latency {

/// The cost regression over layers: what our own measurements are predicted with. A value; const functions are safe
/// from several threads.
struct LayerCosts {
    int qkvDim = 0;
    SideCosts encoder, decoder;

    double totalMs(const space::SubTransformer& sub) const { return encoder.ms(sub) + decoder.ms(sub); }
    LayerShares shares(const space::SubTransformer& sub) const;
};

/// Fits LayerCosts to measurements, or to parts of them, which costs a few milliseconds each: the columns are computed
/// once. Which terms are used is chosen by leave-one-out error, for each side alone.
class LayerFitter {
public:
    /// Throws InputError with fewer than 10 measurements, for figures that are no times, and for a space or protocol
    /// without sizes.
    LayerFitter(const space::DesignSpace& space, const Protocol& protocol,
                const std::vector<Measurement>& measurements);

    LayerCosts fit() const;
    /// To the measurements at these indices alone.
    LayerCosts fit(const std::vector<std::size_t>& rows) const;

private:
    /// All columns of one side, divided by what was measured.
    struct Columns {
        Side side = Side::Encoder;
        SideTerms all;  ///< but for the cache, whose column depends on its size
        Rows rows;
        std::vector<double> calls;  ///< divided likewise
        std::vector<double> mib;    ///< that a call reads; 0 in the encoder
    };
    struct Choice;

    Columns columnsOf(Side side, const space::DesignSpace& space, const std::vector<Measurement>& measurements) const;
    SideTerms fitSide(const Columns& columns, const std::vector<std::size_t>& rows) const;

    WorkCounter m_work;
    Columns m_encoder, m_decoder;
    std::size_t m_count = 0;
};

}  // namespace hatter::latency
