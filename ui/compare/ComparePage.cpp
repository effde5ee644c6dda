// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/ComparePage.h"

#include "compare/CompareLegend.h"
#include "compare/SentenceBox.h"
#include "compare/SubSource.h"
#include "dialogs/SaveYaml.h"
#include "engine/Session.h"
#include "panels/MessageStrip.h"
#include "panels/Scale.h"
#include "panels/SelectionCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "space/HatYaml.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {

constexpr int LabelWidth = 148;
constexpr int FirstColumn = 2;  ///< of the grid: names and a hairline stand before it
constexpr int NarrowHeader = 960;
constexpr int LowestArchitecture = 262;

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

/// Rows that somebody has a value for; BLEU is what a comparison is made for, and stays.
std::array<bool, CompareFigure::RowCount> visibleRows(const QVector<CompareFigures>& columns) {
    std::array<bool, CompareFigure::RowCount> visible{};
    for (std::size_t row = 0; row < visible.size(); ++row)
        visible[row] = std::any_of(columns.begin(), columns.end(),
                                   [row](const CompareFigures& figures) { return figures[row].value.has_value(); });
    visible[CompareFigure::Bleu] = true;
    return visible;
}

/// A name over a small remark, at the left of a row.
QWidget* makeRowLabel(const QString& name, QLabel* remark, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::Space, 0, Theme::Space);
    layout->setSpacing(1);
    QLabel* title = makeLabel(name, box);
    title->setWordWrap(true);
    layout->addWidget(title);
    remark->setParent(box);
    remark->setWordWrap(true);
    layout->addWidget(remark);
    layout->addStretch();
    return box;
}

}  // namespace

ComparePage::ComparePage(Session& session, CompareList& compare, QWidget* parent)
    : Page(tr("Compare"), session, parent),
      m_compare(compare),
      m_source(new SubSource(session, this)),
      m_sentence(new SentenceBox(session, this)),
      m_tests(new TestPanel(session, strip(), this)),
      m_reference(new QComboBox(this)),
      m_shares(new QComboBox(this)),
      m_mark(new QCheckBox(tr("Mark differences"), this)),
      m_add(new QPushButton(tr("Add SubTransformer…"), this)),
      m_copy(new QPushButton(tr("Copy as YAML"), this)),
      m_export(new QPushButton(tr("Export…"), this)),
      m_against(makeSmall(tr("Differences against"), this)),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_scroll(new QScrollArea(this)),
      m_emptyBox(makeEmpty()) {
    buildHeader();
    m_tabs->addTab(tr("Side by side"));
    m_tabs->addTab(tr("Test sentences"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Comparison"));
    m_scroll->setWidget(makeBoard());
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_tests);
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_emptyBox, 1);
    connectParts();
    refresh();
}

void ComparePage::buildHeader() {
    m_mark->setChecked(true);
    m_reference->setAccessibleName(tr("Differences against"));
    m_reference->setToolTip(tr("This one becomes A, which the others are held against"));
    m_against->setBuddy(m_reference);
    m_add->setMenu(makeAddMenu());
    m_add->setAccessibleName(tr("Add SubTransformer"));
    header()->addWidget(m_against);
    header()->addWidget(m_reference);
    header()->addWidget(m_mark);
    header()->addStretch();
    header()->addWidget(m_add);
    header()->addWidget(m_copy);
    header()->addWidget(m_export);
    m_export->setMenu(new QMenu(m_export));
    connect(m_export->menu(), &QMenu::aboutToShow, this, &ComparePage::fillExportMenu);
}

void ComparePage::fillExportMenu() {
    QMenu* menu = m_export->menu();
    menu->clear();
    const auto& items = m_compare.items();
    for (int i = 0; i < items.size(); ++i)
        menu->addAction(items[i].published
                            ? tr("YAML of %1", "letter, candidate").arg(m_reference->itemText(i))
                            : tr("%1 with its weights", "letter, candidate").arg(m_reference->itemText(i)),
                        this, [this, i] { send(i); });
}

