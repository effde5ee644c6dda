// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Snapshots.h"
#include "engine/Task.h"
#include "models/CompareList.h"
#include "panels/Page.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <utility>

class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace hatter::ui {

class AddTargetDialog;
class ErrorChart;
class LatencyTable;
class MessageStrip;
class OnboardingCard;
class RowCard;
class ScatterChart;
class StripView;
class TargetsPanel;
class TaskFollower;

/// Latency of the targets: what was measured in the order of time and what is not to be trusted of it, how good
/// predictions are, and how the error falls with the number of measured SubTransformers.
class LatencyPage : public Page {
    Q_OBJECT

public:
    LatencyPage(Session& session, CompareList& compare, QWidget* parent = nullptr);

    TaskFollower& task() { return *m_task; }
    /// The target that is being measured, or was last.
    const QString& measuredTarget() const { return m_measured; }
    /// The target that is shown; null without a workspace.
    TargetPtr shown() const;
    // For the status bar:
    QString measuringText() const;
    QString conditionsText() const;
    QString protocolText() const;
    /// What F6 goes through.
    QVector<QWidget*> panes() const;
    QString yamlToCopy() const override;
    /// Tokens a sentence with which the reference measured a data set of this name.
    static int usualTokens(const QString& file);

    TargetsPanel& targets() { return *m_targets; }
    StripView& stripView() { return *m_strip; }
    ScatterChart& scatter() { return *m_scatter; }
    ErrorChart& errors() { return *m_errors; }
    LatencyTable& table() { return *m_table; }
    RowCard& rowCard() { return *m_row; }
    OnboardingCard& onboarding() { return *m_onboarding; }
    /// Says that the data has several modes, whatever else is to be said.
    MessageStrip& modes() { return *m_modes; }

    // LatencyPageWork.cpp: what the buttons do.
    void measure();
    void pauseOrGoOn();
    void measureSelected();
    void fit();
    void importCsv(const QString& file, int sentenceLength);
    void exportCsv(const QString& file, bool quarantinedToo);
    void addTarget(const latency::Target& target);
    void removeTarget(const QString& name);
    void toggleQuarantine();
    void profile();

Q_SIGNALS:
    /// What the status bar says of this page.
    void shownChanged();
    /// For the status bar: what was done.
    void noted(const QString& sentence);
    /// A measured SubTransformer is shown: others may want to show it too.
    void opened(const hatter::space::SubTransformer& sub);

protected:
    void forget() override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // LatencyPage.cpp
    void buildHeader();
    QWidget* buildLeft();
    QWidget* buildRight();
    void connectViews();
    void connectTask();
    void chooseCsv();
    void chooseExport();
    void askTarget();
    void askRemove(const QString& name);
    void showMenu(const QPoint& global);
    void copyYaml();

    // LatencyPageShow.cpp
    void refresh();
    void showTarget();
    void showStrip(const TargetFacts& facts);
    void showScatter(const TargetFacts& facts);
    void showErrors(const TargetFacts& facts);
    void showButtons();
    void showNotice(const TargetFacts& facts);
    void showRow();
    void select(const QSet<qint64>& keys);
    void open(qint64 key);
    void closeRow();
    void togglePin(qint64 key);
    void readProfile();
    void showWork();
    /// The task that is on, and of which target; null: none.
    std::pair<TaskFollower*, QString> work() const;

    // LatencyPageWork.cpp
    /// Asks first where the target's command is not known to be this person's.
    void startMeasuring(const workbench::MeasureLatencyOptions& options);
    void beginMeasuring(const workbench::MeasureLatencyOptions& options);
    std::optional<workbench::MeasureLatencyOptions> whatIsLeft() const;
    bool canBeFitted(const QString& name) const;
    void sayNothingMeasured();
    void fitTarget(const QString& name);
    void measureSubs(const std::vector<space::SubTransformer>& subs);
    void measuringEnded(bool finished, const QString& message);
    std::vector<space::SubTransformer> selectedSubs() const;
    void takeUpdate(const TaskUpdate& update);

    CompareList& m_compare;
    TaskFollower *m_task, *m_fitTask, *m_profileTask;
    TargetsPanel* m_targets;
    OnboardingCard* m_onboarding;
    StripView* m_strip;
    ScatterChart* m_scatter;
    ErrorChart* m_errors;
    LatencyTable* m_table;
    RowCard* m_row;
    QScrollArea* m_rowArea;
    MessageStrip* m_modes;
    QString m_modesOf;  ///< the target of which it was said
    QStackedWidget *m_lower, *m_corner;
    QSplitter *m_splitter, *m_chartSplitter;
    QPushButton *m_measure, *m_pause, *m_again, *m_fit, *m_import, *m_export, *m_tableButton;
    QToolButton* m_more;
    QPointer<AddTargetDialog> m_dialog;
    QTimer m_refresh;  ///< rows arrive faster than they need to be shown
    QString m_measured, m_shown, m_fitted, m_profiled;
    std::optional<workbench::MeasureLatencyOptions> m_paused;  ///< can be gone on with
    workbench::MeasureLatencyOptions m_last;
    QSet<QString> m_arrived;  ///< hashes of the used rows of this sitting
    int m_samples = 0;        ///< rows of this sitting, anchors left out
    std::vector<latency::ErrorPoint> m_livePoints;
    QSet<qint64> m_selected;
    quint64 m_profileRequest = 0;
};

}  // namespace hatter::ui
