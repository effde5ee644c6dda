// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateProxy.h"

#include "models/CandidateModel.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace hatter::ui {

namespace {

constexpr double None = std::numeric_limits<double>::quiet_NaN();

int rank(const CandidateRow& row) {
    return row.onFront                                                     ? 0
           : row.isRefused()                                               ? 3
           : row.decision == search::Decision::Cached || row.estimatedLoss ? 2
                                                                           : 1;
}

/// What a candidate is sorted by.
double figure(const CandidateRow& row, int column, bool pinned) {
    switch (column) {
        case CandidateModel::Pin:
            return pinned ? 0 : 1;
        case CandidateModel::Latency:
            return row.measuredMs.value_or(row.predictedMs);
        case CandidateModel::Bleu:
            return row.bleu.value_or(None);
        case CandidateModel::Loss:
            return row.loss.value_or(None);
        case CandidateModel::Parameters:
            return static_cast<double>(row.parameters);
        case CandidateModel::Generation:
            return row.generation;
        case CandidateModel::OriginColumn:
            return static_cast<double>(row.origin);
        case CandidateModel::Shape:
            return static_cast<double>(row.sub.encoder.size() + row.sub.decoder.size());
        case CandidateModel::DecisionColumn:
            return rank(row);
        default:
            return static_cast<double>(row.draw);
    }
}

/// Adds sorted rows to sorted ones, behind their equals.
void mergeInto(std::vector<int>& rows, const std::vector<int>& more, const CandidateOrder& order) {
    const auto middle = static_cast<std::ptrdiff_t>(rows.size());
    rows.insert(rows.end(), more.begin(), more.end());
    std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), [&order](int a, int b) {
        return order.isBefore(order.keys[static_cast<std::size_t>(a)], order.keys[static_cast<std::size_t>(b)]);
    });
}

}  // namespace

bool CandidateOrder::isBefore(double a, double b) const {
    if (column < 0)
        return false;
    if (std::isnan(a) || std::isnan(b))
        return !std::isnan(a) && std::isnan(b);
    return order == Qt::AscendingOrder ? a < b : b < a;
}

void CandidateOrder::sort(std::vector<int>& some) const {
    // Keys beside the rows: a look-up for each comparison would cost more than the comparison.
    struct Item {
        double key;
        int row;
    };
    std::vector<Item> items;
    items.reserve(some.size());
    for (const int row : some)
        items.push_back({keys[static_cast<std::size_t>(row)], row});
    std::stable_sort(items.begin(), items.end(),
                     [this](const Item& a, const Item& b) { return isBefore(a.key, b.key); });
    std::transform(items.begin(), items.end(), some.begin(), [](const Item& item) { return item.row; });
}

CandidateOrder CandidateOrder::of(const std::vector<CandidateRow>& rows, int column, Qt::SortOrder order) {
    CandidateOrder sorted{column, order, {}, std::vector<int>(rows.size())};
    sorted.keys.reserve(rows.size());
    for (const CandidateRow& row : rows)
        sorted.keys.push_back(figure(row, column, false));
    std::iota(sorted.rows.begin(), sorted.rows.end(), 0);
    sorted.sort(sorted.rows);
    return sorted;
}

CandidateProxy::CandidateProxy(CandidateModel* model, QObject* parent) : QAbstractProxyModel(parent), m_model(model) {
    setSourceModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        readAll();
        endResetModel();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { appended(first, last); });
    connect(model, &CandidateModel::rowsChanged, this, &CandidateProxy::moved);
    connect(model, &QAbstractItemModel::dataChanged, this, &CandidateProxy::forward);
    readAll();
}

