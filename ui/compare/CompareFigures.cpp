// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/CompareFigures.h"

#include "models/PublishedTable.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <cmath>

namespace hatter::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::Compare)
};

constexpr std::array<int, CompareFigure::RowCount> Digits = {1, 1, 3, 2, 2};

bool moreIsBetter(int row) {
    return row == CompareFigure::Bleu || row == CompareFigure::Chrf;
}

CompareFigure missing() {
    return {std::nullopt, QStringLiteral("–"), Words::tr("not measured"), {}};
}

/// "measured ± 0.6", and of how many sentences if not of all.
CompareFigure scored(const workbench::ScoreRange& range, const TestResult& tests) {
    const QString half = format::number((range.high - range.low) / 2, 1);
    const QString kind = tests.outcome->whole ? Words::tr("measured ± %1").arg(half)
                                              : Words::tr("± %1, n = %2", "half an interval, number of sentences")
                                                    .arg(half, format::count(tests.sentences()));
    const QString about = Words::tr("Measured on %Ln test sentence(s); 95 % interval %1 to %2.", nullptr,
                                    static_cast<int>(tests.sentences()))
                              .arg(format::number(range.low, 1), format::number(range.high, 1));
    return {range.score, format::number(range.score, 1), kind, QStringLiteral("sentences"), about};
}

CompareFigure counted(qint64 value, double unit, const QString& text, const QString& kind, const QString& source) {
    return value > 0 ? CompareFigure{static_cast<double>(value) / unit, text, kind, source}
                     : CompareFigure{std::nullopt, QStringLiteral("–"), kind, {}};
}

CompareFigures publishedFigures(const space::PublishedModel& model) {
    const QString published = Words::tr("published"), none = Words::tr("not published");
    const QString task = QStringLiteral("task ") + QString::fromStdString(model.task.id);
    const QString tokens = QStringLiteral("tokens %1").arg(model.task.tokens);
    return {CompareFigure{model.bleu, format::number(model.bleu, 1), published, task},
            CompareFigure{std::nullopt, QStringLiteral("–"), none, {}},
            CompareFigure{std::nullopt, QStringLiteral("–"), none, {}},
            counted(model.parameters, 1e6, format::millions(model.parameters), {}, QStringLiteral("counted")),
            counted(model.flops, 1e9, format::giga(model.flops), Words::tr("%Ln token(s)", nullptr, model.task.tokens),
                    tokens)};
}

void colour(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

int lineHeight() {
    return QFontMetrics(Theme::bold()).height() + 5;
}

}  // namespace

QString columnLetter(int index) {
    return QString(QChar(u'A' + index));
}

QString columnTitle(const CompareList::Item& item) {
    if (item.published)
        return publishedTitle(*item.published);
    // By hand and of no search: it has no number.
    return item.row.draw > 0 ? Words::tr("#%1", "number of a candidate").arg(numberText(item.row.draw))
                             : Words::tr("by hand");
}

const workbench::ComparedTranslations* TestResult::of(const QString& hash) const {
    const qsizetype at = hashes.indexOf(hash);
    return outcome && at >= 0 ? &outcome->systems[static_cast<std::size_t>(at)] : nullptr;
}

CompareFigures figuresOf(const CompareList::Item& item, const TestResult& tests) {
    if (item.published)
        return publishedFigures(*item.published);
    const CandidateRow& row = item.row;
    CompareFigures figures;
    const QString measured = Words::tr("measured");
    const auto* tested = tests.of(row.hash);
    figures[CompareFigure::Bleu] =
        tested != nullptr ? scored(tested->bleu, tests)
        : row.bleu ? CompareFigure{row.bleu, format::number(*row.bleu, 1), measured, QStringLiteral("test split")}
                   : missing();
    figures[CompareFigure::Chrf] = tested != nullptr ? scored(tested->chrf, tests) : missing();
    figures[CompareFigure::Loss] =
        row.loss ? CompareFigure{row.loss, format::number(*row.loss, 3), measured, QStringLiteral("validation")}
                 : missing();
    figures[CompareFigure::Parameters] =
        counted(row.parameters, 1e6, format::millions(row.parameters), {}, QStringLiteral("counted"));
    figures[CompareFigure::Flops] = counted(row.flops, 1e9, format::giga(row.flops), {}, QStringLiteral("found"));
    return figures;
}

