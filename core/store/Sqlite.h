// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace hatter::store {

class Statement;

/// One SQLite connection with our settings: foreign keys, a busy timeout, an untrusted schema. Belongs to one thread.
/// SQLite's refusals become exceptions: a damaged or foreign file is InputError, a full disk and all else Error.
class Database {
public:
    enum class Mode { Create, ReadWrite, ReadOnly };

    Database(std::filesystem::path file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs statements that return nothing of interest.
    void execute(const std::string& sql);
    Statement prepare(std::string_view sql, bool persistent = true);
    /// The first column of the first row.
    std::int64_t integer(std::string_view sql);
    std::int64_t lastId() const;

    sqlite3* handle() const { return m_handle; }
    const std::filesystem::path& file() const { return m_file; }
    /// Throws what the result code of the last call asks for.
    [[noreturn]] void fail(int code) const;

private:
    bool open(const std::string& name, int flags);

    std::filesystem::path m_file;
    sqlite3* m_handle = nullptr;
};

/// A prepared statement. `run` and `start` bind their arguments from the first placeholder on.
class Statement {
public:
    Statement(Database& database, std::string_view sql, bool persistent);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    template <typename... Values>
    void start(const Values&... values) {
        reset();
        int position = 0;
        (bind(++position, values), ...);
    }
    /// Runs to the end; rows are dropped.
    template <typename... Values>
    void run(const Values&... values) {
        start(values...);
        while (step()) {
        }
        reset();
    }
    /// True while there is a row.
    bool step();
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view view(int column) const;  ///< until the next step
    std::string text(int column) const { return std::string(view(column)); }
    bool isNull(int column) const;
    std::optional<double> optionalReal(int column) const;
    sqlite3_stmt* handle() const { return m_handle; }

private:
    void bind(int position, std::int64_t value);
    void bind(int position, int value) { bind(position, std::int64_t{value}); }
    void bind(int position, double value);
    void bind(int position, std::string_view value);
    void bind(int position, const std::string& value) { bind(position, std::string_view(value)); }
    void bind(int position, const char* value) { bind(position, std::string_view(value)); }
    void bind(int position, const std::optional<double>& value);
    void bind(int position, const std::optional<std::int64_t>& value);
    void check(int code) const;

    Database* m_database;
    sqlite3_stmt* m_handle = nullptr;
};

/// Everything until commit() or nothing. A writing one takes the write lock at once, so it never fails half-way as
/// busy.
class Transaction {
public:
    enum class Kind { Read, Write };
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

}  // namespace hatter::store
