// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/BleuCurveImpl.h"

#include "base/Error.h"
#include "score/Bleu.h"
#include "tasks/WorkspaceData.h"
#include "translate/BeamSearchImpl.h"

#include <algorithm>
#include <numeric>

namespace hatter::tasks {

namespace {

constexpr int Batch = 64;

std::vector<std::size_t> firstPairs(const data::TokenDataset& data, std::size_t pairs) {
    std::vector<std::size_t> all(std::min(pairs, data.size()));
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

}  // namespace

BleuCurve::BleuCurve(const store::Workspace& workspace, const data::TokenDataset& valid, std::size_t pairs, int beam,
                     int samples)
    : m_data(valid.subset(firstPairs(valid, pairs))),
      m_sources(readLines(workspace, "valid", workspace.info().sourceLanguage)),
      m_references(readLines(workspace, "valid", workspace.info().targetLanguage)),
      m_segmenter(tasks::segmenter(workspace)),
      m_vocabulary(targetVocabulary(workspace)),
      m_beam(beam) {
    if (m_references.size() != valid.size() || m_sources.size() != valid.size())
        throw InputError({workspace.textFile("valid", workspace.info().targetLanguage).string(), 0, {}},
                         "has another number of lines than the binary data: prepare the data again");
    m_sources.resize(m_data.size());
    m_references.resize(m_data.size());
    if (samples > 0)
        m_samples = fixedSubset(m_data, static_cast<std::size_t>(samples));
}

BleuCurve::Point BleuCurve::measure(const model::SubWeights& weights, std::stop_token stop) const {
    translate::BeamOptions beam;
    beam.beam = m_beam;
    std::vector<std::string> found;
    for (const auto& hypothesis : translate::translateAll(weights, m_data.source, beam, Batch, {}, stop))
        found.push_back(data::decode(*m_segmenter, m_vocabulary, hypothesis.tokens));
    Point point;
    point.bleu = score::sacreBleu(found, m_references).score;
    for (const std::size_t i : m_samples) {
        store::SubTrainingSample sample;
        sample.pair = static_cast<std::int64_t>(i);
        sample.source = m_sources[i];
        sample.reference = m_references[i];
        sample.translation = found[i];
        point.samples.push_back(std::move(sample));
    }
    return point;
}

}  // namespace hatter::tasks
