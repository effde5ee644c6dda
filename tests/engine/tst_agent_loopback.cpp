// SPDX-License-Identifier: GPL-3.0-or-later
// The real agent in a second process of this machine: through a shell, and through ssh. HATTER_TIMED_TESTS=1 measures
// the demo's design space, with nothing else running, and demands that both ways give the same latencies.
#include "LoopbackSshd.h"
#include "Shared.h"
#include "agent/Agent.h"
#include "base/Error.h"
#include "base/Median.h"
#include "base/Random.h"
#include "measure/Meters.h"
#include "space/HatYaml.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <fstream>
#include <thread>

using namespace hatter;

class AgentLoopbackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void throughTheShell();
    void throughSsh();
    void unknownHostsAreNamed();
    void killedInTheMiddle();

private:
    void compare(const QString& command);

    const bool m_isTimed = qEnvironmentVariableIntValue("HATTER_TIMED_TESTS") == 1;
    latency::MeterSettings m_settings;
    std::vector<space::SubTransformer> m_subs;
    int m_uncounted = 1;
    int m_counted = 4;
};

namespace {

constexpr int Subs = 20;
constexpr double MostDifference = 0.05;

bool areTimes(const std::vector<double>& runsMs, int counted) {
    return runsMs.size() == static_cast<std::size_t>(counted) &&
           std::all_of(runsMs.begin(), runsMs.end(), [](double ms) { return std::isfinite(ms) && ms > 0.0; });
}

double totalMs(const latency::RunTimes& times) {
    return latency::trimmedMean(times.encoderMs, 0.1).mean + latency::trimmedMean(times.decoderMs, 0.1).mean;
}

}  // namespace

void AgentLoopbackTest::initTestCase() {
    m_settings.space = space::readDesignSpace(m_isTimed ? HATTER_SOURCE_DIR "/resources/spaces/demo.yml"
                                                        : HATTER_SOURCE_DIR "/tests/support/toy/space.yml");
    if (m_isTimed) {
        m_uncounted = 5;
        m_counted = 20;
    } else {
        m_settings.protocol.vocabulary = 200;
        m_settings.protocol.sourceLength = 6;
        m_settings.protocol.targetLength = 3;
        m_settings.protocol.beam = 2;
    }
    PythonRandom random(7);
    for (int i = 0; i < Subs; ++i)
        m_subs.push_back(m_settings.space.sample(random));
}

/// In turns, and each first as often as the other: what slows the machine down for a while slows down both.
void AgentLoopbackTest::compare(const QString& command) {
    const auto here = measure::makeMeter(m_settings);
    const auto there = agent::connect(command.toStdString(), m_settings);
    QCOMPARE(latency::fingerprint(there->machine()), latency::fingerprint(here->machine()));
    std::vector<double> ratios;
    for (const space::SubTransformer& sub : m_subs) {
        const bool isHereFirst = ratios.size() % 2 == 0;
        const auto first = (isHereFirst ? here : there)->time(sub, m_uncounted, m_counted, {});
        const auto second = (isHereFirst ? there : here)->time(sub, m_uncounted, m_counted, {});
        for (const latency::RunTimes* times : {&first, &second}) {
            QVERIFY(areTimes(times->encoderMs, m_counted));
            QVERIFY(areTimes(times->decoderMs, m_counted));
        }
        ratios.push_back((isHereFirst ? totalMs(second) : totalMs(first)) /
                         (isHereFirst ? totalMs(first) : totalMs(second)));
    }
    const auto shares = there->profile(m_subs.front(), {});
    QCOMPARE(shares.encoderMs.size(), m_subs.front().encoder.size());
    QCOMPARE(shares.decoderMs.size(), m_subs.front().decoder.size());
    const double middle = median(ratios);
    const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
    qInfo("latency by the agent / in this process, %d SubTransformers: median %.4f, from %.4f to %.4f", Subs, middle,
          *least, *most);
    if (m_isTimed)
        QVERIFY(std::fabs(middle - 1.0) <= MostDifference);
}

void AgentLoopbackTest::throughTheShell() {
    compare(QStringLiteral("'" HATTER_AGENT "'"));
}

void AgentLoopbackTest::throughSsh() {
    const test::LoopbackSshd sshd;
    if (!sshd.problem().isEmpty())
        QSKIP(qPrintable(sshd.problem()));
    compare(sshd.ssh(QStringLiteral(HATTER_AGENT)));
}

void AgentLoopbackTest::unknownHostsAreNamed() {
    const test::LoopbackSshd sshd;
    if (!sshd.problem().isEmpty())
        QSKIP(qPrintable(sshd.problem()));
    HATTER_THROWS(InputError, "Host key verification failed",
                  agent::greet(sshd.ssh(QStringLiteral(HATTER_AGENT), false).toStdString()));
    HATTER_THROWS(InputError, "ended with status 127",
                  agent::greet(sshd.ssh(QStringLiteral("no-such-agent")).toStdString()));
}

void AgentLoopbackTest::killedInTheMiddle() {
    QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("starts")).toStdString();
    agent::Patience patience;
    patience.reconnectSeconds = 0.1;
    QStringList news;
    const auto meter = agent::connect("echo $$ >>'" + file + "'; exec '" HATTER_AGENT "'", m_settings, patience,
                                      [&](const std::string& text) { news << QString::fromStdString(text); });
    const int manyRuns = m_isTimed ? 30 : 3000;
    for (std::size_t i = 0; i < m_subs.size(); ++i) {
        std::jthread killer;
        const bool isKilled = i == 7;
        if (isKilled)
            killer = std::jthread([&file] {
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
                pid_t process = 0;
                std::ifstream(file) >> process;
                ::kill(process, SIGKILL);
            });
        // Long enough to be killed in.
        const int counted = isKilled ? manyRuns : m_counted;
        const auto times = meter->time(m_subs[i], m_uncounted, counted, {});
        QVERIFY(areTimes(times.encoderMs, counted));
        QVERIFY(areTimes(times.decoderMs, counted));
    }
    QCOMPARE(news.size(), 2);
    QVERIFY(news[0].contains(QStringLiteral("was ended by signal 9")));
}

QTEST_GUILESS_MAIN(AgentLoopbackTest)
#include "tst_agent_loopback.moc"
