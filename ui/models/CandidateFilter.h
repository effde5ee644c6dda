// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"
#include "models/StoredRow.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace hatter::ui {

/// A condition on candidates as a person types it: "latency < 80 and decoder.depth = 2". Comparisons (< <= > >= = !=)
/// joined by and, or, not and brackets; words are compared without regard to case. A figure that a candidate does not
/// have meets no condition. Over a whole workspace a run can be named as well, and text of the architecture or hash
/// looked for: text ~ "512/4", or the quoted text alone. A value: cheap to copy, and asked on any thread.
class CandidateFilter {
public:
    /// What the condition is about: it has more names where more is known.
    enum class Over { Run, Workspace };

    /// Accepts everything.
    CandidateFilter() = default;
    /// Throws InputError that says which word was not understood and what was expected.
    static CandidateFilter parse(const QString& text, Over over = Over::Run);
    /// Names that may stand on the left: "latency", "decoder.depth", ...
    static QStringList fields(Over over = Over::Run);

    bool accepts(const CandidateRow& row) const;  ///< of a condition over a run
    bool accepts(const StoredRow& row) const;     ///< of either
    bool isEmpty() const { return m_root == nullptr; }

    struct Node;  ///< of the parsed condition

private:
    std::shared_ptr<const Node> m_root;
};

}  // namespace hatter::ui
