// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PairTable.h"
#include "panels/CandidateDelegates.h"

#include <QFontMetricsF>
#include <QRectF>

class QTableView;

namespace hatter::ui {

/// A sentence in its pieces, as many lines as it needs: every piece stands on a ground of its own, words apart, pieces
/// of a word close together. A sentence in one piece is written as text.
class PiecesDelegate : public CandidateDelegate {
    Q_OBJECT

public:
    using CandidateDelegate::CandidateDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The place of every piece of a sentence in lines of this width, from (0, 0).
    static QVector<QRectF> layOut(const QVector<Piece>& pieces, const QFontMetricsF& metrics, double width);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A table of pairs: sentences wrap in two equal columns, and every row stays as high as its longer side needs.
QTableView* makePairView(PairTable* pairs, QWidget* parent);

}  // namespace hatter::ui
