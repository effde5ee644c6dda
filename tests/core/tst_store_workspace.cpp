// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "StoreFixture.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "store/Schema.h"
#include "store/Sqlite.h"
#include "store/WorkspaceLock.h"

#include <sys/wait.h>
#include <unistd.h>
#include <QRegularExpression>
#include <fstream>

using namespace hatter;
using namespace hatter::store;
namespace fs = std::filesystem;

class WorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createdOpensWithItsInfo();
    void namesItsFiles();
    void occupiedFolderIsRefused();
    void missingWorkspaceIsRefused();
    void newerSchemaIsLeftUntouched();
    void newerSchemaInTheWalIsRefused();
    void olderSchemaIsMigrated();
    void runsOfVersion3StayUsable();
    void damagedFileIsRefused_data();
    void damagedFileIsRefused();
    void lockHoldsOneProgram();
    void lockSettlesInterruptedRuns();
    void readOnlyFolderCanBeRead();
};

void WorkspaceTest::createdOpensWithItsInfo() {
    test::TemporaryWorkspace temporary;
    Workspace opened = Workspace::open(temporary.folder());
    QCOMPARE(opened.info().name, "Toy");
    QCOMPARE(opened.info().sourceLanguage, "en");
    QCOMPARE(opened.info().targetLanguage, "de");
    opened.setInfo({"Other \"name\"", "en", "fr", "none"});
    QCOMPARE(Workspace::open(temporary.folder()).info().name, "Other \"name\"");
    QCOMPARE(Workspace::open(temporary.folder()).info().targetLanguage, "fr");
    QVERIFY(fs::is_directory(opened.dataFolder()) && fs::is_directory(opened.checkpointFolder()));
    QVERIFY2(!fs::exists(opened.database().string() + "-wal"), "closing tidies up");
}

void WorkspaceTest::namesItsFiles() {
    const test::TemporaryWorkspace temporary;
    const Workspace& w = temporary.workspace;
    QCOMPARE(w.dataPrefix("train", "de"), w.folder() / "data" / "train.en-de.de");
    QCOMPARE(w.textFile("test", "en"), w.folder() / "data" / "test.en");
}

void WorkspaceTest::occupiedFolderIsRefused() {
    const test::TemporaryWorkspace temporary;
    HATTER_THROWS(InputError, "holds a workspace already", Workspace::create(temporary.folder(), {}));
    const fs::path other = temporary.directory.path().toStdString() + "/other";
    fs::create_directory(other);
    writeFileAtomically(other / "letter.txt", "mine");
    HATTER_THROWS(InputError, "is not empty", Workspace::create(other, {}));
    HATTER_THROWS(InputError, "is a file", Workspace::create(other / "letter.txt", {}));
    QCOMPARE(std::distance(fs::directory_iterator(other), fs::directory_iterator()), 1);
}

void WorkspaceTest::missingWorkspaceIsRefused() {
    const QTemporaryDir directory;
    const fs::path folder = directory.path().toStdString();
    HATTER_THROWS(InputError, "no such folder", Workspace::open(folder / "nowhere"));
    HATTER_THROWS(InputError, "has no workspace.sqlite", Workspace::open(folder));
    QVERIFY(!Workspace::exists(folder));
    QVERIFY(fs::is_empty(folder));
}

void WorkspaceTest::newerSchemaIsLeftUntouched() {
    const test::TemporaryWorkspace temporary;
    const fs::path file = temporary.workspace.database();
    Database(file, Database::Mode::ReadWrite).execute("PRAGMA user_version = 7");
    const std::string before = readFile(file);
    const std::string words = "newer Hatter (schema version 7, this one knows " + std::to_string(schemaVersion());
    HATTER_THROWS(InputError, words.c_str(), Workspace::open(temporary.folder()));
    HATTER_THROWS(InputError, words.c_str(), RunLog(temporary.workspace));
    HATTER_THROWS(InputError, words.c_str(), RunLogReader(temporary.workspace));
    QVERIFY(readFile(file) == before);
}

void WorkspaceTest::newerSchemaInTheWalIsRefused() {
    const test::TemporaryWorkspace temporary;
    // The other connection keeps the change out of the main file, whose header still shows the old version.
    Database other(temporary.workspace.database(), Database::Mode::ReadWrite);
    other.execute("PRAGMA user_version = 7");
    HATTER_THROWS(InputError, "schema version 7", Workspace::open(temporary.folder()));
}

void WorkspaceTest::olderSchemaIsMigrated() {
    const test::TemporaryWorkspace temporary;
    fs::remove(temporary.workspace.database());
    {
        // Version 0 is a database with our mark and nothing in it.
        Database empty(temporary.workspace.database(), Database::Mode::Create);
        empty.execute("PRAGMA journal_mode = WAL; PRAGMA application_id = 1214346354;");
        QCOMPARE(empty.integer("PRAGMA user_version"), 0);
    }
    const Workspace workspace = Workspace::open(temporary.folder());
    QCOMPARE(Database(workspace.database(), Database::Mode::ReadOnly).integer("PRAGMA user_version"), schemaVersion());
    QVERIFY(RunLogReader(workspace).runs().empty());
}

