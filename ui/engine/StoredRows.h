// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateFilter.h"
#include "models/CandidateProxy.h"
#include "models/StoredColumns.h"
#include "store/Workspace.h"

#include <deque>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::ui {

/// Every candidate of a workspace, of all runs, by the ids of the store. Not changed any more once it is made, so that
/// threads may share it.
struct StoredRows {
    std::vector<StoredRow> rows;
    /// What the rows point to.
    std::vector<std::shared_ptr<const std::deque<StoredArchitecture>>> architectures;
    std::string stamp;  ///< of what is measured: another one where rows that were read may say more now

    qint64 lastId() const { return rows.empty() ? 0 : rows.back().id; }
};
using StoredRowsPtr = std::shared_ptr<const StoredRows>;

/// Never on the GUI thread. `before`: what was read last, or null; what came since is added to a copy of it, everything
/// is read anew where BLEU or latencies were measured since, and where nothing changed it is returned itself. Throws
/// hatter::Error, and Stopped soon after `stop` is asked for.
StoredRowsPtr readStoredRows(const store::Workspace& workspace, const StoredRowsPtr& before,
                             const std::stop_token& stop);

/// Which rows are shown, in which order.
struct StoredOrder {
    StoredRowsPtr rows;
    std::shared_ptr<const CandidateOrder> sorted;  ///< all of them
    std::vector<int> shown;                        ///< those that meet the filter
};

/// What a person asks for.
struct StoredView {
    StoredColumn column = StoredColumn::Run;
    Qt::SortOrder order = Qt::AscendingOrder;
    CandidateFilter filter;
};

/// On any thread. `before`: the order of last time, whose `shown` is not read; equal ones keep it, and where it is the
/// same, only the filter is asked. Throws Stopped.
StoredOrder arrange(const StoredRowsPtr& rows, const StoredOrder& before, const StoredView& view,
                    const std::stop_token& stop);

}  // namespace hatter::ui
