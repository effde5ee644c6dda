// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/OnboardingCard.h"

#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QSpinBox>
#include <cmath>

namespace hatter::ui {

namespace {
constexpr int FewestForGoal = 40;  ///< the engine's: with fewer a good error is luck
}

OnboardingCard::OnboardingCard(QWidget* parent)
    : QWidget(parent),
      m_form(new QWidget(this)),
      m_goal(new QDoubleSpinBox(this)),
      m_most(new QSpinBox(this)),
      m_kind(new QComboBox(this)),
      m_progress(new QProgressBar(this)),
      m_elapsed(makeSmall({}, this)),
      m_left(makeSmall({}, this)),
      m_detail(makeSmall({}, this)),
      m_state(makeSmall({}, this)),
      m_rule(makeSmall({}, this)),
      m_notice(new QFrame(this)),
      m_noticeHead(makeBold({}, m_notice)),
      m_noticeText(makeSmall({}, m_notice)) {
    m_goal->setRange(0, 50);
    m_goal->setDecimals(1);
    m_goal->setSingleStep(0.5);
    m_goal->setSuffix(tr(" % MAPE", "goal"));
    m_goal->setSpecialValueText(tr("no goal"));
    m_goal->setValue(Settings::get(keys::LatencyGoal));
    m_goal->setToolTip(
        tr("Measuring stops when predictions of SubTransformers that were not fitted are off by so "
           "little on average."));
    m_most->setRange(1, 10000);
    m_most->setValue(Settings::get(keys::LatencySamples));
    m_most->setSuffix(tr(" SubTransformers"));
    m_most->setToolTip(tr("Those that were measured before count."));
    m_kind->addItem(tr("Cost regression"), QStringLiteral("regression"));
    m_kind->addItem(tr("HAT's network"), QStringLiteral("hat"));
    m_kind->addItem(tr("The better of both"), QStringLiteral("best"));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(Settings::get(keys::LatencyKind))));
    QFormLayout* form = makeForm();
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::Space);
    const auto label = [this](const QString& text, QWidget* field) {
        QLabel* made = makeSmall(text, m_form);
        made->setMinimumWidth(76);
        made->setBuddy(field);
        field->setAccessibleName(text);
        return made;
    };
    form->addRow(label(tr("Goal"), m_goal), m_goal);
    form->addRow(label(tr("At most"), m_most), m_most);
    form->addRow(label(tr("Predictor"), m_kind), m_kind);
    m_form->setLayout(form);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Onboarding"));
    m_state->setProperty("muted", false);
    for (QLabel* text : {m_detail, m_state, m_rule, m_noticeText, m_noticeHead})
        text->setWordWrap(true);
    m_notice->setProperty("strip", QStringLiteral("warn"));
    m_noticeText->setProperty("muted", false);
    auto* notice = new QVBoxLayout(m_notice);
    notice->setContentsMargins(10, Theme::Space, 10, Theme::Space);
    notice->setSpacing(2);
    notice->addWidget(m_noticeHead);
    notice->addWidget(m_noticeText);
    auto* times = new QHBoxLayout;
    times->addWidget(m_elapsed);
    times->addStretch();
    times->addWidget(m_left);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addWidget(makeBold(tr("Onboarding"), this));
    layout->addWidget(m_form);
    layout->addWidget(m_progress);
    layout->addLayout(times);
    layout->addWidget(m_detail);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_state);
    layout->addWidget(m_rule);
    layout->addSpacing(Theme::Space);
    layout->addWidget(m_notice);
    connect(m_goal, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        Settings::set(keys::LatencyGoal, value);
        showTexts();
        Q_EMIT changed();
    });
    connect(m_most, &QSpinBox::valueChanged, this, [this](int value) {
        Settings::set(keys::LatencySamples, value);
        showTexts();
        Q_EMIT changed();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { Settings::set(keys::LatencyKind, m_kind->currentData().toString()); });
    showProgress();
    showTexts();
    showDrift();
}

void OnboardingCard::readSettings() {
    m_goal->setValue(Settings::get(keys::LatencyGoal));
    m_most->setValue(Settings::get(keys::LatencySamples));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(Settings::get(keys::LatencyKind))));
}

double OnboardingCard::goal() const {
    return m_goal->value();
}

int OnboardingCard::most() const {
    return m_most->value();
}

