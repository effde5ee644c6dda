// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <random>
#include <vector>

namespace hatter::test {

/// How a run went that nobody killed.
struct Course {
    std::int64_t run = 0;
    double seconds = 0.0;  ///< from its first word to its end
    struct Commit {
        int decided = 0;       ///< candidates that were told of before it
        double seconds = 0.0;  ///< from the last of them to the word that the generation is stored
    };
    std::vector<Commit> commits;  ///< of each generation
};

/// When to kill: some time after the run's first word, or after that many candidates.
struct Moment {
    int candidates = 0;  ///< 0: at once
    double seconds = 0.0;
    int generation = -1;  ///< that is being written then; -1: any time

    QByteArray text() const;
};

/// Uniform over the run, or over the time in which one of its generations is written.
Moment chooseMoment(const Course& course, bool atCommit, std::mt19937_64& random);

/// Runs the search on a copy of the workspace to its end.
Course wholeCourse(const QStringList& arguments, const QString& base, const QString& copy);

/// A search on a copy of a workspace that is killed and gone on with.
class KilledRun {
public:
    KilledRun(QStringList arguments, QString base, QString workspace);

    /// Starts it anew on a fresh copy and kills it; false if it was over before.
    bool kill(const Moment& moment);
    /// Goes on with it and kills it so many seconds later; false if it was over before.
    bool killAgain(double seconds);
    /// Goes on with it to its end.
    void goOn();

    std::int64_t id() const { return m_id; }
    /// What the killed run left: "generation 3 stored, 12 evaluations of the next".
    QByteArray whereItStands();

private:
    QStringList goOnArguments();

    QStringList m_arguments;
    QString m_base, m_workspace;
    std::int64_t m_id = 0;
};

}  // namespace hatter::test