void CandidateProxy::readAll() {
    const auto count = static_cast<std::size_t>(m_model->rowCount());
    CandidateOrder expected = std::exchange(m_expected, {});
    const bool fits = expected.keys.size() == count && expected.rows.size() == count &&
                      expected.column == m_order.column && expected.order == m_order.order &&
                      (expected.column != CandidateModel::Pin || !m_model->hasPinned());
    if (fits) {
        m_order = std::move(expected);
    } else {
        m_order.keys.resize(count);
        m_order.rows.resize(count);
        for (std::size_t row = 0; row < count; ++row)
            m_order.keys[row] = keyOf(static_cast<int>(row));
        std::iota(m_order.rows.begin(), m_order.rows.end(), 0);
        m_order.sort(m_order.rows);
    }
    m_accepted.assign(count, 1);
    const bool all = m_filter.isEmpty() && m_brush.isEmpty() && !m_onlyFront && m_refusedVisible;
    for (std::size_t row = 0; row < count && !all; ++row)
        m_accepted[row] = accepts(static_cast<int>(row));
    m_shown = accepted();
    m_placed = false;
}

double CandidateProxy::keyOf(int row) const {
    const CandidateRow& candidate = m_model->at(row);
    return figure(candidate, m_order.column, m_model->isPinned(candidate.draw));
}

bool CandidateProxy::accepts(int row) const {
    const CandidateRow& candidate = m_model->at(row);
    if (m_onlyFront && !candidate.onFront)
        return false;
    if (!m_refusedVisible && candidate.isRefused())
        return false;
    return m_filter.accepts(candidate) && m_brush.accepts(candidate, m_brushQuality);
}

std::vector<int> CandidateProxy::accepted() const {
    std::vector<int> rows;
    rows.reserve(m_order.rows.size());
    for (const int row : m_order.rows)
        if (m_accepted[static_cast<std::size_t>(row)])
            rows.push_back(row);
    return rows;
}

void CandidateProxy::sort(int column, Qt::SortOrder order) {
    if (column == m_order.column && order == m_order.order)
        return;
    const bool sameColumn = std::exchange(m_order.column, column) == column;
    m_order.order = order;
    if (!sameColumn)
        for (std::size_t row = 0; row < m_order.keys.size(); ++row)
            m_order.keys[row] = keyOf(static_cast<int>(row));
    if (column < 0)
        std::iota(m_order.rows.begin(), m_order.rows.end(), 0);
    m_order.sort(m_order.rows);
    rearrange(accepted());
}

void CandidateProxy::setFilter(const CandidateFilter& filter) {
    m_filter = filter;
    filterChanged();
}

void CandidateProxy::setOnlyFront(bool onlyFront) {
    m_onlyFront = onlyFront;
    filterChanged();
}

void CandidateProxy::setBrush(const Brush& brush, Quality quality) {
    if (brush == m_brush && quality == m_brushQuality)
        return;
    m_brush = brush;
    m_brushQuality = quality;
    filterChanged();
}

void CandidateProxy::setRefusedVisible(bool visible) {
    m_refusedVisible = visible;
    filterChanged();
}

void CandidateProxy::filterChanged() {
    for (std::size_t row = 0; row < m_accepted.size(); ++row)
        m_accepted[row] = accepts(static_cast<int>(row));
    show(accepted());
}

void CandidateProxy::appended(int first, int last) {
    std::vector<int> fresh;
    for (int row = first; row <= last; ++row) {
        m_order.keys.push_back(keyOf(row));
        m_accepted.push_back(accepts(row));
        fresh.push_back(row);
    }
    m_placed = false;
    m_order.sort(fresh);
    mergeInto(m_order.rows, fresh, m_order);
    std::erase_if(fresh, [this](int row) { return !m_accepted[static_cast<std::size_t>(row)]; });
    std::vector<int> rows = m_shown;
    mergeInto(rows, fresh, m_order);
    show(std::move(rows));
}

