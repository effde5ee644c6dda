// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/DataPage.h"

#include "charts/LengthChart.h"
#include "dialogs/CorpusWizard.h"
#include "engine/Session.h"
#include "models/CorpusFileSet.h"
#include "models/PairTable.h"
#include "panels/MessageStrip.h"
#include "panels/NoteLine.h"
#include "panels/PiecesDelegate.h"
#include "panels/TaskCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QMap>
#include <QMimeData>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {

constexpr int SampleCount = 20;

/// The engine's word for a split in the person's language.
QString splitName(const QString& split) {
    return split == QLatin1String("train")   ? DataPage::tr("training")
           : split == QLatin1String("valid") ? DataPage::tr("validation")
           : split == QLatin1String("test")  ? DataPage::tr("test")
                                             : split;
}

/// The engine's word for why a pair was dropped.
QString reasonName(const QString& reason) {
    static const char* const known[] = {QT_TRANSLATE_NOOP("hatter::ui::DataPage", "empty"),
                                        QT_TRANSLATE_NOOP("hatter::ui::DataPage", "too short"),
                                        QT_TRANSLATE_NOOP("hatter::ui::DataPage", "too long"),
                                        QT_TRANSLATE_NOOP("hatter::ui::DataPage", "duplicate"),
                                        QT_TRANSLATE_NOOP("hatter::ui::DataPage", "length ratio"),
                                        QT_TRANSLATE_NOOP("hatter::ui::DataPage", "identical")};
    for (const char* word : known)
        if (reason == QLatin1String(word))
            return DataPage::tr(word);
    return reason;
}

QStringList droppedFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile() || QFileInfo(url.toLocalFile()).isDir())
            return {};
        files << url.toLocalFile();
    }
    return files;
}

}  // namespace

DataPage::DataPage(Session& session, QWidget* parent)
    : Page(tr("Data"), session, parent),
      m_task(new TaskCard(session.runner(), tr("Preparing data"), strip(),
                          tr("The data could not be prepared. The workspace is as it was."), this)),
      m_statistics(new RecordTable({tr("Split"), tr("Pairs"), tr("Read"), tr("Dropped"), tr("Words, source"),
                                    tr("Words, target"), tr("Pieces, source"), tr("Pieces, target"), tr("Longest")},
                                   1, this)),
      m_lengthTable(new RecordTable({tr("Length"), tr("Source"), tr("Target")}, 1, this)),
      m_another(new QPushButton(tr("Prepare another corpus…"), this)),
      m_empty(buildEmpty()),
      m_ready(new QWidget(this)),
      m_table(makeTable(this)),
      m_leaks(new NoteLine(this)),
      m_summary(makeSmall({}, this)),
      m_sampleFact(makeSmall({}, this)),
      m_split(new QComboBox(this)),
      m_unit(new QComboBox(this)),
      m_lengths(new LengthChart(this)),
      m_samples(new PairTable(this)),
      m_sampleNote(new NoteLine(this)),
      m_seed(new QSpinBox(this)) {
    setAcceptDrops(true);
    m_table->setModel(m_statistics);
    m_table->setAccessibleName(tr("Statistics of the splits"));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitRows(m_table, 3);
    m_summary->setWordWrap(true);
    header()->addStretch();
    header()->addWidget(m_another);
    auto* ready = new QVBoxLayout(m_ready);
    ready->setContentsMargins(0, 0, 0, 0);
    ready->setSpacing(Theme::Space);
    ready->addWidget(m_table);
    ready->addWidget(m_leaks);
    ready->addWidget(m_summary);
    ready->addSpacing(Theme::SpaceTiny);
    ready->addWidget(buildControls());
    auto* parts = new QSplitter(m_ready);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(Theme::Space);
    parts->addWidget(buildLengths());
    parts->addWidget(buildSamples());
    parts->setSizes({400, 600});
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    ready->addWidget(parts, 1);
    body()->addWidget(m_task);
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_ready, 1);
    connect(m_another, &QPushButton::clicked, this, [this] { askForCorpus(); });
    connect(&session, &Session::refreshed, this, &DataPage::refresh);
    connect(m_task, &TaskCard::progressed, this, &DataPage::showState);
    connect(m_task, &TaskCard::ended, this, [this](bool finished) {
        showState();
        if (finished)
            strip().say(MessageStrip::Kind::Done, tr("The data is ready. Next: train the SuperTransformer."));
    });
    refresh();
}

