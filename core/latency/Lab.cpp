// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Lab.h"

#include "base/Error.h"
#include "base/Median.h"
#include "base/Random.h"
#include "latency/LabAnchor.h"
#include "latency/LabTurns.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <utility>

namespace hatter::latency {

namespace {

/// Runs of an anchor's turn at least: with five, two slow ones do not move the median.
constexpr int AnchorRuns = 5;
/// Turns of the anchor that a baseline is looked for in.
constexpr std::size_t MostFirstTurns = 9;
/// So many are made at least, which tell the noise.
constexpr std::size_t FewestFirstTurns = 6;
/// Pauses after which the anchor is not waited for any longer.
constexpr int MostPauses = 6;
/// Turns in a row out of the band without a pause between them, after which the anchor is believed: it is faster than
/// its band, which no pause would help, or there is no time for pauses left.
constexpr int UnpausedTurns = 6;
/// Pauses and changes of level in one block: what bounds a session on a machine that never comes to rest.
constexpr int PausesInBlock = 3 * MostPauses;
constexpr int LevelsInBlock = 4;
/// Seconds of pauses that every session has.
constexpr double PauseMinimum = 60.0;

double secondsOf(const RunTimes& times) {
    double ms = 0.0;
    for (const auto* runs : {&times.encoderMs, &times.decoderMs})
        ms = std::accumulate(runs->begin(), runs->end(), ms);
    return ms / 1000.0;
}

template <typename... Values>
std::string written(const char* format, Values... values) {
    char text[160];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

void check(const Protocol& protocol, const TrustRules& rules, const std::optional<double>& baseline) {
    if (protocol.runs < 1 || protocol.rounds < 1 || protocol.warmUp < 0 || !(protocol.interval >= 0.0) ||
        !(protocol.trim >= 0.0 && protocol.trim < 0.5))
        throw InputError("a latency protocol needs at least one run and one round, and a trim from 0 to below 0.5");
    if (rules.anchorEvery < 1 || !(rules.band > 0.0 && rules.band <= 100.0) || !(rules.elsewhere >= 0.0) ||
        !(rules.coolDownSeconds >= 0.0) || !(rules.mostCoolDownSeconds >= 0.0) || !(rules.pauseShare >= 0.0) ||
        rules.mostRepeats < 0 || rules.together < 1)
        throw InputError(
            "rules of trust contradict themselves: at least 1 SubTransformer takes turns, the anchor's are at least 1 "
            "apart, its band is above 0, and no share or pause negative");
    if (baseline && !(std::isfinite(*baseline) && *baseline > 0.0))
        throw InputError("the anchor's baseline is not a time");
}

/// "the anchor is 9.1 % slow", "others use 0.8 cores".
std::string reason(const Turn& anchor) {
    if (anchor.doubt == Doubt::Drift)
        return written("the anchor is %.1f %% %s", 100.0 * std::fabs(anchor.doubtFigure),
                       anchor.doubtFigure > 0.0 ? "slow" : "fast");
    if (anchor.times.conditions.throttled.value_or(0) > 0)
        return "heat slows the processor down";
    return written("others use %.1f cores", anchor.doubtFigure);
}

}  // namespace

TrustRules TrustRules::asIs() {
    TrustRules rules;
    rules.band = 100.0;
    rules.elsewhere = 1e9;
    rules.coolDownSeconds = rules.mostCoolDownSeconds = rules.pauseShare = 0.0;
    rules.mostRepeats = 0;
    return rules;
}

struct Lab::Impl {
    Meter& meter;
    const Protocol protocol;
    const space::SubTransformer anchorSub;
    const TrustRules rules;
    PythonRandom random;
    AnchorLevel level;
    LabClock clock;

