// SPDX-License-Identifier: GPL-3.0-or-later
// Forking a run in the window: what the dialog asks, what the live search shows of the generations that are taken over,
// and that the card and the report tell where a run comes from.
#include "FakeEngine.h"
#include "Shared.h"
#include "dialogs/ForkDialog.h"
#include "engine/LiveSearch.h"
#include "engine/Session.h"
#include "models/CandidateCounts.h"
#include "panels/RunCard.h"
#include "report/RunReport.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {
constexpr int Patience = 60000;
}  // namespace

class SearchForkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void dialogAsksAfterWhichGeneration();
    void dialogKeepsALimitThatWasChosen();
    void unchangedForkFindsTheSame();
    void cardAndReportTellTheOrigin();

private:
    RunFacts parentFacts() { return readRunFacts(m_session->workspace(), m_parent); }
    static bool saysSo(const QWidget& widget, const QString& text) {
        for (const QLabel* label : widget.findChildren<QLabel*>())
            if (!label->isHidden() && label->text().contains(text))
                return true;
        return false;
    }
    static void keepPicture(QWidget& widget, const char* name) {
        const QString folder = qEnvironmentVariable("HATTER_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LiveSearch> m_live;
    qint64 m_parent = 0;
    workbench::SearchOptions m_options;
};

void SearchForkTest::initTestCase() {
    Theme::apply(*qApp, Theme::Mode::Light);
    const auto control = std::make_shared<test::FakeEngine::Control>();
    control->delayMs = 0;
    test::makeReadyWorkspace(m_folder.path().toStdString() + "/w",
                             std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    m_session = std::make_unique<Session>([control] { return std::make_unique<test::FakeEngine>(control); });
    QSignalSpy opened(m_session.get(), &Session::opened);
    m_session->open(m_folder.path() + QStringLiteral("/w"));
    QVERIFY(opened.wait(Patience));
    m_options.evolution.iterations = 5;
    m_options.evolution.populationSize = 10;
    m_options.evolution.parentSize = 4;
    m_options.evolution.mutationSize = m_options.evolution.crossoverSize = 3;
    m_options.limitMs = m_session->facts().latency.medianMs;
    m_live = std::make_unique<LiveSearch>(m_session->runner());
    m_live->start(m_session->workspace(), m_options, m_session->facts().super.space, {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_live->isActive(), Patience);
    m_parent = m_live->facts().run.id;
    QVERIFY(m_parent > 0);
}

void SearchForkTest::dialogAsksAfterWhichGeneration() {
    const RunFacts facts = parentFacts();
    ForkDialog dialog(facts, 10, 400);
    const auto spins = dialog.findChildren<QSpinBox*>();
    QCOMPARE(spins.size(), 3);
    QCOMPARE(spins[0]->maximum(), 4);
    QCOMPARE(dialog.fork().run, m_parent);
    QCOMPARE(dialog.fork().generation, 4);
    QVERIFY2(dialog.fork().iterations.value() > 5, "a run that is over has to be given more generations");
    QVERIFY(!dialog.fork().seed);
    QCOMPARE(dialog.limitMs(), 0.0);
    spins[0]->setValue(1);
    QCOMPARE(dialog.fork().generation, 1);
    qint64 draws = 0;
    for (const CandidateRow& row : facts.rows)
        draws += row.generation <= 1;
    QVERIFY(saysSo(dialog, QStringLiteral("the %1 candidates of generations 0 to 1").arg(draws)));
    spins[1]->setValue(0);
    QCOMPARE(dialog.fork().iterations.value(), 3);
    dialog.findChild<QCheckBox*>()->setChecked(true);
    spins[2]->setValue(17);
    QCOMPARE(dialog.fork().seed.value(), std::uint64_t{17});
    keepPicture(dialog, "fork-dialog");
}

void SearchForkTest::dialogKeepsALimitThatWasChosen() {
    RunFacts facts = parentFacts();
    for (store::GenerationRecord& generation : facts.generations)
        generation.limitMs = 60.0 + generation.number;
    ForkDialog dialog(facts, 10, 400);
    auto* limit = dialog.findChild<QDoubleSpinBox*>();
    auto* generation = dialog.findChildren<QSpinBox*>().front();
    QCOMPARE(limit->value(), 64.0);
    generation->setValue(2);
    QCOMPARE(limit->value(), 62.0);
    QCOMPARE(dialog.limitMs(), 0.0);
    limit->setValue(55.5);
    generation->setValue(1);
    QCOMPARE(limit->value(), 55.5);
    QCOMPARE(dialog.limitMs(), 55.5);
}

void SearchForkTest::unchangedForkFindsTheSame() {
    const RunFacts parent = parentFacts();
    workbench::SearchOptions options = m_options;
    options.limitMs = 0;
    options.fork = workbench::SearchOptions::Fork{m_parent, 1, 5};
    m_live->fork(m_session->workspace(), options, parent, {});
    // At once: what is taken over.
    for (const CandidateRow& row : m_live->facts().rows)
        QVERIFY(row.generation <= 1);
    QCOMPARE(m_live->facts().generations.size(), std::size_t{2});
    QCOMPARE(m_live->facts().run.forkedFrom.value(), m_parent);
    RunCard card(*m_live);
    card.refresh();
    QVERIFY(saysSo(card, QStringLiteral("forked from run %1 after generation 1").arg(m_parent)));
    QTRY_VERIFY_WITH_TIMEOUT(!m_live->isActive(), Patience);
    const qint64 run = m_live->facts().run.id;
    QVERIFY(run > m_parent);
    QCOMPARE(m_live->facts().generations.size(), std::size_t{5});
    const RunFacts fork = readRunFacts(m_session->workspace(), run);
    QCOMPARE(fork.rows.size(), parent.rows.size());
    for (std::size_t i = 0; i < fork.rows.size(); ++i) {
        QCOMPARE(fork.rows[i].draw, parent.rows[i].draw);
        QCOMPARE(fork.rows[i].hash, parent.rows[i].hash);
        QCOMPARE(fork.rows[i].loss, parent.rows[i].loss);
    }
}

namespace {
CandidateCounts countsOf(const RunFacts& facts) {
    CandidateCounts counts;
    for (const CandidateRow& row : facts.rows)
        counts.add(row);
    return counts;
}
}  // namespace

void SearchForkTest::cardAndReportTellTheOrigin() {
    const auto runs = store::RunLogReader(m_session->workspace()).runs();
    const RunFacts fork = readRunFacts(m_session->workspace(), runs.back().id);
    const QString origin = QStringLiteral("forked from run %1 after generation 1").arg(m_parent);
    RunCard card(*m_live);
    QVERIFY(!saysSo(card, QStringLiteral("Fork")));
    card.setShown(fork, countsOf(fork));
    QVERIFY(saysSo(card, origin));
    QVERIFY(saysSo(card, QStringLiteral("Fork this run")));
    card.resize(340, card.sizeHint().height());
    keepPicture(card, "fork-card");
    const RunFacts parent = parentFacts();
    card.setShown(parent, countsOf(parent));
    QVERIFY(!saysSo(card, QStringLiteral("forked from")));
    QSignalSpy asked(&card, &RunCard::forkRequested);
    for (QLabel* label : card.findChildren<QLabel*>())
        if (label->text().contains(QStringLiteral("href")))
            Q_EMIT label->linkActivated(QStringLiteral("#fork"));
    QCOMPARE(asked.size(), 1);
    const QJsonObject report = toJson(readRunReport(m_session->workspace(), fork.run.id));
    QCOMPARE(report.value("run").toObject().value("forked_from").toInteger(), m_parent);
    QCOMPARE(report.value("run").toObject().value("fork_generation").toInt(), 1);
}

QTEST_MAIN(SearchForkTest)
#include "tst_search_fork.moc"
