// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Session.h"

#include "base/Log.h"
#include "settings/Settings.h"
#include "space/HatYaml.h"
#include "workbench/SetDesignSpace.h"

#include <utility>

namespace hatter::ui {

struct Session::Opened {
    store::Workspace workspace;
    std::shared_ptr<store::WorkspaceLock> lock;
    WorkspaceFacts facts;
};

Session::Session(EngineRunner::Factory factory, QObject* parent) : QObject(parent), m_runner(std::move(factory)) {
    connect(&m_reader, &StoreReader::failed, this, &Session::failed);
    // Before the task is begun: what was asked for earlier may still be read.
    for (const auto signal : {&EngineRunner::queued, &EngineRunner::started})
        connect(&m_runner, signal, this, [this] { m_cache->quiet = isTiming(); });
    connect(&m_runner, &EngineRunner::finished, this, &Session::taskEnded);
    connect(&m_runner, &EngineRunner::stopped, this, &Session::taskEnded);
    connect(&m_runner, &EngineRunner::failed, this, &Session::taskEnded);
}

bool Session::isTiming() const {
    const auto kind = m_runner.currentKind();
    return kind == TaskKind::MeasureLatency || kind == TaskKind::ProfileLatency;
}

void Session::taskEnded() {
    m_cache->quiet = isTiming();
    refresh();  // whatever the task did, the facts may have changed
}

Session::~Session() = default;

void Session::open(const QString& folder) {
    // A second click, or an activation beside it: the first one is on its way.
    if (m_opening == folder)
        return;
    close();
    m_opening = folder;
    const quint64 request = ++m_openRequest;
    const std::filesystem::path path = folder.toStdString();
    m_reader.read(
        this,
        [path, cache = m_cache] {
            cache->targets.clear();  // targets of other workspaces have the same names
            cache->ranges.clear();
            store::Workspace workspace = store::Workspace::open(path);
            auto lock = std::make_shared<store::WorkspaceLock>(workspace);
            setLogFolder(workspace.logFolder());
            return Opened{workspace, std::move(lock), readWorkspaceFacts(workspace, *cache)};
        },
        [this, request](Opened opened) { take(request, std::move(opened)); },
        [this, request](const QString& text) { fail(request, text); });
}

void Session::create(const QString& folder, const store::WorkspaceInfo& info, const QString& designSpace) {
    close();
    m_opening = folder;
    const quint64 request = ++m_openRequest;
    const std::filesystem::path path = folder.toStdString(), space = designSpace.toStdString();
    m_reader.read(
        this,
        [path, info, space, cache = m_cache] {
            cache->targets.clear();
            cache->ranges.clear();
            // Read before anything is made: a wrong file leaves no workspace behind.
            const auto chosen = space.empty() ? std::nullopt : std::optional(space::readDesignSpace(space));
            store::Workspace workspace = store::Workspace::create(path, info);
            auto lock = std::make_shared<store::WorkspaceLock>(workspace);
            if (chosen)
                workbench::setDesignSpace(workspace, *chosen);
            setLogFolder(workspace.logFolder());
            return Opened{workspace, std::move(lock), readWorkspaceFacts(workspace, *cache)};
        },
        [this, request](Opened opened) { take(request, std::move(opened)); },
        [this, request](const QString& text) { fail(request, text); });
}

void Session::fail(quint64 request, const QString& text) {
    if (request != m_openRequest)
        return;
    m_opening.clear();
    Q_EMIT failed(text);
}

void Session::take(quint64 request, Opened opened) {
    // Another one was asked for since.
    if (request != m_openRequest)
        return;
    m_opening.clear();
    ++m_generation;
    m_workspace = std::move(opened.workspace);
    m_lock = std::move(opened.lock);
    setFacts(std::move(opened.facts));
    logInfo("opened " + m_workspace->folder().string());
    Q_EMIT this->opened();
    Q_EMIT refreshed();
}

void Session::close() {
    if (!m_workspace)
        return;
    ++m_generation;
    m_workspace.reset();
    m_facts = {};
    setLogFolder({});
    m_lock.reset();
    Q_EMIT closed();
}

void Session::refresh() {
    if (!m_workspace)
        return;
    // Opened anew: preparing data may have changed its languages.
    struct Read {
        store::Workspace workspace;
        WorkspaceFacts facts;
    };
    m_reader.read(
        this,
        [folder = m_workspace->folder(), cache = m_cache] {
            store::Workspace workspace = store::Workspace::open(folder);
            WorkspaceFacts facts = readWorkspaceFacts(workspace, *cache);
            return Read{std::move(workspace), std::move(facts)};
        },
        [this, generation = m_generation](Read read) {
            if (generation != m_generation)
                return;
            m_workspace = std::move(read.workspace);
            setFacts(std::move(read.facts));
            Q_EMIT refreshed();
        });
}

void Session::refreshLatency(const QString& target) {
    if (!m_workspace || m_readsLatency)
        return;
    m_readsLatency = true;
    m_reader.read(
        this,
        [workspace = *m_workspace, space = m_facts.super.space, cache = m_cache, target] {
            return readTargetAgain(workspace, space, *cache, target);
        },
        [this, generation = m_generation](std::optional<TargetFacts> facts) {
            m_readsLatency = false;
            if (generation != m_generation || !facts)
                return;
            // The others are as they were read last: that may have been after this was asked for.
            m_facts.latency.replace(std::move(*facts));
            Q_EMIT latencyRefreshed();
        },
        [this](const QString& text) {
            m_readsLatency = false;
            logWarning(text.toStdString());  // the rows are read again when the task ends
        });
}

void Session::setFacts(WorkspaceFacts facts) {
    m_facts = std::move(facts);
    LatencyFacts& latency = m_facts.latency;
    const QString remembered = Settings::get(keys::SearchTargets).value(folder()).toString();
    latency.choose(remembered);
    // What is fitted later does not take its place: two searches in a row go by the same machine.
    const TargetPtr current = latency.current();
    if (!latency.find(remembered) && current && current->predictor && !current->isImported())
        rememberTarget(current->name());
}

void Session::rememberTarget(const QString& name) const {
    QVariantMap chosen = Settings::get(keys::SearchTargets);
    chosen.insert(folder(), name);
    Settings::set(keys::SearchTargets, chosen);
}

void Session::chooseTarget(const QString& name) {
    rememberTarget(name);
    m_facts.latency.choose(name);
    Q_EMIT refreshed();
}

QString Session::folder() const {
    return m_workspace ? QString::fromStdString(m_workspace->folder().string()) : QString();
}

}  // namespace hatter::ui
