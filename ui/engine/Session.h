// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineRunner.h"
#include "engine/Snapshots.h"
#include "engine/StoreReader.h"
#include "store/WorkspaceLock.h"

#include <QObject>
#include <memory>
#include <optional>

namespace hatter::ui {

/// What all pages share: the open workspace with the facts last read from it, the runner of tasks and the reader of
/// stores. Holds the workspace's lock for as long as it is open. GUI thread only.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(EngineRunner::Factory factory, QObject* parent = nullptr);
    ~Session() override;

    EngineRunner& runner() { return m_runner; }
    StoreReader& reader() { return m_reader; }

    /// Opens in the background; opened() or failed() follows.
    void open(const QString& folder);
    void create(const QString& folder, const store::WorkspaceInfo& info, const QString& designSpace);
    void close();
    /// Reads the facts again; refreshed() follows. While something is timed nothing is computed for it: the whole is
    /// read when the task has ended.
    void refresh();
    /// Reads the rows of one target again, while it is being measured; latencyRefreshed() follows. Asked for again
    /// before that, it does nothing.
    void refreshLatency(const QString& target);
    /// Searches go by this target from now on; remembered for the workspace. refreshed() follows. Without it they go by
    /// the first target that was measured and fitted, which is remembered as well.
    void chooseTarget(const QString& name);
    /// Writes to the open workspace on the reader's thread, where it may take its time, then reads the facts again.
    /// `done` gets the value of `work`, unless another workspace is open by then; `onError` what it throws.
    template <typename Work, typename Done>
    void change(QObject* context, Work work, Done done, StoreReader::OnError onError) {
        m_reader.read(
            context, [work = std::move(work), workspace = workspace()] { return work(workspace); },
            [this, done = std::move(done), generation = m_generation](auto value) {
                if (generation != m_generation)
                    return;
                done(std::move(value));
                refresh();
            },
            [this, onError, generation = m_generation](const QString& text) {
                if (generation == m_generation)
                    onError(text);
            });
    }

    /// Something is being timed on this machine: nothing else may compute.
    bool isTiming() const;
    bool isOpen() const { return m_workspace.has_value(); }
    const store::Workspace& workspace() const { return *m_workspace; }
    const WorkspaceFacts& facts() const { return m_facts; }
    QString folder() const;

Q_SIGNALS:
    void opened();
    void closed();
    void refreshed();
    void latencyRefreshed();
    void failed(const QString& message);

private:
    struct Opened;
    void take(quint64 request, Opened opened);
    void fail(quint64 request, const QString& text);
    void setFacts(WorkspaceFacts facts);
    void rememberTarget(const QString& name) const;
    void taskEnded();

    std::optional<store::Workspace> m_workspace;
    std::shared_ptr<store::WorkspaceLock> m_lock;
    WorkspaceFacts m_facts;
    std::shared_ptr<LatencyCache> m_cache = std::make_shared<LatencyCache>();  ///< the reader's
    bool m_readsLatency = false;
    QString m_opening;          ///< the folder that is being opened; empty: none
    quint64 m_openRequest = 0;  ///< the last one counts
    quint64 m_generation = 0;   ///< of the workspace: facts of an earlier one are dropped
    StoreReader m_reader;
    EngineRunner m_runner;  // last: its work ends before the lock is given back
};

}  // namespace hatter::ui
