// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/DataFiles.h"

#include "base/AtomicFile.h"

#include <nlohmann/json.hpp>

namespace hatter::tasks {

namespace {

nlohmann::json toJson(const data::LengthStatistics& s) {
    return {{"sentences", s.sentences},
            {"tokens", s.tokens},
            {"mean", s.mean},
            {"longest", s.longest},
            {"histogram", s.histogram}};
}

std::string statisticsJson(const workbench::PrepareDataOutcome& outcome) {
    nlohmann::json splits = nlohmann::json::array();
    for (const workbench::SplitStatistics& s : outcome.splits)
        splits.push_back({{"split", s.split},
                          {"read", s.cleaning.read},
                          {"kept", s.cleaning.kept},
                          {"dropped", s.cleaning.dropped},
                          {"sourceWords", toJson(s.sourceWords)},
                          {"targetWords", toJson(s.targetWords)},
                          {"sourcePieces", toJson(s.sourcePieces)},
                          {"targetPieces", toJson(s.targetPieces)}});
    nlohmann::json all{{"splits", splits}, {"vocabulary", outcome.vocabulary}, {"leaks", outcome.leaks}};
    if (outcome.leaks < 0)
        all["leaks"] = nullptr;
    return all.dump(1);
}

}  // namespace

DataReplacement::DataReplacement(const store::Workspace& workspace)
    : m_data(workspace.dataFolder()), m_old(workspace.folder() / "data.old"), m_part(workspace.folder() / "data.part") {
    // Killed between the two renames of commit(): the old data still stands under its other name.
    if (!std::filesystem::exists(m_data) && std::filesystem::exists(m_old))
        std::filesystem::rename(m_old, m_data);
    std::filesystem::remove_all(m_part);
    std::filesystem::create_directories(m_part);
}

DataReplacement::~DataReplacement() {
    std::error_code ignored;
    std::filesystem::remove_all(m_part, ignored);
}

void DataReplacement::writeStatistics(const workbench::PrepareDataOutcome& outcome) const {
    writeFileAtomically(m_part / "statistics.json", statisticsJson(outcome));
}

void DataReplacement::commit() const {
    std::filesystem::remove_all(m_old);
    if (std::filesystem::exists(m_data))
        std::filesystem::rename(m_data, m_old);
    std::filesystem::rename(m_part, m_data);
    std::filesystem::remove_all(m_old);
}

void writeLines(const std::filesystem::path& file, const std::vector<std::string>& lines) {
    AtomicFile out(file);
    std::string block;
    for (const std::string& line : lines) {
        block += line + "\n";
        if (block.size() > (1U << 20)) {
            out.write(block);
            block.clear();
        }
    }
    out.write(block);
    out.commit();
}

data::LengthStatistics pieceStatistics(const data::TokenSequences& side) {
    data::LengthStatistics out;
    out.sentences = static_cast<std::int64_t>(side.size());
    for (std::size_t i = 0; i < side.size(); ++i) {
        const auto length = side.length(i);
        out.tokens += static_cast<std::int64_t>(length);
        if (out.histogram.size() <= length)
            out.histogram.resize(length + 1);
        ++out.histogram[length];
    }
    out.longest = out.histogram.empty() ? 0 : static_cast<int>(out.histogram.size() - 1);
    out.mean = out.sentences > 0 ? double(out.tokens) / double(out.sentences) : 0.0;
    return out;
}

}  // namespace hatter::tasks
