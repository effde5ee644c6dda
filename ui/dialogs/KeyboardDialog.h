// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMainWindow;

namespace hatter::ui {

/// All keys on one page: those of the window's menus as they are, then those of plots and tables.
class KeyboardDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeyboardDialog(QMainWindow& window);
};

}  // namespace hatter::ui
