// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace hatter::ui {

class SqlHighlighter;

/// Where a query is typed. Ctrl+Enter asks for it to be run; from the first line ↑ goes to earlier queries, from the
/// last one ↓ to later ones, and at last to what was being typed.
class SqlEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int MostRemembered = 100;

    explicit SqlEditor(QWidget* parent = nullptr);

    /// What is selected, or all.
    QString query() const;
    /// In the place of what stands there; can be undone.
    void setQuery(const QString& sql);

    void setHistory(const QStringList& queries);
    const QStringList& history() const { return m_history; }
    /// The latest; one that was there already moves to the end.
    void remember(const QString& sql);

Q_SIGNALS:
    void runRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool isAtEdge(bool first) const;
    void recall(int step);

    SqlHighlighter* m_highlighter;
    QStringList m_history;  ///< the latest last
    qsizetype m_at = 0;     ///< what is shown of it; its size: what is being typed
    QString m_draft;
};

}  // namespace hatter::ui
