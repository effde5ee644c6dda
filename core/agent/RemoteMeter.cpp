// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/Agent.h"

#include "agent/Connection.h"
#include "base/Error.h"
#include "space/HatYaml.h"
#include "space/SpaceRules.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hatter::agent {

namespace {

constexpr double LongestPauseSeconds = 60.0;
/// Signs of life in the longest silence that is borne.
constexpr double BeatsInSilence = 6.0;

/// A command as the place where something went wrong.
Where at(const std::string& command) {
    return {command, 0, {}};
}

std::string listOf(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : ", ") + printable(word);
    return out;
}

class RemoteMeter final : public latency::Meter {
public:
    RemoteMeter(std::string command, latency::MeterSettings settings, const Patience& patience, OnNews onNews)
        : m_command(std::move(command)),
          m_settings(std::move(settings)),
          m_patience(patience),
          m_onNews(std::move(onNews)) {}

    void open(const std::stop_token& stop);
    const latency::Machine& machine() const override { return m_machine; }
    latency::RunTimes time(const space::SubTransformer& sub, int uncounted, int counted,
                           const std::stop_token& stop) override;
    latency::LayerShares profile(const space::SubTransformer& sub, const std::stop_token& stop) override;

private:
    latency::Machine prepare(const Wake& wake);
    void prepareAgain(const Wake& wake);
    template <class Wanted>
    Wanted ask(const decltype(Request::order)& order, const std::stop_token& stop);
    template <class Wanted>
    Wanted expect(Answer answer) const;
    void pauseAfter(const Lost& lost, const Wake& wake);
    std::string yamlOf(const space::SubTransformer& sub) const;
    void tell(const std::string& news) const;

    std::string m_command;
    latency::MeterSettings m_settings;
    Patience m_patience;
    OnNews m_onNews;
    latency::Machine m_machine;
    std::unique_ptr<Connection> m_connection;  ///< prepared; none: lost
    int m_lostInARow = 0;
};

/// There is nothing to go on with yet, so nothing is tried again: a person waits for this, and can mend the command.
void RemoteMeter::open(const std::stop_token& stop) {
    const Wake wake(stop);
    try {
        m_machine = prepare(wake);
    } catch (const Lost& lost) {
        throw InputError(at(m_command), lost.what());
    } catch (const InputError& e) {
        throw InputError(at(m_command), e.what());
    }
}

latency::Machine RemoteMeter::prepare(const Wake& wake) {
    auto connection = std::make_unique<Connection>(m_command, m_patience, wake);
    const std::vector<std::string>& devices = connection->greeting().devices;
    if (std::find(devices.begin(), devices.end(), m_settings.device) == devices.end())
        throw InputError("the agent there cannot measure on '" + m_settings.device + "'; it has: " + listOf(devices));
    const double beat = std::clamp(m_patience.silenceSeconds / BeatsInSilence, 0.02, 60.0);
    auto machine = expect<latency::Machine>(connection->ask(Prepare{m_settings, beat}, wake));
    m_connection = std::move(connection);
    return machine;
}

void RemoteMeter::prepareAgain(const Wake& wake) {
    const latency::Machine machine = prepare(wake);
    if (latency::fingerprint(machine) == latency::fingerprint(m_machine))
        return tell("answers again");
    m_connection.reset();
    throw Error(at(m_command), "another machine answers than before: " + printable(latency::fingerprint(machine)) +
                                   "; measured so far was: " + printable(latency::fingerprint(m_machine)));
}

template <class Wanted>
Wanted RemoteMeter::expect(Answer answer) const {
    if (const auto* failure = std::get_if<Failure>(&answer)) {
        if (failure->isInput)
            throw InputError(failure->message);
        throw Error(at(m_command), failure->message);
    }
    if (auto* wanted = std::get_if<Wanted>(&answer))
        return std::move(*wanted);
    throw Lost("it answers what was not asked");
}

