// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RunLogImpl.h"

#include <limits>
#include <unordered_map>
#include <utility>

namespace hatter::store {

namespace {

constexpr char SelectRuns[] =
    "SELECT r.id, r.algorithm, r.state, r.started_at, r.finished_at, r.settings, r.space, r.checkpoint, "
    "r.validation_set, r.target, r.message, "
    "(SELECT max(number) FROM generations g WHERE g.run = r.id), "
    "(SELECT count(*) FROM candidates c WHERE c.run = r.id AND c.draw > 0), "
    "(SELECT count(*) FROM candidates c WHERE c.run = r.id AND c.decision = 'evaluated' AND c.draw > 0), "
    "r.forked_from, r.fork_generation FROM runs r ";

RunRecord runOf(const Statement& row) {
    RunRecord run;
    run.id = row.integer(0);
    run.algorithm = row.text(1);
    run.state = row.text(2);
    run.startedAt = row.text(3);
    run.finishedAt = row.text(4);
    run.settings = row.text(5);
    run.space = row.text(6);
    run.checkpoint = row.text(7);
    run.validationSet = row.text(8);
    run.target = row.text(9);
    run.message = row.text(10);
    run.generation = row.isNull(11) ? -1 : static_cast<int>(row.integer(11));
    run.sampled = row.integer(12);
    run.evaluated = row.integer(13);
    if (!row.isNull(14))
        run.forkedFrom = row.integer(14);
    run.forkGeneration = row.isNull(15) ? -1 : static_cast<int>(row.integer(15));
    return run;
}

CandidateRecord candidateOf(const Statement& row) {
    CandidateRecord c;
    c.id = row.integer(0);
    c.run = row.integer(1);
    c.draw = row.integer(2);
    c.generation = static_cast<int>(row.integer(3));
    c.origin = row.text(4);
    c.decision = row.text(5);
    c.parents = listFromJson(row.view(6));
    c.genome = row.text(7);
    c.predictedMs = row.real(8);
    c.limitMs = row.real(9);
    c.loss = row.optionalReal(10);
    c.nll = row.optionalReal(11);
    c.seconds = row.real(12);
    c.hash = row.text(13);
    c.sub = subTransformerFromText(row.view(14));
    c.parameters = row.integer(15);
    c.flops = row.integer(16);
    c.sentences = row.integer(18);
    c.estimatedLoss = row.optionalReal(19);
    return c;
}

std::string candidatesSql(const CandidateQuery& query) {
    std::string sql = "SELECT c.id, c.run, c.draw, c.generation, c.origin, c.decision, c.parents, ";
    sql += query.genomes ? "c.genome" : "''";
    sql +=
        ", c.predicted_ms, c.limit_ms, c.loss, c.nll, c.seconds, a.hash, a.architecture, a.parameters, a.flops, "
        "c.architecture, c.sentences, c.estimated_loss "
        "FROM candidates c CROSS JOIN architectures a ON a.id = c.architecture WHERE c.id > ?1 ";
    // A run's rows stand close together: walking them is cheaper than finding each by an index.
    if (query.run)
        sql +=
            "AND c.id BETWEEN (SELECT min(id) FROM candidates WHERE run = ?2) AND (SELECT max(id) FROM candidates "
            "WHERE run = ?2) AND +c.run = ?2 ";
    if (query.evaluatedOnly)
        sql += "AND c.loss IS NOT NULL ";
    return sql + "ORDER BY c.id";
}

/// What other tables know of architectures, by checkpoint or target. These tables are small beside the candidates', so
/// one scan of each is cheaper than three look-ups a candidate.
template <typename Value>
using ByArchitecture = std::unordered_map<std::string, std::unordered_map<std::int64_t, Value>>;

template <typename Value>
const Value* find(const ByArchitecture<Value>& all, const std::string& key, std::int64_t architecture) {
    const auto group = all.find(key);
    if (group == all.end())
        return nullptr;
    const auto found = group->second.find(architecture);
    return found == group->second.end() ? nullptr : &found->second;
}

struct BleuOf {
    double bleu;
    std::string signature;
};
struct FinalOf {
    double bleu;
    std::string start;
};
struct RunKeys {
    std::string checkpoint, target, validationSet;
};

/// Joins runs, full losses, BLEU and measurements to candidates.
class Joiner {
public:
    Joiner(Database& database, std::string fullValidationSet) : m_fullSet(std::move(fullValidationSet)) {
        Statement runs = database.prepare("SELECT id, checkpoint, target, validation_set FROM runs", false);
        while (runs.step())
            m_runs[runs.integer(0)] = {runs.text(1), runs.text(2), runs.text(3)};
        loadEvaluations(database);
        // The latest row of an architecture comes last and stays.
        Statement bleu =
            database.prepare("SELECT architecture, checkpoint, bleu, signature FROM bleu_scores ORDER BY id", false);
        while (bleu.step())
            m_bleu[bleu.text(1)].insert_or_assign(bleu.integer(0), BleuOf{bleu.real(2), bleu.text(3)});
        Statement measured = database.prepare(
            "SELECT architecture, target, latency_ms FROM measurements WHERE role = 'sample' AND doubt = '' ORDER BY "
            "id",
            false);
        while (measured.step())
            m_measured[measured.text(1)].insert_or_assign(measured.integer(0), measured.real(2));
        Statement trained = database.prepare(
            "SELECT architecture, bleu, start FROM sub_trainings WHERE state = 'finished' AND bleu IS NOT NULL ORDER "
            "BY id",
            false);
        while (trained.step())
            m_final.insert_or_assign(trained.integer(0), FinalOf{trained.real(1), trained.text(2)});
    }

