// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/FairseqAdamImpl.h"

#include "base/Error.h"

#include <cmath>
#include <utility>

namespace hatter::train {

FairseqAdam::FairseqAdam(std::vector<model::NamedTensor> parameters, Options options) : m_options(options) {
    const torch::NoGradGuard noGrad;
    for (auto& [name, parameter] : parameters)
        m_slots.push_back({name, parameter, {torch::zeros_like(parameter), torch::zeros_like(parameter), 0}});
}

void FairseqAdam::step(double learningRate) {
    const torch::NoGradGuard noGrad;
    for (Slot& slot : m_slots) {
        const torch::Tensor gradient = slot.parameter.grad();
        if (!gradient.defined())
            continue;
        auto& [m, v, steps] = slot.past;
        ++steps;
        if (m_options.weightDecay != 0.0)
            slot.parameter.mul_(1.0 - m_options.weightDecay * learningRate);
        m.mul_(m_options.beta1).add_(gradient, 1.0 - m_options.beta1);
        v.mul_(m_options.beta2).addcmul_(gradient, gradient, 1.0 - m_options.beta2);
        const double correction1 = 1.0 - std::pow(m_options.beta1, double(steps));
        const double correction2 = 1.0 - std::pow(m_options.beta2, double(steps));
        slot.parameter.addcdiv_(m, v.sqrt().add_(m_options.eps), -learningRate * std::sqrt(correction2) / correction1);
    }
}

void FairseqAdam::zeroGradients() {
    for (Slot& slot : m_slots)
        slot.parameter.mutable_grad() = torch::Tensor();
}

double FairseqAdam::scaleGradients(double factor) {
    const torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> norms;
    for (Slot& slot : m_slots) {
        if (!slot.parameter.grad().defined())
            continue;
        slot.parameter.mutable_grad().mul_(factor);
        norms.push_back(slot.parameter.grad().norm());
    }
    return norms.empty() ? 0.0 : torch::stack(norms).norm().item<double>();
}

void FairseqAdam::clipGradients(double norm, double maxNorm) {
    const torch::NoGradGuard noGrad;
    const double factor = maxNorm / (norm + 1e-6);
    if (maxNorm <= 0.0 || factor >= 1.0)
        return;
    for (Slot& slot : m_slots)
        if (slot.parameter.grad().defined())
            slot.parameter.mutable_grad().mul_(factor);
}

void FairseqAdam::save(model::TensorFile& file) const {
    for (const Slot& slot : m_slots) {
        file.add("adam.m." + slot.name, slot.past.m);
        file.add("adam.v." + slot.name, slot.past.v);
        file.add("adam.steps." + slot.name, torch::tensor({slot.past.steps}, torch::kInt64));
    }
}

void FairseqAdam::load(archive::SafetensorsReader& reader, const std::filesystem::path& file) {
    const torch::NoGradGuard noGrad;
    for (Slot& slot : m_slots) {
        const auto copy = [&](const std::string& name, torch::Tensor& to) {
            const torch::Tensor from = model::readTensor(reader, name);
            if (from.sizes() != to.sizes())
                throw InputError({file.string(), 0, name}, "has another shape than its parameter: the file is damaged");
            if (!torch::isfinite(from).all().item<bool>())
                throw InputError({file.string(), 0, name}, "holds values that are not finite: the file is damaged");
            to.copy_(from);
        };
        copy("adam.m." + slot.name, slot.past.m);
        copy("adam.v." + slot.name, slot.past.v);
        torch::Tensor steps = torch::zeros({1}, torch::kInt64);
        copy("adam.steps." + slot.name, steps);
        slot.past.steps = steps.item<std::int64_t>();
        if (slot.past.steps < 0)
            throw InputError({file.string(), 0, "adam.steps." + slot.name}, "is below 0: the file is damaged");
    }
}

void FairseqAdam::restore(const std::map<std::string, Moments>& moments, const std::string& file) {
    const torch::NoGradGuard noGrad;
    std::size_t known = 0;
    for (const Slot& slot : m_slots) {
        const auto found = moments.find(slot.name);
        if (found == moments.end())
            continue;
        ++known;
        if (found->second.m.sizes() != slot.parameter.sizes() || found->second.v.sizes() != slot.parameter.sizes())
            throw InputError({file, 0, slot.name},
                             "has moments of another shape than the SuperTransformer's parameter");
    }
    if (known != moments.size())
        throw InputError({file, 0, {}}, "has moments of parameters that the SuperTransformer lacks");
    for (Slot& slot : m_slots) {
        const auto found = moments.find(slot.name);
        const bool trained = found != moments.end();
        slot.past.steps = trained ? found->second.steps : 0;
        if (trained) {
            slot.past.m.copy_(found->second.m);
            slot.past.v.copy_(found->second.v);
        } else {
            slot.past.m.zero_();
            slot.past.v.zero_();
        }
    }
}

std::map<std::string, FairseqAdam::Moments> FairseqAdam::moments() const {
    std::map<std::string, Moments> out;
    for (const Slot& slot : m_slots)
        out.emplace(slot.name, slot.past);
    return out;
}

}  // namespace hatter::train