QString figureName(int row) {
    switch (row) {
        case CompareFigure::Bleu:
            return Words::tr("BLEU");
        case CompareFigure::Chrf:
            return Words::tr("chrF");
        case CompareFigure::Loss:
            return Words::tr("Loss");
        case CompareFigure::Parameters:
            return Words::tr("Parameters");
        default:
            return Words::tr("FLOPs");
    }
}

std::optional<FigureDelta> deltaOf(const CompareFigure& figure, const CompareFigure& reference, int row) {
    if (!figure.value || !reference.value || figure.source.isEmpty() || figure.source != reference.source)
        return std::nullopt;
    const int digits = Digits[static_cast<std::size_t>(row)];
    const double delta = *figure.value - *reference.value;
    const bool same = std::abs(delta) < std::pow(10.0, -digits) / 2;
    using Tone = FigureDelta::Tone;
    QString number = format::signedNumber(delta, digits);
    if (row == CompareFigure::Parameters || row == CompareFigure::Flops)
        number = (row == CompareFigure::Parameters ? Words::tr("%1 M", "parameters") : Words::tr("%1 G", "FLOPs"))
                     .arg(number);
    return FigureDelta{number, same ? Tone::Equal : (delta > 0) == moreIsBetter(row) ? Tone::Better : Tone::Worse};
}

FigureBlock::FigureBlock(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::SpaceMedium);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    // The words of all columns begin in one line.
    int widest = 0;
    for (const QString& word : {tr("better"), tr("worse"), tr("equal")})
        widest = std::max(widest, QFontMetrics(Theme::small()).horizontalAdvance(word));
    for (int row = 0; row < CompareFigure::RowCount; ++row) {
        Line& line = m_lines[static_cast<std::size_t>(row)];
        line = {row == 0 ? makeBold({}, this) : makeLabel({}, this), makeSmall({}, this), makeLabel({}, this),
                makeSmall({}, this)};
        line.word->setProperty("muted", false);
        line.word->setMinimumWidth(widest + 2);
        line.delta->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        int column = 0;
        for (QLabel* label : {line.value, line.kind, line.delta, line.word}) {
            label->setFixedHeight(lineHeight());
            grid->addWidget(label, row, column++);
        }
    }
}

void FigureBlock::setFigures(const CompareFigures& figures, const CompareFigures* reference,
                             const std::array<bool, CompareFigure::RowCount>& visible) {
    const ThemeColors& c = Theme::colors();
    for (int row = 0; row < CompareFigure::RowCount; ++row) {
        const auto at = static_cast<std::size_t>(row);
        const Line& line = m_lines[at];
        const auto delta = reference != nullptr ? deltaOf(figures[at], (*reference)[at], row) : std::nullopt;
        line.value->setText(figures[at].text);
        line.kind->setText(figures[at].kind);
        line.kind->setToolTip(figures[at].about);
        line.value->setVisible(visible[at]);
        line.kind->setVisible(visible[at]);
        line.delta->setVisible(visible[at] && delta);
        line.word->setVisible(visible[at] && delta);
        if (!delta)
            continue;
        using Tone = FigureDelta::Tone;
        const QColor color = delta->tone == Tone::Equal ? c.muted : delta->tone == Tone::Better ? c.ok : c.warn;
        line.delta->setText(delta->number);
        line.word->setText(delta->tone == Tone::Equal    ? tr("equal")
                           : delta->tone == Tone::Better ? tr("better")
                                                         : tr("worse"));
        for (QLabel* label : {line.delta, line.word})
            colour(label, color);
    }
    setMinimumWidth(layout()->minimumSize().width());  // narrower columns would cut words: then the board scrolls
}

FigureNames::FigureNames(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int row = 0; row < CompareFigure::RowCount; ++row) {
        QLabel* name = makeLabel(figureName(row), this);
        name->setFixedHeight(lineHeight());
        layout->addWidget(name);
        m_names[static_cast<std::size_t>(row)] = name;
    }
}

void FigureNames::setVisibleRows(const std::array<bool, CompareFigure::RowCount>& visible) {
    for (std::size_t row = 0; row < visible.size(); ++row)
        m_names[row]->setVisible(visible[row]);
}

}  // namespace hatter::ui
