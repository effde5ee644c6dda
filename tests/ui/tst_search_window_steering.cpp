// SPDX-License-Identifier: GPL-3.0-or-later
// A search that a person steers in the window: constraints, candidates made by hand, the front verified. Mouse and
// keys, a fake engine behind it. With HATTER_PICTURES set to a folder the dialogs are saved there as pictures.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "charts/ParetoPlot.h"
#include "dialogs/CandidateDialog.h"
#include "dialogs/ConstraintsDialog.h"
#include "dialogs/VerifyDialog.h"
#include "engine/PredictedCosts.h"
#include "engine/Session.h"
#include "models/CandidateFilter.h"
#include "models/SteeringText.h"
#include "panels/CandidatePanel.h"
#include "panels/GeneForm.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/RunCard.h"
#include "panels/SearchPage.h"
#include "report/ReportWriter.h"
#include "report/RunReport.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>

using namespace hatter;
using namespace hatter::ui;

namespace {
constexpr int Patience = 60000;

template <typename Button = QPushButton>
Button* buttonNamed(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<Button*>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

bool says(QWidget& in, const QString& text) {
    for (const auto* label : in.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

void choose(QComboBox& field, int value) {
    field.setCurrentIndex(field.findData(value));
}
}  // namespace

class SearchWindowSteeringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wordsOfConstraints();
    void wordsOfInfeasible();
    void possibleIsWhatTheBoundsLeave();
    void dialogReadsBackWhatItWasGiven();
    void dialogSaysWhatIsPossible();
    void constraintsBeforeTheStartHold();
    void constraintsWhileItRunsHold();
    void earlyConstraintsAreNotLost();
    void infeasibleBoundIsNamed();
    void countsAddUp();
    void laterSearchTakesThemOver();
    void formSaysWhatItMakes();
    void byHandJoinsTheRunningSearch();
    void byHandJoinsARunThatIsOver();
    void resumedRunLeavesThemAside();
    void verifyMeasuresTheFront();
    void stoppedVerifyGoesOn();
    void refitIsNew();
    void frontBleuSaysHow();

private:
    void open();
    void start(int iterations);
    void stop();
    void search(int iterations);
    ConstraintsDialog* constraintsDialog();
    void applyIn(ConstraintsDialog& dialog);
    QAction* action(const QString& text);
    CandidateDialog* candidateDialog();
    VerifyDialog* verifyDialog();
    void picture(QWidget& widget, const QString& name);
    SearchPage& page() { return m_window->searchPage(); }
    const space::DesignSpace& space() { return *m_window->session().facts().super.space; }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void SearchWindowSteeringTest::initTestCase() {
    test::useOwnSettings("steering");
    Theme::apply(*qApp, qEnvironmentVariableIsSet("HATTER_DARK") ? Theme::Mode::Dark : Theme::Mode::Light);
}

void SearchWindowSteeringTest::init() {
    QSettings().clear();
    Settings::set(keys::SearchPopulation, 16);
    Settings::set(keys::SearchParents, 6);
    Settings::set(keys::SearchMutations, 8);
    Settings::set(keys::SearchCrossovers, 6);
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    const auto workspace =
        test::makeReadyWorkspace(m_folder->path().toStdString() + "/demo",
                                 std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    // A second machine, three times as slow: its latency can be bounded.
    test::FakeEngine engine(m_control);
    NoProgress quiet;
    workbench::MeasureLatencyOptions measure;
    measure.target = "pi4";
    m_control->scale = 3;
    engine.measureLatency(workspace, measure, quiet, {}, {});
    m_control->scale = 1;
    engine.fitPredictor(workspace, {"pi4", "regression", 1}, quiet, {});
    m_control->delayMs = 1;
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void SearchWindowSteeringTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void SearchWindowSteeringTest::open() {
    m_window->openWorkspace(m_folder->path() + QStringLiteral("/demo"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
}

void SearchWindowSteeringTest::start(int iterations) {
    Settings::set(keys::SearchIterations, iterations);
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Start search")), Qt::LeftButton);
    QVERIFY(page().live().isActive());
}

void SearchWindowSteeringTest::stop() {
    page().live().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
}

void SearchWindowSteeringTest::search(int iterations) {
    start(iterations);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page().shownRun() > 0 && page().selectedSub().has_value(), Patience);
}

ConstraintsDialog* SearchWindowSteeringTest::constraintsDialog() {
    if (auto* button = buttonNamed<QToolButton>(page(), QStringLiteral("Constraints…")))
        QTest::mouseClick(button, Qt::LeftButton);
    return page().findChild<ConstraintsDialog*>();
}

void SearchWindowSteeringTest::applyIn(ConstraintsDialog& dialog) {
    auto* apply = buttonNamed(dialog, QStringLiteral("Apply"));
    QVERIFY(apply != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), Patience);
    QTest::mouseClick(apply, Qt::LeftButton);
}

void SearchWindowSteeringTest::picture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(150);
    QDir().mkpath(folder);
    const QString look = Theme::colors().dark ? QStringLiteral("dark-") : QStringLiteral("light-");
    widget.grab().save(folder + QLatin1Char('/') + look + name + QStringLiteral(".png"));
}

void SearchWindowSteeringTest::wordsOfConstraints() {
    search::Constraints constraints;
    QVERIFY(constraintTexts(constraints).isEmpty());
    constraints.atMost[{search::Cost::Kind::Parameters, {}}] = 6.93e6;
    constraints.atMost[{search::Cost::Kind::Latency, "pi4"}] = 40;
    constraints.fixed["decoder-layers"] = 2;
    constraints.fixed["decoder-ffn:2"] = 512;
    constraints.equalHeads = true;
    constraints.lastEncoderLayer = true;
    constraints.alsoSmall = {{search::Cost::Kind::Flops, {}}};
    const QString text = constraintTexts(constraints).join(QLatin1Char('|'));
    for (const char* part :
         {"≤ 6.93 M parameters", "≤ 40.0 ms on pi4", "decoder depth = 2", "decoder FFN, layer 2 = 512", "equal heads",
          "last encoder layer only", "also small: FLOPs"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
}

void SearchWindowSteeringTest::wordsOfInfeasible() {
    search::Infeasible what;
    what.limitMs = 20;
    what.fastestMs = 31;
    QVERIFY(infeasibleText(what).contains(QStringLiteral("20.0 ms")));
    QVERIFY(infeasibleText(what).contains(QStringLiteral("31.0 ms")));
    what.fastestMs = 15;
    what.bounds = {{{search::Cost::Kind::Parameters, {}}, 1e6, 2.5e6}};
    QVERIFY(!infeasibleText(what).contains(QStringLiteral("fastest")));
    QVERIFY(infeasibleText(what).contains(QStringLiteral("1.00 M parameters")));
    QVERIFY(infeasibleText(what).contains(QStringLiteral("2.50 M")));
    what.bounds.clear();
    QVERIFY(infeasibleText(what).contains(QStringLiteral("together")));
}

void SearchWindowSteeringTest::possibleIsWhatTheBoundsLeave() {
    open();
    const auto costs = costsOf(m_window->session().facts().latency, space(), "This CPU");
    QVERIFY(costs != nullptr);
    search::Terms terms;
    const Possible all = findPossible(*costs, terms);
    QVERIFY(all.feasible && all.refused.empty());
    // The whole range: nothing of a thousand random ones is outside it.
    PythonRandom random(7);
    terms.constraints.atMost[{search::Cost::Kind::Parameters, {}}] = 5e6;
    terms.constraints.fixed["decoder-layers"] = 2;
    const Possible some = findPossible(*costs, terms);
    QVERIFY(some.feasible);
    QVERIFY(some.slowestMs < all.slowestMs && some.fastestMs > all.fastestMs);
    int within = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto sub = space().sample(random);
        QVERIFY(costs->latencyMs(sub) >= all.fastestMs - 1e-9 && costs->latencyMs(sub) <= all.slowestMs + 1e-9);
        if (!search::meetsBounds(terms, *costs, sub) || !search::conforms(terms.constraints, space(), sub))
            continue;
        ++within;
        QVERIFY(costs->latencyMs(sub) >= some.fastestMs - 1e-9);
        QVERIFY2(costs->latencyMs(sub) <= 1.02 * some.slowestMs, "a climb may end a little below the top");
    }
    QVERIFY(within > 10);
    terms.constraints.atMost[{search::Cost::Kind::Latency, "pi4"}] = 1;
    const Possible none = findPossible(*costs, terms);
    QVERIFY(!none.feasible);
    QCOMPARE(none.infeasible.bounds.size(), std::size_t(1));
    QCOMPARE(none.infeasible.bounds.front().cost.target, std::string("pi4"));
    terms.constraints = {};
    terms.constraints.fixed["decoder-layers"] = 9;
    QVERIFY(!findPossible(*costs, terms).refused.empty());
}

void SearchWindowSteeringTest::dialogReadsBackWhatItWasGiven() {
    open();
    ConstraintsDialog* dialog = constraintsDialog();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->constraints().empty());
    search::Constraints constraints;
    constraints.atMost[{search::Cost::Kind::Parameters, {}}] = 5123456.0;  // finer than the field
    constraints.atMost[{search::Cost::Kind::Flops, {}}] = 2.5e8;
    constraints.atMost[{search::Cost::Kind::Latency, "pi4"}] = 150;
    constraints.fixed = {{"decoder-layers", 2}, {"decoder-ffn", 512}, {"encoder-heads:3", 4}};
    constraints.equalHeads = true;
    constraints.lastEncoderLayer = true;
    constraints.alsoSmall = {{search::Cost::Kind::Parameters, {}}};
    dialog->setConstraints(constraints);
    QVERIFY(dialog->constraints() == constraints);
    // A gene of one layer shows the layers.
    QVERIFY(dialog->findChild<QCheckBox*>(QStringLiteral("layers"))->isChecked());
    picture(*dialog, QStringLiteral("constraints-layers"));
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("No constraints")), Qt::LeftButton);
    QVERIFY(dialog->constraints().empty());
    QVERIFY(page().constraints().empty());  // nothing was applied
}

void SearchWindowSteeringTest::dialogSaysWhatIsPossible() {
    open();
    ConstraintsDialog* dialog = constraintsDialog();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(says(*dialog, QStringLiteral("Possible: ")), Patience);
    const double slowest = dialog->possible()->slowestMs;
    auto* parameters = dialog->findChild<QDoubleSpinBox*>(QStringLiteral("parameters"));
    auto* pi = dialog->findChild<QDoubleSpinBox*>(QStringLiteral("latency:pi4"));
    auto* genes = dialog->findChild<GeneForm*>();
    QVERIFY(parameters && pi && genes);
    QVERIFY(!dialog->findChild<QDoubleSpinBox*>(QStringLiteral("latency:This CPU")));
    choose(*genes->field("decoder-layers"), 1);
    parameters->setValue(4);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->possible().has_value(), Patience);
    QVERIFY(dialog->possible()->feasible && dialog->possible()->slowestMs < slowest);
    picture(*dialog, QStringLiteral("constraints"));
    pi->setValue(2);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->possible() && !dialog->possible()->feasible, Patience);
    QVERIFY(says(*dialog, QStringLiteral("latency on pi4")));
    QVERIFY(!says(*dialog, QStringLiteral("parameters:")));
    picture(*dialog, QStringLiteral("constraints-infeasible"));
    pi->setValue(0);
    // Heads that differ and must be equal.
    choose(*genes->field("encoder-heads"), 2);
    choose(*genes->field("decoder-self-heads"), 4);
    for (auto* box : dialog->findChildren<QCheckBox*>())
        if (box->text().startsWith(QStringLiteral("Equal heads")))
            box->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->possible() && !dialog->possible()->refused.empty(), Patience);
    QVERIFY(!buttonNamed(*dialog, QStringLiteral("Apply"))->isEnabled());
}

