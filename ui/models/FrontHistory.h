// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <map>

namespace hatter::ui {

/// The Pareto front as it stood after each generation, kept as candidates arrive. What never reached the front costs no
/// memory, and what did is kept once, however long it stayed.
class FrontHistory {
public:
    struct Member {
        qint64 draw = 0;
        double latencyMs = 0;
        double value = 0;
    };

    /// `cost` is smaller where `value` is better. In the order of arrival; returns whether it is on the front now. Of
    /// equal candidates the first one stays.
    bool add(const Member& member, double cost, int generation);

    /// By ascending latency. Empty before the first generation.
    QVector<Member> after(int generation) const;
    QVector<Member> now() const;
    /// Area between the front and a corner that is worse than it in both, by costs.
    double areaTo(double latencyMs, double cost) const;

private:
    struct Stay {
        Member member;
        double cost = 0;
        int entered = 0;
        int left = Never;
    };
    static constexpr int Never = 2147483647;

    QVector<Stay> m_stays;                    ///< of all that were ever on the front
    std::map<double, qsizetype> m_byLatency;  ///< of those on it now
    int m_generation = 0;                     ///< the latest one that was seen
};

}  // namespace hatter::ui