QMenu* ComparePage::makeAddMenu() {
    auto* menu = new QMenu(this);
    menu->addAction(tr("Choose a candidate…"), this, &ComparePage::chooseRequested);
    menu->addSeparator();
    menu->addAction(tr("Make one by hand…"), this, [this] {
        const auto& items = m_compare.items();
        m_source->openForm(items.isEmpty() ? std::nullopt : std::optional(items.first().row.sub));
    });
    menu->addAction(tr("Open YAML…"), m_source, &SubSource::chooseFile);
    QAction* paste = menu->addAction(tr("Paste YAML"), m_source, &SubSource::paste);
    paste->setShortcut(QKeySequence::Paste);
    return menu;
}

QWidget* ComparePage::makeEmpty() {
    auto* box = new QWidget(this);
    QLabel* text = makeSmall(tr("Nothing to compare yet. Add two to four candidates on the search page or from the "
                                "published models (C, or shift-click)."),
                             box);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    QPushButton* go = makePrimary(tr("Choose candidates"), box);
    connect(go, &QPushButton::clicked, this, &ComparePage::chooseRequested);
    auto* layout = new QVBoxLayout(box);
    layout->addStretch();
    layout->addWidget(text);
    layout->addWidget(go, 0, Qt::AlignHCenter);
    layout->addStretch();
    return box;
}

QWidget* ComparePage::makeBoard() {
    m_board = makeCard();
    auto* grid = new QGridLayout(m_board);
    grid->setContentsMargins(0, 0, Theme::SpaceMedium, 0);
    grid->setHorizontalSpacing(Theme::SpaceMedium);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, scaled(LabelWidth));
    constexpr int All = FirstColumn + 2 * CompareList::Most - 1;
    for (const int row : {HeadRow, ArchitectureRow, FigureRow, LatencyRow, AgainstRow})
        grid->addWidget(makeRule(m_board), row + 1, 0, 1, All);
    m_names = new FigureNames(m_board);
    m_names->setContentsMargins(Theme::SpaceLarge, Theme::Space, 0, Theme::Space);
    m_againstNote = makeSmall(tr("bootstrap"));
    QWidget* against = makeRowLabel(tr("Against A"), m_againstNote, m_board);
    m_toTests = new QPushButton(tr("Test…"), m_board);
    m_toTests->setAccessibleName(tr("Test sentences"));
    m_toTests->setToolTip(tr("Translate test sentences with all of them, and see what of the difference is luck"));
    m_sourceNote = makeSmall({});
    m_targetNote = makeSmall({});
    grid->addWidget(makeArchitectureLabel(m_board), ArchitectureRow, 0);
    grid->addWidget(m_names, FigureRow, 0, Qt::AlignTop);
    grid->addWidget(makeRowLabel(tr("Latency"), makeSmall(tr("ms, 90 % range")), m_board), LatencyRow, 0);
    grid->addWidget(against, AgainstRow, 0);
    grid->addWidget(makeRowLabel(tr("Sentence"), m_sourceNote, m_board), SentenceRow, 0);
    grid->addWidget(makeRowLabel(tr("Translations"), m_targetNote, m_board), TranslationRow, 0);
    m_sentence->setContentsMargins(0, Theme::SpaceMedium, 0, Theme::SpaceTiny);
    grid->addWidget(m_sentence, SentenceRow, FirstColumn, 1, All - FirstColumn);
    for (int i = 0; i < CompareList::Most; ++i)
        m_columns[static_cast<std::size_t>(i)] = new CompareColumn(grid, FirstColumn + 2 * i, i, m_board);
    // In the room that A, which is against nothing, leaves.
    grid->addWidget(m_toTests, AgainstRow, FirstColumn, Qt::AlignRight | Qt::AlignVCenter);
    grid->setRowStretch(ArchitectureRow, 1);
    grid->setRowMinimumHeight(ArchitectureRow, LowestArchitecture);
    return m_board;
}

