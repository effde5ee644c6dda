// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/SamplePairs.h"
#include "models/RecordTable.h"
#include "panels/Page.h"
#include "workbench/Options.h"

#include <QPointer>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace hatter::ui {

class CorpusWizard;
class LengthChart;
class NoteLine;
class PairTable;
struct DataFacts;
struct SplitFacts;
class TaskCard;

/// The corpus of a workspace: statistics of its splits, whether they are apart, how long their sentences are, and pairs
/// as the training sees them.
class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(Session& session, QWidget* parent = nullptr);

    TaskCard& task() { return *m_task; }
    /// Prepares a corpus for the open workspace, after what is running.
    void prepare(const workbench::PrepareDataOptions& options);
    /// The dialog that asks for another corpus; with files that were chosen already, if any.
    void askForCorpus(const QStringList& files = {});

    LengthChart& lengths() { return *m_lengths; }
    PairTable& samples() { return *m_samples; }
    NoteLine& leaks() { return *m_leaks; }

protected:
    void forget() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildEmpty();
    QWidget* buildControls();
    QWidget* buildLengths();
    QWidget* buildSamples();
    void refresh();
    void showState();
    void showStatistics(const DataFacts& facts);
    void showLeaks(const DataFacts& facts);
    void showSummary(const DataFacts& facts);
    void showLengths();
    void readSamples();
    const SplitFacts* shownSplit();
    bool inPieces() const;

    TaskCard* m_task;
    RecordTable *m_statistics, *m_lengthTable;
    QPushButton* m_another;
    QWidget *m_empty, *m_ready;
    QTableView* m_table;
    NoteLine* m_leaks;
    QLabel *m_summary, *m_sampleFact;
    QComboBox *m_split, *m_unit;
    LengthChart* m_lengths;
    QStackedWidget* m_lengthStack = nullptr;
    PairTable* m_samples;
    NoteLine* m_sampleNote;
    QSpinBox* m_seed;
    QPointer<CorpusWizard> m_wizard;
    std::optional<workbench::PrepareDataOptions> m_last;  ///< what was prepared last, for another try
    quint64 m_sampleRequest = 0;
    bool m_samplesStale = false;  ///< to be read when the page is looked at
};

}  // namespace hatter::ui
