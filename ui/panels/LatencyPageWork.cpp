// SPDX-License-Identifier: GPL-3.0-or-later
// What the latency page's buttons do. Measuring, fitting and profiling are tasks; files, targets and quarantine are
// written on the reader's thread, so that they do not wait for a measurement.
#include "dialogs/AllowCommand.h"
#include "engine/Session.h"
#include "models/LatencyText.h"
#include "panels/LatencyPage.h"
#include "panels/MessageStrip.h"
#include "panels/OnboardingCard.h"
#include "panels/RowCard.h"
#include "panels/TargetsPanel.h"
#include "panels/TaskFollower.h"
#include "settings/Format.h"
#include "workbench/LatencyData.h"

#include <QStackedWidget>
#include <utility>

namespace hatter::ui {

void LatencyPage::measure() {
    const TargetPtr facts = shown();
    if (!session().isOpen() || !facts || facts->isImported() || m_task->isActive())
        return;
    if (!session().facts().super.space) {
        strip().say(MessageStrip::Kind::Warning, tr("The workspace has no design space to sample from: train a "
                                                    "SuperTransformer first."));
        return;
    }
    workbench::MeasureLatencyOptions options;
    options.target = facts->target.name;
    options.device = facts->target.device;
    options.samples = m_onboarding->most();
    if (m_onboarding->goal() > 0)
        options.goal = m_onboarding->goal();
    // As the earlier rows were measured, so that one predictor can be fitted to all; else what the workspace says.
    if (facts->protocol && facts->used > 0) {
        options.protocol = *facts->protocol;
    } else {
        options.protocol.vocabulary = 0;
        options.protocol.sourceLength = options.protocol.targetLength = 0;
        options.protocol.threads = 0;
    }
    startMeasuring(options);
}

void LatencyPage::startMeasuring(const workbench::MeasureLatencyOptions& options) {
    const TargetPtr facts = session().facts().latency.find(QString::fromStdString(options.target));
    if (facts)
        allowCommand(this, facts->target, [this, options, folder = session().folder()] {
            if (session().isOpen() && session().folder() == folder && !m_task->isActive())
                beginMeasuring(options);
        });
}

void LatencyPage::beginMeasuring(const workbench::MeasureLatencyOptions& options) {
    strip().clear();
    m_paused.reset();
    m_arrived.clear();
    m_samples = 0;
    m_livePoints.clear();
    m_last = options;
    m_measured = QString::fromStdString(options.target);
    m_targets->setNews(m_measured, {});
    m_task->follow(session().runner().measureLatency(session().workspace(), options));
    showTarget();
}

void LatencyPage::pauseOrGoOn() {
    if (TaskFollower* task = m_task->isActive() ? m_task : work().first) {
        task->stop();
        showButtons();
    } else if (m_paused && session().isOpen()) {
        startMeasuring(*m_paused);
    }
}

void LatencyPage::measuringEnded(bool finished, const QString& message) {
    if (!finished)
        m_paused = whatIsLeft();
    if (!message.isEmpty())
        strip().say(MessageStrip::Kind::Error, tr("The measurement failed. Finished ones are kept."), message);
    m_targets->setNews(m_measured, {});
    const TargetPtr facts = session().facts().latency.find(m_measured);
    const bool nothing = m_samples == 0 && m_last.only.empty();
    if (finished && nothing && facts)
        sayNothingMeasured();
    // A person who asks for measurements wants a predictor out of them. On the way to a goal the regression was fitted.
    const bool fitted = m_last.goal && !m_livePoints.empty() && m_onboarding->kind() == QLatin1String("regression");
    if (finished && !fitted && !(nothing && facts && facts->predictor) && canBeFitted(m_measured))
        fitTarget(m_measured);
    showTarget();
}

/// Sampled ones that stand are not measured again; of chosen ones those that have arrived are taken out.
std::optional<workbench::MeasureLatencyOptions> LatencyPage::whatIsLeft() const {
    workbench::MeasureLatencyOptions left = m_last;
    std::erase_if(left.only, [this](const space::SubTransformer& sub) {
        return m_arrived.contains(QString::fromStdString(space::hashOf(sub)));
    });
    // Without chosen ones it would go on with samples.
    return left.only.empty() && !m_last.only.empty() ? std::nullopt : std::optional(left);
}

bool LatencyPage::canBeFitted(const QString& name) const {
    const TargetPtr facts = const_cast<LatencyPage*>(this)->session().facts().latency.find(name);
    QSet<QString> hashes = m_arrived;  // the facts may be older
    if (facts)
        for (const LatencyEntry& entry : facts->entries)
            if (entry.used)
                hashes.insert(entry.hash);
    return hashes.size() >= FewestRows;
}

void LatencyPage::sayNothingMeasured() {
    const TargetPtr facts = session().facts().latency.find(m_measured);
    const double mape = facts ? mapeOf(*facts) : 0;
    if (m_last.goal && mape > 0 && mape <= *m_last.goal)
        strip().say(MessageStrip::Kind::Done,
                    tr("Goal reached: %1. Lower it or raise the number.").arg(format::percent(mape)));
    else
        strip().say(
            MessageStrip::Kind::Done,
            tr("All %Ln SubTransformer(s) are measured. Raise the number to measure more.", nullptr, m_last.samples));
}

void LatencyPage::takeUpdate(const TaskUpdate& update) {
    for (const auto& record : update.measurements) {
        if (record.role == latency::LabRow::Role::Anchor)
            continue;
        ++m_samples;
        if (record.isUsed())
            m_arrived.insert(QString::fromStdString(record.hash));
    }
    if (update.news) {
        const TargetPtr facts = session().facts().latency.find(m_measured);
        m_targets->setNews(m_measured, newsText(QString::fromStdString(*update.news),
                                                QString::fromStdString(facts ? facts->target.command : "")));
    } else if (!update.measurements.empty())
        m_targets->setNews(m_measured, {});
    m_livePoints.insert(m_livePoints.end(), update.errorPoints.begin(), update.errorPoints.end());
    if ((!update.measurements.empty() || !update.latencySessions.empty() || !update.errorPoints.empty()) &&
        !m_refresh.isActive())
        m_refresh.start();
}

std::vector<space::SubTransformer> LatencyPage::selectedSubs() const {
    std::vector<space::SubTransformer> subs;
    QSet<QString> hashes;
    if (const TargetPtr facts = shown())
        for (const LatencyEntry& entry : facts->entries)
            if (m_selected.contains(entry.key) && entry.sub && !entry.anchor && !hashes.contains(entry.hash)) {
                hashes.insert(entry.hash);
                subs.push_back(*entry.sub);
            }
    return subs;
}

void LatencyPage::measureSelected() {
    measureSubs(selectedSubs());
}

void LatencyPage::measureSubs(const std::vector<space::SubTransformer>& subs) {
    const TargetPtr facts = shown();
    if (!session().isOpen() || !facts || facts->isImported() || subs.empty() || m_task->isActive())
        return;
    workbench::MeasureLatencyOptions options;
    options.target = facts->target.name;
    options.device = facts->target.device;
    options.only = subs;
    if (facts->protocol)
        options.protocol = *facts->protocol;
    else
        options.protocol.vocabulary = options.protocol.sourceLength = options.protocol.targetLength = 0;
    startMeasuring(options);
}

void LatencyPage::fit() {
    fitTarget(m_shown);
}

void LatencyPage::fitTarget(const QString& name) {
    if (!session().isOpen() || name.isEmpty())
        return;
    workbench::FitPredictorOptions options;
    options.target = name.toStdString();
    // An imported table was fitted with the regression, and nothing else was asked for.
    const TargetPtr facts = session().facts().latency.find(name);
    if (!facts || !facts->isImported())
        options.kind = m_onboarding->kind().toStdString();
    m_fitted = name;
    m_fitTask->follow(session().runner().fitPredictor(session().workspace(), options));
    showWork();
}

void LatencyPage::profile() {
    const TargetPtr facts = shown();
    const qint64 key = m_selected.size() == 1 ? *m_selected.begin() : m_row->key();
    const LatencyEntry* entry = facts ? facts->find(key) : nullptr;
    if (entry == nullptr || !entry->sub || facts->isImported())
        return;
    if (m_row->key() != key)
        open(key);
    allowCommand(this, facts->target, [this, name = facts->name(), sub = *entry->sub, folder = session().folder()] {
        if (!session().isOpen() || session().folder() != folder)
            return;
        strip().clear();
        m_profiled = name;
        m_profileTask->follow(session().runner().profileLatency(session().workspace(), name, sub));
        showWork();
    });
}

void LatencyPage::importCsv(const QString& file, int sentenceLength) {
    if (!session().isOpen())
        return;
    if (session().isTiming()) {
        strip().say(MessageStrip::Kind::Warning, tr("Something is being measured. Import the table afterwards."));
        return;
    }
    workbench::ImportLatencyCsvOptions options;
    options.file = file.toStdString();
    options.sentenceLength = sentenceLength;
    strip().clear();
    struct Imported {
        QString target;
        qint64 rows = 0;
    };
    session().change(
        this,
        [options](const store::Workspace& workspace) {
            const auto outcome = workbench::importLatencyCsv(workspace, options);
            return Imported{QString::fromStdString(outcome.target), static_cast<qint64>(outcome.rows)};
        },
        [this, sentenceLength](const Imported& imported) {
            m_targets->showNext(imported.target);
            Q_EMIT noted(tr("Imported: %1 rows for %2, taken as measured with %3 tokens a sentence")
                             .arg(format::count(imported.rows), imported.target)
                             .arg(sentenceLength));
        },
        [this](const QString& text) {
            strip().say(MessageStrip::Kind::Error, tr("The latencies could not be imported."), text);
        });
}

void LatencyPage::exportCsv(const QString& file, bool quarantinedToo) {
    const TargetPtr facts = shown();
    if (!session().isOpen() || !facts)
        return;
    strip().clear();
    session().change(
        this,
        [target = facts->target.name, file, quarantinedToo](const store::Workspace& workspace) {
            workbench::exportLatencyCsv(workspace, target, file.toStdString(), quarantinedToo);
            return file;
        },
        [this](const QString& written) { Q_EMIT noted(tr("Written: %1").arg(format::folder(written))); },
        [this](const QString& text) {
            strip().say(MessageStrip::Kind::Error, tr("The latencies could not be written."), text);
        });
}

void LatencyPage::addTarget(const latency::Target& target) {
    if (!session().isOpen())
        return;
    strip().clear();
    session().change(
        this,
        [target](const store::Workspace& workspace) {
            workbench::addTarget(workspace, target);
            return QString::fromStdString(target.name);
        },
        [this](const QString& name) { m_targets->showNext(name); },
        [this](const QString& text) {
            strip().say(MessageStrip::Kind::Error, tr("The target could not be added."), text);
        });
}

void LatencyPage::removeTarget(const QString& name) {
    if (!session().isOpen())
        return;
    strip().clear();
    session().change(
        this,
        [name](const store::Workspace& workspace) {
            workbench::removeTarget(workspace, name.toStdString());
            return name;
        },
        [this](const QString& removed) {
            if (m_paused && m_paused->target == removed.toStdString())
                m_paused.reset();
            Q_EMIT noted(tr("Removed: %1").arg(removed));
        },
        [this](const QString& text) {
            strip().say(MessageStrip::Kind::Error, tr("The target could not be removed."), text);
        });
}

void LatencyPage::toggleQuarantine() {
    const TargetPtr facts = shown();
    if (!session().isOpen() || !facts)
        return;
    std::vector<std::int64_t> rows;
    bool all = true;
    for (const LatencyEntry& entry : facts->entries)
        if (m_selected.contains(entry.key) && !entry.anchor) {
            rows.push_back(entry.key);
            all = all && entry.quarantined();
        }
    if (rows.empty())
        return;
    strip().clear();
    // Of a mixed choice all are set aside; only what is out as a whole comes back.
    session().change(
        this,
        [target = facts->target.name, rows, quarantined = !all](const store::Workspace& workspace) {
            workbench::setQuarantine(workspace, target, rows, quarantined);
            return quarantined;
        },
        [this, count = static_cast<int>(rows.size())](bool quarantined) {
            Q_EMIT noted(quarantined ? tr("%Ln row(s) quarantined. Fit again to go without them.", nullptr, count)
                                     : tr("%Ln row(s) taken back. Fit again to go by them.", nullptr, count));
        },
        [this](const QString& text) {
            strip().say(MessageStrip::Kind::Error, tr("The quarantine could not be changed."), text);
        });
}

}  // namespace hatter::ui
