// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/TestPanel.h"

#include "base/AtomicFile.h"
#include "compare/MarkedText.h"
#include "engine/Session.h"
#include "models/RecordTable.h"
#include "models/SortProxy.h"
#include "panels/MessageStrip.h"
#include "panels/TaskCard.h"
#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "workbench/ComparisonCsv.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {

constexpr quint64 DrawSeed = 1;

/// Sentences that hold the words, in whichever column.
class SentenceProxy final : public SortProxy {
public:
    using SortProxy::SortProxy;
    void setWords(const QString& words) {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        if (m_words.isEmpty())
            return true;
        const auto* model = static_cast<const SentenceModel*>(sourceModel());
        for (int column = SentenceModel::Source; model->isText(column); ++column)
            if (model->index(row, column, parent).data().toString().contains(m_words, Qt::CaseInsensitive))
                return true;
        return false;
    }

private:
    QString m_words;
};

QString rangeText(const workbench::ScoreRange& range) {
    return TestPanel::tr("%1 ± %2", "score, half of its interval")
        .arg(format::number(range.score, 1), format::number((range.high - range.low) / 2, 1));
}

QString differenceText(const std::optional<workbench::ScoreDifference>& difference) {
    return difference ? TestPanel::tr("%1 (%2 to %3)", "difference, its interval")
                            .arg(format::signedNumber(difference->points.score, 1),
                                 format::signedNumber(difference->points.low, 1),
                                 format::signedNumber(difference->points.high, 1))
                      : QString();
}

QString pText(const std::optional<workbench::ScoreDifference>& difference) {
    if (!difference)
        return {};
    return difference->pValue < 0.001 ? QStringLiteral("< ") + format::number(0.001, 3)
                                      : format::number(difference->pValue, 3);
}

}  // namespace

TestPanel::TestPanel(Session& session, MessageStrip& strip, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_strip(strip),
      m_task(new TaskCard(session.runner(), tr("Comparing translations"), strip, tr("The comparison failed."), this)),
      m_sentences(new QComboBox(this)),
      m_choice(new QComboBox(this)),
      m_beam(new QComboBox(this)),
      m_compare(makePrimary(tr("Compare"), this)),
      m_export(new QPushButton(tr("Export CSV…"), this)),
      m_filter(new QLineEdit(this)),
      m_note(makeSmall({}, this)),
      m_signature(makeSmall({}, this)),
      m_scores(new RecordTable({tr("SubTransformer"), tr("BLEU, 95 %"), tr("chrF2, 95 %"), tr("ms a sentence"),
                                tr("BLEU difference"), tr("p"), tr("chrF2 difference"), tr("p")},
                               1, this)),
      m_scoreTable(makeTable(this)),
      m_model(new SentenceModel(this)),
      m_proxy(new SentenceProxy(this)),
      m_table(makeTable(this)),
      m_results(new QWidget(this)),
      m_detail(nullptr) {
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_signature->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_scoreTable->setModel(m_scores);
    m_scoreTable->setAccessibleName(tr("Scores"));
    m_scoreTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_scoreTable->setFocusPolicy(Qt::NoFocus);
    m_scoreTable->horizontalHeader()->setStretchLastSection(false);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SentenceModel::SortRole);
    m_proxy->sortBy(m_table, SentenceModel::Line, Qt::AscendingOrder);
    m_table->setItemDelegate(new SentenceDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Sentences"));
    m_table->verticalHeader()->setDefaultSectionSize(SentenceDelegate::rowHeight());
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(false);
    auto* copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &TestPanel::copyRows);

    auto* splitter = new QSplitter(Qt::Vertical, m_results);
    splitter->addWidget(m_table);
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({440, 190});
    m_table->viewport()->installEventFilter(this);
    auto* results = new QVBoxLayout(m_results);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(Theme::Space);
    results->addWidget(m_scoreTable);
    results->addWidget(m_signature);
    results->addWidget(splitter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(makeControls());
    layout->addWidget(m_task);
    layout->addWidget(m_results, 1);
    layout->addWidget(m_note, 1);
    connect(m_compare, &QPushButton::clicked, this, &TestPanel::compare);
    connect(m_export, &QPushButton::clicked, this, &TestPanel::exportCsv);
    connect(m_filter, &QLineEdit::textChanged, static_cast<SentenceProxy*>(m_proxy), &SentenceProxy::setWords);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TestPanel::showSentence);
    connect(m_task, &TaskCard::updated, this, &TestPanel::take);
    connect(m_task, &TaskCard::ended, this, [this] {
        showState();
        Q_EMIT changed();
    });
    showState();
}

