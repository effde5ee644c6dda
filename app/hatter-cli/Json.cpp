// SPDX-License-Identifier: GPL-3.0-or-later
#include "Json.h"

#include "store/Architecture.h"

namespace hatter::cli {

namespace {

/// Settings are JSON that we wrote; should it be damaged, it is shown as text.
Json parsedOrText(const std::string& text) {
    Json value = Json::parse(text, nullptr, false);
    return value.is_discarded() ? Json(text) : value;
}

Json toJson(const data::LengthStatistics& s) {
    return {{"tokens", s.tokens}, {"mean", s.mean}, {"longest", s.longest}};
}

}  // namespace

Json toJson(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

Json toJson(const space::SubTransformer& sub) {
    return Json::parse(store::sizesToJson(sub));
}

Json toJson(const search::Candidate& c) {
    return {{"draw", c.draw},
            {"generation", c.generation},
            {"origin", search::toText(c.origin)},
            {"decision", search::toText(c.decision)},
            {"parents", c.parents},
            {"predicted_ms", c.latencyMs},
            {"limit_ms", c.limitMs},
            {"loss", toJson(c.loss)},
            {"estimated_loss", toJson(c.estimatedLoss)},
            {"sentences", c.sentences},
            {"seconds", c.seconds},
            {"hash", space::hashOf(c.sub)},
            {"architecture", space::toText(c.sub)}};
}

Json toJson(const store::RunRecord& run) {
    const Json forkedFrom = run.forkedFrom ? Json(*run.forkedFrom) : Json();
    const Json forkGeneration = run.forkedFrom ? Json(run.forkGeneration) : Json();
    return {{"id", run.id},
            {"algorithm", run.algorithm},
            {"state", run.state},
            {"started_at", run.startedAt},
            {"finished_at", run.finishedAt},
            {"generation", run.generation},
            {"sampled", run.sampled},
            {"evaluated", run.evaluated},
            {"target", run.target},
            {"checkpoint", run.checkpoint},
            {"validation_set", run.validationSet},
            {"settings", parsedOrText(run.settings)},
            {"message", run.message},
            {"forked_from", forkedFrom},
            {"fork_generation", forkGeneration}};
}

Json toJson(const store::CandidateRecord& c) {
    return {{"id", c.id},
            {"run", c.run},
            {"draw", c.draw},
            {"generation", c.generation},
            {"origin", c.origin},
            {"decision", c.decision},
            {"parents", c.parents},
            {"predicted_ms", c.predictedMs},
            {"limit_ms", c.limitMs},
            {"measured_ms", toJson(c.measuredMs)},
            {"loss", toJson(c.loss)},
            {"nll", toJson(c.nll)},
            {"estimated_loss", toJson(c.estimatedLoss)},
            {"sentences", c.sentences},
            {"full_loss", toJson(c.fullLoss)},
            {"bleu", toJson(c.bleu)},
            {"bleu_signature", c.bleuSignature},
            {"final_bleu", toJson(c.finalBleu)},
            {"final_start", c.finalStart},
            {"seconds", c.seconds},
            {"parameters", c.parameters},
            {"flops", c.flops},
            {"hash", c.hash},
            {"architecture", space::toText(c.sub)},
            {"sizes", toJson(c.sub)}};
}

Json toJson(const store::GenerationRecord& g) {
    return {{"run", g.run},          {"number", g.number}, {"best_loss", g.bestLoss}, {"hypervolume", g.hypervolume},
            {"limit_ms", g.limitMs}, {"at", g.at}};
}

Json toJson(const store::SteeringRecord& s) {
    return {{"run", s.run},        {"draw", s.draw},  {"generation", s.generation},
            {"from_ms", s.fromMs}, {"to_ms", s.toMs}, {"change", s.change},
            {"at", s.at}};
}

Json toJson(const store::MeasurementRecord& m) {
    return {{"id", m.id},
            {"target", m.target},
            {"hash", m.hash},
            {"architecture", space::toText(m.measurement.sub)},
            {"latency_ms", m.measurement.totalMs()},
            {"encoder_ms", m.measurement.encoderMs},
            {"decoder_ms", m.measurement.decoderMs},
            {"encoder_std_ms", m.measurement.encoderStdMs},
            {"decoder_std_ms", m.measurement.decoderStdMs},
            {"ci_ms", m.measurement.totalCiMs()},
            {"runs", m.measurement.runs},
            {"role", m.role == latency::LabRow::Role::Anchor ? "anchor" : "sample"},
            {"doubt", latency::toText(m.doubt)},
            {"doubt_figure", m.doubtFigure},
            {"conditions", parsedOrText(m.conditions.empty() ? "{}" : m.conditions)},
            {"session", m.session},
            {"protocol", parsedOrText(latency::toJson(m.protocol))},
            {"began_at", m.beganAt},
            {"at", m.at}};
}

Json toJson(const store::LatencySessionRecord& s) {
    return {{"id", s.id},
            {"started_at", s.startedAt},
            {"ended_at", s.endedAt},
            {"machine", s.fingerprint},
            {"anchor", space::toText(s.anchor.sub)},
            {"anchor_ms", s.anchor.ms},
            {"anchor_low_ms", s.anchor.lowMs},
            {"anchor_high_ms", s.anchor.highMs},
            {"turns", s.anchor.turns},
            {"drifted", s.anchor.drifted},
            {"level_changes", s.anchor.levelChanges},
            {"band", s.anchor.band}};
}

Json toJson(const latency::PredictorError& e) {
    return {{"held_out", e.heldOut},
            {"fitted", e.fitted},
            {"mape_percent", e.mape},
            {"rmse_ms", e.rmseMs},
            {"worst_percent", e.worst},
            {"spearman", e.spearman},
            {"folds", e.folds},
            {"encoder_mape_percent", e.encoderMape},
            {"encoder_spearman", e.encoderSpearman},
            {"decoder_mape_percent", e.decoderMape},
            {"decoder_spearman", e.decoderSpearman}};
}

Json toJson(const workbench::TrainPoint& p) {
    return {{"update", p.update},
            {"loss", p.loss},
            {"nll", p.nll},
            {"learning_rate", p.learningRate},
            {"tokens_per_s", p.tokensPerSecond},
            {"target_tokens", p.targetTokens},
            {"largest_valid_loss", toJson(p.largestValidLoss)},
            {"sampled_valid_loss", toJson(p.sampledValidLoss)},
            {"smallest_valid_loss", toJson(p.smallestValidLoss)}};
}

Json toJson(const store::SubTrainingRecord& t) {
    return {{"id", t.id},
            {"hash", t.hash},
            {"architecture", space::toText(t.sub)},
            {"start", t.start},
            {"state", t.state},
            {"started_at", t.startedAt},
            {"ended_at", t.endedAt},
            {"folder", t.folder},
            {"planned_updates", t.plannedUpdates},
            {"updates", t.updates},
            {"pieces", t.pieces},
            {"seconds", t.seconds},
            {"inherited_loss", toJson(t.inheritedLoss)},
            {"best_loss", toJson(t.bestLoss)},
            {"best_update", t.bestUpdate ? Json(*t.bestUpdate) : Json()},
            {"averaged_loss", toJson(t.averagedLoss)},
            {"weights", t.hasWeights() ? t.weightsFile() : std::string()},
            {"weights_kind", t.weightsKind},
            {"final_loss", toJson(t.finalLoss)},
            {"bleu", toJson(t.bleu)},
            {"inherited_bleu", toJson(t.inheritedBleu)},
            {"bleu_signature", t.signature},
            {"settings", parsedOrText(t.settings)},
            {"message", t.message}};
}

Json toJson(const store::SubTrainingPoint& p) {
    return {{"training", p.training},
            {"updates", p.updates},
            {"pieces", p.pieces},
            {"loss", toJson(p.loss)},
            {"nll", toJson(p.nll)},
            {"learning_rate", toJson(p.learningRate)},
            {"pieces_per_s", toJson(p.piecesPerSecond)},
            {"valid_loss", toJson(p.validLoss)},
            {"bleu", toJson(p.bleu)}};
}

Json toJson(const workbench::EvaluateOutcome& o) {
    return {{"hash", space::hashOf(o.sub)},
            {"architecture", space::toText(o.sub)},
            {"loss", toJson(o.loss)},
            {"nll", toJson(o.nll)},
            {"bleu", toJson(o.bleu)},
            {"copy_bleu", toJson(o.copyBleu)},
            {"bleu_signature", o.signature},
            {"latency_ms", toJson(o.latencyMs)},
            {"latency_doubt", latency::toText(o.latencyDoubt)},
            {"seconds", o.seconds}};
}

Json toJson(const workbench::SplitStatistics& s) {
    return {{"split", s.split},
            {"read", s.cleaning.read},
            {"kept", s.cleaning.kept},
            {"dropped", s.cleaning.dropped},
            {"source_words", toJson(s.sourceWords)},
            {"target_words", toJson(s.targetWords)},
            {"source_pieces", toJson(s.sourcePieces)},
            {"target_pieces", toJson(s.targetPieces)}};
}

}  // namespace hatter::cli
