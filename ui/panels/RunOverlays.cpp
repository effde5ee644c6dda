// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/RunOverlays.h"

#include "engine/RunSettings.h"
#include "engine/Session.h"

#include <algorithm>

namespace hatter::ui {

namespace {
constexpr double SliceMs = 4;  ///< of following the running search in one event
}

RunOverlays::RunOverlays(Session& session, LiveSearch& live, QObject* parent)
    : QObject(parent), m_session(session), m_live(live) {
    m_slices.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &RunOverlays::follow);
    connect(&live, &LiveSearch::rowsArrived, this, &RunOverlays::follow);
    connect(&live, &LiveSearch::runKnown, this, [this](qint64 id) {
        if (Run* run = this->live()) {
            run->id = id;
            run->name = nameOf(id, m_liveMethod);
            Q_EMIT changed();
        }
    });
    connect(&session, &Session::refreshed, this, &RunOverlays::sessionRefreshed);
    connect(&live, &LiveSearch::ended, this, &RunOverlays::liveEnded);
}

QString RunOverlays::nameOf(qint64 id, const QString& method) {
    return id > 0 ? tr("Run %1 · %2", "number, method").arg(id).arg(method) : tr("New run · %1", "method").arg(method);
}

RunOverlays::Run* RunOverlays::find(qint64 id) {
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [id](const Run& run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

RunOverlays::Run* RunOverlays::live() {
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [](const Run& run) { return run.live; });
    return found == m_runs.end() ? nullptr : &*found;
}

bool RunOverlays::contains(qint64 id) const {
    return std::any_of(m_runs.begin(), m_runs.end(), [id](const Run& run) { return run.id == id; });
}

bool RunOverlays::hasLive() const {
    return std::any_of(m_runs.begin(), m_runs.end(), [](const Run& run) { return run.live; });
}

int RunOverlays::freeSeries() const {
    int series = 0;
    while (std::any_of(m_runs.begin(), m_runs.end(), [series](const Run& run) { return run.series == series; }))
        ++series;
    return series;
}

void RunOverlays::layOver(const store::RunRecord& record) {
    if (contains(record.id) || m_runs.size() >= Most)
        return;
    const bool running = m_live.isActive() && m_live.facts().run.id == record.id;
    if (running) {
        layLiveOver(methodText(record));
        return;
    }
    m_runs.push_back(
        {record.id, nameOf(record.id, methodText(record)), record.target, freeSeries(), 0, false, nullptr});
    read(record.id);
    Q_EMIT changed();
}

void RunOverlays::layLiveOver(const QString& method) {
    if (hasLive() || !m_live.isActive())
        return;
    if (m_runs.size() >= Most)
        m_runs.pop_back();
    const RunFacts& facts = m_live.facts();
    m_liveMethod = method;
    m_digest = std::make_shared<RunDigest>();
    m_next = 0;
    m_runs.push_back(
        {facts.run.id, nameOf(facts.run.id, method), facts.run.target, freeSeries(), facts.limitMs, true, m_digest});
    follow();
    Q_EMIT changed();
}

void RunOverlays::takeAway(qint64 id) {
    std::erase_if(m_runs, [id](const Run& run) { return run.id == id; });
    Q_EMIT changed();
}

void RunOverlays::clear() {
    if (m_runs.empty())
        return;
    m_runs.clear();
    Q_EMIT changed();
}

void RunOverlays::keepOnly(const std::function<bool(qint64)>& keeps) {
    if (std::erase_if(m_runs, [&](const Run& run) { return !keeps(run.id); }) > 0)
        Q_EMIT changed();
}

void RunOverlays::read(qint64 id) {
    struct Read {
        std::shared_ptr<RunDigest> digest;
        double limitMs = 0;
    };
    m_session.reader().read(
        this,
        [workspace = m_session.workspace(), id] {
            const RunFacts facts = readRunFacts(workspace, id);
            auto digest = std::make_shared<RunDigest>(referenceOf(facts.run));
            for (const CandidateRow& row : facts.rows)
                digest->add(row);
            return Read{std::move(digest), facts.limitMs};
        },
        [this, id](Read read) {
            // Taken away meanwhile, or of a workspace that was closed.
            Run* run = find(id);
            if (run == nullptr)
                return;
            run->digest = std::move(read.digest);
            run->limitMs = read.limitMs;
            Q_EMIT changed();
        },
        [this, id](const QString& text) {
            takeAway(id);
            Q_EMIT failed(text);
        });
}

void RunOverlays::follow() {
    if (!hasLive())
        return;
    if (!m_digest->addSome(m_live.facts().rows, m_next, SliceMs))
        m_slices.start(0);
    Q_EMIT changed();
}

/// The store knows the corner of the running one's hypervolume: it is digested anew with it.
void RunOverlays::sessionRefreshed() {
    Run* run = live();
    if (run == nullptr || m_digest->hasReference())
        return;
    for (const store::RunRecord& record : m_session.facts().runs)
        if (const auto reference = record.id == run->id ? referenceOf(record) : std::nullopt) {
            run->digest = m_digest = std::make_shared<RunDigest>(reference);
            m_next = 0;
            follow();
        }
}

void RunOverlays::liveEnded() {
    Run* run = live();
    if (run == nullptr)
        return;
    run->live = false;
    // The store knows more than was heard: the corner of its hypervolume.
    if (run->id > 0)
        read(run->id);
    else
        takeAway(run->id);
}

}  // namespace hatter::ui
