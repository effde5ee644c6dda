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

}  // namespace hatter::ui
