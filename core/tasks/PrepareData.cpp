// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/PrepareData.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Log.h"
#include "base/Random.h"
#include "data/SegmenterFile.h"
#include "data/TokenDataset.h"
#include "tasks/DataFiles.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_set>

namespace hatter::tasks {

namespace {

using data::ParallelCorpus;
using workbench::CorpusFiles;
using workbench::SplitStatistics;

constexpr std::array<const char*, 3> Splits = {"train", "valid", "test"};

void append(ParallelCorpus& to, ParallelCorpus from) {
    std::move(from.source.begin(), from.source.end(), std::back_inserter(to.source));
    std::move(from.target.begin(), from.target.end(), std::back_inserter(to.target));
}

ParallelCorpus read(const CorpusFiles& files) {
    ParallelCorpus corpus;
    if (!files.source.empty())
        append(corpus, data::readPlainText(files.source, files.target));
    for (const auto& file : files.bilingual)
        append(corpus, data::readCorpusFile(file));
    return corpus;
}

ParallelCorpus pick(const ParallelCorpus& corpus, const std::vector<std::size_t>& indices) {
    ParallelCorpus out;
    for (const std::size_t i : indices) {
        out.source.push_back(corpus.source[i]);
        out.target.push_back(corpus.target[i]);
    }
    return out;
}

/// Moves pairs for the missing splits out of the training pairs; at most a tenth for each.
void drawHeldOut(std::array<ParallelCorpus, 3>& splits, const workbench::PrepareDataOptions& options) {
    const std::size_t n = splits[0].size();
    NumpyRandom random(static_cast<std::uint32_t>(options.seed));
    const std::vector<std::size_t> order = random.permutation(n);
    std::size_t used = 0;
    for (const std::size_t split : {std::size_t{1}, std::size_t{2}}) {
        const bool missing = split == 1 ? options.valid.empty() : options.test.empty();
        if (!missing)
            continue;
        const std::size_t take = std::min(static_cast<std::size_t>(std::max(1, options.heldOut)), n / 10);
        splits[split] =
            pick(splits[0], {order.begin() + std::ptrdiff_t(used), order.begin() + std::ptrdiff_t(used + take)});
        used += take;
    }
    if (used == 0)
        return;
    std::vector<std::size_t> rest(order.begin() + std::ptrdiff_t(used), order.end());
    std::sort(rest.begin(), rest.end());
    splits[0] = pick(splits[0], rest);
}

/// Training pairs whose source stands in a held-out split would make its figures too good.
std::int64_t dropLeaks(std::array<ParallelCorpus, 3>& splits) {
    std::unordered_set<std::string> heldOut;
    for (const std::size_t split : {std::size_t{1}, std::size_t{2}})
        heldOut.insert(splits[split].source.begin(), splits[split].source.end());
    std::vector<std::size_t> keep;
    for (std::size_t i = 0; i < splits[0].size(); ++i)
        if (!heldOut.contains(splits[0].source[i]))
            keep.push_back(i);
    const auto leaks = static_cast<std::int64_t>(splits[0].size() - keep.size());
    if (leaks > 0)
        splits[0] = pick(splits[0], keep);
    return leaks;
}

/// A SuperTransformer that stands in the workspace already knows only its own pieces. Text of other languages begins
/// anew.
std::filesystem::path segmenterFor(const store::Workspace& workspace, const workbench::PrepareDataOptions& options) {
    const bool sameLanguages = workspace.info().sourceLanguage == options.sourceLanguage &&
                               workspace.info().targetLanguage == options.targetLanguage;
    if (!options.segmenterModel.empty() || !sameLanguages || !std::filesystem::exists(workspace.superSegmenter()))
        return options.segmenterModel;
    logInfo("segmented with the SuperTransformer's own pieces");
    return workspace.superSegmenter();
}

/// Source and target vocabulary of a segmenter: a SentencePiece model holds its own, beside a description stand two.
std::pair<data::Vocabulary, data::Vocabulary> vocabulariesOf(const std::filesystem::path& segmenter) {
    if (!data::holdsDescription(segmenter)) {
        const data::Vocabulary joint = data::vocabularyOf(segmenter);
        return {joint, joint};
    }
    const auto folder = segmenter.parent_path();
    return {data::Vocabulary::read(folder / "dict.source.txt"), data::Vocabulary::read(folder / "dict.target.txt")};
}

/// One preparation: its folder, segmenter and progress.
class Preparation {
public:
    Preparation(const store::Workspace& workspace, const workbench::PrepareDataOptions& options, Progress& progress,
                std::stop_token stop)
        : m_workspace(workspace),
          m_options(options),
          m_progress(progress),
          m_stop(std::move(stop)),
          m_data(workspace) {}

    workbench::PrepareDataOutcome run() {
        readAndClean();
        makeSegmenter();
        for (std::size_t i = 0; i < Splits.size(); ++i)
            binarise(i);
        m_outcome.vocabulary = m_target.size();
        m_data.writeStatistics(m_outcome);
        m_data.commit();
        return m_outcome;
    }

private:
    void checkStop() const {
        if (m_stop.stop_requested())
            throw Stopped();
    }