void SearchWindowSteeringTest::constraintsBeforeTheStartHold() {
    open();
    ConstraintsDialog* dialog = constraintsDialog();
    QVERIFY(dialog != nullptr);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("parameters"))->setValue(3.5);
    choose(*dialog->findChild<GeneForm*>()->field("decoder-layers"), 2);
    applyIn(*dialog);
    QVERIFY(says(page(), QStringLiteral("decoder depth = 2")));
    search(4);
    int excluded = 0, evaluated = 0;
    for (const CandidateRow& row : page().live().facts().rows) {
        QCOMPARE(row.sub.decoder.size(), std::size_t(2));
        excluded += row.decision == search::Decision::Excluded;
        evaluated += row.loss.has_value();
        QVERIFY(row.isRefused() || double(row.parameters) <= 3.5e6);
    }
    QVERIFY(excluded > 0 && evaluated > 10);
    QVERIFY(says(page(), QStringLiteral("excluded")));
    QVERIFY(says(page(), QStringLiteral("≤ 3.50 M parameters")));
    // The word is one of filters, and excluded ones are no points of the plot.
    page().candidates().filter()->setText(QStringLiteral("decision = excluded"));
    QCOMPARE(page().candidates().table()->model()->rowCount(), excluded);
    picture(*m_window, QStringLiteral("search-excluded"));
    const RunFacts stored = readRunFacts(m_window->session().workspace(), page().shownRun());
    QVERIFY(stored.constraints == page().constraints());
    const RunReport report = readRunReport(m_window->session().workspace(), page().shownRun());
    QCOMPARE(report.excluded, std::int64_t(excluded));
    QVERIFY(reportPage(report, {}).contains(QStringLiteral("Excluded by constraints")));
}

