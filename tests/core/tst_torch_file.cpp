// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "archive/Safetensors.h"
#include "archive/TorchFile.h"
#include "base/AtomicFile.h"
#include "base/Error.h"

#include <QTemporaryDir>
#include <cstring>
#include <random>

using namespace hatter;
using namespace hatter::archive;
namespace fs = std::filesystem;

namespace {

using Kind = PickledValue::Kind;
using namespace std::string_literals;

/// A zip archive of stored entries, as torch.save() lays it out.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& entries) {
    const auto number = [](std::uint64_t value, int bytes) {
        return std::string(reinterpret_cast<const char*>(&value), static_cast<std::size_t>(bytes));
    };
    std::string out, directory;
    for (const auto& [name, data] : entries) {
        const std::string sizes = number(0, 4) + number(data.size(), 4) + number(data.size(), 4);
        const std::string common = number(0, 2) + number(0, 2) + number(0, 4) + sizes + number(name.size(), 2);
        directory += "PK\x01\x02"s + number(0, 2) + number(20, 2) + common + number(0, 2) + number(0, 2) +
                     number(0, 2) + number(0, 2) + number(0, 4) + number(out.size(), 4) + name;
        out += "PK\x03\x04"s + number(20, 2) + common + number(0, 2) + name + data;
    }
    const std::uint64_t start = out.size();
    out += directory;
    return out + "PK\x05\x06"s + number(0, 4) + number(entries.size(), 2) + number(entries.size(), 2) +
           number(directory.size(), 4) + number(start, 4) + number(0, 2);
}

/// The pickle of {"w": tensor}, whose storage has `elements` floats and whose view `shape`, `stride` is written as
/// told.
std::string pickledTensor(int elements, const std::string& shape, const std::string& stride) {
    const std::string storage = "(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0"s + "0X\x03\0\0\0cpuK"s +
                                static_cast<char>(elements) + "tQ";
    return "\x80\x02}X\x01\0\0\0wctorch._utils\n_rebuild_tensor_v2\n("s + storage + "K\x00"s + shape + stride +
           "\x89}tRs."s;
}

/// What reading a file said; an empty text if it could be read.
std::string complaintOf(const fs::path& file) {
    try {
        TorchFile checkpoint(file);
        if (const auto model = checkpoint.root().find("model"))
            for (const auto& [name, value] : model->entries())
                if (value.kind() == Kind::Tensor)
                    checkpoint.read(value.tensor());
        return {};
    } catch (const InputError& e) {
        return e.what();
    }
}

}  // namespace

class TorchFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheFixture_data();
    void readsTheFixture();
    void readsPredictors();
    void plainValues();
    void unknownClassesAreData();
    void callsAreRefused_data();
    void callsAreRefused();
    void damagedPickles_data();
    void damagedPickles();
    void tensorsStayInTheirStorages_data();
    void tensorsStayInTheirStorages();
    void tiedTensorsShareAStorage();
    void damagedArchives();
    void mutatedFilesGiveMessages_data();
    void mutatedFilesGiveMessages();

private:
    fs::path path(const char* name) const { return m_directory.filePath(QString::fromLatin1(name)).toStdString(); }
    fs::path written(const std::string& bytes) const {
        writeFileAtomically(path("file.pt"), bytes);
        return path("file.pt");
    }
    QTemporaryDir m_directory;
};

void TorchFileTest::readsTheFixture_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("zip") << "checkpoint_last.pt";
    QTest::newRow("before PyTorch 1.6") << "checkpoint_legacy_noopt.pt";
}

