// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/CompareColumn.h"
#include "compare/TestPanel.h"
#include "engine/Snapshots.h"
#include "models/CompareList.h"
#include "panels/Page.h"

#include <QHash>
#include <array>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace hatter::ui {

class CompareLegend;
class SentenceBox;
class SubSource;

/// Two to four SubTransformers in columns: their layers with what differs from A marked, their figures with what that
/// means, their latency on every machine, and what they make of a sentence. A is the reference. Published models stand
/// beside found ones with the figures that were published and the hardware that they were measured on; what is not of
/// one hardware or one task is not held against each other. A second tab has their translations of test sentences.
class ComparePage : public Page {
    Q_OBJECT

public:
    enum Tab { SideBySide, TestSentences };

    ComparePage(Session& session, CompareList& compare, QWidget* parent = nullptr);

    void showTab(Tab tab);
    TestPanel& tests() { return *m_tests; }
    /// A SubTransformer in HAT's YAML joins the comparison.
    void openYaml(const QString& file);
    QVector<QWidget*> panes() const;

Q_SIGNALS:
    void chooseRequested();
    void exportRequested(const hatter::space::SubTransformer& sub);
    void noted(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void forget() override;

private:
    void buildHeader();
    QWidget* makeBoard();
    QWidget* makeArchitectureLabel(QWidget* parent);
    QWidget* makeEmpty();
    QMenu* makeAddMenu();
    void connectParts();

    void refresh();
    void showColumns();
    void showLabels();
    QString originOf(const CompareList::Item& item) const;
    QString obstacleToTranslate() const;
    ColumnTranslation translationOf(const CompareList::Item& item) const;
    bool hasLatencyShares() const;

    void add(const CompareList::Item& item, const QString& origin);
    void fillExportMenu();
    void send(int index);
    void copyYaml();

    CompareList& m_compare;
    SubSource* m_source;
    SentenceBox* m_sentence;
    TestPanel* m_tests;
    QComboBox *m_reference, *m_shares;
    QCheckBox* m_mark;
    QPushButton *m_add, *m_copy, *m_export, *m_toTests = nullptr;
    QLabel* m_against;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QFrame* m_board = nullptr;
    QWidget* m_emptyBox;
    CompareLegend* m_legend = nullptr;
    FigureNames* m_names = nullptr;
    QLabel *m_sharesNote = nullptr, *m_againstNote = nullptr, *m_sourceNote = nullptr, *m_targetNote = nullptr;
    std::array<CompareColumn*, CompareList::Most> m_columns{};
    QHash<QString, QString> m_origins;  ///< of what was made by hand, by hash
};

}  // namespace hatter::ui
