// SPDX-License-Identifier: GPL-3.0-or-later
// The window with an archive of 100,000 candidates in one run: how long it takes to open, to paint, to filter and to
// sort, and how fluid it stays while a search that has them adds more. Needs neither LibTorch nor a screen:
//
//   tests/benchmarks/archive.sh
//
// configures, builds and runs it. Options: --candidates N, --workspace FOLDER (made if it is not there, and kept),
// --events (the longest events of the GUI thread in each part), --picture FILE (of the window, opened). Exits with 1 if
// a goal is missed.
//
// Times are wall clock; "event" is the longest that one event kept the GUI thread's processor, its own CPU time.
#include "ArchiveRun.h"
#include "charts/ParetoPlot.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/SearchPage.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QMetaEnum>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr double OpenGoalMs = 1000, FrameGoalMs = 1000.0 / 30, FilterGoalMs = 100, EventGoalMs = 16;

/// Of the calling thread, or of all of them.
double cpuMs(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double threadCpuMs() {
    return cpuMs(CLOCK_THREAD_CPUTIME_ID);
}
double processCpuMs() {
    return cpuMs(CLOCK_PROCESS_CPUTIME_ID);
}

/// Notes how long each event keeps the GUI thread.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    struct Event {
        double ms = 0;
        QString name;
    };

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QString name = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') +
                             QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type()));
        ++m_depth;
        const double before = threadCpuMs();
        const bool taken = QApplication::notify(receiver, event);
        const double ms = threadCpuMs() - before;
        --m_depth;
        m_total += ms;
        ++m_count;
        m_longest.push_back({ms, name});
        std::sort(m_longest.begin(), m_longest.end(), [](const Event& a, const Event& b) { return a.ms > b.ms; });
        m_longest.resize(std::min<std::size_t>(m_longest.size(), 6));
        return taken;
    }
    void forget() {
        m_longest.clear();
        m_total = 0;
        m_count = 0;
    }
    double longestMs() const { return m_longest.empty() ? 0 : m_longest.front().ms; }
    double totalMs() const { return m_total; }
    const std::vector<Event>& longest() const { return m_longest; }

private:
    int m_depth = 0, m_count = 0;
    double m_total = 0;
    std::vector<Event> m_longest;
};

/// An engine whose resumed search says what it is told to.
class BurstEngine final : public workbench::Engine {
public:
    struct Control {
        std::atomic<int> bursts = 0;  ///< still to be sent
        int size = 60;
        int everyMs = 70;  ///< the window hears of news at most fifteen times a second
        std::int64_t lastDraw = 0;
    };
    BurstEngine(std::shared_ptr<Control> control, space::DesignSpace space)
        : m_control(std::move(control)), m_space(std::move(space)) {}