    // Of the call that is under way.
    const LabObserver* observer = nullptr;
    std::stop_token stop{};
    std::vector<Candidate> block{};
    int turnsDone = 0;
    int turnsToCome = 0;  ///< in later blocks
    int sinceAnchor = 0;  ///< turns since the anchor's last one
    int pausesLeft = 0;
    int levelsLeft = 0;
    double pausedSeconds = 0.0;    ///< of the whole session
    double measuredSeconds = 0.0;  ///< in timed runs
    bool settling = false;
    bool anchorIsWarm = false;
    bool loadStays = false;  ///< a full cool-down did not end it: no more waiting until a quiet turn

    void measure(const std::vector<space::SubTransformer>& subs);

    // Turns.
    Turn take(const space::SubTransformer& sub, int uncounted, int counted);
    Turn takeAnchor();
    void takeTurn(Candidate& candidate);
    void pause(double seconds, const std::string& why);
    void tell(LabRow::Role role, const space::SubTransformer& sub, const std::vector<Turn>& turns) const;
    void progress(const std::string& what) const;
    int turnsLeft() const;
    double longestPause() const { return std::max(rules.coolDownSeconds, rules.mostCoolDownSeconds); }
    bool mayPause() const {
        return pausesLeft > 0 && pausedSeconds <= PauseMinimum + rules.pauseShare * measuredSeconds;
    }

    // The anchor.
    void judge(Turn& anchor);
    Turn judgedAnchor();
    bool isBusyTurn(const Turn& turn) const { return isBusy(turn.times.conditions, rules); }
    bool isInBand(const Turn& anchor) const { return level.isInBand(figureMs(anchor, protocol.trim)); }
    void findBaseline();
    void checkpoint();
    void hear(const Turn& anchor, bool isLastWord);
    Turn settle(Turn anchor);
    int mostRepeats() const;
    void followNoise(const std::vector<double>& figures, const Turn& anchor);
    void moveLevel(const std::vector<double>& figures, const Turn& anchor);

    // Blocks.
    void measureBlock();
    void makeRound(std::vector<std::size_t> active, const std::string& what);
    std::vector<std::size_t> activeOnes() const;
    template <typename DoubtOf>
    void doubtTurns(Candidate& candidate, DoubtOf&& doubtOf);
    void tellFinished();
    template <typename T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i-- > 1;)
            std::swap(values[i], values[static_cast<std::size_t>(random.below(i + 1))]);
    }
};

// --- turns

Turn Lab::Impl::take(const space::SubTransformer& sub, int uncounted, int counted) {
    if (stop.stop_requested())
        throw Stopped();
    Turn turn;
    turn.beganAt = clock.utcNow();
    turn.times = meter.time(sub, uncounted, counted, stop);
    turn.at = clock.utcNow();
    const auto isTime = [](double ms) { return std::isfinite(ms) && ms > 0.0; };
    for (const auto* runs : {&turn.times.encoderMs, &turn.times.decoderMs})
        if (static_cast<int>(runs->size()) != counted || !std::all_of(runs->begin(), runs->end(), isTime))
            throw Error("the meter gave " + std::to_string(runs->size()) + " runs, or runs that are no times, where " +
                        std::to_string(counted) + " were asked for");
    ++turnsDone;
    measuredSeconds += secondsOf(turn.times);
    return turn;
}

Turn Lab::Impl::takeAnchor() {
    const int uncounted = anchorIsWarm ? std::min(1, protocol.warmUp) : protocol.warmUp;
    Turn turn = take(anchorSub, uncounted, std::max(AnchorRuns, runsPerTurn(protocol)));
    anchorIsWarm = true;
    sinceAnchor = 0;
    return turn;
}

void Lab::Impl::takeTurn(Candidate& candidate) {
    const int uncounted = candidate.warm ? std::min(1, protocol.warmUp) : protocol.warmUp;
    Turn turn = take(candidate.sub, uncounted, candidate.nextRuns());
    candidate.turns.push_back(std::move(turn));
    candidate.warm = true;
    ++sinceAnchor;
}

