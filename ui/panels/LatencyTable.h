// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/LatencyModel.h"

#include <QFrame>
#include <QSet>

class QComboBox;
class QLabel;
class QTableView;

namespace hatter::ui {

/// All rows of a target: what the plots of the page show, to be read, sorted and narrowed.
class LatencyTable : public QFrame {
    Q_OBJECT

public:
    explicit LatencyTable(QWidget* parent = nullptr);

    void setTarget(const TargetPtr& facts);
    void setSelection(const QSet<qint64>& keys);
    /// What the filter hides is not chosen: nothing is done with rows that are not seen.
    void narrowSelection();
    QTableView* table() { return m_table; }
    QComboBox* filter() { return m_show; }

Q_SIGNALS:
    void selectionChanged(const QSet<qint64>& keys);
    void opened(qint64 key);
    void quarantineToggled();
    void menuRequested(const QPoint& global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCount();
    QSet<qint64> keys() const;

    LatencyModel* m_model;
    LatencyFilter* m_filter;
    QTableView* m_table;
    QComboBox* m_show;
    QLabel* m_count;
    bool m_quiet = false;
};

}  // namespace hatter::ui