QWidget* DataPage::buildEmpty() {
    auto* box = new QWidget(this);
    QLabel* text = makeLabel(tr("No data yet. A parallel corpus is checked, cut into pieces and split."), box);
    text->setProperty("muted", true);
    QPushButton* button = makePrimary(tr("Prepare a corpus…"), box);
    connect(button, &QPushButton::clicked, this, [this] { askForCorpus(); });
    QLabel* drop = makeSmall(tr("Or drop its files here."), box);
    auto* layout = new QVBoxLayout(box);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addStretch(2);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addWidget(drop, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return box;
}

QWidget* DataPage::buildControls() {
    auto* box = new QWidget(m_ready);
    const auto labelled = [box](const QString& text, QWidget* field) {
        QLabel* label = makeSmall(text, box);
        label->setBuddy(field);
        field->setAccessibleName(text);
        return label;
    };
    m_unit->addItem(tr("words"), false);
    m_unit->addItem(tr("pieces"), true);
    m_unit->setCurrentIndex(1);
    auto* table = new QPushButton(tr("As a table"), box);
    table->setCheckable(true);
    table->setToolTip(tr("The lengths as figures"));
    m_seed->setRange(1, 999999);
    m_seed->setMaximumWidth(110);
    m_seed->setToolTip(tr("The same seed draws the same pairs"));
    auto* other = new QPushButton(tr("Other samples"), box);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(labelled(tr("Split"), m_split));
    layout->addWidget(m_split);
    layout->addSpacing(Theme::Space);
    layout->addWidget(labelled(tr("Lengths in"), m_unit));
    layout->addWidget(m_unit);
    layout->addWidget(table);
    layout->addStretch();
    layout->addWidget(labelled(tr("Seed"), m_seed));
    layout->addWidget(m_seed);
    layout->addWidget(other);
    connect(m_split, &QComboBox::currentIndexChanged, this, [this] {
        showLengths();
        readSamples();
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DataPage::showLengths);
    connect(table, &QPushButton::toggled, this, [this](bool on) { m_lengthStack->setCurrentIndex(on ? 1 : 0); });
    connect(m_seed, &QSpinBox::valueChanged, this, &DataPage::readSamples);
    connect(other, &QPushButton::clicked, this, [this] {
        m_seed->setValue(m_seed->value() < m_seed->maximum() ? m_seed->value() + 1 : m_seed->minimum());
    });
    return box;
}

QWidget* DataPage::buildLengths() {
    m_lengths->setEmptyText(tr("This data was prepared without its lengths: prepare it again to see them."));
    QTableView* table = makeTable(this);
    table->setModel(m_lengthTable);
    table->setAccessibleName(tr("Sentence lengths as figures"));
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_lengthStack = new QStackedWidget(this);
    m_lengthStack->addWidget(m_lengths);
    m_lengthStack->addWidget(table);
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeBold(tr("Sentence lengths"), box));
    layout->addWidget(m_lengthStack, 1);
    return box;
}

QWidget* DataPage::buildSamples() {
    QTableView* view = makePairView(m_samples, this);
    view->setAccessibleName(tr("Sample pairs with their pieces"));
    auto* box = new QWidget(this);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(Theme::Space);
    heading->addWidget(makeBold(tr("Sample pairs"), box));
    heading->addWidget(m_sampleFact);
    heading->addStretch();
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(heading);
    layout->addWidget(m_sampleNote);
    layout->addWidget(view, 1);
    return box;
}

void DataPage::askForCorpus(const QStringList& files) {
    if (!session().isOpen())
        return;
    if (m_wizard == nullptr) {
        m_wizard = new CorpusWizard(CorpusWizard::Mode::OpenWorkspace, this);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        m_wizard->setWorkspace(session().workspace().info(), session().facts().super.ready);
        if (m_last && files.isEmpty())
            m_wizard->setOptions(*m_last);
        connect(m_wizard, &CorpusWizard::planned, this, [this](const CorpusPlan& plan) {
            m_wizard->accept();
            if (plan.data && session().isOpen())
                prepare(*plan.data);
        });
        m_wizard->open();
    }
    if (!files.isEmpty())
        m_wizard->addFiles(files);
    m_wizard->raise();
}

void DataPage::prepare(const workbench::PrepareDataOptions& options) {
    m_last = options;
    m_task->follow(session().runner().prepareData(session().workspace(), options));
}

void DataPage::forget() {
    m_last.reset();
    ++m_sampleRequest;
    m_samples->setPairs({});
    m_seed->setValue(1);
    if (m_wizard != nullptr)
        m_wizard->close();
}

void DataPage::dragEnterEvent(QDragEnterEvent* event) {
    if (session().isOpen() && !corpusAmong(droppedFiles(event->mimeData())).isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();  // the window's
}

void DataPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    askForCorpus(corpusAmong(droppedFiles(event->mimeData())));
}

void DataPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_samplesStale)
        readSamples();
}

const SplitFacts* DataPage::shownSplit() {
    return session().facts().data.find(m_split->currentData().toString());
}

bool DataPage::inPieces() const {
    return m_unit->currentData().toBool();
}

void DataPage::showState() {
    const DataFacts& facts = session().facts().data;
    m_another->setVisible(facts.ready);
    m_another->setEnabled(!m_task->isActive());
    m_empty->setVisible(!facts.ready && !m_task->isActive());
    m_ready->setVisible(facts.ready);
}

void DataPage::refresh() {
    showState();
    const DataFacts& facts = session().facts().data;
    if (!facts.ready)
        return;
    showStatistics(facts);
    showLeaks(facts);
    showSummary(facts);
    const QString shown = m_split->currentData().toString();
    const QSignalBlocker quiet(m_split);
    m_split->clear();
    for (const SplitFacts& split : facts.splits)
        m_split->addItem(splitName(split.split), split.split);
    m_split->setCurrentIndex(std::max(0, m_split->findData(shown)));
    showLengths();
    readSamples();
}

