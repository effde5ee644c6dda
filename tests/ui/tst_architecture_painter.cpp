// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/ArchitectureView.h"
#include "settings/Theme.h"

#include <QPainter>
#include <QtTest>

using namespace hatter;
using namespace hatter::ui;

/// What the drawing of an architecture says, read back from its pixels.
class TestArchitecturePainter : public QObject {
    Q_OBJECT

private:
    static space::SubTransformer small(int span, int super = 0) {
        space::SubTransformer sub;
        sub.encoderEmbed = 192;
        sub.decoderEmbed = 256;
        sub.encoder = {{1024, 4}, {512, 4}, {768, 4}, {768, 2}};
        sub.decoder = {{256, 2, 4, span}};
        sub.superEncoderLayers = super;
        return sub;
    }

    static ArchitectureOptions options() {
        ArchitectureOptions options;
        options.maxEncoderLayers = options.maxDecoderLayers = 4;
        options.maxEmbed = 256;
        options.maxFfn = 1024;
        options.legend = false;
        return options;
    }

    static QImage draw(const space::SubTransformer& sub, const ArchitectureOptions& options, QSize size = {328, 420}) {
        QImage image(size * 2, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(2);
        image.fill(Theme::colors().window);
        QPainter painter(&image);
        ArchitecturePainter::paint(painter, QRectF(QPointF(), QSizeF(size)), sub, options);
        return image;
    }

    static bool near(const QColor& a, const QColor& b) {
        return qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue()) < 60;
    }

    static int count(const QImage& image, const QColor& color) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                found += image.pixelColor(x, y).rgb() == color.rgb();
            }
        }
        return found;
    }

    /// Arcs that leave the encoder: dots in the column of pixels just right of it.
    static int arcsCrossing(const QImage& image, double x) {
        int runs = 0;
        bool inside = false;
        for (int y = 0; y < image.height(); ++y) {
            const bool arc = near(image.pixelColor(int(x * 2), y), Theme::colors().crossAttention);
            runs += arc && !inside;
            inside = arc;
        }
        return runs;
    }

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void everyAttendedLayerHasAnArc_data() {
        QTest::addColumn<int>("span");
        QTest::newRow("the last encoder layer") << 1;
        QTest::newRow("the last two") << 2;
        QTest::newRow("the last three") << 3;
    }

    void everyAttendedLayerHasAnArc() {
        QFETCH(int, span);
        const auto sub = small(span);
        QCOMPARE(int(space::attendedEncoderLayers(sub, sub.decoder[0]).size()), span);
        const QImage image = draw(sub, options());
        // Between the columns; near the encoder the arcs are still apart.
        int most = 0;
        for (double x = 110; x < 200; ++x) {
            most = qMax(most, arcsCrossing(image, x));
        }
        QCOMPARE(most, span);
    }

    void aLayerThatCountsTwiceHasTwoArcs() {
        // HAT's counting, a SuperTransformer of six layers: the span of three meets the fourth layer three times.
        const auto sub = small(3, 6);
        const std::vector<int> last = {3, 3, 3};
        QCOMPARE(space::attendedEncoderLayers(sub, sub.decoder[0]), last);
        QVERIFY(draw(sub, options()) != draw(small(1), options()));
    }

    void differencesAreMarked() {
        const auto sub = small(1);
        auto other = sub;
        auto marked = options();
        marked.reference = &other;
        QCOMPARE(count(draw(sub, marked), Theme::colors().warnGround), 0);
        other.encoder[1].ffn = 256;
        const int one = count(draw(sub, marked), Theme::colors().warnGround);
        QVERIFY(one > 100);
        other.decoder[0].span = 2;
        other.encoderEmbed = 256;
        QVERIFY(count(draw(sub, marked), Theme::colors().warnGround) > one + 100);
    }

    void aMissingLayerIsSaid() {
        const auto sub = small(1);
        auto deeper = sub;
        deeper.decoder.push_back({512, 4, 4, 1});
        auto marked = options();
        QCOMPARE(count(draw(sub, marked), Theme::colors().warn), 0);
        marked.reference = &deeper;
        QVERIFY(count(draw(sub, marked), Theme::colors().warn) > 20);
    }

    void headsShareTheEmbeddingWidth() {
        auto sub = small(1);
        sub.encoder = {{1024, 4}};
        const int four = count(draw(sub, options()), Theme::colors().selfAttention);
        sub.encoder = {{1024, 2}};
        const int two = count(draw(sub, options()), Theme::colors().selfAttention);
        QVERIFY(two >= four);
        QVERIFY(two - four < four / 8);  // only the gaps between the blocks
    }

    void anythingCanBeDrawn_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("layers");
        for (int layers : {0, 1, 6, 12}) {
            for (const QSize& size : {QSize(300, 460), QSize(120, 60), QSize(900, 900), QSize(10, 10)}) {
                QTest::addRow("%d layers, %d x %d", layers, size.width(), size.height()) << size << layers;
            }
        }
    }

    void anythingCanBeDrawn() {
        QFETCH(QSize, size);
        QFETCH(int, layers);
        space::SubTransformer sub;
        sub.encoderEmbed = sub.decoderEmbed = layers == 0 ? 0 : 640;
        for (int i = 0; i < layers; ++i) {
            sub.encoder.push_back({3072, 8});
            sub.decoder.push_back({1024, 8, 4, 3});
        }
        LayerShares shares;
        shares.encoder.assign(std::size_t(layers), 0.1);
        shares.decoderRest = 0.4;
        ArchitectureOptions all;
        all.shares = &shares;
        all.reference = &sub;
        QVERIFY(!draw(sub, all, size).isNull());
        QVERIFY(ArchitecturePainter::preferredSize(sub, all).height() > 100);
    }

    void viewSaysTheLayersInWords() {
        ArchitectureView view;
        QVERIFY(!view.accessibleDescription().isEmpty());
        view.setArchitecture(small(2));
        const QString text = view.accessibleDescription();
        QCOMPARE(text.count(QLatin1Char('\n')), 6);  // two headings, four and one layers
        QVERIFY(text.contains(QStringLiteral("1024")));
        QVERIFY(text.contains(QStringLiteral("4")) && text.contains(QStringLiteral("3")));
        view.setArchitecture(std::nullopt);
        QVERIFY(!view.accessibleDescription().contains(QStringLiteral("1024")));
        view.resize(300, 300);
        view.grab();
    }
};

QTEST_MAIN(TestArchitecturePainter)
#include "tst_architecture_painter.moc"