void SearchWindowSteeringTest::constraintsWhileItRunsHold() {
    m_control->delayMs = 3;
    open();
    start(400);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 2, Patience);
    ConstraintsDialog* dialog = constraintsDialog();
    QVERIFY(dialog != nullptr);
    QVERIFY(says(*dialog, QStringLiteral("from the next candidate on")));
    choose(*dialog->findChild<GeneForm*>()->field("decoder-layers"), 1);
    for (auto* box : dialog->findChildren<QCheckBox*>())
        if (box->text().startsWith(QStringLiteral("Equal heads")))
            box->setChecked(true);
    applyIn(*dialog);
    QVERIFY(says(page(), QStringLiteral("equal heads")));
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().facts().steering.empty(), Patience);
    const store::SteeringRecord change = page().live().facts().steering.back();
    QVERIFY(QString::fromStdString(change.change).contains(QStringLiteral("equal-heads")));
    QTRY_VERIFY_WITH_TIMEOUT(page().live().facts().rows.back().draw > change.draw + 30, Patience);
    int obeyed = 0;
    for (const CandidateRow& row : page().live().facts().rows)
        if (row.draw >= change.draw) {
            QCOMPARE(row.sub.decoder.size(), std::size_t(1));
            ++obeyed;
        }
    QVERIFY(obeyed > 20);
    // An event of the run's story: in words, and in the report.
    const QString words = steeringText(change, page().live().facts().space);
    QVERIFY2(words.contains(QStringLiteral("decoder depth = 1")), qPrintable(words));
    QCOMPARE(steeringMark(change, page().live().facts().space), QStringLiteral("constraints"));
    picture(*m_window, QStringLiteral("search-constrained"));
    stop();
    const RunReport report = readRunReport(m_window->session().workspace(), page().live().facts().run.id);
    QVERIFY(reportPage(report, {}).contains(QStringLiteral("decoder depth = 1, equal heads")));
}

