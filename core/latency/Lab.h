// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Meter.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatter::latency {

/// Why a row is not to be trusted.
enum class Doubt {
    None,
    Drift,     ///< the anchor beside it was slower or faster than its band
    Load,      ///< other programs, the host of a virtual machine or heat took the processor meanwhile
    Residual,  ///< far slower than its neighbours in kind, together with its neighbours in time
    Person,    ///< set aside by hand
};
std::string toText(Doubt doubt);  ///< "", "drift", "load", "residual", "person"
/// Throws InputError for another word.
Doubt doubtFromText(const std::string& text);

/// When measurements are doubted and what is done then. Docs: docs/latency.md, "Trust".
struct TrustRules {
    int together = 16;             ///< SubTransformers that take turns with each other: with more of them, rounds lie
                                   ///< further apart and all see the same slow moments; with fewer, less is lost when
                                   ///< a session is cut off
    int anchorEvery = 8;           ///< turns of others between two turns of the anchor
    double band = 0.03;            ///< an anchor's turn may differ from its baseline by this share, or by the machine's
                                   ///< own noise from turn to turn where that is wider
    double elsewhere = 0.25;       ///< cores that others may use during a turn
    double coolDownSeconds = 5.0;  ///< the first pause after a drift; doubled while it lasts
    double mostCoolDownSeconds = 60.0;
    double pauseShare = 0.5;  ///< pauses take at most this share of the time that was measured, and a minute
    int mostRepeats = 4;  ///< so often, or as often as it has rounds, turns of a SubTransformer are made again; then
                          ///< its row is quarantined

    /// Nothing is doubted, waited for or made again: the machine is measured as it is.
    static TrustRules asIs();
};

/// One measurement with what is to be said about it.
struct LabRow {
    enum class Role { Sample, Anchor } role = Role::Sample;
    Measurement measurement;
    Conditions conditions;      ///< the worst of its turns
    Doubt doubt = Doubt::None;  ///< not None: quarantined
    double doubtFigure = 0.0;   ///< Drift: share by which the anchor was off (+0.09); Load: cores
    std::string beganAt;        ///< ISO 8601, UTC, with milliseconds
    std::string at;             ///< end of its last turn
};

/// What the anchor said of a session.
struct AnchorReport {
    space::SubTransformer sub;
    double ms = 0.0;     ///< median of its undoubted turns
    double lowMs = 0.0;  ///< 90 % prediction interval for a further undoubted turn; at least the band
    double highMs = 0.0;
    int turns = 0;
    int drifted = 0;       ///< turns out of the band
    int levelChanges = 0;  ///< times that the anchor did not come back and its new level was taken
    double band = 0.0;     ///< share by which a turn could be off: the rule's, or the machine's own noise
};

/// Pauses: tests make them short. `pause` returns early when asked to stop.
struct LabClock {
    std::function<void(double seconds, const std::stop_token& stop)> pause;
    std::function<std::string()> utcNow;
    static LabClock real();
};

/// What a session tells while it runs, on the thread that it runs on.
struct LabObserver {
    std::function<void(const LabRow&)> onRow;
    /// "round 2 of 4", "cooling down 20 s: the anchor is 9.1 % slow": `turns` done of at present `ofTurns`.
    std::function<void(int turns, int ofTurns, const std::string& what)> onProgress;
};

/// Measures SubTransformers so that a person can trust the figures. They take turns in random order, a few runs each
/// (a round), and an anchor takes a turn between every few of them. A turn beside which others used the processor is
/// doubted, and the anchor is asked at once. When the anchor leaves its band for no visible reason, all turns since its
/// last good one are doubted. Doubted turns become quarantined rows, the lab cools down until the anchor is back, and
/// the turns are made again. A SubTransformer is finished when the anchor has vouched for all its turns and its
/// interval is narrow enough (Protocol::interval), at the latest after Protocol::mostRuns runs. Pauses, repeats and
/// changes of the anchor's level are bounded, so that a session ends on a machine that never comes to rest.
class Lab {
public:
    /// `baseline`: what the anchor took in earlier sessions on the same machine; none: the median of its first turns.
    Lab(Meter& meter, const Protocol& protocol, const space::SubTransformer& anchor, const TrustRules& rules,
        std::uint64_t seed, std::optional<double> baselineMs = {}, LabClock clock = LabClock::real());

    /// Every finished SubTransformer is a row with Doubt::None (or a doubt that outlasted all repeats). Can be called
    /// again with others; the anchor's history stays. Throws Stopped; rows that were told are finished.
    void measure(const std::vector<space::SubTransformer>& subs, const LabObserver& observer,
                 const std::stop_token& stop);

    AnchorReport anchor() const;

private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

}  // namespace hatter::latency
