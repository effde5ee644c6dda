// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Sha256.h"

#include <unistd.h>
#include <QTemporaryDir>
#include <algorithm>
#include <iterator>

using namespace hatter;
namespace fs = std::filesystem;

class TestBaseFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void whereSaysWhatItKnows_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << "" << 0 << ""
                                 << "no";
        QTest::newRow("file") << "a.yml" << 0 << ""
                              << "a.yml: no";
        QTest::newRow("file and line") << "a.yml" << 3 << ""
                                       << "a.yml:3: no";
        QTest::newRow("file, line and key") << "a.yml" << 3 << "qkv-dim"
                                            << "a.yml:3: key 'qkv-dim': no";
        QTest::newRow("file and key") << "a.yml" << 0 << "qkv-dim"
                                      << "a.yml: key 'qkv-dim': no";
        QTest::newRow("key") << "" << 0 << "qkv-dim"
                             << "key 'qkv-dim': no";
    }
    void whereSaysWhatItKnows() {
        QFETCH(QString, file);
        QFETCH(int, line);
        QFETCH(QString, key);
        QFETCH(QString, message);
        const InputError error({file.toStdString(), line, key.toStdString()}, "no");
        QCOMPARE(QString::fromUtf8(error.what()), message);
        QCOMPARE(error.where().line, std::int64_t{line});
    }

    void inputErrorsAreErrors() {
        HATTER_THROWS(Error, "plain", throw InputError("plain"));
        HATTER_THROWS(std::runtime_error, "stopped", throw Stopped());
    }

    void sha256_data() {
        // FIPS 180-4's examples, and lengths around a block's end (from coreutils' sha256sum).
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("digest");
        const auto row = [](const char* claim, const QByteArray& text, const char* digest) {
            QTest::newRow(claim) << text << QString::fromLatin1(digest);
        };
        row("empty", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        row("abc", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        row("two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        row("a million", QByteArray(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
        row("55", QByteArray(55, 'x'), "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072");
        row("56", QByteArray(56, 'x'), "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e");
        row("63", QByteArray(63, 'x'), "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2");
        row("64", QByteArray(64, 'x'), "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c");
        row("65", QByteArray(65, 'x'), "9537c5fdf120482f7d58d25e9ed583f52c02b4e304ea814db1633ad565aed7e9");
    }
    void sha256() {
        QFETCH(QByteArray, text);
        QFETCH(QString, digest);
        const std::string bytes = text.toStdString();
        QCOMPARE(QString::fromStdString(sha256Hex(bytes)), digest);

        Sha256 pieces;
        for (std::size_t at = 0; at < bytes.size(); at += 37)
            pieces.add(bytes.data() + at, std::min<std::size_t>(37, bytes.size() - at));
        QCOMPARE(QString::fromStdString(pieces.hex()), digest);

        writeFileAtomically(folder() / "text", bytes);
        QCOMPARE(QString::fromStdString(sha256OfFile(folder() / "text")), digest);
    }
    void sha256OfAnAbsentFile() { HATTER_THROWS(InputError, "cannot be read", sha256OfFile(folder() / "absent")); }

    void aCommittedFileReplacesTheOldOne() {
        const fs::path path = folder() / "settings";
        writeFileAtomically(path, "old");
        AtomicFile file(path);
        file.write("ne");
        file.write("w", 1);
        QCOMPARE(readFile(path), std::string("old"));
        file.commit();
        QCOMPARE(readFile(path), std::string("new"));
        QCOMPARE(entries(), 1);
    }

    void anUncommittedFileLeavesNothing() {
        const fs::path path = folder() / "settings";
        writeFileAtomically(path, "old");
        {
            AtomicFile file(path);
            file.write("half");
            QCOMPARE(entries(), 2);
        }
        QCOMPARE(readFile(path), std::string("old"));
        QCOMPARE(entries(), 1);
    }

    void aFolderThatIsNotThereIsAnError() {
        HATTER_THROWS(Error, "cannot be written: No such file", AtomicFile(folder() / "absent" / "file"));
        HATTER_THROWS(Error, "absent/file", AtomicFile(folder() / "absent" / "file"));
    }

    void aFolderInThePlaceOfTheFileIsAnError() {
        const fs::path path = folder() / "taken";
        fs::create_directories(path / "inside");
        HATTER_THROWS(Error, "cannot be written", writeFileAtomically(path, "text"));
        QVERIFY(fs::is_directory(path / "inside"));
        QCOMPARE(entries(), 1);
    }

    void aFullDiskIsAnError() {
        if (!fs::exists("/dev/full"))
            QSKIP("this system has no /dev/full");
        // The temporary file, which stands beside the file's place, is led to a device that is always full.
        fs::create_symlink("/dev/full", folder() / ("full.part-" + std::to_string(::getpid())));
        HATTER_THROWS(Error, "No space left", writeFileAtomically(folder() / "full", "text"));
        QVERIFY(!fs::exists(folder() / "full"));
    }

    void readFileRefusesWhatItShould() {
        writeFileAtomically(folder() / "ten", "0123456789");
        QCOMPARE(readFile(folder() / "ten", 10).size(), std::size_t{10});
        HATTER_THROWS(InputError, "larger than 9 bytes", readFile(folder() / "ten", 9));
        HATTER_THROWS(InputError, "cannot be read", readFile(folder() / "absent"));
        HATTER_THROWS(InputError, "is a folder", readFile(folder()));
    }

private:
    /// A folder of its own for each test and row.
    fs::path folder() const {
        fs::path path = fs::path(m_folder.path().toStdString()) / QTest::currentTestFunction();
        if (QTest::currentDataTag() != nullptr)
            path /= QTest::currentDataTag();
        fs::create_directories(path);
        return path;
    }
    int entries() const {
        return static_cast<int>(std::distance(fs::directory_iterator(folder()), fs::directory_iterator()));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBaseFiles)
#include "tst_base_files.moc"
