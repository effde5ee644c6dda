// SPDX-License-Identifier: GPL-3.0-or-later
#include "TorchSeeds.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace hatter::fuzz {

namespace {
using namespace std::string_literals;

std::string number(std::uint64_t value, std::size_t bytes) {
    return {reinterpret_cast<const char*>(&value), bytes};
}

// Values as pickle's protocol 2 writes them.
std::string text(const std::string& value) {
    return "X" + number(value.size(), 4) + value;
}
std::string integer(int value) {
    return "J" + number(static_cast<std::uint32_t>(value), 4);
}
std::string real(double value) {
    std::string bytes = number(std::bit_cast<std::uint64_t>(value), 8);
    std::reverse(bytes.begin(), bytes.end());
    return "G" + bytes;
}
std::string tuple(const std::vector<int>& values) {
    std::string out = "(";
    for (const int value : values)
        out += integer(value);
    return out + "t";
}
std::string orderedDict() {
    return "ccollections\nOrderedDict\n)R";
}
std::string filled(const std::string& dict, const std::vector<std::pair<std::string, std::string>>& entries) {
    std::string out = dict + "(";
    for (const auto& [key, value] : entries)
        out += text(key) + value;
    return out + "u";
}

int elements(const SeedTensor& tensor) {
    int count = 1;
    for (const int size : tensor.shape)
        count *= size;
    return count;
}

std::string numbersOf(const SeedTensor& tensor) {
    std::string out;
    for (int i = 0; i < elements(tensor); ++i)
        out += number(std::bit_cast<std::uint32_t>(0.01F * static_cast<float>(i % 17 - 8)), 4);
    return out;
}

std::string tensorValue(const SeedTensor& tensor, const std::string& key, bool legacy) {
    std::vector<int> strides;
    int stride = 1;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        strides.insert(strides.begin(), stride);
        stride *= tensor.shape[i];
    }
    const std::string storage = "(" + text("storage") + "ctorch\nFloatStorage\n" + text(key) + text("cpu") +
                                integer(elements(tensor)) + (legacy ? "N" : "") + "tQ";
    return "ctorch._utils\n_rebuild_tensor_v2\n(" + storage + integer(0) + tuple(tensor.shape) + tuple(strides) +
           "\x89" + orderedDict() + "tR";
}

std::string state(const std::vector<SeedTensor>& tensors, bool legacy) {
    std::vector<std::pair<std::string, std::string>> entries;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        entries.emplace_back(tensors[i].name, tensorValue(tensors[i], std::to_string(i), legacy));
    return filled(orderedDict(), entries);
}

std::string root(const std::vector<SeedTensor>& tensors, bool checkpoint, bool legacy) {
    if (!checkpoint)
        return "\x80\x02" + state(tensors, legacy) + ".";
    const std::string arguments = "cargparse\nNamespace\n)\x81" +
                                  filled("}", {{"arch", text("some_arch")},
                                               {"encoder_embed_choice", "](" + integer(64) + integer(48) + "e"},
                                               {"dropout", real(0.1)},
                                               {"share_all_embeddings", "\x89"},
                                               {"max_sentences", "N"},
                                               {"seed", "\x8a\x09" + number(~std::uint64_t{0}, 8) + "\0"s}}) +
                                  "b";
    const std::string meter = "cfairseq.meters\nAverageMeter\n)\x81" + filled("}", {{"sum", real(2.5)}}) + "bq\x01";
    return "\x80\x02" +
           filled("}",
                  {{"args", arguments},
                   {"model", state(tensors, legacy)},
                   {"optimizer_history", "](" + filled("}", {{"num_updates", integer(3)}}) + "e"},
                   {"extra_state", filled("}", {{"train_meters", meter}, {"again", "h\x01"}, {"val_loss", "N"}})}}) +
           ".";
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::string out, directory;
    for (const auto& [name, data] : entries) {
        const std::string sizes = number(0, 4) + number(data.size(), 4) + number(data.size(), 4);
        const std::string common = number(0, 2) + number(0, 2) + number(0, 4) + sizes + number(name.size(), 2);
        directory +=
            "PK\x01\x02" + number(0, 2) + number(20, 2) + common + std::string(12, '\0') + number(out.size(), 4) + name;
        out += "PK\x03\x04" + number(20, 2) + common + number(0, 2) + name + data;
    }
    const std::uint64_t start = out.size();
    return out + directory + "PK\x05\x06" + number(0, 4) + number(entries.size(), 2) + number(entries.size(), 2) +
           number(directory.size(), 4) + number(start, 4) + number(0, 2);
}
}  // namespace

std::string torchZip(const std::vector<SeedTensor>& tensors, bool checkpoint) {
    std::vector<std::pair<std::string, std::string>> entries = {{"archive/data.pkl", root(tensors, checkpoint, false)},
                                                                {"archive/byteorder", "little"}};
    for (std::size_t i = 0; i < tensors.size(); ++i)
        entries.emplace_back("archive/data/" + std::to_string(i), numbersOf(tensors[i]));
    entries.emplace_back("archive/version", "3\n");
    return zipped(entries);
}

std::string torchLegacy(const std::vector<SeedTensor>& tensors, bool checkpoint) {
    std::string out = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";
    out += "\x80\x02" + integer(1001) + ".";
    out += "\x80\x02" + filled("}", {{"protocol_version", integer(1001)}, {"little_endian", "\x88"}}) + ".";
    out += root(tensors, checkpoint, true);
    std::string keys, storages;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        keys += text(std::to_string(i));
        storages += number(static_cast<std::uint64_t>(elements(tensors[i])), 8) + numbersOf(tensors[i]);
    }
    return out + "\x80\x02](" + keys + "e." + storages;
}

}  // namespace hatter::fuzz
