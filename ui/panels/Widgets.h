// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QString>
#include <functional>

class QAbstractItemView;
class QFormLayout;
class QLayout;
class QLineEdit;
class QTableView;

/// Small parts that pages are put together from, all in the look of the theme.
namespace hatter::ui {

QLabel* makeLabel(const QString& text, QWidget* parent = nullptr);
QLabel* makeBold(const QString& text, QWidget* parent = nullptr);
QLabel* makeSmall(const QString& text, QWidget* parent = nullptr);  ///< small and muted
QLabel* makeTitle(const QString& text, QWidget* parent = nullptr);
QLabel* makeKeyFigure(QWidget* parent = nullptr);  ///< empty yet
QPushButton* makePrimary(const QString& text, QWidget* parent = nullptr);
QFrame* makeCard(QWidget* parent = nullptr);
QFrame* makeRule(QWidget* parent = nullptr);  ///< a hairline across
/// A table that only shows: whole rows, no grid, a fixed row height.
QTableView* makeTable(QWidget* parent = nullptr);
/// As high as so many rows need.
void fitRows(QTableView* table, int rows);
/// `edit` with a button that lets a person choose: a file of `filter`'s kinds, or a folder where `filter` is empty.
QWidget* makePathRow(QLineEdit* edit, const QString& choose, const QString& filter, QWidget* parent);
/// The same where `ask` lets a person choose; it returns nothing if she did not.
QWidget* makeAskedRow(QLineEdit* edit, const QString& choose, const std::function<QString()>& ask, QWidget* parent);
/// A form whose fields grow and whose labels stand before them.
QFormLayout* makeForm();
/// Gives the fields of a form that are part of something (a line with a button beside it) the name of their row, which
/// QFormLayout gives only to what stands alone.
void nameFields(QFormLayout* form);
/// Tab goes through what stands in `layout` as it is read: by rows, what is left first. Without it the order is that in
/// which widgets were made. For a window's whole layout, or a part whose widgets are in their window already.
void orderTabs(QLayout* layout);

/// Pictures drawn by us in the colours of the theme. The drawing is the shape of what it means.
enum class Sign {
    Pause,
    Play,
    PlayOnAccent,
    Stop,
    Close,
    Done,
    Warning,
    Error,
    Pin,
    New,
    Demo,
    Folder,
    Settings,
    Import,
    Published
};
void paintSign(QPainter& painter, Sign sign, const QRectF& rect, const QColor& color);
QIcon signIcon(Sign sign, int size = 12);

}  // namespace hatter::ui