QString OnboardingCard::kind() const {
    return m_kind->currentData().toString();
}

void OnboardingCard::show(const TargetPtr& facts, const TaskFollower* work, int chosen) {
    m_facts = facts;
    m_work = work;
    m_chosen = chosen;
    showProgress();
    showTexts();
    showDrift();
}

void OnboardingCard::showProgress() {
    const bool on = m_work != nullptr && m_work->isActive();
    m_form->setVisible(!on);
    for (QWidget* part : std::initializer_list<QWidget*>{m_progress, m_elapsed, m_left, m_detail})
        part->setVisible(on);
    if (!on)
        return;
    const double part = m_work->part();
    m_progress->setRange(0, part >= 0 ? 1000 : 0);
    m_progress->setValue(static_cast<int>(part * 1000));
    m_elapsed->setText(m_work->elapsedText());
    m_left->setText(m_work->remainingText());
    const auto& progress = m_work->progress();
    const QString detail = progress ? QString::fromStdString(progress->detail) : QString();
    m_detail->setText(detail.isEmpty() ? m_work->fact() : detail);
    m_detail->setVisible(!m_detail->text().isEmpty());
}

void OnboardingCard::showTexts() {
    const bool imported = m_facts && m_facts->isImported();
    const bool on = m_work != nullptr && m_work->isActive();
    setVisible(!imported || on);
    const double mape = m_facts ? mapeOf(*m_facts) : 0;
    // Picked ones are measured again whatever the error is.
    const double aim = imported || (on && m_chosen > 0) ? 0 : goal();
    m_state->setText(aim <= 0   ? mape > 0 ? tr("Held-out MAPE now %1").arg(format::percent(mape)) : QString()
                       : mape > 0 ? tr("Goal: held-out MAPE %1, now %2").arg(format::percent(aim), format::percent(mape))
                                : tr("Goal: held-out MAPE %1").arg(format::percent(aim)));
    m_state->setVisible(!m_state->text().isEmpty());
    m_rule->setText(on && m_chosen > 0 ? tr("Measures %Ln chosen SubTransformer(s) again.", nullptr, m_chosen)
                    : aim > 0 && most() > FewestForGoal
                        ? tr("Stops at the goal, which counts from %1 SubTransformers on, or after %2.")
                              .arg(format::count(FewestForGoal), format::count(most()))
                        : tr("Stops after %Ln SubTransformer(s).", nullptr, most()));
    m_rule->setVisible(!imported);
}

void OnboardingCard::showDrift() {
    const bool drifted = m_facts && m_facts->drift.has_value();
    const bool level = m_facts && m_facts->levelChanges > 0;
    m_notice->setVisible(drifted || level);
    if (!drifted && !level)
        return;
    QStringList texts;
    if (drifted) {
        const AnchorDrift& drift = *m_facts->drift;
        const auto at = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::llround(drift.at * 1000)));
        m_noticeHead->setText(
            tr("Anchor drifted by %1 at %2")
                .arg(format::percent(std::abs(drift.percent)), QLocale().toString(at.time(), QStringLiteral("HH:mm"))));
        texts << driftText();
    } else {
        m_noticeHead->setText(tr("The machine's level changed"));
    }
    if (level)
        texts << tr(
            "The anchor did not come back %Ln time(s): since then all rows are held against its new level. "
            "Measure again on a quiet machine if the error stays large.",
            nullptr, m_facts->levelChanges);
    m_noticeText->setText(texts.join(QLatin1Char(' ')));
    m_notice->setAccessibleName(m_noticeHead->text());
}

QString OnboardingCard::driftText() const {
    const AnchorDrift& drift = *m_facts->drift;
    QStringList parts;
    parts << tr("%Ln row(s) quarantined", nullptr, drift.quarantined);
    parts << (drift.coolDownSeconds > 0 ? tr("cooled down for %1").arg(format::duration(drift.coolDownSeconds))
                                        : tr("cooling down"));
    const int wait = drift.quarantined - drift.again;
    if (drift.again > 0)
        parts << tr("%Ln measured again", nullptr, drift.again);
    if (wait > 0)
        parts << tr("%Ln still to be measured again", nullptr, wait);
    return tr("%1.", "a sentence").arg(parts.join(QStringLiteral("; ")));
}

}  // namespace hatter::ui