    std::int64_t search(const store::Workspace&, const workbench::SearchOptions& options, search::Steering&, Progress&,
                        const workbench::SearchObserver& observer, std::stop_token stop) override {
        const std::int64_t run = options.resumeRun.value_or(0);
        observer.onRun(run);
        test::ArchiveOptions archive;
        archive.seed = 77;
        test::ArchiveBreeder breeder(m_space, archive);
        std::int64_t draw = m_control->lastDraw;
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(m_control->everyMs));
            if (m_control->bursts <= 0)
                continue;
            for (int i = 0; i < m_control->size; ++i)
                observer.onCandidate(candidateOf(breeder.next(++draw, 30)));
            --m_control->bursts;
        }
        throw Stopped();
    }

    // Nothing else is asked of it.
    workbench::PrepareDataOutcome prepareData(const store::Workspace&, const workbench::PrepareDataOptions&, Progress&,
                                              std::stop_token) override {
        refuse();
    }
    void trainSuper(const store::Workspace&, const workbench::TrainSuperOptions&, Progress&,
                    const std::function<void(const workbench::TrainPoint&)>&, std::stop_token) override {
        refuse();
    }
    store::SubTrainingRecord trainSub(const store::Workspace&, const workbench::TrainSubOptions&, Progress&,
                                      const workbench::TrainSubObserver&, std::stop_token) override {
        refuse();
    }
    void adoptSuper(const store::Workspace&, const std::filesystem::path&) override { refuse(); }
    workbench::ImportCheckpointOutcome importCheckpoint(const store::Workspace&,
                                                        const workbench::ImportCheckpointOptions&, Progress&,
                                                        std::stop_token) override {
        refuse();
    }
    void measureLatency(const store::Workspace&, const workbench::MeasureLatencyOptions&, Progress&,
                        const workbench::MeasureLatencyObserver&, std::stop_token) override {
        refuse();
    }
    latency::LatencyPredictor fitPredictor(const store::Workspace&, const workbench::FitPredictorOptions&, Progress&,
                                           std::stop_token) override {
        refuse();
    }
    latency::HatPredictor trainHatPredictor(const std::vector<latency::LatencyRow>&,
                                            const workbench::HatPredictorTraining&, Progress&,
                                            std::stop_token) override {
        refuse();
    }
    latency::LayerShares profileLatency(const store::Workspace&, const std::string&, const space::SubTransformer&,
                                        Progress&, std::stop_token) override {
        refuse();
    }
    store::CandidateRecord addCandidate(const store::Workspace&, const workbench::AddCandidateOptions&, Progress&,
                                        std::stop_token) override {
        refuse();
    }
    search::Comparison compareMethods(const store::Workspace&, const workbench::CompareMethodsOptions&, Progress&,
                                      const search::ComparisonObserver&, std::stop_token) override {
        refuse();
    }
    std::vector<workbench::EvaluateOutcome> evaluate(const store::Workspace&, const workbench::EvaluateOptions&,
                                                     Progress&,
                                                     const std::function<void(const workbench::EvaluateOutcome&)>&,
                                                     std::stop_token) override {
        refuse();
    }
    std::vector<workbench::Translation> translate(const store::Workspace*, const workbench::TranslateOptions&,
                                                  Progress&, std::stop_token) override {
        refuse();
    }
    workbench::ExportOutcome exportSub(const store::Workspace&, const workbench::ExportOptions&, Progress&,
                                       std::stop_token) override {
        refuse();
    }

private:
    [[noreturn]] static void refuse() { throw Error("the benchmark's engine only searches"); }

    static search::Candidate candidateOf(const store::CandidateRecord& r) {
        search::Candidate c;
        c.draw = r.draw;
        c.generation = r.generation;
        c.origin = *search::originFromText(r.origin);
        c.decision = *search::decisionFromText(r.decision);
        c.parents = r.parents;
        c.sub = r.sub;
        c.latencyMs = r.predictedMs;
        c.limitMs = r.limitMs;
        c.loss = r.loss;
        c.estimatedLoss = r.estimatedLoss;
        return c;
    }

    std::shared_ptr<Control> m_control;
    space::DesignSpace m_space;
};

/// Times of something that was repeated, in milliseconds.
class Times {
public:
    void add(double ms) { m_ms.push_back(ms); }
    /// Adds how long `work` takes, and what of it is this thread's processor.
    template <typename Work>
    void time(Work work) {
        const double before = threadCpuMs();
        QElapsedTimer clock;
        clock.start();
        work();
        m_ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        m_cpu += threadCpuMs() - before;
    }
    double meanCpu() const { return m_ms.empty() ? 0 : m_cpu / static_cast<double>(m_ms.size()); }
    /// The value that `share` of the times do not exceed.
    double quantile(double share) {
        std::sort(m_ms.begin(), m_ms.end());
        return m_ms.empty() ? 0
                            : m_ms[std::min(m_ms.size() - 1, static_cast<std::size_t>(share * double(m_ms.size())))];
    }
    double median() { return quantile(0.5); }
    double worst() { return quantile(1); }

private:
    std::vector<double> m_ms;
    double m_cpu = 0;
};

class ArchiveBenchmark {
public:
    ArchiveBenchmark(WatchedApplication& application, const QString& folder, bool showEvents, const QString& picture)
        : m_application(application), m_folder(folder), m_picture(picture), m_showEvents(showEvents) {}

