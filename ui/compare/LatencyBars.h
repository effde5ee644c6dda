// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/DeviceLatency.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace hatter::ui {

/// One latency as a bar: filled what was measured, outlined what is predicted, grey what was published; a whisker is
/// the 90 % range. GUI thread only.
class LatencyBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { None, Predicted, Measured, Published };

    explicit LatencyBar(QWidget* parent = nullptr);

    /// `full` milliseconds fill the bar.
    void setValue(Kind kind, const DeviceLatency::Value& value, double full);
    Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::None;
    DeviceLatency::Value m_value;
    double m_full = 1;
};

/// The latencies of one SubTransformer, a line for each machine: its name, the bar, the number and the word for where
/// it comes from.
class LatencyBars : public QWidget {
    Q_OBJECT

public:
    explicit LatencyBars(QWidget* parent = nullptr);

    void setLatencies(const QVector<DeviceLatency>& latencies, const QHash<QString, double>& scales);

private:
    struct Line {
        QLabel* device;
        LatencyBar* bar;
        QLabel* number;
        QLabel* kind;
    };
    Line& line(int index);

    QGridLayout* m_grid;
    QVector<Line> m_lines;
};

}  // namespace hatter::ui
