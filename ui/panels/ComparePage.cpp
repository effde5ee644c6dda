// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/ComparePage.h"

#include "architecture/ArchitectureView.h"
#include "dialogs/SaveYaml.h"
#include "engine/Session.h"
#include "models/PublishedTable.h"
#include "panels/MessageStrip.h"
#include "panels/SelectionCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <array>
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

/// What the drawings mean, one item a line: the columns share it.
class Legend final : public QWidget {
public:
    Legend(bool differences, QWidget* parent) : QWidget(parent), m_differences(differences) {
        setFixedHeight(fontMetrics().height() * 6);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        ArchitecturePainter::paintLegend(painter, rect(), m_differences);
    }

private:
    bool m_differences;
};

QString letter(int index) {
    return QString(QChar(u'A' + index));
}

/// A figure of a candidate, in the order in which the page shows them.
struct Figure {
    enum class Kind { Latency, Measured, Bleu, Loss, Parameters, Flops };
    std::optional<double> value;
    QString text;
    QString kind;  ///< where it comes from: "measured", "predicted"
};
constexpr int FigureCount = 6;

QString published() {
    return ComparePage::tr("published");
}

/// A published latency has no prediction of ours beside it; its second line names the machine.
std::array<Figure, FigureCount> figuresOf(const space::PublishedModel& model) {
    return {
        Figure{model.latencyMs, ComparePage::tr("%1 ms").arg(publishedMs(model.latencyMs)), published()},
        Figure{std::nullopt, {}, ComparePage::tr("on %1", "hardware").arg(QString::fromStdString(model.hardware.full))},
        Figure{model.bleu, format::number(model.bleu, 1), published()},
        Figure{std::nullopt, QStringLiteral("–"), ComparePage::tr("not published")},
        Figure{static_cast<double>(model.parameters) / 1e6, format::millions(model.parameters), {}},
        Figure{static_cast<double>(model.flops) / 1e9, format::giga(model.flops),
               ComparePage::tr("%Ln token(s)", nullptr, model.task.tokens)}};
}

std::array<Figure, FigureCount> figuresOf(const CompareList::Item& item) {
    if (item.published)
        return figuresOf(*item.published);
    const CandidateRow& row = item.row;
    const QString measured = ComparePage::tr("measured"), counted = QString();
    const auto optional = [](const std::optional<double>& value, const QString& text, const QString& kind) {
        return value ? Figure{value, text, kind}
                     : Figure{std::nullopt, QStringLiteral("–"), ComparePage::tr("not measured")};
    };
    return {Figure{row.predictedMs, format::milliseconds(row.predictedMs), ComparePage::tr("predicted")},
            optional(row.measuredMs, format::milliseconds(row.measuredMs.value_or(0)), measured),
            optional(row.bleu, format::number(row.bleu.value_or(0), 2), measured),
            optional(row.loss, format::number(row.loss.value_or(0), 3), measured),
            Figure{static_cast<double>(row.parameters) / 1e6, format::millions(row.parameters), counted},
            Figure{static_cast<double>(row.flops) / 1e9, format::giga(row.flops), counted}};
}

constexpr std::array<int, FigureCount> Digits = {1, 1, 2, 3, 2, 2};
constexpr int BleuRow = 2;  // the only one of which more is better
constexpr int ParameterRow = 4;

/// Whether a difference of this figure means something: found ones are of one test set and one length, and their
/// latencies of the machine that was searched for.
bool isComparable(const CompareList::Item& a, const CompareList::Item& b, int row) {
    if (!a.published && !b.published)
        return row > 1 || a.target == b.target;
    if (row == ParameterRow)
        return true;  // counted alike for all
    if (!a.published || !b.published)
        return false;
    // A latency is that of one sentence, whose length is the task's.
    return row == 0 ? a.published->hardware.id == b.published->hardware.id &&
                          a.published->task.tokens == b.published->task.tokens
           : row == BleuRow ? a.published->task.id == b.published->task.id
                            : a.published->task.tokens == b.published->task.tokens;
}

QString titleOf(const CompareList::Item& item) {
    return item.published ? publishedTitle(*item.published)
                          : ComparePage::tr("#%1", "number of a candidate").arg(format::count(item.row.draw));
}