QWidget* ComparePage::makeArchitectureLabel(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::Space, 0, Theme::Space);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addWidget(makeBold(tr("Architecture"), box));
    m_shares->addItem(tr("% of latency"), QStringLiteral("latency"));
    m_shares->addItem(tr("% of parameters"), QStringLiteral("parameters"));
    m_shares->setCurrentIndex(std::max(0, m_shares->findData(Settings::get(keys::CompareShares))));
    m_shares->setAccessibleName(tr("What the share beside a layer is of"));
    m_shares->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_sharesNote = makeSmall({}, box);
    m_sharesNote->setWordWrap(true);
    m_legend = new CompareLegend(box);
    layout->addWidget(m_shares);
    layout->addWidget(m_sharesNote);
    layout->addSpacing(Theme::Space);
    layout->addWidget(m_legend);
    layout->addStretch();
    box->setFixedWidth(scaled(LabelWidth));
    return box;
}

void ComparePage::connectParts() {
    connect(m_copy, &QPushButton::clicked, this, &ComparePage::copyYaml);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_toTests, &QPushButton::clicked, this, [this] { showTab(TestSentences); });
    connect(m_mark, &QCheckBox::toggled, this, &ComparePage::refresh);
    connect(m_reference, &QComboBox::activated, this, [this](int index) { m_compare.makeFirst(index); });
    connect(m_shares, &QComboBox::activated, this, [this] {
        Settings::set(keys::CompareShares, m_shares->currentData().toString());
        refresh();
    });
    for (CompareColumn* column : m_columns)
        connect(column, &CompareColumn::removeRequested, this, [this](int index) { m_compare.removeAt(index); });
    connect(m_source, &SubSource::made, this, &ComparePage::add);
    connect(m_source, &SubSource::failed, this, [this](const QString& sentence, const QString& details) {
        strip().say(MessageStrip::Kind::Error, sentence, details);
    });
    connect(m_sentence, &SentenceBox::changed, this, &ComparePage::showColumns);
    connect(m_sentence, &SentenceBox::failed, this, [this](const QString& message) {
        strip().say(MessageStrip::Kind::Error, tr("The sentence could not be translated."), message);
    });
    connect(m_tests, &TestPanel::changed, this, &ComparePage::refresh);
    connect(m_tests, &TestPanel::noted, this, &ComparePage::noted);
    connect(&m_compare, &CompareList::changed, this, &ComparePage::refresh);
    connect(&session().runner(), &EngineRunner::started, this, [this](TaskId, TaskKind kind) {
        // Other weights or other sentences: what was translated with the old ones does not stand beside them.
        if (kind == TaskKind::TrainSuper || kind == TaskKind::PrepareData || kind == TaskKind::ImportCheckpoint) {
            m_sentence->drop();
            m_tests->forget();
            refresh();
        }
    });
    connect(&session(), &Session::refreshed, this, &ComparePage::refresh);
    connect(&session(), &Session::latencyRefreshed, this, &ComparePage::refresh);
}

void ComparePage::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

QVector<QWidget*> ComparePage::panes() const {
    QVector<QWidget*> panes{m_reference};
    if (m_stack->isVisible())
        panes << m_tabs << (m_tabs->currentIndex() == TestSentences ? static_cast<QWidget*>(m_tests) : m_sentence);
    return panes;
}

void ComparePage::openYaml(const QString& file) {
    m_source->open(file);
}

void ComparePage::forget() {
    m_sentence->forget();
    m_tests->forget();
    m_origins.clear();
}

void ComparePage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    // Words in colour carry the colour of the look in which they were made.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &ComparePage::refresh, Qt::QueuedConnection);
}

void ComparePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < scaled(NarrowHeader);
    m_add->setText(narrow ? tr("Add…") : tr("Add SubTransformer…"));
    m_against->setVisible(!narrow);
}

