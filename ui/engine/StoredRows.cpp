// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/StoredRows.h"

#include "base/Error.h"
#include "models/CandidateRow.h"
#include "search/ParetoFront.h"
#include "store/RunLog.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace hatter::ui {

namespace {

/// How many rows are read, or asked about, before one looks whether somebody still waits for them.
constexpr std::size_t RowsBetweenLooks = 1000;

void throwIfAsked(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw Stopped();
}

/// Changes with whatever else may be known of rows that were read before. Cheap: no table is walked that is as long as
/// the candidates'.
std::string stampOf(const store::RunLogReader& reader) {
    const auto table = reader.query(
        "SELECT (SELECT coalesce(max(id), 0) FROM bleu_scores), (SELECT coalesce(max(id), 0) FROM measurements), "
        "(SELECT count(*) FROM measurements WHERE role = 'sample' AND doubt = '')");
    std::string stamp;
    for (const std::string& cell : table.rows.front())
        stamp += cell + ' ';
    return stamp;
}

/// Keeps each architecture of what is being read once.
class Architectures {
public:
    const StoredArchitecture* of(const store::CandidateRecord& record) {
        const auto [found, isNew] = m_known.try_emplace(record.hash, nullptr);
        if (isNew) {
            const space::SubTransformer& sub = record.sub;
            found->second = &m_all->emplace_back(
                StoredArchitecture{space::toText(sub), record.hash, static_cast<int>(sub.encoder.size()),
                                   static_cast<int>(sub.decoder.size()), sub.encoderEmbed, sub.decoderEmbed,
                                   record.parameters, record.flops});
        }
        return found->second;
    }
    std::shared_ptr<const std::deque<StoredArchitecture>> all() const { return m_all; }

private:
    std::shared_ptr<std::deque<StoredArchitecture>> m_all = std::make_shared<std::deque<StoredArchitecture>>();
    std::unordered_map<std::string, const StoredArchitecture*> m_known;
};

StoredRow rowOf(const store::CandidateRecord& record, const StoredArchitecture* architecture) {
    StoredRow row;
    row.id = record.id;
    row.run = record.run;
    row.draw = CandidateRow::keyOf(record.draw);
    row.generation = record.generation;
    row.origin = search::originFromText(record.origin).value_or(search::Origin::Manual);
    row.decision = search::decisionFromText(record.decision).value_or(search::Decision::Evaluated);
    row.architecture = architecture;
    row.predictedMs = record.predictedMs;
    row.limitMs = record.limitMs;
    row.measuredMs = record.measuredMs;
    row.loss = record.loss;
    row.estimatedLoss = record.estimatedLoss;
    row.bleu = record.bleu;
    row.sentences = record.sentences;
    row.seconds = record.seconds;
    return row;
}

/// The fronts of all runs that have rows from `first` on, as the search page has them: latency and loss.
void markFronts(std::vector<StoredRow>& rows, std::size_t first) {
    std::unordered_map<qint64, std::vector<std::size_t>> byRun;
    for (std::size_t i = first; i < rows.size(); ++i)
        byRun[rows[i].run];
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto run = byRun.find(rows[i].run); run != byRun.end()) {
            rows[i].onFront = false;
            if (!rows[i].isRefused() && rows[i].loss)
                run->second.push_back(i);
        }
    for (const auto& [run, members] : byRun) {
        std::vector<search::ParetoPoint> points;
        points.reserve(members.size());
        for (const std::size_t i : members)
            points.push_back({rows[i].predictedMs, *rows[i].loss});
        for (const std::size_t i : search::paretoFront(points))
            rows[members[i]].onFront = true;
    }
}

std::size_t countOf(const store::RunLogReader& reader) {
    constexpr std::int64_t Most = 10'000'000;  // a number in a file does not decide about our memory
    std::int64_t count = 0;
    for (const store::RunRecord& run : reader.runs())
        count += std::clamp<std::int64_t>(run.sampled, 0, Most);
    return static_cast<std::size_t>(std::min(count, Most));
}

/// Text is sorted by what it says: depths, widths, then the line itself.
bool isSmaller(const StoredArchitecture& a, const StoredArchitecture& b) {
    const auto sizes = [](const StoredArchitecture& x) {
        return std::tuple(x.encoderDepth, x.decoderDepth, x.encoderEmbed, x.decoderEmbed);
    };
    return sizes(a) != sizes(b) ? sizes(a) < sizes(b) : a.text < b.text;
}

