// SPDX-License-Identifier: GPL-3.0-or-later
#include "HatConfig.h"

#include "base/Error.h"
#include "space/HatYaml.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

CLI::Option* HatConfig::addTo(CLI::App& app, const std::string& what) {
    m_app = &app;
    return app.add_option("--hat-config", m_file, what + "; other switches win over it")->type_name("FILE");
}

void HatConfig::warn(Context& context, const std::vector<space::SettingsWarning>& warnings) {
    for (const space::SettingsWarning& warning : warnings) {
        context.console.event(
            "warning",
            {{"file", warning.file}, {"line", warning.line}, {"key", warning.key}, {"message", warning.message}});
        context.console.note("warning: " + warning.text());
    }
}

void HatConfig::repeatSwitches() const {
    for (CLI::Option* option : m_app->get_options())
        if (option->count() > 0)
            option->run_callback();
}

void warnOfSpaceFile(Context& context, const std::string& file) {
    try {
        space::readDesignSpace(file);
    } catch (const InputError&) {
        return;  // whoever takes the space refuses it with the same words
    }
    try {
        const space::HatFile hat = space::readHatFile(file);
        HatConfig::warn(context, hat.warnings);
        if (hat.training)
            context.console.note(file + ": its training settings are taken by train super --hat-config " + file);
    } catch (const InputError& e) {
        // The space itself was read; what else the file asks for is not our business here.
        context.console.note(std::string("warning: ") + e.what());
    }
}

latency::HatNormalisation normalisationOf(const std::string& settings) {
    if (settings.empty())
        return {};
    const space::HatFile file = space::readHatFile(settings);
    const std::optional<space::HatNorms> norms = file.predictor   ? std::optional(file.predictor->norms)
                                                 : file.evolution ? file.evolution->norms
                                                                  : std::nullopt;
    if (!norms)
        throw InputError(
            {settings, 0, "feature-norm"},
            "is missing: settings of a predictor, or of a search with feature-norm and lat-norm, were expected");
    return {norms->features, norms->latencyMs};
}

}  // namespace hatter::cli
