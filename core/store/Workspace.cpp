// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Workspace.h"

#include "base/Error.h"
#include "store/RunLog.h"
#include "store/Schema.h"
#include "store/Sqlite.h"

#include <unistd.h>
#include <array>
#include <utility>

namespace hatter::store {

namespace fs = std::filesystem;

namespace {

struct InfoField {
    const char* key;
    std::string WorkspaceInfo::*value;
};
constexpr std::array InfoFields = {
    InfoField{"name", &WorkspaceInfo::name},
    InfoField{"source_language", &WorkspaceInfo::sourceLanguage},
    InfoField{"target_language", &WorkspaceInfo::targetLanguage},
    InfoField{"corpus", &WorkspaceInfo::corpus},
};

void putMeta(Database& database, const std::string& key, const std::string& value) {
    database
        .prepare("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                 false)
        .run(key, value);
}

void writeInfo(Database& database, const WorkspaceInfo& info) {
    for (const InfoField& field : InfoFields)
        putMeta(database, field.key, info.*field.value);
}

WorkspaceInfo readInfo(Database& database) {
    WorkspaceInfo info;
    Statement select = database.prepare("SELECT value FROM meta WHERE key = ?", false);
    for (const InfoField& field : InfoFields) {
        select.start(field.key);
        if (select.step())
            info.*field.value = select.text(0);
    }
    return info;
}

void refuseOccupied(const fs::path& folder) {
    const Where where{folder.string(), 0, {}};
    if (!fs::exists(folder))
        return;
    if (!fs::is_directory(folder))
        throw InputError(where, "is a file; a workspace is a folder");
    if (Workspace::exists(folder))
        throw InputError(where, "holds a workspace already");
    if (!fs::is_empty(folder))
        throw InputError(where, "is not empty; a new workspace needs a folder of its own");
}

/// The database is made beside its place and renamed, so that a workspace exists whole or not at all.
void makeDatabase(const fs::path& file, const WorkspaceInfo& info) {
    const fs::path part = file.string() + ".part-" + std::to_string(::getpid());
    try {
        {
            Database database(part, Database::Mode::Create);
            database.execute("PRAGMA journal_mode = WAL");
            migrate(database);
            writeInfo(database, info);
            putMeta(database, "created_at", utcNow());
        }
        fs::rename(part, file);
    } catch (...) {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(part.string() + suffix, ignored);
        throw;
    }
}

}  // namespace

Workspace::Workspace(fs::path folder, WorkspaceInfo info) : m_folder(std::move(folder)), m_info(std::move(info)) {}

Workspace Workspace::create(const fs::path& given, const WorkspaceInfo& info) {
    // "a/.." must not pass for a new folder while "a" does not exist yet.
    fs::path folder = fs::absolute(given).lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path();
    const bool existed = fs::exists(folder);
    refuseOccupied(folder);
    try {
        fs::create_directories(folder);
        makeDatabase(folder / "workspace.sqlite", info);
        for (const char* part : {"data", "checkpoints", "exports", "logs"})
            fs::create_directory(folder / part);
    } catch (const std::exception& e) {
        std::error_code ignored;
        if (!existed)
            fs::remove(folder, ignored);
        if (const auto* system = dynamic_cast<const fs::filesystem_error*>(&e))
            throw Error({folder.string(), 0, {}}, "the workspace cannot be made: " + system->code().message());
        throw;
    }
    return {folder, info};
}

Workspace Workspace::open(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        throw InputError({folder.string(), 0, {}}, "is not a workspace: there is no such folder");
    if (!exists(folder))
        throw InputError({folder.string(), 0, {}}, "is not a workspace: it has no workspace.sqlite");
    const fs::path file = folder / "workspace.sqlite";
    checkHeader(file);
    // Opened for writing even where nothing needs migrating: closing then tidies up what a killed program left behind.
    // SQLite falls back to reading where it may not write.
    const bool writable = ::access(file.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
    Database database(file, writable ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    migrate(database);
    return {folder, readInfo(database)};
}

bool Workspace::exists(const fs::path& folder) {
    std::error_code code;
    return fs::is_regular_file(folder / "workspace.sqlite", code);
}

fs::path Workspace::dataPrefix(const std::string& split, const std::string& language) const {
    return dataFolder() / (split + "." + m_info.sourceLanguage + "-" + m_info.targetLanguage + "." + language);
}

fs::path Workspace::textFile(const std::string& split, const std::string& language) const {
    return dataFolder() / (split + "." + language);
}

void Workspace::setInfo(const WorkspaceInfo& info) {
    Database connection(database(), Database::Mode::ReadWrite);
    Transaction transaction(connection, Transaction::Kind::Write);
    writeInfo(connection, info);
    transaction.commit();
    m_info = info;
}

}  // namespace hatter::store