    void readAndClean() {
        const CorpusFiles* files[] = {&m_options.train, &m_options.valid, &m_options.test};
        ProgressCounter counter(m_progress, "reading and cleaning", 3);
        for (std::size_t i = 0; i < Splits.size(); ++i) {
            checkStop();
            SplitStatistics statistics;
            statistics.split = Splits[i];
            m_splits[i] = data::clean(read(*files[i]), m_options.cleaning, statistics.cleaning);
            m_outcome.splits.push_back(statistics);
            counter.at(static_cast<std::int64_t>(i + 1));
        }
        if (m_splits[0].size() < 20)
            throw InputError("the corpus has " + std::to_string(m_splits[0].size()) +
                             " usable training pairs after cleaning; at least 20 are needed");
        drawHeldOut(m_splits, m_options);
        m_outcome.leaks = dropLeaks(m_splits);
        for (std::size_t i = 0; i < Splits.size(); ++i)
            if (m_splits[i].size() == 0)
                throw InputError(
                    std::string("no ") + Splits[i] +
                    " pairs are left after cleaning and after pairs that training has as well were dropped");
        for (std::size_t i = 0; i < Splits.size(); ++i) {
            m_outcome.splits[i].cleaning.kept = static_cast<std::int64_t>(m_splits[i].size());
            m_outcome.splits[i].sourceWords = data::wordStatistics(m_splits[i].source);
            m_outcome.splits[i].targetWords = data::wordStatistics(m_splits[i].target);
            writeLines(m_data.part(m_workspace.textFile(Splits[i], m_options.sourceLanguage)), m_splits[i].source);
            writeLines(m_data.part(m_workspace.textFile(Splits[i], m_options.targetLanguage)), m_splits[i].target);
        }
    }

    void makeSegmenter() {
        checkStop();
        ProgressCounter counter(m_progress, "segmentation", 1);
        counter.at(0);
        const auto model = m_data.part(m_workspace.segmenterModel());
        if (m_options.segmenterModel.empty()) {
            m_source = m_target =
                data::trainSentencePiece({m_data.part(m_workspace.textFile("train", m_options.sourceLanguage)),
                                          m_data.part(m_workspace.textFile("train", m_options.targetLanguage))},
                                         m_options.pieces, model);
        } else {
            std::tie(m_source, m_target) = vocabulariesOf(m_options.segmenterModel);
            writeFileAtomically(model, readFile(m_options.segmenterModel));
        }
        m_sourceSegmenter = data::openSegmenter(model);
        m_targetSegmenter = data::openTargetSegmenter(model);
        m_source.write(m_data.part("dict." + m_options.sourceLanguage + ".txt"));
        m_target.write(m_data.part("dict." + m_options.targetLanguage + ".txt"));
        counter.at(1);
    }

    data::TokenSequences encodeLines(const std::vector<std::string>& lines, const data::Segmenter& segmenter,
                                     const data::Vocabulary& vocabulary, ProgressCounter& counter, std::int64_t& done) {
        data::TokenSequences out;
        for (const std::string& line : lines) {
            out.add(data::encode(segmenter, vocabulary, line));
            if (++done % 2000 == 0) {
                checkStop();
                counter.at(done);
            }
        }
        return out;
    }

    void binarise(std::size_t split) {
        const ParallelCorpus& corpus = m_splits[split];
        ProgressCounter counter(m_progress, std::string("binarising ") + Splits[split],
                                static_cast<std::int64_t>(2 * corpus.size()));
        std::int64_t done = 0;
        const auto write = [&](const std::vector<std::string>& lines, const std::string& language,
                               const data::Segmenter& segmenter, const data::Vocabulary& vocabulary) {
            const data::TokenSequences ids = encodeLines(lines, segmenter, vocabulary, counter, done);
            ids.write(m_data.part(m_workspace.dataPrefix(Splits[split], language)), vocabulary.size());
            return pieceStatistics(ids);
        };
        m_outcome.splits[split].sourcePieces =
            write(corpus.source, m_options.sourceLanguage, *m_sourceSegmenter, m_source);
        m_outcome.splits[split].targetPieces =
            write(corpus.target, m_options.targetLanguage, *m_targetSegmenter, m_target);
        counter.at(done);
    }

    const store::Workspace& m_workspace;
    const workbench::PrepareDataOptions& m_options;
    Progress& m_progress;
    std::stop_token m_stop;
    DataReplacement m_data;
    std::array<ParallelCorpus, 3> m_splits;
    data::Vocabulary m_source, m_target;
    std::unique_ptr<data::Segmenter> m_sourceSegmenter, m_targetSegmenter;
    workbench::PrepareDataOutcome m_outcome;
};

}  // namespace

workbench::PrepareDataOutcome prepareData(const store::Workspace& workspace,
                                          const workbench::PrepareDataOptions& options, Progress& progress,
                                          std::stop_token stop) {
    if (options.train.empty())
        throw InputError("no training files were given: name a source and a target file, or a TSV, PO or MO file");
    if (options.sourceLanguage == options.targetLanguage)
        throw InputError("source and target language are both '" + options.sourceLanguage + "'");
    store::WorkspaceInfo info = workspace.info();
    info.sourceLanguage = options.sourceLanguage;
    info.targetLanguage = options.targetLanguage;
    store::Workspace prepared = workspace.withInfo(info);
    auto completed = options;
    completed.segmenterModel = segmenterFor(workspace, options);
    auto outcome = Preparation(prepared, completed, progress, std::move(stop)).run();
    prepared.setInfo(info);
    logInfo("data prepared: " + std::to_string(outcome.splits[0].cleaning.kept) + " training pairs, " +
            std::to_string(outcome.vocabulary) + " pieces, " + std::to_string(outcome.leaks) + " leaks dropped");
    return outcome;
}

}  // namespace hatter::tasks
