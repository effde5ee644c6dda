// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/BeamSearchImpl.h"

#include "base/Error.h"
#include "data/Vocabulary.h"
#include "model/ForwardImpl.h"
#include "translate/IncrementalDecoderImpl.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace hatter::translate {

namespace {

using data::Vocabulary;
using torch::Tensor;

constexpr float MinusInfinity = -std::numeric_limits<float>::infinity();
constexpr int LongestTarget = 1024 - 1;

/// A hypothesis that still grows.
struct Live {
    std::vector<std::int32_t> tokens;
    float score = 0.0F;
};

struct Sentence {
    std::size_t index = 0;  ///< row of the source
    std::vector<Live> beams;
    std::vector<Hypothesis> finished;
};

Tensor longs(const std::vector<std::int64_t>& values, const torch::Device& device) {
    return torch::tensor(values, torch::kInt64).to(device);
}

/// One batch of sentences while it is decoded.
class Search {
public:
    Search(const model::SubWeights& weights, const Tensor& source, const BeamOptions& options)
        : m_options(options),
          m_device(source.device()),
          m_beam(options.beam),
          m_maxLength(std::min(int(options.maxLengthA * double(source.size(1))) + options.maxLengthB, LongestTarget)),
          m_decoder(weights, model::encode(weights, source), options.beam) {
        for (std::int64_t i = 0; i < source.size(0); ++i)
            m_sentences.push_back({static_cast<std::size_t>(i), std::vector<Live>(static_cast<std::size_t>(m_beam)), {}});
        m_results.resize(m_sentences.size());
    }

    std::vector<std::vector<Hypothesis>> run(const std::stop_token& stop) {
        for (int step = 0; !m_sentences.empty(); ++step) {
            if (stop.stop_requested())
                throw Stopped();
            advance(step);
        }
        return std::move(m_results);
    }

private:
    Tensor lastTokens() const {
        std::vector<std::int64_t> tokens;
        for (const Sentence& sentence : m_sentences)
            for (const Live& live : sentence.beams)
                tokens.push_back(live.tokens.empty() ? Vocabulary::Eos : live.tokens.back());
        return longs(tokens, m_device);
    }

    Tensor scores() const {
        std::vector<float> values;
        for (const Sentence& sentence : m_sentences)
            for (const Live& live : sentence.beams)
                values.push_back(live.score);
        return torch::tensor(values).to(m_device).view({-1, m_beam, 1});
    }

    /// Log-probabilities [sentences, beams, V] plus the scores so far; only the first beam counts at the first step.
    Tensor candidates(int step) {
        const Tensor logits = m_decoder.step(lastTokens());
        Tensor logp = torch::log_softmax(logits, -1, torch::kFloat32).view({-1, m_beam, logits.size(-1)});
        logp.select(2, Vocabulary::Pad).fill_(MinusInfinity);
        if (step >= m_maxLength) {
            const Tensor end = logp.select(2, Vocabulary::Eos).clone();
            logp.fill_(MinusInfinity);
            logp.select(2, Vocabulary::Eos).copy_(end);
        }
        if (step < m_options.minLength)
            logp.select(2, Vocabulary::Eos).fill_(MinusInfinity);
        return step == 0 ? logp.narrow(1, 0, 1) : logp + scores();
    }

    void advance(int step) {
        const Tensor all = candidates(step);
        const std::int64_t vocabulary = all.size(2);
        const Tensor flat = all.reshape({all.size(0), -1});
        const std::int64_t k = std::min(std::int64_t{2} * m_beam, flat.size(1) - 1);
        const auto [values, ids] = flat.topk(k, 1);
        const Tensor value = values.to(torch::kCPU).contiguous();
        const Tensor id = ids.to(torch::kCPU).contiguous();
        std::vector<std::int64_t> rows;
        std::vector<std::int64_t> kept;
        std::vector<Sentence> next;
        for (std::size_t s = 0; s < m_sentences.size(); ++s) {
            const auto offset = static_cast<std::int64_t>(s) * k;
            const std::vector<std::int64_t> from =
                grow(m_sentences[s], value.data_ptr<float>() + offset, id.data_ptr<std::int64_t>() + offset, k, vocabulary,
                     step);
            if (from.empty()) {
                finish(m_sentences[s]);
                continue;
            }
            for (const std::int64_t beam : from)
                rows.push_back(static_cast<std::int64_t>(s) * m_beam + beam);
            kept.push_back(static_cast<std::int64_t>(s));
            next.push_back(std::move(m_sentences[s]));
        }
        const bool fewer = next.size() < m_sentences.size();
        m_sentences = std::move(next);
        if (!m_sentences.empty())
            m_decoder.reorder(longs(rows, m_device), fewer ? longs(kept, m_device) : Tensor());
    }

