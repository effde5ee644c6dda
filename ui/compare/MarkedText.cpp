// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/MarkedText.h"

#include "settings/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {
constexpr int LineHeight = 124;  // percent: room for the line under a word
constexpr double MarkWidth = 2;
}  // namespace

void paintMarks(QPainter& painter, const QTextLayout& layout, const QPointF& at, const TextRanges& marks) {
    const ThemeColors& c = Theme::colors();
    for (const TextRange& mark : marks) {
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int from = std::max(mark.start, line.textStart());
            const int to = std::min(mark.start + mark.length, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double one = line.cursorToX(from), other = line.cursorToX(to);
            const QRectF box(at.x() + std::min(one, other), at.y() + line.y(), std::abs(other - one),
                             line.ascent() + line.descent());
            painter.fillRect(box, c.warnGround);
            painter.fillRect(QRectF(box.left(), std::round(box.bottom()), box.width(), MarkWidth), c.warn);
        }
    }
}

MarkedText::MarkedText(QWidget* parent) : QTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    dress();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &MarkedText::fit);
    fit();
}

QSize MarkedText::minimumSizeHint() const {
    return {80, height()};
}

void MarkedText::dress() {
    QPalette own = palette();
    own.setColor(QPalette::Base, Qt::transparent);
    own.setColor(QPalette::Text, Theme::colors().text);
    own.setColor(QPalette::Highlight, Theme::colors().tint);
    own.setColor(QPalette::HighlightedText, Theme::colors().text);
    setPalette(own);
}

void MarkedText::setMarkedText(const QString& text, const TextRanges& marks) {
    m_marks = marks;
    if (text != toPlainText()) {
        setPlainText(text);
        QTextCursor all(document());
        all.select(QTextCursor::Document);
        QTextBlockFormat format;
        format.setLineHeight(LineHeight, QTextBlockFormat::ProportionalHeight);
        all.mergeBlockFormat(format);
    }
    viewport()->update();
    fit();
}

void MarkedText::fit() {
    const int high = static_cast<int>(std::ceil(document()->size().height())) + static_cast<int>(MarkWidth);
    if (high != minimumHeight() || high != maximumHeight())
        setFixedHeight(high);
}

bool MarkedText::event(QEvent* event) {
    // Nothing can be pasted here: the page's own shortcut may have it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        event->ignore();
        return true;
    }
    return QTextEdit::event(event);
}

void MarkedText::paintEvent(QPaintEvent* event) {
    if (!m_marks.isEmpty()) {
        QPainter painter(viewport());
        const QTextBlock block = document()->firstBlock();
        paintMarks(painter, *block.layout(), document()->documentLayout()->blockBoundingRect(block).topLeft(), m_marks);
    }
    QTextEdit::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        painter.setPen(QPen(Theme::colors().accent, 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void MarkedText::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fit();
}

void MarkedText::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    // Another look; setting our own palette says the same once more, and changes nothing then.
    if (event->type() == QEvent::PaletteChange && palette().color(QPalette::Text) != Theme::colors().text)
        dress();
}

}  // namespace hatter::ui
