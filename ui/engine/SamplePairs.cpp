// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SamplePairs.h"

#include "base/Error.h"
#include "base/Random.h"
#include "data/SentenceReader.h"
#include "data/Vocabulary.h"

#include <algorithm>

namespace hatter::ui {

namespace {

constexpr std::size_t MostPieces = 2000;  ///< of a sentence: more than anybody reads

/// One side of a split.
class SideReader {
public:
    SideReader(const store::Workspace& workspace, const std::string& split, const std::string& language)
        : m_vocabulary(data::Vocabulary::read(workspace.dataFolder() / ("dict." + language + ".txt"))),
          m_reader(workspace.dataPrefix(split, language), m_vocabulary.size()) {}

    std::size_t size() const { return m_reader.size(); }
    QVector<Piece> pieces(std::size_t i) {
        QStringList symbols;
        for (const std::int32_t id : m_reader.read(i)) {
            if (id == data::Vocabulary::Eos || static_cast<std::size_t>(symbols.size()) == MostPieces)
                break;
            symbols << QString::fromStdString(m_vocabulary.symbol(id));
        }
        return piecesOf(symbols);
    }

private:
    data::Vocabulary m_vocabulary;
    data::SentenceReader m_reader;
};

}  // namespace

SamplePairs readSamplePairs(const store::Workspace& workspace, const QString& split, int count, quint32 seed) {
    const auto& info = workspace.info();
    const std::string name = split.toStdString();
    SideReader source(workspace, name, info.sourceLanguage), target(workspace, name, info.targetLanguage);
    if (source.size() != target.size())
        throw InputError({workspace.dataFolder().string(), 0, {}},
                         "the " + name + " split has " + std::to_string(source.size()) + " source and " +
                             std::to_string(target.size()) + " target sentences, equal numbers were expected");
    SamplePairs samples;
    samples.total = static_cast<qint64>(source.size());
    PythonRandom random(seed);
    std::vector<std::size_t> drawn = random.sample(
        source.size(), std::min<std::size_t>(static_cast<std::size_t>(std::max(0, count)), source.size()));
    std::sort(drawn.begin(), drawn.end());
    for (const std::size_t i : drawn)
        samples.pairs.append({static_cast<qint64>(i) + 1, source.pieces(i), target.pieces(i)});
    return samples;
}

}  // namespace hatter::ui
