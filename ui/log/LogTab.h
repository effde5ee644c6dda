// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace hatter::ui {

/// One tab of the log. What goes wrong is said in the page, what was done in the status bar.
class LogTab : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The workspace is closed: what was shown and asked for goes.
    virtual void forget() {}
    /// Ctrl+F: where a person types what is looked for.
    virtual void focusFilter() {}
    /// F6 goes from one to the next.
    virtual QVector<QWidget*> panes() const { return {}; }

Q_SIGNALS:
    void noted(const QString& sentence);
    void failed(const QString& sentence, const QString& details);
};

/// A sentence in the middle of an empty table, with a button where there is something to do about it.
class EmptyNote : public QWidget {
    Q_OBJECT

public:
    explicit EmptyNote(QAbstractItemView* view);

    /// Hidden where there is nothing to say.
    void say(const QString& sentence, const QString& button = {});
    QString sentence() const;

Q_SIGNALS:
    void clicked();

private:
    QLabel* m_sentence;
    QPushButton* m_button;
};

/// One line of small, muted text that ends in dots where there is no room; the whole is its tool tip.
class ElidedLine : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLine(QWidget* parent);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

}  // namespace hatter::ui
