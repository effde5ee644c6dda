// SPDX-License-Identifier: GPL-3.0-or-later
// An agent whose meter invents times, and which does on request what may go wrong with one:
//   hatter-fake-agent [--run-ms MS] [--processor NAME] [--starts FILE] [--refuse TEXT] [--fail TEXT] [--noise]
//                     [--fault KIND FILE]
// A fault occurs at the first request to time that finds no FILE, and makes it. KIND: kill, freeze, half, garbage,
// huge, other (an answer to another request), close (stdout), always-kill (whether or not there is FILE).
#include "FakeMeter.h"
#include "agent/Agent.h"
#include "agent/Wire.h"
#include "base/Error.h"

#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace hatter;

namespace {

struct Options {
    int runMs = 1;
    std::string processor = "Cortex-A72";
    std::string starts;
    std::string refuse;
    std::string fail;
    bool isNoisy = false;
    std::string fault;
    std::string faultFile;
};

void say(int descriptor, const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (n <= 0)
            ::_exit(1);
        done += static_cast<std::size_t>(n);
    }
}

class FakeMeter final : public latency::Meter {
public:
    FakeMeter(const Options& options, int out)
        : m_options(options), m_out(out), m_machine(test::fakeMachine(options.processor)) {}

    const latency::Machine& machine() const override { return m_machine; }

    latency::RunTimes time(const space::SubTransformer& sub, int uncounted, int counted,
                           const std::stop_token& stop) override {
        if (m_options.isNoisy) {
            std::printf("a library says something\n");
            std::fflush(stdout);
        }
        if (!m_options.fail.empty())
            throw Error(m_options.fail);
        for (int i = 0; i < 2 * (uncounted + counted); ++i) {
            // In the middle of the runs.
            if (i == uncounted + counted)
                goWrong();
            if (stop.stop_requested())
                throw Stopped();
            std::this_thread::sleep_for(std::chrono::milliseconds(m_options.runMs));
        }
        return test::fakeTimes(sub, counted);
    }

    latency::LayerShares profile(const space::SubTransformer& sub, const std::stop_token&) override {
        return test::fakeShares(sub);
    }

private:
    void goWrong() const {
        const std::string& fault = m_options.fault;
        if (fault.empty() || (fault != "always-kill" && std::filesystem::exists(m_options.faultFile)))
            return;
        std::ofstream(m_options.faultFile) << "\n";
        if (fault == "kill" || fault == "always-kill")
            ::raise(SIGKILL);
        if (fault == "freeze")
            ::raise(SIGSTOP);
        if (fault == "half") {
            say(m_out, "{\"id\":2,\"answer\":\"times\",\"encoder-ms\":[1.0,2.");
            ::_exit(0);
        }
        if (fault == "garbage")
            say(m_out, "\x01\xff{]\n");
        if (fault == "huge")
            for (int i = 0; i < 40; ++i)
                say(m_out, std::string(std::size_t{1} << 16, 'x'));
        if (fault == "other")
            say(m_out, agent::toLine(agent::Reply{77, agent::HasStopped()}) + "\n");
        if (fault == "close") {
            ::close(m_out);
            std::this_thread::sleep_for(std::chrono::seconds(30));
        }
    }

    const Options& m_options;
    int m_out;
    latency::Machine m_machine;
};

Options optionsFrom(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        const auto value = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
        if (name == "--run-ms")
            options.runMs = std::atoi(value().c_str());
        else if (name == "--processor")
            options.processor = value();
        else if (name == "--starts")
            options.starts = value();
        else if (name == "--refuse")
            options.refuse = value();
        else if (name == "--fail")
            options.fail = value();
        else if (name == "--noise")
            options.isNoisy = true;
        else if (name == "--fault") {
            options.fault = value();
            options.faultFile = value();
        }
    }
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = optionsFrom(argc, argv);
    if (!options.starts.empty())
        std::ofstream(options.starts, std::ios::app) << ::getpid() << "\n";
    const int out = agent::takeStdout();
    return agent::serve(
        STDIN_FILENO, out,
        [&](const latency::MeterSettings&) -> std::unique_ptr<latency::Meter> {
            if (!options.refuse.empty())
                throw InputError(options.refuse);
            return std::make_unique<FakeMeter>(options, out);
        },
        [&](const std::string&) { return test::fakeMachine(options.processor); }, {"cpu"});
}
