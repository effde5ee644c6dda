// SPDX-License-Identifier: GPL-3.0-or-later
// What RunLog writes, and RunLogReader reads, of trainings of SubTransformers.
#include "base/Error.h"
#include "store/RunLogImpl.h"

namespace hatter::store {

namespace {

constexpr char SelectTrainings[] =
    "SELECT t.id, a.hash, a.architecture, t.start, t.state, t.settings, t.started_at, t.ended_at, t.folder, "
    "t.super_checkpoint, t.validation_set, t.planned_updates, t.updates, t.pieces, t.seconds, t.inherited_loss, "
    "t.best_loss, t.best_update, t.averaged_loss, t.weights, t.weights_kind, t.checkpoint, t.final_loss, t.bleu, "
    "t.inherited_bleu, t.signature, t.message "
    "FROM sub_trainings t JOIN architectures a ON a.id = t.architecture ";

SubTrainingRecord trainingOf(const Statement& row) {
    SubTrainingRecord t;
    t.id = row.integer(0);
    t.hash = row.text(1);
    t.sub = subTransformerFromText(row.view(2));
    t.start = row.text(3);
    t.state = row.text(4);
    t.settings = row.text(5);
    t.startedAt = row.text(6);
    t.endedAt = row.text(7);
    t.folder = row.text(8);
    t.superCheckpoint = row.text(9);
    t.validationSet = row.text(10);
    t.plannedUpdates = row.integer(11);
    t.updates = row.integer(12);
    t.pieces = row.integer(13);
    t.seconds = row.real(14);
    t.inheritedLoss = row.optionalReal(15);
    t.bestLoss = row.optionalReal(16);
    if (!row.isNull(17))
        t.bestUpdate = row.integer(17);
    t.averagedLoss = row.optionalReal(18);
    t.weights = row.text(19);
    t.weightsKind = row.text(20);
    t.checkpoint = row.text(21);
    t.finalLoss = row.optionalReal(22);
    t.bleu = row.optionalReal(23);
    t.inheritedBleu = row.optionalReal(24);
    t.signature = row.text(25);
    t.message = row.text(26);
    return t;
}

}  // namespace

std::int64_t RunLog::beginSubTraining(const SubTrainingRecord& t) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    database
        .prepare(
            "INSERT INTO sub_trainings (architecture, start, state, started_at, settings, folder, super_checkpoint, "
            "validation_set, planned_updates, inherited_loss) VALUES (?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)",
            false)
        .run(m_impl->architecture(t.hash, t.sub), t.start, orNow(t.startedAt),
             t.settings.empty() ? std::string("{}") : t.settings, t.folder, t.superCheckpoint, t.validationSet,
             t.plannedUpdates, t.inheritedLoss);
    const std::int64_t id = database.lastId();
    transaction.commit();
    return id;
}

void RunLog::setSubTraining(const SubTrainingRecord& t) {
    const std::string endedAt = t.state == "running" ? std::string() : orNow(t.endedAt);
    m_impl->database
        .prepare(
            "UPDATE sub_trainings SET state = ?, ended_at = ?, settings = ?, super_checkpoint = ?, validation_set = ?, "
            "planned_updates = ?, updates = ?, pieces = ?, seconds = ?, inherited_loss = ?, best_loss = ?, "
            "best_update = ?, averaged_loss = ?, weights = ?, weights_kind = ?, checkpoint = ?, final_loss = ?, "
            "bleu = ?, inherited_bleu = ?, signature = ?, message = ? WHERE id = ?",
            false)
        .run(t.state, endedAt, t.settings, t.superCheckpoint, t.validationSet, t.plannedUpdates, t.updates, t.pieces,
             t.seconds, t.inheritedLoss, t.bestLoss, t.bestUpdate, t.averagedLoss, t.weights, t.weightsKind,
             t.checkpoint, t.finalLoss, t.bleu, t.inheritedBleu, t.signature, t.message, t.id);
}

