// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/Workspace.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatter::store {

/// The SQLite file of a workspace, opened for writing (WAL, foreign keys on, one writer). One object belongs to one
/// thread; readers open a RunLogReader of their own. Every method is one transaction. Throws Error with SQLite's
/// reason.
class RunLog {
public:
    explicit RunLog(const Workspace& workspace);
    ~RunLog();

    /// Inserts a run in state "running"; returns its id.
    std::int64_t beginRun(const RunRecord& run);
    void setRunState(std::int64_t run, const std::string& state, const std::string& message = {});
    /// Sets runs and trainings that stand as "running" to "stopped": their program is gone. Returns the number of runs.
    /// Only for the holder of the WorkspaceLock, which calls it.
    std::int64_t markInterruptedRuns();

    /// Commits a generation whole: its candidates (with architectures), evaluations, steering and the state to resume
    /// or fork from. The state of every generation is kept, the (large) losses per sentence of the last one alone.
    /// Forgets the run's unfinished evaluations.
    void commitGeneration(const GenerationRecord& generation, const std::vector<CandidateRecord>& candidates,
                          const std::vector<EvaluationRecord>& evaluations, const std::vector<SteeringRecord>& steering,
                          const std::string& searchState, const std::string& sentenceLosses = {});
    /// Inserts a run in state "running" that begins with a copy of generations 0 to `run.forkGeneration` of
    /// `run.forkedFrom`: candidates, states, steering. `searchState` becomes the state of the last of them. Returns its
    /// id. Throws InputError if there is no such run or generation.
    std::int64_t forkRun(const RunRecord& run, const std::string& searchState);
    /// Keeps a change at once: a run that is cut off before its generation is committed makes it again.
    /// One for the same draw replaces the one before.
    void addSteering(const SteeringRecord& steering);
    /// Forgets changes at later draws than `draw`: a resumed run takes another way.
    void dropSteeringAfter(std::int64_t run, std::int64_t draw);
    /// The state that the last committed generation stored, or `generation`. None if it did not: older Hatters kept
    /// that of the last one alone.
    std::optional<std::string> searchState(std::int64_t run, std::optional<int> generation = {}) const;
    /// Of races: what the last committed generation stored of losses per sentence; empty if it did not.
    std::string sentenceLosses(std::int64_t run) const;

    /// Keeps an evaluation until its generation is committed; `finished`, if it is one of all sentences, for ever.
    void addUnfinished(const UnfinishedEvaluation& evaluation, const std::optional<EvaluationRecord>& finished);
    std::vector<UnfinishedEvaluation> unfinished(std::int64_t run) const;

    void addEvaluation(const EvaluationRecord& evaluation);
    /// Adds a candidate that was made by hand for a run that is over, with its evaluation if that is new. Its draw is
    /// the next free one of 0, -1, -2, ...; returns it.
    std::int64_t addByHand(const CandidateRecord& candidate, const std::optional<EvaluationRecord>& evaluation);
    std::optional<EvaluationRecord> findEvaluation(const std::string& hash, const std::string& checkpoint,
                                                   const std::string& validationSet) const;
    void addBleu(const BleuRecord& bleu);
    std::optional<BleuRecord> findBleu(const std::string& hash, const std::string& checkpoint,
                                       const std::string& testSet, const std::string& decoding) const;
    /// Adds a target or changes what is known of it.
    void setTarget(const latency::Target& target);
    /// Removes a target with all its data. Throws InputError for one that searches have used.
    void removeTarget(const std::string& name);
    std::int64_t addMeasurement(const MeasurementRecord& measurement);
    /// Quarantines rows (or takes them out again, with Doubt::None). Of measurements.
    void setDoubt(const std::vector<std::int64_t>& measurements, latency::Doubt doubt, double figure = 0.0);
    /// Adds a session, or renews what is known of the one with its id; returns its id.
    std::int64_t setLatencySession(const LatencySessionRecord& session);
    /// Replaces the imported rows of a target, whole.
    void setImportedLatencies(const std::string& target, const std::vector<ImportedLatencyRecord>& rows);
    /// Quarantines imported rows by their position, or takes them out again.
    void setImportedDoubt(const std::string& target, const std::vector<std::int64_t>& positions, latency::Doubt doubt);
    void addLatencyProfile(const LatencyProfileRecord& profile);
    void addPredictor(const PredictorRecord& predictor);
    void addExport(const ExportRecord& record);

