// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a search (SIGKILL) at random moments, goes on with it, and compares every candidate, generation, state, loss
// and change of the limit with those of a run that nobody killed, bit for bit.
//
//   hatter-kill-search [--kills 20] [--seed S] [--workspace W] [-- arguments of `hatter-cli search`]
//
// Without a workspace a small one is made: a SuperTransformer that is trained on a toy corpus, a predictor that is
// fitted to measurements of this machine. The limit is changed at the start of a generation and in the middle of
// others, at draws that are named, so that all runs are steered alike. Every third kill is aimed at the moment in which
// a generation is written, every fourth run is killed once more after it was resumed. ctest runs three kills.
#include "KilledRun.h"
#include "Story.h"
#include "ToyWorkspace.h"

#include <QCommandLineParser>
#include <QTemporaryDir>
#include <cstdio>
#include <random>

using namespace hatter;
using test::Story;

namespace {

[[noreturn]] void fail(const QByteArray& why) {
    std::fprintf(stderr, "hatter-kill-search: %s\n", why.constData());
    std::exit(2);
}

test::CliResult mustRun(const QStringList& arguments) {
    test::CliResult result = test::cli(arguments);
    if (result.code != 0)
        fail("hatter-cli " + arguments.join(QLatin1Char(' ')).toUtf8() + "\n" + result.text());
    return result;
}

test::LimitRange limitsOf(const QString& workspace) {
    const test::LimitRange limits = test::limitRange(mustRun({"latency", "show", "-W", workspace, "--json"}));
    if (limits.slowestMs <= limits.fastestMs)
        fail("the workspace has no predictor");
    return limits;
}

QStringList searchArguments(const test::LimitRange& limits, const QStringList& more) {
    QStringList arguments = {"search", "--limit", limits.text(0.9), "--threads", "1", "--json"};
    for (const auto& [generation, share] : {std::pair{4, 0.75}, std::pair{9, 0.95}, std::pair{20, 0.65}})
        arguments += {"--then", QString::number(generation) + ":" + limits.text(share)};
    for (const auto& [draw, share] : {std::pair{15, 0.8}, std::pair{95, 0.6}, std::pair{333, 0.85}, std::pair{512, 0.5},
                                      std::pair{777, 0.7}, std::pair{1111, 0.9}})
        arguments += {"--then-at-draw", QString::number(draw) + ":" + limits.text(share)};
    if (!more.contains("--iterations"))
        arguments += {"--iterations", "30"};
    if (!more.contains("--population"))
        arguments += {"--population", "40", "--parents", "10", "--mutations", "20", "--crossovers", "20"};
    if (!more.contains("--subset"))
        arguments += {"--subset", "80"};
    return arguments + more;
}

struct Task {
    QString base;  ///< the workspace before the run
    QDir folder;   ///< for copies
    QStringList arguments;
    test::Course course;  ///< of the run that nobody killed
    Story story;
    std::mt19937_64 random;
};

/// One run that is killed, and goes on. Returns whether it ended as the other one.
bool tryKill(Task& task, int number) {
    const QString workspace = task.folder.filePath(QStringLiteral("killed-%1").arg(number));
    test::KilledRun run(task.arguments, task.base, workspace);
    test::Moment moment = test::chooseMoment(task.course, number % 3 == 2, task.random);
    // The machine's pace varies: a run that was over before its moment begins again and is killed a little earlier.
    while (!run.kill(moment))
        moment.seconds *= 0.9;
    QByteArray told = moment.text() + "  " + run.whereItStands();
    if (number % 4 == 3) {
        const double share = std::uniform_real_distribution<double>(0.1, 0.6)(task.random);
        told += run.killAgain(share * task.course.seconds) ? "; killed again, " + run.whereItStands()
                                                           : QByteArray("; over before it was killed again");
    }
    run.goOn();
    const QByteArray difference = task.story.differenceFrom(test::storyOf(workspace, run.id()));
    std::printf("%3d  %s  %s\n", number + 1, told.constData(),
                difference.isEmpty() ? "equal" : ("DIFFERS: " + difference).constData());
    std::fflush(stdout);
    if (difference.isEmpty())
        QDir(workspace).removeRecursively();
    return difference.isEmpty();
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    qputenv("HATTER_LATENCY_AS_IS", "1");
    qputenv("OMP_WAIT_POLICY", "passive");
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"kills", "Runs to kill", "N", "20"},
                       {"seed", "Of the moments; another one each time by default", "S"},
                       {"workspace", "Search this workspace, which is copied, instead of a toy", "W"}});
    parser.addPositionalArgument("arguments", "Of hatter-cli search, after --");
    parser.process(application);
    const std::uint64_t seed = parser.isSet("seed") ? parser.value("seed").toULongLong() : std::random_device{}();
    const int kills = parser.value("kills").toInt();
    const QTemporaryDir folder;
    Task task{parser.isSet("workspace") ? parser.value("workspace") : folder.filePath("base"),
              QDir(folder.path()),
              {},
              {},
              {},
              std::mt19937_64(seed)};
    if (!parser.isSet("workspace"))
        for (const QStringList& command : test::toyWorkspaceCommands(task.base))
            mustRun(command);
    task.arguments = searchArguments(limitsOf(task.base), parser.positionalArguments());
    const QString whole = folder.filePath("whole");
    task.course = test::wholeCourse(task.arguments, task.base, whole);
    task.story = test::storyOf(whole, task.course.run);
    std::printf(
        "uninterrupted: %.2f s, %zu candidates, %zu generations, %zu changes of the limit (%zu of them inside a "
        "generation); seed %llu\n",
        task.course.seconds, task.story.candidates.size(), task.story.generations.size(), task.story.steering.size(),
        task.story.changesInside, static_cast<unsigned long long>(seed));
    if (task.story.changesInside < 3)
        fail("the run was not steered as it should be");
    int equal = 0;
    for (int i = 0; i < kills; ++i)
        equal += tryKill(task, i);
    std::printf("%d of %d resumed runs equal the uninterrupted one\n", equal, kills);
    return equal == kills ? 0 : 1;
}
