// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace hatter::space {

/// The machine on which published latencies were measured.
struct PublishedHardware {
    std::string id;    ///< as HAT's files name it: "raspberrypi", "xeon", "titanxp"
    std::string name;  ///< "Intel Xeon"
    std::string full;  ///< "Intel Xeon E5-2640 CPU"

    bool operator==(const PublishedHardware&) const = default;
};

/// What a published model translates.
struct PublishedTask {
    std::string id;    ///< as HAT's folders name it: "wmt14.en-de"
    std::string name;  ///< "WMT'14 En-De"
    std::string sourceLanguage, targetLanguage;
    DesignSpace space;
    int tokens = 0;  ///< of source and of target, for which FLOPs are counted

    bool operator==(const PublishedTask&) const = default;
};

/// A SubTransformer with the figures that its authors published. Figures of two models stand against each other only
/// where task (BLEU) or hardware (latency) is the same.
struct PublishedModel {
    std::string name;  ///< of HAT's file, without .yml
    PublishedTask task;
    PublishedHardware hardware;
    double latencyMs = 0;  ///< measured by the authors
    double bleu = 0;       ///< 0..100, likewise
    double sacreBleu = 0;
    std::int64_t parameters = 0;  ///< as parameterCount()
    std::int64_t flops = 0;       ///< as flopCount() for the task's tokens
    SubTransformer sub;

    bool operator==(const PublishedModel&) const = default;
};

struct PublishedModels {
    std::string source;  ///< where the facts are from, for people
    std::vector<PublishedHardware> hardware;
    std::vector<PublishedTask> tasks;
    std::vector<PublishedModel> models;

    /// Null if there is none of this name.
    const PublishedModel* find(const std::string& name) const;
};

/// Reads reference/published.json and the design spaces that it names from the resources folder. Throws InputError with
/// file and model for a missing file, damaged JSON, an unknown task, hardware or space, a figure that cannot be, and an
/// architecture that is not of its design space.
PublishedModels readPublishedModels(const std::filesystem::path& resources);
/// `spaceOf` gives the design space of a name ("space0"), and throws InputError if there is none.
PublishedModels parsePublishedModels(const std::string& json, const std::string& file,
                                     const std::function<DesignSpace(const std::string& name)>& spaceOf);

/// HAT's YAML of the architecture; comments say whose it is and which figures were published.
std::string writePublishedModel(const PublishedModel& model);

}  // namespace hatter::space
