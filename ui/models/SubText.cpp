// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SubText.h"

#include "base/Error.h"
#include "space/HatYaml.h"

#include <QRegularExpression>
#include <QSet>

namespace hatter::ui {

namespace {
constexpr qsizetype MostLetters = 200'000;  ///< a SubTransformer has about a thousand
constexpr std::size_t MostSubs = 100;
}  // namespace

QString yamlOf(const space::SubTransformer& sub, const QString& comment) {
    return QStringLiteral("# %1\n%2").arg(comment, QString::fromStdString(space::writeSubTransformer(sub)));
}

QString yamlOf(const CompareList::Item& item) {
    if (item.published)
        return QString::fromStdString(space::writePublishedModel(*item.published));
    // For files and other programs: not in the person's language.
    return yamlOf(item.row.sub, QStringLiteral("candidate #%1, %2").arg(numberText(item.row.draw), item.row.hash));
}

std::vector<space::SubTransformer> subsIn(const QString& text, const space::DesignSpace& space) {
    if (text.size() > MostLetters)
        throw InputError("the text is longer than a SubTransformer can be: " + std::to_string(text.size()) +
                         " letters, at most " + std::to_string(MostLetters));
    if (text.trimmed().isEmpty())
        throw InputError("there is no text; a SubTransformer in HAT's YAML was expected");
    static const QRegularExpression key(QStringLiteral("^([\\w-]+)\\s*:"));
    std::vector<space::SubTransformer> subs;
    QStringList document;
    QSet<QString> seen;
    const auto finish = [&] {
        if (subs.size() >= MostSubs)
            throw InputError("more than " + std::to_string(MostSubs) + " SubTransformers in one text");
        subs.push_back(
            space::parseSubTransformer(document.join(QLatin1Char('\n')).toStdString() + '\n', "clipboard", space));
        document.clear();
        seen.clear();
    };
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const auto match = key.match(line);
        if (line.trimmed() == QLatin1String("---")) {
            if (!seen.isEmpty())
                finish();
            continue;
        }
        // A key that comes again begins the next one: no YAML has a key twice.
        if (match.hasMatch() && seen.contains(match.captured(1)))
            finish();
        if (match.hasMatch())
            seen.insert(match.captured(1));
        document << line;
    }
    if (!seen.isEmpty() || subs.empty())
        finish();
    return subs;
}

}  // namespace hatter::ui
