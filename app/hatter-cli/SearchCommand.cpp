// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "ConstraintOptions.h"
#include "Context.h"
#include "Front.h"
#include "HatConfig.h"
#include "Json.h"
#include "SteerFromInput.h"
#include "base/Error.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cmath>
#include <limits>

namespace hatter::cli {

namespace {

using workbench::SearchOptions;

struct SearchArguments {
    SearchOptions options;
    std::vector<std::string> plan, planByDraw;
    bool resume = false;
    std::string resumeRun;  ///< empty: the latest that can go on
    std::optional<std::int64_t> forkRun;
    std::optional<int> forkGeneration;  ///< none: the last one
    bool iterationsGiven = false, seedGiven = false;
    bool steer = false;
    HatConfig hat;
};

/// "5:80.5": from generation (or draw) 5 on the limit is 80.5 ms.
template <typename Number>
void readStep(const std::string& text, Number least, const char* option, const char* what, Number& at,
              double& limitMs) {
    const char* end = text.data() + text.size();
    const auto number = std::from_chars(text.data(), end, at);
    if (number.ec == std::errc{} && number.ptr != end && *number.ptr == ':') {
        const auto limit = std::from_chars(number.ptr + 1, end, limitMs);
        if (limit.ec == std::errc{} && limit.ptr == end && at >= least && limitMs > 0.0 && std::isfinite(limitMs))
            return;
    }
    throw InputError(std::string(option) + " '" + text + "' is not " + what + ":MILLISECONDS, for instance 5:80");
}

std::vector<SearchOptions::PlannedLimit> planOf(const SearchArguments& arguments) {
    std::vector<SearchOptions::PlannedLimit> plan;
    for (const std::string& text : arguments.plan) {
        SearchOptions::PlannedLimit& step = plan.emplace_back();
        readStep(text, 0, "--then", "GENERATION", step.generation, step.limitMs);
    }
    for (const std::string& text : arguments.planByDraw) {
        SearchOptions::PlannedLimit& step = plan.emplace_back();
        readStep(text, std::int64_t{1}, "--then-at-draw", "DRAW", step.draw, step.limitMs);
    }
    return plan;
}

SearchOptions::Fork forkOf(const store::Workspace& workspace, const SearchArguments& arguments) {
    const store::RunLogReader reader(workspace);
    const store::RunRecord parent = runOf(reader, arguments.forkRun);
    SearchOptions::Fork fork{parent.id, arguments.forkGeneration.value_or(parent.generation)};
    if (arguments.iterationsGiven)
        fork.iterations = arguments.options.evolution.iterations;
    if (arguments.seedGiven)
        fork.seed = arguments.options.evolution.seed;
    return fork;
}

std::int64_t resumableRun(const store::Workspace& workspace, const std::string& named) {
    const store::RunLogReader reader(workspace);
    if (!named.empty()) {
        std::int64_t id = 0;
        const char* end = named.data() + named.size();
        const auto number = std::from_chars(named.data(), end, id);
        if (number.ec != std::errc{} || number.ptr != end)
            throw InputError("--resume '" + named + "' is not the number of a run; `log runs` lists them");
        return runOf(reader, id).id;
    }
    const auto runs = reader.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        if (run->state != "finished")
            return run->id;
    throw InputError("no search of this workspace is left to go on with");
}

/// Prints what a search tells and counts along.
class Observer {
public:
    explicit Observer(Context& context) : m_context(context), m_console(context.console) {}

