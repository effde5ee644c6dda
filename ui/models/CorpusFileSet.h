// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/LanguageNames.h"
#include "workbench/Options.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace hatter::ui {

/// The files of one split as a person gathers them: which side each of them holds, guessed when it is added. A value;
/// opens no file.
class CorpusFileSet {
public:
    enum class Role { Source, Target, Both };
    struct Entry {
        QString path;
        Role role = Role::Source;
        bool operator==(const Entry&) const = default;
    };
    /// What is missing before the files can be prepared.
    enum class Lack {
        Nothing,
        Source,    ///< there is a text file for the target alone
        Target,    ///< the other way round
        OnePair,   ///< more than one text file for a side
        AllFiles,  ///< there is none
    };

    static CorpusFileSet of(const workbench::CorpusFiles& files);

    /// Leaves out what is there already; returns the files that no reader of pairs takes.
    QStringList add(const QStringList& paths);
    void remove(int at);
    /// Of two text files the other one gets the other side.
    void setRole(int at, Role role);
    void swapSides();
    /// Swaps where the names tell that the sides stand the wrong way round for these languages.
    void orient(const data::LanguagePair& wanted);

    const QVector<Entry>& entries() const { return m_entries; }
    bool isEmpty() const { return m_entries.isEmpty(); }
    Lack lack() const;
    /// As far as they are complete.
    workbench::CorpusFiles files() const;
    /// What the names tell.
    data::LanguagePair languages() const;
    /// A name for what is made of them: of the files, or of their folder where they have an everyday one.
    QString proposedName() const;

    bool operator==(const CorpusFileSet&) const = default;

private:
    int count(Role role) const;
    const Entry* first(Role role) const;

    QVector<Entry> m_entries;
};

/// The files of all splits, as their names tell: "valid", "dev" and "test" stand in them, or they are for training.
struct CorpusSplits {
    QStringList training, validation, test;
};
/// Where none is left for training, all are.
CorpusSplits splitsByName(const QStringList& paths);

/// Local files among what is dropped, if all of it is a corpus; else empty.
QStringList corpusAmong(const QStringList& paths);

}  // namespace hatter::ui