void ComparePage::refresh() {
    const auto& items = m_compare.items();
    const QSignalBlocker quiet(m_reference);
    m_reference->clear();
    for (int i = 0; i < items.size(); ++i)
        m_reference->addItem(tr("%1 %2", "letter, candidate").arg(columnLetter(i), columnTitle(items[i])));
    const bool some = !items.isEmpty();
    m_emptyBox->setVisible(!some);
    m_tabs->setVisible(some);
    m_stack->setVisible(some);
    m_copy->setEnabled(some);
    m_export->setEnabled(some);
    m_reference->setEnabled(items.size() > 1);
    std::vector<space::SubTransformer> translators;
    QVector<TestPanel::System> systems;
    const WorkspaceFacts& facts = session().facts();
    for (int i = 0; i < items.size(); ++i)
        if (hasWeights(items[i], facts)) {
            translators.push_back(items[i].row.sub);
            systems.append({m_reference->itemText(i), items[i].row.hash, items[i].row.sub});
        }
    const QString obstacle = obstacleToTranslate();
    m_sentence->setSubs(translators, obstacle);
    m_tests->setSystems(systems, !obstacle.isEmpty() ? obstacle
                                 : systems.size() < 2
                                     ? tr("Two SubTransformers of this workspace are needed. Published "
                                          "models have no weights here that could translate.")
                                     : QString());
    m_tests->setMarked(m_mark->isChecked());
    showLabels();
    showColumns();
}

/// Why none of them can translate; empty: some can.
QString ComparePage::obstacleToTranslate() const {
    const auto& items = m_compare.items();
    const WorkspaceFacts& facts = const_cast<ComparePage*>(this)->session().facts();
    if (std::any_of(items.begin(), items.end(), [&](const auto& item) { return hasWeights(item, facts); }))
        return {};
    if (!facts.super.ready)
        return tr("To translate, open a workspace with a trained SuperTransformer.");
    return tr("None of them has weights in this workspace: nothing can translate.");
}

void ComparePage::showLabels() {
    const WorkspaceFacts& facts = session().facts();
    const bool several = m_compare.items().size() > 1;
    m_legend->setDifferencesVisible(several && m_mark->isChecked());
    const bool latency = m_shares->currentData().toString() == QLatin1String("latency");
    m_sharesNote->setText(!latency             ? tr("beside each layer; embeddings are not counted")
                          : hasLatencyShares() ? tr("predicted, beside each layer")
                          : !facts.super.ready ? QString()
                                               : tr("no predictor here tells layers apart"));
    m_sharesNote->setVisible(!m_sharesNote->text().isEmpty());
    const TestResult& result = m_tests->result();
    m_againstNote->setText(result.outcome ? tr("bootstrap, n = %1", "sentences").arg(format::count(result.sentences()))
                                          : tr("bootstrap"));
    const bool open = session().isOpen();
    const auto language = [&](const std::string& code) { return open ? format::language(code) : QString(); };
    m_sourceNote->setText(open ? language(session().workspace().info().sourceLanguage) : QString());
    m_targetNote->setText(open ? language(session().workspace().info().targetLanguage) : QString());
}

bool ComparePage::hasLatencyShares() const {
    const auto& items = m_compare.items();
    const LatencyFacts& latency = const_cast<ComparePage*>(this)->session().facts().latency;
    return std::any_of(items.begin(), items.end(), [&](const CompareList::Item& item) {
        const TargetPtr target = latency.find(item.target);
        return !item.published && target && hasShares(target->predictor);
    });
}

void ComparePage::showColumns() {
    const auto& items = m_compare.items();
    const WorkspaceFacts& facts = session().facts();
    const TestResult& tests = m_tests->result();
    QVector<CompareFigures> figures;
    QVector<QVector<DeviceLatency>> latencies;
    for (const CompareList::Item& item : items) {
        figures.append(figuresOf(item, tests));
        latencies.append(latenciesOf(item, facts));
    }
    ColumnContent content;
    content.facts = &facts;
    content.tests = &tests;
    content.scale = scaleOf(items, facts.super.space);
    content.markDifferences = m_mark->isChecked();
    content.shares =
        m_shares->currentData().toString() == QLatin1String("latency") ? ShareKind::Latency : ShareKind::Parameters;
    content.visible = visibleRows(figures);
    content.scales = latencyScales(latencies);
    m_names->setVisibleRows(content.visible);
    auto* grid = static_cast<QGridLayout*>(m_board->layout());
    for (int i = 0; i < CompareList::Most; ++i) {
        CompareColumn* column = m_columns[static_cast<std::size_t>(i)];
        const bool used = i < items.size();
        grid->setColumnStretch(FirstColumn + 2 * i, used ? 1 : 0);
        column->setVisible(used);
        if (!used)
            continue;
        content.index = i;
        content.item = &items[i];
        content.reference = &items.first();
        content.origin = originOf(items[i]);
        content.originTip = items[i].published ? QString::fromStdString(items[i].published->name) : QString();
        content.figures = figures[i];
        content.referenceFigures = figures.first();
        content.latencies = latencies[i];
        content.referenceLatencies = latencies.first();
        content.translation = translationOf(items[i]);
        if (i == 0 && content.translation.state == ColumnTranslation::State::Done)
            content.referenceTranslation = QString::fromStdString(content.translation.translation.text);
        column->show(content);
    }
}

