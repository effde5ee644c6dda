// SPDX-License-Identifier: GPL-3.0-or-later
// How the search page lets a run be looked at: colours, the front as it stood, and runs laid over each other.
#include "base/AtomicFile.h"
#include "charts/TrendStrip.h"
#include "dialogs/SearchSettingsDialog.h"
#include "engine/RunSettings.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/GenerationBox.h"
#include "panels/MessageStrip.h"
#include "panels/RunOverlays.h"
#include "panels/SearchCharts.h"
#include "panels/SearchPage.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {
constexpr int MostRunsInMenu = 20;
/// Colours of kinds without an order. The first series is that of the first run laid over: it comes last.
constexpr int CategorySeries[] = {3, 1, 2, 4, 0};
/// The old end of the ramp is faint on purpose; a depth is not less because it is small.
constexpr double FirstDepth = 0.3;
}  // namespace

QWidget* SearchPage::buildView() {
    auto* view = new QWidget(this);
    auto* layout = new QHBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    const std::pair<QString, const char*> colours[] = {{tr("Generation"), "generation"},
                                                       {tr("Origin"), "origin"},
                                                       {tr("Decoder depth"), "depth"},
                                                       {tr("Device"), "device"}};
    for (const auto& [text, word] : colours)
        m_colour->addItem(text, QString::fromLatin1(word));
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(Settings::get(keys::SearchColour))));
    m_colour->setAccessibleName(tr("What colours the candidates"));
    m_colour->setToolTip(tr("What the colours and shapes of the candidates stand for"));
    m_colourLabel = makeSmall(tr("Colour"), this);
    m_colourLabel->setBuddy(m_colour);
    m_onlyFront->setToolTip(tr("Hides dominated candidates in the plot and in the table"));
    m_thenLabel = makeSmall(tr("Front after generation"), this);
    m_thenLabel->setBuddy(m_then);
    m_rival->setToolTip(
        tr("Lays a random run with the same limit and sizes over this one; where there is none yet, starts it"));
    layout->addWidget(m_colourLabel);
    layout->addWidget(m_colour);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_onlyFront);
    m_brushed = new QPushButton(signIcon(Sign::Close, 10), {}, this);
    m_brushed->setAccessibleName(tr("Show all candidates again"));
    layout->addWidget(m_brushed);
    layout->addStretch();
    layout->addWidget(m_thenLabel);
    layout->addWidget(m_then);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_rival);
    m_overlayMenu->setToolTipsVisible(true);
    return view;
}

void SearchPage::connectView() {
    connectBrush();
    connect(m_colour, &QComboBox::activated, this, [this] {
        Settings::set(keys::SearchColour, m_colour->currentData().toString());
        refill();
    });
    connect(m_onlyFront, &QCheckBox::toggled, this, [this](bool on) {
        m_candidates->setOnlyFront(on);
        refill();
    });
    connect(m_then, &GenerationBox::generationChanged, this, &SearchPage::lookAt);
    connect(m_trends, &TrendStrip::chosenChanged, this, &SearchPage::lookAt);
    connect(m_charts, &SearchCharts::generationChosen, this, &SearchPage::lookAt);
    connect(m_charts, &SearchCharts::saveRequested, this, &SearchPage::saveCharts);
    connect(m_charts, &SearchCharts::digested, this, [this] {
        // Where the limit was moved is known by its draw, and so is the front as it stood.
        if (!m_shown.steering.empty())
            showTrends();
        if (m_generation)
            showOverlays();
    });
    connect(m_overlays, &RunOverlays::changed, this, &SearchPage::overlaysChanged);
    connect(m_overlays, &RunOverlays::failed, this, [this](const QString& text) {
        strip().say(MessageStrip::Kind::Error, tr("The run could not be read."), text);
    });
    connect(m_overlayMenu, &QMenu::aboutToShow, this, &SearchPage::fillOverlayMenu);
    connect(m_rival, &QPushButton::clicked, this, &SearchPage::compareWithRandom);
    connect(&m_live, &LiveSearch::stateChanged, this, &SearchPage::showRival);
}

