// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/SentenceModel.h"

#include "compare/MarkedText.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QBrush>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace hatter::ui {

namespace {
constexpr int Margin = 8, Padding = 5;
constexpr int LineGap = 3;  ///< room for the mark under a word
constexpr double Alike = 0.05;

/// Breaks the text into lines of `width`; what is too much is elided.
void layOut(QTextLayout& layout, const QFontMetrics& metrics, int width) {
    const QString text = layout.text();
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const auto breakLines = [&] {
        layout.beginLayout();
        double y = 0;
        for (int i = 0; i < SentenceDelegate::Lines; ++i) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += metrics.height() + LineGap;
        }
        layout.endLayout();
    };
    breakLines();
    const QTextLine last = layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1) : QTextLine();
    if (!last.isValid() || last.textStart() + last.textLength() >= text.size())
        return;
    const int begin = last.textStart();
    layout.setText(text.left(begin) + metrics.elidedText(text.mid(begin), Qt::ElideRight, width - 1));
    breakLines();
}
}  // namespace

void SentenceModel::setOutcome(const Outcome& outcome, const QStringList& names) {
    beginResetModel();
    m_outcome = outcome;
    m_names = names;
    endResetModel();
}

void SentenceModel::setMarked(bool marked) {
    if (marked == m_marked)
        return;
    m_marked = marked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarksRole});
}

int SentenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_outcome ? 0 : static_cast<int>(m_outcome->sources.size());
}

int SentenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_outcome ? 0 : FirstSystem + 2 * systems() - 1;
}

double SentenceModel::difference(std::size_t row, int column) const {
    const auto system = static_cast<std::size_t>(column - FirstSystem - systems() + 1);
    return m_outcome->systems[system].sentenceChrf[row] - m_outcome->systems.front().sentenceChrf[row];
}

QString SentenceModel::text(std::size_t row, int column) const {
    if (column == Line)
        return format::count(static_cast<qint64>(m_outcome->lines[row]));
    if (column == Source)
        return QString::fromStdString(m_outcome->sources[row]);
    if (column == Reference)
        return QString::fromStdString(m_outcome->references[row]);
    if (isText(column))
        return QString::fromStdString(
            m_outcome->systems[static_cast<std::size_t>(column - FirstSystem)].hypotheses[row]);
    return format::signedNumber(difference(row, column), 1);
}

QVariant SentenceModel::sortKey(std::size_t row, int column) const {
    if (column == Line)
        return static_cast<qlonglong>(m_outcome->lines[row]);
    return isText(column) ? QVariant(text(row, column)) : QVariant(difference(row, column));
}

QVariant SentenceModel::marks(std::size_t row, int column) const {
    if (!m_marked || column <= FirstSystem || !isText(column))
        return {};
    return QVariant::fromValue(WordDiff(text(row, FirstSystem), text(row, column)).differing());
}

QVariant SentenceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const int column = index.column();
    const bool isDifference = column != Line && !isText(column);
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return isText(column) ? QVariant(text(row, column)) : QVariant();
        case Qt::TextAlignmentRole:
            return int((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
        case Qt::ForegroundRole: {
            const ThemeColors& c = Theme::colors();
            if (!isDifference)
                return column == Line ? QVariant(QBrush(c.muted)) : QVariant();
            const double by = difference(row, column);
            return QBrush(std::abs(by) < Alike ? c.muted : by > 0 ? c.ok : c.warn);
        }
        case SortRole:
            return sortKey(row, column);
        case MarksRole:
            return marks(row, column);
        default:
            return {};
    }
}

QVariant SentenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const bool isDifference = section != Line && !isText(section);
    if (role == Qt::TextAlignmentRole)
        return int((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return isDifference ? tr("chrF2 of the sentence, less that of %1").arg(m_names.value(0)) : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Line:
            return QStringLiteral("#");
        case Source:
            return tr("Source");
        case Reference:
            return tr("Reference");
        default:
            break;
    }
    const int system = isDifference ? section - FirstSystem - systems() + 1 : section - FirstSystem;
    return isDifference
               ? tr("%1 − %2", "letters of two columns").arg(m_names.value(system).left(1), m_names.value(0).left(1))
               : m_names.value(system);
}

int SentenceDelegate::rowHeight() {
    return Lines * (QFontMetrics(Theme::body()).height() + LineGap) + 2 * Padding;
}

void SentenceDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const QRect area = option.rect.adjusted(Margin, Padding, -Margin, -Padding);
    if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) {
        paintText(painter, area, option, index);
        return;
    }
    QTextLayout layout(index.data().toString(), option.font);
    layOut(layout, option.fontMetrics, area.width());
    painter.setClipRect(option.rect);
    painter.setPen(Theme::colors().text);
    paintMarks(painter, layout, area.topLeft(), index.data(SentenceModel::MarksRole).value<TextRanges>());
    layout.draw(&painter, area.topLeft());
}

}  // namespace hatter::ui
