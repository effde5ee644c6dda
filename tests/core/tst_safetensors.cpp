// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "archive/Safetensors.h"
#include "base/AtomicFile.h"
#include "base/Error.h"

#include <QTemporaryDir>
#include <cstring>
#include <fstream>
#include <sstream>

using namespace hatter;
using namespace hatter::archive;
namespace fs = std::filesystem;

namespace {

void writeRaw(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A file with this header and `dataBytes` zeros.
std::string fileWith(const std::string& header, std::size_t dataBytes) {
    const std::uint64_t length = header.size();
    std::string out(reinterpret_cast<const char*>(&length), sizeof length);
    return out + header + std::string(dataBytes, '\0');
}

/// "F32  [3, 4]" in the words of STATE_DICT.txt.
std::string described(const TensorInfo& info) {
    std::string out = info.type == "F32" ? "float32" : info.type;
    for (std::size_t i = 0; i < info.shape.size(); ++i)
        out += (i == 0 ? " [" : ", ") + std::to_string(info.shape[i]);
    return out + "]";
}

}  // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void roundTripKeepsTensorsAndMetadata() {
        const std::vector<float> floats = {1.5F, -2.0F, 3.25F, 0.0F, 5.0F, 6.0F};
        const std::vector<std::int64_t> numbers = {42};
        const std::vector<std::uint8_t> bytes = {1, 2, 3};
        const std::map<std::string, std::string> metadata = {{"updates", "2400"}, {"text", "ü \"quoted\""}};
        writeSafetensors(file(),
                         {{"bytes", "U8", {3}, bytes.data()},
                          {"weights", "F32", {2, 3}, floats.data()},
                          {"step", "I64", {}, numbers.data()},
                          {"nothing", "F16", {0, 7}, nullptr}},
                         metadata);

