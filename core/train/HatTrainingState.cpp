// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/HatTrainingStateImpl.h"

#include "base/Error.h"
#include "train/HatField.h"

#include <limits>
#include <set>

namespace hatter::train {

namespace {

using archive::PickledValue;
using torch::Tensor;
using Kind = PickledValue::Kind;

constexpr std::int64_t MostUpdates = 1'000'000'000;
constexpr double Largest = std::numeric_limits<double>::max();

/// The optimiser's entries by the key that its parameter has in "params".
using Entries = std::map<std::int64_t, PickledValue>;

/// The optimiser knows its parameters by their place in model.parameters() alone. That order is the one of "model" in
/// the same file: both walk the modules depth first, in the order in which they were made, and take a module's own
/// tensors before those of its children. (So decoder.embed_out, which is the decoder's own, stands before all of the
/// decoder's tables and layers, and in_proj_weight and in_proj_bias before out_proj.) "model" has entries more: tensors
/// that are no parameters, and second names of a shared table, which parameters() gives once, under its first name.
/// Our own names leave out the same. The reference test holds this against the fixture: shapes, step counts by layer,
/// rows and thirds without gradients, and gradients made again.
std::vector<std::string> parameterOrder(const HatField& model, const std::vector<model::NamedTensor>& parameters) {
    if (model.value().kind() != Kind::Dict)
        model.fail("a dictionary of tensors was expected");
    std::set<std::string> wanted;
    for (const auto& [name, tensor] : parameters)
        wanted.insert(name);
    std::vector<std::string> order;
    for (const auto& [key, value] : model.value().entries())
        if (wanted.erase(key.text()) == 1)
            order.push_back(key.text());
    if (!wanted.empty())
        model[*wanted.begin()].fail("is missing");
    return order;
}

Entries entriesOf(const HatField& state) {
    if (state.value().kind() != Kind::Dict)
        state.fail("a dictionary was expected");
    Entries out;
    for (const auto& [key, value] : state.value().entries()) {
        const auto number = key.integer();
        if (!number)
            state.fail("has a key that is no number");
        if (!out.emplace(*number, value).second)
            state.fail("has two entries of the number " + std::to_string(*number));
    }
    return out;
}

class MomentReader {
public:
    MomentReader(archive::TorchFile& checkpoint, std::int64_t updates) : m_checkpoint(checkpoint), m_updates(updates) {}

    FairseqAdam::Moments read(const std::string& name, const PickledValue& entry, at::IntArrayRef shape) const {
        FairseqAdam::Moments out;
        const auto steps = entry.find("step");
        const auto count = steps ? steps->integer() : std::nullopt;
        if (!count)
            fail(name, "its number of steps is missing, or no whole number");
        // An update makes at most one step of each parameter.
        if (*count < 1 || *count > m_updates)
            fail(name, "has seen " + std::to_string(*count) + " steps of " + std::to_string(m_updates) +
                           " updates: the file is damaged");
        out.steps = *count;
        out.m = tensor(name, entry, "exp_avg", shape);
        out.v = tensor(name, entry, "exp_avg_sq", shape);
        if (out.v.lt(0.0).any().item<bool>())
            fail(name, "has a mean of squares below 0: the file is damaged");
        return out;
    }

private:
    Tensor tensor(const std::string& name, const PickledValue& entry, const char* key, at::IntArrayRef shape) const {
        const auto found = entry.find(key);
        if (!found || found->kind() != Kind::Tensor)
            fail(name, std::string("has no ") + key);
        const archive::PickledTensor& pickled = found->tensor();
        if (at::IntArrayRef(pickled.shape) != shape)
            fail(name, std::string(key) + " is " + model::shapeText(pickled.shape) + ", but the parameter " +
                           model::shapeText(shape));
        if (pickled.type != "F32")
            fail(name, std::string(key) + " has elements of type " + pickled.type + "; float32 was expected");
        std::string bytes = m_checkpoint.read(pickled);
        const Tensor values = torch::from_blob(bytes.data(), shape, torch::kFloat32).clone();
        if (!torch::isfinite(values).all().item<bool>())
            fail(name, std::string(key) + " holds values that are not finite: the file is damaged");
        return values;
    }

    [[noreturn]] void fail(const std::string& name, const std::string& what) const {
        throw InputError({m_checkpoint.file().string(), 0, "last_optimizer_state " + name}, what);
    }

