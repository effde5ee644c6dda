// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/LatencyPage.h"

#include "charts/ErrorChart.h"
#include "charts/ScatterChart.h"
#include "charts/StripView.h"
#include "dialogs/AddTargetDialog.h"
#include "dialogs/PlotActions.h"
#include "engine/Session.h"
#include "models/LatencyText.h"
#include "models/SubText.h"
#include "panels/LatencyTable.h"
#include "panels/MessageStrip.h"
#include "panels/OnboardingCard.h"
#include "panels/RowCard.h"
#include "panels/Scale.h"
#include "panels/TargetsPanel.h"
#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace hatter::ui {

namespace {
constexpr int RefreshMs = 1000;  ///< reading takes milliseconds that a measurement here would feel
constexpr int LeftWidth = 262;
constexpr int LeastRowWidth = 236;

/// As wide as there is room; what is too high scrolls.
class RowArea final : public QScrollArea {
public:
    explicit RowArea(QWidget* parent) : QScrollArea(parent) {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setMinimumWidth(scaled(LeastRowWidth));
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        if (widget() != nullptr)
            widget()->setFixedWidth(viewport()->width());
    }
};
}  // namespace

LatencyPage::LatencyPage(Session& session, CompareList& compare, QWidget* parent)
    : Page(tr("Latency"), session, parent),
      m_compare(compare),
      m_task(new TaskFollower(session.runner(), this)),
      m_fitTask(new TaskFollower(session.runner(), this)),
      m_profileTask(new TaskFollower(session.runner(), this)),
      m_targets(new TargetsPanel(this)),
      m_onboarding(new OnboardingCard(this)),
      m_strip(new StripView(this)),
      m_scatter(new ScatterChart(this)),
      m_errors(new ErrorChart(this)),
      m_table(new LatencyTable(this)),
      m_row(new RowCard(this)),
      m_rowArea(new RowArea(this)),
      m_modes(new MessageStrip(this)),
      m_lower(new QStackedWidget(this)),
      m_corner(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_chartSplitter(new QSplitter(Qt::Horizontal, this)) {
    buildHeader();
    body()->addWidget(m_modes);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Theme::SpaceLarge);
    columns->addWidget(buildLeft());
    columns->addWidget(buildRight(), 1);
    body()->addLayout(columns, 1);
    connectViews();
    connectTask();
    refresh();
}

void LatencyPage::buildHeader() {
    m_tableButton = new QPushButton(tr("Table"), this);
    m_tableButton->setCheckable(true);
    m_tableButton->setToolTip(tr("All rows as a table instead of the two charts"));
    m_measure = makePrimary(tr("Measure"), this);
    m_measure->setIcon(signIcon(Sign::PlayOnAccent, 10));
    m_pause = new QPushButton(signIcon(Sign::Pause), tr("Pause"), this);
    m_again = new QPushButton(tr("Re-measure selected"), this);
    m_fit = new QPushButton(tr("Fit"), this);
    m_import = new QPushButton(tr("Import CSV…"), this);
    m_export = new QPushButton(tr("Export CSV…"), this);
    m_export->setToolTip(tr("The used rows, as the reference's tools read them"));
    m_more = new QToolButton(this);
    m_more->setText(QStringLiteral("…"));
    m_more->setToolTip(tr("Import and export CSV"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_more);
    QAction* in = menu->addAction(tr("Import CSV…"), this, &LatencyPage::chooseCsv);
    QAction* out = menu->addAction(tr("Export CSV…"), this, &LatencyPage::chooseExport);
    connect(menu, &QMenu::aboutToShow, this, [this, in, out] {
        in->setEnabled(m_import->isEnabled());
        out->setEnabled(m_export->isEnabled());
    });
    m_more->setMenu(menu);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    header()->addStretch();
    for (QPushButton* button : {m_tableButton, m_measure, m_pause, m_again, m_fit})
        header()->addWidget(button);
    header()->addWidget(line);
    header()->addWidget(m_import);
    header()->addWidget(m_export);
    header()->addWidget(m_more);
    connect(m_tableButton, &QPushButton::toggled, this, [this](bool on) {
        m_lower->setCurrentIndex(on ? 1 : 0);
        if (on)
            m_table->narrowSelection();
    });
    connect(m_measure, &QPushButton::clicked, this, &LatencyPage::measure);
    connect(m_pause, &QPushButton::clicked, this, &LatencyPage::pauseOrGoOn);
    connect(m_again, &QPushButton::clicked, this, &LatencyPage::measureSelected);
    connect(m_fit, &QPushButton::clicked, this, &LatencyPage::fit);
    connect(m_import, &QPushButton::clicked, this, &LatencyPage::chooseCsv);
    connect(m_export, &QPushButton::clicked, this, &LatencyPage::chooseExport);
}

QWidget* LatencyPage::buildLeft() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceLarge);
    layout->addWidget(m_targets);
    layout->addWidget(m_onboarding);
    layout->addStretch();
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setWidget(content);
    area->setFixedWidth(scaled(LeftWidth) + area->verticalScrollBar()->sizeHint().width() + Theme::SpaceTiny);
    return area;
}