ColumnTranslation ComparePage::translationOf(const CompareList::Item& item) const {
    using State = ColumnTranslation::State;
    const WorkspaceFacts& facts = const_cast<ComparePage*>(this)->session().facts();
    if (hasWeights(item, facts))
        return m_sentence->of(item.row.hash);
    if (item.published)
        return {State::Impossible, {}, tr("Published figures alone: it has no weights here to translate with.")};
    return {facts.super.ready ? State::Impossible : State::Empty,
            {},
            tr("It is of another design space: the SuperTransformer here has no weights for it.")};
}

QString ComparePage::originOf(const CompareList::Item& item) const {
    if (item.published)
        return tr("%1, published", "task").arg(QString::fromStdString(item.published->task.name));
    if (item.run == SubSource::HandRun) {
        const QString how = m_origins.value(item.row.hash);
        return how.isEmpty() ? tr("made by hand") : tr("made by hand, %1", "pasted, or the name of a file").arg(how);
    }
    const QString generation = format::count(item.row.generation), origin = originText(item.row.origin);
    const auto& items = m_compare.items();
    const bool oneTarget = std::all_of(items.begin(), items.end(), [&](const CompareList::Item& other) {
        return other.published || other.target == item.target;
    });
    return item.target.isEmpty() || oneTarget
               ? tr("generation %1, %2").arg(generation, origin)
               : tr("generation %1, %2, for %3", "number, origin, target").arg(generation, origin, item.target);
}

void ComparePage::add(const CompareList::Item& item, const QString& origin) {
    const auto& items = m_compare.items();
    const auto same = std::find_if(items.begin(), items.end(), [&](const CompareList::Item& other) {
        return other.row.hash == item.row.hash && !other.published;
    });
    if (same != items.end()) {
        strip().say(MessageStrip::Kind::Warning, tr("%1 is the same SubTransformer.", "letter of a column")
                                                     .arg(columnLetter(static_cast<int>(same - items.begin()))));
        return;
    }
    m_origins[item.row.hash] = origin;
    if (!m_compare.toggle(item)) {
        strip().say(MessageStrip::Kind::Warning, tr("The comparison holds four candidates. Take one out first."));
        return;
    }
    strip().clear();
    Q_EMIT noted(tr("%1 joined the comparison.", "letter of a column")
                     .arg(columnLetter(static_cast<int>(m_compare.items().size()) - 1)));
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

void ComparePage::copyYaml() {
    QStringList documents;
    const auto& items = m_compare.items();
    for (int i = 0; i < items.size(); ++i)
        documents << (items[i].published
                          ? QStringLiteral("# %1\n%2")
                                .arg(columnLetter(i),
                                     QString::fromStdString(space::writePublishedModel(*items[i].published)))
                          : QStringLiteral("# %1: %2, %3\n%4")
                                .arg(columnLetter(i), columnTitle(items[i]), items[i].row.hash,
                                     QString::fromStdString(space::writeSubTransformer(items[i].row.sub))));
    // Documents of one YAML text: what is copied together can be pasted together.
    QGuiApplication::clipboard()->setText(documents.join(QStringLiteral("---\n")));
    Q_EMIT noted(tr("Copied as YAML: %Ln SubTransformer(s)", nullptr, static_cast<int>(items.size())));
}

}  // namespace hatter::ui
