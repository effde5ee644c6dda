// SPDX-License-Identifier: GPL-3.0-or-later
// The client against agents that do what may go wrong: real processes, real signals, short patience.
#include "FakeMeter.h"
#include "Shared.h"
#include "agent/Agent.h"
#include "agent/Wire.h"
#include "base/Error.h"
#include "space/HatYaml.h"

#include <sys/wait.h>
#include <unistd.h>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <thread>

using namespace hatter;
using namespace hatter::agent;

class AgentConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void greets();
    void timesArrive();
    void chatterIsSkipped_data();
    void chatterIsSkipped();
    void commandsThatAreNoAgent_data();
    void commandsThatAreNoAgent();
    void silenceBeforeTheGreeting();
    void anotherVersionIsNamed();
    void whatCannotBeMeasuredIsSaid();
    void failuresOfTheAgentAreTold();
    void subTransformersOfOtherSpacesAreRefused();
    void lostRequestsAreRepeated_data();
    void lostRequestsAreRepeated();
    void killedFromOutside();
    void givesUpInTheEnd();
    void anotherMachineIsRefused();
    void anotherVersionAfterTheLoss();
    void signsOfLifeKeepItWaiting();
    void stopsBetweenRuns();
    void stopsInTheMiddleOfARun();
    void stopsWhileItWaitsForTheNextAttempt();
    void stopsBeforeTheGreeting();
    void endsWhatItStarted();
    void endsAtOnceWhileTheAgentComputes();
    void signalsAreLeftAlone();

private:
    /// A command that starts the fake agent; every start is noted.
    QString fake(const QString& arguments = {}) const {
        return QStringLiteral("exec '" HATTER_FAKE_AGENT "' --starts '%1' %2").arg(path("starts"), arguments);
    }
    QString fault(const char* kind) const {
        return QStringLiteral("--fault %1 '%2'").arg(QLatin1String(kind), path("fault"));
    }
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    std::vector<pid_t> starts() const {
        std::ifstream in(path("starts").toStdString());
        std::vector<pid_t> all;
        for (pid_t process = 0; in >> process;)
            all.push_back(process);
        return all;
    }
    std::unique_ptr<latency::Meter> open(const QString& command, const std::stop_token& stop = {}) {
        return agent::connect(
            command.toStdString(), {m_space, {}, "cpu"}, m_patience,
            [this](const std::string& news) { m_news << QString::fromStdString(news); }, stop);
    }
    bool hasAllTimes(latency::Meter& meter, const space::SubTransformer& sub, int uncounted = 2, int counted = 5,
                     const std::stop_token& stop = {}) const {
        const auto expected = test::fakeTimes(sub, counted);
        const auto times = meter.time(sub, uncounted, counted, stop);
        return times.encoderMs == expected.encoderMs && times.decoderMs == expected.decoderMs &&
               times.conditions == expected.conditions;
    }
    static int openDescriptors() {
        return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    space::DesignSpace m_space = space::readDesignSpace(HATTER_SOURCE_DIR "/tests/support/toy/space.yml");
    space::SubTransformer m_sub = m_space.largest();
    Patience m_patience;
    QStringList m_news;
    int m_descriptors = 0;
};

