// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench: hatter [WORKSPACE], or without a window: hatter --report FOLDER WORKSPACE,
// hatter --report FILE.pdf WORKSPACE, hatter --screenshots FOLDER [WORKSPACE]
#include "Heartbeat.h"
#include "base/Error.h"
#include "base/Log.h"
#include "engine/EngineLibrary.h"
#include "panels/MainWindow.h"
#include "panels/Screenshots.h"
#include "report/ReportWriter.h"
#include "settings/Language.h"
#include "settings/Look.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QCommandLineParser>
#include <chrono>
#include <cstdio>

namespace {

using hatter::ui::Theme;

struct Options {
    QCommandLineOption theme{QStringLiteral("theme"),
                             QCoreApplication::translate("Main", "Look: light, dark or system."),
                             QStringLiteral("look")};
    QCommandLineOption language{
        QStringLiteral("language"),
        QCoreApplication::translate("Main", "Language of the window, for instance de, fr, zh_CN."),
        QStringLiteral("language")};
    QCommandLineOption logLevel{QStringLiteral("log-level"),
                                QCoreApplication::translate("Main", "trace, debug, info, warning, error or off."),
                                QStringLiteral("level"), QStringLiteral("info")};
    QCommandLineOption heartbeat{
        QStringLiteral("heartbeat"),
        QCoreApplication::translate("Main", "Measure how responsive the window is and say so at the end.")};
    QCommandLineOption quitAfter{QStringLiteral("quit-after"),
                                 QCoreApplication::translate("Main", "End by itself, for measuring."),
                                 QStringLiteral("seconds")};
    QCommandLineOption report{
        QStringLiteral("report"),
        QCoreApplication::translate("Main",
                                    "Write a report of a search and end: a page with its pictures into this folder, or "
                                    "one PDF if the name ends in .pdf."),
        QStringLiteral("folder")};
    QCommandLineOption screenshots{
        QStringLiteral("screenshots"),
        QCoreApplication::translate("Main", "Write pictures of all pages in every language and look, and end."),
        QStringLiteral("folder")};
    QCommandLineOption run{QStringLiteral("run"),
                           QCoreApplication::translate("Main", "The search that is reported (without: the latest)."),
                           QStringLiteral("number"), QStringLiteral("0")};
};

Theme::Mode modeOf(const QString& name) {
    if (const auto mode = hatter::ui::Look::modeOf(name))
        return *mode;
    throw hatter::InputError("theme '" + name.toStdString() + "' is unknown; use light, dark or system");
}

std::chrono::milliseconds secondsOf(const QString& text) {
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber || seconds < 0 || seconds > 1e6)
        throw hatter::InputError("--quit-after '" + text.toStdString() + "' is no number of seconds");
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

/// Without a window: what a search found, as files. A report is light, whatever the window's look.
int writeReport(hatter::Application& application, const QCommandLineParser& parser, const Options& options) {
    bool isNumber = false;
    const qint64 run = parser.value(options.run).toLongLong(&isNumber);
    if (!isNumber || run < 0)
        throw hatter::InputError("--run '" + parser.value(options.run).toStdString() + "' is not the number of a run");
    if (parser.positionalArguments().size() != 1)
        throw hatter::InputError(
            "--report needs one workspace: hatter --report FOLDER WORKSPACE, or a file that ends in .pdf for FOLDER");
    Theme::apply(application, Theme::Mode::Light);
    const QString workspace = parser.positionalArguments().constFirst();
    for (const QString& file : hatter::ui::writeReport(workspace, parser.value(options.report), run))
        std::printf("%s\n", qUtf8Printable(file));
    return 0;
}

/// Without a window that anybody sees.
int writeScreenshots(const QCommandLineParser& parser, const Options& options) {
    if (parser.positionalArguments().size() > 1)
        throw hatter::InputError("--screenshots takes one workspace: hatter --screenshots FOLDER [WORKSPACE]");
    const QStringList files = hatter::ui::writeScreenshots(
        &hatter::ui::openEngineLibrary, parser.value(options.screenshots), parser.positionalArguments().value(0));
    std::printf("%lld pictures in %s\n", static_cast<long long>(files.size()),
                qUtf8Printable(parser.value(options.screenshots)));
    return 0;
}

int run(hatter::Application& application) {
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Main", "Workbench for hardware-aware Transformers."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"),
                                 QCoreApplication::translate("Main", "Workspace folder to open."),
                                 QStringLiteral("[WORKSPACE]"));
    parser.addOptions({options.theme, options.language, options.logLevel, options.heartbeat, options.quitAfter,
                       options.report, options.screenshots, options.run});
    parser.process(application);
    hatter::setLogLevel(parser.value(options.logLevel).toStdString());
    const QString theme =
        parser.isSet(options.theme) ? parser.value(options.theme) : hatter::ui::Look::instance().theme();
    Theme::apply(application, modeOf(theme));
    hatter::ui::Language::install(hatter::ui::Language::localeOf(
        parser.isSet(options.language) ? parser.value(options.language) : hatter::ui::Language::chosen()));

    if (parser.isSet(options.report))
        return writeReport(application, parser, options);
    if (parser.isSet(options.screenshots))
        return writeScreenshots(parser, options);

    if (parser.isSet(options.heartbeat))
        application.watchStart();
    if (parser.isSet(options.quitAfter))
        QTimer::singleShot(secondsOf(parser.value(options.quitAfter)), &application, &QCoreApplication::quit);
    hatter::ui::MainWindow window(&hatter::ui::openEngineLibrary);
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openWorkspace(parser.positionalArguments().constFirst());
    const int code = QApplication::exec();
    application.reportHeartbeat();
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(QStringLiteral("Hatter"));
    QCoreApplication::setApplicationName(QStringLiteral("Hatter"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HATTER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hatter.Hatter"));
    hatter::Application application(argc, argv);
    try {
        return run(application);
    } catch (const hatter::InputError& e) {
        std::fprintf(stderr, "hatter: %s\n", e.what());
        return 2;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "hatter: %s\n", e.what());
        return 1;
    }
}
