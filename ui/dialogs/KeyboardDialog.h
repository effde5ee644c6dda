// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace hatter::ui {

/// All keys on one page.
class KeyboardDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeyboardDialog(QWidget* parent = nullptr);
};

}  // namespace hatter::ui
