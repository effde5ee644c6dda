// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/NoteLine.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {

constexpr int SignSize = 13, SignRoom = 20;

QColor colourOf(NoteLine::Kind kind) {
    const ThemeColors& c = Theme::colors();
    switch (kind) {
        case NoteLine::Kind::Ok:
            return c.ok;
        case NoteLine::Kind::Warning:
            return c.warn;
        case NoteLine::Kind::Error:
            return c.error;
        case NoteLine::Kind::Plain:
            break;
    }
    return c.muted;
}

}  // namespace

NoteLine::NoteLine(QWidget* parent) : QWidget(parent), m_sentence(makeLabel({}, this)), m_details(makeSmall({}, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(SignRoom, 0, 0, 0);
    layout->setSpacing(2);
    for (QLabel* label : {m_sentence, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void NoteLine::say(Kind kind, const QString& sentence, const QString& details) {
    const bool isNew = sentence != this->sentence() || details != this->details();
    m_kind = kind;
    m_sentence->setText(sentence);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    layout()->setContentsMargins(kind == Kind::Plain ? 0 : SignRoom, 0, 0, 0);
    colour();
    setAccessibleName(sentence);
    show();
    update();
    if (isNew && kind == Kind::Error) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoteLine::clear() {
    m_sentence->clear();
    m_details->clear();
    hide();
}

QString NoteLine::sentence() const {
    return isHidden() ? QString() : m_sentence->text();
}

QString NoteLine::details() const {
    return isHidden() ? QString() : m_details->text();
}

void NoteLine::colour() {
    QPalette palette = m_sentence->palette();
    palette.setColor(QPalette::WindowText, m_kind == Kind::Ok ? Theme::colors().text : colourOf(m_kind));
    m_sentence->setPalette(palette);
}

void NoteLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        colour();
    QWidget::changeEvent(event);
}

void NoteLine::paintEvent(QPaintEvent*) {
    if (m_kind == Kind::Plain)
        return;
    QPainter painter(this);
    const double middle = m_sentence->geometry().top() + m_sentence->fontMetrics().height() / 2.0;
    paintSign(painter,
              m_kind == Kind::Ok      ? Sign::Done
              : m_kind == Kind::Error ? Sign::Error
                                      : Sign::Warning,
              QRectF(0, middle - SignSize / 2.0, SignSize, SignSize), colourOf(m_kind));
}

}  // namespace hatter::ui