    void fill(CandidateRecord& c, std::int64_t architecture) const {
        const auto run = m_runs.find(c.run);
        if (run == m_runs.end())
            return;
        const RunKeys& keys = run->second;
        if (const double* loss = find(m_full, keys.checkpoint, architecture))
            c.fullLoss = *loss;
        else if (!m_fullSet.empty() && keys.validationSet == m_fullSet)
            c.fullLoss = c.loss;
        if (const BleuOf* bleu = find(m_bleu, keys.checkpoint, architecture)) {
            c.bleu = bleu->bleu;
            c.bleuSignature = bleu->signature;
        }
        if (const double* ms = find(m_measured, keys.target, architecture))
            c.measuredMs = *ms;
        if (const auto trained = m_final.find(architecture); trained != m_final.end()) {
            c.finalBleu = trained->second.bleu;
            c.finalStart = trained->second.start;
        }
    }

private:
    void loadEvaluations(Database& database) {
        if (m_fullSet.empty())
            return;
        Statement full =
            database.prepare("SELECT architecture, checkpoint, loss FROM evaluations WHERE validation_set = ?", false);
        full.start(m_fullSet);
        while (full.step())
            m_full[full.text(1)][full.integer(0)] = full.real(2);
    }

    std::string m_fullSet;
    std::unordered_map<std::int64_t, RunKeys> m_runs;
    ByArchitecture<double> m_full, m_measured;
    ByArchitecture<BleuOf> m_bleu;
    std::unordered_map<std::int64_t, FinalOf> m_final;
};

}  // namespace

RunLogReader::RunLogReader(const Workspace& workspace) : m_impl(std::make_unique<Impl>(workspace)) {}

RunLogReader::~RunLogReader() = default;

const std::filesystem::path& RunLogReader::databaseFile() const {
    return m_impl->database.file();
}

std::vector<RunRecord> RunLogReader::runs() const {
    Statement select = m_impl->database.prepare(std::string(SelectRuns) + "ORDER BY r.id");
    std::vector<RunRecord> runs;
    while (select.step())
        runs.push_back(runOf(select));
    return runs;
}

std::optional<RunRecord> RunLogReader::run(std::int64_t id) const {
    Statement select = m_impl->database.prepare(std::string(SelectRuns) + "WHERE r.id = ?");
    select.start(id);
    return select.step() ? std::optional(runOf(select)) : std::nullopt;
}

std::vector<CandidateRecord> RunLogReader::candidates(const CandidateQuery& query) const {
    std::vector<CandidateRecord> candidates;
    eachCandidate(query, [&candidates](CandidateRecord& candidate) {
        candidates.push_back(std::move(candidate));
        return true;
    });
    return candidates;
}

void RunLogReader::eachCandidate(const CandidateQuery& query, const std::function<bool(CandidateRecord&)>& take) const {
    // One transaction, so that all tables are seen at the same moment.
    const Transaction transaction(m_impl->database, Transaction::Kind::Read);
    const Joiner joiner(m_impl->database, query.fullValidationSet);
    Statement select = m_impl->database.prepare(candidatesSql(query));
    if (query.run)
        select.start(query.afterId, *query.run);
    else
        select.start(query.afterId);
    while (select.step()) {
        CandidateRecord candidate = candidateOf(select);
        joiner.fill(candidate, select.integer(17));
        if (!take(candidate))
            return;
    }
}

std::optional<CandidateRecord> RunLogReader::candidate(std::int64_t id, const std::string& fullValidationSet) const {
    const Transaction transaction(m_impl->database, Transaction::Kind::Read);
    // The index on ids makes "the first one above id - 1" a look-up.
    Statement select = m_impl->database.prepare(candidatesSql({{}, 0, false, {}}) + " LIMIT 1");
    select.start(id - 1);
    if (!select.step() || select.integer(0) != id)
        return std::nullopt;
    CandidateRecord found = candidateOf(select);
    Joiner(m_impl->database, fullValidationSet).fill(found, select.integer(17));
    return found;
}

std::vector<GenerationRecord> RunLogReader::generations(std::int64_t run) const {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    Statement select = m_impl->database.prepare(
        "SELECT run, number, best_loss, hypervolume, limit_ms, at FROM generations WHERE run = ? ORDER BY number");
    select.start(run);
    std::vector<GenerationRecord> generations;
    while (select.step())
        generations.push_back({select.integer(0), static_cast<int>(select.integer(1)),
                               select.optionalReal(2).value_or(unknown), select.optionalReal(3).value_or(unknown),
                               select.real(4), select.text(5)});
    return generations;
}

std::vector<SteeringRecord> RunLogReader::steering(std::int64_t run) const {
    Statement select = m_impl->database.prepare(
        "SELECT run, draw, generation, from_ms, to_ms, at, change FROM steering WHERE run = ? ORDER BY draw");
    select.start(run);
    std::vector<SteeringRecord> events;
    while (select.step())
        events.push_back({select.integer(0), select.integer(1), static_cast<int>(select.integer(2)), select.real(3),
                          select.real(4), select.text(5), select.text(6)});
    return events;
}

std::vector<ExportRecord> RunLogReader::exports() const {
    Statement select = m_impl->database.prepare(
        "SELECT e.id, a.hash, a.architecture, e.path, e.format, e.at FROM exports e "
        "JOIN architectures a ON a.id = e.architecture ORDER BY e.id");
    std::vector<ExportRecord> exports;
    while (select.step())
        exports.push_back({select.integer(0), select.text(1), subTransformerFromText(select.view(2)), select.text(3),
                           select.text(4), select.text(5)});
    return exports;
}

}  // namespace hatter::store
