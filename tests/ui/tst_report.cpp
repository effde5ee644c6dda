// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "StoreFixture.h"
#include "base/Error.h"
#include "report/ReportWriter.h"
#include "space/HatYaml.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace hatter;
using namespace hatter::ui;

/// The report says what the store holds, to the last digit. The rows are made up.
class TestReport : public QObject {
    Q_OBJECT

private:
    static constexpr char Target[] = "This 'CPU'";
    static constexpr char Signature[] = "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp";

    static space::DesignSpace demoSpace() {
        return space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/demo.yml");
    }

    /// The further along, the slower and the better; every fourth was refused, every tenth is worse than its
    /// neighbours.
    static store::CandidateRecord candidate(const space::DesignSpace& space, int draw) {
        store::CandidateRecord c = test::numberedCandidate(draw, draw / 10);
        c.sub = space.largest();
        c.sub.encoder[0].ffn = 256 * (1 + draw % 4);
        c.sub.encoder[1].ffn = 256 * (1 + draw / 4 % 4);
        c.sub.decoder[0].ffn = 256 * (1 + draw / 16 % 4);
        c.sub.decoder[1].selfHeads = 2;  // none of them is the largest
        c.hash = space::hashOf(c.sub);
        if (c.loss)
            c.loss = 5.0 - 0.02 * draw + (draw % 10 == 0 ? 0.5 : 0.0) + 1.0 / 3.0;
        return c;
    }

    /// Fitted to made-up latencies.
    static latency::LatencyPredictor predictor(const space::DesignSpace& space) {
        std::vector<latency::Measurement> measurements;
        for (int draw = 1; draw <= 40; ++draw) {
            const auto sub = candidate(space, draw).sub;
            measurements.push_back({sub, 1.0 + sub.encoder[0].ffn / 500.0, 2.0 + sub.decoder[0].ffn / 300.0, 0.1, 0.1});
        }
        return latency::LatencyPredictor::fit(space, {}, measurements);
    }

    static std::int64_t fill(const test::TemporaryWorkspace& w, bool withBleu = true) {
        const space::DesignSpace space = demoSpace();
        store::RunLog log(w.workspace);
        latency::Target target;
        target.name = Target;
        target.fingerprint = "made up";
        log.setTarget(target);
        store::RunRecord run = test::toyRun();
        run.space = space::writeDesignSpace(space);
        run.target = Target;
        run.settings = QJsonDocument(QJsonObject{{"fullValidationSet", "all"},
                                                 {"subset", 200},
                                                 {"predictor", QString::fromStdString(predictor(space).toJson())}})
                           .toJson()
                           .toStdString();
        const std::int64_t id = log.beginRun(run);
        for (int generation = 0; generation < 4; ++generation) {
            std::vector<store::CandidateRecord> candidates;
            std::vector<store::EvaluationRecord> evaluations;
            for (int draw = generation * 10 + 1; draw <= generation * 10 + 10; ++draw) {
                candidates.push_back(candidate(space, draw));
                const store::CandidateRecord& c = candidates.back();
                if (c.loss)
                    evaluations.push_back({c.hash, c.sub, "weights", "subset", *c.loss, 4.0, 100, 0.1});
            }
            std::vector<store::SteeringRecord> steering;
            if (generation == 2)
                steering.push_back({id, 21, 2, 80.0, 60.0, {}});
            log.commitGeneration({id, generation, 5.0 - generation, 1.0, generation < 2 ? 80.0 : 60.0, {}}, candidates,
                                 evaluations, steering, "{}");
        }
        log.setRunState(id, "finished");
        for (const int draw : {1, 13, 39}) {
            const store::CandidateRecord c = candidate(space, draw);
            log.addEvaluation({c.hash, c.sub, "weights", "all", 4.0 + 1.0 / draw, 3.0, 1000, 1.0});
            if (withBleu)
                log.addBleu({c.hash, c.sub, "weights", "test", "{}", 10.0 + draw / 7.0, Signature, 1.0, {}});
            store::MeasurementRecord m;
            m.target = Target;
            m.hash = c.hash;
            m.measurement = {c.sub, 5.0, 10.0 + draw / 3.0, 0.1, 0.1};
            log.addMeasurement(m);
        }
        log.addBleu(
            {space::hashOf(space.largest()), space.largest(), "weights", "test", "{}", 21.5, Signature, 1.0, {}});
        return id;
    }

