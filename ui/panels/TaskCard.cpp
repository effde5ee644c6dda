// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/TaskCard.h"

#include "panels/MessageStrip.h"
#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QGridLayout>
#include <QProgressBar>

namespace hatter::ui {

TaskCard::TaskCard(EngineRunner& runner, const QString& title, MessageStrip& strip, const QString& failure,
                   QWidget* parent)
    : QFrame(parent),
      m_strip(strip),
      m_failure(failure),
      m_follower(new TaskFollower(runner, this)),
      m_stage(makeBold(title, this)),
      m_count(makeSmall({}, this)),
      m_detail(makeSmall({}, this)),
      m_elapsed(makeSmall({}, this)),
      m_left(makeSmall({}, this)),
      m_progress(new QProgressBar(this)),
      m_stop(new QPushButton(signIcon(Sign::Stop), tr("Stop"), this)) {
    setProperty("card", true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(title);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Theme::SpaceMedium, Theme::SpaceMedium, Theme::SpaceMedium, Theme::SpaceMedium);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_stage, 0, 0);
    grid->addWidget(m_count, 0, 1, Qt::AlignRight);
    grid->addWidget(m_progress, 1, 0, 1, 2);
    grid->addWidget(m_elapsed, 2, 0);
    grid->addWidget(m_left, 2, 1, Qt::AlignRight);
    grid->addWidget(m_detail, 3, 0, 1, 2);
    grid->addWidget(m_stop, 0, 2, 4, 1, Qt::AlignVCenter);
    grid->setColumnMinimumWidth(2, 96);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_follower->stop();
        m_stop->setEnabled(false);
        m_elapsed->setText(m_follower->elapsedText());
    });
    connect(m_follower, &TaskFollower::began, this, [this] {
        m_stop->setEnabled(true);
        QFrame::show();
    });
    connect(m_follower, &TaskFollower::progressed, this, &TaskCard::showProgress);
    connect(m_follower, &TaskFollower::updated, this, &TaskCard::updated);
    connect(m_follower, &TaskFollower::ended, this, [this](bool finished, const QString& message) {
        if (!m_follower->isActive())
            hide();
        if (!message.isEmpty())
            m_strip.say(MessageStrip::Kind::Error, m_failure, message);
        Q_EMIT ended(finished);
    });
    hide();
}

void TaskCard::follow(TaskId id) {
    m_strip.clear();
    m_follower->follow(id);
}

TaskId TaskCard::task() const {
    return m_follower->task();
}

void TaskCard::showProgress() {
    const double part = m_follower->part();
    m_progress->setRange(0, part >= 0 ? 1000 : 0);
    m_progress->setValue(static_cast<int>(part * 1000));
    m_count->setText(m_follower->fact());
    const auto& progress = m_follower->progress();
    m_detail->setText(progress ? QString::fromStdString(progress->detail) : QString());
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_elapsed->setText(m_follower->elapsedText());
    m_left->setText(m_follower->remainingText());
    Q_EMIT progressed();
}

}  // namespace hatter::ui
