// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Machine.h"

#include "latency/JsonFields.h"
#include "latency/SystemFiles.h"

#include <sched.h>
#include <sys/utsname.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <thread>
#include <utility>
#include <vector>

namespace hatter::latency {

namespace {

/// Part numbers of Arm's cores, which Linux tells instead of names.
constexpr std::array<std::pair<const char*, const char*>, 22> ArmParts = {{
    {"0xc07", "Cortex-A7"},   {"0xc08", "Cortex-A8"},   {"0xc09", "Cortex-A9"},   {"0xc0f", "Cortex-A15"},
    {"0xd03", "Cortex-A53"},  {"0xd04", "Cortex-A35"},  {"0xd05", "Cortex-A55"},  {"0xd07", "Cortex-A57"},
    {"0xd08", "Cortex-A72"},  {"0xd09", "Cortex-A73"},  {"0xd0a", "Cortex-A75"},  {"0xd0b", "Cortex-A76"},
    {"0xd0c", "Neoverse-N1"}, {"0xd0d", "Cortex-A77"},  {"0xd40", "Neoverse-V1"}, {"0xd41", "Cortex-A78"},
    {"0xd44", "Cortex-X1"},   {"0xd46", "Cortex-A510"}, {"0xd47", "Cortex-A710"}, {"0xd49", "Neoverse-N2"},
    {"0xd4d", "Cortex-A715"}, {"0xd4f", "Neoverse-V2"},
}};

std::string armPart(const std::string& part) {
    for (const auto& [number, name] : ArmParts)
        if (part == number)
            return name;
    return "Arm core " + part;
}

/// "Cortex-A53 + Cortex-A72" where cores differ.
std::string armProcessor(const SystemFiles& files) {
    const auto makers = files.values("proc/cpuinfo", "CPU implementer");
    const auto parts = files.values("proc/cpuinfo", "CPU part");
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(makers.size(), parts.size()); ++i) {
        const std::string name = makers[i] == "0x41" ? armPart(parts[i]) : "Arm core " + makers[i] + "/" + parts[i];
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : " + ") + name;
    return out;
}

/// The processor, and where the system tells it the board, whose memory and clock rate matter as much.
std::string processor(const SystemFiles& files) {
    std::string out;
    for (const char* key : {"model name", "cpu model", "uarch"})
        if (const auto found = files.values("proc/cpuinfo", key); out.empty() && !found.empty())
            out = found[0];
    if (const std::string arm = armProcessor(files); !arm.empty())
        out = arm;
    if (out.empty())
        out = "unknown processor";
    const std::string board = files.line("proc/device-tree/model");
    return board.empty() ? out : out + " (" + board + ")";
}

/// Cores that the scheduler gives to this thread, or fewer where a container's share is smaller.
int usableCores(const SystemFiles& files) {
    int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        cores = CPU_COUNT(&set);
    std::istringstream share(files.line("sys/fs/cgroup/cpu.max"));
    std::string quota, period;
    share >> quota >> period;
    const auto used = numberIn(quota);
    const auto whole = numberIn(period);
    if (used && whole && *used > 0.0 && *whole > 0.0)
        cores = static_cast<int>(std::clamp(std::ceil(*used / *whole), 1.0, double(cores)));
    return cores;
}

double memoryGib(const SystemFiles& files) {
    const auto total = files.values("proc/meminfo", "MemTotal");
    const auto kib = total.empty() ? std::nullopt : numberIn(total[0].substr(0, total[0].find(' ')));
    if (!kib || *kib < 0.0)
        return 0.0;
    const double gib = *kib / (1024.0 * 1024.0);
    return gib < 2.0 ? std::round(gib * 10.0) / 10.0 : std::round(gib);
}

std::string systemName(const SystemFiles& files, const utsname& kernel) {
    std::istringstream in(files.text("etc/os-release"));
    const std::string key = "PRETTY_NAME=";
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(key)) {
            std::string name = line.substr(key.size());
            std::erase(name, '"');
            if (name = tidied(name); !name.empty())
                return name;
        }
    return tidied(std::string(kernel.sysname) + " " + kernel.release);
}

std::string written(double gib) {
    std::ostringstream out;
    out << gib;
    return out.str();
}

}  // namespace

std::string fingerprint(const Machine& machine) {
    std::string out = machine.processor;
    out += ", " + std::to_string(machine.cores) + (machine.cores == 1 ? " core, " : " cores, ");
    out += written(machine.memoryGib) + " GiB";
    for (const std::string& part :
         {machine.system, machine.architecture,
          machine.libtorch.empty() ? std::string() : "LibTorch " + machine.libtorch, machine.gpu})
        if (!part.empty())
            out += ", " + part;
    return out;
}

std::string toJson(const Machine& machine) {
    return dumped({{"processor", machine.processor},
                   {"cores", machine.cores},
                   {"memory-gib", machine.memoryGib},
                   {"system", machine.system},
                   {"architecture", machine.architecture},
                   {"libtorch", machine.libtorch},
                   {"gpu", machine.gpu}});
}

Machine machineFromJson(const std::string& json) {
    const JsonFields fields(json, "a machine's description");
    Machine machine;
    machine.processor = fields.text("processor");
    const double cores = fields.number("cores", 0, 1 << 20);
    if (cores != std::floor(cores))
        fields.damaged("cores", "a whole number");
    machine.cores = static_cast<int>(cores);
    machine.memoryGib = fields.number("memory-gib", 0, 1e9);
    machine.system = fields.text("system");
    machine.architecture = fields.text("architecture");
    machine.libtorch = fields.text("libtorch");
    machine.gpu = fields.text("gpu");
    return machine;
}

Machine thisMachine(const std::string& root) {
    const SystemFiles files(root);
    utsname kernel{};
    uname(&kernel);
    Machine machine;
    machine.processor = processor(files);
    machine.cores = usableCores(files);
    machine.memoryGib = memoryGib(files);
    machine.system = systemName(files, kernel);
    machine.architecture = kernel.machine;
    return machine;
}

}  // namespace hatter::latency
