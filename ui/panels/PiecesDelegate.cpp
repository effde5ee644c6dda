// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/PiecesDelegate.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTimer>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double Margin = 8, Above = 4;        ///< of the cell
constexpr double Inside = 2.5;                 ///< between a piece's text and the edge of its ground
constexpr double WithinWord = 1.5, Words = 6;  ///< gaps
constexpr double BetweenLines = 3;

const QVector<Piece>* piecesAt(const QModelIndex& index) {
    return index.data(PairTable::PiecesRole).value<const QVector<Piece>*>();
}

bool isText(const QVector<Piece>& pieces) {
    return pieces.size() == 1 && pieces.first().whole;
}

constexpr int TextFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}  // namespace

QVector<QRectF> PiecesDelegate::layOut(const QVector<Piece>& pieces, const QFontMetricsF& metrics, double width) {
    QVector<QRectF> places;
    const double high = metrics.height();
    double x = 0, y = 0;
    for (qsizetype i = 0; i < pieces.size();) {
        // A word stays on one line where the line is long enough for it.
        qsizetype end = i + 1;
        double wide = metrics.horizontalAdvance(pieces[i].text) + 2 * Inside;
        while (end < pieces.size() && !pieces[end].beginsWord) {
            wide += WithinWord + metrics.horizontalAdvance(pieces[end].text) + 2 * Inside;
            ++end;
        }
        if (x > 0)
            x += Words;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high + BetweenLines;
        }
        for (; i < end; ++i) {
            const double own = std::min(metrics.horizontalAdvance(pieces[i].text) + 2 * Inside, width);
            if (x > 0 && x + own > width) {
                x = 0;
                y += high + BetweenLines;
            }
            places.append(QRectF(x, y, own, high));
            x += own + (i + 1 < end ? WithinWord : 0);
        }
    }
    return places;
}

QSize PiecesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVector<Piece>* pieces = piecesAt(index);
    if (pieces == nullptr || pieces->isEmpty())
        return CandidateDelegate::sizeHint(option, index);
    const double width = std::max(40.0, option.rect.width() - 2 * Margin);
    const QFontMetricsF metrics(option.font);
    const double high = isText(*pieces)
                            ? metrics.boundingRect(QRectF(0, 0, width, 1e6), TextFlags, pieces->first().text).height()
                            : layOut(*pieces, metrics, width).last().bottom();
    return {option.rect.width(), static_cast<int>(std::ceil(high + 2 * Above))};
}

void PiecesDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    const QRectF area = QRectF(option.rect).adjusted(Margin, Above, -Margin, -Above);
    const ThemeColors& c = Theme::colors();
    const QVector<Piece>* pieces = piecesAt(index);
    if (pieces == nullptr) {
        painter.setPen(c.muted);
        painter.drawText(area, index.data(Qt::TextAlignmentRole).toInt(), index.data().toString());
        return;
    }
    painter.setPen(c.text);
    if (pieces->isEmpty())
        return;
    painter.setClipRect(option.rect);
    if (isText(*pieces)) {
        painter.drawText(area, TextFlags, pieces->first().text);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(option.font);
    const QVector<QRectF> places = layOut(*pieces, metrics, area.width());
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QRectF place = places[i].translated(area.topLeft());
        painter.setPen(pieces->at(i).known ? QPen(Qt::NoPen) : QPen(c.warn, 1));
        painter.setBrush(pieces->at(i).known ? c.hairline : c.warnGround);
        painter.drawRoundedRect(place, 2, 2);
        painter.setPen(pieces->at(i).known ? c.text : c.warn);
        painter.drawText(place.adjusted(Inside, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(pieces->at(i).text, Qt::ElideRight, place.width() - 2 * Inside + 1));
    }
}

QTableView* makePairView(PairTable* pairs, QWidget* parent) {
    QTableView* table = makeTable(parent);
    table->setModel(pairs);
    table->setItemDelegate(new PiecesDelegate(table));
    table->setWordWrap(true);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* across = table->horizontalHeader();
    across->setStretchLastSection(false);
    across->setSectionResizeMode(PairTable::Source, QHeaderView::Stretch);
    across->setSectionResizeMode(PairTable::Target, QHeaderView::Stretch);
    table->setColumnWidth(PairTable::Number, across->fontMetrics().horizontalAdvance(QStringLiteral("0,000,000")) + 16);
    // When all columns have their widths: a scroll bar that comes changes them one after the other.
    auto* fit = new QTimer(table);
    fit->setSingleShot(true);
    QObject::connect(fit, &QTimer::timeout, table, &QTableView::resizeRowsToContents);
    const auto later = [fit] { fit->start(0); };
    QObject::connect(across, &QHeaderView::sectionResized, fit, later);
    QObject::connect(pairs, &QAbstractItemModel::modelReset, fit, later);
    return table;
}

}  // namespace hatter::ui
