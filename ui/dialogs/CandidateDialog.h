// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/PredictedCosts.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace hatter::ui {

class ArchitectureView;
class GeneForm;

/// A SubTransformer made by hand: its genes to choose from, and at once what it looks like, how large it is and how
/// fast it is predicted to be on every target. Stays open beside the page.
class CandidateDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with `sub`, which belongs to the space.
    CandidateDialog(CostsPtr costs, const space::SubTransformer& sub, QWidget* parent = nullptr);

    const space::SubTransformer& sub() const { return m_sub; }
    void setSub(const space::SubTransformer& sub);
    /// What is known of the SubTransformer with this hash already, in words; empty: nothing.
    void setKnown(const QString& hash, const QString& text);
    /// What its button says instead of "Evaluate".
    void setActionText(const QString& text);
    /// What that button will do, or why it cannot; `possible`: it can.
    void setEvaluation(bool possible, const QString& text);

Q_SIGNALS:
    /// A moment after the last change: what is known of it?
    void asked(const hatter::space::SubTransformer& sub);
    void evaluateRequested(const hatter::space::SubTransformer& sub);

private:
    void edited();
    void showFigures();
    void changeAll(bool largest);

    CostsPtr m_costs;
    space::SubTransformer m_sub;
    GeneForm* m_genes;
    ArchitectureView* m_view;
    QLabel *m_hash, *m_parameters, *m_flops, *m_known, *m_what;
    std::map<std::string, QLabel*> m_latencies;  ///< by target
    QPushButton* m_evaluate;
    QTimer m_ask;
};

}  // namespace hatter::ui
