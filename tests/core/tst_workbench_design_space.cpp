// SPDX-License-Identifier: GPL-3.0-or-later
// The design space of a workspace can be changed until a SuperTransformer belongs to it.
#include "Shared.h"
#include "StoreFixture.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "space/HatYaml.h"
#include "workbench/SetDesignSpace.h"

using namespace hatter;

namespace {

space::DesignSpace demo() {
    return space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml");
}

/// With the name that the file gives it.
space::DesignSpace named(space::DesignSpace space) {
    space.name = "space";
    return space;
}

void measureSomething(const store::Workspace& workspace) {
    store::RunLog log(workspace);
    log.setTarget({"This CPU", "cpu", {}, {}, {}, 0, {}});
    store::MeasurementRecord row;
    row.target = "This CPU";
    row.measurement.sub = test::numberedSub(1);
    row.measurement.encoderMs = 1;
    row.measurement.decoderMs = 2;
    row.hash = space::hashOf(row.measurement.sub);
    log.addMeasurement(row);
}

}  // namespace

class DesignSpaceOfWorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsWrittenAndReadBack();
    void refused_data();
    void refused();
    void measuredLatenciesBindTheAttention();
};

void DesignSpaceOfWorkspaceTest::itIsWrittenAndReadBack() {
    const test::TemporaryWorkspace made;
    workbench::setDesignSpace(made.workspace, demo());
    QVERIFY(space::readDesignSpace(made.workspace.designSpaceFile()) == named(demo()));
    space::DesignSpace smaller = demo();
    smaller.encoderFfnChoices = {512, 256};
    smaller.encoderFfn = 512;
    workbench::setDesignSpace(made.workspace, smaller);
    QVERIFY(space::readDesignSpace(made.workspace.designSpaceFile()) == named(smaller));
    writeFileAtomically(made.workspace.designSpaceFile(), "encoder-layers: [");
    workbench::setDesignSpace(made.workspace, demo());  // what nobody can read is replaced
    QVERIFY(space::readDesignSpace(made.workspace.designSpaceFile()) == named(demo()));
}

void DesignSpaceOfWorkspaceTest::refused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<QString>("words");
    QTest::newRow("weights") << "model.safetensors" << false << "has a SuperTransformer";
    QTest::newRow("state of a training") << "training.safetensors" << false << "has a SuperTransformer";
    QTest::newRow("a space that cannot be built") << QString() << true << "encoder-self-attention-heads-choice";
}

void DesignSpaceOfWorkspaceTest::refused() {
    QFETCH(QString, file);
    QFETCH(bool, damaged);
    QFETCH(QString, words);
    const test::TemporaryWorkspace made;
    workbench::setDesignSpace(made.workspace, demo());
    const std::string before = readFile(made.workspace.designSpaceFile());
    space::DesignSpace other = demo();
    other.encoderHeadChoices = {damaged ? 3 : 2};
    if (!file.isEmpty()) {
        std::filesystem::create_directories(made.workspace.superCheckpoint());
        writeFileAtomically(made.workspace.superCheckpoint() / file.toStdString(), "weights");
    }
    try {
        workbench::setDesignSpace(made.workspace, other);
        QFAIL("it was taken");
    } catch (const InputError& e) {
        QVERIFY2(QString::fromUtf8(e.what()).contains(words), e.what());
    }
    QCOMPARE(readFile(made.workspace.designSpaceFile()), before);
}

void DesignSpaceOfWorkspaceTest::measuredLatenciesBindTheAttention() {
    const test::TemporaryWorkspace made;
    workbench::setDesignSpace(made.workspace, demo());
    measureSomething(made.workspace);
    space::DesignSpace wider = demo();
    wider.qkvDim = 512;
    QVERIFY(!workbench::measuresAlike(demo(), wider));
    QVERIFY_THROWS_EXCEPTION(InputError, workbench::setDesignSpace(made.workspace, wider));
    QVERIFY(space::readDesignSpace(made.workspace.designSpaceFile()) == named(demo()));
    space::DesignSpace fewer = demo();
    fewer.decoderLayerChoices = {4, 2};
    QVERIFY(workbench::measuresAlike(demo(), fewer));
    workbench::setDesignSpace(made.workspace, fewer);
    QVERIFY(space::readDesignSpace(made.workspace.designSpaceFile()) == named(fewer));
}

QTEST_MAIN(DesignSpaceOfWorkspaceTest)
#include "tst_workbench_design_space.moc"