namespace {

/// Asked to stop after `ms`; how long work() went on after that is in afterStopMs().
class StopAfter {
public:
    explicit StopAfter(int ms)
        : m_thread([this, ms] {
              std::this_thread::sleep_for(std::chrono::milliseconds(ms));
              m_timer.start();
              m_source.request_stop();
          }) {}
    std::stop_token token() const { return m_source.get_token(); }
    qint64 afterStopMs() {
        m_thread.join();
        return m_timer.elapsed();
    }

private:
    std::stop_source m_source;
    QElapsedTimer m_timer;
    std::jthread m_thread;
};

/// Stopping takes about 0.2 s; a busy machine takes longer, but not as long as what is stopped.
constexpr qint64 SoonMs = 1000;

bool hasEnded(pid_t process) {
    for (int i = 0; i < 100; ++i) {
        if (::kill(process, 0) != 0 && errno == ESRCH)
            return true;
        // An orphan may stay a zombie where nobody reaps it.
        std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
        std::string text;
        std::getline(stat, text);
        if (text.find(") Z ") != std::string::npos)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

}  // namespace

void AgentConnectionTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_patience = {10.0, 10.0, 0.02, 3};
    m_news.clear();
    m_descriptors = openDescriptors();
}

/// Whatever went wrong: no descriptor is left, and no child, dead or alive.
void AgentConnectionTest::cleanup() {
    QCOMPARE(openDescriptors(), m_descriptors);
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    QCOMPARE(errno, ECHILD);
    for (const pid_t process : starts())
        QVERIFY(hasEnded(process));
}

void AgentConnectionTest::greets() {
    const Greeting greeting = greet(fake().toStdString(), m_patience);
    QVERIFY(greeting.machine == test::fakeMachine("Cortex-A72"));
    QVERIFY(greeting.devices == std::vector<std::string>{"cpu"});
    QVERIFY(!greeting.version.empty());
}

void AgentConnectionTest::timesArrive() {
    // What a library prints to stdout does not disturb.
    const auto meter = open(fake("--noise"));
    QVERIFY(meter->machine() == test::fakeMachine("Cortex-A72"));
    QVERIFY(hasAllTimes(*meter, m_space.largest()));
    QVERIFY(hasAllTimes(*meter, m_space.smallest(), 0, 1));
    QVERIFY(hasAllTimes(*meter, m_space.smallest(), 1, 0));
    const auto shares = meter->profile(m_sub, {});
    QVERIFY(shares.encoderMs == test::fakeShares(m_sub).encoderMs);
    QVERIFY(shares.decoderMs == test::fakeShares(m_sub).decoderMs);
    QCOMPARE(shares.decoderRestMs, test::fakeShares(m_sub).decoderRestMs);
    QCOMPARE(starts().size(), std::size_t{1});
    QCOMPARE(m_news.size(), 0);
}

void AgentConnectionTest::chatterIsSkipped_data() {
    QTest::addColumn<QString>("before");
    QTest::newRow("a message of the day") << "printf 'Linux pi 6.1.0\\n\\nNo mail.\\n'; ";
    QTest::newRow("on stderr") << "echo 'Warning: Permanently added pi' >&2; ";
    QTest::newRow("JSON of something else") << "echo '{\"motd\": [1, 2]}'; echo '{}'; ";
    QTest::newRow("a line without an end") << "printf 'Last login: today $ '; ";
    QTest::newRow("not text") << "printf '\\377\\376\\001\\n'; ";
    QTest::newRow("carriage returns") << "printf 'a\\r\\nb\\r\\n'; ";
}

void AgentConnectionTest::chatterIsSkipped() {
    QFETCH(QString, before);
    QVERIFY(hasAllTimes(*open(before + fake()), m_sub));
}

void AgentConnectionTest::commandsThatAreNoAgent_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("message");
    QTest::newRow("not found") << "no-such-program-here"
                               << "ended with status 127: ";
    QTest::newRow("ends at once")
        << "echo 'ssh: Could not resolve hostname pi: Name or service not known' >&2; exit 255"
        << "ended with status 255: ssh: Could not resolve hostname pi: Name or service not known";
    QTest::newRow("ends well and says nothing") << "true"
                                                << "ended with status 0";
    QTest::newRow("several lines on stderr") << "printf 'one\\ntwo\\r\\n\\n  \\nthree\\nfour' >&2; exit 3"
                                             << "status 3: two / three / four";
    QTest::newRow("colours on stderr") << "printf '\\033[31mred' >&2; exit 1"
                                       << "status 1:  [31mred";
    QTest::newRow("dies") << "kill -9 $$"
                          << "ended by signal 9";
    QTest::newRow("closes stdout") << "exec >&-; sleep 20"
                                   << "closed its output";
    QTest::newRow("another program") << "cat /dev/zero"
                                     << "longer than 1024 KiB";
    QTest::newRow("endless chatter") << "yes 'is this the agent?'"
                                     << "no agent: \"is this the agent?\"";
    QTest::newRow("a damaged greeting") << "echo '{\"hatter-agent\":1}'; sleep 20"
                                        << "'version' is missing";
    QTest::newRow("an empty command") << ""
                                      << "ended with status 0";
}