void DataPage::showStatistics(const DataFacts& facts) {
    QVector<RecordTable::Row> rows;
    for (const SplitFacts& split : facts.splits) {
        qint64 dropped = 0;
        for (const auto& [reason, pairs] : split.dropped)
            dropped += pairs;
        rows.append({splitName(split.split), format::count(split.kept), format::count(split.read),
                     format::count(dropped), format::number(split.sourceWords, 1), format::number(split.targetWords, 1),
                     format::number(split.sourcePieces, 1), format::number(split.targetPieces, 1),
                     format::count(split.longestPieces)});
    }
    m_statistics->setRows(rows);
}

void DataPage::showLeaks(const DataFacts& facts) {
    if (!facts.leaks)
        m_leaks->say(
            NoteLine::Kind::Plain,
            tr("Nobody looked whether training has sentences of validation or test: this data is as it came."));
    else if (*facts.leaks == 0)
        m_leaks->say(NoteLine::Kind::Ok, tr("No leak: no source sentence of validation or test occurs in training."));
    else
        m_leaks->say(NoteLine::Kind::Warning,
                     tr("%Ln training pair(s) had a source sentence of validation or test and were dropped: "
                        "held-out figures stay honest.",
                        nullptr, static_cast<int>(*facts.leaks)));
}

void DataPage::showSummary(const DataFacts& facts) {
    QMap<QString, qint64> reasons;
    for (const SplitFacts& split : facts.splits)
        for (const auto& [reason, pairs] : split.dropped)
            if (pairs > 0)
                reasons[reason] += pairs;
    QString summary = tr("%Ln piece(s) in the vocabulary.", nullptr, facts.vocabulary);
    QStringList parts;
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
        parts << tr("%1 %2", "pairs, reason").arg(format::count(it.value()), reasonName(it.key()));
    if (!parts.isEmpty())
        summary += QLatin1Char(' ') + tr("Dropped while cleaning: %1.").arg(parts.join(QStringLiteral(", ")));
    m_summary->setText(summary);
}

void DataPage::showLengths() {
    if (!session().isOpen())
        return;
    const SplitFacts* split = shownSplit();
    const auto& info = session().workspace().info();
    const QString source = format::language(info.sourceLanguage), target = format::language(info.targetLanguage);
    LengthBins bins;
    if (split != nullptr) {
        bins = inPieces() ? LengthBins::of(split->sourcePieceLengths, split->targetPieceLengths)
                          : LengthBins::of(split->sourceWordLengths, split->targetWordLengths);
        const auto named = [&](const QString& language, double pieces, double words) {
            return tr("%1, mean %2", "language, length").arg(language, format::number(inPieces() ? pieces : words, 1));
        };
        m_lengths->setLegend(named(source, split->sourcePieces, split->sourceWords),
                             named(target, split->targetPieces, split->targetWords));
    }
    const QString unit = inPieces() ? tr("pieces a sentence, its end included") : tr("words a sentence");
    m_lengths->setNames(source, target);
    m_lengths->setUnit(unit);
    m_lengths->setBins(bins);
    m_lengthTable->setHeaders({unit, source, target});
    QVector<RecordTable::Row> rows;
    for (qsizetype i = 0; i < bins.bins.size(); ++i)
        rows.append({bins.label(i), format::count(bins.bins[i].source), format::count(bins.bins[i].target)});
    m_lengthTable->setRows(rows);
}

void DataPage::readSamples() {
    if (!session().isOpen() || !session().facts().data.ready || m_split->currentIndex() < 0)
        return;
    // Of a large corpus the index alone takes a moment: not for nobody, and not while something is timed.
    m_samplesStale = !isVisible() || session().isTiming();
    if (m_samplesStale)
        return;
    const quint64 request = ++m_sampleRequest;
    const QString split = m_split->currentData().toString();
    const auto seed = static_cast<quint32>(m_seed->value());
    session().reader().read(
        this,
        [workspace = session().workspace(), split, seed] {
            return readSamplePairs(workspace, split, SampleCount, seed);
        },
        [this, request](const SamplePairs& samples) {
            if (request != m_sampleRequest)
                return;
            const auto& info = session().workspace().info();
            m_sampleNote->clear();
            m_samples->setLanguages(format::language(info.sourceLanguage), format::language(info.targetLanguage));
            m_samples->setPairs(samples.pairs);
            m_sampleFact->setText(tr("%1 of %2, as training sees them", "shown, all")
                                      .arg(format::count(samples.pairs.size()), format::count(samples.total)));
        },
        [this, request](const QString& text) {
            if (request != m_sampleRequest)
                return;
            m_samples->setPairs({});
            m_sampleFact->clear();
            m_sampleNote->say(NoteLine::Kind::Warning, tr("The pairs cannot be read."), text);
        });
}

}  // namespace hatter::ui