    static QJsonObject jsonOf(const QString& file) {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(f.readAll()).object() : QJsonObject();
    }

private Q_SLOTS:
    void agreesWithTheStore() {
        const test::TemporaryWorkspace w;
        const std::int64_t id = fill(w);
        const QString out = w.directory.filePath("a/report");
        const QStringList files = writeReport(QString::fromStdString(w.folder().string()), out);
        for (const QString& file : files)
            QVERIFY2(QFileInfo(file).size() > 0, qPrintable(file));
        const QJsonObject report = jsonOf(out + "/report.json");
        const QJsonObject run = report["run"].toObject();

        const store::RunLogReader reader(w.workspace);
        const auto single = [&](const std::string& sql) {
            return QString::fromStdString(reader.query(sql).rows.at(0).at(0)).toLongLong();
        };
        QCOMPARE(run["id"].toInteger(), id);
        QCOMPARE(run["sampled"].toInteger(), single("SELECT count(*) FROM candidates"));
        QCOMPARE(run["evaluated"].toInteger(), single("SELECT count(*) FROM candidates WHERE decision='evaluated'"));
        QCOMPARE(run["dropped"].toInteger(), single("SELECT count(*) FROM candidates WHERE decision='dropped'"));
        QCOMPARE(run["refused"].toInteger(), single("SELECT count(*) FROM candidates WHERE decision='too slow'"));
        QCOMPARE(run["generations"].toInteger(), single("SELECT count(*) FROM generations"));
        QCOMPARE(run["state"].toString(), QStringLiteral("finished"));

        const auto candidates = reader.candidates({id, 0, false, "all"});
        const QJsonArray front = report["front"].toArray();
        QVERIFY(front.size() >= 5);
        double before = 0.0;
        for (const auto& value : front) {
            const QJsonObject member = value.toObject();
            const auto& c = candidates.at(static_cast<std::size_t>(member["draw"].toInteger() - 1));
            QCOMPARE(member["hash"].toString(), QString::fromStdString(c.hash));
            // Bit by bit: what JSON writes is read back as the same double.
            QVERIFY(member["predicted_ms"].toDouble() == c.predictedMs);
            QVERIFY(member["loss"].toDouble() == *c.loss);
            QCOMPARE(member["full_loss"].isNull(), !c.fullLoss);
            QVERIFY(!c.fullLoss || member["full_loss"].toDouble() == *c.fullLoss);
            QVERIFY(!c.bleu || member["bleu"].toDouble() == *c.bleu);
            QVERIFY(!c.measuredMs || member["measured_ms"].toDouble() == *c.measuredMs);
            QCOMPARE(member["parameters"].toInteger(), c.parameters);
            QVERIFY(c.predictedMs > before);
            before = c.predictedMs;
            // No candidate of the run beats a member of its front.
            for (const auto& other : candidates)
                QVERIFY(!other.loss || other.predictedMs >= c.predictedMs || *other.loss > *c.loss);
        }
        QCOMPARE(report["scored"].toArray().size(), 3);
        QCOMPARE(report["scored"].toArray().at(0).toObject()["bleu_signature"].toString(), QString(Signature));
        QCOMPARE(report["largest"].toObject()["bleu"].toDouble(), 21.5);
        QVERIFY(report["largest"].toObject()["measured_ms"].isNull());
        const latency::LatencyPredictor fitted = predictor(demoSpace());
        QCOMPARE(report["largest"].toObject()["predicted_ms"].toDouble(), fitted.totalMs(demoSpace().largest()));
        QCOMPARE(report["predictor"].toObject()["mape_percent"].toDouble(), fitted.error().mape);
        QCOMPARE(
            report["front_span"].toObject()["predicted"].toDouble(),
            front.last().toObject()["predicted_ms"].toDouble() / front.first().toObject()["predicted_ms"].toDouble());
    }

    void picturesAreReadable() {
        const test::TemporaryWorkspace w;
        fill(w);
        const RunReport report = readRunReport(w.workspace, 0);
        for (const QImage& picture : {bleuPicture(report), lossPicture(report)}) {
            QCOMPARE(picture.size(), QSize(2400, 1500));
            QSet<QRgb> colours;
            for (int y = 0; y < picture.height(); y += 5)
                for (int x = 0; x < picture.width(); x += 5)
                    colours.insert(picture.pixel(x, y));
            QVERIFY2(colours.size() > 8, "the picture is almost empty");
        }
        QVERIFY(architecturePicture(report, report.front.front().sub).width() >= 400);
    }

