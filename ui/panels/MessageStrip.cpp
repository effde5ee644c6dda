// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/MessageStrip.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace hatter::ui {

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent), m_sentence(makeBold({}, this)), m_details(makeSmall({}, this)), m_offer(new QPushButton(this)) {
    m_sentence->setWordWrap(true);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setIcon(signIcon(Sign::Close, 9));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, &MessageStrip::clear);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_details);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(38, Theme::Space, Theme::Space, Theme::Space);
    layout->addLayout(texts, 1);
    layout->addWidget(m_offer, 0, Qt::AlignVCenter);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (m_work)
            m_work();
    });
    m_offer->hide();
    hide();
}

void MessageStrip::say(Kind kind, const QString& sentence, const QString& details) {
    m_kind = kind;
    m_offer->hide();
    m_work = nullptr;
    m_sentence->setText(sentence);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    setProperty("strip", kind == Kind::Error  ? QStringLiteral("error")
                         : kind == Kind::Done ? QStringLiteral("done")
                                              : QStringLiteral("warn"));
    style()->unpolish(this);
    style()->polish(this);
    show();
    update();
    setAccessibleName(sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageStrip::offer(const QString& text, const std::function<void()>& work) {
    m_work = work;
    m_offer->setText(text);
    m_offer->show();
}

void MessageStrip::clear() {
    hide();
}

QString MessageStrip::sentence() const {
    return isHidden() ? QString() : m_sentence->text();
}

void MessageStrip::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    const ThemeColors& c = Theme::colors();
    const QRectF place(12, 10, 16, 16);
    if (m_kind == Kind::Done)
        paintSign(painter, Sign::Done, place, c.ok);
    else
        paintSign(painter, m_kind == Kind::Error ? Sign::Error : Sign::Warning, place,
                  m_kind == Kind::Error ? c.error : c.warn);
}

}  // namespace hatter::ui