void SearchWindowSteeringTest::earlyConstraintsAreNotLost() {
    open();
    start(30);
    // The engine's thread has not drawn yet, and sets what the run begins with.
    search::Constraints constraints;
    constraints.fixed["decoder-layers"] = 3;
    page().live().setConstraints(constraints);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    QCOMPARE(page().live().facts().rows.back().sub.decoder.size(), std::size_t(3));
}

void SearchWindowSteeringTest::infeasibleBoundIsNamed() {
    open();
    start(400);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 1, Patience);
    search::Constraints constraints;
    constraints.atMost[{search::Cost::Kind::Parameters, {}}] = 1000;
    page().live().setConstraints(constraints);
    QTRY_VERIFY_WITH_TIMEOUT(page().strip().sentence().contains(QStringLiteral("parameters")), Patience);
    QVERIFY(page().live().isActive());  // it waits
    ConstraintsDialog* dialog = constraintsDialog();
    QVERIFY(dialog != nullptr);
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("No constraints")), Qt::LeftButton);
    const auto rows = page().live().facts().rows.size();
    applyIn(*dialog);
    QVERIFY(page().strip().sentence().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(page().live().facts().rows.size() > rows + 10, Patience);
    stop();
}

void SearchWindowSteeringTest::countsAddUp() {
    open();
    search::Constraints constraints;
    constraints.atMost[{search::Cost::Kind::Parameters, {}}] = 5e6;
    start(6);
    page().live().setConstraints(constraints);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().isActive(), Patience);
    const auto& figures = page().live().figures();
    QCOMPARE(figures.sampled(), static_cast<qint64>(page().live().facts().rows.size()));
    const RunReport report = readRunReport(m_window->session().workspace(), page().live().facts().run.id);
    QCOMPARE(report.run.sampled,
             report.run.evaluated + report.cached + report.refused + report.excluded + report.dropped);
    QCOMPARE(report.run.sampled, figures.sampled());
}

