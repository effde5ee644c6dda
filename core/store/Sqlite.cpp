// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Sqlite.h"

#include "base/Error.h"

#include <sqlite3.h>
#include <cctype>
#include <utility>

namespace hatter::store {

namespace {

/// How long a connection waits for another one's write lock.
constexpr int BusyTimeoutMs = 10000;

/// "file:..." as SQLite's URI names want it.
std::string immutableUri(const std::filesystem::path& file) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '/' || c == '.' || c == '-' || c == '_')
            uri += c;
        else
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri + "?immutable=1";
}

int flagsOf(Database::Mode mode) {
    switch (mode) {
        case Database::Mode::Create:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        case Database::Mode::ReadWrite:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
        default:
            return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    }
}

}  // namespace

Database::Database(std::filesystem::path file, Mode mode) : m_file(std::move(file)) {
    if (open(m_file.string(), flagsOf(mode)))
        return;
    // A reader in a folder where it may not write cannot make the -shm file; without a -wal it needs none.
    const int reason = m_handle ? sqlite3_extended_errcode(m_handle) : SQLITE_NOMEM;
    std::error_code code;
    const bool noSharedMemory = (reason & 0xff) == SQLITE_CANTOPEN || (reason & 0xff) == SQLITE_READONLY;
    const bool mayBeImmutable = mode == Mode::ReadOnly && noSharedMemory && std::filesystem::exists(m_file, code) &&
                                !std::filesystem::exists(m_file.string() + "-wal", code);
    if (mayBeImmutable) {
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        if (open(immutableUri(m_file), flagsOf(mode) | SQLITE_OPEN_URI))
            return;
    }
    try {
        fail(reason);
    } catch (...) {
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        throw;
    }
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

bool Database::open(const std::string& name, int flags) {
    if (sqlite3_open_v2(name.c_str(), &m_handle, flags, nullptr) != SQLITE_OK)
        return false;
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, BusyTimeoutMs);
    // A workspace may come from a stranger: its schema must not call functions with side effects.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    // SQLite reads nothing before it must: this shows now whether the file can be used.
    return sqlite3_exec(m_handle, "PRAGMA schema_version; PRAGMA synchronous = NORMAL;", nullptr, nullptr, nullptr) ==
           SQLITE_OK;
}

void Database::fail(int code) const {
    const Where where{m_file.string(), 0, {}};
    const std::string reason = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    switch (code & 0xff) {
        case SQLITE_NOTADB:
            throw InputError(where, "is not an SQLite database");
        case SQLITE_CORRUPT:
            throw InputError(where, "the database is damaged (" + reason + ")");
        case SQLITE_CANTOPEN:
            throw InputError(where, "the database cannot be opened (" + reason + ")");
        case SQLITE_FULL:
            throw Error(where, "the disk is full (" + reason + "); what was stored before is kept");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(where, "the database is locked by another program (" + reason + ")");
        case SQLITE_READONLY:
            throw Error(where, "the database cannot be written (" + reason + ")");
        default:
            throw Error(where, "the database refused (" + reason + ")");
    }
}

void Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

Statement Database::prepare(std::string_view sql, bool persistent) {
    return Statement(*this, sql, persistent);
}

std::int64_t Database::integer(std::string_view sql) {
    Statement statement = prepare(sql, false);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::lastId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

Statement::Statement(Database& database, std::string_view sql, bool persistent) : m_database(&database) {
    const unsigned flags = persistent ? SQLITE_PREPARE_PERSISTENT : 0;
    check(sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()), flags, &m_handle, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(m_handle);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr)) {}

void Statement::check(int code) const {
    if (code != SQLITE_OK)
        m_database->fail(code);
}

bool Statement::step() {
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    // The message must be taken before reset(), and the statement must not keep its transaction open.
    try {
        m_database->fail(code);
    } catch (...) {
        sqlite3_reset(m_handle);
        throw;
    }
}

void Statement::reset() {
    sqlite3_reset(m_handle);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_handle, column);
}

std::string_view Statement::view(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)))
                : std::string_view();
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::optional<double> Statement::optionalReal(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

void Statement::bind(int position, std::int64_t value) {
    check(sqlite3_bind_int64(m_handle, position, value));
}

void Statement::bind(int position, double value) {
    check(sqlite3_bind_double(m_handle, position, value));
}

void Statement::bind(int position, std::string_view value) {
    const char* data = value.data() ? value.data() : "";
    check(sqlite3_bind_text64(m_handle, position, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int position, const std::optional<double>& value) {
    check(value ? sqlite3_bind_double(m_handle, position, *value) : sqlite3_bind_null(m_handle, position));
}

void Statement::bind(int position, const std::optional<std::int64_t>& value) {
    check(value ? sqlite3_bind_int64(m_handle, position, *value) : sqlite3_bind_null(m_handle, position));
}

Transaction::Transaction(Database& database, Kind kind) : m_database(database) {
    m_database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // SQLite rolls back by itself after some failures (a full disk); a second ROLLBACK only reports that.
    if (m_open)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_database.execute("COMMIT");
    m_open = false;
}

}  // namespace hatter::store
