// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure/MeterImpl.h"

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <sys/utsname.h>
#include <thread>
#include <torch/version.h>
#include <unistd.h>

namespace hatter::measure {

namespace {

std::string firstLine(const char* file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

/// Value of the first "key : value" line of a file in /proc.
std::string procValue(const char* file, const std::string& key) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (line.rfind(key, 0) == 0) {
            const auto at = line.find_first_not_of(" \t:", key.size());
            return at == std::string::npos ? std::string() : line.substr(at);
        }
    return {};
}

std::string processor() {
    for (const char* key : {"model name", "Model", "Hardware"})
        if (const std::string found = procValue("/proc/cpuinfo", key); !found.empty())
            return found;
    return "unknown processor";
}

}  // namespace

std::string fingerprint(const torch::Device& device) {
    utsname system{};
    uname(&system);
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long gib = pages / ((1L << 30) / sysconf(_SC_PAGESIZE));
    std::ostringstream out;
    out << processor() << ", " << std::thread::hardware_concurrency() << " cores, " << gib << " GiB, " << system.sysname
        << " " << system.machine << ", LibTorch " << TORCH_VERSION_MAJOR << "." << TORCH_VERSION_MINOR << "."
        << TORCH_VERSION_PATCH;
    if (device.is_cuda())
        out << ", CUDA device";
    return out.str();
}

std::string conditions() {
    nlohmann::json json;
    double load[3] = {};
    if (getloadavg(load, 3) == 3)
        json["load"] = {load[0], load[1], load[2]};
    const std::string governor = firstLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
    if (!governor.empty())
        json["governor"] = governor;
    const std::string mhz = procValue("/proc/cpuinfo", "cpu MHz");
    if (!mhz.empty())
        json["mhz"] = mhz;
    return json.dump();
}

}  // namespace hatter::measure
