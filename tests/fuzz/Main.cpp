// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-fuzz: damaged files for every reader of files from outside. See usage().
#include "Memory.h"
#include "Mutator.h"
#include "Reader.h"
#include "base/Error.h"

#include <fnmatch.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <typeinfo>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

// A report of a sanitizer ends the case, whatever the environment says.
extern "C" __attribute__((visibility("default"))) const char* __asan_default_options() {
    return "halt_on_error=1:exitcode=99:allocator_may_return_null=0:detect_stack_use_after_return=1";
}
extern "C" __attribute__((visibility("default"))) const char* __ubsan_default_options() {
    return "halt_on_error=1:print_stacktrace=1";
}

namespace fs = std::filesystem;
using namespace hatter::fuzz;

namespace {
constexpr unsigned SecondsPerCase = 20;
constexpr std::uint64_t NoCase = ~std::uint64_t{0};

struct Options {
    std::string reader;
    std::uint64_t cases = 1000, first = 0, seed = 1;
    fs::path corpus, keep;
    bool ownAlone = false;
};

/// What the process that reads tells the one that watches, also when it dies.
struct Board {
    std::uint64_t current = 0;
    std::uint64_t read = 0, refused = 0, failed = 0;
    double slowestMs = 0;
    std::uint64_t slowest = 0;
    double memoryShare = 0;  ///< of what a case may take
    std::uint64_t memoryCase = 0, memoryBytes = 0, memoryFile = 0;
    char message[400] = {};

    void say(const std::string& text) { std::snprintf(message, sizeof message, "%s", text.c_str()); }
};
Board* board = nullptr;

[[noreturn]] void usage(int code) {
    std::fprintf(
        code == 0 ? stdout : stderr,
        "hatter-fuzz READER [options]   damages files and reads them; exit 1 where one does more than be refused\n"
        "hatter-fuzz --list             the readers\n"
        "  --cases N             how many (1000)\n"
        "  --first N             number of the first case (0)\n"
        "  --seed S              another seed makes other cases (1)\n"
        "  --corpus FOLDER       damages these files too\n"
        "  --own                 leaves the reference material out\n"
        "  --keep-failing FOLDER the files of failing cases\n"
        "A case depends on its number, the seed and the corpus alone.\n");
    std::exit(code);
}

std::uint64_t numberOf(const char* text) {
    std::uint64_t value = 0;
    const char* end = text + std::strlen(text);
    if (std::from_chars(text, end, value).ptr != end || text == end)
        usage(2);
    return value;
}

Options parsed(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        const auto value = [&]() -> const char* { return i + 1 < argc ? argv[++i] : (usage(2), nullptr); };
        if (name == "--list") {
            for (const Reader& reader : readers())
                std::puts(reader.name.c_str());
            std::exit(0);
        } else if (name == "--help")
            usage(0);
        else if (name == "--cases")
            options.cases = numberOf(value());
        else if (name == "--first")
            options.first = numberOf(value());
        else if (name == "--seed")
            options.seed = numberOf(value());
        else if (name == "--corpus")
            options.corpus = value();
        else if (name == "--keep-failing")
            options.keep = value();
        else if (name == "--own")
            options.ownAlone = true;
        else if (!name.starts_with('-') && options.reader.empty())
            options.reader = name;
        else
            usage(2);
    }
    return options.reader.empty() ? (usage(2), options) : options;
}

// ---------------------------------------------------------------- corpus

std::vector<fs::path> matching(const fs::path& pattern) {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(pattern.parent_path(), none))
        if (fnmatch(pattern.filename().c_str(), entry.path().filename().c_str(), 0) == 0)
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

void addShared(const std::string& entry, std::vector<Input>& corpus) {
    const fs::path shared = HATTER_SHARED_DIR;
    const std::size_t bar = entry.find('|');
    if (bar != std::string::npos) {
        const fs::path one = shared / entry.substr(0, bar), two = shared / entry.substr(bar + 1);
        if (fs::exists(one) && fs::exists(two))
            corpus.push_back({entry, {fileBytes(one), fileBytes(two)}});
        return;
    }
    for (const fs::path& file : matching(shared / entry))
        corpus.push_back({file.filename().string(), {fileBytes(file)}});
}

/// The files of a folder. Those of a reader of two belong together where they differ in the ending alone.
void addFolder(const fs::path& folder, const Reader& reader, std::vector<Input>& corpus) {
    for (const fs::path& file : matching(folder / "*")) {
        Input input{file.filename().string(), {fileBytes(file)}};
        if (reader.files.size() == 2) {
            fs::path other = file;
            other.replace_extension(fs::path(reader.files[1]).extension());
            if (file.extension() != fs::path(reader.files[0]).extension() || !fs::exists(other))
                continue;
            input.parts.push_back(fileBytes(other));
        }
        corpus.push_back(std::move(input));
    }
}

