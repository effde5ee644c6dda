// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateModel.h"
#include "models/CandidateProxy.h"

#include <QWidget>
#include <utility>

class QLabel;
class QLineEdit;
class QTableView;

namespace hatter::ui {

/// The table of candidates with its filter: sorted, filtered, and linked with the plot by the number of the draw.
class CandidatePanel : public QWidget {
    Q_OBJECT

public:
    explicit CandidatePanel(CandidateModel* model, QWidget* parent = nullptr);

    /// Selects without a signal and scrolls there; -1: nothing.
    void select(qint64 draw);
    void setOnlyFront(bool only);
    void setBrush(const Brush& brush, Quality quality);
    /// The sentence beside the caption.
    void setSummary(const QString& text);
    /// The order of the rows that the model is reset to next; see CandidateProxy.
    void expect(CandidateOrder order) { m_proxy->expect(std::move(order)); }
    const CandidateProxy& proxy() const { return *m_proxy; }
    QTableView* table() { return m_table; }
    QLineEdit* filter() { return m_filter; }
    /// Summary and filter, over the table until somebody puts them elsewhere.
    QWidget* head() { return m_head; }
    /// Where there is little room the summary goes first.
    void setSummaryVisible(bool visible);

Q_SIGNALS:
    void selected(qint64 draw);
    void activated(qint64 draw);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyFilter();
    void layOutColumns();
    void restoreSelection();

    CandidateModel* m_model;
    CandidateProxy* m_proxy;
    QTableView* m_table;
    QLineEdit* m_filter;
    QLabel *m_summary, *m_problem;
    QWidget* m_head;
    qint64 m_draw = -1;    ///< what a person selected, though it may be hidden now
    bool m_quiet = false;  ///< the selection is set by us
    bool m_restoring = false;
};

}  // namespace hatter::ui
