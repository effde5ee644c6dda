// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Snapshots.h"
#include "models/CompareList.h"
#include "models/PublishedTable.h"
#include "panels/Page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace hatter::ui {

class ParetoPlot;
class PublishedCard;

/// Whether a workspace's latencies and those published stand for the same machine: its target has the name of that
/// hardware ("xeon", "Intel Xeon" or the full name, in any case). Nothing else is taken for the same.
bool isSameHardware(const QString& target, const space::PublishedHardware& hardware);

/// HAT's published models as reference points: a table, the Pareto plot of one task on one hardware, the layers of the
/// selected one. Needs neither workspace nor engine. The plot never mixes tasks or hardware; what the open workspace
/// found joins it only where both are the same.
class PublishedPage : public Page {
    Q_OBJECT

public:
    PublishedPage(Session& session, CompareList& compare, QWidget* parent = nullptr);

    /// -1: none.
    qint64 selection() const { return m_selected; }
    const PublishedTable& models() const { return *m_table; }
    QTableView* table() { return m_view; }
    ParetoPlot& plot() { return *m_plot; }
    QVector<QWidget*> panes() const;
    QString yamlToCopy() const override;

Q_SIGNALS:
    void closeRequested();
    void noted(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    QWidget* buildCentre();
    QWidget* buildSide();
    void connectAll();
    void load();
    void take(std::shared_ptr<const space::PublishedModels> models);
    void applyFilter();
    void select(qint64 key);
    void togglePin(qint64 key);
    void showPins();
    void showPlot();
    void showFound();
    void readFound();
    QStringList hoverLines(qint64 key) const;
    void exportYaml();

    CompareList& m_compare;
    PublishedTable* m_table;
    PublishedProxy* m_proxy;
    QComboBox *m_task, *m_hardware;
    QCheckBox* m_foundToo;
    QPushButton* m_close;
    ParetoPlot* m_plot;
    QTableView* m_view;
    QLabel *m_summary, *m_source;
    PublishedCard* m_card;
    QWidget* m_side = nullptr;
    std::shared_ptr<const space::PublishedModels> m_models;
    QString m_axes;                     ///< task and hardware that the plot's axes speak of
    std::vector<CandidateRow> m_found;  ///< with BLEU, of the workspace's latest run
    qint64 m_selected = -1;
    bool m_loading = false;
    bool m_quiet = false;  ///< the selection is set by us
    quint64 m_foundRequest = 0;
};

}  // namespace hatter::ui
