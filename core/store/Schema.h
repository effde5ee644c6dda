// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hatter::store {

class Database;

/// The newest schema this program knows.
int schemaVersion();

/// Looks at the file's first bytes without SQLite, so that not even a lock is taken. Throws InputError if the file is
/// missing, is no workspace database, or was written by a newer Hatter (both versions are named).
void checkHeader(const std::filesystem::path& file);

/// Brings the schema forward, one transaction a version; a new file gets all of it. Throws InputError for a newer one.
void migrate(Database& database);

/// Throws InputError unless the schema is the one that this program knows.
void requireSchema(Database& database);

}  // namespace hatter::store
