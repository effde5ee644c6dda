// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/PlainTable.h"

#include "base/AtomicFile.h"
#include "base/Error.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <numeric>
#include <utility>

namespace hatter::ui {

namespace {

constexpr std::size_t PartBytes = 1 << 16;

void addCell(std::string& text, const std::string& cell, PlainFormat format) {
    if (format == PlainFormat::Tsv) {
        for (const char c : cell)
            text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        return;
    }
    if (cell.find_first_of(",\"\n\r") == std::string::npos) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) {
        if (c == '"')
            text += '"';
        text += c;
    }
    text += '"';
}

}  // namespace

void addLine(std::string& text, const std::vector<std::string>& cells, PlainFormat format) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += format == PlainFormat::Csv ? ',' : '\t';
        addCell(text, cells[i], format);
    }
    text += '\n';
}

PlainWriter::PlainWriter(PlainFormat format, Take take, std::stop_token stop)
    : m_format(format), m_take(std::move(take)), m_stop(std::move(stop)) {}

void PlainWriter::line(const std::vector<std::string>& cells) {
    addLine(m_text, cells, m_format);
    if (m_text.size() < PartBytes)
        return;
    if (m_stop.stop_requested())
        throw Stopped();
    end();
}

void PlainWriter::end() {
    m_take(m_text);
    m_text.clear();
}

void writePlain(PlainWriter& writer, const StoredRows& all, const std::vector<int>& rows,
                const std::vector<StoredColumn>& columns) {
    std::vector<std::string> cells;
    for (const StoredColumn column : columns)
        for (const QString& name : plainNames(column))
            cells.push_back(name.toStdString());
    writer.line(cells);
    for (const int row : rows) {
        cells.clear();
        for (const StoredColumn column : columns)
            addPlain(all.rows[static_cast<std::size_t>(row)], column, cells);
        writer.line(cells);
    }
    writer.end();
}

void writePlain(PlainWriter& writer, const store::RunLogReader::Table& table, const std::vector<int>* rows) {
    writer.line(table.columns);
    if (rows != nullptr)
        for (const int row : *rows)
            writer.line(table.rows[static_cast<std::size_t>(row)]);
    else
        for (const auto& row : table.rows)
            writer.line(row);
    writer.end();
}

void writeCsvFile(const std::filesystem::path& file, const std::stop_token& stop,
                  const std::function<void(PlainWriter&)>& write) {
    AtomicFile out(file);
    PlainWriter writer(
        PlainFormat::Csv, [&out](std::string_view text) { out.write(text); }, stop);
    write(writer);
    out.commit();
}

std::string tsvText(const std::stop_token& stop, const std::function<void(PlainWriter&)>& write) {
    std::string text;
    PlainWriter writer(
        PlainFormat::Tsv, [&text](std::string_view part) { text += part; }, stop);
    write(writer);
    return text;
}

void askForCsv(QWidget* parent, const QString& name, std::function<void(const QString&)> then) {
    const auto text = [](const char* source) { return QCoreApplication::translate("PlainTable", source); };
    auto* dialog = new QFileDialog(parent, text(QT_TRANSLATE_NOOP("PlainTable", "Export CSV")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(text(QT_TRANSLATE_NOOP("PlainTable", "Table, CSV (*.csv)")));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

}  // namespace hatter::ui
