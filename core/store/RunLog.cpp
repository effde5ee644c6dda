// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RunLogImpl.h"

#include "base/Error.h"

#include <cmath>
#include <ctime>

namespace hatter::store {

namespace {

constexpr char InsertCandidate[] =
    "INSERT INTO candidates (run, draw, generation, origin, decision, parents, genome, architecture, predicted_ms, "
    "limit_ms, loss, nll, seconds, sentences, estimated_loss) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char InsertSteering[] =
    "INSERT OR REPLACE INTO steering (run, draw, generation, from_ms, to_ms, at, change) VALUES "
    "(?, ?, ?, ?, ?, ?, ?)";
constexpr char InsertEvaluation[] =
    "INSERT OR REPLACE INTO evaluations (architecture, checkpoint, validation_set, loss, nll, tokens, seconds) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr char InsertUnfinished[] =
    "INSERT OR REPLACE INTO unfinished_evaluations (run, architecture, first_sentence, end_sentence, losses, seconds) "
    "VALUES (?, ?, ?, ?, ?, ?)";
constexpr char SelectEvaluation[] =
    "SELECT e.loss, e.nll, e.tokens, e.seconds, a.architecture FROM evaluations e "
    "JOIN architectures a ON a.id = e.architecture WHERE a.hash = ? AND e.checkpoint = ? AND e.validation_set = ?";

std::string orJson(const std::string& json) {
    return json.empty() ? std::string("{}") : json;
}

}  // namespace

RunLog::Impl::Impl(const Workspace& workspace)
    : database(workspace.database(), Database::Mode::ReadWrite),
      selectArchitecture(database, "SELECT id, parameters FROM architectures WHERE hash = ?", true),
      insertArchitecture(
          database, "INSERT INTO architectures (hash, architecture, sizes, parameters, flops) VALUES (?, ?, ?, ?, ?)",
          true),
      insertCandidate(database, InsertCandidate, true),
      insertEvaluation(database, InsertEvaluation, true),
      insertUnfinished(database, InsertUnfinished, true),
      selectEvaluation(database, SelectEvaluation, true) {
    requireSchema(database);
}

std::int64_t RunLog::Impl::architecture(const std::string& hash, const space::SubTransformer& sub,
                                        std::int64_t parameters, std::int64_t flops) {
    const std::string key = hash.empty() ? space::hashOf(sub) : hash;
    selectArchitecture.start(key);
    if (!selectArchitecture.step()) {
        insertArchitecture.run(key, space::toText(sub), sizesToJson(sub), parameters, flops);
        return database.lastId();
    }
    const std::int64_t id = selectArchitecture.integer(0);
    const bool uncounted = selectArchitecture.integer(1) == 0 && parameters > 0;
    selectArchitecture.reset();
    if (uncounted)
        database.prepare("UPDATE architectures SET parameters = ?, flops = ? WHERE id = ?", false)
            .run(parameters, flops, id);
    return id;
}

void RunLog::Impl::add(std::int64_t run, const CandidateRecord& c) {
    const std::int64_t id = architecture(c.hash, c.sub, c.parameters, c.flops);
    insertCandidate.run(run, c.draw, c.generation, c.origin, c.decision, listToJson(c.parents), c.genome, id,
                        c.predictedMs, c.limitMs, c.loss, c.nll, c.seconds, c.sentences, c.estimatedLoss);
}

/// A loss that is no number (weights that diverged) is no evaluation to take over, and SQLite has none.
void RunLog::Impl::add(const EvaluationRecord& e) {
    if (!std::isfinite(e.loss) || !std::isfinite(e.nll))
        return;
    insertEvaluation.run(architecture(e.hash, e.sub), e.checkpoint, e.validationSet, e.loss, e.nll, e.tokens,
                         e.seconds);
}

/// Losses per sentence of older generations can be found out again; they would fill the disk.
void RunLog::Impl::add(const GenerationRecord& generation, const std::string& state,
                       const std::string& sentenceLosses) {
    database
        .prepare("UPDATE generations SET sentence_losses = NULL WHERE run = ? AND sentence_losses IS NOT NULL", false)
        .run(generation.run);
    database
        .prepare(
            "INSERT INTO generations (run, number, best_loss, hypervolume, limit_ms, at, state, sentence_losses) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''))",
            false)
        .run(generation.run, generation.number, generation.bestLoss, generation.hypervolume, generation.limitMs,
             orNow(generation.at), state, sentenceLosses);
}

void RunLog::Impl::forgetUnfinished(std::int64_t run) {
    database.prepare("DELETE FROM unfinished_evaluations WHERE run = ?", false).run(run);
}

void RunLog::Impl::needTarget(const std::string& name) {
    database.prepare("INSERT OR IGNORE INTO targets (name) VALUES (?)", false).run(name);
}

RunLog::RunLog(const Workspace& workspace) : m_impl(std::make_unique<Impl>(workspace)) {}

RunLog::~RunLog() = default;

std::int64_t RunLog::Impl::insert(const RunRecord& run) {
    const auto forkGeneration = run.forkedFrom ? std::optional<std::int64_t>(run.forkGeneration) : std::nullopt;
    database
        .prepare(
            "INSERT INTO runs (algorithm, state, started_at, settings, space, checkpoint, validation_set, target, "
            "message, forked_from, fork_generation) VALUES (?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(run.algorithm, orNow(run.startedAt), orJson(run.settings), run.space, run.checkpoint, run.validationSet,
             run.target, run.message, run.forkedFrom, forkGeneration);
    return database.lastId();
}

std::int64_t RunLog::beginRun(const RunRecord& run) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    const std::int64_t id = m_impl->insert(run);
    transaction.commit();
    return id;
}