    bool run() {
        m_control = std::make_shared<BurstEngine::Control>();
        const auto space = space::readDesignSpace(store::Workspace::open(m_folder.toStdString()).designSpaceFile());
        m_window =
            std::make_unique<MainWindow>([this, space] { return std::make_unique<BurstEngine>(m_control, space); });
        m_window->resize(1440, 900);
        m_window->show();
        settle();
        open();
        chooseAgain();
        if (!m_picture.isEmpty()) {
            m_window->grab().save(m_picture);
            settle(300);
        }
        paintPlot();
        resizeWindow();
        table();
        otherViews();
        live();
        report();
        m_window.reset();
        return m_passed;
    }

private:
    SearchPage& page() { return m_window->searchPage(); }
    ParetoPlot& plot() { return page().plot(); }
    QTableView* tableView() { return page().candidates().table(); }
    QComboBox* combo(const QString& name) {
        for (auto* box : page().findChildren<QComboBox*>())
            if (box->accessibleName() == name)
                return box;
        return nullptr;
    }

    void settle(int quietMs = 60) {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < quietMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    template <typename Condition>
    double until(Condition condition) {
        QElapsedTimer clock;
        clock.start();
        while (!condition() && clock.elapsed() < 60000)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }
    template <typename Work>
    static double timeOf(Work work) {
        QElapsedTimer clock;
        clock.start();
        work();
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    void line(const QString& what, double figure, double goal, const QString& note = {}) {
        const bool passed = goal <= 0 || figure <= goal;
        m_passed = m_passed && passed;
        m_lines << QStringLiteral("%1 %2 ms  %3  %4  %5")
                       .arg(what, -44)
                       .arg(figure, 8, 'f', 1)
                       .arg(goal > 0
                                ? QStringLiteral("goal %1, ratio %2").arg(goal, 6, 'f', 1).arg(figure / goal, 5, 'f', 2)
                                : QString(),
                            -26)
                       .arg(goal > 0 ? passed ? QStringLiteral("PASS") : QStringLiteral("FAIL") : QString(), -4)
                       .arg(note);
    }
    void events(const QString& part) {
        line(part + QStringLiteral(": longest event"), m_application.longestMs(), 0,
             m_application.longestMs() > EventGoalMs ? QStringLiteral("over 16 ms") : QString());
        if (m_showEvents)
            for (const auto& event : m_application.longest())
                m_lines << QStringLiteral("      %1 ms  %2").arg(event.ms, 8, 'f', 1).arg(event.name);
        m_application.forget();
    }
    void frames(const QString& what, Times& times, double goal = FrameGoalMs) {
        line(what + QStringLiteral(", 95 % of frames within"), times.quantile(0.95), goal,
             QStringLiteral("median %1 (%2 frames/s), worst %3, mean CPU %4")
                 .arg(times.median(), 0, 'f', 1)
                 .arg(1000 / std::max(0.001, times.median()), 0, 'f', 0)
                 .arg(times.worst(), 0, 'f', 1)
                 .arg(times.meanCpu(), 0, 'f', 1));
    }

    bool isShown() {
        return page().shownRun() == m_big && tableView()->model()->rowCount() == m_rows && plot().isComplete() &&
               m_tablePainted;
    }

    /// From asking for the workspace; the newest run is the archive.
    void open() {
        const store::RunLogReader reader(store::Workspace::open(m_folder.toStdString()));
        for (const auto& run : reader.runs())
            if (run.sampled >= m_rows) {
                m_big = run.id;
                m_rows = static_cast<int>(run.sampled);
            }
        double cpu = 0;
        const double read = timeOf([&] {
            const double before = threadCpuMs();
            const RunFacts facts = readRunFacts(store::Workspace::open(m_folder.toStdString()), m_big);
            cpu = threadCpuMs() - before;
        });
        line(QStringLiteral("read the run alone"), read, 0, QStringLiteral("%1 ms CPU").arg(cpu, 0, 'f', 0));
        tableView()->viewport()->installEventFilter(&m_painted);
        m_application.forget();
        m_tablePainted = false;
        double rows = 0;
        const double before = processCpuMs();
        QElapsedTimer clock;
        clock.start();
        m_window->openWorkspace(m_folder);
        const double whole = until([&] {
            if (rows == 0 && tableView()->model()->rowCount() == m_rows)
                rows = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            return isShown();
        });
        line(QStringLiteral("open the workspace, all %1 shown").arg(m_rows), whole, OpenGoalMs,
             QStringLiteral("rows in the table after %1 ms; CPU: GUI thread %2 ms, all threads %3 ms")
                 .arg(rows, 0, 'f', 0)
                 .arg(m_application.totalMs(), 0, 'f', 0)
                 .arg(processCpuMs() - before, 0, 'f', 0));
        events(QStringLiteral("open the workspace"));
        settle(300);
    }

    /// Another run and back: without what opening a workspace costs besides.
    void chooseAgain() {
        QComboBox* runs = combo(QStringLiteral("Run that is shown"));
        const auto choose = [&](qint64 run) {
            runs->setCurrentIndex(runs->findData(QVariant::fromValue<qint64>(run)));
            Q_EMIT runs->activated(runs->currentIndex());
        };
        Times times, cpu, all;
        double longest = 0;
        for (int i = 0; i < 5; ++i) {
            choose(m_big == 1 ? 2 : 1);
            until([&] { return page().shownRun() != m_big && tableView()->model()->rowCount() < m_rows; });
            settle(200);
            m_application.forget();
            m_tablePainted = false;
            const double before = processCpuMs();
            choose(m_big);
            times.add(until([&] { return isShown(); }));
            cpu.add(m_application.totalMs());
            all.add(processCpuMs() - before);
            longest = std::max(longest, m_application.longestMs());
            if (i < 4)
                settle(200);
        }
        line(QStringLiteral("choose the run, all %1 shown (worst of 5)").arg(m_rows), times.worst(), OpenGoalMs,
             QStringLiteral("median %1; CPU: GUI thread %2 ms, all threads %3 ms")
                 .arg(times.median(), 0, 'f', 0)
                 .arg(cpu.median(), 0, 'f', 0)
                 .arg(all.median(), 0, 'f', 0));
        events(QStringLiteral("choose the run"));
        settle(300);
    }

    void mouse(QEvent::Type type, const QPointF& at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, plot().mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(&plot(), &event);
    }
    template <typename Input>
    void frame(Times& times, Input input) {
        times.time([&] {
            input();
            plot().repaint();
        });
        settle(4);  // the cloud is drawn on behind
    }
    void wheel(const QPointF& at, int steps) {
        QWheelEvent event(at, plot().mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&plot(), &event);
    }
    double complete() {
        return until([&] { return plot().isComplete(); });
    }

    void paintPlot() {
        const QPointF centre(plot().width() * 0.5, plot().height() * 0.5);
        Times still, zoom, pan, hover, limit;
        m_application.forget();
        for (int i = 0; i < 50; ++i)
            still.time([&] { plot().repaint(); });
        for (int i = 0; i < 60; ++i)
            frame(zoom, [&] { wheel(centre, i % 20 < 10 ? 1 : -1); });
        const double zoomed = complete();
        // Not so near that most points are out of sight.
        plot().fit();
        wheel(centre, 2);
        complete();
        mouse(QEvent::MouseButtonPress, centre, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 90; ++i)
            frame(pan, [&] {
                mouse(QEvent::MouseMove, centre + QPointF(160 * std::sin(i / 12.0), 90 * std::sin(i / 9.0)),
                      Qt::NoButton, Qt::LeftButton);
            });
        mouse(QEvent::MouseButtonRelease, centre, Qt::LeftButton, Qt::NoButton);
        const double panned = complete();
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 120; ++i)
                frame(hover, [&] {
                    const double along = i / 120.0;
                    mouse(QEvent::MouseMove,
                          QPointF(plot().width() * (0.08 + 0.85 * along),
                                  plot().height() * (0.5 + 0.3 * std::sin(20 * along))),
                          Qt::NoButton, Qt::NoButton);
                });
            plot().fit();
            complete();
        }
        const QPointF handle = plot().limitHandle().center();
        mouse(QEvent::MouseButtonPress, handle, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 60; ++i)
            frame(limit, [&] {
                mouse(QEvent::MouseMove, handle + QPointF(120 * std::sin(i / 10.0), 0), Qt::NoButton, Qt::LeftButton);
            });
        mouse(QEvent::MouseButtonRelease, handle, Qt::LeftButton, Qt::NoButton);
        frames(QStringLiteral("paint, nothing moves"), still);
        frames(QStringLiteral("zoom"), zoom);
        line(QStringLiteral("zoom: sharp after the last step"), zoomed, 0);
        frames(QStringLiteral("pan"), pan);
        line(QStringLiteral("pan: sharp after the last step"), panned, 0);
        frames(QStringLiteral("hover"), hover);
        frames(QStringLiteral("drag the limit"), limit);
        events(QStringLiteral("plot"));
    }