// ---- colours ----

Colouring::By SearchPage::colourBy() const {
    return static_cast<Colouring::By>(std::max(0, m_colour->currentIndex()));
}

void SearchPage::fillCategories() {
    QVector<PlotCategory> categories;
    const auto add = [&categories](const QString& name, double ramp) {
        const int index = static_cast<int>(categories.size());
        categories.append({name, ramp, CategorySeries[index % std::size(CategorySeries)], shapeOf(index)});
    };
    switch (m_colouring.by) {
        case Colouring::By::Generation:
            break;
        case Colouring::By::Origin:
            for (const auto origin :
                 {search::Origin::Random, search::Origin::Mutation, search::Origin::Crossover, search::Origin::Manual})
                add(originText(origin), -1);
            break;
        case Colouring::By::Depth:
            for (std::size_t i = 0; i < m_colouring.depths.size(); ++i)
                add(tr("decoder depth %1").arg(m_colouring.depths[i]),
                    m_colouring.depths.size() > 1 ? FirstDepth + (1 - FirstDepth) * static_cast<double>(i) /
                                                                     static_cast<double>(m_colouring.depths.size() - 1)
                                                  : 1.0);
            break;
        case Colouring::By::Device:
            add(tr("predicted for %1", "machine").arg(QString::fromStdString(shownTarget())), -1);
            add(tr("also measured on %1", "machine").arg(QString::fromStdString(shownTarget())), -1);
            break;
    }
    m_plot->setCategories(categories);
}

FrontPoint SearchPage::frontPoint(const FrontKeeper::Member& member) {
    const CandidateRow* row = m_model->find(member.draw);
    if (row == nullptr)
        return {member.draw, member.latencyMs, member.value, true, false, -1};
    FrontPoint point{member.draw, member.latencyMs,        member.value, isMeasured(*row, m_quality),
                     false,       m_colouring.kindOf(*row)};
    if (!point.measured && row->calibrated)
        point.interval = {row->calibrated->low, row->calibrated->high};
    return point;
}

/// The plot is empty without points, also when only the front is wanted.
void SearchPage::showOnlyFront() {
    QVector<PlotPoint> points;
    for (const auto& member : m_front.members())
        if (const CandidateRow* row = m_model->find(member.draw))
            if (const auto point = pointOf(*row, m_quality, m_colouring))
                points.append(*point);
    markFaint(points);
    m_plot->setPoints(points);
}

// ---- the front as it stood ----

void SearchPage::lookAt(std::optional<int> generation) {
    const bool changed = generation != m_generation;
    m_generation = generation;
    m_then->setGeneration(generation);
    m_trends->setChosen(generation);
    m_charts->setGeneration(generation);
    if (changed || generation)
        showOverlays();
}

void SearchPage::restartCharts() {
    const store::RunRecord record = shownRecord();
    m_charts->restart(m_shown, RunOverlays::nameOf(record.id, methodText(record)), referenceOf(record), m_quality);
    m_charts->setLimitMs(m_plot->limitMs());
}

// ---- runs laid over each other ----

void SearchPage::showOverlays() {
    QVector<PlotOverlay> fronts;
    QVector<SearchCharts::Overlay> curves;
    const auto points = [](const QVector<FrontHistory::Member>& members) {
        QVector<QPointF> out;
        for (const FrontHistory::Member& member : members)
            out.append({member.latencyMs, member.value});
        return out;
    };
    for (const RunOverlays::Run& run : m_overlays->runs()) {
        // Milliseconds of one machine are no limit for another.
        const bool sameTarget = run.target == shownTarget();
        const QString name =
            sameTarget ? run.name : tr("%1 · %2", "run, its machine").arg(run.name, QString::fromStdString(run.target));
        if (!run.digest)
            continue;
        fronts.append({name, run.series, points(run.digest->front(m_quality).now())});
        curves.append({name, run.series, run.digest->bestLoss(sameTarget ? m_plot->limitMs() : run.limitMs),
                       run.digest->hypervolume()});
    }
    if (m_generation)
        fronts.append({tr("front after generation %1").arg(format::count(*m_generation)), -1,
                       points(m_charts->digest().front(m_quality).after(*m_generation))});
    m_plot->setOverlays(fronts);
    m_charts->setOverlays(curves);
}