/// Up to version 3 the last generation's state alone was kept, and there were no forks.
void WorkspaceTest::runsOfVersion3StayUsable() {
    const test::TemporaryWorkspace temporary;
    std::int64_t run = 0;
    {
        RunLog log(temporary.workspace);
        run = log.beginRun(test::toyRun());
        test::commitNumbered(log, run, 0, 1, 4, "first");
        test::commitNumbered(log, run, 1, 5, 8, "second");
        log.addSteering({run, 6, 1, 80.0, 70.0, {}});
    }
    {
        Database older(temporary.workspace.database(), Database::Mode::ReadWrite);
        older.execute(
            "UPDATE generations SET state = NULL WHERE number = 0; DROP TABLE unfinished_evaluations;"
            "ALTER TABLE generations DROP COLUMN sentence_losses; ALTER TABLE steering DROP COLUMN change;"
            "ALTER TABLE runs DROP COLUMN forked_from; ALTER TABLE runs DROP COLUMN fork_generation;"
            "DROP TABLE sub_training_samples; DROP TABLE sub_training_points; DROP VIEW candidate_list;"
            "DROP TABLE sub_trainings; CREATE VIEW candidate_list AS SELECT id FROM candidates;"
            "PRAGMA user_version = 3");
    }
    const Workspace workspace = Workspace::open(temporary.folder());
    RunLog log(workspace);
    const RunLogReader reader(workspace);
    QVERIFY(!reader.run(run)->forkedFrom);
    QCOMPARE(reader.candidates({run, 0, false, {}}).size(), std::size_t{8});
    QCOMPARE(reader.steering(run).size(), std::size_t{1});
    QCOMPARE(reader.query("SELECT change FROM steering").rows.at(0).at(0), "");
    QVERIFY(!log.searchState(run, 0));
    QCOMPARE(log.searchState(run).value(), "second");
    test::commitNumbered(log, run, 2, 9, 12, "third");
    QCOMPARE(log.searchState(run, 1).value(), "second");
}

void WorkspaceTest::damagedFileIsRefused_data() {
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("words");
    QTest::newRow("text instead of a database") << "text"
                                                << "not a database";
    QTest::newRow("an empty file") << "empty"
                                   << "not a database";
    QTest::newRow("cut short") << "cut"
                               << "damaged";
    QTest::newRow("pages overwritten") << "noise"
                                       << "damaged";
    QTest::newRow("a database of another program") << "foreign"
                                                   << "not of a Hatter workspace";
}

void WorkspaceTest::damagedFileIsRefused() {
    QFETCH(QString, damage);
    QFETCH(QString, words);
    const test::TemporaryWorkspace temporary;
    const fs::path file = temporary.workspace.database();
    const auto size = fs::file_size(file);
    if (damage == "text" || damage == "empty")
        writeFileAtomically(file, damage == "text" ? std::string(4000, 'x') : std::string());
    if (damage == "cut")
        fs::resize_file(file, size / 2);
    if (damage == "noise") {
        std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(100);
        out << std::string(size - 100, '\x5a');
    }
    if (damage == "foreign")
        Database(file, Database::Mode::ReadWrite).execute("PRAGMA application_id = 5");
    const std::string before = readFile(file);
    HATTER_THROWS(InputError, words.toUtf8().constData(), Workspace::open(temporary.folder()));
    QVERIFY(readFile(file) == before);
}

void WorkspaceTest::lockHoldsOneProgram() {
    const test::TemporaryWorkspace temporary;
    {
        const WorkspaceLock lock(temporary.workspace);
        const std::string words = "is in use by another Hatter (process " + std::to_string(::getpid()) + ")";
        HATTER_THROWS(InputError, words.c_str(), WorkspaceLock(temporary.workspace));
        QVERIFY(RunLogReader(temporary.workspace).runs().empty());
    }
    const WorkspaceLock again(temporary.workspace);
}

void WorkspaceTest::lockSettlesInterruptedRuns() {
    const test::TemporaryWorkspace temporary;
    RunLog log(temporary.workspace);
    const std::int64_t dead = log.beginRun(test::toyRun());
    test::commitNumbered(log, dead, 0, 1, 4, "state");
    const std::int64_t finished = log.beginRun(test::toyRun());
    log.setRunState(finished, "finished");
    const WorkspaceLock lock(temporary.workspace);
    const RunLogReader reader(temporary.workspace);
    QCOMPARE(reader.run(dead)->state, "stopped");
    QCOMPARE(reader.run(dead)->finishedAt, reader.generations(dead).back().at);
    QVERIFY(!reader.run(dead)->message.empty());
    QCOMPARE(reader.run(finished)->state, "finished");
    log.setRunState(dead, "running");
    QVERIFY(reader.run(dead)->finishedAt.empty() && reader.run(dead)->message.empty());
}

void WorkspaceTest::readOnlyFolderCanBeRead() {
    if (::geteuid() == 0)
        QSKIP("the superuser may write everywhere");
    const test::TemporaryWorkspace temporary;
    RunLog(temporary.workspace).beginRun(test::toyRun());
    fs::permissions(temporary.folder(), fs::perms::owner_write, fs::perm_options::remove);
    const Workspace workspace = Workspace::open(temporary.folder());
    const std::size_t runs = RunLogReader(workspace).runs().size();
    fs::permissions(temporary.folder(), fs::perms::owner_write, fs::perm_options::add);
    QCOMPARE(runs, 1U);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_store_workspace.moc"
