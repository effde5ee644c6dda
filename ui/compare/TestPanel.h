// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/CompareFigures.h"
#include "compare/SentenceModel.h"
#include "engine/Task.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTableView;

namespace hatter::ui {

class MarkedText;
class MessageStrip;
class RecordTable;
class Session;
class SortProxy;
class TaskCard;

/// Translations of test sentences by all that are compared: the scores with their intervals, what is luck in their
/// differences, and every sentence. GUI thread only.
class TestPanel : public QWidget {
    Q_OBJECT

public:
    /// A SubTransformer that can translate.
    struct System {
        QString name;  ///< "A #434"
        QString hash;
        space::SubTransformer sub;
    };

    TestPanel(Session& session, MessageStrip& strip, QWidget* parent = nullptr);

    /// Those that would be compared, the first of them the reference; `obstacle`: why they cannot be.
    void setSystems(const QVector<System>& systems, const QString& obstacle);
    void setMarked(bool marked);
    void compare();
    void forget();

    const TestResult& result() const { return m_result; }
    bool isActive() const;
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void changed();
    void noted(const QString& sentence);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* makeControls();
    QWidget* makeDetail();
    void take(const TaskUpdate& update);
    void showState();
    void showScores();
    void showSentence();
    void layOutColumns();
    void copyRows();
    void exportCsv();

    Session& m_session;
    MessageStrip& m_strip;
    TaskCard* m_task;
    QComboBox *m_sentences, *m_choice, *m_beam;
    QPushButton *m_compare, *m_export;
    QLineEdit* m_filter;
    QLabel *m_note, *m_signature;
    RecordTable* m_scores;
    QTableView* m_scoreTable;
    SentenceModel* m_model;
    SortProxy* m_proxy;
    QTableView* m_table;
    QWidget* m_results;
    QScrollArea* m_detail;
    QGridLayout* m_detailGrid = nullptr;
    QVector<QLabel*> m_detailNames;
    QVector<MarkedText*> m_detailTexts;
    QVector<System> m_systems, m_asked;
    QString m_obstacle;
    TestResult m_result;
    bool m_marked = true;
};

}  // namespace hatter::ui