void SearchPage::overlaysChanged() {
    if (overlaysOfOthers() != m_severalTargets)
        fillAxes();
    showOverlays();
    showRival();
}

bool SearchPage::overlaysOfOthers() const {
    const auto& runs = m_overlays->runs();
    return std::any_of(runs.begin(), runs.end(), [this](const auto& run) { return run.target != shownTarget(); });
}

store::RunRecord SearchPage::shownRecord() const {
    const auto& runs = const_cast<SearchPage*>(this)->session().facts().runs;
    const auto found = std::find_if(runs.begin(), runs.end(), [this](const auto& run) { return run.id == m_run; });
    if (m_run > 0 && found != runs.end())
        return *found;
    store::RunRecord record = m_shown.run;
    if (record.algorithm.empty())
        record.algorithm = search::toText(rememberedSearchOptions().evolution.method);
    return record;
}

bool SearchPage::isComparable(const store::RunRecord& run) const {
    const store::RunRecord shown = shownRecord();
    return run.id != m_run && haveSameLosses(run, shown);
}

void SearchPage::keepComparable() {
    const auto& runs = session().facts().runs;
    m_overlays->keepOnly([this, &runs](qint64 id) {
        const auto found = std::find_if(runs.begin(), runs.end(), [id](const auto& run) { return run.id == id; });
        return id != m_run && (found == runs.end() || isComparable(*found));
    });
    showRival();
}

void SearchPage::fillOverlayMenu() {
    m_overlayMenu->clear();
    QAction* random = m_overlayMenu->addAction(tr("Against random"), this, &SearchPage::compareWithRandom);
    const QString obstacle = rivalObstacle();
    random->setEnabled(obstacle.isEmpty());
    random->setToolTip(obstacle.isEmpty() ? m_rival->toolTip() : obstacle);
    m_overlayMenu->addSeparator();
    int shown = 0;
    for (const store::RunRecord& run : session().facts().runs) {
        if (run.id == m_run || shown++ >= MostRunsInMenu)
            continue;
        QAction* action = m_overlayMenu->addAction(
            tr("%1 · %2", "run, start").arg(RunOverlays::nameOf(run.id, methodText(run)), format::when(run.startedAt)));
        action->setCheckable(true);
        action->setChecked(m_overlays->contains(run.id));
        const bool full = m_overlays->runs().size() >= RunOverlays::Most && !action->isChecked();
        action->setEnabled(isComparable(run) && !full);
        if (!isComparable(run))
            action->setToolTip(tr("Its losses are of another SuperTransformer or of other validation pairs."));
        else if (full)
            action->setToolTip(tr("%Ln run(s) at most", nullptr, static_cast<int>(RunOverlays::Most)));
        else if (run.target != shownTarget())
            action->setToolTip(tr("Its latencies are those of %1.").arg(QString::fromStdString(run.target)));
        connect(action, &QAction::toggled, this,
                [this, run](bool on) { on ? m_overlays->layOver(run) : m_overlays->takeAway(run.id); });
    }
    if (shown == 0)
        m_overlayMenu->addAction(tr("There is no other run yet."))->setEnabled(false);
    m_overlayMenu->addSeparator();
    QAction* none = m_overlayMenu->addAction(tr("Take all away"), m_overlays, &RunOverlays::clear);
    none->setEnabled(!m_overlays->runs().empty());
}

