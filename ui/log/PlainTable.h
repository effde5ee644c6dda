// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/StoredRows.h"
#include "store/RunLog.h"

#include <QString>
#include <QVector>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

class QWidget;

/// Tables as text for other programs. On any thread.
namespace hatter::ui {

enum class PlainFormat {
    Csv,  ///< RFC 4180 with plain line ends: quotes where they are needed
    Tsv,  ///< what spreadsheets take from the clipboard: tabs and line ends inside a cell become spaces
};

/// Adds a line with its end.
void addLine(std::string& text, const std::vector<std::string>& cells, PlainFormat format);

/// Writes head and lines one after the other, so that a large table is never whole in memory. `take` gets parts of the
/// text. Stops between lines when asked, by throwing Stopped.
class PlainWriter {
public:
    using Take = std::function<void(std::string_view)>;
    PlainWriter(PlainFormat format, Take take, std::stop_token stop);

    void line(const std::vector<std::string>& cells);
    void end();

private:
    PlainFormat m_format;
    Take m_take;
    std::stop_token m_stop;
    std::string m_text;
};

/// These of the rows with these columns.
void writePlain(PlainWriter& writer, const StoredRows& all, const std::vector<int>& rows,
                const std::vector<StoredColumn>& columns);
/// All rows of a query's result, or those that are named.
void writePlain(PlainWriter& writer, const store::RunLogReader::Table& table, const std::vector<int>* rows = nullptr);

/// Writes a file whole or not at all; throws hatter::Error.
void writeCsvFile(const std::filesystem::path& file, const std::stop_token& stop,
                  const std::function<void(PlainWriter&)>& write);
std::string tsvText(const std::stop_token& stop, const std::function<void(PlainWriter&)>& write);

/// Asks where a CSV file shall be, without holding up the event loop.
void askForCsv(QWidget* parent, const QString& name, std::function<void(const QString& file)> then);

}  // namespace hatter::ui
