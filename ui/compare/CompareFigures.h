// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CompareList.h"
#include "workbench/Options.h"

#include <QString>
#include <QVector>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>

class QGridLayout;
class QLabel;

namespace hatter::ui {

/// "A", "B", ...
QString columnLetter(int index);
/// "#434", "by hand", or a published model's name.
QString columnTitle(const CompareList::Item& item);

/// Translations of a comparison on test sentences, with the candidates that they are of.
struct TestResult {
    std::shared_ptr<const workbench::CompareTranslationsOutcome> outcome;  ///< null: there is none
    QVector<QString> hashes;                                               ///< of its systems

    /// Null: this one was not part of it.
    const workbench::ComparedTranslations* of(const QString& hash) const;
    qint64 sentences() const { return outcome ? static_cast<qint64>(outcome->sources.size()) : 0; }
    /// Differences are to this one.
    bool isFirst(const QString& hash) const { return outcome && !hashes.isEmpty() && hashes.first() == hash; }
};

/// A figure of a candidate with where it comes from. Two of them stand against each other only with the same source.
struct CompareFigure {
    enum Row { Bleu, Chrf, Loss, Parameters, Flops, RowCount };
    std::optional<double> value;
    QString text;
    QString kind;        ///< "measured ± 0.6", "published"; empty: counted
    QString source;      ///< of what it is: the same test sentences, the same published task; empty: of no other's kind
    QString about = {};  ///< more of it, for a tool tip
};
using CompareFigures = std::array<CompareFigure, CompareFigure::RowCount>;
CompareFigures figuresOf(const CompareList::Item& item, const TestResult& tests);
QString figureName(int row);

/// How a figure differs from the reference's, in a number and a word.
struct FigureDelta {
    enum class Tone { Equal, Better, Worse };
    QString number;
    Tone tone = Tone::Equal;
};
/// Nothing where they are not of one source.
std::optional<FigureDelta> deltaOf(const CompareFigure& figure, const CompareFigure& reference, int row);

/// The figures of one column under each other; rows that nobody has a value for are hidden. GUI thread only.
class FigureBlock : public QWidget {
    Q_OBJECT

public:
    explicit FigureBlock(QWidget* parent = nullptr);

    /// `reference`: of the column that differences are against; null for that one itself.
    void setFigures(const CompareFigures& figures, const CompareFigures* reference,
                    const std::array<bool, CompareFigure::RowCount>& visible);

private:
    struct Line {
        QLabel *value, *kind, *delta, *word;
    };
    std::array<Line, CompareFigure::RowCount> m_lines{};
};

/// Their names, line by line beside them.
class FigureNames : public QWidget {
    Q_OBJECT

public:
    explicit FigureNames(QWidget* parent = nullptr);
    void setVisibleRows(const std::array<bool, CompareFigure::RowCount>& visible);

private:
    std::array<QLabel*, CompareFigure::RowCount> m_names{};
};

}  // namespace hatter::ui
