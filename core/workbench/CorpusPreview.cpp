// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/CorpusPreview.h"

#include "base/Error.h"
#include "data/Gettext.h"
#include "data/Text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string_view>

namespace hatter::workbench {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;
using Kind = CorpusFault::Kind;
constexpr auto PartEvery = std::chrono::milliseconds(250);
constexpr std::int64_t LinesBetweenLooks = 2000;

void count(data::LengthStatistics& side, int words) {
    ++side.sentences;
    side.tokens += words;
    side.longest = std::max(side.longest, words);
    const auto place = static_cast<std::size_t>(words);
    if (side.histogram.size() <= place)
        side.histogram.resize(place + 1);
    ++side.histogram[place];
    side.mean = static_cast<double>(side.tokens) / static_cast<double>(side.sentences);
}

class Previewer {
public:
    Previewer(const PreviewOptions& options, const std::function<void(const CorpusPreview&)>& onPart,
              std::stop_token stop)
        : m_options(options), m_onPart(onPart), m_stop(std::move(stop)) {}

    CorpusPreview read(const CorpusFiles& files) {
        if (!files.source.empty() && !files.target.empty())
            readText(files.source, files.target);
        else if (const fs::path& alone = files.source.empty() ? files.target : files.source; !alone.empty())
            readAlone(alone);
        for (const fs::path& file : files.bilingual) {
            if (file.extension() == ".tsv")
                readTsv(file);
            else
                readCatalogue(file);
        }
        m_preview.whole = true;
        return std::move(m_preview);
    }

private:
    void look() {
        if (m_stop.stop_requested())
            throw Stopped();
        if (const auto now = Clock::now(); m_onPart && now - m_lastPart >= PartEvery) {
            m_lastPart = now;
            m_onPart(m_preview);
        }
    }

    CorpusFault& fault(Kind kind, const fs::path& file) {
        CorpusFault fault;
        fault.kind = kind;
        fault.file = file;
        m_preview.faults.push_back(fault);
        return m_preview.faults.back();
    }

    /// The reader's message without the place, which the fault names itself.
    static std::string withoutPlace(const Error& e) {
        const std::string text = e.what(), place = e.where().text();
        return !place.empty() && text.starts_with(place + ": ") ? text.substr(place.size() + 2) : text;
    }

    /// A pipe or a device could keep us for ever: files only.
    bool isThere(const fs::path& file) {
        std::error_code code;
        if (fs::is_regular_file(file, code))
            return true;
        if (!fs::exists(file, code)) {
            fault(Kind::Missing, file);
            return false;
        }
        fault(Kind::Unreadable, file).details =
            fs::is_directory(file, code) ? "is a folder, a file was expected" : "is no regular file";
        return false;
    }

    void add(const std::string& source, const std::string& target) {
        ++m_preview.pairs;
        const int a = data::countWords(source), b = data::countWords(target);
        count(m_preview.source, a);
        count(m_preview.target, b);
        const auto [shorter, longer] = std::minmax(a, b);
        if (shorter == 0)
            ++m_preview.emptySides;
        else if (longer > m_options.cleaning.maxWords)
            ++m_preview.tooLong;
        else if (longer > 5 && longer > m_options.cleaning.maxRatio * shorter)
            ++m_preview.unlikeLengths;
        else if (source == target)
            ++m_preview.identical;
        if (m_preview.first.size() < m_options.pairs)
            m_preview.first.emplace_back(source, target);
    }

    /// One side of a text corpus; what fails is a fault, and the end.
    class Side {
    public:
        Side(Previewer& owner, const fs::path& file) : m_owner(owner), m_file(file) {
            m_index = owner.m_preview.files.size();
            owner.m_preview.files.push_back({file, 0});
            if (!owner.isThere(file)) {
                failed = true;
                return;
            }
            guard([this] { m_reader.emplace(m_file); });
        }
        bool next(std::string& line) {
            bool more = false;
            if (!failed)
                guard([&] { more = m_reader->next(line); });
            lines += more;
            m_owner.m_preview.files[m_index].lines = lines;
            return more;
        }
        bool failed = false;
        std::int64_t lines = 0;

    private:
        template <typename Work>
        void guard(Work work) {
            try {
                work();
            } catch (const Error& e) {
                failed = true;
                CorpusFault& said = m_owner.fault(e.where().line > 0 ? Kind::NotText : Kind::Unreadable, m_file);
                said.line = e.where().line;
                said.details = withoutPlace(e);
            }
        }

        Previewer& m_owner;
        fs::path m_file;
        std::size_t m_index = 0;
        std::optional<data::LineReader> m_reader;
    };