void Lab::Impl::pause(double seconds, const std::string& why) {
    progress(written("cooling down %.3g s: ", seconds) + why);
    clock.pause(seconds, stop);
    pausedSeconds += seconds;
    if (stop.stop_requested())
        throw Stopped();
    // A clock rate that fell meanwhile has to rise again.
    anchorIsWarm = false;
}

void Lab::Impl::tell(LabRow::Role role, const space::SubTransformer& sub, const std::vector<Turn>& turns) const {
    if (observer->onRow)
        observer->onRow(rowOf(role, sub, turns, protocol.trim));
}

void Lab::Impl::progress(const std::string& what) const {
    if (observer->onProgress)
        observer->onProgress(turnsDone, turnsDone + turnsLeft(), what);
}

int Lab::Impl::turnsLeft() const {
    int turns = turnsToCome;
    for (const Candidate& candidate : block)
        turns += candidate.turnsLeft();
    return turns + (turns + sinceAnchor + rules.anchorEvery - 1) / rules.anchorEvery;
}

// --- the anchor

/// Doubts a turn of the anchor by its own conditions and figure, tells it, and lets it stand for the level if it is
/// good.
void Lab::Impl::judge(Turn& anchor) {
    const double figure = figureMs(anchor, protocol.trim);
    // While it waits for the anchor to come back, its turns tell of that one drift, not of the machine's noise.
    if (!isBusyTurn(anchor) && !settling)
        level.hear(figure);
    if (isBusyTurn(anchor)) {
        anchor.doubt = Doubt::Load;
        anchor.doubtFigure = coresElsewhere(anchor.times.conditions);
    } else if (!level.isInBand(figure)) {
        anchor.doubt = Doubt::Drift;
        anchor.doubtFigure = level.offBy(figure);
    } else
        level.trust(figure);
    level.count(!level.isInBand(figure));
    tell(LabRow::Role::Anchor, anchorSub, {anchor});
}

Turn Lab::Impl::judgedAnchor() {
    Turn turn = takeAnchor();
    judge(turn);
    return turn;
}

/// The anchor takes turns until three in a row agree; turns beside which others worked do not count.
void Lab::Impl::findBaseline() {
    std::vector<Turn> turns;
    std::vector<double> quiet, all, found;
    double seconds = rules.coolDownSeconds;
    while (turns.size() < (found.empty() ? MostFirstTurns : FewestFirstTurns)) {
        progress("looking for the anchor's level");
        turns.push_back(takeAnchor());
        all.push_back(figureMs(turns.back(), protocol.trim));
        if (isBusyTurn(turns.back())) {
            if (turns.size() < MostFirstTurns && mayPause())
                pause(seconds, written("others use %.1f cores", coresElsewhere(turns.back().times.conditions)));
            seconds = std::min(2.0 * seconds, longestPause());
            continue;
        }
        quiet.push_back(all.back());
        if (found.empty())
            found = agreeing(quiet, rules.band);
    }
    level.start(median(!found.empty() ? found : !quiet.empty() ? quiet : all));
    for (Turn& turn : turns)
        judge(turn);
}

/// The anchor takes a turn, and the turns since its last good one are vouched for, or doubted.
void Lab::Impl::checkpoint() {
    Turn anchor = judgedAnchor();
    hear(anchor, false);
    if (!isBusyTurn(anchor))
        loadStays = false;
    if (anchor.doubt != Doubt::None && !loadStays) {
        settling = true;
        anchor = settle(std::move(anchor));
        settling = false;
    }
    hear(anchor, true);
    tellFinished();
}

/// What a turn of the anchor says of the turns before it that nobody vouched for yet. Those beside which others worked
/// are doubted in any case. An anchor in its band vouches for the rest; one that is out of it though nobody disturbed
/// it doubts them all. Out of it beside others it says nothing of them, unless there is no better one to come.
void Lab::Impl::hear(const Turn& anchor, bool isLastWord) {
    const bool vouches = isInBand(anchor);
    if (!vouches && isBusyTurn(anchor) && !isLastWord)
        return;
    for (Candidate& candidate : block)
        doubtTurns(candidate, [&](const Turn& turn) -> std::pair<Doubt, double> {
            if (turn.vouched)
                return {Doubt::None, 0.0};
            if (isBusyTurn(turn))
                return {Doubt::Load, coresElsewhere(turn.times.conditions)};
            return vouches ? std::pair{Doubt::None, 0.0} : std::pair{anchor.doubt, anchor.doubtFigure};
        });
}

