// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace hatter::ui {

class StoreReader;

/// What a person does with any plot of a window and of its dialogs: save it (PNG, SVG, CSV), copy it, read it as a
/// table. It answers the context menu of every plot; one that has a menu of its own asks fill() for the rest. Files are
/// written on the reader's thread. GUI thread only.
class PlotActions : public QObject {
    Q_OBJECT

public:
    PlotActions(StoreReader& reader, QWidget* window);

    /// Those of the window that `widget` is in; null: it has none.
    static PlotActions* of(QWidget* widget);

    /// Appends what can be done with `plot`, a widget that is a Plot.
    void fill(QMenu* menu, QWidget* plot);
    /// Asks where to.
    void save(QWidget* plot);
    /// As the ending says: .svg, .csv, else PNG with two pixels a point.
    void saveTo(QWidget* plot, const QString& file);
    void showTable(QWidget* plot);
    void copyPicture(QWidget* plot) const;
    void copyFigures(QWidget* plot) const;

Q_SIGNALS:
    void written(const QString& file);
    /// A sentence for the person, and what the system said.
    void failed(const QString& sentence, const QString& details);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(QWidget* plot, const QPoint& global);

    StoreReader& m_reader;
    QWidget* m_window;
};

}  // namespace hatter::ui
