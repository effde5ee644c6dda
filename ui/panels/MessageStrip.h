// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;

namespace hatter::ui {

/// A line in the page that says what went wrong or needs attention, with its sign: never modal. Hidden while there is
/// nothing to say.
class MessageStrip : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Done, Warning, Error };

    explicit MessageStrip(QWidget* parent = nullptr);

    /// `sentence` in the person's language, `details` as the engine said it (may be empty).
    void say(Kind kind, const QString& sentence, const QString& details = {});
    /// Something to do about what was just said: a button beside it, until the next message.
    void offer(const QString& text, const std::function<void()>& work);
    void clear();
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Warning;
    QLabel* m_sentence;
    QLabel* m_details;
    QPushButton* m_offer;
    std::function<void()> m_work;
};

}  // namespace hatter::ui
