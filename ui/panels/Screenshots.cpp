// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/Screenshots.h"

#include "base/Error.h"
#include "charts/ParetoPlot.h"
#include "dialogs/HelpWindow.h"
#include "dialogs/KeyboardDialog.h"
#include "dialogs/SettingsDialog.h"
#include "engine/Session.h"
#include "models/PublishedTable.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/PublishedPage.h"
#include "panels/SearchPage.h"
#include "panels/SuperTransformerPage.h"
#include "settings/Language.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "spaces/SpaceDialog.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTableView>
#include <QTemporaryDir>
#include <functional>

namespace hatter::ui {

namespace {

constexpr int PatienceMs = 60000;
constexpr int SettleMs = 250;  ///< charts paint at most fifteen times a second

const char* const PageNames[StageModel::PageCount] = {
    "data", "supertransformer", "latency", "search", "subtransformer", "export", "compare", "log", "published"};

void wait(int ms, const std::function<bool()>& done = {}) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms && !(done && done()))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void press(QWidget* widget, int key) {
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier), up(QEvent::KeyRelease, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &down);
    QCoreApplication::sendEvent(widget, &up);
}

/// One window after the other: of one language and one look.
class Photographer {
public:
    Photographer(QString folder, QString prefix) : m_folder(std::move(folder)), m_prefix(std::move(prefix)) {}

    void save(QWidget& widget, const QString& name) {
        wait(SettleMs);
        const QString file = QDir(m_folder).filePath(m_prefix + name + QStringLiteral(".png"));
        if (!widget.grab().save(file))
            throw Error(file.toStdString() + ": the picture could not be written");
        m_files << file;
    }

    void saveDialog(QDialog& dialog, const QString& name) {
        dialog.setAttribute(Qt::WA_DontShowOnScreen);
        dialog.show();
        save(dialog, name);
        dialog.close();
    }

    const QStringList& files() const { return m_files; }

private:
    QString m_folder, m_prefix;
    QStringList m_files;
};

void openWorkspace(MainWindow& window, const QString& workspace) {
    QString failure;
    QObject::connect(&window.session(), &Session::failed, &window, [&failure](const QString& text) { failure = text; });
    window.openWorkspace(workspace);
    wait(PatienceMs, [&] { return window.session().isOpen() || !failure.isEmpty(); });
    if (!window.session().isOpen())
        throw InputError(
            workspace.toStdString() + ": " +
            (failure.isEmpty() ? std::string("the workspace did not open in a minute") : failure.toStdString()));
    SearchPage& search = window.searchPage();
    wait(PatienceMs / 4, [&] {
        return window.session().facts().runs.empty() ||
               (search.candidates().table()->model()->rowCount() > 0 && search.plot().isComplete());
    });
}

/// The best candidate and another one stand beside each other, and the best one is selected.
void chooseCandidates(MainWindow& window) {
    window.showPage(StageModel::Search);
    QTableView* table = window.searchPage().candidates().table();
    for (const int row : {4, 0}) {
        if (row >= table->model()->rowCount())
            continue;
        table->setCurrentIndex(table->model()->index(row, 0));
        press(table, Qt::Key_C);
    }
}

void photograph(Photographer& photographer, MainWindow& window, const QString& workspace) {
    photographer.save(window, QStringLiteral("welcome"));
    if (!workspace.isEmpty()) {
        openWorkspace(window, workspace);
        chooseCandidates(window);
    }
    for (int page = 0; page < StageModel::PageCount; ++page) {
        window.showPage(static_cast<StageModel::Page>(page));
        if (window.currentPage() != page)
            continue;  // there is nothing to see
        if (page == StageModel::Published) {
            PublishedPage& published = window.publishedPage();
            wait(PatienceMs / 4, [&] { return published.models().rowCount() > 0; });
        }
        photographer.save(window, QString::fromLatin1(PageNames[page]));
    }
    SpaceDialog space(window.session().reader(), window.superPage().spacePlace(), &window);
    photographer.saveDialog(space, QStringLiteral("design-space"));
    SettingsDialog settings(&window);
    photographer.saveDialog(settings, QStringLiteral("settings"));
    KeyboardDialog keyboard(window);
    photographer.saveDialog(keyboard, QStringLiteral("keyboard"));
    HelpWindow help(&window);
    help.setAttribute(Qt::WA_DontShowOnScreen);
    help.openPage(QStringLiteral("search"));
    photographer.save(help, QStringLiteral("help"));
}

}  // namespace

QStringList writeScreenshots(const EngineRunner::Factory& factory, const QString& folder, const QString& workspace,
                             const QSize& size) {
    if (!QDir().mkpath(folder))
        throw InputError(folder.toStdString() + ": the folder could not be made");
    // What is chosen here is nobody's choice.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QStringList files;
    for (const auto& [language, name] : Language::choices()) {
        if (language == QLatin1String("system"))
            continue;
        Language::install(Language::localeOf(language));
        for (const bool dark : {false, true}) {
            Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
            Photographer photographer(folder, language + (dark ? QStringLiteral("-dark-") : QStringLiteral("-light-")));
            MainWindow window(factory);
            window.setAttribute(Qt::WA_DontShowOnScreen);
            window.resize(size);
            window.show();
            photograph(photographer, window, workspace);
            window.close();
            files += photographer.files();
        }
    }
    return files;
}

}  // namespace hatter::ui
