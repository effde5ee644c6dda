// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/SqlSchema.h"

#include "store/RunLog.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

namespace hatter::ui {

namespace {

struct Meaning {
    const char* name;
    const char* text;
};

// "table", "table.column", and for columns that mean the same everywhere ".column".
constexpr Meaning Meanings[] = {
    {"candidate_list", QT_TRANSLATE_NOOP("SqlSchema", "every candidate with all that is known of it: begin here")},
    {"candidates", QT_TRANSLATE_NOOP("SqlSchema", "what the searches sampled, one row a draw")},
    {"architectures", QT_TRANSLATE_NOOP("SqlSchema", "SubTransformers, each once")},
    {"runs", QT_TRANSLATE_NOOP("SqlSchema", "searches")},
    {"generations", QT_TRANSLATE_NOOP("SqlSchema", "where a run stood after each generation")},
    {"steering", QT_TRANSLATE_NOOP("SqlSchema", "changes of limit and constraints while a run went on")},
    {"evaluations", QT_TRANSLATE_NOOP("SqlSchema", "losses on given weights and sentences, shared by all runs")},
    {"bleu_scores", QT_TRANSLATE_NOOP("SqlSchema", "BLEU, measured on the test set")},
    {"targets", QT_TRANSLATE_NOOP("SqlSchema", "machines whose latency counts")},
    {"measurements", QT_TRANSLATE_NOOP("SqlSchema", "measured latencies, quarantined ones too")},
    {"latency_sessions", QT_TRANSLATE_NOOP("SqlSchema", "measuring sessions with their anchor")},
    {"imported_latencies", QT_TRANSLATE_NOOP("SqlSchema", "rows of an imported CSV")},
    {"latency_profiles", QT_TRANSLATE_NOOP("SqlSchema", "time of each layer")},
    {"predictors", QT_TRANSLATE_NOOP("SqlSchema", "fitted latency predictors; the latest counts")},
    {"exports", QT_TRANSLATE_NOOP("SqlSchema", "exported SubTransformers")},
    {"unfinished_evaluations", QT_TRANSLATE_NOOP("SqlSchema", "of the generation that a run is in")},
    {"meta", QT_TRANSLATE_NOOP("SqlSchema", "facts about the workspace")},

    {".id", QT_TRANSLATE_NOOP("SqlSchema", "number of the row")},
    {".architecture", QT_TRANSLATE_NOOP("SqlSchema", "its row in architectures")},
    {".run", QT_TRANSLATE_NOOP("SqlSchema", "number of the run")},
    {".draw", QT_TRANSLATE_NOOP("SqlSchema", "number of the draw in its run; at most 0: added by hand afterwards")},
    {".generation", QT_TRANSLATE_NOOP("SqlSchema", "generation, from 0")},
    {".origin", QT_TRANSLATE_NOOP("SqlSchema", "random, mutation, crossover or manual")},
    {".decision", QT_TRANSLATE_NOOP("SqlSchema", "evaluated, cached, too slow, excluded or dropped")},
    {".predicted_ms", QT_TRANSLATE_NOOP("SqlSchema", "predicted latency, ms")},
    {".measured_ms", QT_TRANSLATE_NOOP("SqlSchema", "latest measured latency on the run's target, ms")},
    {".limit_ms", QT_TRANSLATE_NOOP("SqlSchema", "limit in force, ms")},
    {".loss", QT_TRANSLATE_NOOP("SqlSchema", "label-smoothed loss, base 2 a target token")},
    {".nll", QT_TRANSLATE_NOOP("SqlSchema", "negative log-likelihood, base 2 a target token")},
    {".estimated_loss", QT_TRANSLATE_NOOP("SqlSchema", "of one that lost a race: by a part of the sentences")},
    {".sentences", QT_TRANSLATE_NOOP("SqlSchema", "sentences that it was evaluated on in this run")},
    {".seconds", QT_TRANSLATE_NOOP("SqlSchema", "time that this took, s")},
    {".bleu", QT_TRANSLATE_NOOP("SqlSchema", "BLEU, 0 to 100")},
    {".hash", QT_TRANSLATE_NOOP("SqlSchema", "key of the architecture")},
    {".parameters", QT_TRANSLATE_NOOP("SqlSchema", "parameters without embeddings")},
    {".flops", QT_TRANSLATE_NOOP("SqlSchema", "FLOPs of one sentence")},
    {".checkpoint", QT_TRANSLATE_NOOP("SqlSchema", "hash of the SuperTransformer's weights")},
    {".validation_set", QT_TRANSLATE_NOOP("SqlSchema", "key of the sentences that losses stand for")},
    {".target", QT_TRANSLATE_NOOP("SqlSchema", "name of the latency target")},
    {".at", QT_TRANSLATE_NOOP("SqlSchema", "when, UTC")},
    {".began_at", QT_TRANSLATE_NOOP("SqlSchema", "begin, UTC")},
    {".started_at", QT_TRANSLATE_NOOP("SqlSchema", "begin, UTC")},
    {".finished_at", QT_TRANSLATE_NOOP("SqlSchema", "end, UTC; empty while it runs")},
    {".ended_at", QT_TRANSLATE_NOOP("SqlSchema", "end, UTC; empty while it runs")},
    {".latency_ms", QT_TRANSLATE_NOOP("SqlSchema", "encoder and decoder together, ms")},
    {".encoder_ms", QT_TRANSLATE_NOOP("SqlSchema", "encoder, ms")},
    {".decoder_ms", QT_TRANSLATE_NOOP("SqlSchema", "decoder, ms")},
    {".encoder_std_ms", QT_TRANSLATE_NOOP("SqlSchema", "standard deviation of the encoder's runs, ms")},
    {".decoder_std_ms", QT_TRANSLATE_NOOP("SqlSchema", "standard deviation of the decoder's runs, ms")},
    {".encoder_ci_ms", QT_TRANSLATE_NOOP("SqlSchema", "half width of the encoder's 90 % interval, ms")},
    {".decoder_ci_ms", QT_TRANSLATE_NOOP("SqlSchema", "half width of the decoder's 90 % interval, ms")},
    {".protocol", QT_TRANSLATE_NOOP("SqlSchema", "how it was measured, JSON")},
    {".conditions", QT_TRANSLATE_NOOP("SqlSchema", "load, frequency, temperature, JSON")},
    {".doubt", QT_TRANSLATE_NOOP("SqlSchema", "why it is quarantined; empty: it is used")},
    {".fingerprint", QT_TRANSLATE_NOOP("SqlSchema", "the machine by what it says of itself")},
    {".tokens", QT_TRANSLATE_NOOP("SqlSchema", "target tokens")},

    {"candidate_list.architecture", QT_TRANSLATE_NOOP("SqlSchema", "the architecture in one line")},
    {"candidate_list.seconds", QT_TRANSLATE_NOOP("SqlSchema", "time of its evaluation, s")},
    {"candidates.parents", QT_TRANSLATE_NOOP("SqlSchema", "draws of its parents, JSON")},
    {"candidates.genome", QT_TRANSLATE_NOOP("SqlSchema", "its genes, JSON")},
    {"architectures.architecture", QT_TRANSLATE_NOOP("SqlSchema", "in one line: width, then FFN/heads of each layer")},
    {"architectures.sizes", QT_TRANSLATE_NOOP("SqlSchema", "the sizes as JSON, for json_extract()")},
    {"runs.algorithm", QT_TRANSLATE_NOOP("SqlSchema", "hat, pareto, random or regularised")},
    {"runs.state", QT_TRANSLATE_NOOP("SqlSchema", "running, stopped, finished or failed")},
    {"runs.settings", QT_TRANSLATE_NOOP("SqlSchema", "what it was started with, JSON")},
    {"runs.space", QT_TRANSLATE_NOOP("SqlSchema", "design space, YAML")},
    {"runs.message", QT_TRANSLATE_NOOP("SqlSchema", "why it failed")},
    {"runs.forked_from", QT_TRANSLATE_NOOP("SqlSchema", "the run whose generations it begins with")},
    {"runs.fork_generation", QT_TRANSLATE_NOOP("SqlSchema", "the last generation that was taken over")},
    {"generations.number", QT_TRANSLATE_NOOP("SqlSchema", "generation, from 0")},
    {"generations.best_loss", QT_TRANSLATE_NOOP("SqlSchema", "smallest loss under the limit")},
    {"generations.hypervolume", QT_TRANSLATE_NOOP("SqlSchema", "area under the front")},
    {"generations.state", QT_TRANSLATE_NOOP("SqlSchema", "what a resumed search needs, JSON")},
    {"steering.draw", QT_TRANSLATE_NOOP("SqlSchema", "the first draw that obeyed")},
    {"steering.from_ms", QT_TRANSLATE_NOOP("SqlSchema", "limit before, ms")},
    {"steering.to_ms", QT_TRANSLATE_NOOP("SqlSchema", "limit from then on, ms")},
    {"steering.change", QT_TRANSLATE_NOOP("SqlSchema", "what changed besides the limit, JSON")},
    {"bleu_scores.test_set", QT_TRANSLATE_NOOP("SqlSchema", "key of the test sentences")},
    {"bleu_scores.decoding", QT_TRANSLATE_NOOP("SqlSchema", "beam and length penalty, JSON")},
    {"bleu_scores.signature", QT_TRANSLATE_NOOP("SqlSchema", "how it was scored, as sacreBLEU writes it")},
    {"targets.name", QT_TRANSLATE_NOOP("SqlSchema", "its name in all other tables")},
    {"targets.command", QT_TRANSLATE_NOOP("SqlSchema", "starts an agent there; empty: this machine")},
    {"targets.device", QT_TRANSLATE_NOOP("SqlSchema", "what computes there: cpu, cuda")},
    {"targets.machine", QT_TRANSLATE_NOOP("SqlSchema", "processor, memory and system, JSON")},
    {"targets.threads", QT_TRANSLATE_NOOP("SqlSchema", "threads that are measured with; 0: not set")},
    {"targets.cores", QT_TRANSLATE_NOOP("SqlSchema", "cores that these are bound to")},
    {"measurements.doubt_figure", QT_TRANSLATE_NOOP("SqlSchema", "how far it was off, by the kind of doubt")},
    {"latency_sessions.anchor", QT_TRANSLATE_NOOP("SqlSchema", "the anchor's row in architectures")},
    {"latency_sessions.anchor_ms", QT_TRANSLATE_NOOP("SqlSchema", "median of the anchor's turns in the band, ms")},
    {"latency_sessions.anchor_low_ms", QT_TRANSLATE_NOOP("SqlSchema", "lower end of its 90 % interval, ms")},
    {"latency_sessions.anchor_high_ms", QT_TRANSLATE_NOOP("SqlSchema", "upper end of its 90 % interval, ms")},
    {"latency_sessions.turns", QT_TRANSLATE_NOOP("SqlSchema", "turns of the anchor")},
    {"latency_sessions.drifted", QT_TRANSLATE_NOOP("SqlSchema", "of these, outside the band")},
    {"latency_sessions.level_changes",
     QT_TRANSLATE_NOOP("SqlSchema", "how often the machine changed its speed for good")},
    {"latency_sessions.band", QT_TRANSLATE_NOOP("SqlSchema", "share by which a turn could be off")},
    {"imported_latencies.position", QT_TRANSLATE_NOOP("SqlSchema", "line of the file, from 0")},
    {"imported_latencies.features", QT_TRANSLATE_NOOP("SqlSchema", "HAT's ten averages, JSON")},
    {"imported_latencies.residual", QT_TRANSLATE_NOOP("SqlSchema", "share by which it is off what was expected")},
    {"latency_profiles.shares", QT_TRANSLATE_NOOP("SqlSchema", "milliseconds of each layer, JSON")},
    {"meta.key", QT_TRANSLATE_NOOP("SqlSchema", "name of the fact")},
    {"meta.value", QT_TRANSLATE_NOOP("SqlSchema", "what it is")},
    {"measurements.role", QT_TRANSLATE_NOOP("SqlSchema", "sample, or anchor: measured again and again")},
    {"measurements.session", QT_TRANSLATE_NOOP("SqlSchema", "its row in latency_sessions")},
    {"measurements.runs", QT_TRANSLATE_NOOP("SqlSchema", "timed runs")},
    {"predictors.predictor", QT_TRANSLATE_NOOP("SqlSchema", "coefficients, JSON")},
    {"exports.path", QT_TRANSLATE_NOOP("SqlSchema", "where it was written")},
    {"exports.format", QT_TRANSLATE_NOOP("SqlSchema", "what was written")},
};

const QHash<QString, const char*>& meanings() {
    static const QHash<QString, const char*> all = [] {
        QHash<QString, const char*> made;
        for (const Meaning& meaning : Meanings)
            made.insert(QString::fromLatin1(meaning.name), meaning.text);
        return made;
    }();
    return all;
}

QString textOf(const char* source) {
    return source != nullptr ? QCoreApplication::translate("SqlSchema", source) : QString();
}

QString quoted(const QString& name) {
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QVector<SqlColumn> columnsOf(const store::RunLogReader& reader, const QString& table) {
    QVector<SqlColumn> columns;
    // cid, name, type, ...: generated columns too.
    for (const auto& row : reader.query(QStringLiteral("PRAGMA table_xinfo(%1)").arg(quoted(table)).toStdString()).rows)
        columns.append({QString::fromStdString(row.at(1)), QString::fromStdString(row.at(2))});
    return columns;
}

}  // namespace

QVector<SqlTable> readSqlSchema(const store::Workspace& workspace) {
    const store::RunLogReader reader(workspace);
    QVector<SqlTable> tables;
    // The view for people first, then what we have words for in the order of the words, then the rest.
    const auto found = reader.query(
        "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE "
        "'\\' ORDER BY name");
    const auto placeOf = [](const QString& name) {
        for (std::size_t i = 0; i < std::size(Meanings); ++i)
            if (name == QLatin1String(Meanings[i].name))
                return i;
        return std::size(Meanings);
    };
    for (const auto& row : found.rows) {
        const QString name = QString::fromStdString(row.at(0));
        tables.append({name, row.at(1) == "view", columnsOf(reader, name)});
    }
    std::stable_sort(tables.begin(), tables.end(),
                     [&](const SqlTable& a, const SqlTable& b) { return placeOf(a.name) < placeOf(b.name); });
    return tables;
}

QString sqlMeaning(const QString& table, const QString& column) {
    if (column.isEmpty())
        return textOf(meanings().value(table));
    const char* own = meanings().value(table + QLatin1Char('.') + column);
    return textOf(own != nullptr ? own : meanings().value(QLatin1Char('.') + column));
}

QStringList sqlNamesWithMeaning() {
    QStringList names;
    for (const Meaning& meaning : Meanings)
        if (meaning.name[0] != '.')
            names << QString::fromLatin1(meaning.name);
    return names;
}

QVector<SqlExample> sqlExamples() {
    const auto text = [](const char* source) { return QCoreApplication::translate("SqlSchema", source); };
    return {
        {text(QT_TRANSLATE_NOOP("SqlSchema", "The best under a limit")),
         QStringLiteral("SELECT run, draw, loss, predicted_ms, architecture\nFROM candidate_list\n"
                        "WHERE loss IS NOT NULL AND predicted_ms <= 80\nORDER BY loss LIMIT 20")},
        {text(QT_TRANSLATE_NOOP("SqlSchema", "What was decided in each run")),
         QStringLiteral("SELECT run, decision, count(*) AS candidates\nFROM candidates\n"
                        "GROUP BY run, decision ORDER BY run, candidates DESC")},
        {text(QT_TRANSLATE_NOOP("SqlSchema", "Which origin finds the best")),
         QStringLiteral("SELECT run, origin, count(*) AS evaluated, round(min(loss), 4) AS best,\n"
                        "       round(avg(loss), 4) AS mean\nFROM candidates\nWHERE decision = 'evaluated'\n"
                        "GROUP BY run, origin ORDER BY run, best")},
        {text(QT_TRANSLATE_NOOP("SqlSchema", "Loss by depth of the decoder")),
         QStringLiteral("SELECT json_extract(a.sizes, '$.decoder_layers') AS decoder_layers,\n"
                        "       count(*) AS evaluated, round(min(c.loss), 4) AS best\n"
                        "FROM candidates c JOIN architectures a ON a.id = c.architecture\n"
                        "WHERE c.loss IS NOT NULL\nGROUP BY decoder_layers ORDER BY decoder_layers")},
        {text(QT_TRANSLATE_NOOP("SqlSchema", "How far predictions are off")),
         QStringLiteral("SELECT run, draw, predicted_ms, measured_ms,\n"
                        "       round(100 * (predicted_ms / measured_ms - 1), 1) AS percent_off\n"
                        "FROM candidate_list\nWHERE measured_ms IS NOT NULL\nORDER BY abs(percent_off) DESC")},
        {text(QT_TRANSLATE_NOOP("SqlSchema", "Evaluations a second")),
         QStringLiteral("SELECT run, count(*) AS evaluated, round(sum(seconds), 1) AS seconds,\n"
                        "       round(count(*) / sum(seconds), 2) AS a_second\nFROM candidates\n"
                        "WHERE decision = 'evaluated'\nGROUP BY run")},
        {text(QT_TRANSLATE_NOOP("SqlSchema", "When the limit was moved")),
         QStringLiteral("SELECT run, draw, generation, from_ms, to_ms, at\nFROM steering ORDER BY run, draw")},
        {text(QT_TRANSLATE_NOOP("SqlSchema", "What is quarantined")),
         QStringLiteral("SELECT target, doubt, count(*) AS measurements\nFROM measurements\nWHERE doubt <> ''\n"
                        "GROUP BY target, doubt")},
    };
}

}  // namespace hatter::ui
