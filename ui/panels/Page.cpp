// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/Page.h"

#include "engine/Session.h"
#include "panels/MessageStrip.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QVBoxLayout>

namespace hatter::ui {

Page::Page(const QString& title, Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_header(new QHBoxLayout),
      m_body(new QVBoxLayout),
      m_strip(new MessageStrip(this)) {
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(m_body, 1);
    m_body->setContentsMargins(Theme::SpaceLarge, Theme::SpaceMedium, Theme::SpaceLarge, Theme::Space);
    m_body->setSpacing(Theme::Space);
    m_header->setSpacing(Theme::Space);
    m_header->addWidget(makeTitle(title, this));
    m_header->addSpacing(Theme::Space);
    m_body->addLayout(m_header);
    m_body->addWidget(m_strip);
    connect(&session, &Session::closed, this, [this] {
        m_strip->clear();
        forget();
    });
}

void Page::setSide(QWidget* side) {
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    layout()->addWidget(line);
    layout()->addWidget(side);
}

}  // namespace hatter::ui
