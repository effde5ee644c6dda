// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/SegmenterFile.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"
#include "model/SubWeightsImpl.h"
#include "store/Records.h"
#include "store/Workspace.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::tasks {

/// BLEU of the first validation pairs while a SubTransformer trains, and a few of their translations. The curve says
/// how it goes on; what is quoted is the BLEU of the test pairs.
class BleuCurve {
public:
    /// `valid`: the workspace's validation pairs. Throws InputError if their text does not belong to them.
    BleuCurve(const store::Workspace& workspace, const data::TokenDataset& valid, std::size_t pairs, int beam,
              int samples);

    struct Point {
        double bleu = 0.0;
        std::vector<store::SubTrainingSample> samples;  ///< pair, source, reference and translation are filled in
    };
    /// Throws Stopped.
    Point measure(const model::SubWeights& weights, std::stop_token stop) const;

private:
    data::TokenDataset m_data;
    std::vector<std::string> m_sources, m_references;
    std::vector<std::size_t> m_samples;
    std::unique_ptr<data::Segmenter> m_segmenter;
    data::Vocabulary m_vocabulary;
    int m_beam;
};

}  // namespace hatter::tasks
