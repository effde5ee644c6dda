// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"
#include "models/TargetModel.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QToolButton;

namespace hatter::ui {

/// The targets with their state, and what is known of the one that is shown.
class TargetsPanel : public QWidget {
    Q_OBJECT

public:
    explicit TargetsPanel(QWidget* parent = nullptr);

    void setFacts(const LatencyFacts& facts);
    /// The target that is being measured, and how far; an empty name: none.
    void setRunning(const QString& name, double progress);
    /// What a connection said last; empty: nothing is the matter.
    void setNews(const QString& name, const QString& news);
    void forgetNews();
    void choose(const QString& name);
    /// Shows it as soon as it is among the facts.
    void showNext(const QString& name) { m_next = name; }
    QString chosen() const { return m_chosen; }
    QListView* list() { return m_list; }

Q_SIGNALS:
    /// Another target is to be shown.
    void targetChosen(const QString& name);
    void addRequested();
    void removeRequested(const QString& name);
    void searchesRequested(const QString& name);

private:
    void fill();
    void showFacts();
    QVector<TargetModel::Item> items() const;
    TargetModel::Item itemOf(const TargetFacts& facts) const;
    void showMenu(const QPoint& at);
    void fillMenu(QMenu& menu, const QString& name);

    LatencyFacts m_facts;
    TargetModel* m_model;
    QListView* m_list;
    QPushButton* m_add;
    QToolButton* m_more;
    QLabel *m_name, *m_newsText;
    QWidget* m_box;
    QGridLayout* m_grid;
    QCheckBox* m_searches;
    QString m_chosen, m_running, m_next;
    double m_progress = -1;
    QHash<QString, QString> m_news;
};

}  // namespace hatter::ui
