// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Interfaces.h"

#include <cstddef>
#include <vector>

namespace hatter::search {

/// Ends of the parts that a race looks at: a twelfth of the sentences, but at least 16, each a quarter more than the
/// one before, and all.
std::vector<std::size_t> partsOf(std::size_t sentences);

/// Losses of each sentence that a candidate of the mean of `rival` would usually have: the mean profile of `field`,
/// moved to that mean. Sentences differ far more than candidates do, and the mean of many shows it with less noise than
/// one of them. `field` holds the rival at least.
std::vector<double> usualLosses(const std::vector<double>& rival, const std::vector<const std::vector<double>*>& field);

/// True if a candidate with the losses `some` on the first sentences will end above `rival` on all of them, with the
/// given one-sided confidence: by Student's t over the differences sentence by sentence, which vary far less than the
/// losses themselves, with the correction for a sample of a finite set. The sentences are in random order.
/// `rival`: losses of all sentences.
/// `kin`: what those that the candidate was bred from have beyond the field's profile, sentence by sentence, with a
/// mean of 0 over all; empty: nothing is known. A child finds hard what its parents found hard: as much of a difference
/// as follows `kin` on the first sentences is no news (a regression estimate with its slope from 0 to 1).
bool isHopeless(const std::vector<double>& some, const std::vector<double>& rival, double confidence,
                const std::vector<double>& kin = {});

/// The sum over all sentences as the first ones let expect it: the rival's, and the mean difference for each sentence.
double estimatedSum(const std::vector<double>& some, const std::vector<double>& rival,
                    const std::vector<double>& kin = {});

/// `kin` of a candidate whose parents have these losses of all sentences, beside the profile of `field`. Empty without
/// parents.
std::vector<double> kinOf(const std::vector<const std::vector<double>*>& parents,
                          const std::vector<const std::vector<double>*>& field);

}  // namespace hatter::search