    workbench::SearchObserver callbacks() {
        return {[this](std::int64_t run) { started(run); }, [this](const search::Candidate& c) { decided(c); },
                [this](const store::GenerationRecord& g) { committed(g); },
                [this](const search::Infeasible& i) { infeasible(i); },
                [this](const store::SteeringRecord& s) { steered(s); }};
    }

private:
    void started(std::int64_t run) {
        m_context.resumeHint = "go on with: hatter-cli search --resume " + std::to_string(run) + " --workspace '" +
                               m_context.workspaceFolder + "'";
        m_console.event("run", {{"run", run}});
        m_console.print("run " + std::to_string(run));
    }
    void decided(const search::Candidate& c) {
        ++m_sampled;
        m_evaluated += c.decision == search::Decision::Evaluated;
        m_console.event("candidate", toJson(c));
    }
    void committed(const store::GenerationRecord& g) {
        Json fields = toJson(g);
        fields["sampled"] = m_sampled;
        fields["evaluated"] = m_evaluated;
        m_console.event("generation", std::move(fields));
        m_console.print("generation " + std::to_string(g.number) + ": sampled " + std::to_string(m_sampled) +
                        ", evaluated " + std::to_string(m_evaluated) + ", best loss " + number(g.bestLoss, 4) +
                        ", limit " + number(g.limitMs, 2) + " ms");
    }
    void infeasible(const search::Infeasible& i) {
        m_console.event("infeasible",
                        {{"limit_ms", i.limitMs}, {"fastest_ms", i.fastestMs}, {"fastest", space::toText(i.fastest)}});
        m_console.note(toText(i));
    }
    void steered(const store::SteeringRecord& s) {
        m_console.event("steering", toJson(s));
        if (s.fromMs != s.toMs)
            m_console.print("limit " + number(s.fromMs, 2) + " ms -> " + number(s.toMs, 2) + " ms from draw " +
                            std::to_string(s.draw) + " on");
        if (!s.change.empty())
            m_console.print("draw " + std::to_string(s.draw) + ": " + s.change);
    }