    archive::TorchFile& m_checkpoint;
    std::int64_t m_updates;
};

std::map<std::string, FairseqAdam::Moments> readMoments(archive::TorchFile& checkpoint, std::int64_t updates,
                                                        const std::vector<model::NamedTensor>& parameters) {
    const HatField root(checkpoint);
    const HatField optimiser = root["last_optimizer_state"];
    const HatField keys = optimiser["param_groups"].item(0)["params"];
    const auto order = parameterOrder(root["model"], parameters);
    if (keys.size() != order.size())
        keys.fail("lists " + std::to_string(keys.size()) + " parameters, but the model has " +
                  std::to_string(order.size()));
    std::map<std::string, at::IntArrayRef> shapes;
    for (const auto& [name, tensor] : parameters)
        shapes[name] = tensor.sizes();
    Entries entries = entriesOf(optimiser["state"]);
    const MomentReader reader(checkpoint, updates);
    std::map<std::string, FairseqAdam::Moments> out;
    for (std::size_t i = 0; i < order.size(); ++i) {
        // Numbers from 0 today; PyTorch before 1.6 wrote addresses.
        const auto key =
            keys.item(i).whole(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
        const auto found = entries.find(key);
        if (found == entries.end())
            continue;  // never trained
        out.emplace(order[i], reader.read(order[i], found->second, shapes.at(order[i])));
        entries.erase(found);
    }
    if (!entries.empty())
        optimiser["state"].fail("has an entry " + std::to_string(entries.begin()->first) +
                                " that belongs to no parameter");
    return out;
}

FairseqAdam::Options adamOf(const HatField& group) {
    if (group.has("amsgrad") && group["amsgrad"].flag())
        group["amsgrad"].fail("this variant of Adam is not supported");
    const HatField betas = group["betas"];
    constexpr double BelowOne = 1.0 - 1e-12;
    return {betas.item(0).real(0.0, BelowOne), betas.item(1).real(0.0, BelowOne), group["eps"].real(0.0, 1.0),
            group["weight_decay"].real(0.0, Largest)};
}

/// Refuses what its numbers would be misread from.
void refuseOtherStates(const HatField& root) {
    if (!root.has("last_optimizer_state"))
        throw InputError({root.file(), 0, "last_optimizer_state"},
                         "is missing: it was saved without the optimiser (--no-save-optimizer-state), so the training "
                         "can only begin anew from its weights");
    // All parameters are one vector there, and every update moves layers that it did not sample as well.
    if (root["args"].has("fp16") && root["args"]["fp16"].flag())
        root["args"]["fp16"].fail(
            "the optimiser state of a training in half precision cannot be gone on with: train from its weights");
    const HatField last = root["optimizer_history"].last();
    if (last["optimizer_name"].text() != "FairseqAdam")
        last["optimizer_name"].fail("'" + last["optimizer_name"].text() + "' is not supported; FairseqAdam is");
    const HatField groups = root["last_optimizer_state"]["param_groups"];
    if (groups.size() != 1)
        groups.fail("one group of parameters was expected");
}

}  // namespace

HatTrainingState readHatTrainingState(archive::TorchFile& checkpoint,
                                      const std::vector<model::NamedTensor>& parameters) {
    const torch::NoGradGuard noGrad;
    const HatField root(checkpoint);
    refuseOtherStates(root);
    HatTrainingState out;
    out.file = checkpoint.file().string();
    out.updates = root["optimizer_history"].last()["num_updates"].whole(0, MostUpdates);
    const HatField iterator = root["extra_state"]["train_iterator"];
    out.epoch = static_cast<int>(iterator["epoch"].whole(1, MostUpdates));
    out.iterations = iterator["iterations_in_epoch"].whole(0, MostUpdates);
    if (iterator.has("shuffle") && !iterator["shuffle"].flag())
        iterator["shuffle"].fail("an epoch in the order of lengths cannot be gone on with");
    if (root["args"].has("distributed_world_size"))
        out.ranks = root["args"]["distributed_world_size"].whole(1, 100'000);
    const HatField group = root["last_optimizer_state"]["param_groups"].item(0);
    out.learningRate = group["lr"].real(0.0, Largest);
    out.adam = adamOf(group);
    out.moments = readMoments(checkpoint, out.updates, parameters);
    return out;
}

}  // namespace hatter::train
