// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"

#include <QVector>
#include <optional>
#include <vector>

namespace hatter::ui {

/// The Pareto front of what arrived so far. The front of everything is the front of the old front and the new ones, so
/// a new candidate costs no look at the others.
class FrontKeeper {
public:
    struct Member {
        qint64 draw = 0;
        double latencyMs = 0;
        double value = 0;
    };
    /// What changed on the front: draws that came and draws that left.
    struct Change {
        QVector<qint64> entered;
        QVector<qint64> left;
        bool isEmpty() const { return entered.isEmpty() && left.isEmpty(); }
    };

    explicit FrontKeeper(Quality quality = Quality::Loss) : m_quality(quality) {}

    /// Forgets all.
    void reset(Quality quality);
    Quality quality() const { return m_quality; }
    /// Rows without the quality are left out, and so are repeated architectures and refused ones.
    Change add(const std::vector<CandidateRow>& rows);
    /// The same for what could be one: see memberOf().
    Change addMembers(const std::vector<Member>& members);
    /// None for a row that is left out.
    static std::optional<Member> memberOf(const CandidateRow& row, Quality quality);
    /// What is to change for those who show this front to show the other.
    Change changeTo(const FrontKeeper& other) const;
    /// By ascending latency.
    const std::vector<Member>& members() const { return m_members; }

private:
    Quality m_quality;
    std::vector<Member> m_members;
};

}  // namespace hatter::ui
