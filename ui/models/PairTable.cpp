// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PairTable.h"

#include "settings/Format.h"

#include <algorithm>

namespace hatter::ui {

namespace {

constexpr QChar WordSign = u'\u2581';  ///< SentencePiece's mark of a word's beginning

QString partedText(const QVector<Piece>& pieces) {
    QString text;
    for (const Piece& piece : pieces)
        text += (text.isEmpty() ? QString() : QString(piece.beginsWord ? u' ' : u'|')) + piece.text;
    return text;
}

}  // namespace

QString plainText(const QVector<Piece>& pieces) {
    QString text;
    for (const Piece& piece : pieces) {
        if (piece.beginsWord && !text.isEmpty())
            text += QLatin1Char(' ');
        // By itself the sign only says that a word begins.
        if (piece.text != WordSign)
            text += piece.text;
    }
    return text;
}

QVector<Piece> piecesOf(const QStringList& symbols) {
    const bool marked =
        std::any_of(symbols.begin(), symbols.end(), [](const QString& symbol) { return symbol.startsWith(WordSign); });
    QVector<Piece> pieces;
    bool begins = true;
    for (const QString& symbol : symbols) {
        Piece piece{symbol, begins, symbol != QLatin1String("<unk>")};
        if (marked) {
            piece.beginsWord = pieces.isEmpty() || symbol.startsWith(WordSign);
            if (symbol.size() > 1 && symbol.startsWith(WordSign))
                piece.text = symbol.mid(1);
        } else {
            begins = !symbol.endsWith(QLatin1String("@@"));
            if (!begins && symbol.size() > 2)
                piece.text.chop(2);
        }
        pieces.append(piece);
    }
    return pieces;
}

SentencePair SentencePair::ofText(qint64 number, const QString& source, const QString& target) {
    return {number, {{source, true, true, true}}, {{target, true, true, true}}};
}

PairTable::PairTable(QObject* parent) : QAbstractTableModel(parent), m_source(tr("Source")), m_target(tr("Target")) {}

void PairTable::setPairs(const QVector<SentencePair>& pairs) {
    beginResetModel();
    m_pairs = pairs;
    endResetModel();
}

void PairTable::setLanguages(const QString& source, const QString& target) {
    m_source = source.isEmpty() ? tr("Source") : source;
    m_target = target.isEmpty() ? tr("Target") : target;
    Q_EMIT headerDataChanged(Qt::Horizontal, Source, Target);
}

int PairTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int PairTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SentencePair& pair = m_pairs[index.row()];
    if (index.column() == Number) {
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignTop);
        return role == Qt::DisplayRole ? QVariant(format::count(pair.number)) : QVariant();
    }
    const QVector<Piece>& pieces = index.column() == Source ? pair.source : pair.target;
    switch (role) {
        case Qt::DisplayRole:
            return partedText(pieces);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return plainText(pieces);
        case PiecesRole:
            return QVariant::fromValue(&pieces);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignLeft | Qt::AlignTop);
        default:
            return {};
    }
}

QVariant PairTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section == Number ? tr("No.") : section == Source ? m_source : m_target;
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}  // namespace hatter::ui
