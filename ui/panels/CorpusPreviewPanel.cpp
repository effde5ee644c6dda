// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/CorpusPreviewPanel.h"

#include "charts/LengthChart.h"
#include "models/PairTable.h"
#include "panels/NoteLine.h"
#include "panels/PiecesDelegate.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTableView>

namespace hatter::ui {

namespace {

/// More than this share of pairs with unlike lengths, and the files are hardly translations of each other.
constexpr double ManyUnlike = 0.2;

}  // namespace

QString droppedText(const workbench::CorpusPreview& preview) {
    const std::pair<std::int64_t, QString> reasons[] = {
        {preview.emptySides, CorpusPreviewPanel::tr("an empty side")},
        {preview.tooLong, CorpusPreviewPanel::tr("too long")},
        {preview.unlikeLengths, CorpusPreviewPanel::tr("unlike lengths")},
        {preview.identical, CorpusPreviewPanel::tr("both sides equal")}};
    QStringList parts;
    for (const auto& [pairs, reason] : reasons)
        if (pairs > 0)
            parts << CorpusPreviewPanel::tr("%1 (%2)", "reason, pairs").arg(reason, format::count(pairs));
    return parts.isEmpty()
               ? QString()
               : CorpusPreviewPanel::tr("Cleaning will drop pairs: %1.").arg(parts.join(QStringLiteral(", ")));
}

CorpusPreviewPanel::CorpusPreviewPanel(QWidget* parent)
    : QWidget(parent),
      m_count(makeFigure(tr("pairs"))),
      m_sourceMean(makeFigure({})),
      m_targetMean(makeFigure({})),
      m_longest(makeFigure(tr("words, the longest"))),
      m_lengths(new LengthChart(this)),
      m_pairs(new PairTable(this)),
      m_table(makePairView(m_pairs, this)),
      m_note(new NoteLine(this)) {
    m_table->setAccessibleName(tr("First pairs"));
    m_lengths->setAccessibleName(tr("Sentence lengths of the training pairs"));
    m_lengths->setEmptyText(tr("Lengths and pairs appear here as soon as files are chosen."));
    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(Theme::SpaceHuge);
    figures->setVerticalSpacing(0);
    int column = 0;
    for (const Figure& figure : {m_count, m_sourceMean, m_targetMean, m_longest}) {
        figures->addWidget(figure.value, 0, column);
        figures->addWidget(figure.name, 1, column++);
    }
    figures->setColumnStretch(column, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(figures);
    layout->addWidget(m_note);
    layout->addWidget(m_lengths, 5);
    layout->addWidget(m_table, 4);
    m_table->setMinimumHeight(110);
    setLanguages({}, {});
    clear();
}

CorpusPreviewPanel::Figure CorpusPreviewPanel::makeFigure(const QString& name) {
    Figure figure{makeKeyFigure(this), makeSmall(name, this)};
    figure.value->setText(QStringLiteral("–"));
    return figure;
}

void CorpusPreviewPanel::setLanguages(const QString& source, const QString& target) {
    m_source = source.isEmpty() ? tr("source") : source;
    m_target = target.isEmpty() ? tr("target") : target;
    m_pairs->setLanguages(source, target);
    showNames();
}

void CorpusPreviewPanel::showNames() {
    m_sourceMean.name->setText(tr("words on average, %1", "language").arg(m_source));
    m_targetMean.name->setText(tr("words on average, %1", "language").arg(m_target));
    m_lengths->setNames(m_source, m_target);
}

void CorpusPreviewPanel::clear() {
    for (const Figure& figure : {m_count, m_sourceMean, m_targetMean, m_longest})
        figure.value->setText(QStringLiteral("–"));
    m_lengths->setBins({});
    m_pairs->setPairs({});
    m_note->clear();
}

void CorpusPreviewPanel::setPreview(const workbench::CorpusPreview& preview) {
    m_count.value->setText(preview.whole ? format::count(preview.pairs)
                                         : tr("%1 …", "so far").arg(format::count(preview.pairs)));
    const bool any = preview.pairs > 0;
    const QString none = QStringLiteral("–");
    m_sourceMean.value->setText(any ? format::number(preview.source.mean, 1) : none);
    m_targetMean.value->setText(any ? format::number(preview.target.mean, 1) : none);
    m_longest.value->setText(any ? format::count(std::max(preview.source.longest, preview.target.longest)) : none);
    m_lengths->setBins(LengthBins::of(preview.source.histogram, preview.target.histogram));
    QVector<SentencePair> pairs;
    for (const auto& [source, target] : preview.first)
        pairs.append(SentencePair::ofText(pairs.size() + 1, QString::fromStdString(source).left(2000),
                                          QString::fromStdString(target).left(2000)));
    // While more is read the first pairs stay: the place in the table is not lost.
    if (pairs.size() != m_pairs->rowCount() || preview.whole)
        m_pairs->setPairs(pairs);
    showNote(preview);
}

void CorpusPreviewPanel::showNote(const workbench::CorpusPreview& preview) {
    const QString dropped = droppedText(preview);
    if (preview.pairs > 20 &&
        static_cast<double>(preview.unlikeLengths) > ManyUnlike * static_cast<double>(preview.pairs))
        m_note->say(NoteLine::Kind::Warning,
                    tr("Many pairs have unlike lengths: does line n of one file translate line n of the other?"),
                    dropped);
    else if (!dropped.isEmpty())
        m_note->say(NoteLine::Kind::Plain, dropped);
    else
        m_note->clear();
}

}  // namespace hatter::ui