/// One scale for all columns: candidates of two design spaces are drawn as large as they are.
space::DesignSpace scaleOf(const QVector<CompareList::Item>& items, const std::optional<space::DesignSpace>& open) {
    space::DesignSpace scale;
    for (const CompareList::Item& item : items) {
        const space::DesignSpace space = item.space ? *item.space : open.value_or(space::DesignSpace{});
        for (int space::DesignSpace::*size :
             {&space::DesignSpace::encoderLayers, &space::DesignSpace::decoderLayers, &space::DesignSpace::encoderEmbed,
              &space::DesignSpace::decoderEmbed, &space::DesignSpace::encoderFfn, &space::DesignSpace::decoderFfn})
            scale.*size = std::max(scale.*size, space.*size);
    }
    return scale;
}

QStringList figureNames() {
    return {ComparePage::tr("Latency"), ComparePage::tr("Latency"),    ComparePage::tr("BLEU"),
            ComparePage::tr("Loss"),    ComparePage::tr("Parameters"), ComparePage::tr("FLOPs")};
}

QLabel* coloured(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    return label;
}

/// How a figure differs from the reference's, in a number and in a word; `alone`: it is held against nothing.
QWidget* makeFigure(const Figure& figure, const Figure& reference, int row, bool alone, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    if (!figure.text.isEmpty())
        layout->addWidget(row == 0 ? makeBold(figure.text, box) : makeLabel(figure.text, box));
    if (!figure.kind.isEmpty())
        layout->addWidget(makeSmall(figure.kind, box));
    layout->addStretch();
    if (alone || !figure.value || !reference.value)
        return box;
    const double delta = *figure.value - *reference.value;
    const bool same = std::abs(delta) < std::pow(10.0, -Digits[static_cast<std::size_t>(row)]) / 2;
    const bool better = row == BleuRow ? delta > 0 : delta < 0;
    const ThemeColors& c = Theme::colors();
    const QColor color = same ? c.muted : better ? c.ok : c.warn;
    layout->addWidget(
        coloured(makeLabel(format::signedNumber(delta, Digits[static_cast<std::size_t>(row)]), box), color));
    QLabel* word = makeSmall(same     ? ComparePage::tr("equal")
                             : better ? ComparePage::tr("better")
                                      : ComparePage::tr("worse"),
                             box);
    word->setProperty("muted", false);
    layout->addWidget(coloured(word, color));
    return box;
}

constexpr int HeadRow = 0, ArchitectureRow = 2, FirstFigureRow = 4, AgainstRow = FirstFigureRow + FigureCount + 1;

}  // namespace

