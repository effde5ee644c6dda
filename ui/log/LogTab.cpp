// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/LogTab.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QVBoxLayout>

namespace hatter::ui {

EmptyNote::EmptyNote(QAbstractItemView* view)
    : QWidget(view->viewport()), m_sentence(makeLabel({}, this)), m_button(new QPushButton(this)) {
    m_sentence->setProperty("muted", true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    auto* inner = new QVBoxLayout(this);
    inner->setSpacing(Theme::SpaceMedium);
    inner->addWidget(m_sentence);
    inner->addWidget(m_button, 0, Qt::AlignCenter);
    auto* outer = new QVBoxLayout(view->viewport());
    outer->addStretch(2);
    outer->addWidget(this);
    outer->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyNote::clicked);
    hide();
}

void EmptyNote::say(const QString& sentence, const QString& button) {
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(!sentence.isEmpty());
}

QString EmptyNote::sentence() const {
    return isHidden() ? QString() : m_sentence->text();
}

ElidedLine::ElidedLine(QWidget* parent) : QWidget(parent) {
    setFont(Theme::small());
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLine::setText(const QString& text) {
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    update();
}

QSize ElidedLine::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_text), fontMetrics().height()};
}

QSize ElidedLine::minimumSizeHint() const {
    return {0, fontMetrics().height()};
}

void ElidedLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(Theme::colors().muted);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

}  // namespace hatter::ui
