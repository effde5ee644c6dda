// SPDX-License-Identifier: GPL-3.0-or-later
// What the tasks read from a workspace: vocabulary, segmenter and binary splits.
#pragma once

#include "data/SegmenterFile.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"
#include "store/Workspace.h"

#include <memory>
#include <string>
#include <vector>

namespace hatter::tasks {

/// Throws InputError that says how to make it if the workspace has no data yet.
void needData(const store::Workspace& workspace);

data::Vocabulary sourceVocabulary(const store::Workspace& workspace);
data::Vocabulary targetVocabulary(const store::Workspace& workspace);
std::unique_ptr<data::Segmenter> segmenter(const store::Workspace& workspace);
/// Puts the data's segmenter into `folder`, with its dictionaries where it does not hold them itself. Nothing without
/// data.
void writeSegmenter(const store::Workspace& workspace, const std::filesystem::path& folder);
bool hasSplit(const store::Workspace& workspace, const std::string& split);
/// Throws InputError that says what to do if there is no such split.
data::TokenDataset readSplit(const store::Workspace& workspace, const std::string& split);
/// The cleaned text of a split's side, a line a sentence.
std::vector<std::string> readLines(const store::Workspace& workspace, const std::string& split,
                                   const std::string& language);

/// Key of a set of sentences: hash of its ids and their number, "1f3a... 992".
std::string keyOf(const data::TokenDataset& data);

/// The fixed subset that searches compare candidates on: `n` sentences at equal distances in the order of length, so
/// that it has the set's mix of lengths. All sentences if `n` is 0 or not smaller. Ascending indices.
std::vector<std::size_t> fixedSubset(const data::TokenDataset& data, std::size_t n);

}  // namespace hatter::tasks