void AgentConnectionTest::commandsThatAreNoAgent() {
    QFETCH(QString, command);
    QFETCH(QString, message);
    const QByteArray expected = message.toUtf8();
    HATTER_THROWS(InputError, expected.constData(), open(command));
    HATTER_THROWS(InputError, (command.toStdString().c_str()), greet(command.toStdString(), m_patience));
    QCOMPARE(m_news.size(), 0);
}

void AgentConnectionTest::silenceBeforeTheGreeting() {
    m_patience.helloSeconds = 0.3;
    HATTER_THROWS(InputError, "no agent answered within 0.3 s: are you sure?",
                  open("echo 'are you sure?' >&2; sleep 20"));
}

void AgentConnectionTest::anotherVersionIsNamed() {
    HATTER_THROWS(InputError, "(Hatter 9.9) speaks version 3 of the protocol",
                  open("echo '{\"version\":\"9.9\",\"hatter-agent\":3}'; sleep 20"));
}

void AgentConnectionTest::whatCannotBeMeasuredIsSaid() {
    HATTER_THROWS(InputError, "no bfloat16 here", open(fake("--refuse 'no bfloat16 here'")));
    HATTER_THROWS(InputError, "cannot measure on 'cuda'; it has: cpu",
                  agent::connect(fake().toStdString(), {m_space, {}, "cuda"}, m_patience));
}

void AgentConnectionTest::failuresOfTheAgentAreTold() {
    const auto meter = open(fake("--fail 'out of memory'"));
    for (int i = 0; i < 2; ++i)
        HATTER_THROWS(Error, "out of memory", meter->time(m_sub, 0, 1, {}));
    QVERIFY(meter->profile(m_sub, {}).encoderMs.size() == m_sub.encoder.size());
    QCOMPARE(starts().size(), std::size_t{1});
}

void AgentConnectionTest::subTransformersOfOtherSpacesAreRefused() {
    const auto meter = open(fake());
    space::SubTransformer other = m_sub;
    other.encoderEmbed = 24;
    HATTER_THROWS(InputError, "encoder-embed", meter->time(other, 0, 1, {}));
    other = m_sub;
    other.superEncoderLayers = 2;
    HATTER_THROWS(InputError, "counts attention spans in another way", meter->profile(other, {}));
    HATTER_THROWS(InputError, "up to 10000 runs", meter->time(m_sub, 0, MaxRuns + 1, {}));
    HATTER_THROWS(InputError, "up to 10000 runs", meter->time(m_sub, -1, 1, {}));
    QVERIFY(hasAllTimes(*meter, m_sub));
}

void AgentConnectionTest::lostRequestsAreRepeated_data() {
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("news");
    QTest::newRow("killed in the middle") << QByteArray("kill") << "was ended by signal 9";
    QTest::newRow("falls silent") << QByteArray("freeze") << "no answer for 0.6 s";
    QTest::newRow("half a line, then the end") << QByteArray("half") << "ended with status 0";
    QTest::newRow("a line of garbage") << QByteArray("garbage") << "cannot be read";
    QTest::newRow("a line that is too long") << QByteArray("huge") << "longer than 1024 KiB";
    QTest::newRow("an answer to nothing") << QByteArray("other") << "answers what was not asked";
    QTest::newRow("closes its output") << QByteArray("close") << "closed its output";
}