QWidget* LatencyPage::buildRight() {
    m_scatter->setAxes(tr("measured ms"), tr("predicted ms"));
    m_corner->addWidget(m_errors);
    m_rowArea->setWidget(m_row);
    m_corner->addWidget(m_rowArea);
    QSplitter* charts = m_chartSplitter;
    charts->setChildrenCollapsible(false);
    charts->setHandleWidth(Theme::Space);
    charts->addWidget(m_scatter);
    charts->addWidget(m_corner);
    charts->setStretchFactor(0, 5);
    charts->setStretchFactor(1, 4);
    charts->setSizes({500, 402});
    m_lower->addWidget(charts);
    m_lower->addWidget(m_table);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(Theme::Space);
    m_splitter->addWidget(m_strip);
    m_splitter->addWidget(m_lower);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({312, 470});
    m_splitter->restoreState(Settings::get(keys::LatencySplitter));
    m_chartSplitter->restoreState(Settings::get(keys::LatencyCharts));
    return m_splitter;
}

void LatencyPage::connectViews() {
    const auto hover = [this](qint64 key) {
        const TargetPtr facts = shown();
        const LatencyEntry* entry = facts ? facts->find(key) : nullptr;
        return entry != nullptr ? hoverLines(*entry, facts->isImported()) : QStringList();
    };
    m_strip->setHoverText(hover);
    m_scatter->setHoverText(hover);
    connect(m_strip, &StripView::selectionChanged, this, [this] { select(m_strip->selection()); });
    connect(m_strip, &StripView::opened, this, &LatencyPage::open);
    connect(m_strip, &StripView::quarantineToggled, this, &LatencyPage::toggleQuarantine);
    connect(m_strip, &StripView::menuRequested, this, &LatencyPage::showMenu);
    connect(m_scatter, &ScatterChart::opened, this, &LatencyPage::open);
    connect(m_scatter, &ScatterChart::compareRequested, this, &LatencyPage::togglePin);
    connect(m_table, &LatencyTable::selectionChanged, this, &LatencyPage::select);
    connect(m_table, &LatencyTable::opened, this, &LatencyPage::open);
    // Lists keep Space and Escape to themselves; here they are the page's.
    m_targets->list()->installEventFilter(this);
    m_table->table()->installEventFilter(this);
    connect(m_table, &LatencyTable::quarantineToggled, this, &LatencyPage::toggleQuarantine);
    connect(m_table, &LatencyTable::menuRequested, this, &LatencyPage::showMenu);
    connect(m_row, &RowCard::closed, this, &LatencyPage::closeRow);
    connect(m_row, &RowCard::pinToggled, this, [this] { togglePin(m_row->key()); });
    connect(m_row, &RowCard::measureRequested, this, [this] {
        select({m_row->key()});
        measureSelected();
    });
    connect(m_row, &RowCard::quarantineToggled, this, [this] {
        select({m_row->key()});
        toggleQuarantine();
    });
    connect(m_row, &RowCard::profileRequested, this, &LatencyPage::profile);
    connect(&m_compare, &CompareList::changed, this, &LatencyPage::showRow);
    connect(m_targets, &TargetsPanel::targetChosen, this, [this](const QString&) { showTarget(); });
    connect(m_targets, &TargetsPanel::addRequested, this, &LatencyPage::askTarget);
    connect(m_targets, &TargetsPanel::removeRequested, this, &LatencyPage::askRemove);
    connect(m_targets, &TargetsPanel::searchesRequested, &session(), &Session::chooseTarget);
    connect(m_onboarding, &OnboardingCard::changed, this, [this] {
        if (const TargetPtr facts = shown())
            showErrors(*facts);
    });
    connect(&session(), &Session::refreshed, this, &LatencyPage::refresh);
    connect(&session(), &Session::latencyRefreshed, this, &LatencyPage::refresh);
}