void RunLog::setRunState(std::int64_t run, const std::string& state, const std::string& message) {
    const std::string finishedAt = state == "running" ? std::string() : utcNow();
    m_impl->database.prepare("UPDATE runs SET state = ?, message = ?, finished_at = ? WHERE id = ?")
        .run(state, message, finishedAt, run);
    // A run that is prolonged begins with a new generation.
    if (state == "finished")
        m_impl->forgetUnfinished(run);
}

std::int64_t RunLog::markInterruptedRuns() {
    Database& database = m_impl->database;
    // Most times there is none: then nothing is written.
    const std::int64_t count = database.integer("SELECT count(*) FROM runs WHERE state = 'running'");
    if (count > 0)
        database.execute(
            "UPDATE runs SET state = 'stopped', message = 'the program ended while this search ran', finished_at = "
            "coalesce((SELECT max(at) FROM generations g WHERE g.run = runs.id), started_at) WHERE state = 'running'");
    if (database.integer("SELECT count(*) FROM sub_trainings WHERE state = 'running'") > 0)
        database.execute(
            "UPDATE sub_trainings SET state = 'stopped', message = 'the program ended while this training ran' "
            "WHERE state = 'running'");
    return count;
}

void RunLog::addSteering(const SteeringRecord& e) {
    m_impl->database.prepare(InsertSteering, false)
        .run(e.run, e.draw, e.generation, e.fromMs, e.toMs, orNow(e.at), e.change);
}

void RunLog::dropSteeringAfter(std::int64_t run, std::int64_t draw) {
    m_impl->database.prepare("DELETE FROM steering WHERE run = ? AND draw > ?", false).run(run, draw);
}

void RunLog::commitGeneration(const GenerationRecord& generation, const std::vector<CandidateRecord>& candidates,
                              const std::vector<EvaluationRecord>& evaluations,
                              const std::vector<SteeringRecord>& steering, const std::string& searchState,
                              const std::string& sentenceLosses) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    m_impl->add(generation, searchState, sentenceLosses);
    for (const CandidateRecord& candidate : candidates)
        m_impl->add(generation.run, candidate);
    for (const EvaluationRecord& evaluation : evaluations)
        m_impl->add(evaluation);
    for (const SteeringRecord& event : steering)
        m_impl->database.prepare(InsertSteering)
            .run(generation.run, event.draw, event.generation, event.fromMs, event.toMs, orNow(event.at), event.change);
    m_impl->forgetUnfinished(generation.run);
    transaction.commit();
}

std::optional<std::string> RunLog::searchState(std::int64_t run, std::optional<int> generation) const {
    Statement select = m_impl->database.prepare(
        "SELECT state FROM generations WHERE run = ?1 AND number = coalesce(?2, (SELECT max(number) FROM generations "
        "WHERE run = ?1)) AND state IS NOT NULL");
    select.start(run, generation ? std::optional<std::int64_t>(*generation) : std::nullopt);
    return select.step() ? std::optional(select.text(0)) : std::nullopt;
}

std::string RunLog::sentenceLosses(std::int64_t run) const {
    Statement select = m_impl->database.prepare(
        "SELECT sentence_losses FROM generations WHERE run = ?1 AND number = (SELECT max(number) FROM generations "
        "WHERE run = ?1)");
    select.start(run);
    return select.step() ? select.text(0) : std::string();
}

