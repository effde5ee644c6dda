// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/WordDiff.h"
#include "panels/CandidateDelegates.h"
#include "workbench/Options.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <memory>

namespace hatter::ui {

/// The sentences of a comparison: source, reference, the translation of each system, and how much its chrF2 of the
/// sentence differs from the first one's. GUI thread only.
class SentenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Source, Reference, FirstSystem };
    static constexpr int SortRole = Qt::UserRole;
    static constexpr int MarksRole = Qt::UserRole + 1;  ///< TextRanges that differ from the first system's translation

    using Outcome = std::shared_ptr<const workbench::CompareTranslationsOutcome>;
    using QAbstractTableModel::QAbstractTableModel;

    /// `names` are the systems': "A #434".
    void setOutcome(const Outcome& outcome, const QStringList& names);
    const Outcome& outcome() const { return m_outcome; }
    const QStringList& names() const { return m_names; }
    void setMarked(bool marked);

    int systems() const { return m_outcome ? static_cast<int>(m_outcome->systems.size()) : 0; }
    int translationColumn(int system) const { return FirstSystem + system; }
    /// Of every system but the first.
    int differenceColumn(int system) const { return FirstSystem + systems() + system - 1; }
    bool isText(int column) const { return column != Line && column < FirstSystem + systems(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(std::size_t row, int column) const;
    QVariant sortKey(std::size_t row, int column) const;
    QVariant marks(std::size_t row, int column) const;
    double difference(std::size_t row, int column) const;

    Outcome m_outcome;
    QStringList m_names;
    bool m_marked = true;
};

/// A text in three lines at most, with what differs marked.
class SentenceDelegate : public CandidateDelegate {
    Q_OBJECT

public:
    using CandidateDelegate::CandidateDelegate;
    static constexpr int Lines = 3;
    static int rowHeight();

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace hatter::ui