void RunLog::addSubTrainingPoint(const SubTrainingPoint& p, const std::vector<SubTrainingSample>& samples) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    database
        .prepare(
            "INSERT OR REPLACE INTO sub_training_points (training, updates, pieces, loss, nll, learning_rate, "
            "pieces_per_second, valid_loss, bleu) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            false)
        .run(p.training, p.updates, p.pieces, p.loss, p.nll, p.learningRate, p.piecesPerSecond, p.validLoss, p.bleu);
    for (const SubTrainingSample& s : samples)
        database
            .prepare(
                "INSERT OR REPLACE INTO sub_training_samples (training, updates, pair, source, reference, "
                "translation) VALUES (?, ?, ?, ?, ?, ?)",
                false)
            .run(p.training, p.updates, s.pair, s.source, s.reference, s.translation);
    transaction.commit();
}

void RunLog::dropSubTrainingAfter(std::int64_t training, std::int64_t updates) {
    Database& database = m_impl->database;
    Transaction transaction(database, Transaction::Kind::Write);
    for (const char* table : {"sub_training_points", "sub_training_samples"})
        database.prepare(std::string("DELETE FROM ") + table + " WHERE training = ? AND updates > ?", false)
            .run(training, updates);
    transaction.commit();
}

void RunLog::removeSubTraining(std::int64_t training) {
    m_impl->database.prepare("DELETE FROM sub_trainings WHERE id = ?", false).run(training);
}

std::vector<SubTrainingRecord> RunLogReader::subTrainings() const {
    Statement select = m_impl->database.prepare(std::string(SelectTrainings) + "ORDER BY t.id");
    std::vector<SubTrainingRecord> all;
    while (select.step())
        all.push_back(trainingOf(select));
    return all;
}

std::optional<SubTrainingRecord> RunLogReader::subTraining(std::int64_t id) const {
    Statement select = m_impl->database.prepare(std::string(SelectTrainings) + "WHERE t.id = ?");
    select.start(id);
    return select.step() ? std::optional(trainingOf(select)) : std::nullopt;
}

std::vector<SubTrainingPoint> RunLogReader::subTrainingPoints(std::int64_t training) const {
    Statement select = m_impl->database.prepare(
        "SELECT training, updates, pieces, loss, nll, learning_rate, pieces_per_second, valid_loss, bleu "
        "FROM sub_training_points WHERE training = ? ORDER BY updates");
    select.start(training);
    std::vector<SubTrainingPoint> all;
    while (select.step())
        all.push_back({select.integer(0), select.integer(1), select.integer(2), select.optionalReal(3),
                       select.optionalReal(4), select.optionalReal(5), select.optionalReal(6), select.optionalReal(7),
                       select.optionalReal(8)});
    return all;
}

std::vector<SubTrainingSample> RunLogReader::subTrainingSamples(std::int64_t training) const {
    Statement select = m_impl->database.prepare(
        "SELECT training, updates, pair, source, reference, translation FROM sub_training_samples WHERE training = ? "
        "ORDER BY updates, pair");
    select.start(training);
    std::vector<SubTrainingSample> all;
    while (select.step())
        all.push_back(
            {select.integer(0), select.integer(1), select.integer(2), select.text(3), select.text(4), select.text(5)});
    return all;
}

std::map<std::string, FinalBleu> RunLogReader::finalBleus() const {
    Statement select = m_impl->database.prepare(
        "SELECT a.hash, t.id, t.start, t.bleu, t.inherited_bleu, t.signature FROM sub_trainings t JOIN architectures a "
        "ON a.id = t.architecture WHERE t.state = 'finished' AND t.bleu IS NOT NULL ORDER BY t.id");
    std::map<std::string, FinalBleu> all;
    while (select.step())
        all.insert_or_assign(select.text(0), FinalBleu{select.integer(1), select.text(2), select.real(3),
                                                       select.optionalReal(4), select.text(5)});
    return all;
}

}  // namespace hatter::store