/// Ranks of the architectures, so that rows are compared by a number.
std::vector<double> textKeys(const StoredRows& all, StoredColumn column) {
    std::vector<const StoredArchitecture*> sorted;
    for (const auto& part : all.architectures)
        for (const StoredArchitecture& architecture : *part)
            sorted.push_back(&architecture);
    const auto less = [column](const StoredArchitecture* a, const StoredArchitecture* b) {
        return column == StoredColumn::Hash ? a->hash < b->hash : isSmaller(*a, *b);
    };
    std::sort(sorted.begin(), sorted.end(), less);
    std::unordered_map<const StoredArchitecture*, double> ranks;
    ranks.reserve(sorted.size());
    double rank = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        rank += i > 0 && less(sorted[i - 1], sorted[i]);  // read at different times, the same one may be there twice
        ranks.emplace(sorted[i], rank);
    }
    std::vector<double> keys;
    keys.reserve(all.rows.size());
    for (const StoredRow& row : all.rows)
        keys.push_back(ranks.at(row.architecture));
    return keys;
}

std::vector<double> keysOf(const StoredRows& all, StoredColumn column) {
    if (column == StoredColumn::Architecture || column == StoredColumn::Hash)
        return textKeys(all, column);
    std::vector<double> keys;
    keys.reserve(all.rows.size());
    for (const StoredRow& row : all.rows)
        keys.push_back(storedKey(row, column));
    return keys;
}

}  // namespace

StoredRowsPtr readStoredRows(const store::Workspace& workspace, const StoredRowsPtr& before,
                             const std::stop_token& stop) {
    throwIfAsked(stop);
    const store::RunLogReader reader(workspace);
    std::string stamp = stampOf(reader);
    const bool goesOn = before && before->stamp == stamp;
    auto all = std::make_shared<StoredRows>();
    all->stamp = std::move(stamp);
    Architectures architectures;
    const auto read = [&](store::CandidateRecord& record) {
        if (all->rows.empty()) {
            if (goesOn) {
                all->rows.reserve(before->rows.size() + RowsBetweenLooks);
                all->rows = before->rows;
                all->architectures = before->architectures;
            } else {
                all->rows.reserve(countOf(store::RunLogReader(workspace)));
            }
        }
        all->rows.push_back(rowOf(record, architectures.of(record)));
        return all->rows.size() % RowsBetweenLooks != 0 || !stop.stop_requested();
    };
    store::CandidateQuery query;
    query.afterId = goesOn ? before->lastId() : 0;
    query.genomes = false;
    reader.eachCandidate(query, read);
    throwIfAsked(stop);
    if (goesOn && all->rows.empty())
        return before;
    all->architectures.push_back(architectures.all());
    markFronts(all->rows, goesOn ? before->rows.size() : 0);
    return all;
}

StoredOrder arrange(const StoredRowsPtr& rows, const StoredOrder& before, const StoredView& view,
                    const std::stop_token& stop) {
    throwIfAsked(stop);
    const std::size_t count = rows->rows.size();
    StoredOrder out{rows, before.sorted, {}};
    const int column = static_cast<int>(view.column);
    const bool same =
        before.sorted && before.rows == rows && before.sorted->column == column && before.sorted->order == view.order;
    if (!same) {
        auto sorted = std::make_shared<CandidateOrder>();
        sorted->column = column;
        sorted->order = view.order;
        sorted->keys = keysOf(*rows, view.column);
        // Rows are only ever added behind the others, so that the numbers of an older order still stand.
        if (before.sorted && before.sorted->rows.size() <= count)
            sorted->rows = before.sorted->rows;
        const std::size_t known = sorted->rows.size();
        sorted->rows.resize(count);
        std::iota(sorted->rows.begin() + static_cast<std::ptrdiff_t>(known), sorted->rows.end(),
                  static_cast<int>(known));
        throwIfAsked(stop);
        sorted->sort(sorted->rows);
        out.sorted = std::move(sorted);
    }
    if (view.filter.isEmpty()) {
        out.shown = out.sorted->rows;
        return out;
    }
    std::size_t asked = 0;
    for (const int row : out.sorted->rows) {
        if (++asked % RowsBetweenLooks == 0)
            throwIfAsked(stop);
        if (view.filter.accepts(rows->rows[static_cast<std::size_t>(row)]))
            out.shown.push_back(row);
    }
    return out;
}

}  // namespace hatter::ui