    void resizeWindow() {
        Times times;
        m_application.forget();
        for (int i = 0; i < 30; ++i) {
            times.time([&] {
                m_window->resize(1440 - 12 * (i % 15), 900 - 8 * (i % 15));
                QCoreApplication::sendPostedEvents();
                plot().repaint();
            });
            settle(4);
        }
        m_window->resize(1440, 900);
        const double sharp = complete();
        frames(QStringLiteral("resize the window"), times, 0);
        line(QStringLiteral("resize: sharp after the last step"), sharp, 0);
        events(QStringLiteral("resize"));
        settle(100);
    }

    void table() {
        QTableView* view = tableView();
        const auto paint = [view] {
            QCoreApplication::sendPostedEvents();
            view->viewport()->repaint();
        };
        Times scroll;
        m_application.forget();
        QScrollBar* bar = view->verticalScrollBar();
        for (int i = 0; i < 100; ++i)
            scroll.time([&] {
                bar->setValue(i < 50 ? bar->value() + 3 : bar->maximum() / 50 * (i - 50));
                paint();
            });
        bar->setValue(0);
        frames(QStringLiteral("table: scroll"), scroll);
        QLineEdit* filter = page().candidates().filter();
        const QStringList expressions = {
            QStringLiteral("latency < 80"),
            QStringLiteral("latency < 60 and decoder.depth = 2"),
            QStringLiteral("loss < 3.55 and latency < 70"),
            QStringLiteral("decision = front"),
            QStringLiteral("decision = too slow"),
            QStringLiteral("origin = mutation and generation > 10"),
            QStringLiteral("params < 6 or not (encoder.embed = 256 and decoder.embed = 256)"),
            QStringLiteral("number > 99990"),
            QStringLiteral("bleu > 20"),
        };
        for (const QString& text : expressions) {
            settle(20);
            const double on = timeOf([&] {
                filter->setText(text);
                paint();
            });
            const int shown = view->model()->rowCount();
            settle(20);
            const double off = timeOf([&] {
                filter->clear();
                paint();
            });
            line(QStringLiteral("filter: %1").arg(text.left(36)), std::max(on, off), FilterGoalMs,
                 QStringLiteral("%1 rows; set %2, cleared %3").arg(shown).arg(on, 0, 'f', 1).arg(off, 0, 'f', 1));
        }
        events(QStringLiteral("filter and scroll"));
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const double ascending = timeOf([&] {
                Q_EMIT view->horizontalHeader()->sectionClicked(column);
                paint();
            });
            const double descending = timeOf([&] {
                Q_EMIT view->horizontalHeader()->sectionClicked(column);
                paint();
            });
            line(QStringLiteral("sort: %1").arg(view->model()->headerData(column, Qt::Horizontal).toString()),
                 std::max(ascending, descending), FilterGoalMs,
                 QStringLiteral("up %1, down %2").arg(ascending, 0, 'f', 1).arg(descending, 0, 'f', 1));
        }
        // As it is from the start: the smallest loss first.
        Q_EMIT view->horizontalHeader()->sectionClicked(CandidateModel::Loss);
        m_application.forget();
        settle(50);
    }

    void otherViews() {
        QComboBox* up = combo(QStringLiteral("Quality that is shown upward"));
        const auto quality = [&](int index) {
            up->setCurrentIndex(index);
            return timeOf([&] { Q_EMIT up->activated(index); });
        };
        const double bleu = quality(1);
        complete();
        const double loss = quality(0);
        complete();
        line(QStringLiteral("BLEU upward, and loss again"), std::max(bleu, loss), FilterGoalMs,
             QStringLiteral("%1, %2").arg(bleu, 0, 'f', 1).arg(loss, 0, 'f', 1));
        QCheckBox* front = nullptr;
        for (auto* box : page().findChildren<QCheckBox*>())
            if (box->text() == QStringLiteral("Only front"))
                front = box;
        const double only = timeOf([&] { front->setChecked(true); });
        complete();
        const double all = timeOf([&] { front->setChecked(false); });
        complete();
        line(QStringLiteral("only the front, and all again"), std::max(only, all), FilterGoalMs,
             QStringLiteral("%1, %2").arg(only, 0, 'f', 1).arg(all, 0, 'f', 1));
        m_application.forget();
    }

    /// The archive's run goes on: new candidates come in bursts.
    void live() {
        constexpr int Bursts = 40;
        m_control->lastDraw = m_rows;
        const double resumed = timeOf([&] { page().resumeSearch(); });
        line(QStringLiteral("resume: the click"), resumed, FilterGoalMs);
        until([&] { return page().live().state() == LiveSearch::State::Running; });
        settle(300);
        complete();
        m_application.forget();
        m_control->bursts = Bursts;
        Times hover;
        int i = 0;
        const int end = m_rows + Bursts * m_control->size;
        while (tableView()->model()->rowCount() < end) {
            ++i;
            hover.time([&] {
                mouse(QEvent::MouseMove, QPointF(plot().width() * (0.1 + 0.8 * (i % 60) / 60), plot().height() * 0.5),
                      Qt::NoButton, Qt::NoButton);
                plot().repaint();
            });
            QElapsedTimer clock;
            clock.start();
            while (clock.elapsed() < 30)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        const double longest = m_application.longestMs();
        line(QStringLiteral("live: longest event, bursts of %1").arg(m_control->size), longest, FrameGoalMs,
             QStringLiteral("GUI thread %1 ms CPU a burst, paints included")
                 .arg(m_application.totalMs() / Bursts, 0, 'f', 1));
        frames(QStringLiteral("live: hover"), hover);
        events(QStringLiteral("live"));
        page().live().stop();
        until([&] { return !page().live().isActive(); });
        settle(100);
    }

    void report() {
        for (const QString& text : m_lines)
            std::printf("%s\n", qPrintable(text));
        std::printf("%s\n", m_passed ? "every goal is met" : "A GOAL IS MISSED");
    }

    /// Sees that the table painted.
    class Painted : public QObject {
    public:
        explicit Painted(bool& painted) : m_painted(painted) {}
        bool eventFilter(QObject*, QEvent* event) override {
            m_painted = m_painted || event->type() == QEvent::Paint;
            return false;
        }

    private:
        bool& m_painted;
    };

    WatchedApplication& m_application;
    QString m_folder, m_picture;
    bool m_showEvents;
    bool m_passed = true, m_tablePainted = false;
    Painted m_painted{m_tablePainted};
    qint64 m_big = 0;
    int m_rows = 1;
    std::shared_ptr<BurstEngine::Control> m_control;
    QStringList m_lines;
    std::unique_ptr<MainWindow> m_window;
};

