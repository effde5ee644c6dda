// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/ComparePage.h"

#include "architecture/ArchitectureView.h"
#include "engine/Session.h"
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

std::array<Figure, FigureCount> figuresOf(const CandidateRow& row) {
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

/// How a figure differs from the reference's, in a number and in a word.
QWidget* makeFigure(const Figure& figure, const Figure& reference, int row, bool isReference, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(row == 0 ? makeBold(figure.text, box) : makeLabel(figure.text, box));
    if (!figure.kind.isEmpty())
        layout->addWidget(makeSmall(figure.kind, box));
    layout->addStretch();
    if (isReference || !figure.value || !reference.value)
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
    m_empty->setText(tr("Nothing to compare yet. Add two to four candidates on the search page (C, or shift-click)."));
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
        m_reference->addItem(tr("%1 #%2", "letter, number").arg(letter(i), format::count(items[i].row.draw)));
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
    QLabel* note =
        makeSmall(session().facts().latency.predictor ? tr("% of predicted latency beside each layer") : QString());
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
    const CandidateRow& row = m_compare.items()[index].row;
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, Theme::SpaceMedium, Theme::SpaceMedium, Theme::Space);
    layout->addWidget(new Badge(letter(index), box));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(Theme::Space);
    first->addWidget(makeBold(tr("#%1", "number of a candidate").arg(format::count(row.draw)), box));
    first->addWidget(makeSmall(row.hash.left(8), box));
    first->addStretch();
    texts->addLayout(first);
    texts->addWidget(
        makeSmall(tr("generation %1, %2").arg(format::count(row.generation), originText(row.origin)), box));
    layout->addLayout(texts, 1);
    auto* send = new QToolButton(box);
    send->setText(tr("Export…"));
    send->setAutoRaise(true);
    connect(send, &QToolButton::clicked, this,
            [this, index] { Q_EMIT exportRequested(m_compare.items()[index].row.sub); });
    layout->addWidget(send, 0, Qt::AlignTop);
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

QWidget* ComparePage::makeArchitecture(int index) {
    const CompareList::Item& item = m_compare.items()[index];
    auto* view = new ArchitectureView;
    if (item.space)
        view->setScale(*item.space);
    else if (session().facts().super.space)
        view->setScale(*session().facts().super.space);
    view->setArchitecture(item.row.sub);
    if (const auto& predictor = session().facts().latency.predictor)
        view->setShares(sharesOf(*predictor, item.row.sub));
    if (m_mark->isChecked() && index > 0)
        view->setReference(m_compare.items().first().row.sub);
    view->setLegendVisible(false);
    view->setMinimumSize(250, 260);
    view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    return view;
}

void ComparePage::addFigures(QGridLayout* grid, int index, int column) {
    const CandidateRow& row = m_compare.items()[index].row;
    const CandidateRow& reference = m_compare.items().first().row;
    const auto figures = figuresOf(row), references = figuresOf(reference);
    for (int i = 0; i < FigureCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        QWidget* figure = makeFigure(figures[at], references[at], i, index == 0, nullptr);
        figure->layout()->setContentsMargins(0, i == 0 ? Theme::SpaceTiny : 0, Theme::SpaceLarge, 0);
        grid->addWidget(figure, FirstFigureRow + i, column);
    }
    if (index == 0) {
        grid->addWidget(makeSmall(tr("reference of this comparison")), AgainstRow, column);
        return;
    }
    // Kinds are not mixed: measured against measured, else predicted against predicted.
    const bool measured = row.measuredMs && reference.measuredMs;
    const double ratio = measured ? *reference.measuredMs / *row.measuredMs : reference.predictedMs / row.predictedMs;
    const QString times = format::number(ratio, 2);
    grid->addWidget(
        makeBold(measured ? tr("%1 times as fast, measured").arg(times) : tr("%1 times as fast, predicted").arg(times)),
        AgainstRow, column);
}

void ComparePage::copyYaml() {
    QString text;
    const auto& items = m_compare.items();
    for (int i = 0; i < items.size(); ++i)
        text += QStringLiteral("# %1: candidate %2, %3\n%4\n")
                    .arg(letter(i))
                    .arg(items[i].row.draw)
                    .arg(items[i].row.hash, QString::fromStdString(space::writeSubTransformer(items[i].row.sub)));
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace hatter::ui