void CandidateProxy::moved(const QVector<int>& rows) {
    std::vector<int> others;
    bool changed = false;
    for (const int row : rows) {
        const auto at = static_cast<std::size_t>(row);
        const double key = keyOf(row);
        if (m_order.isBefore(key, m_order.keys[at]) || m_order.isBefore(m_order.keys[at], key))
            others.push_back(row);
        m_order.keys[at] = key;
        const bool was = m_accepted[at] != 0, is = accepts(row);
        m_accepted[at] = is;
        changed = changed || was != is;
    }
    if (!others.empty()) {
        std::vector<char> moves(m_order.keys.size(), 0);
        for (const int row : others)
            moves[static_cast<std::size_t>(row)] = 1;
        std::erase_if(m_order.rows, [&moves](int row) { return moves[static_cast<std::size_t>(row)]; });
        m_order.sort(others);
        mergeInto(m_order.rows, others, m_order);
    }
    if (!others.empty() || changed)
        show(accepted());
}

void CandidateProxy::forward(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
    for (int row = first.row(); row <= last.row(); ++row)
        if (const int place = placeOf(row); place >= 0)
            Q_EMIT dataChanged(index(place, first.column()), index(place, last.column()), roles);
}

/// Rows that go are moved to the end first, and rows that come are added there: one block each.
void CandidateProxy::show(std::vector<int> rows) {
    std::vector<char> shown(m_accepted.size(), 0);
    for (const int row : m_shown)
        shown[static_cast<std::size_t>(row)] = 1;
    std::vector<int> parted = m_shown;
    const auto staying = std::stable_partition(
        parted.begin(), parted.end(), [this](int row) { return m_accepted[static_cast<std::size_t>(row)] != 0; });
    if (staying != parted.end()) {
        const int left = static_cast<int>(staying - parted.begin());
        rearrange(std::move(parted));
        beginRemoveRows({}, left, static_cast<int>(m_shown.size()) - 1);
        m_shown.resize(static_cast<std::size_t>(left));
        m_placed = false;
        endRemoveRows();
    }
    if (rows.size() > m_shown.size()) {
        beginInsertRows({}, static_cast<int>(m_shown.size()), static_cast<int>(rows.size()) - 1);
        m_shown.reserve(rows.size());
        for (const int row : rows)
            if (!shown[static_cast<std::size_t>(row)])
                m_shown.push_back(row);
        m_placed = false;
        endInsertRows();
    }
    rearrange(std::move(rows));
}

void CandidateProxy::rearrange(std::vector<int> rows) {
    if (rows == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> theirs;
    for (const QModelIndex& index : before)
        theirs.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    m_shown = std::move(rows);
    m_placed = false;
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(placeOf(theirs[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int CandidateProxy::placeOf(int row) const {
    if (!m_placed) {
        m_places.assign(m_accepted.size(), -1);
        for (std::size_t place = 0; place < m_shown.size(); ++place)
            m_places[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
        m_placed = true;
    }
    return row >= 0 && static_cast<std::size_t>(row) < m_places.size() ? m_places[static_cast<std::size_t>(row)] : -1;
}

QModelIndex CandidateProxy::parent(const QModelIndex&) const {
    return {};
}

QModelIndex CandidateProxy::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int CandidateProxy::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CandidateProxy::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_model->columnCount();
}

bool CandidateProxy::hasChildren(const QModelIndex& parent) const {
    return rowCount(parent) > 0;
}

QModelIndex CandidateProxy::mapToSource(const QModelIndex& proxy) const {
    return proxy.isValid() ? m_model->index(m_shown[static_cast<std::size_t>(proxy.row())], proxy.column())
                           : QModelIndex();
}

QModelIndex CandidateProxy::mapFromSource(const QModelIndex& source) const {
    const int place = source.isValid() ? placeOf(source.row()) : -1;
    return place < 0 ? QModelIndex() : createIndex(place, source.column());
}

QVariant CandidateProxy::headerData(int section, Qt::Orientation orientation, int role) const {
    const QVariant value = m_model->headerData(section, orientation, role);
    const bool arrow = orientation == Qt::Horizontal && role == Qt::DisplayRole && section == m_order.column;
    return arrow ? sortedTitle(value, m_order.order) : value;
}

}  // namespace hatter::ui
