// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace hatter::ui {

/// A sentence beside what it is about, with a sign that says how it is meant. Hidden while there is nothing to say.
class NoteLine : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Plain, Ok, Warning, Error };

    explicit NoteLine(QWidget* parent = nullptr);

    /// `details` as a file's reader said it (may be empty).
    void say(Kind kind, const QString& sentence, const QString& details = {});
    void clear();
    Kind kind() const { return m_kind; }
    QString sentence() const;
    QString details() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void colour();

    Kind m_kind = Kind::Plain;
    QLabel *m_sentence, *m_details;
};

}  // namespace hatter::ui
