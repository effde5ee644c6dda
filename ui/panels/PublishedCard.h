// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/PublishedModels.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hatter::ui {

class ArchitectureView;

/// The selected published model: its figures, each said to be published, its layers, and what can be done with it.
class PublishedCard : public QWidget {
    Q_OBJECT

public:
    explicit PublishedCard(QWidget* parent = nullptr);

    /// Null: none is selected.
    void setModel(const space::PublishedModel* model);
    void setPinned(bool pinned);

Q_SIGNALS:
    void pinToggled();
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFigures();
    QWidget* makeActions();

    QLabel *m_name, *m_task, *m_file, *m_pin, *m_latency, *m_latencyKind, *m_bleu, *m_bleuKind, *m_parameters, *m_flops;
    QWidget* m_figures;
    ArchitectureView* m_view;
    QPushButton *m_compare, *m_export;
};

}  // namespace hatter::ui
