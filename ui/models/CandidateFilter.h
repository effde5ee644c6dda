// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace hatter::ui {

/// A condition on candidates as a person types it: "latency < 80 and decoder.depth = 2". Comparisons (< <= > >= = !=)
/// joined by and, or, not and brackets; words are compared without regard to case. A figure that a candidate does not
/// have meets no condition. A value: cheap to copy.
class CandidateFilter {
public:
    /// Accepts everything.
    CandidateFilter() = default;
    /// Throws InputError that says which word was not understood and what was expected.
    static CandidateFilter parse(const QString& text);
    /// Names that may stand on the left: "latency", "decoder.depth", ...
    static QStringList fields();

    bool accepts(const CandidateRow& row) const;
    bool isEmpty() const { return m_root == nullptr; }

    struct Node;  ///< of the parsed condition

private:
    std::shared_ptr<const Node> m_root;
};

}  // namespace hatter::ui
