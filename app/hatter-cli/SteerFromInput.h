// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Console.h"
#include "search/Steering.h"

#include <thread>

namespace hatter::cli {

/// Turns lines of standard input into steering while a search runs: "limit 52.5", "pause", "resume", "stop". What is
/// not understood is remarked on and changes nothing. At the end of the input a pause ends too: nobody could end it.
/// Reads on a thread of its own, from construction to destruction.
class SteerFromInput {
public:
    SteerFromInput(search::Steering& steering, Console& console);
    ~SteerFromInput();
    SteerFromInput(const SteerFromInput&) = delete;
    SteerFromInput& operator=(const SteerFromInput&) = delete;

private:
    void read(const std::stop_token& stop);
    void obey(const std::string& line);

    search::Steering& m_steering;
    Console& m_console;
    std::jthread m_thread;  ///< last: it ends before anything that it uses
};

}  // namespace hatter::cli
