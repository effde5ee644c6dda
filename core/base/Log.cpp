// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"

#include "base/Error.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>
#include <utility>

namespace hatter {

namespace {

/// Hands lines to listeners; they may come and go while others log.
class ListenerSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    int add(std::function<void(const LogLine&)> listener) {
        const std::lock_guard lock(mutex_);
        m_listeners.emplace(++m_last, std::move(listener));
        return m_last;
    }
    void remove(int id) {
        const std::lock_guard lock(mutex_);
        m_listeners.erase(id);
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        const auto level = spdlog::level::to_string_view(message.level);
        const LogLine line{std::string(level.data(), level.size()),
                           std::string(message.payload.data(), message.payload.size()),
                           std::chrono::duration_cast<std::chrono::milliseconds>(message.time.time_since_epoch()).count()};
        for (const auto& [id, listener] : m_listeners)
            listener(line);
    }
    void flush_() override {}

private:
    std::map<int, std::function<void(const LogLine&)>> m_listeners;
    int m_last = 0;
};

/// The program's one log. Made on first use: no registration at namespace scope.
struct Log {
    std::shared_ptr<spdlog::sinks::dist_sink_mt> all = std::make_shared<spdlog::sinks::dist_sink_mt>();
    std::shared_ptr<ListenerSink> listeners = std::make_shared<ListenerSink>();
    std::shared_ptr<spdlog::sinks::sink> file;
    spdlog::logger logger{"hatter", all};

    Log() { all->add_sink(listeners); }
    static Log& instance() {
        static Log log;
        return log;
    }
};

}  // namespace

void setLogLevel(const std::string& level) {
    const auto parsed = spdlog::level::from_str(level);
    if (parsed == spdlog::level::off && level != "off")
        throw InputError("log level '" + level + "' is unknown; use trace, debug, info, warning, error or off");
    Log::instance().logger.set_level(parsed);
}

void setLogFolder(const std::filesystem::path& folder) {
    Log& log = Log::instance();
    if (log.file)
        log.all->remove_sink(log.file);
    log.file.reset();
    if (folder.empty())
        return;
    try {
        std::filesystem::create_directories(folder);
        log.file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>((folder / "hatter.log").string(),
                                                                           std::size_t{5} << 20, 3);
    } catch (const std::exception& e) {
        throw Error({folder.string(), 0, {}}, std::string("the log cannot be written: ") + e.what());
    }
    log.all->add_sink(log.file);
    log.logger.flush_on(spdlog::level::info);
}

std::function<void()> addLogListener(std::function<void(const LogLine&)> listener) {
    const int id = Log::instance().listeners->add(std::move(listener));
    return [id] { Log::instance().listeners->remove(id); };
}

void logDebug(const std::string& text) {
    Log::instance().logger.debug("{}", text);
}
void logInfo(const std::string& text) {
    Log::instance().logger.info("{}", text);
}
void logWarning(const std::string& text) {
    Log::instance().logger.warn("{}", text);
}
void logError(const std::string& text) {
    Log::instance().logger.error("{}", text);
}

}  // namespace hatter