ComparePage::ComparePage(Session& session, CompareList& compare, QWidget* parent)
    : Page(tr("Compare"), session, parent),
      m_compare(compare),
      m_reference(new QComboBox(this)),
      m_mark(new QCheckBox(tr("Mark differences"), this)),
      m_copy(new QPushButton(tr("Copy as YAML"), this)),
      m_scroll(new QScrollArea(this)),
      m_empty(makeSmall({}, this)),
      m_emptyBox(new QWidget(this)) {
    m_mark->setChecked(true);
    m_reference->setAccessibleName(tr("Differences against"));
    QLabel* against = makeSmall(tr("Differences against"), this);
    against->setBuddy(m_reference);
    auto* choose = new QPushButton(tr("Add…"), this);
    header()->addWidget(against);
    header()->addWidget(m_reference);
    header()->addWidget(m_mark);
    header()->addStretch();
    header()->addWidget(choose);
    header()->addWidget(m_copy);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_scroll, 1);
    m_empty->setText(
        tr("Nothing to compare yet. Add two to four candidates on the search page or from the "
           "published models (C, or shift-click)."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* emptyLayout = new QVBoxLayout(m_emptyBox);
    QPushButton* go = makePrimary(tr("Choose candidates"), m_emptyBox);
    emptyLayout->addStretch();
    emptyLayout->addWidget(m_empty);
    emptyLayout->addWidget(go, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();
    body()->addWidget(m_emptyBox, 1);
    connect(choose, &QPushButton::clicked, this, &ComparePage::chooseRequested);
    connect(go, &QPushButton::clicked, this, &ComparePage::chooseRequested);
    connect(m_copy, &QPushButton::clicked, this, &ComparePage::copyYaml);
    connect(m_mark, &QCheckBox::toggled, this, &ComparePage::rebuild);
    connect(m_reference, &QComboBox::activated, this, [this](int index) { m_compare.makeFirst(index); });
    connect(&compare, &CompareList::changed, this, &ComparePage::rebuild);
    connect(&session, &Session::refreshed, this, &ComparePage::rebuild);
    rebuild();
}

void ComparePage::rebuild() {
    const auto& items = m_compare.items();
    const QSignalBlocker quiet(m_reference);
    m_reference->clear();
    for (int i = 0; i < items.size(); ++i)
        m_reference->addItem(tr("%1 %2", "letter, candidate").arg(letter(i), titleOf(items[i])));
    const bool some = !items.isEmpty();
    m_emptyBox->setVisible(!some);
    m_scroll->setVisible(some);
    m_copy->setEnabled(some);
    m_reference->setEnabled(items.size() > 1);
    QFrame* card = makeCard();
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(0, 0, Theme::Space, 0);
    grid->setHorizontalSpacing(Theme::SpaceMedium);
    grid->setVerticalSpacing(Theme::SpaceTiny);
    if (some) {
        addLabels(grid);
        for (int i = 0; i < items.size(); ++i)
            addColumn(grid, i);
    }
    grid->setRowStretch(ArchitectureRow, 1);
    m_scroll->setWidget(card);
}

void ComparePage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    // Words in colour carry the colour of the look in which they were made.
    if (event->type() == QEvent::PaletteChange && !m_compare.items().isEmpty())
        QMetaObject::invokeMethod(this, &ComparePage::rebuild, Qt::QueuedConnection);
}

void ComparePage::addLabels(QGridLayout* grid) {
    const int columns = 2 * static_cast<int>(m_compare.items().size()) + 1;
    for (const int row : {HeadRow + 1, ArchitectureRow + 1, AgainstRow - 1})
        grid->addWidget(makeRule(), row, 0, 1, columns);
    auto* architecture = new QWidget;
    auto* texts = new QVBoxLayout(architecture);
    texts->setContentsMargins(Theme::SpaceLarge, Theme::Space, 0, 0);
    texts->addWidget(makeBold(tr("Architecture")));
    const bool shares =
        std::any_of(m_compare.items().begin(), m_compare.items().end(), [this](const CompareList::Item& item) {
            const TargetPtr target = session().facts().latency.find(item.target);
            return !item.published && target && hasShares(target->predictor);
        });
    QLabel* note = makeSmall(shares ? tr("% of predicted latency beside each layer") : QString());
    note->setWordWrap(true);
    texts->addWidget(note);
    texts->addSpacing(Theme::Space);
    texts->addWidget(new Legend(m_mark->isChecked() && m_compare.items().size() > 1, architecture));
    texts->addStretch();
    architecture->setFixedWidth(176);
    grid->addWidget(architecture, ArchitectureRow, 0);
    const QStringList names = figureNames();
    for (int i = 0; i < FigureCount; ++i) {
        QLabel* name = makeLabel(i == 1 ? QString() : names[i]);
        name->setContentsMargins(Theme::SpaceLarge, 0, 0, 0);
        grid->addWidget(name, FirstFigureRow + i, 0);
    }
    QLabel* against = makeLabel(tr("Against A"));
    against->setContentsMargins(Theme::SpaceLarge, 0, 0, 0);
    grid->addWidget(against, AgainstRow, 0);
}

void ComparePage::addColumn(QGridLayout* grid, int index) {
    const int column = 2 * index + 2;
    auto* line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    grid->addWidget(line, 0, column - 1, AgainstRow + 1, 1);
    grid->setColumnStretch(column, 1);
    grid->addWidget(makeHead(index), HeadRow, column);
    grid->addWidget(makeArchitecture(index), ArchitectureRow, column);
    addFigures(grid, index, column);
}

QWidget* ComparePage::makeHead(int index) {
    const CompareList::Item& item = m_compare.items()[index];
    const CandidateRow& row = item.row;
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, Theme::SpaceMedium, Theme::SpaceMedium, Theme::Space);
    layout->addWidget(new Badge(letter(index), box));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(Theme::Space);
    first->addWidget(makeBold(titleOf(item), box));
    if (!item.published)
        first->addWidget(makeSmall(row.hash.left(8), box));
    first->addStretch();
    texts->addLayout(first);
    QLabel* origin = makeSmall(
        item.published          ? tr("%1, published", "task").arg(QString::fromStdString(item.published->task.name))
        : item.target.isEmpty() ? tr("generation %1, %2").arg(format::count(row.generation), originText(row.origin))
                                : tr("generation %1, %2, for %3", "number, origin, target")
                                      .arg(format::count(row.generation), originText(row.origin), item.target),
        box);
    if (item.published)
        origin->setToolTip(QString::fromStdString(item.published->name));
    texts->addWidget(origin);
    layout->addLayout(texts, 1);
    auto* out = new QToolButton(box);
    out->setText(tr("Export…"));
    out->setAutoRaise(true);
    connect(out, &QToolButton::clicked, this, [this, index] { send(index); });
    layout->addWidget(out, 0, Qt::AlignTop);
    auto* remove = new QToolButton(box);
    remove->setIcon(signIcon(Sign::Close, 10));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Take %1 out of the comparison").arg(letter(index)));
    remove->setAccessibleName(remove->toolTip());
    // Queued: the button goes with the column.
    connect(
        remove, &QToolButton::clicked, this, [this, index] { m_compare.removeAt(index); }, Qt::QueuedConnection);
    layout->addWidget(remove, 0, Qt::AlignTop);
    return box;
}

