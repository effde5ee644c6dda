// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/SqlEditor.h"

#include "settings/Theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

namespace hatter::ui {

/// Words of SQL, texts, numbers and remarks in the colours of the theme.
class SqlHighlighter final : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override {
        static const QRegularExpression token(
            QStringLiteral(
                "(?<remark>--.*$)|(?<text>'(?:[^']|'')*'?)|(?<name>\"[^\"]*\"?)|(?<number>\\b[0-9]+(?:\\.[0-9]+)"
                "?(?:[eE][+-]?[0-9]+)?\\b)|(?<word>\\b(?:SELECT|FROM|WHERE|GROUP|BY|HAVING|ORDER|LIMIT|"
                "OFFSET|AS|ON|JOIN|LEFT|INNER|CROSS|OUTER|NATURAL|USING|UNION|ALL|INTERSECT|EXCEPT|"
                "DISTINCT|WITH|RECURSIVE|VALUES|AND|OR|NOT|IN|IS|NULL|LIKE|GLOB|BETWEEN|EXISTS|CASE|WHEN|"
                "THEN|ELSE|END|ASC|DESC|NULLS|FIRST|LAST|OVER|PARTITION|FILTER|CAST|COLLATE|PRAGMA|EXPLAIN|"
                "QUERY|PLAN)\\b)"),
            QRegularExpression::CaseInsensitiveOption);
        const ThemeColors& c = Theme::colors();
        for (auto it = token.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const auto paint = [&](const char* group, const QColor& color, bool bold) {
                const QString name = QLatin1String(group);
                if (match.capturedLength(name) <= 0)
                    return;
                QTextCharFormat format;
                format.setForeground(color);
                if (bold)
                    format.setFontWeight(QFont::Bold);
                setFormat(static_cast<int>(match.capturedStart(name)), static_cast<int>(match.capturedLength(name)),
                          format);
            };
            paint("remark", c.muted, false);
            paint("text", c.ok, false);
            paint("name", c.text, false);
            paint("number", c.selfAttention, false);
            paint("word", c.accent, true);
        }
    }
};

SqlEditor::SqlEditor(QWidget* parent) : QPlainTextEdit(parent), m_highlighter(new SqlHighlighter(document())) {
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(Theme::body().pointSizeF());
    setFont(fixed);
    setTabChangesFocus(true);  // who works with keys alone gets out again
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

QString SqlEditor::query() const {
    const QString selected = textCursor().selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return selected.trimmed().isEmpty() ? toPlainText() : selected;
}

void SqlEditor::setQuery(const QString& sql) {
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(sql);
    moveCursor(QTextCursor::End);
}

void SqlEditor::setHistory(const QStringList& queries) {
    m_history = queries.mid(std::max<qsizetype>(0, queries.size() - MostRemembered));
    m_at = m_history.size();
}

void SqlEditor::remember(const QString& sql) {
    const QString query = sql.trimmed();
    QStringList history = m_history;
    history.removeAll(query);
    history.append(query);
    setHistory(history);
    m_draft.clear();
}

/// On the first or the last line as it is seen: a long one may be wrapped.
bool SqlEditor::isAtEdge(bool first) const {
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    const QTextLayout* layout = block.layout();
    const int line = layout->lineForTextPosition(cursor.positionInBlock()).lineNumber();
    return first ? !block.previous().isValid() && line <= 0
                 : !block.next().isValid() && line >= layout->lineCount() - 1;
}

void SqlEditor::recall(int step) {
    const qsizetype to = m_at + step;
    if (to < 0 || to > m_history.size())
        return;
    if (m_at == m_history.size())
        m_draft = toPlainText();
    m_at = to;
    setQuery(to == m_history.size() ? m_draft : m_history[to]);
    if (step < 0)
        moveCursor(QTextCursor::Start);  // ↑ again goes further back
}

void SqlEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT runRequested();
        return;
    }
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Up && isAtEdge(true)) {
        recall(-1);
        return;
    }
    if (plain && event->key() == Qt::Key_Down && isAtEdge(false)) {
        recall(1);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void SqlEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter != nullptr)
        m_highlighter->rehighlight();
}

}  // namespace hatter::ui
