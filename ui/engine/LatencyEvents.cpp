// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LatencyEvents.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hatter::ui {

namespace {

bool isOff(const LatencyEntry& anchor) {
    return anchor.doubt == latency::Doubt::Drift;
}

void count(TargetFacts& facts) {
    std::map<QString, double> lastUsed;
    double last = 0;
    for (const LatencyEntry& entry : facts.entries) {
        if (entry.anchor)
            ++facts.anchors;
        else if (entry.quarantined())
            ++facts.quarantined;
        else if (entry.used)
            ++facts.used;
        if (entry.used)
            lastUsed[entry.hash] = entry.at;
        if (!facts.isImported()) {
            if (last > 0 && entry.at - last < SittingGap)
                facts.seconds += entry.at - last;
            else
                facts.seconds += std::clamp(entry.at - entry.beganAt, 0.0, SittingGap);
            last = entry.at;
        }
    }
    for (LatencyEntry& entry : facts.entries) {
        const auto found = lastUsed.find(entry.hash);
        entry.again = entry.quarantined() && entry.sub && found != lastUsed.end() && found->second >= entry.at;
    }
}

/// An anchor says how fast the machine is now: it stands against its session's own median.
void anchorDeviations(TargetFacts& facts) {
    std::map<qint64, double> baseline;
    for (const auto& session : facts.sessions)
        if (session.anchor.ms > 0)
            baseline[session.id] = session.anchor.ms;
    for (LatencyEntry& entry : facts.entries)
        if (const auto found = baseline.find(entry.session); entry.anchor && found != baseline.end())
            entry.deviation = 100 * (entry.totalMs() / found->second - 1);
}

void bands(TargetFacts& facts) {
    for (const auto& session : facts.sessions) {
        AnchorBand band;
        bool any = false;
        for (const LatencyEntry& entry : facts.entries)
            if (entry.session == session.id) {
                band.from = any ? std::min(band.from, entry.at) : entry.at;
                band.to = any ? std::max(band.to, entry.at) : entry.at;
                any = true;
            }
        const auto& anchor = session.anchor;
        if (!any || !(anchor.ms > 0))
            continue;
        // The share by which a turn may be off; sessions of earlier versions tell the interval alone.
        band.low = anchor.band > 0 ? -100 * anchor.band : 100 * (anchor.lowMs / anchor.ms - 1);
        band.high = anchor.band > 0 ? 100 * anchor.band : 100 * (anchor.highMs / anchor.ms - 1);
        if (!(band.high > band.low))
            continue;
        // Goings on in one sitting: the band does not end between them.
        if (!facts.bands.empty() && band.from - facts.bands.back().to < SittingGap)
            facts.bands.back().to = band.from;
        facts.bands.push_back(band);
    }
}

/// From the last good anchor to the last drifted one, and the pause until the next good one.
void driftStretches(TargetFacts& facts) {
    const LatencyEntry *good = nullptr, *off = nullptr;
    double begin = 0, end = 0;
    qint64 session = -1;
    const auto finish = [&](const LatencyEntry* next) {
        if (off == nullptr)
            return;
        facts.stretches.push_back({begin, end, false});
        const double pause = next != nullptr ? std::min(next->beganAt, next->at) : 0;
        if (pause > end)
            facts.stretches.push_back({end, pause, true});
        off = nullptr;
    };
    double first = 0;
    for (const LatencyEntry& entry : facts.entries) {
        if (entry.session != session) {
            finish(nullptr);
            session = entry.session;
            good = nullptr;
            first = entry.at;
        }
        if (!entry.anchor) {
            if (off != nullptr && entry.doubt == latency::Doubt::Drift)
                end = entry.at;
            continue;
        }
        if (isOff(entry)) {
            if (off == nullptr)
                begin = good != nullptr ? good->at : first;
            off = &entry;
            end = entry.at;
        } else {
            finish(&entry);
            good = &entry;
        }
    }
    finish(nullptr);
}

bool covered(const TargetFacts& facts, double at) {
    return std::any_of(facts.stretches.begin(), facts.stretches.end(),
                       [at](const LatencyStretch& s) { return !s.coolDown && s.from <= at && at <= s.to; });
}

/// Quarantined rows that lie together: others took the processor, or a robust fit says so.
void otherStretches(TargetFacts& facts) {
    const std::size_t least = facts.isImported() ? 3 : 2, most = facts.isImported() ? 4 : 1;
    std::vector<LatencyStretch> found;
    std::size_t rows = 0, gap = 0;
    LatencyStretch stretch;
    const auto finish = [&] {
        if (rows >= least)
            found.push_back(stretch);
        rows = 0;
    };
    for (const LatencyEntry& entry : facts.entries) {
        if (entry.anchor)
            continue;
        const bool doubted = (entry.doubt == latency::Doubt::Load || entry.doubt == latency::Doubt::Residual) &&
                             !covered(facts, entry.at);
        if (!doubted) {
            if (rows > 0 && ++gap > most)
                finish();
            continue;
        }
        if (rows++ == 0)
            stretch.from = entry.at;
        stretch.to = entry.at;
        gap = 0;
    }
    finish();
    facts.stretches.insert(facts.stretches.end(), found.begin(), found.end());
}

void lastDrift(TargetFacts& facts) {
    // Of the last time that somebody measured, pauses and goings on included.
    double begin = facts.entries.empty() ? 0 : facts.entries.back().at;
    for (auto entry = facts.entries.rbegin(); entry != facts.entries.rend() && begin - entry->at < SittingGap; ++entry)
        begin = entry->at;
    const LatencyEntry* worst = nullptr;
    const auto share = [](const LatencyEntry& entry) {
        return entry.doubtFigure != 0 ? 100 * entry.doubtFigure : entry.deviation;
    };
    for (const LatencyEntry& entry : facts.entries)
        if (entry.anchor && entry.at >= begin && isOff(entry) &&
            (worst == nullptr || std::abs(share(entry)) > std::abs(share(*worst))))
            worst = &entry;
    if (worst == nullptr)
        return;
    AnchorDrift drift;
    drift.at = worst->at;
    drift.percent = share(*worst);
    for (const LatencyEntry& entry : facts.entries)
        if (!entry.anchor && entry.at >= begin && entry.doubt == latency::Doubt::Drift) {
            ++drift.quarantined;
            drift.again += entry.again ? 1 : 0;
        }
    for (const LatencyStretch& stretch : facts.stretches)
        if (stretch.coolDown && stretch.to > worst->at && drift.coolDownSeconds == 0)
            drift.coolDownSeconds = stretch.to - stretch.from;
    facts.drift = drift;
}

}  // namespace

void finishTarget(TargetFacts& facts) {
    count(facts);
    anchorDeviations(facts);
    bands(facts);
    driftStretches(facts);
    otherStretches(facts);
    lastDrift(facts);
    facts.levelChanges = facts.sessions.empty() ? 0 : facts.sessions.back().anchor.levelChanges;
}

}  // namespace hatter::ui
