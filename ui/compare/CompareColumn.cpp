// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/CompareColumn.h"

#include "architecture/ArchitectureView.h"
#include "compare/LatencyBars.h"
#include "compare/MarkedText.h"
#include "panels/SelectionCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <cmath>

namespace hatter::ui {

namespace {

/// A letter on the accent: which column this is.
class Badge final : public QWidget {
public:
    Badge(const QString& letter, QWidget* parent) : QWidget(parent), m_letter(letter) { setFixedSize(24, 24); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::colors().accent);
        painter.drawRoundedRect(rect(), Theme::Radius, Theme::Radius);
        painter.setPen(Theme::colors().onAccent);
        painter.setFont(Theme::bold());
        painter.drawText(rect(), Qt::AlignCenter, m_letter);
    }

private:
    QString m_letter;
};

/// Small and muted; what is too long ends in dots, and stands in the tool tip.
class ElidedLabel final : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent) : QLabel(parent) {
        setTextFormat(Qt::PlainText);
        setFont(Theme::small());
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(Theme::colors().muted);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

QFont fixedFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(Theme::small().pointSizeF());
    return font;
}

/// "p = 0.003", "p < 0.001"
QString pText(double p) {
    return p < 0.001 ? CompareColumn::tr("p < %1").arg(format::number(0.001, 3))
                     : CompareColumn::tr("p = %1").arg(format::number(p, 3));
}

/// "1.4 BLEU lower, p = 0.003"
QString scoreText(const workbench::ScoreDifference& difference) {
    const double points = difference.points.score;
    const QString size = format::number(std::abs(points), 1), p = pText(difference.pValue);
    if (std::abs(points) < 0.05)
        return CompareColumn::tr("BLEU alike, %1", "p-value").arg(p);
    return points < 0 ? CompareColumn::tr("%1 BLEU lower, %2", "points, p-value").arg(size, p)
                      : CompareColumn::tr("%1 BLEU higher, %2", "points, p-value").arg(size, p);
}

QString rangeText(const workbench::ScoreDifference& difference) {
    return CompareColumn::tr("Paired bootstrap, two-sided. 95 % interval of the difference: %1 to %2 BLEU.")
        .arg(format::signedNumber(difference.points.low, 1), format::signedNumber(difference.points.high, 1));
}

}  // namespace

CompareColumn::CompareColumn(QGridLayout* grid, int column, int index, QWidget* parent)
    : QObject(parent),
      m_index(index),
      m_view(new ArchitectureView(parent)),
      m_figures(new FigureBlock(parent)),
      m_latency(new LatencyBars(parent)) {
    m_view->setLegendVisible(false);
    m_view->setMinimumSize(258, 260);
    m_figures->setContentsMargins(0, Theme::Space, 0, Theme::Space);
    m_latency->setContentsMargins(0, Theme::Space, 0, Theme::Space);
    const auto line = [&](int row, int rows) {
        auto* made = new QFrame(parent);
        made->setFrameShape(QFrame::VLine);
        made->setFrameShadow(QFrame::Plain);
        made->setForegroundRole(QPalette::Midlight);
        made->setFixedWidth(1);
        grid->addWidget(made, row, column - 1, rows, 1);
        m_parts.append(made);
    };
    line(HeadRow, SentenceRow - HeadRow);
    line(TranslationRow, 1);
    const std::pair<int, QWidget*> cells[] = {
        {HeadRow, makeHead(parent)}, {ArchitectureRow, m_view},         {FigureRow, m_figures},
        {LatencyRow, m_latency},     {AgainstRow, makeAgainst(parent)}, {TranslationRow, makeTranslation(parent)}};
    for (const auto& [row, widget] : cells) {
        // Equal columns, however much one of them has to say.
        QSizePolicy policy = widget->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        widget->setSizePolicy(policy);
        grid->addWidget(widget, row, column);
        m_parts.append(widget);
    }
    // It takes what room there is: the sentence under it stays in sight on a usual screen.
    m_view->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

QWidget* CompareColumn::makeHead(QWidget* parent) {
    const QString letter = columnLetter(m_index);
    auto* box = new QWidget(parent);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, Theme::SpaceMedium, 0, Theme::Space);
    layout->setSpacing(Theme::Space);
    layout->addWidget(new Badge(letter, box));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(Theme::Space);
    m_title = makeBold({}, box);
    m_hash = makeSmall({}, box);
    m_hash->setFont(fixedFont());
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_origin = new ElidedLabel(box);
    first->addWidget(m_title);
    first->addWidget(m_hash);
    first->addStretch();
    texts->addLayout(first);
    texts->addWidget(m_origin);
    layout->addLayout(texts, 1);
    m_remove = new QToolButton(box);
    m_remove->setIcon(signIcon(Sign::Close, 10));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Take %1 out of the comparison").arg(letter));
    m_remove->setAccessibleName(m_remove->toolTip());
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_index); });
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    return box;
}

QWidget* CompareColumn::makeAgainst(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, Theme::Space, 0, Theme::SpaceMedium);
    layout->setSpacing(1);
    m_speed = makeBold({}, box);
    m_against = makeSmall({}, box);
    for (QLabel* label : {m_speed, m_against}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch();
    return box;
}