    Context& m_context;
    Console& m_console;
    std::int64_t m_sampled = 0;  ///< in this call; a resumed run has more
    std::int64_t m_evaluated = 0;
};

/// How many of the sampled candidates were evaluated, cached, too slow or dropped.
std::vector<std::vector<std::string>> decisionsOf(const store::RunLogReader& reader, std::int64_t run) {
    return reader
        .query("SELECT decision, count(*) FROM candidates WHERE run = " + std::to_string(run) +
               " GROUP BY decision ORDER BY count(*) DESC")
        .rows;
}

void printResult(Context& context, const store::Workspace& workspace, std::int64_t id) {
    const store::RunLogReader reader(workspace);
    const store::RunRecord run = runOf(reader, id);
    const auto front = frontOf(reader.candidates({id, 0, true, fullValidationSetOf(run)}));
    Json result = toJson(run);
    std::string decisions;
    for (const auto& row : decisionsOf(reader, id)) {
        result["decisions"][row.at(0)] = std::stoll(row.at(1));
        decisions += ", " + row[1] + " " + row[0];
    }
    result["front"] = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const store::CandidateRecord& c : front) {
        result["front"].push_back(toJson(c));
        rows.push_back({std::to_string(c.id), number(c.predictedMs, 2), number(c.measuredMs, 2), number(c.loss, 4),
                        number(c.fullLoss, 4), number(c.bleu, 2), space::toText(c.sub)});
    }
    context.console.event("result", std::move(result));
    context.console.print("run " + std::to_string(id) + " " + run.state + ": " + std::to_string(run.sampled) +
                          " candidates sampled" + decisions + "; " + std::to_string(front.size()) + " on the front");
    if (run.forkedFrom)
        context.console.print("forked from run " + std::to_string(*run.forkedFrom) + " after generation " +
                              std::to_string(run.forkGeneration));
    context.console.table({"id", "predicted ms", "measured ms", "loss", "full loss", "BLEU", "architecture"}, rows);
}

/// HAT's settings scale the predictor's numbers. A limit would mean something else under another scale.
void checkNorms(Context& context, const store::Workspace& workspace, const SearchArguments& arguments) {
    if (!arguments.hat.isGiven())
        return;
    const space::HatFile file = space::readHatFile(arguments.hat.file());
    if (!file.evolution || !file.evolution->norms)
        return;
    const std::string& target = arguments.options.target;
    const auto record = store::RunLogReader(workspace).latestPredictor(target);
    if (!record)
        return;  // the search itself says what is missing
    const auto predictor = latency::LatencyPredictor::fromJson(record->predictor, workspace.folder());
    const latency::HatNormalisation* norms = predictor.normalisation();
    if (norms == nullptr)
        context.console.note("warning: " + arguments.hat.file() +
                             ": feature-norm and lat-norm are not used: the predictor of '" + target +
                             "' was fitted here");
    else if (norms->features != file.evolution->norms->features || norms->latencyMs != file.evolution->norms->latencyMs)
        throw InputError({arguments.hat.file(), 0, "feature-norm"},
                         "or lat-norm differs from what the predictor of '" + target +
                             "' was imported with: import it again with this file (import predictor --hat-config)");
}

void search(Context& context, SearchArguments& arguments) {
    SearchOptions& options = arguments.options;
    arguments.hat.applyTo(context, options);
    options.plan = planOf(arguments);
    const store::Workspace workspace = context.write();
    checkNorms(context, workspace, arguments);
    if (arguments.resume)
        options.resumeRun = resumableRun(workspace, arguments.resumeRun);
    if (arguments.forkRun)
        options.fork = forkOf(workspace, arguments);
    // Who can raise a limit can wait until it is.
    options.evolution.waitWhenInfeasible = arguments.steer;
    hatter::search::Steering steering(options.limitMs > 0.0 ? options.limitMs
                                                            : std::numeric_limits<double>::infinity());
    Observer observer(context);
    std::optional<SteerFromInput> input;
    if (arguments.steer)
        input.emplace(steering, context.console);
    const std::int64_t run =
        context.engine().search(workspace, options, steering, context.console, observer.callbacks(), context.stop());
    printResult(context, workspace, run);
}

void addEvolutionOptions(CLI::App& app, hatter::search::EvolutionOptions& evolution) {
    using hatter::search::Method;
    using hatter::search::Recipe;
    app.add_option_function<std::string>(
           "--method",
           [&evolution](const std::string& word) {
               evolution.method = hatter::search::methodFromText(word).value();
               // Options are read in the order in which they were added: --population, --mutation-prob and
               // --racing-confidence come later and win.
               evolution.mutationProbability = hatter::search::usualMutationProbability(evolution.method);
               evolution.populationSize = hatter::search::usualPopulationSize(evolution.method);
               evolution.racingConfidence = hatter::search::usualRacingConfidence(evolution.method);
           },
           "hat: the smallest loss under the limit, as HAT does; pareto: the whole front (NSGA-II); regularised: aging "
           "evolution; random")
        ->check(CLI::IsMember(
            {toText(Method::Hat), toText(Method::Pareto), toText(Method::Regularised), toText(Method::Random)}))
        ->type_name("NAME")
        ->default_str(toText(evolution.method));
    app.add_option_function<std::string>(
           "--recipe",
           [&evolution](const std::string& word) { evolution.recipe = hatter::search::recipeFromText(word).value(); },
           "steered, or hat: draw by draw what HAT's own search draws when Python and numpy are given the seed")
        ->check(CLI::IsMember({toText(Recipe::Steered), toText(Recipe::Hat)}))
        ->type_name("NAME")
        ->default_str(toText(evolution.recipe));
    app.add_option("--iterations", evolution.iterations, "Generations")->check(atLeast(1));
    app.add_option("--population", evolution.populationSize,
                   "Candidates that a generation keeps (pareto 40, the others 125)")
        ->check(atLeast(1));
    app.add_option("--parents", evolution.parentSize, "Best candidates that have children")->check(atLeast(1));
    app.add_option("--mutations", evolution.mutationSize, "Children by mutation, a generation")->check(atLeast(0));
    app.add_option("--crossovers", evolution.crossoverSize, "Children by crossover, a generation")->check(atLeast(0));
    app.add_option("--mutation-prob", evolution.mutationProbability,
                   "Probability that a gene mutates (hat and random 0.3, the others 0.1)")
        ->check(between(0, 1));
    app.add_flag("--racing", evolution.racing,
                 "Evaluate on growing parts of the pairs and drop what can reach neither front nor parents");
    app.add_option("--racing-confidence", evolution.racingConfidence,
                   "Confidence of each decision to drop (pareto 0.92, the others 0.85)")
        ->check(between(0.5, 0.999999));
    app.add_option("--seed", evolution.seed, "Seed of every sampling decision");
}

}  // namespace

void addSearchCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<SearchArguments>();
    SearchOptions& options = arguments->options;
    CLI::App* sub = app.add_subcommand("search", "Search for good SubTransformers under a latency limit");
    sub->add_option("--limit", options.limitMs,
                    "Limit of predicted latency, ms; 0: the median of the design space, for a front the slowest")
        ->check(atLeast(0));
    sub->add_option("--then", arguments->plan, "From generation GEN on, the limit is MS")
        ->type_name("GEN:MS")
        ->allow_extra_args(false)
        ->default_str("");
    sub->add_option("--then-at-draw", arguments->planByDraw, "From draw DRAW on, the limit is MS")
        ->type_name("DRAW:MS")
        ->allow_extra_args(false)
        ->default_str("");
    addEvolutionOptions(*sub, options.evolution);
    addConstraintOptions(*sub, options.constraints);
    sub->add_option("--subset", options.subset, "Validation pairs that candidates are compared on, 0: all");
    sub->add_option("--target", options.target, "Machine whose predictor is used")->type_name("NAME");
    sub->add_option("--device", options.device, "cpu or cuda, for the evaluation")
        ->check(CLI::IsMember({"cpu", "cuda"}));
    sub->add_option("--threads", options.threads, "Threads, 0: all cores")->check(atLeast(0));
    sub->add_flag_callback(
        "--no-full-front", [&options] { options.fullFront = false; },
        "Do not evaluate the front again on all validation pairs");
    sub->add_flag("--bleu", options.frontBleu, "Measure BLEU of the front on the test pairs");
    sub->add_option("--front-members", options.frontMembers, "Measure BLEU of at most so many, spread over the front")
        ->check(atLeast(1));
    CLI::Option* resume = sub->add_option("--resume", arguments->resumeRun,
                                          "Go on with a stopped run, the latest one if none is named; its settings win")
                              ->type_name("[RUN]")
                              ->expected(0, 1);
    CLI::Option* hat = arguments->hat.addTo(*sub, "Evolution settings in HAT's YAML")->excludes(resume);
    CLI::Option* fork =
        sub->add_option("--fork", arguments->forkRun,
                        "Begin where this run was after a generation, as a run of its own, with another "
                        "--limit, --iterations or --seed; what else decides is that run's")
            ->type_name("RUN")
            ->excludes(resume)
            ->excludes(hat);
    // A state is of these: another search would be none that goes on from it.
    for (const char* decides :
         {"--method", "--recipe", "--population", "--parents", "--mutations", "--crossovers", "--mutation-prob",
          "--racing", "--racing-confidence", "--subset", "--target", "--device"})
        fork->excludes(sub->get_option(decides));
    sub->add_option("--at", arguments->forkGeneration, "The generation to fork after, by default the last one")
        ->type_name("GEN")
        ->needs(fork)
        ->check(atLeast(0));
    sub->add_flag("--steer", arguments->steer,
                  "Read lines from standard input while it runs: limit MS, pause, resume, stop");
    CLI::Option* iterations = sub->get_option("--iterations");
    CLI::Option* seed = sub->get_option("--seed");
    sub->callback([&context, arguments, resume, iterations, seed] {
        arguments->resume = resume->count() > 0;
        arguments->iterationsGiven = iterations->count() > 0;
        arguments->seedGiven = seed->count() > 0;
        context.action = [&context, arguments] { search(context, *arguments); };
    });
}

}  // namespace hatter::cli
