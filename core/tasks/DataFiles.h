// SPDX-License-Identifier: GPL-3.0-or-later
// The folder data/ of a workspace, replaced whole or not at all.
#pragma once

#include "data/TokenDataset.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hatter::tasks {

/// New data is made in a folder beside data/ and takes its place with commit(); without it the folder goes.
class DataReplacement {
public:
    explicit DataReplacement(const store::Workspace& workspace);
    ~DataReplacement();
    DataReplacement(const DataReplacement&) = delete;
    DataReplacement& operator=(const DataReplacement&) = delete;

    /// Where the file that will stand at `finalPath` (or has that name) is made.
    std::filesystem::path part(const std::filesystem::path& finalPath) const { return m_part / finalPath.filename(); }
    /// What the Data page shows.
    void writeStatistics(const workbench::PrepareDataOutcome& outcome) const;
    /// The old data goes only when the new stands whole.
    void commit() const;

private:
    std::filesystem::path m_data, m_old, m_part;
};

/// A line each.
void writeLines(const std::filesystem::path& file, const std::vector<std::string>& lines);
data::LengthStatistics pieceStatistics(const data::TokenSequences& side);

}  // namespace hatter::tasks