void AgentConnectionTest::lostRequestsAreRepeated() {
    QFETCH(QByteArray, kind);
    QFETCH(QString, news);
    if (kind == "freeze")
        m_patience.silenceSeconds = 0.6;
    const auto meter = open(fake(fault(kind.constData())));
    QVERIFY(hasAllTimes(*meter, m_sub));
    QCOMPARE(starts().size(), std::size_t{2});
    QVERIFY(hasAllTimes(*meter, m_space.smallest()));
    QCOMPARE(starts().size(), std::size_t{2});
    QCOMPARE(m_news.size(), 2);
    QVERIFY2(m_news[0].contains(news), qPrintable(m_news[0]));
    QVERIFY2(m_news[0].endsWith(QStringLiteral("next attempt in 0.02 s (1 of 3)")), qPrintable(m_news[0]));
    QVERIFY2(m_news[1].endsWith(QStringLiteral(": answers again")), qPrintable(m_news[1]));
}

void AgentConnectionTest::killedFromOutside() {
    const auto meter = open(fake("--run-ms 20"));
    // Between two requests, and in the middle of one.
    ::kill(starts().back(), SIGKILL);
    QVERIFY(hasEnded(starts().back()));
    QVERIFY(hasAllTimes(*meter, m_sub));
    QCOMPARE(starts().size(), std::size_t{2});
    std::jthread killer([process = starts().back()] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        ::kill(process, SIGKILL);
    });
    QVERIFY(hasAllTimes(*meter, m_sub, 0, 10));
    QCOMPARE(starts().size(), std::size_t{3});
}

void AgentConnectionTest::givesUpInTheEnd() {
    const auto meter = open(fake(fault("always-kill")));
    HATTER_THROWS(Error, "given up after 3 new attempts; the last one: was ended by signal 9",
                  meter->time(m_sub, 0, 2, {}));
    QCOMPARE(starts().size(), std::size_t{4});
    // Pauses are doubled.
    QCOMPARE(m_news.filter("next attempt in").size(), 3);
    QVERIFY(m_news[2].contains("next attempt in 0.04 s (2 of 3)"));
    QVERIFY(m_news[4].contains("next attempt in 0.08 s (3 of 3)"));
    QCOMPARE(m_news.filter("answers again").size(), 3);
    // Asked once more, it tries once more.
    QVERIFY(meter->profile(m_sub, {}).encoderMs == test::fakeShares(m_sub).encoderMs);
    QCOMPARE(starts().size(), std::size_t{5});
}

void AgentConnectionTest::anotherMachineIsRefused() {
    const QString other = QStringLiteral("if [ -e '%1' ]; then name=Cortex-A76; else name=Cortex-A72; fi; ");
    const auto meter = open(other.arg(path("fault")) + fake(fault("kill") + " --processor $name"));
    HATTER_THROWS(Error, "another machine answers than before: Cortex-A76", meter->time(m_sub, 0, 2, {}));
    QCOMPARE(starts().size(), std::size_t{2});
}

void AgentConnectionTest::anotherVersionAfterTheLoss() {
    const QString newer = QStringLiteral("if [ -e '%1' ]; then echo '{\"hatter-agent\":2}'; sleep 20; fi; ");
    const auto meter = open(newer.arg(path("fault")) + fake(fault("kill")));
    HATTER_THROWS(InputError, "version 2 of the protocol", meter->time(m_sub, 0, 2, {}));
    QCOMPARE(m_news.size(), 1);
}

void AgentConnectionTest::signsOfLifeKeepItWaiting() {
    // One run takes longer than any silence that is borne.
    m_patience.silenceSeconds = 0.6;
    const auto meter = open(fake("--run-ms 1000"));
    QVERIFY(hasAllTimes(*meter, m_sub, 0, 1));
    QCOMPARE(starts().size(), std::size_t{1});
}

void AgentConnectionTest::stopsBetweenRuns() {
    const auto meter = open(fake("--run-ms 10"));
    StopAfter stop(200);
    HATTER_THROWS(Stopped, "", meter->time(m_sub, 1000, 1000, stop.token()));
    const qint64 ms = stop.afterStopMs();
    QVERIFY2(ms < SoonMs, qPrintable(QString::number(ms)));
    // The agent has stopped as well, and is ready for more.
    QVERIFY(hasAllTimes(*meter, m_sub));
    QCOMPARE(starts().size(), std::size_t{1});
}