// ---------------------------------------------------------------- the process that reads

class Runner {
public:
    Runner(const Reader& reader, const Options& options, const std::vector<Input>& corpus, fs::path folder)
        : m_reader(reader), m_options(options), m_corpus(corpus), m_folder(std::move(folder)) {}

    void cases(std::uint64_t from, std::uint64_t to) {
        for (std::uint64_t number = from; number < to; ++number) {
            board->current = number;
            const auto parts = Mutator(m_options.seed, number, m_reader.isText).damaged(m_corpus);
            const std::string complaint = run(parts);
            ++(complaint.empty() ? board->read : board->refused);
        }
        board->current = NoCase;
        findLeaks();
    }

    /// The seeds themselves can be read, or the damage would test nothing.
    void sound(const std::vector<Input>& seeds) {
        for (const Input& seed : seeds) {
            board->say("the sound input '" + seed.name + "'");
            if (const std::string complaint = run(seed.parts); !complaint.empty())
                fail("the sound input '" + seed.name + "' was refused: " + complaint);
        }
    }

private:
    [[noreturn]] static void fail(const std::string& message) {
        board->say(message);
        _exit(1);
    }

    /// What the reader said; an empty text if it read the files.
    std::string run(const std::vector<std::string>& parts) {
        std::uint64_t bytes = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            writeBytes(m_folder / m_reader.files[i], parts[i]);
            bytes += parts[i].size();
        }
        const std::uint64_t limit = m_reader.fixedMemory + m_reader.memoryFactor * bytes;
        const auto start = std::chrono::steady_clock::now();
        ::alarm(SecondsPerCase);
        Memory::begin(limit, [](std::uint64_t taken) {
            std::snprintf(board->message, sizeof board->message, "takes more memory than it may: %.1f MiB",
                          static_cast<double>(taken) / (1 << 20));
            std::abort();  // an address sanitizer's or a debugger's stack says where
        });
        std::string complaint;
        try {
            m_reader.read(m_folder);
        } catch (const hatter::Error& e) {
            complaint = *e.what() == '\0' ? "(no message)" : e.what();
        } catch (const std::exception& e) {
            Memory::end();
            fail(std::string("throws ") + typeid(e).name() + ": " + e.what());
        } catch (...) {
            Memory::end();
            fail("throws what is no exception of the library's");
        }
        note(Memory::end(), limit, bytes, std::chrono::steady_clock::now() - start);
        ::alarm(0);
        tidy();
        return complaint;
    }

    static void note(std::uint64_t memory, std::uint64_t limit, std::uint64_t bytes,
                     std::chrono::steady_clock::duration time) {
        const double ms = std::chrono::duration<double, std::milli>(time).count();
        if (ms > board->slowestMs) {
            board->slowestMs = ms;
            board->slowest = board->current;
        }
        const double share = static_cast<double>(memory) / static_cast<double>(limit);
        if (share > board->memoryShare) {
            board->memoryShare = share;
            board->memoryCase = board->current;
            board->memoryBytes = memory;
            board->memoryFile = bytes;
        }
    }

    /// Journals and logs that a reader left are not the next case's. The files themselves go too: where a file is
    /// shortened and written again, some file systems wait for the disk.
    void tidy() {
        for (const auto& entry : fs::directory_iterator(m_folder))
            fs::remove_all(entry.path());
    }

    static void findLeaks() {
#ifdef __SANITIZE_ADDRESS__
        if (__lsan_do_recoverable_leak_check() != 0)
            fail("some case leaks memory");
#endif
    }

    const Reader& m_reader;
    const Options& m_options;
    const std::vector<Input>& m_corpus;
    fs::path m_folder;
};

// ---------------------------------------------------------------- the process that watches

