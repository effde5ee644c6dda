// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/WordDiff.h"

#include <QTextEdit>

class QPainter;
class QTextLayout;

namespace hatter::ui {

/// Ground and line under the stretches of a text that was laid out; the text is drawn over it.
void paintMarks(QPainter& painter, const QTextLayout& layout, const QPointF& at, const TextRanges& marks);

/// A text that wraps, in any script, as high as it needs to be; stretches of it can be marked. It can be selected with
/// mouse and keys. GUI thread only.
class MarkedText : public QTextEdit {
    Q_OBJECT

public:
    explicit MarkedText(QWidget* parent = nullptr);

    void setMarkedText(const QString& text, const TextRanges& marks = {});
    const TextRanges& marks() const { return m_marks; }

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    void fit();

    TextRanges m_marks;
};

}  // namespace hatter::ui