QWidget* TestPanel::makeControls() {
    auto* box = new QWidget(this);
    const auto choose = [](QComboBox* field, const QVariant& value) {
        field->setCurrentIndex(std::max(0, field->findData(value)));
    };
    for (const int sentences : {50, 100, 200, 500, 1000})
        m_sentences->addItem(format::count(sentences), sentences);
    m_sentences->addItem(tr("all", "test sentences"), 0);
    choose(m_sentences, Settings::get(keys::CompareSentences));
    m_sentences->setAccessibleName(tr("Test sentences"));
    m_choice->addItem(tr("the first ones"), false);
    m_choice->addItem(tr("drawn by chance"), true);
    choose(m_choice, Settings::get(keys::CompareDrawn));
    m_choice->setAccessibleName(tr("Which sentences"));
    m_choice->setToolTip(tr("Drawn by chance they are the same ones each time"));
    for (const int beam : {1, 2, 3, 4, 5, 8, 10})
        m_beam->addItem(format::count(beam), beam);
    choose(m_beam, Settings::get(keys::CompareBeam));
    m_beam->setAccessibleName(tr("Beam"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter of the sentences"));
    m_filter->setMaximumWidth(220);
    m_export->setToolTip(tr("All sentences with their translations and scores"));
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    QLabel* sentences = makeSmall(tr("Test sentences"), box);
    QLabel* beam = makeSmall(tr("Beam"), box);
    sentences->setBuddy(m_sentences);
    beam->setBuddy(m_beam);
    for (QWidget* part : std::initializer_list<QWidget*>{sentences, m_sentences, m_choice, beam, m_beam, m_compare})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_export);
    connect(m_sentences, &QComboBox::activated, this, [this] {
        Settings::set(keys::CompareSentences, m_sentences->currentData().toInt());
        showState();
    });
    connect(m_choice, &QComboBox::activated, this,
            [this] { Settings::set(keys::CompareDrawn, m_choice->currentData().toBool()); });
    return box;
}

/// The chosen sentence in full.
QWidget* TestPanel::makeDetail() {
    m_detail = new QScrollArea(m_results);
    m_detail->setWidgetResizable(true);
    m_detail->setProperty("card", true);
    m_detail->setMinimumHeight(96);
    m_detail->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_detailGrid = new QGridLayout(content);
    m_detailGrid->setContentsMargins(Theme::SpaceMedium, Theme::Space, Theme::SpaceMedium, Theme::Space);
    m_detailGrid->setHorizontalSpacing(Theme::SpaceMedium);
    m_detailGrid->setVerticalSpacing(Theme::SpaceTiny);
    m_detailGrid->setColumnStretch(1, 1);
    m_detail->setWidget(content);
    // The card's ground, not the window's.
    content->setAutoFillBackground(false);
    m_detail->viewport()->setAutoFillBackground(false);
    return m_detail;
}

bool TestPanel::isActive() const {
    return m_task->isActive();
}

void TestPanel::setSystems(const QVector<System>& systems, const QString& obstacle) {
    m_systems = systems;
    m_obstacle = obstacle;
    showState();
}

void TestPanel::setMarked(bool marked) {
    m_marked = marked;
    m_model->setMarked(marked);
    showSentence();
}

void TestPanel::forget() {
    m_task->follower().stop();
    m_result = {};
    m_model->setOutcome(nullptr, {});
    m_scores->setRows({});
    showSentence();
    showState();
}

void TestPanel::compare() {
    if (!m_obstacle.isEmpty() || isActive() || !m_session.isOpen())
        return;
    workbench::CompareTranslationsOptions options;
    for (const System& system : m_systems)
        options.subs.push_back(system.sub);
    options.sentences = m_sentences->currentData().toUInt();
    if (m_choice->currentData().toBool())
        options.draw = DrawSeed;
    options.beam = m_beam->currentData().toInt();
    m_asked = m_systems;
    m_task->follow(m_session.runner().compareTranslations(m_session.workspace(), options));
    showState();
    Q_EMIT changed();
}

void TestPanel::take(const TaskUpdate& update) {
    if (!update.compared)
        return;
    m_result.outcome = update.compared;
    m_result.hashes.clear();
    QStringList names;
    for (const System& system : m_asked) {
        m_result.hashes.append(system.hash);
        names << system.name;
    }
    m_filter->clear();
    m_model->setOutcome(m_result.outcome, names);
    m_proxy->sort(m_model->differenceColumn(1), Qt::AscendingOrder);  // where it lost most
    layOutColumns();
    showScores();
    showState();
    if (m_proxy->rowCount() > 0)
        m_table->setCurrentIndex(m_proxy->index(0, SentenceModel::Source));
    Q_EMIT changed();
}

void TestPanel::showScores() {
    QVector<RecordTable::Row> rows;
    for (int i = 0; i < m_model->systems(); ++i) {
        const auto& system = m_result.outcome->systems[static_cast<std::size_t>(i)];
        rows.append({m_model->names().value(i), rangeText(system.bleu), rangeText(system.chrf),
                     format::number(system.sentenceMs, 1), differenceText(system.bleuDifference),
                     pText(system.bleuDifference), differenceText(system.chrfDifference),
                     pText(system.chrfDifference)});
    }
    m_scores->setRows(rows);
    fitRows(m_scoreTable, static_cast<int>(rows.size()));
    constexpr int Margins = 28;  // the delegate's, and some air
    for (int column = 0; column < m_scores->columnCount(); ++column) {
        const QString title = m_scores->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int widest = m_scoreTable->horizontalHeader()->fontMetrics().horizontalAdvance(title);
        for (int row = 0; row < m_scores->rowCount(); ++row)
            widest = std::max(
                widest, m_scoreTable->fontMetrics().horizontalAdvance(m_scores->index(row, column).data().toString()));
        m_scoreTable->setColumnWidth(column, widest + Margins);
    }
    const QString signature = QString::fromStdString(m_result.outcome->bleuSignature);
    m_signature->setText(
        tr("Measured on %Ln sentence(s), beam %1. BLEU: %2", nullptr, static_cast<int>(m_result.sentences()))
            .arg(m_result.outcome->beam)
            .arg(signature));
    m_signature->setToolTip(signature + QLatin1Char('\n') + QString::fromStdString(m_result.outcome->chrfSignature));
}

void TestPanel::showSentence() {
    const QModelIndex current = m_table->currentIndex();
    const bool some = current.isValid() && m_result.outcome;
    const int texts = some ? 2 + m_model->systems() : 0;
    while (m_detailTexts.size() < texts) {
        const int row = static_cast<int>(m_detailTexts.size());
        m_detailNames.append(makeSmall({}, m_detail->widget()));
        m_detailTexts.append(new MarkedText(m_detail->widget()));
        m_detailGrid->addWidget(m_detailNames.last(), row, 0, Qt::AlignTop);
        m_detailGrid->addWidget(m_detailTexts.last(), row, 1, Qt::AlignTop);
        m_detailGrid->setRowStretch(row, 0);
        m_detailGrid->setRowStretch(row + 1, 1);
    }
    for (int i = 0; i < m_detailTexts.size(); ++i) {
        m_detailNames[i]->setVisible(i < texts);
        m_detailTexts[i]->setVisible(i < texts);
        if (i >= texts)
            continue;
        const int column = SentenceModel::Source + i;
        const QModelIndex cell = current.siblingAtColumn(column);
        const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_detailNames[i]->setText(name);
        m_detailTexts[i]->setAccessibleName(name);
        m_detailTexts[i]->setMarkedText(cell.data().toString(),
                                        cell.data(SentenceModel::MarksRole).value<TextRanges>());
        if (i >= 2) {
            const auto row = static_cast<std::size_t>(m_proxy->mapToSource(current).row());
            const auto& system = m_result.outcome->systems[static_cast<std::size_t>(i - 2)];
            m_detailNames[i]->setText(
                tr("%1 · chrF2 %2", "name, score").arg(name, format::number(system.sentenceChrf[row], 1)));
        }
    }
}

void TestPanel::showState() {
    const bool any = m_result.outcome != nullptr;
    m_compare->setEnabled(m_obstacle.isEmpty() && !isActive());
    m_compare->setToolTip(m_obstacle);
    m_choice->setEnabled(m_sentences->currentData().toInt() > 0);
    m_results->setVisible(any);
    m_filter->setVisible(any);
    m_export->setVisible(any);
    m_note->setVisible(!any);
    m_note->setText(!m_obstacle.isEmpty() ? m_obstacle
                                          : tr("All of them translate the same test sentences. A paired bootstrap says "
                                               "whether a difference of BLEU is more than luck."));
}

void TestPanel::layOutColumns() {
    if (m_model->columnCount() == 0)
        return;
    const QFontMetrics metrics(m_table->horizontalHeader()->font());
    const int line = metrics.horizontalAdvance(QStringLiteral("0,000")) + 2 * Theme::Space + 12;
    const int figure = metrics.horizontalAdvance(QStringLiteral("B − A ▾")) + 2 * Theme::Space + 8;
    const int texts = 2 + m_model->systems(), figures = m_model->systems() - 1;
    const int left = m_table->viewport()->width() - line - figures * figure;
    constexpr int Narrowest = 140;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, column == SentenceModel::Line ? line
                                        : m_model->isText(column)     ? std::max(Narrowest, left / texts)
                                                                      : figure);
}

