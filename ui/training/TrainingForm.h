// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/Options.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
class QToolButton;

namespace hatter::ui {

/// How a SubTransformer is trained: the three settings that matter, and the others behind a button. What it proposes
/// depends on the start and on what the SuperTransformer was trained with. GUI thread only.
class TrainingForm : public QWidget {
    Q_OBJECT

public:
    explicit TrainingForm(QWidget* parent = nullptr);

    /// Proposes settings anew beside a SuperTransformer's training; none: there is no trained SuperTransformer.
    void propose(bool hasSuper, const std::optional<workbench::TrainSuperOptions>& super);
    /// All but the SubTransformer.
    workbench::TrainSubOptions options() const;
    workbench::SubStart start() const;
    void setStart(workbench::SubStart start);

private:
    QWidget* buildMore();
    void show(const workbench::TrainSubOptions& options);

    std::optional<workbench::TrainSuperOptions> m_super;
    workbench::TrainSubOptions m_rest;  ///< what the form does not show
    QComboBox *m_start, *m_schedule, *m_beam, *m_precision, *m_device;
    QDoubleSpinBox *m_pieces, *m_rate;
    QSpinBox *m_tokens, *m_warmUp, *m_validate, *m_patience, *m_average, *m_bleu, *m_seed;
    QToolButton* m_more;
    QWidget* m_others;
};

}  // namespace hatter::ui