template <class Wanted>
Wanted RemoteMeter::ask(const decltype(Request::order)& order, const std::stop_token& stop) {
    const Wake wake(stop);
    for (;;) {
        try {
            if (!m_connection)
                prepareAgain(wake);
            Wanted answer = expect<Wanted>(m_connection->ask(order, wake));
            m_lostInARow = 0;
            return answer;
        } catch (const Lost& lost) {
            m_connection.reset();
            pauseAfter(lost, wake);
        } catch (...) {
            if (m_connection && !m_connection->isIdle())
                m_connection.reset();
            throw;
        }
    }
}

/// A request that ends the agent each time counts as well: only an answer sets the count back.
void RemoteMeter::pauseAfter(const Lost& lost, const Wake& wake) {
    if (++m_lostInARow > m_patience.attempts) {
        m_lostInARow = 0;
        throw Error(at(m_command), "given up after " + std::to_string(m_patience.attempts) +
                                       " new attempts; the last one: " + lost.what());
    }
    const double pause =
        std::min(LongestPauseSeconds, m_patience.reconnectSeconds * std::exp2(std::min(m_lostInARow - 1, 30)));
    char when[64];
    std::snprintf(when, sizeof when, "; next attempt in %.3g s (%d of %d)", pause, m_lostInARow, m_patience.attempts);
    tell(std::string(lost.what()) + when);
    wake.pause(after(pause));
}

void RemoteMeter::tell(const std::string& news) const {
    if (m_onNews)
        m_onNews(m_command + ": " + news);
}

/// Within the space, HAT's YAML is exact: how spans are counted is the space's.
std::string RemoteMeter::yamlOf(const space::SubTransformer& sub) const {
    if (const auto problem = space::firstProblem(m_settings.space, sub))
        throw InputError({"", 0, problem->key}, problem->message + " ('" + m_settings.space.name + "')");
    return space::writeSubTransformer(sub);
}

latency::RunTimes RemoteMeter::time(const space::SubTransformer& sub, int uncounted, int counted,
                                    const std::stop_token& stop) {
    if (std::min(uncounted, counted) < 0 || std::max(uncounted, counted) > MaxRuns)
        throw InputError("an agent makes up to " + std::to_string(MaxRuns) + " runs at once, not " +
                         std::to_string(uncounted) + " and " + std::to_string(counted));
    auto times = ask<latency::RunTimes>(Time{yamlOf(sub), uncounted, counted}, stop);
    const auto expected = static_cast<std::size_t>(counted);
    if (times.encoderMs.size() != expected || times.decoderMs.size() != expected)
        throw Error(at(m_command), "the agent made " + std::to_string(times.encoderMs.size()) + " and " +
                                       std::to_string(times.decoderMs.size()) + " runs where " +
                                       std::to_string(counted) + " were asked for");
    return times;
}

latency::LayerShares RemoteMeter::profile(const space::SubTransformer& sub, const std::stop_token& stop) {
    auto shares = ask<latency::LayerShares>(Profile{yamlOf(sub)}, stop);
    if (shares.encoderMs.size() != sub.encoder.size() || shares.decoderMs.size() != sub.decoder.size())
        throw Error(at(m_command), "the agent timed " + std::to_string(shares.encoderMs.size()) + " and " +
                                       std::to_string(shares.decoderMs.size()) + " layers of a SubTransformer with " +
                                       std::to_string(sub.encoder.size()) + " and " +
                                       std::to_string(sub.decoder.size()));
    return shares;
}

}  // namespace

std::unique_ptr<latency::Meter> connect(const std::string& command, const latency::MeterSettings& settings,
                                        const Patience& patience, OnNews onNews, const std::stop_token& stop) {
    auto meter = std::make_unique<RemoteMeter>(command, settings, patience, std::move(onNews));
    meter->open(stop);
    return meter;
}

Greeting greet(const std::string& command, const Patience& patience, const std::stop_token& stop) {
    const Wake wake(stop);
    try {
        return Connection(command, patience, wake).greeting();
    } catch (const Lost& lost) {
        throw InputError(at(command), lost.what());
    } catch (const InputError& e) {
        throw InputError(at(command), e.what());
    }
}

}  // namespace hatter::agent
