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
/// means. A is the reference. Published models stand beside found ones with the figures that were published and the
/// hardware that they were measured on; what is not of one hardware or one task is not held against each other.
class ComparePage : public Page {
    Q_OBJECT

public:
    ComparePage(Session& session, CompareList& compare, QWidget* parent = nullptr);

Q_SIGNALS:
    void chooseRequested();
    void exportRequested(const hatter::space::SubTransformer& sub);
    void noted(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addLabels(QGridLayout* grid);
    void addColumn(QGridLayout* grid, int index);
    QWidget* makeHead(int index);
    QWidget* makeArchitecture(int index);
    void addFigures(QGridLayout* grid, int index, int column);
    QWidget* makeAgainst(const CompareList::Item& item, const CompareList::Item& reference);
    void send(int index);
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
