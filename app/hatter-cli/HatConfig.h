// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Context.h"
#include "latency/HatPredictor.h"
#include "workbench/HatOptions.h"

#include <string>

namespace CLI {
class Option;
}

namespace hatter::cli {

/// --hat-config FILE: HAT's settings come first, switches of the command line win over them.
class HatConfig {
public:
    CLI::Option* addTo(CLI::App& app, const std::string& what);

    /// To be called when the command line was read. Tells what of the file is not used, on stderr. Throws InputError.
    template <typename Options>
    void applyTo(Context& context, Options& options) const {
        if (m_file.empty())
            return;
        const space::HatFile file = space::readHatFile(m_file);
        warn(context, file.warnings);
        warn(context, workbench::applyHatFile(file, options));
        repeatSwitches();
    }

    bool isGiven() const { return !m_file.empty(); }
    const std::string& file() const { return m_file; }
    /// Sets once more what the command line says, after the options were replaced.
    void repeatSwitches() const;

    static void warn(Context& context, const std::vector<space::SettingsWarning>& warnings);

private:
    CLI::App* m_app = nullptr;
    std::string m_file;
};

/// Tells on stderr which keys of a design space's file are not used where it is taken as a space alone.
void warnOfSpaceFile(Context& context, const std::string& file);

/// How the numbers of one of HAT's latency predictors are scaled: its file does not say, the settings of its training
/// or of a search with it do. Without a file the reference's own.
latency::HatNormalisation normalisationOf(const std::string& settings);

}  // namespace hatter::cli
