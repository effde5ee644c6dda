// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Snapshots.h"
#include "models/CompareList.h"
#include "panels/Page.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace hatter::ui {

/// Two to four candidates in columns: their layers with what differs from A marked, and their figures with what that
/// means. A is the reference.
class ComparePage : public Page {
    Q_OBJECT

public:
    ComparePage(Session& session, CompareList& compare, QWidget* parent = nullptr);

Q_SIGNALS:
    void chooseRequested();
    void exportRequested(const hatter::space::SubTransformer& sub);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addLabels(QGridLayout* grid);
    void addColumn(QGridLayout* grid, int index);
    QWidget* makeHead(int index);
    QWidget* makeArchitecture(int index);
    void addFigures(QGridLayout* grid, int index, int column);
    void copyYaml();

    CompareList& m_compare;
    QComboBox* m_reference;
    QCheckBox* m_mark;
    QPushButton* m_copy;
    QScrollArea* m_scroll;
    QLabel* m_empty;
    QWidget* m_emptyBox;
};

}  // namespace hatter::ui
