// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace hatter::ui {

/// The steps of a dialog in a row: those that are behind with a tick, the one that is on in the accent. Only shows.
class StepBar : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(const QStringList& steps, QWidget* parent = nullptr);

    void setCurrent(int step);
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_steps;
    int m_current = -1;
};

}  // namespace hatter::ui