std::int64_t RunLog::forkRun(const RunRecord& run, const std::string& searchState) {
    Database& database = m_impl->database;
    const std::int64_t parent = run.forkedFrom.value();
    Transaction transaction(database, Transaction::Kind::Write);
    Statement generation = database.prepare("SELECT 1 FROM generations WHERE run = ? AND number = ?", false);
    generation.start(parent, run.forkGeneration);
    if (!generation.step())
        throw InputError("run " + std::to_string(parent) + " has no generation " + std::to_string(run.forkGeneration));
    generation.reset();
    const std::int64_t id = m_impl->insert(run);
    // As they are stored, so that nothing of what is not known here is lost.
    constexpr const char* copies[] = {
        "INSERT INTO candidates (run, draw, generation, origin, decision, parents, genome, architecture, predicted_ms, "
        "limit_ms, loss, nll, seconds, sentences, estimated_loss) "
        "SELECT ?1, draw, generation, origin, decision, parents, genome, architecture, predicted_ms, limit_ms, loss, "
        "nll, seconds, sentences, estimated_loss FROM candidates WHERE run = ?2 AND generation <= ?3 ORDER BY draw",
        "INSERT INTO generations (run, number, best_loss, hypervolume, limit_ms, at, state, sentence_losses) "
        "SELECT ?1, number, best_loss, hypervolume, limit_ms, at, state, sentence_losses FROM generations "
        "WHERE run = ?2 AND number <= ?3",
        "INSERT INTO steering (run, draw, generation, from_ms, to_ms, at, change) "
        "SELECT ?1, draw, generation, from_ms, to_ms, at, change FROM steering WHERE run = ?2 AND generation <= ?3 "
        "ORDER BY draw"};
    for (const char* copy : copies)
        database.prepare(copy, false).run(id, parent, run.forkGeneration);
    database.prepare("UPDATE generations SET state = ? WHERE run = ? AND number = ?", false)
        .run(searchState, id, run.forkGeneration);
    transaction.commit();
    return id;
}

void RunLog::addUnfinished(const UnfinishedEvaluation& e, const std::optional<EvaluationRecord>& finished) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    m_impl->insertUnfinished.run(e.run, e.hash, e.firstSentence, e.endSentence, e.losses, e.seconds);
    if (finished)
        m_impl->add(*finished);
    transaction.commit();
}

std::vector<UnfinishedEvaluation> RunLog::unfinished(std::int64_t run) const {
    Statement select = m_impl->database.prepare(
        "SELECT run, architecture, first_sentence, end_sentence, losses, seconds FROM unfinished_evaluations "
        "WHERE run = ?");
    select.start(run);
    std::vector<UnfinishedEvaluation> all;
    while (select.step())
        all.push_back(
            {select.integer(0), select.text(1), select.integer(2), select.integer(3), select.text(4), select.real(5)});
    return all;
}

void RunLog::addEvaluation(const EvaluationRecord& evaluation) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    m_impl->add(evaluation);
    transaction.commit();
}

std::int64_t RunLog::addByHand(const CandidateRecord& candidate, const std::optional<EvaluationRecord>& evaluation) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    CandidateRecord added = candidate;
    Statement lowest = m_impl->database.prepare("SELECT min(draw) FROM candidates WHERE run = ? AND draw <= 0", false);
    lowest.start(candidate.run);
    added.draw = lowest.step() && !lowest.isNull(0) ? lowest.integer(0) - 1 : 0;
    lowest.reset();
    m_impl->add(added.run, added);
    if (evaluation)
        m_impl->add(*evaluation);
    transaction.commit();
    return added.draw;
}

std::optional<EvaluationRecord> RunLog::findEvaluation(const std::string& hash, const std::string& checkpoint,
                                                       const std::string& validationSet) const {
    Statement& select = m_impl->selectEvaluation;
    select.start(hash, checkpoint, validationSet);
    std::optional<EvaluationRecord> found;
    if (select.step())
        found = EvaluationRecord{hash,
                                 subTransformerFromText(select.view(4)),
                                 checkpoint,
                                 validationSet,
                                 select.real(0),
                                 select.real(1),
                                 select.integer(2),
                                 select.real(3)};
    // An open cursor would hold back the checkpoints of the WAL.
    select.reset();
    return found;
}

void RunLog::addBleu(const BleuRecord& bleu) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    database
        .prepare(
            "INSERT OR REPLACE INTO bleu_scores (architecture, checkpoint, test_set, decoding, bleu, signature, "
            "seconds, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .run(m_impl->architecture(bleu.hash, bleu.sub), bleu.checkpoint, bleu.testSet, bleu.decoding, bleu.bleu,
             bleu.signature, bleu.seconds, orNow(bleu.at));
    transaction.commit();
}

std::optional<BleuRecord> RunLog::findBleu(const std::string& hash, const std::string& checkpoint,
                                           const std::string& testSet, const std::string& decoding) const {
    Statement select = m_impl->database.prepare(
        "SELECT b.bleu, b.signature, b.seconds, b.at, a.architecture FROM bleu_scores b "
        "JOIN architectures a ON a.id = b.architecture "
        "WHERE a.hash = ? AND b.checkpoint = ? AND b.test_set = ? AND b.decoding = ?");
    select.start(hash, checkpoint, testSet, decoding);
    if (!select.step())
        return std::nullopt;
    return BleuRecord{hash,           subTransformerFromText(select.view(4)),
                      checkpoint,     testSet,
                      decoding,       select.real(0),
                      select.text(1), select.real(2),
                      select.text(3)};
}

void RunLog::addExport(const ExportRecord& record) {
    Transaction transaction(m_impl->database, Transaction::Kind::Write);
    m_impl->database.prepare("INSERT INTO exports (architecture, path, format, at) VALUES (?, ?, ?, ?)")
        .run(m_impl->architecture(record.hash, record.sub), record.path, record.format, orNow(record.at));
    transaction.commit();
}

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

}  // namespace hatter::store
