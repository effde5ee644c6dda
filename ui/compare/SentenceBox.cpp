// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/SentenceBox.h"

#include "engine/Session.h"
#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace hatter::ui {

SentenceBox::SentenceBox(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_follower(new TaskFollower(session.runner(), this)),
      m_sentence(new QLineEdit(this)),
      m_beam(new QComboBox(this)),
      m_translate(makePrimary(tr("Translate"), this)) {
    m_sentence->setPlaceholderText(tr("Type a sentence that all of them translate"));
    m_sentence->setAccessibleName(tr("Sentence to translate"));
    m_sentence->setClearButtonEnabled(true);
    m_sentence->setMinimumWidth(160);
    m_beam->setAccessibleName(tr("Beam"));
    m_beam->setToolTip(tr("Hypotheses that the search keeps: 1 is greedy"));
    for (const int beam : {1, 2, 3, 4, 5, 8, 10})
        m_beam->addItem(QLocale().toString(beam), beam);
    m_beam->setCurrentIndex(m_beam->findData(Settings::get(keys::CompareBeam)));
    if (m_beam->currentIndex() < 0)
        m_beam->setCurrentIndex(m_beam->findData(keys::CompareBeam.fallback));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    QLabel* beam = makeSmall(tr("Beam"), this);
    beam->setBuddy(m_beam);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(beam);
    layout->addWidget(m_beam);
    layout->addWidget(m_translate);
    connect(m_sentence, &QLineEdit::returnPressed, this, &SentenceBox::translate);
    connect(m_sentence, &QLineEdit::textChanged, this, &SentenceBox::showState);
    connect(m_beam, &QComboBox::activated, this,
            [this] { Settings::set(keys::CompareBeam, m_beam->currentData().toInt()); });
    connect(m_translate, &QPushButton::clicked, this, [this] {
        if (isActive()) {
            m_follower->stop();
            showState();
        } else {
            translate();
        }
    });
    connect(m_follower, &TaskFollower::updated, this, &SentenceBox::take);
    connect(m_follower, &TaskFollower::progressed, this, &SentenceBox::showState);
    connect(m_follower, &TaskFollower::ended, this, [this](bool, const QString& message) {
        m_waiting.clear();
        showState();
        Q_EMIT changed();
        if (!message.isEmpty())
            Q_EMIT failed(message);
    });
    showState();
}

bool SentenceBox::isActive() const {
    return m_follower->isActive();
}

void SentenceBox::setSubs(const std::vector<space::SubTransformer>& subs, const QString& obstacle) {
    m_subs = subs;
    m_obstacle = obstacle;
    showState();
}

void SentenceBox::drop() {
    m_follower->stop();
    m_done.clear();
    m_waiting.clear();
    Q_EMIT changed();
}

void SentenceBox::forget() {
    m_sentence->clear();
    drop();
}

void SentenceBox::translate() {
    const QString sentence = m_sentence->text().simplified();
    if (sentence.isEmpty() || m_subs.empty() || isActive() || !m_session.isOpen())
        return;
    workbench::TranslateOptions options;
    // The first time pays for lazy allocation: the second one's milliseconds are what is compared.
    options.lines = {sentence.toStdString(), sentence.toStdString()};
    options.beam = m_beam->currentData().toInt();
    m_done.clear();
    m_waiting.clear();
    for (const space::SubTransformer& sub : m_subs)
        m_waiting.insert(QString::fromStdString(space::hashOf(sub)));
    m_follower->follow(m_session.runner().translate(m_session.workspace(), options, m_subs));
    showState();
    Q_EMIT changed();
}

void SentenceBox::take(const TaskUpdate& update) {
    for (const SubTranslations& some : update.translations) {
        const QString hash = QString::fromStdString(space::hashOf(some.sub));
        if (some.translations.empty())
            continue;
        m_waiting.remove(hash);
        m_done[hash] = some.translations.back();
    }
    if (!update.translations.empty())
        Q_EMIT changed();
}

ColumnTranslation SentenceBox::of(const QString& hash) const {
    using State = ColumnTranslation::State;
    if (const auto done = m_done.find(hash); done != m_done.end())
        return {State::Done, *done, {}};
    return {m_waiting.contains(hash) ? State::Waiting : State::Empty, {}, {}};
}

void SentenceBox::showState() {
    const bool active = isActive();
    m_translate->setText(active ? tr("Stop") : tr("Translate"));
    m_translate->setEnabled(active ? !m_follower->isStopping()
                                   : !m_subs.empty() && !m_sentence->text().simplified().isEmpty());
    m_translate->setToolTip(active ? m_follower->elapsedText() : m_obstacle);
    m_sentence->setEnabled(m_obstacle.isEmpty());
    m_sentence->setToolTip(m_obstacle);
    m_beam->setEnabled(m_obstacle.isEmpty());
}

}  // namespace hatter::ui
