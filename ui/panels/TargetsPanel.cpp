// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/TargetsPanel.h"

#include "models/LatencyText.h"
#include "panels/TargetDelegate.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {
constexpr int FactNames = 92;  ///< width of the column of names
}

TargetsPanel::TargetsPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new TargetModel(this)),
      m_list(new QListView(this)),
      m_add(new QPushButton(tr("Add…"), this)),
      m_more(new QToolButton(this)),
      m_name(makeBold({}, this)),
      m_newsText(makeSmall({}, this)),
      m_box(new QWidget(this)),
      m_grid(new QGridLayout(m_box)),
      m_searches(new QCheckBox(tr("Searches go by it"), this)) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TargetDelegate(m_list));
    m_list->setAccessibleName(tr("Targets"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setSpacing(1);
    m_add->setToolTip(tr("A machine to measure on: this one, or one that is reached through a command"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(2);
    m_grid->setHorizontalSpacing(Theme::Space);
    m_grid->setColumnMinimumWidth(0, FactNames);
    m_grid->setColumnStretch(1, 1);
    m_more->setText(QStringLiteral("…"));
    m_more->setToolTip(tr("Use the chosen target for searches, or remove it"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu, m_chosen);
    });
    m_more->setMenu(menu);
    m_newsText->setWordWrap(true);
    m_newsText->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(makeBold(tr("Targets"), this));
    head->addStretch();
    head->addWidget(m_add);
    head->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(head);
    layout->addWidget(m_list);
    layout->addSpacing(Theme::Space);
    layout->addWidget(m_name);
    layout->addWidget(m_newsText);
    layout->addWidget(m_box);
    layout->addWidget(m_searches);
    connect(m_add, &QPushButton::clicked, this, &TargetsPanel::addRequested);
    connect(m_list, &QListView::customContextMenuRequested, this, &TargetsPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid() || index.data().toString() == m_chosen)
            return;
        m_chosen = index.data().toString();
        showFacts();
        Q_EMIT targetChosen(m_chosen);
    });
    connect(m_searches, &QCheckBox::clicked, this, [this] { Q_EMIT searchesRequested(m_chosen); });
}

TargetModel::Item TargetsPanel::itemOf(const TargetFacts& facts) const {
    using State = StageModel::State;
    TargetModel::Item item;
    item.name = facts.name();
    item.place = placeText(facts);
    item.summary = summaryText(facts);
    item.searched = m_facts.targets.size() > 1 && m_facts.target == item.name && facts.predictor != nullptr;
    item.state = facts.predictor ? State::Done : facts.used > 0 ? State::Ready : State::Absent;
    if (facts.severalModes) {
        item.state = State::Problem;
        item.warning = true;
    }
    if (m_running == item.name) {
        item.state = State::Running;
        item.progress = m_progress;
    }
    if (const QString news = m_news.value(item.name); !news.isEmpty()) {
        item.state = State::Problem;
        item.warning = true;
        // The list has one line; what was said stands in full beneath it.
        item.summary = news.contains(QLatin1String("next attempt")) ? tr("not answering") : news;
        item.details = news;
    }
    return item;
}

void TargetsPanel::setFacts(const LatencyFacts& facts) {
    m_facts = facts;
    fill();
}

void TargetsPanel::setRunning(const QString& name, double progress) {
    if (m_running == name && m_progress == progress)
        return;
    m_running = name;
    m_progress = progress;
    m_model->setItems(items());  // the same targets: nothing else changes
}

void TargetsPanel::setNews(const QString& name, const QString& news) {
    if (news.isEmpty())
        m_news.remove(name);
    else
        m_news.insert(name, news);
    fill();
}

void TargetsPanel::forgetNews() {
    m_news.clear();
    fill();
}

void TargetsPanel::choose(const QString& name) {
    if (const int row = m_model->rowOf(name); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

QVector<TargetModel::Item> TargetsPanel::items() const {
    QVector<TargetModel::Item> items;
    for (const TargetPtr& facts : m_facts.targets)
        items.append(itemOf(*facts));
    return items;
}

void TargetsPanel::fill() {
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setItems(items());
    }
    if (m_model->rowOf(m_next) >= 0)
        m_chosen = std::exchange(m_next, QString());
    // The first time, and when the shown one is gone: the one that searches go by.
    if (m_model->rowOf(m_chosen) < 0)
        m_chosen = m_facts.target;
    if (const int row = m_model->rowOf(m_chosen); row >= 0 && m_list->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
        m_list->viewport()->update();
    }
    const int each = m_list->sizeHintForRow(0) + 2;
    const int rows = std::clamp(m_model->rowCount(), 2, 4);
    m_list->setFixedHeight(std::max(60, rows * each + 6));
    showFacts();
}

void TargetsPanel::showFacts() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const TargetPtr facts = m_facts.find(m_chosen);
    m_name->setText(m_chosen);
    m_newsText->setText(m_news.value(m_chosen));
    m_newsText->setVisible(!m_newsText->text().isEmpty());
    m_more->setEnabled(facts != nullptr);
    m_searches->setVisible(m_facts.targets.size() > 1);
    m_searches->setEnabled(facts && facts->predictor && m_facts.target != m_chosen);
    m_searches->setChecked(facts && facts->predictor && m_facts.target == m_chosen);
    m_searches->setToolTip(facts && !facts->predictor ? tr("Measure and fit it first.") : QString());
    if (!facts)
        return;
    int row = 0;
    for (const auto& [name, value] : machineFacts(*facts)) {
        m_grid->addWidget(makeSmall(name, m_box), row, 0, Qt::AlignTop);
        QLabel* label = makeSmall(value, m_box);
        label->setProperty("muted", false);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, row++, 1, Qt::AlignTop);
    }
    if (row == 0) {
        QLabel* label = makeSmall(tr("What machine it is will be known with the first measurement."), m_box);
        label->setWordWrap(true);
        m_grid->addWidget(label, 0, 0, 1, 2);
    }
}

void TargetsPanel::showMenu(const QPoint& at) {
    const QModelIndex index = m_list->indexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, index.isValid() ? index.data().toString() : m_chosen);
    menu->addSeparator();
    menu->addAction(tr("Add…"), this, &TargetsPanel::addRequested);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void TargetsPanel::fillMenu(QMenu& menu, const QString& name) {
    const TargetPtr facts = m_facts.find(name);
    QAction* searches = menu.addAction(tr("Use for searches"), this, [this, name] { Q_EMIT searchesRequested(name); });
    searches->setEnabled(facts && facts->predictor && m_facts.target != name);
    QAction* remove = menu.addAction(tr("Remove…"), this, [this, name] { Q_EMIT removeRequested(name); });
    remove->setEnabled(facts && facts->stored && name != m_running);
}

}  // namespace hatter::ui