    /// Takes the candidates of one sentence, best first. Returns the beams that the new ones go on from; empty when the
    /// sentence has ended.
    std::vector<std::int64_t> grow(Sentence& sentence, const float* value, const std::int64_t* id, std::int64_t k,
                                   std::int64_t vocabulary, int step) {
        const auto beam = static_cast<std::size_t>(m_beam);
        std::vector<std::int64_t> from;
        std::vector<Live> next;
        for (std::int64_t i = 0; i < k; ++i) {
            const std::int64_t source = id[i] / vocabulary;
            const auto token = static_cast<std::int32_t>(id[i] % vocabulary);
            const Live& old = sentence.beams[static_cast<std::size_t>(source)];
            if (token == Vocabulary::Eos) {
                // Ends of lower rank are neither finished nor continued, as in the reference.
                if (i < m_beam && value[i] > MinusInfinity && sentence.finished.size() < beam)
                    sentence.finished.push_back(finished(old, value[i], step));
            } else if (next.size() < beam) {
                next.push_back({old.tokens, value[i]});
                next.back().tokens.push_back(token);
                from.push_back(source);
            }
        }
        if (sentence.finished.size() >= beam || step >= m_maxLength || next.size() < beam)
            return {};
        sentence.beams = std::move(next);
        return from;
    }

    Hypothesis finished(const Live& live, float score, int step) const {
        Hypothesis out{live.tokens, double(score) / std::pow(double(step + 1), m_options.lengthPenalty), double(score)};
        out.tokens.push_back(Vocabulary::Eos);
        return out;
    }

    void finish(Sentence& sentence) {
        std::stable_sort(sentence.finished.begin(), sentence.finished.end(),
                         [](const Hypothesis& a, const Hypothesis& b) { return a.score > b.score; });
        m_results[sentence.index] = std::move(sentence.finished);
    }

    BeamOptions m_options;
    torch::Device m_device;
    std::int64_t m_beam;
    int m_maxLength;
    IncrementalDecoder m_decoder;
    std::vector<Sentence> m_sentences;
    std::vector<std::vector<Hypothesis>> m_results;
};

Tensor leftPadded(const data::TokenSequences& source, const std::vector<std::size_t>& indices, const torch::Device& device) {
    std::size_t longest = 0;
    for (const std::size_t i : indices)
        longest = std::max(longest, source.length(i));
    Tensor out = torch::full({static_cast<std::int64_t>(indices.size()), static_cast<std::int64_t>(longest)},
                             std::int64_t{Vocabulary::Pad}, torch::kInt64);
    for (std::size_t row = 0; row < indices.size(); ++row) {
        const auto ids = source[indices[row]];
        std::copy(ids.begin(), ids.end(), out.data_ptr<std::int64_t>() + (row + 1) * longest - ids.size());
    }
    return out.to(device);
}

}  // namespace

std::vector<std::vector<Hypothesis>> beamSearch(const model::SubWeights& weights, const Tensor& source,
                                                const BeamOptions& options, std::stop_token stop) {
    if (options.beam < 1 || options.beam > 64)
        throw InputError("a beam of " + std::to_string(options.beam) + " is not possible; use 1 to 64");
    const torch::NoGradGuard noGrad;
    return Search(weights, source, options).run(stop);
}

std::vector<Hypothesis> translateAll(const model::SubWeights& weights, const data::TokenSequences& source,
                                     const BeamOptions& options, int batchSentences,
                                     const std::function<void(std::size_t)>& onDone, std::stop_token stop) {
    std::vector<std::size_t> order(source.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return source.length(a) < source.length(b); });
    std::vector<Hypothesis> best(source.size());
    const auto step = static_cast<std::size_t>(std::max(1, batchSentences));
    for (std::size_t begin = 0; begin < order.size(); begin += step) {
        const std::size_t end = std::min(order.size(), begin + step);
        const std::vector<std::size_t> indices(order.begin() + std::ptrdiff_t(begin), order.begin() + std::ptrdiff_t(end));
        auto found = beamSearch(weights, leftPadded(source, indices, weights.outputTable.device()), options, stop);
        for (std::size_t i = 0; i < indices.size(); ++i)
            if (!found[i].empty())
                best[indices[i]] = std::move(found[i].front());
        if (onDone)
            onDone(end);
    }
    return best;
}

}  // namespace hatter::translate
