// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLabel;
class QTableView;

namespace hatter::ui {

class PlotTableModel;

/// What a plot shows as a table, for whoever would rather read it, or cannot see it. Stays open beside the window and
/// follows the plot.
class PlotTableDialog : public QDialog {
    Q_OBJECT

public:
    /// `plot` is a widget that is a Plot.
    explicit PlotTableDialog(QWidget* plot, QWidget* parent = nullptr);

    QTableView* table() { return m_view; }

Q_SIGNALS:
    void saveRequested(QWidget* plot);

private:
    void refresh();
    void layOutColumns();
    void copy();

    QPointer<QWidget> m_plot;
    PlotTableModel* m_model;
    QTableView* m_view;
    QLabel* m_count;
    QTimer m_follow;
};

}  // namespace hatter::ui