void SearchWindowSteeringTest::laterSearchTakesThemOver() {
    open();
    ConstraintsDialog* dialog = constraintsDialog();
    QVERIFY(dialog != nullptr);
    choose(*dialog->findChild<GeneForm*>()->field("encoder-layers"), 3);
    applyIn(*dialog);
    dialog->close();
    search(2);
    QCOMPARE(page().constraints().fixed.at("encoder-layers"), 3);
    m_window->session().close();
    QVERIFY(page().constraints().empty());
    open();
    // The earlier run is shown again, and the next search begins as it did.
    QTRY_VERIFY_WITH_TIMEOUT(page().constraints().fixed.count("encoder-layers") == 1, Patience);
}

QAction* SearchWindowSteeringTest::action(const QString& text) {
    for (QAction* action : page().steeringActions())
        if (action->text().remove(QLatin1Char('&')).startsWith(text))
            return action;
    return nullptr;
}

CandidateDialog* SearchWindowSteeringTest::candidateDialog() {
    action(QStringLiteral("Add a SubTransformer"))->trigger();
    return page().findChild<CandidateDialog*>();
}

VerifyDialog* SearchWindowSteeringTest::verifyDialog() {
    action(QStringLiteral("Verify front"))->trigger();
    return page().findChild<VerifyDialog*>();
}

void SearchWindowSteeringTest::formSaysWhatItMakes() {
    open();
    CandidateDialog* dialog = candidateDialog();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->sub(), space().smallest(1));
    auto* form = dialog->findChild<GeneForm*>();
    choose(*form->field("decoder-layers"), 3);
    choose(*form->field("decoder-ffn:3"), 768);
    choose(*form->field("encoder-embed"), 192);
    QCOMPARE(dialog->sub().decoder.size(), std::size_t(3));
    QCOMPARE(dialog->sub().decoder[2].ffn, 768);
    QCOMPARE(dialog->sub().encoderEmbed, 192);
    QVERIFY(space().contains(dialog->sub()));
    // Layers beyond the depth cannot be set.
    QVERIFY(!form->field("decoder-ffn:4")->isEnabled() && form->field("decoder-ffn:3")->isEnabled());
    // Figures are those of the SubTransformer, on every target.
    for (const char* target : {"This CPU", "pi4"}) {
        const auto* label = dialog->findChild<QLabel*>(QStringLiteral("latency:") + QLatin1String(target));
        const auto facts = m_window->session().facts().latency.find(QLatin1String(target));
        QCOMPARE(label->text(), format::milliseconds(facts->predictor->totalMs(dialog->sub())));
    }
    QVERIFY(says(*dialog, format::millions(space::parameterCount(space(), dialog->sub()))));
    // Without a search nothing can be compared.
    QVERIFY(!buttonNamed(*dialog, QStringLiteral("Evaluate"))->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(says(*dialog, QStringLiteral("Not evaluated yet")), Patience);
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Largest")), Qt::LeftButton);
    QCOMPARE(dialog->sub(), space().largest(3));
}

void SearchWindowSteeringTest::byHandJoinsTheRunningSearch() {
    m_control->delayMs = 3;
    open();
    start(400);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 1, Patience);
    CandidateDialog* dialog = candidateDialog();
    QVERIFY(dialog != nullptr);
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Largest")), Qt::LeftButton);  // above any limit
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Evaluate")), Qt::LeftButton);
    const auto manual = [this]() -> const CandidateRow* {
        for (const CandidateRow& row : page().live().facts().rows)
            if (row.origin == search::Origin::Manual)
                return &row;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(manual() != nullptr, Patience);
    QVERIFY(manual()->loss.has_value() && manual()->draw > 0);
    QCOMPARE(manual()->sub, space().largest(3));
    // It is what the person wants to see, and the form knows it now.
    QCOMPARE(page().plot().selection(), manual()->draw);
    QTRY_VERIFY_WITH_TIMEOUT(says(*dialog, QStringLiteral("Known: candidate #")), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page().live().facts().steering.empty(), Patience);
    QCOMPARE(steeringMark(page().live().facts().steering.back(), space()), QStringLiteral("by hand"));
    stop();
}

