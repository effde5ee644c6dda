// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVector>

namespace hatter::ui {

/// One piece of a sentence as a person sees it: its text without the sign that its segmenter marks words with.
struct Piece {
    QString text;
    bool beginsWord = true;
    bool known = true;   ///< false: what the vocabulary does not have
    bool whole = false;  ///< a sentence that was not cut into pieces
    bool operator==(const Piece&) const = default;
};
/// Symbols of SentencePiece ("▁the", "y") or subword-nmt ("th@@", "ey") as pieces.
QVector<Piece> piecesOf(const QStringList& symbols);

/// The sentence as it was written, as far as its pieces tell.
QString plainText(const QVector<Piece>& pieces);

/// A pair of sentences, each in pieces; text that is not segmented is one piece.
struct SentencePair {
    qint64 number = 0;  ///< in its split or file, from 1
    QVector<Piece> source, target;
    static SentencePair ofText(qint64 number, const QString& source, const QString& target);
};

/// Pairs side by side: number, source, target. Pieces of a word are parted by a bar in the text.
class PairTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Source, Target, ColumnCount };
    static constexpr int PiecesRole = Qt::UserRole;  ///< const QVector<Piece>*: valid until the rows change

    explicit PairTable(QObject* parent = nullptr);

    void setPairs(const QVector<SentencePair>& pairs);
    void setLanguages(const QString& source, const QString& target);
    const QVector<SentencePair>& pairs() const { return m_pairs; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<SentencePair> m_pairs;
    QString m_source, m_target;
};

}  // namespace hatter::ui

Q_DECLARE_METATYPE(const QVector<hatter::ui::Piece>*)
