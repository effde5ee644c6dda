// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Agent.h"

#include "agent/Inbox.h"
#include "base/Error.h"
#include "space/HatYaml.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace hatter::agent {

namespace {

constexpr int CannotWrite = 1;
constexpr int NotTheProtocol = 2;

/// What the agent has prepared, and how it answers.
class Desk {
public:
    explicit Desk(const latency::MeterFactory& makeMeter) : m_makeMeter(makeMeter) {}

    Answer answer(const Inbox::Letter& letter) {
        try {
            if (!letter.problem.empty())
                return Failure{letter.problem, true};
            const std::stop_token stop = letter.stop.get_token();
            return std::visit([&](const auto& order) { return carryOut(order, stop); }, letter.request.order);
        } catch (const Stopped&) {
            return HasStopped();
        } catch (const InputError& e) {
            return Failure{e.what(), true};
        } catch (const std::exception& e) {
            return Failure{e.what(), false};
        }
    }

private:
    Answer carryOut(const Prepare& order, const std::stop_token&) {
        // The old one goes first: it holds the memory of a SuperTransformer.
        m_meter.reset();
        m_space = order.settings.space;
        m_meter = m_makeMeter(order.settings);
        return m_meter->machine();
    }
    Answer carryOut(const Time& order, const std::stop_token& stop) {
        return meter().time(sub(order.sub), order.uncounted, order.counted, stop);
    }
    Answer carryOut(const Profile& order, const std::stop_token& stop) { return meter().profile(sub(order.sub), stop); }
    /// The inbox keeps those to itself.
    Answer carryOut(const Stop&, const std::stop_token&) { return HasStopped(); }

    latency::Meter& meter() const {
        if (!m_meter)
            throw InputError("nothing is prepared: prepare was expected before time and profile");
        return *m_meter;
    }
    space::SubTransformer sub(const std::string& yaml) const {
        return space::parseSubTransformer(yaml, "the SubTransformer", m_space);
    }

    const latency::MeterFactory& m_makeMeter;
    std::unique_ptr<latency::Meter> m_meter;
    space::DesignSpace m_space;
};

}  // namespace

int serve(int in, int out, const latency::MeterFactory& makeMeter,
          const std::function<latency::Machine(const std::string& device)>& machine,
          const std::vector<std::string>& devices) {
    const Greeting greeting{machine(devices.empty() ? "cpu" : devices.front()), HATTER_VERSION, devices};
    try {
        Outbox outbox(out);
        // In a line of its own, whatever a shell has written before.
        outbox.send("\n" + toLine(greeting));
        Inbox inbox(in, outbox);
        Desk desk(makeMeter);
        while (const auto letter = inbox.next())
            outbox.send(toLine(Reply{letter->request.id, desk.answer(*letter)}));
        return inbox.isBroken() ? NotTheProtocol : 0;
    } catch (const Error&) {
        return CannotWrite;
    }
}

int takeStdout() {
    const int protocol = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (protocol < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        throw Error(std::string("stdout cannot be kept for the protocol: ") + std::strerror(errno));
    return protocol;
}

}  // namespace hatter::agent