void SearchWindowSteeringTest::byHandJoinsARunThatIsOver() {
    open();
    search(3);
    const int rows = page().candidates().table()->model()->rowCount();
    const auto before = readRunReport(m_window->session().workspace(), page().shownRun());
    const auto start = page().selectedSub();
    CandidateDialog* dialog = candidateDialog();
    QVERIFY(dialog != nullptr);
    QCOMPARE(std::optional(dialog->sub()), start);  // begins with what is selected
    QTRY_VERIFY_WITH_TIMEOUT(says(*dialog, QStringLiteral("Known: candidate #")), Patience);
    picture(*dialog, QStringLiteral("by-hand"));
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(buttonNamed(*dialog, i == 0 ? QStringLiteral("Largest") : QStringLiteral("Smallest")),
                          Qt::LeftButton);
        QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Evaluate")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page().candidates().table()->model()->rowCount(), rows + 1 + i, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*dialog, QStringLiteral("Evaluate"))->isEnabled(), Patience);
    }
    QCOMPARE(*page().selectedSub(), space().smallest(1));
    QVERIFY(says(page(), QStringLiteral("Candidate #H2")));
    picture(*m_window, QStringLiteral("search-by-hand"));
    // In the store they are no draws of the search, and its counts stay.
    const auto after = readRunReport(m_window->session().workspace(), page().shownRun());
    QCOMPARE(after.run.sampled, before.run.sampled);
    QCOMPARE(after.run.evaluated, before.run.evaluated);
    QCOMPARE(after.candidates.size(), before.candidates.size() + 2);
    QCOMPARE(after.candidates.back().draw, std::int64_t(-1));
    QCOMPARE(after.candidates.back().origin, std::string("manual"));
    // Shown again, they are there, each under a key of its own.
    const RunFacts facts = readRunFacts(m_window->session().workspace(), page().shownRun());
    QCOMPARE(facts.rows.back().draw, CandidateRow::AfterwardsKey + 1);
    QCOMPARE(numberText(facts.rows.back().draw), QStringLiteral("H2"));
    QVERIFY(facts.rows.back().isAfterwards());
    const auto known =
        readKnownLoss(m_window->session().workspace(), page().shownRun(), facts.rows.back().hash.toStdString());
    QVERIFY(known && std::abs(*known - *facts.rows.back().loss) < 1e-9);
    QVERIFY(!readKnownLoss(m_window->session().workspace(), page().shownRun(), "' OR 1"));
}