void TorchFileTest::readsTheFixture() {
    QFETCH(QString, name);
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    TorchFile checkpoint(fixture / name.toStdString());
    SafetensorsReader weights(fixture / "weights.safetensors");
    const auto model = checkpoint.root().find("model");
    QVERIFY(model.has_value());
    QCOMPARE(model->size(), weights.tensors().size());
    for (const auto& [key, value] : model->entries()) {
        const TensorInfo& info = weights.info(key.text());
        QCOMPARE(value.tensor().type, info.type);
        QVERIFY(value.tensor().shape == info.shape);
        std::string expected(info.bytes, '\0');
        weights.read(key.text(), expected.data());
        QVERIFY2(checkpoint.read(value.tensor()) == expected, key.text().c_str());
    }
    const auto arguments = checkpoint.root().find("args");
    QCOMPARE(arguments->kind(), Kind::Object);
    QCOMPARE(arguments->text(), std::string("argparse.Namespace"));
    QCOMPARE(arguments->find("arch")->text(), std::string("transformersuper_iwslt_de_en"));
    QCOMPARE(arguments->find("qkv_dim")->integer().value(), 32);
    QCOMPARE(arguments->find("share_all_embeddings")->boolean().value(), false);
    QCOMPARE(arguments->find("label_smoothing")->real().value(), 0.1);
    QCOMPARE(arguments->find("encoder_embed_choice")->at(1).integer().value(), 48);
    QVERIFY(arguments->find("max_sentences")->isNone());
    QVERIFY(!arguments->find("no_such_argument").has_value());
}

void TorchFileTest::readsPredictors() {
    HATTER_NEED_SHARED(folder, "hat-reference/latency_dataset/predictors");
    int files = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        TorchFile predictor(entry.path());
        const auto weight = predictor.root().find("first_layer.weight");
        QVERIFY(weight.has_value());
        QCOMPARE(weight->tensor().shape, (std::vector<std::int64_t>{400, 10}));
        QCOMPARE(predictor.read(weight->tensor()).size(), std::size_t{400 * 10 * 4});
        ++files;
    }
    QCOMPARE(files, 8);
}

void TorchFileTest::plainValues() {
    // {"a": [1, -2, 2**70, 0.5, True, None], "b": (b"\xff", {3})} in protocol 4.
    const std::string bytes =
        "\x80\x04}(\x8c\x01"s +
        "a](K\x01J\xfe\xff\xff\xff\x8a\x09\0\0\0\0\0\0\0\0\x40G\x3f\xe0\0\0\0\0\0\0\x88Ne\x8c\x01"s +
        "bC\x01\xff\x8f(K\x03\x90\x86u."s;
    const Pickle pickle = Pickle::decode(bytes);
    const PickledValue a = *pickle.root().find("a");
    QCOMPARE(a.size(), std::size_t{6});
    QCOMPARE(a.at(0).integer().value(), 1);
    QCOMPARE(a.at(1).integer().value(), -2);
    QCOMPARE(a.at(2).kind(), Kind::BigInteger);
    QCOMPARE(a.at(3).real().value(), 0.5);
    QCOMPARE(a.at(4).boolean().value(), true);
    QVERIFY(a.at(5).isNone());
    const PickledValue b = *pickle.root().find("b");
    QCOMPARE(b.at(0).text(), "\xff"s);
    QCOMPARE(b.at(1).kind(), Kind::Set);
    QCOMPARE(b.at(1).at(0).integer().value(), 3);
}

void TorchFileTest::unknownClassesAreData() {
    // fairseq.meters.AverageMeter() with {"sum": 2.5}, as protocol 2 writes it.
    const std::string bytes =
        "\x80\x02"s + "cfairseq.meters\nAverageMeter\n)\x81}X\x03\0\0\0sumG\x40\x04\0\0\0\0\0\0sb."s;
    const Pickle pickle = Pickle::decode(bytes);
    QCOMPARE(pickle.root().kind(), Kind::Object);
    QCOMPARE(pickle.root().text(), std::string("fairseq.meters.AverageMeter"));
    QCOMPARE(pickle.root().find("sum")->real().value(), 2.5);
}

