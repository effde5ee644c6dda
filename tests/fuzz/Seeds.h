// SPDX-License-Identifier: GPL-3.0-or-later
// Sound inputs for every reader, made by our own writers where there is one.
#pragma once

#include "Reader.h"
#include "search/Evolution.h"
#include "space/DesignSpace.h"

namespace hatter::fuzz {

/// The space of the seeds; states and SubTransformers belong to it.
const space::DesignSpace& seedSpace();
search::EvolutionOptions seedEvolution();

std::vector<Input> checkpoints();
std::vector<Input> predictors();
std::vector<Input> safetensors();
std::vector<Input> indexedFiles();
std::vector<Input> dictionaries();
std::vector<Input> codes();
std::vector<Input> segmenters();
std::vector<Input> settings();
std::vector<Input> latencyCsvs();
std::vector<Input> costModels();
std::vector<Input> searchStates();
/// What a state of seedEvolution() names.
const std::vector<search::Candidate>& seedCandidates();
std::vector<Input> designSpaces();
std::vector<Input> subTransformers();
std::vector<Input> agentLines();
std::vector<Input> poCatalogues();
std::vector<Input> moCatalogues();
std::vector<Input> tsvFiles();
std::vector<Input> textPairs();
std::vector<Input> workspaces();

}  // namespace hatter::fuzz