void SearchWindowSteeringTest::resumedRunLeavesThemAside() {
    open();
    start(300);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().figures().generation >= 2, Patience);
    stop();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(page(), QStringLiteral("Resume")) != nullptr, Patience);
    const qint64 run = page().shownRun();
    const int rows = page().candidates().table()->model()->rowCount();
    CandidateDialog* dialog = candidateDialog();
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Largest")), Qt::LeftButton);
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Evaluate")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(page().candidates().table()->model()->rowCount(), rows + 1, Patience);
    const auto sampled = readRunReport(m_window->session().workspace(), run).run.sampled;
    QTest::mouseClick(buttonNamed(page(), QStringLiteral("Resume")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(page().live().facts().rows.back().draw > sampled + 20, Patience);
    stop();
    // Draws go on where the search was: every number once, none left out.
    QVector<qint64> draws;
    for (const CandidateRow& row : readRunFacts(m_window->session().workspace(), run).rows)
        if (!row.isAfterwards())
            draws.append(row.draw);
    std::sort(draws.begin(), draws.end());
    for (qsizetype i = 0; i < draws.size(); ++i)
        QCOMPARE(draws[i], i + 1);
}

void SearchWindowSteeringTest::verifyMeasuresTheFront() {
    open();
    search(5);
    m_control->scale = 1.1;  // the machine is slower than the predictor says
    VerifyDialog* dialog = verifyDialog();
    QVERIFY(dialog != nullptr);
    const int members = dialog->missing();
    QVERIFY(members >= 2);
    QVERIFY(!dialog->predictedError());
    QVERIFY(!buttonNamed(*dialog, QStringLiteral("Refit with them"))->isEnabled());
    const auto start = [&] {
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith(QStringLiteral("Measure")))
                QTest::mouseClick(button, Qt::LeftButton);
    };
    start();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->missing() == 0 && !m_window->session().runner().isBusy(), Patience);
    {
        const std::lock_guard lock(m_control->mutex);
        QCOMPARE(static_cast<int>(m_control->asked.size()), members);
    }
    // Ten percent slower: predictions are nine percent below.
    const auto error = dialog->predictedError();
    QCOMPARE(error->members, members);
    QVERIFY2(error->mean > 6 && error->mean < 12 && error->worst >= error->mean,
             qPrintable(QString::number(error->mean)));
    QVERIFY(says(*dialog, QStringLiteral("off by")));
    QVERIFY(buttonNamed(*dialog, QStringLiteral("Measure all again")) != nullptr);
    picture(*dialog, QStringLiteral("verify"));
    // The page shows the same.
    int measured = 0;
    for (const CandidateRow& row : readRunFacts(m_window->session().workspace(), page().shownRun()).rows)
        measured += row.measuredMs.has_value();
    QVERIFY(measured >= members);
}

void SearchWindowSteeringTest::stoppedVerifyGoesOn() {
    open();
    search(6);
    VerifyDialog* dialog = verifyDialog();
    QVERIFY(dialog != nullptr);
    const int members = dialog->missing();
    QVERIFY(members >= 3);
    m_control->delayMs = 80;
    const auto measure = [&] {
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith(QStringLiteral("Measure")))
                QTest::mouseClick(button, Qt::LeftButton);
    };
    measure();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->missing() < members, Patience);
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Stop")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
    const int left = dialog->missing();
    QVERIFY(left > 0);
    m_control->delayMs = 0;
    measure();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->missing() == 0, Patience);
    const std::lock_guard lock(m_control->mutex);
    QCOMPARE(static_cast<int>(m_control->asked.size()), left);  // the missing ones alone
}

void SearchWindowSteeringTest::refitIsNew() {
    open();
    search(4);
    VerifyDialog* dialog = verifyDialog();
    QVERIFY(dialog != nullptr);
    const double before = m_window->session().facts().latency.predictor->totalMs(space().largest(3));
    m_control->scale = 1.3;
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->isVisible() && button->text().startsWith(QStringLiteral("Measure")))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->missing() == 0 && !m_window->session().runner().isBusy(), Patience);
    QTest::mouseClick(buttonNamed(*dialog, QStringLiteral("Refit with them")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->refittedError().has_value(), Patience);
    QVERIFY(dialog->refittedError()->mean < dialog->predictedError()->mean);
    QVERIFY(says(*dialog, QStringLiteral("Refitted")));
    picture(*dialog, QStringLiteral("verify-refitted"));
    QCOMPARE(m_control->fit.target, std::string("This CPU"));
    // The next search goes by it; what the shown run predicted stays.
    QVERIFY(m_window->session().facts().latency.predictor->totalMs(space().largest(3)) != before);
}

void SearchWindowSteeringTest::frontBleuSaysHow() {
    open();
    QVERIFY(!action(QStringLiteral("Measure BLEU"))->isEnabled());  // no front
    search(3);
    QAction* bleu = action(QStringLiteral("Measure BLEU"));
    QVERIFY(bleu->isEnabled());
    QVERIFY(bleu->text().contains(QStringLiteral("beam 5, length penalty 1.0")));
    bleu->trigger();
    QVERIFY(page().strip().sentence().contains(QStringLiteral("beam 5")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
    int measured = 0;
    for (const CandidateRow& row : readRunFacts(m_window->session().workspace(), page().shownRun()).rows)
        measured += row.bleu.has_value();
    QVERIFY(measured >= 2);
}

QTEST_MAIN(SearchWindowSteeringTest)
#include "tst_search_window_steering.moc"
