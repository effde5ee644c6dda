// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of the SuperTransformer's training: the training's own, and validation losses of the largest, a sampled
// and the smallest SubTransformer. Histories of older versions know no sampled one.
#include "FakeEngine.h"
#include "base/AtomicFile.h"
#include "charts/LossChart.h"
#include "engine/Session.h"
#include "panels/MainWindow.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 30000;

/// Points of a curve; -1: there is none of this name.
int pointsOf(const LossChart& chart, const QString& name) {
    const PlotTable table = chart.tableOf();
    for (int column = 0; column < table.columns.size(); ++column) {
        if (!table.columns[column].name.startsWith(name))
            continue;
        int points = 0;
        for (qsizetype row = 0; row < table.rows; ++row)
            points += table.cell(row, column).isValid() ? 1 : 0;
        return points;
    }
    return -1;
}

}  // namespace

class TrainingCurvesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void threeValidationCurves_data();
    void threeValidationCurves();

private:
    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
};

void TrainingCurvesTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("HatterTest"));
    QCoreApplication::setApplicationName(QStringLiteral("curves"));
    QSettings().clear();
    Theme::apply(*qApp, Theme::Mode::Light);
    m_control->delayMs = 0;
}

void TrainingCurvesTest::threeValidationCurves_data() {
    QTest::addColumn<bool>("older");
    QTest::newRow("history of today") << false;
    QTest::newRow("history without a sampled one") << true;
}

void TrainingCurvesTest::threeValidationCurves() {
    QFETCH(bool, older);
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("w"));
    const auto workspace = test::makeReadyWorkspace(
        place.toStdString(), std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    if (older) {
        const auto file = workspace.superCheckpoint() / "history.jsonl";
        QString history = QString::fromStdString(readFile(file));
        QVERIFY(history.contains(QStringLiteral("sampledValidLoss")));
        history.remove(QRegularExpression(QStringLiteral(R"(,"sampledValidLoss":[0-9.]+)")));
        writeFileAtomically(file, history.toStdString());
    }
    MainWindow window([this] { return std::make_unique<test::FakeEngine>(m_control); });
    window.resize(1280, 800);
    window.show();
    window.openWorkspace(place);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen(), Patience);
    window.showPage(StageModel::SuperTransformer);
    LossChart* chart = nullptr;
    for (auto* found : window.findChildren<LossChart*>())
        if (found->isVisible())
            chart = found;
    QVERIFY(chart != nullptr);
    const auto& history = window.session().facts().super.history;
    QCOMPARE(history.size(), std::size_t{120});
    QCOMPARE(history.back().sampledValidLoss.has_value(), !older);
    QVERIFY(history.back().largestValidLoss && history.back().smallestValidLoss);
    QCOMPARE(pointsOf(*chart, QStringLiteral("validation, largest")), 30);
    QCOMPARE(pointsOf(*chart, QStringLiteral("validation, sampled")), older ? -1 : 30);
    QCOMPARE(pointsOf(*chart, QStringLiteral("validation, smallest")), 30);
    if (const QString pictures = qEnvironmentVariable("HATTER_PICTURES"); !pictures.isEmpty())
        window.grab().save(pictures + (older ? "/curves-older.png" : "/curves.png"));
}

QTEST_MAIN(TrainingCurvesTest)
#include "tst_training_curves.moc"
