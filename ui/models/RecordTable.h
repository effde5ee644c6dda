// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVector>

namespace hatter::ui {

/// A small table of ready texts: statistics, measurements, exports. Numbers stand right.
class RecordTable : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Cell {
        QString text;
        QVariant sort;  ///< what Qt::EditRole gives for sorting; the text without it
        Cell(const QString& t = {}) : text(t) {}
        Cell(const QString& t, const QVariant& s) : text(t), sort(s) {}
    };
    using Row = QVector<Cell>;
    static constexpr int SortRole = Qt::UserRole;

    RecordTable(const QStringList& headers, int firstNumber, QObject* parent = nullptr);

    void setHeaders(const QStringList& headers);
    void setRows(const QVector<Row>& rows);
    void append(const QVector<Row>& rows);
    const QVector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int alignment(int column) const;

    QStringList m_headers;
    int m_firstNumber;  ///< columns from here on stand right
    QVector<Row> m_rows;
};

}  // namespace hatter::ui
