// SPDX-License-Identifier: GPL-3.0-or-later
// SubTransformers made by hand.
#include "dialogs/CandidateDialog.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "settings/Format.h"
#include "space/Counts.h"
#include "store/RunLog.h"

#include <QTableView>

namespace hatter::ui {

void SearchPage::addByHand() {
    const CostsPtr costs = steeringCosts();
    if (!costs)
        return;
    const auto selected = selectedSub();
    const bool fits = selected && costs->space().contains(*selected);
    openByHand(costs, fits ? *selected : costs->space().smallest(1));
}

bool SearchPage::proposeByHand(const space::SubTransformer& sub) {
    const CostsPtr costs = steeringCosts();
    if (!costs || !costs->space().contains(sub))
        return false;
    openByHand(costs, sub);
    return true;
}

void SearchPage::openByHand(const CostsPtr& costs, const space::SubTransformer& sub) {
    if (m_candidateDialog)
        m_candidateDialog->close();
    m_candidateDialog = new CandidateDialog(costs, sub, this);
    m_candidateDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_candidateDialog, &CandidateDialog::asked, this, &SearchPage::lookUp);
    connect(m_candidateDialog, &CandidateDialog::evaluateRequested, this, &SearchPage::evaluateByHand);
    showManual();
    m_candidateDialog->show();
}

CompareList::Item SearchPage::itemOf(const space::SubTransformer& sub, qint64 number) const {
    const QString hash = QString::fromStdString(space::hashOf(sub));
    const QString target = QString::fromStdString(shownTarget());
    for (const CandidateRow& row : m_model->rows())
        if (row.hash == hash)
            return {m_run, row, m_shown.space, {}, target};
    const WorkspaceFacts& facts = const_cast<SearchPage*>(this)->session().facts();
    CompareList::Item item{CompareList::PastedRun, {}, facts.super.space, {}, facts.latency.target};
    item.row.draw = CandidateRow::AfterwardsKey + number;  // it has no number in a run: shown as one by hand
    item.row.origin = search::Origin::Manual;
    item.row.sub = sub;
    item.row.hash = hash;
    item.row.parameters = space::parameterCount(*facts.super.space, sub);
    const FlopLengths lengths = flopLengths(facts.latency.current());
    item.row.flops = space::flopCount(*facts.super.space, sub, lengths.source, lengths.target);
    item.row.predictedMs = facts.latency.predictor->totalMs(sub);
    return item;
}

/// What "Evaluate" does now: it changes with the search.
void SearchPage::showManual() {
    if (!m_candidateDialog)
        return;
    if (m_live.isActive())
        m_candidateDialog->setEvaluation(
            true, m_live.state() == LiveSearch::State::Paused
                      ? tr("It joins the running search, and is evaluated when that goes on.")
                      : tr("It joins the running search: evaluated with the next candidate, whatever the limit."));
    else if (m_run <= 0)
        m_candidateDialog->setEvaluation(
            false, tr("There is no search yet that it could join: its loss is compared on a search's sentences."));
    else
        m_candidateDialog->setEvaluation(
            true, tr("It joins the candidates of run %1, evaluated on the same sentences.").arg(m_run));
}

/// What the shown run knows of it, or another one with the same weights and sentences.
void SearchPage::lookUp(const space::SubTransformer& sub) {
    const QString hash = QString::fromStdString(space::hashOf(sub));
    for (const CandidateRow& row : m_model->rows())
        if (row.hash == hash && row.loss) {
            m_candidateDialog->setKnown(hash, tr("Known: candidate #%1 has a loss of %2, measured.")
                                                  .arg(numberText(row.draw), format::number(*row.loss, 3)));
            return;
        }
    if (!session().isOpen() || m_run <= 0) {
        m_candidateDialog->setKnown(hash, {});
        return;
    }
    session().reader().read(
        this,
        [workspace = session().workspace(), run = m_run, key = hash.toStdString()] {
            return readKnownLoss(workspace, run, key);
        },
        [this, hash](std::optional<double> loss) {
            if (m_candidateDialog)
                m_candidateDialog->setKnown(
                    hash, loss ? tr("Known from another run: a loss of %1, measured.").arg(format::number(*loss, 3))
                               : QString());
        },
        [](const QString&) {});
}

void SearchPage::evaluateByHand(const space::SubTransformer& sub) {
    if (!session().isOpen())
        return;
    if (m_live.isActive()) {
        m_live.add(sub);
        m_byHand.insert(QString::fromStdString(space::hashOf(sub)));
        return;
    }
    if (m_run <= 0)
        return;
    m_byHand.insert(QString::fromStdString(space::hashOf(sub)));
    m_measuring.insert(session().runner().addCandidate(session().workspace(), {m_run, sub, 0}));
    if (m_candidateDialog)
        m_candidateDialog->setEvaluation(false, tr("It is being evaluated."));
}

void SearchPage::takeAdded(const std::vector<store::CandidateRecord>& added) {
    std::vector<CandidateRow> rows;
    for (const store::CandidateRecord& record : added)
        if (record.run == m_run && m_model->find(CandidateRow::keyOf(record.draw)) == nullptr)
            rows.push_back(rowOf(record));
    addRows(rows);
    for (const store::CandidateRecord& record : added)
        if (record.run == m_run)
            select(CandidateRow::keyOf(record.draw));
    showManual();
    if (m_candidateDialog)
        lookUp(m_candidateDialog->sub());
}

/// Of the running search: what a person made is what she wants to see.
void SearchPage::selectByHand(const std::vector<CandidateRow>& rows) {
    for (const CandidateRow& row : rows)
        if (row.origin == search::Origin::Manual && m_byHand.remove(row.hash)) {
            select(row.draw);
            if (m_candidateDialog)
                lookUp(m_candidateDialog->sub());
        }
}

}  // namespace hatter::ui
