// SPDX-License-Identifier: GPL-3.0-or-later
// RunLogReader::query: a stranger's SQL, on a connection of its own that can only read.
#include "base/Error.h"
#include "store/RunLog.h"
#include "store/Sqlite.h"

#include <sqlite3.h>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

namespace hatter::store {

namespace {

using Table = RunLogReader::Table;

/// With or without an argument they only tell.
constexpr std::array TellingPragmas = {"table_info", "table_xinfo", "table_list",
                                       "index_list", "index_info",  "foreign_key_list"};

/// Refuses whatever does more than read this file: ATTACH could make new ones, PRAGMA could change settings.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_FUNCTION:
        case SQLITE_RECURSIVE:
            return SQLITE_OK;
        case SQLITE_PRAGMA:
            for (const std::string_view name : TellingPragmas)
                if (first && name == first)
                    return SQLITE_OK;
            // As a number's name alone it reads; with an argument it would write.
            if (first && std::string_view(first) == "user_version" && !second)
                return SQLITE_OK;
            return SQLITE_DENY;
        default:
            return SQLITE_DENY;
    }
}

[[noreturn]] void refuse(const std::string& reason) {
    throw InputError("the query was refused: " + reason);
}

[[noreturn]] void refuseWriting(const std::string& reason) {
    throw NotReadOnly("the query was refused: " + reason);
}

/// How many steps of its machine SQLite makes before it looks whether somebody still waits: well under a millisecond.
constexpr int StepsBetweenLooks = 4000;

/// Ends what runs on a connection soon after a stop is asked for. SQLite forgets an interrupt that comes while nothing
/// runs, and looks at its progress handler only between steps: each covers what the other misses.
class StopsQuery {
public:
    StopsQuery(Database& database, std::stop_token stop)
        : m_stop(std::move(stop)), m_interrupt(m_stop, [handle = database.handle()] { sqlite3_interrupt(handle); }) {
        sqlite3_progress_handler(
            database.handle(), StepsBetweenLooks,
            [](void* stopToken) -> int { return static_cast<std::stop_token*>(stopToken)->stop_requested(); }, &m_stop);
    }
    void throwIfAsked() const {
        if (m_stop.stop_requested())
            throw Stopped();
    }

private:
    std::stop_token m_stop;
    std::stop_callback<std::function<void()>> m_interrupt;  // the connection outlives it
};

/// Owns the statement while rows are read.
struct Prepared {
    ~Prepared() { sqlite3_finalize(statement); }
    sqlite3_stmt* statement = nullptr;
};

void prepareOne(Database& database, const std::string& sql, Prepared& prepared) {
    const char* tail = nullptr;
    const int size = static_cast<int>(sql.size());
    const int code = sqlite3_prepare_v2(database.handle(), sql.c_str(), size, &prepared.statement, &tail);
    if ((code & 0xff) == SQLITE_INTERRUPT)
        throw Stopped();
    if ((code & 0xff) == SQLITE_AUTH)
        refuseWriting("only reading is allowed here");
    if (code != SQLITE_OK)
        refuse(sqlite3_errmsg(database.handle()));
    if (!prepared.statement)
        refuse("it is empty");
    if (!sqlite3_stmt_readonly(prepared.statement))
        refuseWriting("it would write; only reading is allowed here");
    // White space and comments may follow, another statement may not.
    Prepared rest;
    const bool clean = sqlite3_prepare_v2(database.handle(), tail, -1, &rest.statement, nullptr) == SQLITE_OK;
    if (!clean || rest.statement)
        refuse("it holds more than one statement");
}

Table::Type typeOf(sqlite3_stmt* row, int column) {
    switch (sqlite3_column_type(row, column)) {
        case SQLITE_INTEGER:
            return Table::Type::Integer;
        case SQLITE_FLOAT:
            return Table::Type::Real;
        case SQLITE_TEXT:
            return Table::Type::Text;
        case SQLITE_BLOB:
            return Table::Type::Blob;
        default:
            return Table::Type::Null;
    }
}

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < size; ++i)
        out += {digits[bytes[i] >> 4], digits[bytes[i] & 15]};
    return out;
}

std::string cell(sqlite3_stmt* row, int column, Table::Type type) {
    if (type == Table::Type::Blob) {
        const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(row, column));
        return hexadecimal(bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(row, column))) : std::string();
}

/// What a cell takes beside its text: its string and its type.
constexpr std::size_t CellBytes = sizeof(std::string) + sizeof(Table::Type);

std::size_t bytesOf(sqlite3_stmt* row, int columns) {
    std::size_t bytes = 0;
    for (int i = 0; i < columns; ++i) {
        // A blob becomes two digits a byte. Asking for the size of a number would make a text of it.
        const int type = sqlite3_column_type(row, i);
        const bool large = type == SQLITE_TEXT || type == SQLITE_BLOB;
        const auto size = large ? static_cast<std::size_t>(sqlite3_column_bytes(row, i)) : std::size_t{24};
        bytes += CellBytes + (type == SQLITE_BLOB ? 2 * size : size);
    }
    return bytes;
}

void readRow(sqlite3_stmt* statement, Table& table) {
    auto& row = table.rows.emplace_back();
    auto& types = table.types.emplace_back();
    for (int i = 0; i < static_cast<int>(table.columns.size()); ++i) {
        types.push_back(typeOf(statement, i));
        row.push_back(cell(statement, i, types.back()));
    }
}

}  // namespace

Table RunLogReader::query(const std::string& sql, std::size_t maxRows, const std::stop_token& stop,
                          std::size_t maxBytes) const {
    Database database(databaseFile(), Database::Mode::ReadOnly);
    // A query may build huge values; the limit also bounds the memory that one cell takes.
    sqlite3_limit(database.handle(), SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_set_authorizer(database.handle(), authorize, nullptr);
    const StopsQuery stops(database, stop);
    stops.throwIfAsked();
    Prepared prepared;
    prepareOne(database, sql, prepared);
    Table table;
    const int columns = sqlite3_column_count(prepared.statement);
    for (int i = 0; i < columns; ++i)
        table.columns.emplace_back(sqlite3_column_name(prepared.statement, i));
    int code = SQLITE_ROW;
    std::size_t bytes = 0;
    while (!table.cut && (code = sqlite3_step(prepared.statement)) == SQLITE_ROW) {
        stops.throwIfAsked();
        bytes += bytesOf(prepared.statement, columns);
        table.cut = table.rows.size() >= maxRows || bytes > maxBytes;
        if (!table.cut)
            readRow(prepared.statement, table);
    }
    if ((code & 0xff) == SQLITE_INTERRUPT)
        throw Stopped();
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        refuse(sqlite3_errmsg(database.handle()));
    return table;
}

}  // namespace hatter::store
