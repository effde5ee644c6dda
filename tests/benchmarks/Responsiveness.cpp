// SPDX-License-Identifier: GPL-3.0-or-later
// How the window answers while 100,000 candidates are loaded and the real engine works behind it: idle, searching,
// training and measuring latencies, each for some seconds, with a hand that hovers, zooms, filters and drags the limit.
//
//   tests/benchmarks/responsiveness.sh
//
// builds and runs it, after the starts of `hatter` itself. Options: --workspace W (copied; without one a small one is
// made: a SuperTransformer that is trained on a toy corpus), --seconds N of each part. Prints the gaps of a beat of 5
// ms and the CPU time of the GUI thread's events; asserts nothing.
#include "ArchiveRun.h"
#include "Heartbeat.h"
#include "ToyWorkspace.h"
#include "charts/ParetoPlot.h"
#include "engine/EngineLibrary.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/SearchPage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <cmath>
#include <cstdio>

using namespace hatter;
using namespace hatter::ui;

namespace {

/// A hand: every 33 ms it does something as events of the loop, which are then measured as those of a person.
class Hand : public QObject {
public:
    explicit Hand(SearchPage& page) : m_page(page) {
        m_timer.setInterval(33);
        connect(&m_timer, &QTimer::timeout, this, &Hand::act);
    }
    void start() { m_timer.start(); }
    void stop() {
        m_timer.stop();
        m_page.candidates().filter()->clear();
    }

private:
    void act() {
        ParetoPlot& plot = m_page.plot();
        const int step = m_step++;
        const QPointF at(plot.width() * (0.1 + 0.8 * (step % 90) / 90),
                         plot.height() * (0.5 + 0.3 * std::sin(step / 9.0)));
        post(QEvent::MouseMove, at, Qt::NoButton);
        if (step % 7 == 0)
            QCoreApplication::postEvent(
                &plot, new QWheelEvent(at, plot.mapToGlobal(at), {}, QPoint(0, step % 14 == 0 ? 120 : -120),
                                       Qt::NoButton, {}, Qt::NoScrollPhase, false));
        if (step % 45 == 20)
            m_page.candidates().filter()->setText(step % 90 == 20 ? QStringLiteral("latency < 60 and decoder.depth = 2")
                                                                  : QString());
        if (step % 60 == 30 && !plot.limitHandle().isEmpty())
            drag(plot.limitHandle().center());
    }
    void drag(const QPointF& handle) {
        post(QEvent::MouseButtonPress, handle, Qt::LeftButton);
        for (int i = 1; i <= 10; ++i)
            post(QEvent::MouseMove, handle - QPointF(2 * i, 0), Qt::LeftButton);
        post(QEvent::MouseButtonRelease, handle - QPointF(20, 0), Qt::LeftButton);
    }
    void post(QEvent::Type type, const QPointF& at, Qt::MouseButton held) {
        ParetoPlot& plot = m_page.plot();
        QCoreApplication::postEvent(
            &plot, new QMouseEvent(type, at, plot.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : held,
                                   type == QEvent::MouseButtonRelease ? Qt::NoButton : held, {}));
    }

    SearchPage& m_page;
    QTimer m_timer;
    int m_step = 0;
};

class Parts {
public:
    Parts(Application& application, MainWindow& window, double seconds)
        : m_application(application), m_window(window), m_hand(window.searchPage()), m_seconds(seconds) {}

    void run(const QString& folder, qint64 archive) {
        m_window.openWorkspace(folder);
        until([&] { return m_window.session().isOpen() && page().plot().isComplete(); });
        choose(archive);
        m_application.startHeartbeat();
        forSeconds(1);
        part("idle", 0);
        EngineRunner& runner = m_window.session().runner();
        const store::Workspace& workspace = m_window.session().workspace();
        page().startSearch();
        until([&] { return page().live().facts().run.id > 0; });
        choose(archive);
        part("searching", 0);
        page().live().stop();
        until([&] { return !runner.isBusy(); });
        workbench::TrainSuperOptions training =
            m_window.session().facts().super.settings.value_or(workbench::TrainSuperOptions{});
        training.updates = m_window.session().facts().super.updates + 1000000;
        part("training", runner.trainSuper(workspace, training));
        workbench::MeasureLatencyOptions measuring;
        measuring.target = "Responsiveness";
        measuring.samples = 1000;
        part("measuring latencies", runner.measureLatency(workspace, measuring));
    }

private:
    SearchPage& page() { return m_window.searchPage(); }