void makeArchive(const std::filesystem::path& folder, std::int64_t candidates) {
    QElapsedTimer clock;
    clock.start();
    const auto workspace = test::makeReadyWorkspace(
        folder, std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    // A small run before it: others are in the workspace as well.
    test::addArchiveRun(workspace, {3000, 10, 90, 5, "This CPU"});
    test::addArchiveRun(workspace, {candidates, 30, 85, 1, "This CPU"});
    std::printf("made the workspace in %.1f s\n", static_cast<double>(clock.elapsed()) / 1000);
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("HatterTest"));
    QCoreApplication::setApplicationName(QStringLiteral("bench-archive"));
    QLocale::setDefault(QLocale::c());
    QSettings().clear();
    Theme::apply(application, Theme::Mode::Light);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("candidates"), QStringLiteral("In the large run."), QStringLiteral("N"),
                      QStringLiteral("100000")});
    parser.addOption(
        {QStringLiteral("workspace"), QStringLiteral("Made if it is not there, and kept."), QStringLiteral("FOLDER")});
    parser.addOption({QStringLiteral("events"), QStringLiteral("Show the longest events.")});
    parser.addOption(
        {QStringLiteral("picture"), QStringLiteral("Where to save a picture of the window."), QStringLiteral("FILE")});
    parser.process(application);
    try {
        QTemporaryDir temporary;
        const QString folder = parser.isSet(QStringLiteral("workspace"))
                                   ? parser.value(QStringLiteral("workspace"))
                                   : temporary.path() + QStringLiteral("/archive");
        if (!std::filesystem::exists(folder.toStdString()))
            makeArchive(folder.toStdString(), parser.value(QStringLiteral("candidates")).toLongLong());
        return ArchiveBenchmark(application, folder, parser.isSet(QStringLiteral("events")),
                                parser.value(QStringLiteral("picture")))
                       .run()
                   ? 0
                   : 1;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        return 2;
    }
}
