// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Workspace.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace hatter::ui {

struct SqlColumn {
    QString name, type;
};
/// A table or a view that a query can name.
struct SqlTable {
    QString name;
    bool isView = false;
    QVector<SqlColumn> columns;
};

/// What there is to be asked, as the database itself says. Never on the GUI thread; throws hatter::Error.
QVector<SqlTable> readSqlSchema(const store::Workspace& workspace);

/// What a table, or one of its columns, holds; empty for one that we have no words for.
QString sqlMeaning(const QString& table, const QString& column = {});
/// The tables and columns that have words of their own, as "table" and "table.column".
QStringList sqlNamesWithMeaning();

struct SqlExample {
    QString title, query;
};
/// Queries to begin with.
QVector<SqlExample> sqlExamples();

}  // namespace hatter::ui
