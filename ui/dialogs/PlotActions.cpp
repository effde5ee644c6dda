// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/PlotActions.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "charts/Plot.h"
#include "dialogs/PlotTableDialog.h"
#include "engine/StoreReader.h"
#include "settings/Format.h"
#include "settings/Settings.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

namespace hatter::ui {

namespace {

/// "Pareto plot" as the name of a file.
QString fileNameOf(const QString& plot) {
    const QString name = format::fileName(plot);
    return name.isEmpty() ? QStringLiteral("plot") : name;
}

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        throw Error("the picture could not be encoded as PNG");
    return bytes;
}

}  // namespace

PlotActions::PlotActions(StoreReader& reader, QWidget* window) : QObject(window), m_reader(reader), m_window(window) {
    qApp->installEventFilter(this);
}

PlotActions* PlotActions::of(QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (auto* found = widget->findChild<PlotActions*>({}, Qt::FindDirectChildrenOnly))
            return found;
    return nullptr;
}

bool PlotActions::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    const auto* plot = dynamic_cast<Plot*>(widget);
    if (plot == nullptr || plot->hasMenu() || !m_window->isAncestorOf(widget))
        return false;
    auto* menu = static_cast<QContextMenuEvent*>(event);
    const bool byMouse = menu->reason() == QContextMenuEvent::Mouse;
    showMenu(widget, byMouse ? menu->globalPos() : widget->mapToGlobal(widget->rect().center()));
    return true;
}

void PlotActions::showMenu(QWidget* plot, const QPoint& global) {
    auto* menu = new QMenu(plot);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(plot->actions());
    fill(menu, plot);
    menu->popup(global);
}

void PlotActions::fill(QMenu* menu, QWidget* plot) {
    const QPointer<QWidget> kept(plot);
    const auto add = [&](const QString& text, auto work) {
        return menu->addAction(text, this, [kept, work] {
            if (kept)
                work(kept);
        });
    };
    if (!menu->isEmpty())
        menu->addSeparator();
    add(tr("Show as &table"), [this](QWidget* w) { showTable(w); });
    add(tr("&Save plot…"), [this](QWidget* w) { save(w); })->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    menu->addSeparator();
    add(tr("Copy &picture"), [this](QWidget* w) { copyPicture(w); });
    add(tr("Copy &figures"), [this](QWidget* w) { copyFigures(w); });
}

void PlotActions::save(QWidget* plot) {
    const Plot* what = Plot::of(plot);
    if (what == nullptr)
        return;
    auto* dialog = new QFileDialog(plot->window(), tr("Save plot"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString filters[] = {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("Figures, CSV (*.csv)")};
    const QString suffixes[] = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")};
    dialog->setNameFilters({filters[0], filters[1], filters[2]});
    dialog->setDefaultSuffix(suffixes[0]);
    const QString folder = Settings::get(keys::PlotFolder);
    if (!folder.isEmpty() && QFileInfo(folder).isDir())
        dialog->setDirectory(folder);
    dialog->selectFile(fileNameOf(what->plotName()) + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, suffixes](const QString& filter) {
        for (int i = 0; i < 3; ++i)
            if (filter == filters[i]) {
                dialog->setDefaultSuffix(suffixes[i]);
                const QStringList chosen = dialog->selectedFiles();
                if (chosen.size() == 1 && !QFileInfo(chosen[0]).isDir())
                    dialog->selectFile(QFileInfo(chosen[0]).completeBaseName() + QLatin1Char('.') + suffixes[i]);
            }
    });
    const QPointer<QWidget> kept(plot);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kept](const QString& file) {
        Settings::set(keys::PlotFolder, QFileInfo(file).absolutePath());
        if (kept)
            saveTo(kept, file);
    });
    dialog->open();
}

void PlotActions::saveTo(QWidget* plot, const QString& file) {
    Plot* what = Plot::of(plot);
    if (what == nullptr)
        return;
    const QString suffix = QFileInfo(file).suffix().toLower();
    const QSize size = Plot::widgetOf(plot)->size();
    // What looks at widgets is done here; what takes bytes or cells, over there.
    std::function<QByteArray()> bytes;
    if (suffix == QLatin1String("csv"))
        bytes = [table = what->tableOf()] { return table.csv(); };
    else if (suffix == QLatin1String("svg"))
        bytes = [svg = what->svg(size)] { return svg; };
    else
        bytes = [image = what->picture(size)] { return pngOf(image); };
    m_reader.read(
        this,
        [bytes, file] {
            writeFileAtomically(file.toStdString(), bytes().toStdString());
            return file;
        },
        [this](const QString& done) { Q_EMIT written(done); },
        [this, file](const QString& text) {
            Q_EMIT failed(tr("The plot could not be written to %1.").arg(file), text);
        });
}

void PlotActions::showTable(QWidget* plot) {
    if (Plot::of(plot) == nullptr)
        return;
    auto* dialog = new PlotTableDialog(Plot::widgetOf(plot), plot->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlotTableDialog::saveRequested, this, &PlotActions::save);
    dialog->show();
}

void PlotActions::copyPicture(QWidget* plot) const {
    if (Plot* what = Plot::of(plot))
        QApplication::clipboard()->setImage(what->picture(Plot::widgetOf(plot)->size()));
}

void PlotActions::copyFigures(QWidget* plot) const {
    if (Plot* what = Plot::of(plot))
        QApplication::clipboard()->setText(QString::fromUtf8(what->tableOf().tabSeparated()));
}

}  // namespace hatter::ui
