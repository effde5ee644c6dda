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
    ExportDialog(const space::SubTransformer& sub, const QString& exportFolder, QWidget* parent = nullptr);

    workbench::ExportOptions options() const;

private:
    space::SubTransformer m_sub;
    QLineEdit* m_folder;
    QCheckBox* m_half;
};

}  // namespace hatter::ui