// ---- hat against random ----

QString SearchPage::rivalObstacle() const {
    if (const QString reason = obstacle(); !reason.isEmpty())
        return reason;
    const store::RunRecord shown = shownRecord();
    if (m_run <= 0 || shown.settings.empty())
        return tr("There is no run to compare with a random one yet.");
    if (shown.algorithm == search::toText(search::Method::Random))
        return tr("The shown run is a random one itself.");
    if (m_rivalWaits || m_rivalRuns)
        return tr("The random run is under way.");
    return {};
}

void SearchPage::showRival() {
    const QString obstacle = rivalObstacle();
    m_rival->setEnabled(obstacle.isEmpty());
    m_rival->setAccessibleDescription(obstacle);
}

std::optional<workbench::SearchOptions> SearchPage::rival() const {
    if (!rivalObstacle().isEmpty())
        return std::nullopt;
    // A run that was ended early is compared with one that is as short.
    const bool goesOn = m_showsLive && m_live.isActive();
    const int made = static_cast<int>(m_shown.generations.size());
    const int iterations = goesOn || made == 0 ? m_shown.iterations : made;
    return randomRivalOf(shownRecord(), iterations, goesOn ? m_live.facts().limitMs : m_shown.limitMs);
}

void SearchPage::compareWithRandom() {
    const auto wanted = rival();
    if (!wanted)
        return;
    for (const store::RunRecord& run : session().facts().runs)
        if (isSuchRun(run, *wanted) && isComparable(run)) {
            m_overlays->layOver(run);
            m_charts->showTab(SearchCharts::Evaluations);
            return;
        }
    if (m_live.isActive()) {
        m_rivalWaits = true;
        strip().say(MessageStrip::Kind::Done, tr("The random run begins when the running search has ended."));
        showRival();
        return;
    }
    startRival(*wanted);
}

void SearchPage::startRival(const workbench::SearchOptions& rival) {
    m_showsLive = false;
    m_rivalRuns = true;
    m_live.start(session().workspace(), rival, m_shown.space,
                 flopLengths(session().facts().latency.find(QString::fromStdString(rival.target))));
    m_overlays->layLiveOver(QString::fromStdString(search::toText(rival.evolution.method)));
    m_charts->showTab(SearchCharts::Evaluations);
    strip().say(MessageStrip::Kind::Done,
                tr("A random run under %1 is laid over this one as it goes.").arg(format::milliseconds(rival.limitMs)));
    fillRuns();
    showRival();
}

/// The search that was in its way has ended.
void SearchPage::startWaitingRival() {
    if (!std::exchange(m_rivalWaits, false))
        return;
    // Not from within what tells of the end: others hear of it after this.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const auto wanted = m_live.isActive() ? std::nullopt : rival();
            if (wanted)
                startRival(*wanted);
        },
        Qt::QueuedConnection);
}

// ---- saving ----

void SearchPage::saveCharts() {
    const QString png = tr("PNG picture (*.png)"), csv = tr("Figures, CSV (*.csv)");
    const QString file = QFileDialog::getSaveFileName(this, tr("Save"), m_charts->fileName() + QStringLiteral(".png"),
                                                      png + QStringLiteral(";;") + csv);
    if (file.isEmpty())
        return;
    const bool figures = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    session().reader().read(
        this,
        [picture = figures ? QImage() : m_charts->picture(), text = figures ? m_charts->csv() : QString(), file] {
            if (!picture.isNull())
                return picture.save(file);
            writeFileAtomically(file.toStdString(), text.toStdString());
            return true;
        },
        [this, file](bool saved) {
            if (!saved)
                strip().say(MessageStrip::Kind::Error, tr("The picture could not be written to %1.").arg(file));
        },
        [this](const QString& text) { strip().say(MessageStrip::Kind::Error, tr("The file was not written."), text); });
}

}  // namespace hatter::ui
