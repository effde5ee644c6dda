// SPDX-License-Identifier: GPL-3.0-or-later
#include "Context.h"
#include "Front.h"
#include "Json.h"
#include "base/Error.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

struct CandidatesArguments {
    std::optional<std::int64_t> run;
    bool front = false;
    bool evaluated = false;
    bool csv = false;
};

void runs(Context& context) {
    const store::RunLogReader reader(context.read());
    std::vector<std::vector<std::string>> rows;
    for (const store::RunRecord& run : reader.runs()) {
        context.console.event("run", toJson(run));
        const std::string fork =
            run.forkedFrom ? std::to_string(*run.forkedFrom) + " after " + std::to_string(run.forkGeneration) : "";
        rows.push_back({std::to_string(run.id), run.state, run.startedAt, std::to_string(run.generation),
                        std::to_string(run.sampled), std::to_string(run.evaluated), fork, run.target, run.message});
    }
    context.console.table(
        {"run", "state", "started", "generation", "sampled", "evaluated", "forked from", "target", "message"}, rows);
}

std::vector<store::CandidateRecord> select(const store::RunLogReader& reader, const CandidatesArguments& arguments) {
    if (arguments.front) {
        const store::RunRecord run = runOf(reader, arguments.run);
        return frontOf(reader.candidates({run.id, 0, true, fullValidationSetOf(run)}));
    }
    std::string fullSet;
    if (arguments.run || !reader.runs().empty())
        fullSet = fullValidationSetOf(runOf(reader, arguments.run));
    return reader.candidates({arguments.run, 0, arguments.evaluated, fullSet});
}

void printCsv(Console& console, const std::vector<store::CandidateRecord>& candidates) {
    console.print(
        "id,run,draw,generation,origin,decision,predicted_ms,limit_ms,measured_ms,loss,nll,full_loss,bleu,parameters,"
        "flops,"
        "hash,architecture");
    const auto cell = [](const std::optional<double>& value) { return value ? Json(*value).dump() : std::string(); };
    for (const store::CandidateRecord& c : candidates)
        console.print(csvLine({std::to_string(c.id), std::to_string(c.run), std::to_string(c.draw),
                               std::to_string(c.generation), c.origin, c.decision, cell(c.predictedMs), cell(c.limitMs),
                               cell(c.measuredMs), cell(c.loss), cell(c.nll), cell(c.fullLoss), cell(c.bleu),
                               std::to_string(c.parameters), std::to_string(c.flops), c.hash, space::toText(c.sub)}));
}

void candidates(Context& context, const CandidatesArguments& arguments) {
    const store::RunLogReader reader(context.read());
    const std::vector<store::CandidateRecord> chosen = select(reader, arguments);
    if (arguments.csv) {
        context.console.setJson(false);
        printCsv(context.console, chosen);
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const store::CandidateRecord& c : chosen) {
        context.console.event("candidate", toJson(c));
        rows.push_back({std::to_string(c.id), std::to_string(c.run), std::to_string(c.draw),
                        std::to_string(c.generation), c.origin, c.decision, number(c.predictedMs, 2),
                        number(c.measuredMs, 2), number(c.loss, 4), number(c.fullLoss, 4), number(c.bleu, 2),
                        space::toText(c.sub)});
    }
    context.console.table({"id", "run", "draw", "gen", "origin", "decision", "predicted ms", "measured ms", "loss",
                           "full loss", "BLEU", "architecture"},
                          rows);
}

void trainings(Context& context) {
    const store::RunLogReader reader(context.read());
    std::vector<std::vector<std::string>> rows;
    for (const store::SubTrainingRecord& t : reader.subTrainings()) {
        context.console.event("training", toJson(t));
        rows.push_back({std::to_string(t.id), t.state, t.start, t.startedAt,
                        std::to_string(t.updates) + "/" + std::to_string(t.plannedUpdates), std::to_string(t.pieces),
                        number(t.inheritedLoss, 4), number(t.finalLoss ? t.finalLoss : t.bestLoss, 4),
                        number(t.inheritedBleu, 2), number(t.bleu, 2), space::toText(t.sub), t.message});
    }
    context.console.table({"training", "state", "start", "started", "updates", "pieces", "inherited loss", "loss",
                           "inherited BLEU", "BLEU", "architecture", "message"},
                          rows);
}

void printLayers(Console& console, const space::SubTransformer& sub) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < sub.encoder.size(); ++i)
        rows.push_back({"encoder " + std::to_string(i + 1), std::to_string(sub.encoderEmbed),
                        std::to_string(sub.encoder[i].ffn), std::to_string(sub.encoder[i].heads), "-", "-"});
    for (std::size_t i = 0; i < sub.decoder.size(); ++i)
        rows.push_back({"decoder " + std::to_string(i + 1), std::to_string(sub.decoderEmbed),
                        std::to_string(sub.decoder[i].ffn), std::to_string(sub.decoder[i].selfHeads),
                        std::to_string(sub.decoder[i].crossHeads), std::to_string(sub.decoder[i].span)});
    console.table({"layer", "width", "FFN", "self heads", "cross heads", "span"}, rows);
}