/// Waits until the anchor is back in its band and nobody else works; when that does not help, a new level counts.
/// Returns the anchor's last turn.
Turn Lab::Impl::settle(Turn anchor) {
    std::vector<double> figures;
    double seconds = rules.coolDownSeconds;
    int pauses = 0;
    for (int unpaused = 0; anchor.doubt != Doubt::None;) {
        figures.push_back(figureMs(anchor, protocol.trim));
        const bool isFast = anchor.doubt == Doubt::Drift && anchor.doubtFigure < 0.0;
        if (anchor.doubt == Doubt::Drift && level.isNoise(figures)) {
            for (const double ms : figures)
                level.hear(ms);
            progress(written("the anchor's turns differ by chance: its band is %.0f %%", 100.0 * level.band()));
            if (isInBand(anchor))
                anchor.doubt = Doubt::None;
            figures.clear();
            continue;
        }
        const bool waits = !isFast && mayPause();
        unpaused = waits ? 0 : unpaused + 1;
        if (unpaused == UnpausedTurns || pauses == MostPauses) {
            if (anchor.doubt == Doubt::Drift && level.isNoisy())
                followNoise(figures, anchor);
            else if (anchor.doubt == Doubt::Drift)
                moveLevel(figures, anchor);
            else {
                loadStays = true;
                progress(reason(anchor) + " and go on: measuring goes on, its rows are doubted");
            }
            return anchor;
        }
        if (waits) {
            ++pauses;
            --pausesLeft;
            pause(seconds, reason(anchor));
            seconds = std::min(2.0 * seconds, longestPause());
        }
        anchor = judgedAnchor();
        hear(anchor, false);
    }
    return anchor;
}

/// On a machine that is noisy by itself a slow or fast minute is no new level: what was measured before it stands. The
/// level, the middle of the latest turns, goes along when it lasts.
void Lab::Impl::followNoise(const std::vector<double>& figures, const Turn& anchor) {
    for (const double ms : figures)
        level.hear(ms);
    progress(reason(anchor) + " on a machine that is noisy by itself: measuring goes on");
}

void Lab::Impl::moveLevel(const std::vector<double>& figures, const Turn& anchor) {
    if (levelsLeft == 0)
        return;
    --levelsLeft;
    const double before = level.ms();
    level.moveTo({figures.end() - std::min<std::ptrdiff_t>(3, std::ssize(figures)), figures.end()});
    // What a row was begun with at the old level does not belong to the rest of it.
    for (Candidate& candidate : block)
        doubtTurns(candidate, [&](const Turn& turn) -> std::pair<Doubt, double> {
            if (turn.doubt != Doubt::None || candidate.told)
                return {Doubt::None, 0.0};
            return {Doubt::Drift, before / level.ms() - 1.0};
        });
    progress(reason(anchor) + " and stays so: its new level counts from here");
}

// --- blocks

/// Who takes many turns meets more slow moments.
int Lab::Impl::mostRepeats() const {
    return rules.mostRepeats == 0 ? 0 : std::max(rules.mostRepeats, roundsOf(protocol));
}