        SafetensorsReader reader(file());
        QCOMPARE(reader.tensors().size(), std::size_t{4});
        QVERIFY(reader.metadata() == metadata);
        QVERIFY(reader.has("step"));
        QVERIFY(!reader.has("stride"));
        QVERIFY(reader.info("step").shape.empty());
        QCOMPARE(reader.info("nothing").bytes, std::uint64_t{0});
        QVERIFY((reader.info("weights").shape == std::vector<std::int64_t>{2, 3}));
        std::vector<float> readFloats(6);
        reader.read("weights", readFloats.data());
        QVERIFY(readFloats == floats);
        std::vector<std::uint8_t> readBytes(3);
        reader.read("bytes", readBytes.data());
        QVERIFY(readBytes == bytes);
        std::int64_t step = 0;
        reader.read("step", &step);
        QCOMPARE(step, std::int64_t{42});
        HATTER_THROWS(InputError, "there is no such tensor", reader.info("stride"));
    }

    void dataIsAligned() {
        const double value = 1.0;
        const std::uint8_t byte = 7;
        writeSafetensors(file(), {{"b", "U8", {1}, &byte}, {"d", "F64", {1}, &value}});
        std::uint64_t headerBytes = 0;
        std::memcpy(&headerBytes, readFile(file()).data(), sizeof headerBytes);
        QCOMPARE(headerBytes % 8, std::uint64_t{0});
        const SafetensorsReader reader(file());
        for (const TensorInfo& info : reader.tensors())
            QCOMPARE(info.offset % elementBytes(info.type), std::uint64_t{0});
    }

    void refusesToWriteWhatCannotBeRead() {
        const float value = 1.0F;
        HATTER_THROWS(InputError, "the name is taken",
                      writeSafetensors(file(), {{"a", "F32", {1}, &value}, {"a", "F32", {1}, &value}}));
        HATTER_THROWS(InputError, "type 'F33'", writeSafetensors(file(), {{"a", "F33", {1}, &value}}));
        HATTER_THROWS(InputError, "not UTF-8", writeSafetensors(file(), {{"a\xff", "F32", {1}, &value}}));
        QVERIFY2(fs::is_empty(folder()), "a refused file leaves nothing behind");
    }

    void refusesHeaders_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* claim, const char* header, int bytes, const char* message) {
            QTest::newRow(claim) << QByteArray(header) << bytes << QString::fromUtf8(message);
        };
        row("not JSON", "hello", 0, "not JSON");
        row("broken JSON", R"({"a":)", 0, "header is damaged");
        row("broken UTF-8", "{\"a\xff\":1}", 0, "header is damaged");
        row("a tensor without description", R"({"a":3})", 0, "a description was expected");
        row("unknown type", R"({"a":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}})", 4, "'F33' is unknown");
        row("type is no text", R"({"a":{"dtype":3,"shape":[1],"data_offsets":[0,4]}})", 4, "'dtype' is missing");
        row("no shape", R"({"a":{"dtype":"F32","data_offsets":[0,4]}})", 4, "'shape' is missing");
        row("negative shape", R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4, "whole number");
        row("fractional shape", R"({"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}})", 4, "whole number");
        row("shape beyond 63 bits", R"({"a":{"dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,4]}})", 4,
            "too large");
        row("shape product overflows", R"({"a":{"dtype":"F32","shape":[4611686018427387905,4],"data_offsets":[0,16]}})",
            16, "disagree");
        row("shape larger than its data", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4, "disagree");
        row("shape smaller than its data", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})", 8, "disagree");
        row("17 dimensions", R"({"a":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})",
            1, "17 dimensions");
        row("data beyond the file", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 4, "outside the file");
        row("offsets backwards", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", 4, "outside the file");
        row("three offsets", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}})", 8, "two numbers");
        row("overlap",
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
            8, "overlaps");
        row("gap", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 8, "gap");
        row("data without a tensor", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 8,
            "its tensors fill 4");
        row("a name twice",
            R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
            4, "names 'a' twice");
        row("a key twice", R"({"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4, "twice");
        row("deep nesting", R"({"a":{"shape":[[[[[[1]]]]]]}})", 0, "nested too deeply");
        row("metadata with a number", R"({"__metadata__":{"updates":3}})", 0, "'updates' is no text");
        row("metadata as a list", R"({"__metadata__":[]})", 0, "texts by name");
    }
    void refusesHeaders() {
        QFETCH(QByteArray, header);
        QFETCH(int, bytes);
        QFETCH(QString, message);
        writeRaw(file(), fileWith(header.toStdString(), static_cast<std::size_t>(bytes)));
        HATTER_THROWS(InputError, message.toUtf8().constData(), SafetensorsReader(file()));
    }

    void refusesFilesThatAreNone() {
        HATTER_THROWS(InputError, "cannot be read", SafetensorsReader(folder() / "absent"));
        HATTER_THROWS(InputError, "cannot be read", SafetensorsReader(folder()));
        writeRaw(file(), "");
        HATTER_THROWS(InputError, "is no safetensors file", SafetensorsReader(file()));
        writeRaw(file(), "%PDF-1.7 and so on");
        HATTER_THROWS(InputError, "is no safetensors file", SafetensorsReader(file()));
    }

    void damagedFilesNeverCrash() {
        const std::vector<float> values(64, 1.0F);
        writeSafetensors(file(), {{"a", "F32", {8, 4}, values.data()}, {"b", "F16", {3}, values.data()}},
                         {{"card", "a text"}});
        const std::string whole = readFile(file());
        const fs::path damaged = folder() / "damaged";
        for (std::size_t length = 0; length < whole.size(); ++length) {
            writeRaw(damaged, whole.substr(0, length));
            HATTER_THROWS(InputError, "damaged", SafetensorsReader(damaged));
        }
        // Flipped bits of the header: refused with an InputError, or harmless (a name, a text).
        std::uint64_t headerBytes = 0;
        std::memcpy(&headerBytes, whole.data(), sizeof headerBytes);
        int refused = 0;
        for (std::size_t at = 0; at < 8 + headerBytes; ++at)
            for (int bit = 0; bit < 8; ++bit) {
                std::string bytes = whole;
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
                writeRaw(damaged, bytes);
                try {
                    const SafetensorsReader reader(damaged);
                } catch (const InputError&) {
                    ++refused;
                }
            }
        QVERIFY2(refused > static_cast<int>(headerBytes) * 4, qPrintable(QString::number(refused)));
    }

    void aFileCutAfterOpeningIsReported() {
        const std::vector<float> values(1024, 1.0F);
        writeSafetensors(file(), {{"a", "F32", {1024}, values.data()}});
        SafetensorsReader reader(file());
        fs::resize_file(file(), 200);
        std::vector<float> out(1024);
        HATTER_THROWS(InputError, "cannot be read", reader.read("a", out.data()));
    }

    void readsTheReferencesWeights() {
        HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
        SafetensorsReader reader(fixture / "weights.safetensors");
        std::ifstream in(fixture / "STATE_DICT.txt");
        std::size_t names = 0;
        bool inModel = false;
        for (std::string line; std::getline(in, line);) {
            inModel = inModel || line == "model:";
            const std::size_t bracket = line.find('[');
            std::istringstream words(line);
            std::string name;
            std::string type;
            if (!inModel || bracket == std::string::npos || !(words >> name >> type))
                continue;
            QCOMPARE(described(reader.info(name)), type + " " + line.substr(bracket, line.find(']') - bracket + 1));
            ++names;
        }
        QCOMPARE(names, reader.tensors().size());
        QVERIFY(names > 90);
        std::vector<char> bytes(reader.info("encoder.embed_tokens.weight").bytes);
        reader.read("encoder.embed_tokens.weight", bytes.data());
        QCOMPARE(bytes.size(), std::size_t{1232} * 64 * 4);
    }

private:
    /// A folder of its own for each test.
    fs::path folder() const {
        const fs::path path = fs::path(m_folder.path().toStdString()) / QTest::currentTestFunction();
        fs::create_directories(path);
        return path;
    }
    fs::path file() const { return folder() / "tensors.safetensors"; }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
