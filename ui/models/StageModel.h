// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QVector>

namespace hatter::ui {

/// The road of a workspace: stages with their state and the fact that stands under each name.
class StageModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class State {
        Absent,   ///< nothing there yet: a dashed ring
        Ready,    ///< can be started: a ring
        Running,  ///< an arc
        Done,     ///< a tick
        Problem,  ///< a triangle
        Tool,     ///< no stage: its own picture (Compare, Log, Published)
    };
    enum Role { StateRole = Qt::UserRole, FactRole, PictureRole, ProgressRole, PageRole };
    enum Page { Data, SuperTransformer, Latency, Search, SubTransformer, Export, Compare, Log, Published, PageCount };
    enum class Picture { None, Compare, Log, Published };

    explicit StageModel(QObject* parent = nullptr);

    void set(Page page, State state, const QString& fact);
    /// Part done of a running stage, 0 to 1; negative: not known.
    void setProgress(Page page, double progress);
    void setWorkspaceOpen(bool open);
    /// Whether there is something to see: published models can be looked at and compared without a workspace.
    bool isAvailable(Page page) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Stage {
        State state = State::Absent;
        QString fact;
        double progress = -1;
    };
    static QString name(int page);

    QVector<Stage> m_stages;
    bool m_open = false;
};

}  // namespace hatter::ui