void TorchFileTest::callsAreRefused_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("name");
    QTest::newRow("reduce") << QByteArray(
                                   "\x80\x02"
                                   "cos\nsystem\nX\x02\0\0\0id\x85R.",
                                   25)
                            << "os.system";
    QTest::newRow("by names on the stack")
        << QByteArray("\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x02id\x85R.") << "posix.system";
    QTest::newRow("instance of protocol 0") << QByteArray("(S'id'\nios\nsystem\n.") << "os.system";
    QTest::newRow("object of protocol 1") << QByteArray("(cbuiltins\neval\nS'1'\no.") << "builtins.eval";
    QTest::newRow("import") << QByteArray("cbuiltins\n__import__\n(S'os'\ntR.") << "builtins.__import__";
}

void TorchFileTest::callsAreRefused() {
    QFETCH(QByteArray, pickle);
    QFETCH(QString, name);
    HATTER_THROWS(InputError, name.toUtf8().constData(), Pickle::decode(pickle.toStdString()));
    const fs::path file = written(zipped({{"archive/data.pkl", pickle.toStdString()}}));
    HATTER_THROWS(InputError, "file.pt", TorchFile(file));
}

void TorchFileTest::damagedPickles_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << "ends too early";
    QTest::newRow("unknown operation") << QByteArray("\xfe.") << "operation 254";
    QTest::newRow("text beyond the end") << QByteArray(
                                                "X\xff\xff\xff\x7f"
                                                "abc.")
                                         << "longer than the rest";
    QTest::newRow("nothing on the stack") << QByteArray(".") << "a value is missing";
    QTest::newRow("no mark") << QByteArray("K\x01t.") << "mark";
    QTest::newRow("below a mark") << QByteArray("](a.") << "a value is missing";
    QTest::newRow("unknown memory") << QByteArray("h\x07.") << "refers to a value";
    QTest::newRow("appending to a number") << QByteArray(
                                                  "K\x01K\x02"
                                                  "a.")
                                           << "holds none";
    QTest::newRow("key without a value") << QByteArray(
                                                "(K\x01"
                                                "d.")
                                         << "no value";
    QTest::newRow("storage elsewhere") << QByteArray("K\x01Q.") << "no storage";
    // A list of 1,000 numbers that is made a set 10,000 times, four bytes each.
    QByteArray bomb("cbuiltins\nset\nq\x01(");
    bomb +=
        QByteArray("K\x01").repeated(1000) + "lq\x02" + "\x85q\x03" + QByteArray("h\x01h\x03R0").repeated(10000) + ".";
    QTest::newRow("copies without end") << bomb << "copies";
}

void TorchFileTest::damagedPickles() {
    QFETCH(QByteArray, pickle);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, message.toUtf8().constData(), Pickle::decode(pickle.toStdString()));
}

void TorchFileTest::tensorsStayInTheirStorages_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const std::string& pickle, const char* message) {
        QTest::newRow(name) << QByteArray::fromStdString(pickle) << message;
    };
    row("as it should be", pickledTensor(6, "K\x02K\x03\x86", "K\x03K\x01\x86"), "");
    row("transposed", pickledTensor(6, "K\x03K\x02\x86", "K\x01K\x03\x86"), "");
    row("too many rows", pickledTensor(6, "K\x03K\x03\x86", "K\x03K\x01\x86"), "beyond its storage");
    row("repeated without end", pickledTensor(6, "J\xff\xff\xff\x7fJ\xff\xff\xff\x7f\x86", "K\0K\0\x86"s), "tensor");
    row("negative size", pickledTensor(6, "J\xff\xff\xff\xff\x85", "K\x01\x85"), "number from 0");
    row("strides of another length", pickledTensor(6, "K\x02K\x03\x86", "K\x01\x85"), "differ in length");
    row("a larger storage than the file has", pickledTensor(7, "K\x07\x85", "K\x01\x85"), "another size");
}