    void readText(const fs::path& sourceFile, const fs::path& targetFile) {
        Side source(*this, sourceFile), target(*this, targetFile);
        std::string a, b;
        while (true) {
            const bool hasA = source.next(a), hasB = target.next(b);
            if (!hasA && !hasB)
                break;
            if (hasA && hasB)
                add(a, b);
            if (std::max(source.lines, target.lines) % LinesBetweenLooks == 0)
                look();
        }
        if (source.failed || target.failed)
            return;
        for (const auto& [side, file] : {std::pair(&source, &sourceFile), std::pair(&target, &targetFile)})
            if (side->lines == 0)
                fault(Kind::Empty, *file);
        if (source.lines == 0 || target.lines == 0 || source.lines == target.lines)
            return;
        CorpusFault& unequal = fault(Kind::UnequalLines, targetFile);
        unequal.lines = target.lines;
        unequal.otherLines = source.lines;
        unequal.other = sourceFile;
    }

    /// Its other side was not named yet: there are lines, and no pairs.
    void readAlone(const fs::path& file) {
        Side side(*this, file);
        for (std::string line; side.next(line);)
            if (side.lines % LinesBetweenLooks == 0)
                look();
        if (!side.failed && side.lines == 0)
            fault(Kind::Empty, file);
    }

    void readTsv(const fs::path& file) {
        Side side(*this, file);
        const std::int64_t before = m_preview.pairs;
        for (std::string line; side.next(line);) {
            if (side.lines % LinesBetweenLooks == 0)
                look();
            if (line.empty())
                continue;
            const std::size_t first = line.find('\t');
            if (first == std::string::npos) {
                fault(Kind::NoTab, file).line = side.lines;
                return;
            }
            const std::size_t second = line.find('\t', first + 1);
            add(line.substr(0, first),
                line.substr(first + 1, second == std::string::npos ? second : second - first - 1));
        }
        if (!side.failed && m_preview.pairs == before)
            fault(Kind::Empty, file);
    }

    void readCatalogue(const fs::path& file) {
        look();
        m_preview.files.push_back({file, 0});
        if (!isThere(file))
            return;
        try {
            data::CatalogueLanguages languages;
            const data::ParallelCorpus corpus = data::readGettext(file, languages);
            m_preview.files.back().lines = static_cast<std::int64_t>(corpus.size());
            if (m_preview.languages.source.empty())
                m_preview.languages.source = languages.source;
            if (m_preview.languages.target.empty())
                m_preview.languages.target = languages.target;
            for (std::size_t i = 0; i < corpus.size(); ++i)
                add(corpus.source[i], corpus.target[i]);
        } catch (const InputError& e) {
            CorpusFault& said = fault(Kind::Damaged, file);
            said.line = e.where().line;
            said.details = withoutPlace(e);
            if (said.line == 0 && said.details == "has no translated message")
                said.kind = Kind::Empty;  // sound, and of no use
        }
    }

    const PreviewOptions& m_options;
    const std::function<void(const CorpusPreview&)>& m_onPart;
    std::stop_token m_stop;
    CorpusPreview m_preview;
    Clock::time_point m_lastPart = Clock::now();
};

std::string lowerExtension(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

template <std::size_t N>
bool isAmong(const fs::path& file, const std::array<std::string_view, N>& endings) {
    return std::find(endings.begin(), endings.end(), lowerExtension(file)) != endings.end();
}

}  // namespace

CorpusPreview previewCorpus(const CorpusFiles& files, const PreviewOptions& options,
                            const std::function<void(const CorpusPreview&)>& onPart, std::stop_token stop) {
    return Previewer(options, onPart, std::move(stop)).read(files);
}

bool isBilingualFile(const fs::path& file) {
    // As the readers see it: they tell formats apart by the ending as it is written.
    const std::string ending = file.extension().string();
    return ending == ".tsv" || ending == ".po" || ending == ".mo" || ending == ".gmo";
}

bool isForeignFile(const fs::path& file) {
    constexpr std::array<std::string_view, 29> Foreign = {
        ".tmx",  ".xlf", ".xliff", ".csv",  ".json", ".jsonl",       ".xml",  ".html", ".pdf",   ".doc",
        ".docx", ".odt", ".xls",   ".xlsx", ".ods",  ".gz",          ".bz2",  ".xz",   ".zst",   ".zip",
        ".tar",  ".7z",  ".bin",   ".idx",  ".yml",  ".safetensors", ".yaml", ".png",  ".sqlite"};
    return isAmong(file, Foreign);
}

bool looksLikeCorpus(const std::vector<fs::path>& files) {
    std::set<std::string> languages;
    for (const fs::path& file : files) {
        if (file.extension() == ".txt" || isBilingualFile(file))
            continue;
        const std::string ending = file.extension().string();
        if (ending.size() < 2 || !data::isLanguageCode(std::string_view(ending).substr(1)))
            return false;
        languages.insert(ending);
    }
    // One language by itself is no pair, and may be something else: ".pt", ".so".
    return !files.empty() && languages.size() != 1;
}

}  // namespace hatter::workbench
