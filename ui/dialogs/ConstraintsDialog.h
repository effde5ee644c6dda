// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/PredictedCosts.h"
#include "search/Constraints.h"

#include <QDialog>
#include <QTimer>
#include <QVector>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace hatter::ui {

class GeneForm;
class StoreReader;

/// What is asked of candidates besides the latency limit, for the next search or for the running one. Says, while it
/// is edited, what remains possible. Stays open beside the page.
class ConstraintsDialog : public QDialog {
    Q_OBJECT

public:
    /// `reader` looks for what is possible on its thread; it outlives the dialog.
    ConstraintsDialog(CostsPtr costs, StoreReader& reader, QWidget* parent = nullptr);

    void setConstraints(const search::Constraints& constraints);
    search::Constraints constraints() const;
    /// Whether what is applied holds for a search that runs.
    void setRunning(bool running);
    void setLimitMs(double ms);
    /// Other objectives belong to the Pareto search.
    void setPareto(bool pareto);
    /// Nothing while it is being looked for.
    const std::optional<Possible>& possible() const { return m_possible; }

Q_SIGNALS:
    void applied(const hatter::search::Constraints& constraints);

private:
    struct CostRow {
        search::Cost cost;
        QDoubleSpinBox* most = nullptr;
        double unit = 1;             ///< of the field: millions, billions, ms
        QCheckBox* small = nullptr;  ///< as an objective
    };
    QWidget* makeBounds();
    QWidget* makeObjectives();
    QWidget* makeGenes();
    void addBound(search::Cost cost);
    void edited();
    void look();
    void showPossible();

    CostsPtr m_costs;
    StoreReader& m_reader;
    QVector<CostRow> m_rows;
    GeneForm* m_genes;
    QCheckBox *m_equalHeads, *m_lastLayer;
    QWidget* m_objectives = nullptr;
    QLabel *m_state, *m_note;
    QPushButton* m_apply = nullptr;
    QTimer m_later;
    quint64 m_request = 0;
    double m_limitMs = 0;
    std::optional<Possible> m_possible;
    search::Constraints m_kept;  ///< as they were set: what no field shows is kept
};

}  // namespace hatter::ui
