// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Lab.h"

#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <mutex>

namespace hatter::latency {

namespace {

void pauseFor(double seconds, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, std::chrono::duration<double>(seconds), [] { return false; });
}

std::string now() {
    using namespace std::chrono;
    const auto sinceEpoch = floor<milliseconds>(system_clock::now()).time_since_epoch();
    const std::time_t second = duration_cast<seconds>(sinceEpoch).count();
    std::tm utc{};
    gmtime_r(&second, &utc);
    char date[32];
    std::strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%S", &utc);
    char text[48];
    std::snprintf(text, sizeof text, "%s.%03dZ", date, static_cast<int>(sinceEpoch.count() % 1000));
    return text;
}

}  // namespace

LabClock LabClock::real() {
    return {pauseFor, now};
}

}  // namespace hatter::latency