bool TestPanel::eventFilter(QObject* object, QEvent* event) {
    if (object == m_table->viewport() && event->type() == QEvent::Resize)
        layOutColumns();
    return QWidget::eventFilter(object, event);
}

/// Selected rows as a spreadsheet takes them.
void TestPanel::copyRows() {
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList fields;
        for (int column = 0; column < m_model->columnCount(); ++column)
            fields << row.siblingAtColumn(column).data().toString().simplified();
        lines << fields.join(QLatin1Char('\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void TestPanel::exportCsv() {
    auto* dialog = new QFileDialog(this, tr("Export sentences"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Sentences, CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("comparison", "name of a file") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        std::vector<std::string> names;
        for (const QString& name : m_model->names())
            names.push_back(name.toStdString());
        m_session.reader().read(
            this,
            [outcome = m_result.outcome, names, file] {
                writeFileAtomically(file.toStdString(), workbench::writeComparisonCsv(*outcome, names));
                return file;
            },
            [this](const QString& written) { Q_EMIT noted(tr("Written: %1").arg(format::folder(written))); },
            [this](const QString& reason) {
                m_strip.say(MessageStrip::Kind::Error, tr("The sentences could not be written."), reason);
            });
    });
    dialog->open();
}

}  // namespace hatter::ui