QWidget* CompareColumn::makeTranslation(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, Theme::SpaceTiny, 0, Theme::SpaceMedium);
    layout->setSpacing(Theme::SpaceTiny);
    m_translation = new MarkedText(box);
    m_translation->setAccessibleName(tr("Translation by %1", "letter of a column").arg(columnLetter(m_index)));
    m_translationNote = makeSmall({}, box);
    m_translationNote->setWordWrap(true);
    layout->addWidget(m_translation);
    layout->addWidget(m_translationNote);
    layout->addStretch();
    return box;
}

void CompareColumn::setVisible(bool visible) {
    for (QWidget* part : m_parts)
        part->setVisible(visible);
}

void CompareColumn::show(const ColumnContent& content) {
    const CompareList::Item& item = *content.item;
    m_title->setText(columnTitle(item));
    m_hash->setText(item.row.hash.left(8));
    m_hash->setVisible(!item.published);
    m_origin->setText(content.origin);
    m_origin->setToolTip(content.originTip.isEmpty() ? content.origin : content.originTip);
    showArchitecture(content);
    m_figures->setFigures(content.figures, m_index > 0 ? &content.referenceFigures : nullptr, content.visible);
    m_latency->setLatencies(content.latencies, content.scales);
    showAgainst(content);
    showTranslation(content);
}

void CompareColumn::showArchitecture(const ColumnContent& content) {
    const CompareList::Item& item = *content.item;
    if (content.scale.encoderLayers > 0)
        m_view->setScale(content.scale);
    m_view->setArchitecture(item.row.sub);
    std::optional<LayerShares> shares;
    const auto& space = item.space ? item.space : content.facts->super.space;
    // A predictor knows its machine and this workspace's space, not what was published.
    const TargetPtr target = content.facts->latency.find(item.target);
    if (content.shares == ShareKind::Parameters && space)
        shares = parameterShares(*space, item.row.sub);
    else if (content.shares == ShareKind::Latency && target && hasShares(target->predictor) && !item.published)
        shares = sharesOf(*target->predictor, item.row.sub);
    m_view->setShares(shares);
    const bool marked = content.markDifferences && m_index > 0;
    m_view->setReference(marked ? std::optional(content.reference->row.sub) : std::nullopt);
}

void CompareColumn::showAgainst(const ColumnContent& content) {
    const CompareList::Item &item = *content.item, &reference = *content.reference;
    m_speed->clear();
    m_against->setToolTip({});
    QStringList notes;
    if (m_index == 0) {
        notes << tr("reference of this comparison");
    } else {
        const QString device = reference.target.isEmpty() ? content.facts->latency.target : reference.target;
        if (const auto speed = speedRatio(content.latencies, content.referenceLatencies, device)) {
            const QString times = format::number(speed->ratio, 2);
            m_speed->setText(item.published    ? tr("%1 times as fast, published").arg(times)
                             : speed->measured ? tr("%1 times as fast on %2, measured").arg(times, speed->device)
                                               : tr("%1 times as fast on %2, predicted").arg(times, speed->device));
        } else {
            notes << (item.published || reference.published
                          ? tr("other hardware or other sentences: latencies do not compare")
                          : tr("latencies of other machines: they do not compare"));
        }
        const auto* tested = content.tests->of(item.row.hash);
        const bool bothTested = tested != nullptr && !item.published && !reference.published;
        if (bothTested && tested->bleuDifference && content.tests->isFirst(reference.row.hash)) {
            notes << scoreText(*tested->bleuDifference);
            m_against->setToolTip(rangeText(*tested->bleuDifference));
        } else if (content.tests->outcome && hasWeights(item, *content.facts) &&
                   hasWeights(reference, *content.facts)) {
            notes << tr("not compared with A on test sentences yet");
        }
    }
    m_speed->setVisible(!m_speed->text().isEmpty());
    m_against->setText(notes.join(QLatin1Char('\n')));
    m_against->setVisible(!notes.isEmpty());
}

void CompareColumn::showTranslation(const ColumnContent& content) {
    using State = ColumnTranslation::State;
    const ColumnTranslation& shown = content.translation;
    const bool done = shown.state == State::Done;
    m_translation->setVisible(done);
    m_translationNote->setVisible(shown.state != State::Empty);
    if (!done) {
        m_translation->setMarkedText({});
        m_translationNote->setText(shown.state == State::Impossible ? shown.note
                                   : shown.state == State::Waiting  ? tr("translating…")
                                                                    : QString());
        return;
    }
    const QString text = QString::fromStdString(shown.translation.text);
    TextRanges marks;
    if (m_index > 0 && content.markDifferences && !content.referenceTranslation.isEmpty())
        marks = WordDiff(content.referenceTranslation, text).differing();
    m_translation->setMarkedText(text, marks);
    m_translationNote->setText(
        tr("%1 ms · log-probability %2 a token")
            .arg(format::number(shown.translation.milliseconds, shown.translation.milliseconds < 10 ? 1 : 0),
                 format::signedNumber(shown.translation.score, 2)));
}

}  // namespace hatter::ui
