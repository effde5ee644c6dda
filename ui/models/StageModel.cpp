// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/StageModel.h"

namespace hatter::ui {

StageModel::StageModel(QObject* parent) : QAbstractListModel(parent), m_stages(PageCount) {
    m_stages[Compare].state = State::Tool;
    m_stages[Log].state = State::Tool;
    m_stages[Published].state = State::Tool;
}

void StageModel::set(Page page, State state, const QString& fact) {
    Stage& stage = m_stages[page];
    if (stage.state == state && stage.fact == fact)
        return;
    stage.state = state;
    stage.fact = fact;
    Q_EMIT dataChanged(index(page), index(page));
}

void StageModel::setProgress(Page page, double progress) {
    m_stages[page].progress = progress;
    Q_EMIT dataChanged(index(page), index(page));
}

void StageModel::setWorkspaceOpen(bool open) {
    m_open = open;
    Q_EMIT dataChanged(index(0), index(PageCount - 1));
}

int StageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_stages.size());
}

QString StageModel::name(int page) {
    switch (page) {
        case Data:
            return tr("Data");
        case SuperTransformer:
            return tr("SuperTransformer");
        case Latency:
            return tr("Latency");
        case Search:
            return tr("Search");
        case SubTransformer:
            return tr("SubTransformer");
        case Export:
            return tr("Export");
        case Compare:
            return tr("Compare");
        case Published:
            return tr("Published models");
        default:
            return tr("Log");
    }
}

QVariant StageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Stage& stage = m_stages[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return name(index.row());
        case FactRole:
            return stage.fact;
        case Qt::AccessibleTextRole:
            return stage.fact.isEmpty() ? name(index.row())
                                        : tr("%1, %2", "stage, fact").arg(name(index.row()), stage.fact);
        case StateRole:
            return static_cast<int>(stage.state);
        case ProgressRole:
            return stage.progress;
        case PageRole:
            return index.row();
        case PictureRole:
            return static_cast<int>(index.row() == Compare     ? Picture::Compare
                                    : index.row() == Log       ? Picture::Log
                                    : index.row() == Published ? Picture::Published
                                                               : Picture::None);
        default:
            return {};
    }
}

bool StageModel::isAvailable(Page page) const {
    return m_open || page == Compare || page == Published;
}

Qt::ItemFlags StageModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isAvailable(static_cast<Page>(index.row())) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace hatter::ui