class Watch {
public:
    Watch(const Reader& reader, const Options& options) : m_reader(reader), m_options(options) {
        std::string name = (fs::temp_directory_path() / "hatter-fuzz-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error(name + ": cannot be made: " + std::strerror(errno));
        m_folder = name;
        m_seeds = reader.seeds();
        m_corpus = m_seeds;
        if (!options.ownAlone)
            for (const std::string& entry : reader.shared)
                addShared(entry, m_corpus);
        if (!options.corpus.empty())
            addFolder(options.corpus, reader, m_corpus);
    }
    ~Watch() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Whether all went well.
    bool run() {
        const auto start = std::chrono::steady_clock::now();
        Runner runner(m_reader, m_options, m_corpus, m_folder);
        board->current = NoCase;
        if (const auto reason = inChild([&] { runner.sound(m_seeds); }))
            return std::printf("%s: %s\n", m_reader.name.c_str(), reason->c_str()), false;
        *board = {};
        const std::uint64_t end = m_options.first + m_options.cases;
        for (std::uint64_t next = m_options.first; next < end;) {
            board->current = next;
            const auto reason = inChild([&] { runner.cases(next, end); });
            if (!reason)
                break;
            ++board->failed;
            const bool named = board->current != NoCase;
            std::printf("%s: %s%s\n", m_reader.name.c_str(),
                        named ? ("case " + std::to_string(board->current) + " ").c_str() : "", reason->c_str());
            if (!named)
                break;
            keep(board->current);
            next = board->current + 1;
        }
        report(std::chrono::steady_clock::now() - start);
        return board->failed == 0;
    }

private:
    /// Why the child ended before its time.
    template <typename Work>
    std::optional<std::string> inChild(Work work) {
        board->message[0] = '\0';
        std::fflush(nullptr);
        const pid_t child = ::fork();
        if (child < 0)
            throw std::runtime_error(std::string("no process can be made: ") + std::strerror(errno));
        if (child == 0) {
            limitProcess();
            try {
                work();
            } catch (const std::exception& e) {
                board->say(std::string("the program for tests failed: ") + e.what());
                _exit(1);
            }
            _exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            return std::nullopt;
        const std::string message = board->message;
        if (WIFEXITED(status) && WEXITSTATUS(status) != 1)
            return message + " ends with a sanitizer's report";
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
            return message + " takes longer than " + std::to_string(SecondsPerCase) + " s";
        if (WIFSIGNALED(status) && message.empty())
            return std::string("dies: ") + ::strsignal(WTERMSIG(status));
        return message;
    }

    static void limitProcess() {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody would read what it says
        const rlimit noCore{0, 0};
        ::setrlimit(RLIMIT_CORE, &noCore);
#ifndef __SANITIZE_ADDRESS__
        const rlimit memory{rlim_t{2} << 30, rlim_t{2} << 30};
        ::setrlimit(RLIMIT_AS, &memory);
#endif
    }

    void keep(std::uint64_t number) const {
        if (m_options.keep.empty())
            return;
        fs::create_directories(m_options.keep);
        const auto parts = Mutator(m_options.seed, number, m_reader.isText).damaged(m_corpus);
        for (std::size_t i = 0; i < parts.size(); ++i)
            writeBytes(m_options.keep / (m_reader.name + "-" + std::to_string(number) +
                                         fs::path(m_reader.files[i]).extension().string()),
                       parts[i]);
    }

    void report(std::chrono::steady_clock::duration time) const {
        std::printf(
            "%s: %llu cases from %zu inputs (%zu of them our own): %llu read, %llu refused, %llu failed; "
            "%.1f s, slowest %.0f ms (case %llu); memory at most %.0f %% of what is allowed (%.2f MiB for %.2f "
            "MiB of file, case %llu)\n",
            m_reader.name.c_str(), number(m_options.cases), m_corpus.size(), m_seeds.size(), number(board->read),
            number(board->refused), number(board->failed), std::chrono::duration<double>(time).count(),
            board->slowestMs, number(board->slowest), 100 * board->memoryShare, mebibytes(board->memoryBytes),
            mebibytes(board->memoryFile), number(board->memoryCase));
    }
    static unsigned long long number(std::uint64_t n) {
        return n;
    }
    static double mebibytes(std::uint64_t bytes) {
        return static_cast<double>(bytes) / (1 << 20);
    }

    const Reader& m_reader;
    const Options& m_options;
    fs::path m_folder;
    std::vector<Input> m_seeds, m_corpus;
};

const Reader* named(const std::string& name) {
    for (const auto* all : {&readers(), &faultyReaders()})
        for (const Reader& reader : *all)
            if (reader.name == name)
                return &reader;
    return nullptr;
}
}  // namespace

int main(int argc, char** argv) {
    const Options options = parsed(argc, argv);
    const Reader* reader = named(options.reader);
    if (reader == nullptr)
        return std::fprintf(stderr, "there is no reader '%s' (see --list)\n", options.reader.c_str()), 2;
    void* shared = ::mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return std::perror("mmap"), 2;
    board = new (shared) Board;
    try {
        return Watch(*reader, options).run() ? 0 : 1;
    } catch (const std::exception& e) {
        return std::fprintf(stderr, "%s\n", e.what()), 2;
    }
}
