// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CorpusFileSet.h"

#include "workbench/CorpusPreview.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace hatter::ui {

namespace {

using Role = CorpusFileSet::Role;

std::filesystem::path pathOf(const QString& path) {
    return path.toStdString();
}

std::string nameOf(const QString& path) {
    return QFileInfo(path).fileName().toStdString();
}

/// A word of a file's name that says the side: "train.src", "corpus-target.txt".
bool hasWord(const QString& path, const QStringList& words) {
    const QStringList parts =
        QFileInfo(path).fileName().toLower().split(QRegularExpression(QStringLiteral("[._\\- ]")));
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return words.contains(part); });
}

QString trimmedName(QString name) {
    static const QRegularExpression edges(QStringLiteral("^[._\\- ]+|[._\\- ]+$")),
        inside(QStringLiteral("[._\\- ]{2,}"));
    return name.replace(inside, QStringLiteral("-")).remove(edges);
}

bool isEveryday(const QString& name) {
    static const QStringList everyday = {
        QStringLiteral("train"),    QStringLiteral("training"), QStringLiteral("corpus"), QStringLiteral("data"),
        QStringLiteral("text"),     QStringLiteral("source"),   QStringLiteral("src"),    QStringLiteral("target"),
        QStringLiteral("messages"), QStringLiteral("sentences")};
    return name.size() < 2 || everyday.contains(name.toLower());
}

}  // namespace

CorpusFileSet CorpusFileSet::of(const workbench::CorpusFiles& files) {
    CorpusFileSet set;
    if (!files.source.empty())
        set.m_entries.append({QString::fromStdString(files.source.string()), Role::Source});
    if (!files.target.empty())
        set.m_entries.append({QString::fromStdString(files.target.string()), Role::Target});
    for (const auto& file : files.bilingual)
        set.m_entries.append({QString::fromStdString(file.string()), Role::Both});
    return set;
}

int CorpusFileSet::count(Role role) const {
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [role](const Entry& e) { return e.role == role; }));
}

const CorpusFileSet::Entry* CorpusFileSet::first(Role role) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [role](const Entry& e) { return e.role == role; });
    return found == m_entries.end() ? nullptr : &*found;
}

QStringList CorpusFileSet::add(const QStringList& paths) {
    QStringList refused;
    for (const QString& path : paths) {
        if (workbench::isForeignFile(pathOf(path))) {
            refused << path;
            continue;
        }
        if (std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.path == path; }))
            continue;
        if (workbench::isBilingualFile(pathOf(path))) {
            m_entries.append({path, Role::Both});
            continue;
        }
        const bool saysSource = hasWord(path, {QStringLiteral("src"), QStringLiteral("source")});
        const bool saysTarget = hasWord(path, {QStringLiteral("tgt"), QStringLiteral("trg"), QStringLiteral("target")});
        const bool source = saysSource != saysTarget ? saysSource : count(Role::Source) == 0 || count(Role::Target) > 0;
        m_entries.append({path, source ? Role::Source : Role::Target});
        // Two that were both said to be the same side: the later one knows no better.
        if (count(Role::Source) + count(Role::Target) == 2 && count(Role::Source) != 1)
            setRole(static_cast<int>(m_entries.size()) - 1, m_entries.last().role);
    }
    return refused;
}

void CorpusFileSet::remove(int at) {
    if (at >= 0 && at < m_entries.size())
        m_entries.removeAt(at);
}

void CorpusFileSet::setRole(int at, Role role) {
    if (at < 0 || at >= m_entries.size() || m_entries[at].role == Role::Both || role == Role::Both)
        return;
    m_entries[at].role = role;
    if (count(Role::Source) + count(Role::Target) != 2)
        return;
    for (int i = 0; i < m_entries.size(); ++i)
        if (i != at && m_entries[i].role != Role::Both)
            m_entries[i].role = role == Role::Source ? Role::Target : Role::Source;
}

void CorpusFileSet::swapSides() {
    for (Entry& entry : m_entries)
        entry.role = entry.role == Role::Source ? Role::Target : entry.role == Role::Target ? Role::Source : Role::Both;
    // The source stands first, as it is read.
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.role < b.role; });
}

void CorpusFileSet::orient(const data::LanguagePair& wanted) {
    const Entry *source = first(Role::Source), *target = first(Role::Target);
    if (source != nullptr && target != nullptr && !wanted.source.empty() &&
        data::languageOfName(nameOf(source->path)) == wanted.target &&
        data::languageOfName(nameOf(target->path)) == wanted.source)
        swapSides();
}

CorpusFileSet::Lack CorpusFileSet::lack() const {
    if (m_entries.isEmpty())
        return Lack::AllFiles;
    const int sources = count(Role::Source), targets = count(Role::Target);
    return sources > 1 || targets > 1 ? Lack::OnePair
           : sources < targets        ? Lack::Source
           : targets < sources        ? Lack::Target
                                      : Lack::Nothing;
}

workbench::CorpusFiles CorpusFileSet::files() const {
    workbench::CorpusFiles files;
    if (const Entry* source = first(Role::Source))
        files.source = pathOf(source->path);
    if (const Entry* target = first(Role::Target))
        files.target = pathOf(target->path);
    for (const Entry& entry : m_entries)
        if (entry.role == Role::Both)
            files.bilingual.push_back(pathOf(entry.path));
    return files;
}

data::LanguagePair CorpusFileSet::languages() const {
    const Entry *source = first(Role::Source), *target = first(Role::Target), *both = first(Role::Both);
    data::LanguagePair found;
    if (source != nullptr)
        found.source = data::languageOfName(nameOf(source->path));
    if (target != nullptr)
        found.target = data::languageOfName(nameOf(target->path));
    if (source == nullptr && target == nullptr && both != nullptr) {
        found = data::languagesOfName(nameOf(both->path));
        if (found.target.empty())
            found.target = data::languageOfName(nameOf(both->path));
    }
    // "news.de.src" and "news.de.tgt" tell nothing.
    return found.source == found.target ? data::LanguagePair{} : found;
}

QString CorpusFileSet::proposedName() const {
    if (m_entries.isEmpty())
        return {};
    const QFileInfo file(m_entries.first().path);
    QString base = file.fileName();
    for (const char* ending : {".txt", ".tsv", ".po", ".mo", ".gmo"})
        if (base.endsWith(QLatin1String(ending)))
            base.chop(static_cast<qsizetype>(std::char_traits<char>::length(ending)));
    const QString own = trimmedName(QString::fromStdString(data::stemOfName(base.toStdString())));
    if (!isEveryday(own))
        return own;
    const QString folder = trimmedName(file.absoluteDir().dirName());
    return isEveryday(folder) ? QString() : folder;
}

CorpusSplits splitsByName(const QStringList& paths) {
    CorpusSplits splits;
    for (const QString& path : paths) {
        const bool valid = hasWord(path, {QStringLiteral("valid"), QStringLiteral("validation"), QStringLiteral("dev"),
                                          QStringLiteral("val")});
        const bool test = hasWord(path, {QStringLiteral("test")});
        (valid && !test ? splits.validation : test && !valid ? splits.test : splits.training) << path;
    }
    return splits.training.isEmpty() ? CorpusSplits{paths, {}, {}} : splits;
}

QStringList corpusAmong(const QStringList& paths) {
    std::vector<std::filesystem::path> files;
    for (const QString& path : paths)
        files.push_back(pathOf(path));
    return workbench::looksLikeCorpus(files) ? paths : QStringList();
}

}  // namespace hatter::ui