void TorchFileTest::tensorsStayInTheirStorages() {
    QFETCH(QByteArray, pickle);
    QFETCH(QString, message);
    const float numbers[] = {1, 2, 3, 4, 5, 6};
    const fs::path file =
        written(zipped({{"archive/data.pkl", pickle.toStdString()},
                        {"archive/data/0", std::string(reinterpret_cast<const char*>(numbers), sizeof numbers)}}));
    if (!message.isEmpty()) {
        HATTER_THROWS(InputError, message.toUtf8().constData(), TorchFile(file));
        return;
    }
    TorchFile checkpoint(file);
    const PickledTensor& tensor = checkpoint.root().find("w")->tensor();
    const std::string bytes = checkpoint.read(tensor);
    QCOMPARE(bytes.size(), sizeof numbers);
    float read[6];
    std::memcpy(read, bytes.data(), sizeof read);
    const bool transposed = tensor.stride.front() == 1;
    const float expected[] = {1, transposed ? 4.0F : 2.0F};
    QCOMPARE(read[0], expected[0]);
    QCOMPARE(read[1], expected[1]);
    QCOMPARE(read[5], 6.0F);
}

void TorchFileTest::tiedTensorsShareAStorage() {
    const std::string one = pickledTensor(6, "K\x02K\x03\x86", "K\x03K\x01\x86");
    // {"w": t, "v": the same object}
    std::string both = one.substr(0, one.size() - 2);
    both += "q\x01sX\x01\0\0\0vh\x01s."s;
    both.insert(2, "}0"s);
    const Pickle pickle = Pickle::decode(both);
    QCOMPARE(pickle.root().find("w")->tensor().storage, pickle.root().find("v")->tensor().storage);
}

void TorchFileTest::damagedArchives() {
    HATTER_THROWS(InputError, "missing.pt", TorchFile(path("missing.pt")));
    HATTER_THROWS(InputError, "not written by torch.save", TorchFile(written("no checkpoint at all")));
    HATTER_THROWS(InputError, "file.pt", TorchFile(written("")));
    HATTER_THROWS(InputError, "no data.pkl", TorchFile(written(zipped({{"readme", "hello"}}))));
    HATTER_THROWS(InputError, "TorchScript",
                  TorchFile(written(zipped({{"m/data.pkl", "N."}, {"m/constants.pkl", "N."}}))));
    HATTER_THROWS(InputError, "big-endian", TorchFile(written(zipped({{"m/data.pkl", "N."}, {"m/byteorder", "big"}}))));
    HATTER_THROWS(InputError, "no storage for one of its tensors",
                  TorchFile(written(zipped({{"m/data.pkl", pickledTensor(6, "K\x06\x85", "K\x01\x85")}}))));
    std::string compressed = zipped({{"m/data.pkl", "N."}});
    compressed[compressed.rfind("PK\x01\x02") + 10] = 8;
    HATTER_THROWS(InputError, "compressed", TorchFile(written(compressed)));
}

void TorchFileTest::mutatedFilesGiveMessages_data() {
    readsTheFixture_data();
}

/// Cut and changed at random, in places that matter: such a file gives a message or, where only numbers changed,
/// values.
void TorchFileTest::mutatedFilesGiveMessages() {
    QFETCH(QString, name);
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    std::string whole = readFile(fixture / "checkpoint_legacy_noopt.pt");
    if (name == QStringLiteral("checkpoint_last.pt"))
        whole = zipped({{"archive/data.pkl", pickledTensor(6, "K\x02K\x03\x86", "K\x03K\x01\x86")},
                        {"archive/data/0", std::string(24, 'x')}});
    const std::size_t structure = std::min<std::size_t>(whole.size(), 24000);
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 150; ++i) {
        std::string changed = whole;
        if (i % 5 == 0)
            changed.resize(random() % whole.size());
        for (int k = 0; k < 1 + i % 3 && !changed.empty(); ++k)
            changed[random() % std::min(structure, changed.size())] = static_cast<char>(random());
        refused += !complaintOf(written(changed)).empty();
    }
    QVERIFY2(refused > 30, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TorchFileTest)
#include "tst_torch_file.moc"