/// Asks `doubtOf` about each turn; doubted ones are told as rows of their own and made again, as long as the candidate
/// has repeats left: then they stay, with their doubt. The others are vouched for.
template <typename DoubtOf>
void Lab::Impl::doubtTurns(Candidate& candidate, DoubtOf&& doubtOf) {
    const bool again = candidate.repeats < mostRepeats();
    std::vector<Turn> kept;
    bool anyDoubted = false;
    for (Turn& turn : candidate.turns) {
        if (const auto [doubt, figure] = doubtOf(std::as_const(turn)); doubt != Doubt::None) {
            turn.doubt = doubt;
            turn.doubtFigure = figure;
            anyDoubted = true;
            if (again) {
                tell(LabRow::Role::Sample, candidate.sub, {turn});
                continue;
            }
        }
        turn.vouched = true;
        kept.push_back(std::move(turn));
    }
    candidate.turns = std::move(kept);
    candidate.repeats += anyDoubted && again ? 1 : 0;
}

void Lab::Impl::tellFinished() {
    for (Candidate& candidate : block)
        if (!candidate.told && !candidate.turns.empty() && candidate.isVouched() && candidate.nextRuns() == 0) {
            candidate.told = true;
            tell(LabRow::Role::Sample, candidate.sub, candidate.turns);
        }
}

std::vector<std::size_t> Lab::Impl::activeOnes() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < block.size(); ++i)
        if (!block[i].told && block[i].nextRuns() > 0)
            out.push_back(i);
    return out;
}

void Lab::Impl::makeRound(std::vector<std::size_t> active, const std::string& what) {
    shuffle(active);
    for (const std::size_t i : active) {
        progress(what);
        takeTurn(block[i]);
        const bool busy = isBusyTurn(block[i].turns.back()) && !loadStays;
        // Alone, one would make all its turns in one sitting.
        if (busy || sinceAnchor >= rules.anchorEvery || active.size() == 1)
            checkpoint();
    }
}

void Lab::Impl::measureBlock() {
    pausesLeft = PausesInBlock;
    levelsLeft = LevelsInBlock;
    const int rounds = roundsOf(protocol);
    for (int round = 1;;) {
        if (const auto active = activeOnes(); !active.empty()) {
            makeRound(active, round <= rounds ? written("round %d of %d", round, rounds)
                                              : written("more runs for %d of %d", static_cast<int>(active.size()),
                                                        static_cast<int>(block.size())));
            ++round;
        } else if (sinceAnchor > 0)
            checkpoint();
        else
            return;
    }
}

void Lab::Impl::measure(const std::vector<space::SubTransformer>& subs) {
    std::vector<space::SubTransformer> order = subs;
    shuffle(order);
    const auto together = static_cast<std::size_t>(rules.together);
    const std::size_t blocks = (order.size() + together - 1) / together;
    turnsDone = 0;
    settling = false;
    turnsToCome = static_cast<int>(order.size()) * roundsOf(protocol);
    block.clear();
    pausesLeft = PausesInBlock;
    levelsLeft = LevelsInBlock;
    if (!level.isKnown())
        findBaseline();
    else if (!order.empty())
        checkpoint();
    for (std::size_t b = 0; b < blocks; ++b) {
        block.clear();
        for (std::size_t i = b * order.size() / blocks; i < (b + 1) * order.size() / blocks; ++i)
            block.emplace_back(order[i], protocol);
        turnsToCome -= static_cast<int>(block.size()) * roundsOf(protocol);
        measureBlock();
    }
    block.clear();
    progress("measured");
}

Lab::Lab(Meter& meter, const Protocol& protocol, const space::SubTransformer& anchor, const TrustRules& rules,
         std::uint64_t seed, std::optional<double> baselineMs, LabClock clock) {
    check(protocol, rules, baselineMs);
    m_impl = std::make_shared<Impl>(Impl{meter, protocol, anchor, rules, PythonRandom(seed),
                                         AnchorLevel(rules.band, baselineMs), std::move(clock)});
}

void Lab::measure(const std::vector<space::SubTransformer>& subs, const LabObserver& observer,
                  const std::stop_token& stop) {
    m_impl->observer = &observer;
    m_impl->stop = stop;
    m_impl->measure(subs);
}

AnchorReport Lab::anchor() const {
    return m_impl->level.report(m_impl->anchorSub);
}

}  // namespace hatter::latency