void show(Context& context, std::int64_t id) {
    const store::RunLogReader reader(context.read());
    const auto plain = reader.candidate(id);
    if (!plain)
        throw InputError("candidate " + std::to_string(id) + " is not in the workspace; `log candidates` lists them");
    const store::CandidateRecord c = reader.candidate(id, fullValidationSetOf(runOf(reader, plain->run))).value();
    context.console.event("candidate", toJson(c));
    std::string parents;
    for (const std::int64_t parent : c.parents)
        parents += (parents.empty() ? ", of draws " : " and ") + std::to_string(parent);
    Console& console = context.console;
    console.print("candidate " + std::to_string(c.id) + " (" + c.hash + "), draw " + std::to_string(c.draw) +
                  " of run " + std::to_string(c.run) + ", generation " + std::to_string(c.generation));
    console.print("made by " + c.origin + parents + "; " + c.decision);
    console.print("latency    " + number(c.predictedMs, 2) + " ms predicted (limit " + number(c.limitMs, 2) + " ms), " +
                  number(c.measuredMs, 2) + " ms measured");
    console.print("loss       " + number(c.loss, 4) + " on the run's subset, " + number(c.fullLoss, 4) +
                  " on all validation pairs");
    console.print("BLEU       " + number(c.bleu, 2) + (c.bleuSignature.empty() ? "" : " (" + c.bleuSignature + ")"));
    if (c.finalBleu)
        console.print("trained    " + number(c.finalBleu, 2) + " BLEU " +
                      (c.finalStart == "scratch" ? "from scratch" : "after fine-tuning") + ", measured");
    console.print("parameters " + std::to_string(c.parameters) + " without embeddings, FLOPs " +
                  std::to_string(c.flops));
    printLayers(console, c.sub);
}

using Table = store::RunLogReader::Table;

Json cellOf(const std::string& text, Table::Type type) {
    switch (type) {
        case Table::Type::Null:
            return {};
        case Table::Type::Integer:
        case Table::Type::Real: {
            // SQLite's Inf is no JSON.
            Json value = Json::parse(text, nullptr, false);
            return value.is_discarded() ? Json(text) : value;
        }
        default:
            return text;
    }
}

void sql(Context& context, const std::string& query, bool csv) {
    // One more than is shown: whether there are more must not be guessed.
    constexpr std::size_t Most = store::RunLogReader::MostRows;
    Table table = store::RunLogReader(context.read()).query(query, Most + 1);
    if (table.rows.size() > Most) {
        table.rows.pop_back();
        table.types.pop_back();
        context.console.note("only the first " + std::to_string(Most) + " rows are shown: add LIMIT and OFFSET");
    }
    if (csv) {
        context.console.setJson(false);
        context.console.print(csvLine(table.columns));
        for (const auto& row : table.rows)
            context.console.print(csvLine(row));
        return;
    }
    for (std::size_t i = 0; context.console.json() && i < table.rows.size(); ++i) {
        Json row;
        for (std::size_t k = 0; k < table.columns.size(); ++k)
            row[table.columns[k]] = cellOf(table.rows[i][k], table.types[i][k]);
        context.console.event("row", {{"values", std::move(row)}});
    }
    context.console.table(table.columns, table.rows);
}

void addCandidates(CLI::App& family, Context& context) {
    auto arguments = std::make_shared<CandidatesArguments>();
    CLI::App* list = family.add_subcommand("candidates", "The candidates that searches sampled");
    list->add_option("--run", arguments->run, "Only those of this run")->type_name("RUN");
    list->add_flag("--front", arguments->front, "Only the Pareto front of one run (the latest, or --run)");
    list->add_flag("--evaluated", arguments->evaluated, "Only those with a loss");
    list->add_flag("--csv", arguments->csv, "As CSV, columns named as in the database");
    list->callback(
        [&context, arguments] { context.action = [&context, arguments] { candidates(context, *arguments); }; });
}

}  // namespace

void addLogCommands(CLI::App& app, Context& context) {
    CLI::App* family = app.add_subcommand("log", "What the workspace's database remembers");
    family->require_subcommand(1);

    CLI::App* list = family->add_subcommand("runs", "The searches");
    list->callback([&context] { context.action = [&context] { runs(context); }; });

    CLI::App* trained = family->add_subcommand("trainings", "The SubTransformers that were trained by themselves");
    trained->callback([&context] { context.action = [&context] { trainings(context); }; });

    addCandidates(*family, context);

    auto id = std::make_shared<std::int64_t>(0);
    CLI::App* one = family->add_subcommand("show", "All about one candidate");
    one->add_option("id", *id, "Its id in `log candidates`")->required()->type_name("ID")->default_str("");
    one->callback([&context, id] { context.action = [&context, id] { show(context, *id); }; });

    auto query = std::make_shared<std::string>();
    auto csv = std::make_shared<bool>(false);
    CLI::App* free = family->add_subcommand("sql", "A query of your own; the database is only read");
    free->add_option("query", *query, "SQL, for instance \"SELECT * FROM candidate_list LIMIT 5\"")->required();
    free->add_flag("--csv", *csv, "As CSV");
    free->callback([&context, query, csv] { context.action = [&context, query, csv] { sql(context, *query, *csv); }; });
}

}  // namespace hatter::cli
