// SPDX-License-Identifier: GPL-3.0-or-later
// The front measured: latency on the target, and BLEU.
#include "charts/ParetoPlot.h"
#include "dialogs/SearchSettingsDialog.h"
#include "dialogs/VerifyDialog.h"
#include "engine/Session.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "settings/Format.h"

#include <QAction>

namespace hatter::ui {

std::vector<CandidateRow> SearchPage::frontUnderLimit() const {
    FrontKeeper keeper(Quality::Loss);
    keeper.add(m_model->rows());
    std::vector<CandidateRow> members;
    for (const FrontKeeper::Member& member : keeper.members())
        if (member.latencyMs <= m_plot->limitMs())
            members.push_back(*m_model->find(member.draw));
    return members;
}

void SearchPage::verifyFront() {
    const TargetPtr target = shownTargetFacts();
    const std::vector<CandidateRow> members = frontUnderLimit();
    if (!session().isOpen() || !target || members.empty())
        return;
    if (target->isImported()) {
        strip().say(MessageStrip::Kind::Warning,
                    tr("This search went by the latencies of %1, which cannot be measured here.").arg(target->name()));
        return;
    }
    if (m_verifyDialog)
        m_verifyDialog->close();
    m_verifyDialog = new VerifyDialog(session().runner(), target, this);
    m_verifyDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_verifyDialog->setMembers(members, m_plot->limitMs());
    connect(m_verifyDialog, &VerifyDialog::measureRequested, this, &SearchPage::measureMembers);
    connect(m_verifyDialog, &VerifyDialog::refitRequested, this, &SearchPage::refitMembers);
    connect(m_verifyDialog, &VerifyDialog::selected, this, [this, run = m_run](qint64 draw) {
        if (run == m_run)
            select(draw);
    });
    m_verifyDialog->show();
}

void SearchPage::measureMembers(const std::vector<space::SubTransformer>& subs) {
    whenAllowed([this, subs](const latency::Target& target) {
        const TaskId task =
            session().runner().measureLatency(session().workspace(), measuringOptions(target.name, subs));
        if (m_verifyDialog && m_verifyDialog->target() == target.name)
            m_verifyDialog->followMeasuring(task);
        return task;
    });
}

void SearchPage::refitMembers() {
    if (!m_verifyDialog || !session().isOpen())
        return;
    workbench::FitPredictorOptions options;
    options.target = m_verifyDialog->target();
    const TargetPtr target = session().facts().latency.find(QString::fromStdString(options.target));
    // The same kind of predictor, with more to go by.
    if (target && target->goesByNetwork())
        options.kind = "hat";
    m_verifyDialog->followFit(session().runner().fitPredictor(session().workspace(), options));
}

/// As the predictor's measurements were made: what stands beside a prediction must be comparable with it.
workbench::MeasureLatencyOptions SearchPage::measuringOptions(const std::string& name,
                                                              const std::vector<space::SubTransformer>& subs) const {
    workbench::MeasureLatencyOptions options;
    options.target = name;
    options.only = subs;
    const TargetPtr target =
        const_cast<SearchPage*>(this)->session().facts().latency.find(QString::fromStdString(name));
    if (target)
        options.device = target->target.device;
    if (target && target->predictor && !target->predictor->isReference())
        options.protocol = target->predictor->protocol();
    else
        options.protocol.vocabulary = options.protocol.sourceLength = options.protocol.targetLength = 0;
    return options;
}

void SearchPage::measureFrontBleu() {
    FrontKeeper keeper(Quality::Loss);
    keeper.add(m_model->rows());
    const auto& members = keeper.members();
    const std::size_t most = rememberedSearchOptions().frontMembers;
    const std::size_t take = std::min(most, members.size());
    workbench::EvaluateOptions options;
    for (std::size_t i = 0; i < take; ++i) {
        // Spread over the front, both ends included.
        const std::size_t at = take > 1 ? i * (members.size() - 1) / (take - 1) : 0;
        options.subs.push_back(m_model->find(members[at].draw)->sub);
    }
    if (options.subs.empty() || !session().isOpen())
        return;
    options.loss = false;
    options.bleu = true;
    options.split = "test";
    const bool waits = session().runner().isBusy();
    m_measuring.insert(session().runner().evaluate(session().workspace(), options));
    strip().say(MessageStrip::Kind::Done,
                waits ? tr("BLEU of %n front member(s) will be measured after the work that runs, on the test pairs: "
                           "%1.",
                           nullptr, static_cast<int>(options.subs.size()))
                            .arg(decodingText())
                      : tr("BLEU of %n front member(s) is being measured on the test pairs: %1.", nullptr,
                           static_cast<int>(options.subs.size()))
                            .arg(decodingText()));
}

QString SearchPage::decodingText() {
    const workbench::EvaluateOptions options;
    return tr("beam %1, length penalty %2").arg(options.beam).arg(format::number(options.lengthPenalty, 1));
}

}  // namespace hatter::ui