    void pageNamesEveryMemberAndNothingOutside() {
        const test::TemporaryWorkspace w;
        fill(w);
        RunReport report = readRunReport(w.workspace, 0);
        report.workspace.name = "<b>Toy & %1</b>";
        const QString page = reportPage(report, {{"front.png", "x"}, {"front-loss.png", "y"}});
        for (const auto& member : report.front)
            QVERIFY(page.contains(QString::fromStdString(member.hash)));
        QVERIFY(page.contains("&lt;b&gt;Toy &amp; %1&lt;/b&gt;"));
        QVERIFY(page.contains(Signature));
        QVERIFY(!page.contains("src=\"http") && !page.contains("href="));
    }

    void withoutBleuTheFrontIsTheLoss() {
        const test::TemporaryWorkspace w;
        fill(w, false);
        const QString out = w.directory.filePath("report");
        writeReport(QString::fromStdString(w.folder().string()), out);
        QVERIFY(bleuPicture(readRunReport(w.workspace, 0)).isNull());
        QCOMPARE(QImage(out + "/front.png"), QImage(out + "/front-loss.png"));
    }

    void pdfIsWhole() {
        const test::TemporaryWorkspace w;
        fill(w);
        const RunReport report = readRunReport(w.workspace, 0);
        const ReportPlots plots{lossPicture(report, ReportPaper::A4), bleuPicture(report, ReportPaper::A4)};
        const QByteArray pdf = reportPdf(report, plots);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        const auto pages = pdf.count("/Type /Page\n");
        QVERIFY2(pages >= 3 && pages <= 12, qPrintable(QString::number(pages)));
        // A4, in points.
        QVERIFY(pdf.contains("/MediaBox [0 0 595.000000 842.000000]") || pdf.contains("/MediaBox [0 0 595 842]"));
        RunReport longer = report;
        for (int i = 0; i < 12; ++i)
            longer.front.insert(longer.front.end(), report.front.begin(), report.front.end());
        for (int i = 0; i < 300; ++i)
            longer.steering.push_back(report.steering.front());
        QVERIFY(reportPdf(longer, plots).count("/Type /Page\n") > 2 * pages);
        RunReport empty = report;
        empty.front.clear();
        QVERIFY(reportPdf(empty, {plots.loss, {}}).count("/Type /Page\n") >= 1);
        if (const QString folder = qEnvironmentVariable("HATTER_PICTURES"); !folder.isEmpty()) {
            writeReport(report, plots, folder + QStringLiteral("/report.pdf"));
            writeReport(longer, plots, folder + QStringLiteral("/longer.pdf"));
        }
    }

    void placeThatEndsInPdfIsOneFile() {
        const test::TemporaryWorkspace w;
        fill(w);
        const QString place = w.directory.filePath("a/report.PDF");
        QCOMPARE(writeReport(QString::fromStdString(w.folder().string()), place), QStringList{place});
        QVERIFY(QFileInfo(place).isFile());
        QCOMPARE(QDir(w.directory.filePath("a")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"report.PDF"});
    }

    void folderAppearsWholeOrNotAtAll() {
        const test::TemporaryWorkspace w;
        fill(w);
        RunReport report = readRunReport(w.workspace, 0);
        const ReportPlots plots{lossPicture(report), bleuPicture(report)};
        const QString parent = w.directory.filePath("reports"), place = parent + "/one";
        report.front.back().hash = "no/such/folder";  // its picture has no place
        HATTER_THROWS(Error, "cannot be written", writeReport(report, plots, place));
        QCOMPARE(QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{});
        QVERIFY(QDir().mkpath(place));
        HATTER_THROWS(Error, "cannot be written", writeReport(report, plots, place));
        QCOMPARE(QDir(place).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{});
    }

    void missingRunsAreRefused() {
        const test::TemporaryWorkspace w;
        const QString folder = QString::fromStdString(w.folder().string());
        HATTER_THROWS(InputError, "no search yet", writeReport(folder, w.directory.filePath("r")));
        fill(w);
        HATTER_THROWS(InputError, "run 7", writeReport(folder, w.directory.filePath("r"), 7));
        HATTER_THROWS(InputError, "", writeReport(w.directory.filePath("nothing"), w.directory.filePath("r")));
        QVERIFY(!QFileInfo::exists(w.directory.filePath("r")));
    }
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
