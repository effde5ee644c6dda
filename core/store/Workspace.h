// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace hatter::store {

/// What a workspace is about; kept in workspace.sqlite's `meta` table.
struct WorkspaceInfo {
    std::string name;
    std::string sourceLanguage;  ///< "en"
    std::string targetLanguage;  ///< "de"
    std::string corpus;          ///< a person's words: "software documentation"
};

/// The folder of one piece of work: workspace.sqlite, data/, checkpoints/, exports/, logs/, space.yml. Holds no open
/// database; cheap to copy.
class Workspace {
public:
    /// Makes the folder and its database. Throws InputError if it holds a workspace already or other files.
    static Workspace create(const std::filesystem::path& given, const WorkspaceInfo& info);
    /// Opens an existing one, migrating its schema forward. Throws InputError if it is none, or if it was written by a
    /// newer Hatter (then nothing is touched).
    static Workspace open(const std::filesystem::path& folder);
    static bool exists(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path database() const { return m_folder / "workspace.sqlite"; }
    std::filesystem::path dataFolder() const { return m_folder / "data"; }
    std::filesystem::path checkpointFolder() const { return m_folder / "checkpoints"; }
    std::filesystem::path exportFolder() const { return m_folder / "exports"; }
    std::filesystem::path logFolder() const { return m_folder / "logs"; }
    std::filesystem::path designSpaceFile() const { return m_folder / "space.yml"; }
    /// The segmenter that the SuperTransformer was trained with: its pieces mean nothing under another one.
    std::filesystem::path superSegmenter() const { return superCheckpoint() / "segmenter.model"; }
    std::filesystem::path segmenterModel() const { return dataFolder() / "segmenter.model"; }
    /// data/SPLIT.source-target.LANGUAGE: the prefix of fairseq's .bin and .idx.
    std::filesystem::path dataPrefix(const std::string& split, const std::string& language) const;
    /// data/SPLIT.LANGUAGE: the cleaned text.
    std::filesystem::path textFile(const std::string& split, const std::string& language) const;
    /// The SuperTransformer that searches use: checkpoints/super.
    std::filesystem::path superCheckpoint() const { return checkpointFolder() / "super"; }

    const WorkspaceInfo& info() const { return m_info; }
    void setInfo(const WorkspaceInfo& info);
    /// The same folder seen with other languages, for making its files before setInfo(); writes nothing.
    Workspace withInfo(const WorkspaceInfo& info) const { return {m_folder, info}; }

private:
    Workspace(std::filesystem::path folder, WorkspaceInfo info);

    std::filesystem::path m_folder;
    WorkspaceInfo m_info;
};

}  // namespace hatter::store
