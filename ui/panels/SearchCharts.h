// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/CurveChart.h"
#include "engine/Snapshots.h"
#include "models/BrushedChoices.h"
#include "models/FrontKeeper.h"
#include "models/ParallelCounts.h"
#include "models/RunDigest.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace hatter::ui {

class CandidateModel;
class CandidatePanel;
class ChoiceChart;
class ParallelChart;
class RecordTable;
class TrendStrip;

/// What stands under the plot: the candidates, how often each choice appears, parallel coordinates, curves by
/// evaluations, and the table of the generations. Reads the candidates of the shown run in slices of a few
/// milliseconds, and draws at most fifteen times a second. Every chart has an equivalent table. GUI thread only.
class SearchCharts : public QWidget {
    Q_OBJECT

public:
    enum Tab { Candidates, Choices, Parallel, Evaluations, Generations, TabCount };

    /// The curves of a run that is laid over the shown one.
    struct Overlay {
        QString name;
        int series = 0;
        QVector<QPointF> bestLoss, hypervolume;
    };

    SearchCharts(CandidateModel* model, CandidatePanel* candidates, TrendStrip* trends, QWidget* parent = nullptr);

    /// Another run, or other figures of this one: its candidates are read anew.
    void restart(const RunFacts& facts, const QString& name, std::optional<search::ParetoPoint> reference,
                 Quality quality);
    /// Candidates came to the model.
    void follow();
    /// The front that is shown, by latency; the limit says how much of it counts.
    void setFront(const std::vector<FrontKeeper::Member>& members);
    void setLimitMs(double ms);
    /// Choices are counted among what is brushed, and parallel coordinates show it; without a signal.
    void setBrush(const Brush& brush);
    /// The candidate whose line stands out; -1: none.
    void setSelected(qint64 draw);
    void setGenerations(const std::vector<store::GenerationRecord>& generations);
    /// Selects its row without a signal.
    void setGeneration(std::optional<int> generation);
    void setOverlays(const QVector<Overlay>& overlays);

    /// Of the candidates that were read so far.
    const RunDigest& digest() const { return m_digest; }
    bool isDigested() const;

    Tab tab() const;
    void showTab(Tab tab);
    QTabBar* tabs() { return m_tabs; }
    ChoiceChart& choices() { return *m_choices; }
    ParallelChart& parallel() { return *m_parallel; }
    CurveChart& lossCurves() { return *m_loss; }
    CurveChart& volumeCurves() { return *m_volume; }
    /// The table of the shown tab; that of the candidates is the panel's own.
    QTableView* table(Tab tab) { return m_views[tab]; }
    QPushButton* asTable() { return m_asTable; }
    /// What takes the keys in the shown tab.
    QWidget* pane() const;
    /// The shown tab as a picture or as the rows of its table; null or empty for the candidates.
    QImage picture() const;
    QString csv() const;
    QString fileName() const;

Q_SIGNALS:
    /// All candidates of the model were read.
    void digested();
    void generationChosen(std::optional<int> generation);
    void saveRequested();
    /// An axis of the parallel coordinates was brushed, live; empty: it is free again.
    void axisBrushed(hatter::ui::CandidateAxis axis, const std::optional<hatter::ui::Brush::Interval>& interval);
    void brushCommitted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTabs();
    QWidget* buildHead(CandidatePanel* candidates);
    void buildPages(CandidatePanel* candidates);
    QTableView* addTable(Tab tab, RecordTable* model, const QString& name);
    void showPage();
    void read();
    bool readShown();
    void later();
    void refresh();
    void refreshChoices();
    void refreshParallel();
    void refreshParallelTable(const ParallelCounts::Links& links);
    QVector<double> lineOf(qint64 draw) const;
    void refreshCurves();
    void refreshEvaluationTable();
    void refreshGenerations();
    QString comparison() const;
    void showNote();

    CandidateModel* m_model;
    TrendStrip* m_trends;
    RunDigest m_digest;
    std::size_t m_next = 0;  ///< row of the model that is read next
    QString m_name;
    std::optional<space::DesignSpace> m_space;
    Quality m_quality = Quality::Loss;
    std::vector<FrontKeeper::Member> m_front;
    Brush m_brush;
    BrushedChoices m_brushed;
    ParallelCounts m_lines;
    std::size_t m_nextLine = 0;
    qint64 m_inBrush = 0;  ///< lines, as last shown
    qint64 m_selected = -1;
    std::vector<store::GenerationRecord> m_generations;
    std::optional<int> m_generation;
    QVector<Overlay> m_overlays;
    double m_limitMs = 0;
    bool m_quiet = false;
    QTimer m_slices, m_repaint;

    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    ChoiceChart* m_choices;
    ParallelChart* m_parallel;
    CurveChart *m_loss, *m_volume;
    QPushButton *m_asTable, *m_save;
    QLabel* m_note;
    QWidget* m_candidateHead = nullptr;
    RecordTable* m_tables[TabCount] = {};
    QTableView* m_views[TabCount] = {};
    QWidget *m_charts[TabCount] = {}, *m_candidatePage = nullptr;
    QString m_noteText;
};

}  // namespace hatter::ui
