// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Architecture.h"
#include "store/RunLog.h"
#include "store/Schema.h"
#include "store/Sqlite.h"

namespace hatter::store {

inline std::string orNow(const std::string& at) {
    return at.empty() ? utcNow() : at;
}

/// What the files that implement RunLog share.
struct RunLog::Impl {
    explicit Impl(const Workspace& workspace);

    /// The row of an architecture; made if it is new. Counts that come later are filled in.
    std::int64_t architecture(const std::string& hash, const space::SubTransformer& sub, std::int64_t parameters = 0,
                              std::int64_t flops = 0);
    std::int64_t insert(const RunRecord& run);
    void add(std::int64_t run, const CandidateRecord& c);
    void add(const EvaluationRecord& e);
    void add(const GenerationRecord& generation, const std::string& state, const std::string& sentenceLosses);
    void forgetUnfinished(std::int64_t run);
    void needTarget(const std::string& name);

    Database database;
    Statement selectArchitecture, insertArchitecture, insertCandidate, insertEvaluation, insertUnfinished,
        selectEvaluation;
};

struct RunLogReader::Impl {
    explicit Impl(const Workspace& workspace) : database(workspace.database(), Database::Mode::ReadOnly) {
        requireSchema(database);
    }
    Database database;
};

}  // namespace hatter::store
