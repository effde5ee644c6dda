// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LiveSearch.h"
#include "models/RunDigest.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace hatter::ui {

class Session;

/// The runs that are laid over the shown one, each with what its curves and fronts say. Stored ones are read and
/// digested on the reader's thread; the running one is followed as it goes, and read again when it has ended. GUI
/// thread only.
class RunOverlays : public QObject {
    Q_OBJECT

public:
    struct Run {
        qint64 id = 0;  ///< 0: the running one, which has no number yet
        QString name;
        std::string target;
        int series = 0;  ///< its colour, dashes and marks
        double limitMs = 0;
        bool live = false;
        std::shared_ptr<const RunDigest> digest;  ///< null: it is still being read
    };

    RunOverlays(Session& session, LiveSearch& live, QObject* parent = nullptr);

    const std::vector<Run>& runs() const { return m_runs; }
    bool contains(qint64 id) const;
    /// The running search is among them.
    bool hasLive() const;

    /// As many as there are colours.
    static constexpr std::size_t Most = 5;
    void layOver(const store::RunRecord& record);
    /// The search that runs now.
    void layLiveOver(const QString& method);
    void takeAway(qint64 id);
    void clear();
    /// Those that say nothing beside the shown run go.
    void keepOnly(const std::function<bool(qint64)>& keeps);

    static QString nameOf(qint64 id, const QString& method);

Q_SIGNALS:
    void changed();
    void failed(const QString& message);

private:
    Run* find(qint64 id);
    Run* live();
    int freeSeries() const;
    void read(qint64 id);
    void follow();
    void sessionRefreshed();
    void liveEnded();

    Session& m_session;
    LiveSearch& m_live;
    std::vector<Run> m_runs;
    std::shared_ptr<RunDigest> m_digest;  ///< of the running one
    std::size_t m_next = 0;               ///< row of the running one that comes next
    QString m_liveMethod;
    QTimer m_slices;
};

}  // namespace hatter::ui
