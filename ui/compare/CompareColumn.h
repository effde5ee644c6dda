// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/CompareFigures.h"
#include "compare/DeviceLatency.h"
#include "space/DesignSpace.h"

#include <QObject>

class QGridLayout;
class QToolButton;

namespace hatter::ui {

class ArchitectureView;
class LatencyBars;
class MarkedText;

/// What the layers' percentages are parts of.
enum class ShareKind { Latency, Parameters };

/// Rows of the page's grid; hairlines stand between them.
enum CompareRow {
    HeadRow = 0,
    ArchitectureRow = 2,
    FigureRow = 4,
    LatencyRow = 6,
    AgainstRow = 8,
    SentenceRow = 10,
    TranslationRow = 11
};

/// A typed sentence as one column translates it.
struct ColumnTranslation {
    enum class State { Empty, Waiting, Done, Impossible };
    State state = State::Empty;
    workbench::Translation translation;
    QString note;  ///< why it is impossible
};

/// All that a column shows; every pointer outlives the call.
struct ColumnContent {
    int index = 0;
    const CompareList::Item* item = nullptr;
    const CompareList::Item* reference = nullptr;  ///< the first one
    QString origin;                                ///< the second line of the head
    QString originTip;
    const WorkspaceFacts* facts = nullptr;
    space::DesignSpace scale;  ///< of all drawings
    bool markDifferences = true;
    ShareKind shares = ShareKind::Latency;
    CompareFigures figures, referenceFigures;
    std::array<bool, CompareFigure::RowCount> visible{};
    QVector<DeviceLatency> latencies, referenceLatencies;
    QHash<QString, double> scales;
    const TestResult* tests = nullptr;
    ColumnTranslation translation;
    QString referenceTranslation;  ///< empty: nothing to mark against
};

/// One SubTransformer of the comparison: its widgets in a column of the page's grid. They stay; what they show changes.
/// GUI thread only.
class CompareColumn : public QObject {
    Q_OBJECT

public:
    /// `column` of the grid; the hairline at its left stands in the one before.
    CompareColumn(QGridLayout* grid, int column, int index, QWidget* parent);

    void setVisible(bool visible);
    void show(const ColumnContent& content);

Q_SIGNALS:
    void removeRequested(int index);

private:
    QWidget* makeHead(QWidget* parent);
    QWidget* makeAgainst(QWidget* parent);
    QWidget* makeTranslation(QWidget* parent);
    void showArchitecture(const ColumnContent& content);
    void showAgainst(const ColumnContent& content);
    void showTranslation(const ColumnContent& content);

    int m_index;
    QVector<QWidget*> m_parts;
    QLabel *m_title = nullptr, *m_hash = nullptr, *m_origin = nullptr;
    QToolButton* m_remove = nullptr;
    ArchitectureView* m_view;
    FigureBlock* m_figures;
    LatencyBars* m_latency;
    QLabel *m_speed = nullptr, *m_against = nullptr;
    MarkedText* m_translation = nullptr;
    QLabel* m_translationNote = nullptr;
};

}  // namespace hatter::ui
