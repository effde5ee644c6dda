// SPDX-License-Identifier: GPL-3.0-or-later
// All that a run left in its workspace, but for times, as lines that differ where a bit differs.
#pragma once

#include "store/RunLog.h"

#include <QByteArray>
#include <QString>
#include <bit>
#include <string>
#include <vector>

namespace hatter::test {

struct Story {
    std::vector<std::string> candidates, generations, steering, evaluations;
    std::size_t changesInside = 0;  ///< of the limit, elsewhere than at the first draw of a generation

    /// Empty if there is none.
    QByteArray differenceFrom(const Story& other) const {
        for (const auto& [name, mine, others] : {std::tuple{"candidates", &candidates, &other.candidates},
                                                 std::tuple{"generations", &generations, &other.generations},
                                                 std::tuple{"steering", &steering, &other.steering},
                                                 std::tuple{"evaluations", &evaluations, &other.evaluations}}) {
            if (mine->size() != others->size())
                return QByteArray::number(qsizetype(others->size())) + " " + name + " instead of " +
                       QByteArray::number(qsizetype(mine->size()));
            for (std::size_t i = 0; i < mine->size(); ++i)
                if ((*mine)[i] != (*others)[i])
                    return QByteArray(name) + ": '" + (*others)[i].substr(0, 300).c_str() + "' instead of '" +
                           (*mine)[i].substr(0, 300).c_str() + "'";
        }
        return {};
    }
};

inline std::string bits(double value) {
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(value)));
    return text;
}
inline std::string bits(const std::optional<double>& value) {
    return value ? bits(*value) : "-";
}

inline std::string lineOf(const store::CandidateRecord& c) {
    std::string line = "draw " + std::to_string(c.draw) + " generation " + std::to_string(c.generation) + " " +
                       c.origin + " " + c.decision + " " + c.hash + " genome " + c.genome + " parents";
    for (const std::int64_t parent : c.parents)
        line += " " + std::to_string(parent);
    return line + " ms " + bits(c.predictedMs) + " limit " + bits(c.limitMs) + " loss " + bits(c.loss) + " nll " +
           bits(c.nll) + " estimate " + bits(c.estimatedLoss) + " sentences " + std::to_string(c.sentences) + " size " +
           std::to_string(c.parameters) + " " + std::to_string(c.flops);
}

inline Story storyOf(const QString& folder, std::int64_t run) {
    const auto workspace = store::Workspace::open(folder.toStdString());
    const store::RunLogReader reader(workspace);
    const store::RunLog log(workspace);
    Story story;
    const store::RunRecord record = reader.run(run).value();
    const auto candidates = reader.candidates({run, 0, false, {}});
    std::int64_t first = 1;
    std::vector<std::int64_t> borders = {1};
    for (const store::CandidateRecord& c : candidates) {
        story.candidates.push_back(lineOf(c));
        if (c.generation > static_cast<int>(borders.size()) - 1)
            borders.push_back(first);
        first = c.draw + 1;
        if (const auto e = log.findEvaluation(c.hash, record.checkpoint, record.validationSet))
            story.evaluations.push_back(e->hash + " " + bits(e->loss) + " " + bits(e->nll) + " " +
                                        std::to_string(e->tokens));
    }
    for (const store::GenerationRecord& g : reader.generations(run))
        story.generations.push_back("generation " + std::to_string(g.number) + " best " + bits(g.bestLoss) +
                                    " hypervolume " + bits(g.hypervolume) + " limit " + bits(g.limitMs) + " state " +
                                    log.searchState(run, g.number).value_or("none"));
    story.generations.push_back("sentences " + log.sentenceLosses(run));
    for (const store::SteeringRecord& s : reader.steering(run)) {
        story.steering.push_back("draw " + std::to_string(s.draw) + " generation " + std::to_string(s.generation) +
                                 " from " + bits(s.fromMs) + " to " + bits(s.toMs));
        story.changesInside += std::find(borders.begin(), borders.end(), s.draw) == borders.end();
    }
    story.evaluations.push_back("runs " + std::to_string(reader.runs().size()) + ", all evaluations " +
                                reader.query("SELECT count(*) FROM evaluations").rows.at(0).at(0) + ", unfinished " +
                                reader.query("SELECT count(*) FROM unfinished_evaluations").rows.at(0).at(0) + ", " +
                                record.state);
    return story;
}

}  // namespace hatter::test
