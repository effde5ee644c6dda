// SPDX-License-Identifier: GPL-3.0-or-later
#include "KilledRun.h"

#include "Cli.h"
#include "base/Error.h"
#include "store/RunLog.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

namespace hatter::test {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void copyWorkspace(const QString& from, const QString& to) {
    fs::remove_all(to.toStdString());
    fs::copy(from.toStdString(), to.toStdString(), fs::copy_options::recursive);
}

/// A child whose lines are read as they come.
class Child {
public:
    Child(const QStringList& arguments, const QString& workspace) {
        m_process.setStandardErrorFile(workspace + QStringLiteral("/stderr.txt"));
        m_process.start(QStringLiteral(HATTER_CLI), arguments + QStringList{"-W", workspace});
        m_process.closeWriteChannel();
        m_workspace = workspace;
    }
    ~Child() { kill(); }

    /// The next event, waited for until then; an empty object if there was none in time or the child has ended.
    QJsonObject next(Clock::time_point until) {
        while (!m_process.canReadLine()) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
            if (left <= 0 || m_process.state() == QProcess::NotRunning)
                return {};
            m_process.waitForReadyRead(static_cast<int>(std::min<long long>(left, 1000)));
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    bool isOver() { return m_process.state() == QProcess::NotRunning && !m_process.canReadLine(); }
    /// SIGKILL.
    void kill() {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    void mustHaveEndedWell() {
        m_process.waitForFinished();
        if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
            return;
        QFile errors(m_workspace + QStringLiteral("/stderr.txt"));
        static_cast<void>(errors.open(QIODevice::ReadOnly));
        throw Error("a search failed: " + errors.readAll().toStdString());
    }

private:
    QProcess m_process;
    QString m_workspace;
};

constexpr std::chrono::minutes Longest(20);

bool isEvent(const QJsonObject& line, const char* kind) {
    return line.value(QStringLiteral("event")).toString() == QLatin1String(kind);
}

/// Reads until the run has said its first word; false if it ended before.
bool awaitRun(Child& child) {
    const auto until = Clock::now() + Longest;
    while (!child.isOver())
        if (isEvent(child.next(until), "run"))
            return true;
    return false;
}

/// Waits on while the child goes on: false if it ended.
bool outlives(Child& child, double seconds) {
    const auto until =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    // A poll of the pipe is no finer than a millisecond; a commit takes a few of them.
    while (Clock::now() < until - std::chrono::milliseconds(20)) {
        child.next(until - std::chrono::milliseconds(10));
        if (child.isOver())
            return false;
    }
    std::this_thread::sleep_until(until);
    return true;
}

}  // namespace

QByteArray Moment::text() const {
    char text[80];
    if (generation >= 0)
        std::snprintf(text, sizeof text, "%6.2f ms into writing generation %2d", 1e3 * seconds, generation);
    else
        std::snprintf(text, sizeof text, "%6.3f s after the start            ", seconds);
    return text;
}

Moment chooseMoment(const Course& course, bool atCommit, std::mt19937_64& random) {
    if (!atCommit)
        return {0, std::uniform_real_distribution<double>(0.0, course.seconds)(random), -1};
    const std::size_t generation = std::uniform_int_distribution<std::size_t>(0, course.commits.size() - 1)(random);
    const Course::Commit& commit = course.commits[generation];
    return {commit.decided, std::uniform_real_distribution<double>(0.0, commit.seconds)(random),
            static_cast<int>(generation)};
}

Course wholeCourse(const QStringList& arguments, const QString& base, const QString& copy) {
    copyWorkspace(base, copy);
    Child child(arguments, copy);
    if (!awaitRun(child)) {
        child.mustHaveEndedWell();
        throw Error("the search said nothing");
    }
    Course course;
    const auto start = Clock::now();
    auto decidedAt = start;
    int decided = 0;
    while (!child.isOver()) {
        const QJsonObject line = child.next(Clock::now() + Longest);
        if (isEvent(line, "candidate")) {
            ++decided;
            decidedAt = Clock::now();
        } else if (isEvent(line, "generation")) {
            course.commits.push_back({decided, secondsSince(decidedAt)});
        }
    }
    course.seconds = secondsSince(start);
    child.mustHaveEndedWell();
    const auto workspace = store::Workspace::open(copy.toStdString());
    course.run = store::RunLogReader(workspace).runs().back().id;
    return course;
}

KilledRun::KilledRun(QStringList arguments, QString base, QString workspace)
    : m_arguments(std::move(arguments)), m_base(std::move(base)), m_workspace(std::move(workspace)) {}

bool KilledRun::kill(const Moment& moment) {
    copyWorkspace(m_base, m_workspace);
    Child child(m_arguments, m_workspace);
    if (!awaitRun(child)) {
        child.mustHaveEndedWell();
        throw Error("the search said nothing");
    }
    for (int decided = 0; decided < moment.candidates;) {
        decided += isEvent(child.next(Clock::now() + Longest), "candidate");
        if (child.isOver())
            return false;
    }
    if (!outlives(child, moment.seconds))
        return false;
    child.kill();
    const auto workspace = store::Workspace::open(m_workspace.toStdString());
    const store::RunRecord run = store::RunLogReader(workspace).runs().back();
    m_id = run.id;
    // It may have come to its end in the time that the signal took.
    return run.state == "running";
}

QStringList KilledRun::goOnArguments() {
    return {"search", "--resume", QString::number(m_id), "--json"};
}

bool KilledRun::killAgain(double seconds) {
    Child child(goOnArguments(), m_workspace);
    if (!awaitRun(child) || !outlives(child, seconds)) {
        child.mustHaveEndedWell();
        return false;
    }
    child.kill();
    return true;
}

void KilledRun::goOn() {
    Child child(goOnArguments(), m_workspace);
    while (!child.isOver())
        child.next(Clock::now() + Longest);
    child.mustHaveEndedWell();
}

QByteArray KilledRun::whereItStands() {
    const auto workspace = store::Workspace::open(m_workspace.toStdString());
    const store::RunLogReader reader(workspace);
    const store::RunRecord run = reader.run(m_id).value();
    const std::string kept = reader
                                 .query("SELECT count(DISTINCT architecture) FROM unfinished_evaluations WHERE run = " +
                                        std::to_string(m_id))
                                 .rows.at(0)
                                 .at(0);
    return (run.generation < 0 ? QByteArray("no generation stored")
                               : "generation " + QByteArray::number(run.generation) + " stored") +
           ", " + kept.c_str() + " evaluations of the next";
}

}  // namespace hatter::test