void LatencyPage::connectTask() {
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] { session().refreshLatency(m_measured); });
    connect(m_task, &TaskFollower::updated, this, &LatencyPage::takeUpdate);
    for (const TaskFollower* task : {m_task, m_fitTask, m_profileTask})
        connect(task, &TaskFollower::progressed, this, &LatencyPage::showWork);
    // Others measure as well, and nothing may be imported meanwhile.
    for (const auto signal : {&EngineRunner::queued, &EngineRunner::started})
        connect(&session().runner(), signal, this, &LatencyPage::showButtons);
    connect(&session().runner(), &EngineRunner::idle, this, &LatencyPage::showButtons);
    connect(m_task, &TaskFollower::ended, this, &LatencyPage::measuringEnded);
    connect(m_fitTask, &TaskFollower::ended, this, [this](bool, const QString& message) {
        if (!message.isEmpty())
            strip().say(MessageStrip::Kind::Error, tr("The predictor could not be fitted."), message);
        showWork();
    });
    connect(m_profileTask, &TaskFollower::ended, this, [this](bool finished, const QString& message) {
        if (!message.isEmpty())
            strip().say(MessageStrip::Kind::Error, tr("The layers could not be profiled."), message);
        if (finished)
            readProfile();
        showWork();
    });
}

QVector<QWidget*> LatencyPage::panes() const {
    QVector<QWidget*> panes{m_targets->list(), m_strip};
    if (m_tableButton->isChecked())
        panes << m_table->table();
    else
        panes << m_scatter;
    if (m_rowArea->isVisible())
        panes << m_row;
    return panes << (m_pause->isEnabled() ? m_pause : m_measure);
}

void LatencyPage::chooseCsv() {
    if (!session().isOpen())
        return;
    auto* dialog = new QFileDialog(this, tr("Import latencies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Latencies of HAT (*.csv)"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { importCsv(file, usualTokens(file)); });
    dialog->open();
}

void LatencyPage::chooseExport() {
    const TargetPtr facts = shown();
    if (!facts)
        return;
    auto* dialog = new QFileDialog(this, tr("Export latencies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString used = tr("Used rows (*.csv)"), all = tr("Quarantined ones too (*.csv)");
    dialog->setNameFilters({used, all});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(facts->name() + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, all](const QString& file) { exportCsv(file, dialog->selectedNameFilter() == all); });
    dialog->open();
}

void LatencyPage::askTarget() {
    if (!session().isOpen() || m_dialog)
        return;
    QStringList known;
    for (const TargetPtr& facts : session().facts().latency.targets)
        if (facts->stored)
            known << facts->name();
    m_dialog = new AddTargetDialog(known, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] { addTarget(m_dialog->target()); });
    m_dialog->open();
}

void LatencyPage::askRemove(const QString& name) {
    const TargetPtr facts = session().facts().latency.find(name);
    if (!facts)
        return;
    // What took hours to measure does not go without a question.
    if (facts->entries.empty()) {
        removeTarget(name);
        return;
    }
    auto* question = new QMessageBox(
        QMessageBox::Question, QStringLiteral("Hatter"),
        tr("Remove %1 with its %Ln row(s)?", nullptr, static_cast<int>(facts->entries.size())).arg(name),
        QMessageBox::Cancel, this);
    question->setInformativeText(
        tr("They cannot be brought back. An exported CSV keeps the averages of the used rows alone: no layers, no "
           "anchors, no conditions, and no predictor."));
    QPushButton* yes = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::finished, this, [this, question, yes, name] {
        if (question->clickedButton() == yes)
            removeTarget(name);
    });
    question->open();
}

