// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hatter::ui {

/// What the drawings of the columns mean, one item under the other. GUI thread only.
class CompareLegend : public QWidget {
    Q_OBJECT

public:
    explicit CompareLegend(QWidget* parent = nullptr);
    void setDifferencesVisible(bool visible);

private:
    QWidget* m_differs;
};

}  // namespace hatter::ui
