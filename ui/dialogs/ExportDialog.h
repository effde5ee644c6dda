// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/Options.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace hatter::ui {

/// Where one SubTransformer is exported to, and in which precision.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `proposed` says what is exported, and where to unless another folder is chosen.
    explicit ExportDialog(const workbench::ExportOptions& proposed, QWidget* parent = nullptr);

    workbench::ExportOptions options() const;

private:
    workbench::ExportOptions m_proposed;
    QLineEdit* m_folder;
    QCheckBox* m_half;
};

}  // namespace hatter::ui
