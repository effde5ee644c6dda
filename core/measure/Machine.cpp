// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "latency/SystemFiles.h"
#include "measure/Meters.h"

#include <torch/cuda.h>
#include <torch/version.h>

namespace hatter::measure {

namespace {
/// The first GPU's name as its driver tells it; a build without CUDA's headers cannot ask CUDA.
std::string gpuName() {
    const latency::SystemFiles files("/");
    for (const std::string& gpu : files.entries("proc/driver/nvidia/gpus", ""))
        if (const auto names = files.values(gpu + "/information", "Model"); !names.empty() && !names[0].empty())
            return names[0];
    return "CUDA device";
}
}  // namespace

latency::Machine machineWith(const std::string& device) {
    if (device != "cpu" && device != "cuda")
        throw InputError("device '" + device + "' is not known; cpu and cuda are");
    latency::Machine machine = latency::thisMachine();
    machine.libtorch = std::to_string(TORCH_VERSION_MAJOR) + "." + std::to_string(TORCH_VERSION_MINOR) + "." +
                       std::to_string(TORCH_VERSION_PATCH);
    if (device == "cuda") {
        if (!torch::cuda::is_available())
            throw InputError("there is no CUDA device that this build's LibTorch can use; measure on cpu");
        machine.gpu = gpuName();
    }
    return machine;
}

}  // namespace hatter::measure