void ComparePage::send(int index) {
    const CompareList::Item& item = m_compare.items()[index];
    if (!item.published) {
        Q_EMIT exportRequested(item.row.sub);
        return;
    }
    // There are no weights of it here: the architecture is what can be given.
    saveYaml(
        this, session(), *item.published,
        [this](const QString& file) {
            strip().clear();
            Q_EMIT noted(tr("Written: %1").arg(format::folder(file)));
        },
        [this](const QString& reason) {
            strip().say(MessageStrip::Kind::Error, tr("The YAML could not be written."), reason);
        });
}

QWidget* ComparePage::makeArchitecture(int index) {
    const CompareList::Item& item = m_compare.items()[index];
    auto* view = new ArchitectureView;
    const space::DesignSpace scale = scaleOf(m_compare.items(), session().facts().super.space);
    if (scale.encoderLayers > 0)
        view->setScale(scale);
    view->setArchitecture(item.row.sub);
    // A predictor knows its machine and this workspace's space, not what was published.
    const TargetPtr target = session().facts().latency.find(item.target);
    if (target && hasShares(target->predictor) && !item.published)
        view->setShares(sharesOf(*target->predictor, item.row.sub));
    if (m_mark->isChecked() && index > 0)
        view->setReference(m_compare.items().first().row.sub);
    view->setLegendVisible(false);
    view->setMinimumSize(250, 260);
    view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    return view;
}

void ComparePage::addFigures(QGridLayout* grid, int index, int column) {
    const CompareList::Item& item = m_compare.items()[index];
    const CompareList::Item& reference = m_compare.items().first();
    const auto figures = figuresOf(item), references = figuresOf(reference);
    for (int i = 0; i < FigureCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool alone = index == 0 || !isComparable(item, reference, i);
        QWidget* figure = makeFigure(figures[at], references[at], i, alone, nullptr);
        figure->layout()->setContentsMargins(0, i == 0 ? Theme::SpaceTiny : 0, Theme::SpaceLarge, 0);
        grid->addWidget(figure, FirstFigureRow + i, column);
    }
    grid->addWidget(index == 0 ? makeSmall(tr("reference of this comparison")) : makeAgainst(item, reference),
                    AgainstRow, column);
}

QWidget* ComparePage::makeAgainst(const CompareList::Item& item, const CompareList::Item& reference) {
    if (item.published || reference.published) {
        if (!isComparable(item, reference, 0)) {
            QLabel* note = makeSmall(tr("other hardware or other sentences: latencies do not compare"));
            note->setWordWrap(true);
            return note;
        }
        const double ratio = reference.published->latencyMs / item.published->latencyMs;
        return makeBold(tr("%1 times as fast, published").arg(format::number(ratio, 2)));
    }
    if (!isComparable(item, reference, 0)) {
        QLabel* note = makeSmall(tr("latencies of other machines: they do not compare"));
        note->setWordWrap(true);
        return note;
    }
    // Kinds are not mixed: measured against measured, else predicted against predicted.
    const CandidateRow &row = item.row, &first = reference.row;
    const bool measured = row.measuredMs && first.measuredMs;
    const double ratio = measured ? *first.measuredMs / *row.measuredMs : first.predictedMs / row.predictedMs;
    const QString times = format::number(ratio, 2);
    return makeBold(measured ? tr("%1 times as fast, measured").arg(times)
                             : tr("%1 times as fast, predicted").arg(times));
}

void ComparePage::copyYaml() {
    QString text;
    const auto& items = m_compare.items();
    for (int i = 0; i < items.size(); ++i)
        text += items[i].published
                    ? QStringLiteral("# %1\n%2\n")
                          .arg(letter(i), QString::fromStdString(space::writePublishedModel(*items[i].published)))
                    : QStringLiteral("# %1: candidate %2, %3\n%4\n")
                          .arg(letter(i))
                          .arg(items[i].row.draw)
                          .arg(items[i].row.hash, QString::fromStdString(space::writeSubTransformer(items[i].row.sub)));
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace hatter::ui
