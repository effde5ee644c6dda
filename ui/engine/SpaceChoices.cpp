// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SpaceChoices.h"

#include "base/Error.h"
#include "base/Resources.h"
#include "space/Counts.h"
#include "space/HatYaml.h"

#include <algorithm>
#include <filesystem>

namespace hatter::ui {

SpaceChoice readSpaceChoice(const QString& file) {
    const std::filesystem::path path = file.toStdString();
    SpaceChoice choice{file, QString::fromStdString(path.stem().string()), {}, {}};
    try {
        // A pipe would keep the reader for ever.
        std::error_code code;
        if (!std::filesystem::is_regular_file(path, code))
            throw InputError({path.string(), 0, {}}, "there is no such file");
        choice.space = space::readDesignSpace(path);
    } catch (const Error& e) {
        choice.error = QString::fromUtf8(e.what());
    }
    return choice;
}

QVector<SpaceChoice> readShippedSpaces() {
    QVector<SpaceChoice> choices;
    for (const auto& entry : std::filesystem::directory_iterator(resourcesFolder() / "spaces"))
        if (entry.path().extension() == ".yml")
            choices.append(readSpaceChoice(QString::fromStdString(entry.path().string())));
    const auto parameters = [](const SpaceChoice& choice) {
        return choice.space ? space::parameterCount(*choice.space, choice.space->largest()) : 0;
    };
    std::sort(choices.begin(), choices.end(),
              [&](const SpaceChoice& a, const SpaceChoice& b) { return parameters(a) < parameters(b); });
    return choices;
}

SpaceSizes sizesOf(const space::DesignSpace& space, int vocabulary) {
    const auto parameters = [&](const space::SubTransformer& sub) {
        return static_cast<qint64>(space::parameterCount(space, sub) +
                                   space::embeddingParameterCount(space, sub, vocabulary, vocabulary));
    };
    return {space.size(), parameters(space.smallest()), parameters(space.largest())};
}

}  // namespace hatter::ui
