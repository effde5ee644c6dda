// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Conditions.h"

#include "latency/JsonFields.h"
#include "latency/SystemFiles.h"

#include <unistd.h>
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <sstream>
#include <vector>

namespace hatter::latency {

namespace {

template <typename T, typename Choose>
std::optional<T> either(const std::optional<T>& a, const std::optional<T>& b, Choose&& choose) {
    return a && b ? std::optional<T>(choose(*a, *b)) : a ? a : b;
}

constexpr double Largest = 1e12;

double loadOf(const JsonFields& fields) {
    const nlohmann::json& value = *fields.find("load");
    if (!value.is_array())
        return fields.number("load", 0.0, Largest);
    if (value.empty() || !value[0].is_number() || !(value[0].get<double>() >= 0.0))
        fields.damaged("load", "a list of load averages");
    return value[0].get<double>();
}

double mhzOf(const JsonFields& fields) {
    if (!fields.find("mhz")->is_string())
        return fields.number("mhz", 0.0, Largest);
    const auto mhz = numberIn(fields.text("mhz"));
    if (!mhz || *mhz < 0.0)
        fields.damaged("mhz", "a clock rate");
    return *mhz;
}

// A clock that ticks 100 times a second says nothing of less than a tick at either end.
constexpr double TicksInDoubt = 2.0;

double ticksPerSecond() {
    const long ticks = sysconf(_SC_CLK_TCK);
    return ticks > 0 ? double(ticks) : 100.0;
}

/// The numbers of a line up to the first word that is none.
std::vector<double> numbers(const std::string& line) {
    std::vector<double> out;
    std::istringstream in(line);
    std::string word;
    for (std::optional<double> value; in >> word && (value = numberIn(word));)
        out.push_back(*value);
    return out;
}

std::optional<double> mean(const std::vector<double>& values) {
    if (values.empty())
        return {};
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

constexpr char Cpus[] = "sys/devices/system/cpu";

/// cpu0, cpu1, ...: not cpufreq or cpuidle.
std::vector<std::string> cpuFolders(const SystemFiles& files) {
    auto out = files.entries(Cpus, "cpu");
    const std::size_t digits = std::string(Cpus).size() + 4;
    std::erase_if(out, [&](const std::string& path) {
        return path.size() <= digits || path.find_first_not_of("0123456789", digits) != std::string::npos;
    });
    return out;
}

std::optional<double> clockRate(const SystemFiles& files) {
    std::vector<double> mhz;
    for (const std::string& cpu : cpuFolders(files))
        if (const auto khz = files.number(cpu + "/cpufreq/scaling_cur_freq"))
            mhz.push_back(*khz / 1000.0);
    if (mhz.empty())
        for (const std::string& text : files.values("proc/cpuinfo", "cpu MHz"))
            if (const auto value = numberIn(text))
                mhz.push_back(*value);
    return mean(mhz);
}

/// "performance"; "powersave, schedutil" where cores differ.
std::string governors(const SystemFiles& files) {
    std::vector<std::string> seen;
    for (const std::string& cpu : cpuFolders(files))
        if (const std::string name = files.line(cpu + "/cpufreq/scaling_governor"); !name.empty())
            seen.push_back(name);
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    std::string out;
    for (const std::string& name : seen)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

/// Sensors of boards, disks and radios are no processor's.
bool isProcessorSensor(const std::string& name) {
    for (const char* part : {"cpu", "x86_pkg_temp", "coretemp", "k10temp", "zenpower", "soc", "bigcore", "littlecore"})
        if (name.find(part) != std::string::npos)
            return true;
    return false;
}

std::optional<double> hottest(const SystemFiles& files) {
    std::optional<double> out;
    const auto take = [&](const std::string& path) {
        const auto celsius = files.number(path);
        // Millidegrees. A sensor that is switched off may say anything.
        if (celsius && *celsius > -100e3 && *celsius < 200e3)
            out = std::max(out.value_or(-1e9), *celsius / 1000.0);
    };
    for (const std::string& zone : files.entries("sys/class/thermal", "thermal_zone"))
        if (isProcessorSensor(files.line(zone + "/type")))
            take(zone + "/temp");
    for (const std::string& chip : files.entries("sys/class/hwmon", "hwmon"))
        if (isProcessorSensor(files.line(chip + "/name")))
            for (const std::string& input : files.entries(chip, "temp"))
                if (input.ends_with("_input"))
                    take(input);
    return out;
}

// A Raspberry Pi's firmware tells in bits 1 to 3 that the clock rate is capped, throttled or limited by heat now, and
// in bits 17 to 19 that it was at some time since boot. (Bits 0 and 16, a weak power supply, cap the rate in turn.)
constexpr unsigned SlowNow = 0xeU;
constexpr unsigned SlowEver = 0xe0000U;

std::optional<unsigned> firmwareFlags(const SystemFiles& files) {
    for (const std::string& soc : files.entries("sys/devices/platform", "soc"))
        for (const std::string& firmware : files.entries(soc, "soc")) {
            std::string text = files.line(firmware + "/get_throttled");
            if (text.starts_with("0x"))
                text.erase(0, 2);
            if (text.empty() || text.size() > 8 ||
                text.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos)
                continue;
            return static_cast<unsigned>(std::stoul(text, nullptr, 16));
        }
    return {};
}

}  // namespace

Conditions worst(const Conditions& a, const Conditions& b) {
    const auto higher = [](double x, double y) { return std::max(x, y); };
    Conditions out;
    out.load = either(a.load, b.load, higher);
    out.busyElsewhere = either(a.busyElsewhere, b.busyElsewhere, higher);
    out.stolen = either(a.stolen, b.stolen, higher);
    out.mhz = either(a.mhz, b.mhz, [](double x, double y) { return std::min(x, y); });
    out.governor = b.governor.empty() ? a.governor : b.governor;
    out.celsius = either(a.celsius, b.celsius, higher);
    out.throttled = either(a.throttled, b.throttled, [](std::int64_t x, std::int64_t y) { return x + y; });
    return out;
}

std::string toJson(const Conditions& conditions) {
    nlohmann::json json = nlohmann::json::object();
    const auto add = [&](const char* key, const auto& value) {
        if (value)
            json[key] = *value;
    };
    add("load", conditions.load);
    add("busy-elsewhere", conditions.busyElsewhere);
    add("stolen", conditions.stolen);
    add("mhz", conditions.mhz);
    if (!conditions.governor.empty())
        json["governor"] = conditions.governor;
    add("celsius", conditions.celsius);
    add("throttled", conditions.throttled);
    return dumped(json);
}

Conditions conditionsFromJson(const std::string& json) {
    Conditions out;
    if (json.empty())
        return out;
    const JsonFields fields(json, "the note on a measurement's conditions");
    const auto number = [&](const char* key, double least) {
        return fields.find(key) == nullptr ? std::nullopt : std::optional(fields.number(key, least, Largest));
    };
    if (fields.find("load") != nullptr)
        out.load = loadOf(fields);
    out.busyElsewhere = number("busy-elsewhere", 0.0);
    out.stolen = number("stolen", 0.0);
    if (fields.find("mhz") != nullptr)
        out.mhz = mhzOf(fields);
    out.governor = fields.text("governor", true);
    out.celsius = number("celsius", -300.0);
    if (const auto throttled = number("throttled", 0.0)) {
        if (*throttled != std::floor(*throttled))
            fields.damaged("throttled", "a whole number");
        out.throttled = static_cast<std::int64_t>(*throttled);
    }
    return out;
}

ConditionsWatch::ConditionsWatch(std::string root)
    : m_root(std::move(root)), m_start(std::chrono::steady_clock::now()), m_before(ticks()), m_heatBefore(heat()) {}

std::optional<ConditionsWatch::Ticks> ConditionsWatch::ticks() const {
    const SystemFiles files(m_root);
    // user nice system idle iowait irq softirq steal ...; a guest's time is within user's.
    const std::string all = files.line("proc/stat");
    if (!all.starts_with("cpu "))
        return {};
    const auto cpu = numbers(all.substr(4));
    // The name in brackets may hold anything. Behind it stand a letter and numbers; the eleventh and twelfth of them
    // are user and system time.
    const std::string self = files.line("proc/self/stat");
    const auto bracket = self.rfind(')');
    if (cpu.size() < 7 || bracket == std::string::npos || self.size() < bracket + 4)
        return {};
    const auto own = numbers(self.substr(bracket + 4));
    if (own.size() < 12)
        return {};
    const double second = ticksPerSecond();
    return Ticks{(cpu[0] + cpu[1] + cpu[2] + cpu[5] + cpu[6]) / second, cpu.size() > 7 ? cpu[7] / second : 0.0,
                 (own[10] + own[11]) / second};
}

ConditionsWatch::Heat ConditionsWatch::heat() const {
    const SystemFiles files(m_root);
    std::optional<double> cores, package;
    for (const std::string& cpu : cpuFolders(files)) {
        if (const auto count = files.number(cpu + "/thermal_throttle/core_throttle_count"))
            cores = cores.value_or(0.0) + *count;
        // Every core of a package tells the same.
        if (const auto count = files.number(cpu + "/thermal_throttle/package_throttle_count"))
            package = std::max(package.value_or(0.0), *count);
    }
    Heat out;
    if (cores || package)
        out.slowdowns = static_cast<std::int64_t>(std::clamp(cores.value_or(0.0) + package.value_or(0.0), 0.0, 1e15));
    out.flags = firmwareFlags(files);
    return out;
}

std::optional<std::int64_t> ConditionsWatch::throttledSince() const {
    const Heat now = heat();
    std::optional<std::int64_t> out;
    if (now.slowdowns && m_heatBefore.slowdowns)
        out = std::max<std::int64_t>(0, *now.slowdowns - *m_heatBefore.slowdowns);
    if (now.flags && m_heatBefore.flags) {
        const unsigned began = *now.flags & ~*m_heatBefore.flags & SlowEver;
        const unsigned lasts = (*now.flags | *m_heatBefore.flags) & SlowNow;
        out = out.value_or(0) + std::popcount(lasts | began >> 16);
    }
    return out;
}

Conditions ConditionsWatch::finish() const {
    return finishAfter(std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count());
}

Conditions ConditionsWatch::finishAfter(double seconds) const {
    const SystemFiles files(m_root);
    Conditions out;
    out.load = files.number("proc/loadavg");
    if (const auto now = ticks(); now && m_before && seconds > 0.0) {
        const double others = now->busy - m_before->busy - (now->own - m_before->own);
        out.busyElsewhere = std::max(0.0, others - TicksInDoubt / ticksPerSecond()) / seconds;
        out.stolen = std::max(0.0, now->stolen - m_before->stolen - TicksInDoubt / ticksPerSecond()) / seconds;
    }
    out.mhz = clockRate(files);
    out.governor = governors(files);
    out.celsius = hottest(files);
    out.throttled = throttledSince();
    return out;
}

}  // namespace hatter::latency