void LatencyPage::showMenu(const QPoint& global) {
    const TargetPtr facts = shown();
    if (!facts)
        return;
    bool samples = false, taken = true, subs = false;
    for (const qint64 key : m_selected)
        if (const LatencyEntry* entry = facts->find(key)) {
            samples = samples || !entry->anchor;
            taken = taken && (entry->anchor || entry->quarantined());
            subs = subs || entry->sub.has_value();
        }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto finish = [&] {
        if (PlotActions* plots = m_strip->isVisible() ? PlotActions::of(this) : nullptr)
            plots->fill(menu, m_strip);
        menu->popup(global);
    };
    if (m_selected.isEmpty()) {
        finish();
        return;
    }
    if (m_selected.size() == 1)
        menu->addAction(tr("Show"), this, [this] { open(*m_selected.begin()); });
    menu->addAction(taken ? tr("Take back") : tr("Quarantine"), this, &LatencyPage::toggleQuarantine)
        ->setEnabled(samples);
    menu->addAction(tr("Re-measure"), this, &LatencyPage::measureSelected)->setEnabled(m_again->isEnabled());
    if (m_selected.size() == 1)
        menu->addAction(tr("Profile layers"), this, &LatencyPage::profile)
            ->setEnabled(subs && !facts->isImported() && m_measure->isEnabled());
    menu->addSeparator();
    if (m_selected.size() == 1)
        menu->addAction(tr("Compare"), this, [this] { togglePin(*m_selected.begin()); })->setEnabled(subs);
    menu->addAction(tr("Copy as YAML"), this, &LatencyPage::copyYaml)->setEnabled(subs);
    finish();
}

QString LatencyPage::yamlToCopy() const {
    const TargetPtr facts = shown();
    QString text;
    if (facts)
        for (const LatencyEntry& entry : facts->entries)
            if (m_selected.contains(entry.key) && entry.sub)
                text += yamlOf(*entry.sub, entry.hash) + QLatin1Char('\n');
    return text;
}

void LatencyPage::copyYaml() {
    QGuiApplication::clipboard()->setText(yamlToCopy());
}

int LatencyPage::usualTokens(const QString& file) {
    // The reference measured IWSLT's models with 23 tokens, all others with 30.
    return QFileInfo(file).fileName().startsWith(QLatin1String("iwslt"), Qt::CaseInsensitive) ? 23 : 30;
}

void LatencyPage::forget() {
    m_targets->forgetNews();
    m_paused.reset();
    m_livePoints.clear();
    m_measured.clear();
    m_shown.clear();
    m_modes->clear();
    m_modesOf.clear();
    closeRow();
    refresh();
}

void LatencyPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        if (m_pause->isEnabled())
            pauseOrGoOn();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_corner->currentWidget() == m_rowArea)
            closeRow();
        else
            select({});
    } else {
        Page::keyPressEvent(event);
    }
}

bool LatencyPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space || key->key() == Qt::Key_Escape) {
            keyPressEvent(key);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void LatencyPage::hideEvent(QHideEvent* event) {
    Settings::set(keys::LatencySplitter, m_splitter->saveState());
    Settings::set(keys::LatencyCharts, m_chartSplitter->saveState());
    Page::hideEvent(event);
}

void LatencyPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    showButtons();
}

void LatencyPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    // Words in colour carry the colour of the look in which they were made.
    if (event->type() == QEvent::PaletteChange && m_row->key() >= 0)
        QMetaObject::invokeMethod(this, &LatencyPage::showRow, Qt::QueuedConnection);
}

}  // namespace hatter::ui