    template <typename Condition>
    void until(Condition condition) {
        QElapsedTimer clock;
        clock.start();
        while (!condition()) {
            if (clock.elapsed() > 120000)
                throw Error("the window does not get there");
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        }
    }
    void forSeconds(double seconds) {
        QEventLoop loop;
        QTimer::singleShot(static_cast<int>(seconds * 1000), &loop, &QEventLoop::quit);
        loop.exec();
    }
    void choose(qint64 run) {
        if (page().shownRun() != run)
            for (auto* box : page().findChildren<QComboBox*>())
                if (const int at = box->findData(QVariant::fromValue<qint64>(run)); at >= 0 && box->isVisible()) {
                    box->setCurrentIndex(at);
                    Q_EMIT box->activated(at);
                    break;
                }
        until([&] { return page().shownRun() == run && page().plot().isComplete(); });
    }
    /// Stops `task`, unless it is 0, when its time is over.
    void part(const char* name, TaskId task) {
        EngineRunner& runner = m_window.session().runner();
        if (task != 0)
            until([&] { return runner.currentId() == task || !runner.isBusy(); });
        m_window.showPage(StageModel::Search);
        forSeconds(1);
        m_application.reportHeartbeat("(getting there)");
        m_hand.start();
        forSeconds(m_seconds);
        m_hand.stop();
        const bool works = task == 0 || runner.currentId() == task;
        m_application.reportHeartbeat(name);
        if (!works)
            std::fprintf(stderr, "the task had ended before its time was over\n");
        std::fprintf(stderr, "\n");
        if (task != 0) {
            runner.stop(task);
            until([&] { return !runner.isBusy(); });
        }
    }

    Application& m_application;
    MainWindow& m_window;
    Hand m_hand;
    double m_seconds;
};

void makeToy(const QString& folder) {
    for (const QStringList& command : test::toyWorkspaceCommands(folder))
        if (const test::CliResult result = test::cli(command); result.code != 0)
            throw Error("hatter-cli " + command.join(QLatin1Char(' ')).toStdString() + ": " +
                        result.text().toStdString());
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("HATTER_LATENCY_AS_IS", "1");
    QStandardPaths::setTestModeEnabled(true);
    Application application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("HatterTest"));
    QCoreApplication::setApplicationName(QStringLiteral("bench-responsiveness"));
    QLocale::setDefault(QLocale::c());
    QSettings().clear();
    Theme::apply(application, Theme::Mode::Light);
    Settings::set(keys::SearchIterations, 100000);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("workspace"), QStringLiteral("Copied."), QStringLiteral("W")},
         {QStringLiteral("seconds"), QStringLiteral("Of each part."), QStringLiteral("N"), QStringLiteral("20")},
         {QStringLiteral("candidates"), QStringLiteral("That are loaded."), QStringLiteral("N"),
          QStringLiteral("100000")}});
    parser.process(application);
    try {
        QTemporaryDir temporary;
        const QString folder = temporary.path() + QStringLiteral("/W");
        if (parser.isSet(QStringLiteral("workspace")))
            std::filesystem::copy(parser.value(QStringLiteral("workspace")).toStdString(), folder.toStdString(),
                                  std::filesystem::copy_options::recursive);
        else
            makeToy(folder);
        test::ArchiveOptions archive;
        archive.candidates = parser.value(QStringLiteral("candidates")).toLongLong();
        const qint64 run = test::addArchiveRun(store::Workspace::open(folder.toStdString()), archive);
        MainWindow window(&openEngineLibrary);
        window.resize(1440, 900);
        window.show();
        Parts(application, window, parser.value(QStringLiteral("seconds")).toDouble()).run(folder, run);
        return 0;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        return 2;
    }
}
