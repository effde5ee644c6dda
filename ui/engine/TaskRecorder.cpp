// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TaskRecorder.h"

namespace hatter::ui {

workbench::SearchObserver TaskRecorder::searchObserver() {
    workbench::SearchObserver observer;
    observer.onRun = [this](std::int64_t run) { record([run](TaskUpdate& u) { u.run = run; }); };
    observer.onCandidate = [this](const search::Candidate& c) {
        record([&c](TaskUpdate& u) { u.candidates.push_back(c); });
    };
    observer.onGeneration = [this](const store::GenerationRecord& g) {
        record([&g](TaskUpdate& u) { u.generations.push_back(g); });
    };
    observer.onInfeasible = [this](const search::Infeasible& i) { record([&i](TaskUpdate& u) { u.infeasible = i; }); };
    observer.onSteering = [this](const store::SteeringRecord& s) {
        record([&s](TaskUpdate& u) { u.steering.push_back(s); });
    };
    return observer;
}

workbench::MeasureLatencyObserver TaskRecorder::measureObserver() {
    workbench::MeasureLatencyObserver observer;
    observer.onMeasured = [this](const store::MeasurementRecord& r) {
        record([&r](TaskUpdate& u) { u.measurements.push_back(r); });
    };
    observer.onSession = [this](const store::LatencySessionRecord& s) {
        record([&s](TaskUpdate& u) { u.latencySessions.push_back(s); });
    };
    observer.onFit = [this](const latency::ErrorPoint& p) {
        record([&p](TaskUpdate& u) { u.errorPoints.push_back(p); });
    };
    observer.onNews = [this](const std::string& news) { record([&news](TaskUpdate& u) { u.news = news; }); };
    return observer;
}

workbench::TrainSubObserver TaskRecorder::trainSubObserver() {
    workbench::TrainSubObserver observer;
    observer.onTraining = [this](const store::SubTrainingRecord& t) {
        record([&t](TaskUpdate& u) { u.subTraining = t; });
    };
    observer.onPoint = [this](const store::SubTrainingPoint& p) {
        record([&p](TaskUpdate& u) { u.subPoints.push_back(p); });
    };
    observer.onSamples = [this](const std::vector<store::SubTrainingSample>& samples) {
        record([&samples](TaskUpdate& u) { u.subSamples.insert(u.subSamples.end(), samples.begin(), samples.end()); });
    };
    return observer;
}

}  // namespace hatter::ui