    /// Inserts a training of a SubTransformer in state "running"; returns its id.
    std::int64_t beginSubTraining(const SubTrainingRecord& training);
    /// Renews all that may change of the one with its id, but its architecture, start and folder.
    void setSubTraining(const SubTrainingRecord& training);
    /// Adds a point of its curves, or replaces the one of as many updates, with what was translated then.
    void addSubTrainingPoint(const SubTrainingPoint& point, const std::vector<SubTrainingSample>& samples = {});
    /// Forgets points and samples above `updates`: a resumed training makes them again.
    void dropSubTrainingAfter(std::int64_t training, std::int64_t updates);
    /// Forgets a training with its curves; its files are the caller's business.
    void removeSubTraining(std::int64_t training);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Which candidates a query returns.
struct CandidateQuery {
    std::optional<std::int64_t> run;  ///< none: all runs
    std::int64_t afterId = 0;         ///< only ids above
    bool evaluatedOnly = false;       ///< those with a loss
    /// The full validation set's key: fills fullLoss. Empty: not filled.
    std::string fullValidationSet;
    bool genomes = true;  ///< false: left empty, for those who only look
};

/// Read-only view of a workspace's database, safe beside a writer. One object belongs to one thread.
class RunLogReader {
public:
    explicit RunLogReader(const Workspace& workspace);
    ~RunLogReader();

    std::vector<RunRecord> runs() const;
    std::optional<RunRecord> run(std::int64_t id) const;
    std::vector<CandidateRecord> candidates(const CandidateQuery& query) const;
    /// The same one by one, in the order of their ids, for as long as `take` returns true; it may move from the record.
    void eachCandidate(const CandidateQuery& query, const std::function<bool(CandidateRecord&)>& take) const;
    /// One candidate by its id, whatever its run.
    std::optional<CandidateRecord> candidate(std::int64_t id, const std::string& fullValidationSet = {}) const;
    std::vector<GenerationRecord> generations(std::int64_t run) const;
    std::vector<SteeringRecord> steering(std::int64_t run) const;
    std::vector<latency::Target> targets() const;
    std::vector<MeasurementRecord> measurements(const std::string& target) const;
    std::vector<LatencySessionRecord> latencySessions(const std::string& target) const;
    std::vector<ImportedLatencyRecord> importedLatencies(const std::string& target) const;
    /// The latest profile of an architecture on a target.
    std::optional<LatencyProfileRecord> latencyProfile(const std::string& target, const std::string& hash) const;
    std::optional<PredictorRecord> latestPredictor(const std::string& target) const;
    std::vector<ExportRecord> exports() const;
    std::vector<SubTrainingRecord> subTrainings() const;
    std::optional<SubTrainingRecord> subTraining(std::int64_t id) const;
    std::vector<SubTrainingPoint> subTrainingPoints(std::int64_t training) const;
    /// Ascending by updates and pair.
    std::vector<SubTrainingSample> subTrainingSamples(std::int64_t training) const;
    /// BLEU after training, by architecture hash: of the latest finished training that has one.
    std::map<std::string, FinalBleu> finalBleus() const;

    /// A read-only SQL query as rows of text, for `hatter-cli log --sql`. Throws InputError with SQLite's reason,
    /// also for anything that would write.
    struct Table {
        enum class Type { Null, Integer, Real, Text, Blob };
        std::vector<std::string> columns;
        std::vector<std::vector<std::string>> rows;  ///< a null is empty, a blob hexadecimal
        std::vector<std::vector<Type>> types;        ///< of the cells
    };
    static constexpr std::size_t MostRows = 100000;
    Table query(const std::string& sql, std::size_t maxRows = MostRows) const;

private:
    const std::filesystem::path& databaseFile() const;

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Now as ISO 8601 in UTC: "2026-03-01T12:00:00Z".
std::string utcNow();

}  // namespace hatter::store