void AgentConnectionTest::stopsInTheMiddleOfARun() {
    const auto meter = open(fake("--run-ms 3000"));
    StopAfter stop(200);
    HATTER_THROWS(Stopped, "", meter->time(m_sub, 0, 1, stop.token()));
    const qint64 ms = stop.afterStopMs();
    QVERIFY2(ms < SoonMs, qPrintable(QString::number(ms)));
    QVERIFY(hasEnded(starts().back()));
    QCOMPARE(m_news.size(), 0);
    // It is started again when something is asked.
    QVERIFY(meter->profile(m_sub, {}).encoderMs == test::fakeShares(m_sub).encoderMs);
    QCOMPARE(starts().size(), std::size_t{2});
}

void AgentConnectionTest::stopsWhileItWaitsForTheNextAttempt() {
    m_patience.reconnectSeconds = 30.0;
    const auto meter = open(fake(fault("kill")));
    StopAfter stop(300);
    HATTER_THROWS(Stopped, "", meter->time(m_sub, 0, 1, stop.token()));
    const qint64 ms = stop.afterStopMs();
    QVERIFY2(ms < SoonMs, qPrintable(QString::number(ms)));
    QCOMPARE(m_news.size(), 1);
}

void AgentConnectionTest::stopsBeforeTheGreeting() {
    StopAfter stop(100);
    HATTER_THROWS(Stopped, "", open("sleep 20", stop.token()));
    const qint64 ms = stop.afterStopMs();
    QVERIFY2(ms < SoonMs, qPrintable(QString::number(ms)));
}

void AgentConnectionTest::endsWhatItStarted() {
    // A pipeline, a child in the background, and one that ignores SIGTERM.
    const QString command =
        QStringLiteral("(trap '' TERM; echo $$ >/dev/null; sleep 50) & sleep 51 & %1 | cat").arg(fake().mid(5));
    { QVERIFY(hasAllTimes(*open(command), m_sub)); }
    QTest::qWait(50);
    std::string left;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream in(entry.path() / "cmdline", std::ios::binary);
        std::string words((std::istreambuf_iterator<char>(in)), {});
        if (words == std::string("sleep\0"
                                 "50\0",
                                 9) ||
            words == std::string("sleep\0"
                                 "51\0",
                                 9))
            left += entry.path().string() + " ";
    }
    QCOMPARE(left, std::string());
}

void AgentConnectionTest::endsAtOnceWhileTheAgentComputes() {
    QElapsedTimer timer;
    {
        const auto meter = open(fake("--run-ms 20000"));
        StopAfter stop(50);
        HATTER_THROWS(Stopped, "", meter->time(m_sub, 0, 1, stop.token()));
        stop.afterStopMs();
        timer.start();
    }
    QVERIFY(timer.elapsed() < SoonMs);
}

void AgentConnectionTest::signalsAreLeftAlone() {
    sigset_t blocked;
    sigset_t before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, &before);
    ::signal(SIGPIPE, SIG_IGN);
    // The last digits stand for the signals 1 to 16: neither is blocked nor ignored.
    HATTER_THROWS(InputError, "ended with status 1: 0000 / 0000",
                  open("grep -E '^Sig(Blk|Ign)' /proc/self/status | grep -o '....$' >&2; exit 1"));
    ::signal(SIGPIPE, SIG_DFL);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    // And back: a write to nobody ends neither this program nor leaves a signal behind.
    QVERIFY(hasAllTimes(*open(fake(fault("kill"))), m_sub));
    sigset_t pending;
    sigpending(&pending);
    QCOMPARE(sigismember(&pending, SIGPIPE), 0);
}

QTEST_GUILESS_MAIN(AgentConnectionTest)
#include "tst_agent_connection.moc"
