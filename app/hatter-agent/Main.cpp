// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-agent: measures latency on this machine for a Hatter elsewhere. Exit codes: 0 the other end has closed, 1
// failed, 2 bad usage or what came in is not the protocol.
#include "agent/Agent.h"
#include "base/Error.h"
#include "measure/Entry.h"
#include "workbench/Environment.h"

#include <dlfcn.h>
#include <unistd.h>
#include <cstdio>
#include <string>

namespace {

using namespace hatter;

constexpr char Help[] = "hatter-agent " HATTER_VERSION
                        ": measures latency on this machine for a Hatter on another one\n"
                        "\n"
                        "It speaks through stdin and stdout, one JSON object a line, until stdin is closed. In Hatter, "
                        "name a command that\n"
                        "starts it and passes both on:\n"
                        "    ssh pi hatter-agent                 (with a key: nobody is there to type a password)\n"
                        "    docker exec -i box hatter-agent\n"
                        "    sh -c 'exec taskset -c 2,3 hatter-agent'\n"
                        "To see whether it works here:\n"
                        "    hatter-agent </dev/null             its greeting: version, devices, machine\n"
                        "\n"
                        "Options:\n"
                        "    -h, --help     this text\n"
                        "    --version      the version\n"
                        "\n"
                        "docs/agent.md describes the lines.\n";

/// LibTorch's libraries read the environment when they are loaded, so they are opened after it is prepared.
measure::Entry openEngine() {
    workbench::prepareEngineEnvironment();
    void* library = ::dlopen(HATTER_ENGINE_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    void* function = library ? ::dlsym(library, measure::EntryName) : nullptr;
    if (!function)
        throw Error(std::string("the engine cannot be loaded: ") + ::dlerror());
    measure::Entry entry;
    reinterpret_cast<decltype(&hatterMeasuring)>(function)(&entry);
    return entry;
}

std::vector<std::string> devicesOf(const measure::Entry& entry) {
    std::vector<std::string> devices = {"cpu"};
    try {
        if (!entry.machineWith("cuda").gpu.empty())
            devices.emplace_back("cuda");
    } catch (const std::exception&) {
        // There is none, or this LibTorch was built without.
    }
    return devices;
}

int serve() {
    const int out = agent::takeStdout();
    if (::isatty(STDIN_FILENO) == 1)
        std::fputs("hatter-agent: waiting for requests of another Hatter; --help tells more\n", stderr);
    const measure::Entry entry = openEngine();
    return agent::serve(STDIN_FILENO, out, entry.makeMeter, entry.machineWith, devicesOf(entry));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string option = argc > 1 ? argv[1] : "";
    if (option == "--version") {
        std::puts("hatter-agent " HATTER_VERSION);
        return 0;
    }
    if (option == "--help" || option == "-h") {
        std::fputs(Help, stdout);
        return 0;
    }
    if (argc > 1) {
        std::fprintf(stderr, "hatter-agent: '%s' is not an option (--help tells them)\n", option.c_str());
        return 2;
    }
    try {
        return serve();
    } catch (const std::exception& e) {
        std::fprintf(stderr, "hatter-agent: %s\n", e.what());
        return 1;
    }
}
