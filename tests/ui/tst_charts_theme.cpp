// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>

using namespace hatter::ui;

/// The contrasts that our look promises, computed from the colours themselves.
class TestChartsTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastKnowsItsEnds() {
        QVERIFY(qAbs(Theme::contrast(Qt::black, Qt::white) - 21) < 1e-6);
        QVERIFY(qAbs(Theme::contrast(Qt::red, Qt::red) - 1) < 1e-6);
    }

    void pairHasContrast_data() {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const ThemeColors* c : {&Theme::light(), &Theme::dark()}) {
            const QByteArray set = c->dark ? "dark: " : "light: ";
            const QList<QPair<QByteArray, QColor>> grounds = {{"window", c->window},       {"base", c->base},
                                                              {"alternate", c->alternate}, {"button", c->button},
                                                              {"card", c->card},           {"tint", c->tint}};
            for (const auto& [name, ground] : grounds) {
                QTest::newRow(set + "text on " + name) << c->text << ground << 10.9;
                if (name != "button") {
                    QTest::newRow(set + "muted on " + name) << c->muted << ground << 5.4;
                }
            }
            for (const auto& [name, ground] : grounds.mid(0, 2)) {
                QTest::newRow(set + "ok on " + name) << c->ok << ground << 4.6;
                QTest::newRow(set + "warn on " + name) << c->warn << ground << 4.6;
                QTest::newRow(set + "error on " + name) << c->error << ground << 4.6;
                QTest::newRow(set + "accent on " + name) << c->accent << ground << 4.6;
                QTest::newRow(set + "self-attention on " + name) << c->selfAttention << ground << 3.1;
                QTest::newRow(set + "enc-dec on " + name) << c->crossAttention << ground << 3.1;
                QTest::newRow(set + "FFN on " + name) << c->ffn << ground << 3.1;
            }
            QTest::newRow(set + "control edge on base") << c->controlEdge << c->base << 3.1;
            QTest::newRow(set + "front on base") << c->front << c->base << 4.6;
            QTest::newRow(set + "on accent") << c->onAccent << c->accent << 4.6;
            QTest::newRow(set + "on limit") << c->onLimit << c->limit << 10.9;
            QTest::newRow(set + "warn on its ground") << c->warn << c->warnGround << 4.6;
            QTest::newRow(set + "error on its ground") << c->error << c->errorGround << 4.6;
            QTest::newRow(set + "FFN's number") << c->base << c->ffn << 4.6;
            for (std::size_t i = 0; i < c->series.size(); ++i) {
                QTest::newRow(set + "series " + QByteArray::number(i) + " on base") << c->series[i] << c->base << 3.1;
            }
            QTest::newRow(set + "newest generation on base") << c->ramp[4] << c->base << 10.0;
        }
    }

    void pairHasContrast() {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double found = qRound(Theme::contrast(ink, ground) * 10) / 10.0;  // the promise has one decimal
        QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 < %2").arg(found).arg(least)));
    }

    void seriesAreToldApart_data() {
        QTest::addColumn<QList<double>>("eye");  // linear red, green and blue of what is seen, of linear RGB
        QTest::newRow("all cones") << QList<double>{1, 0, 0, 0, 1, 0, 0, 0, 1};
        // Machado, Oliveira and Fernandes (2009), severity 1.
        QTest::newRow("protanopia") << QList<double>{0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                                                     0.099216, -0.003882, -0.048116, 1.051998};
        QTest::newRow("deuteranopia") << QList<double>{0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                                                       0.047413, -0.011820, 0.042940,  0.968881};
    }

    /// Kinds and runs, and the front among them, for those who see colours otherwise: CIE distances of their Lab
    /// values.
    void seriesAreToldApart() {
        QFETCH(QList<double>, eye);
        const auto lab = [&eye](const QColor& color) {
            const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
            const double in[] = {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
            double rgb[3];
            for (int i = 0; i < 3; ++i) {
                rgb[i] = std::clamp(eye[3 * i] * in[0] + eye[3 * i + 1] * in[1] + eye[3 * i + 2] * in[2], 0.0, 1.0);
            }
            const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
            const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
            const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
            const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
            return std::array<double, 3>{116 * y - 16, 500 * (x - y), 200 * (y - z)};
        };
        for (const ThemeColors* c : {&Theme::light(), &Theme::dark()}) {
            QList<QColor> all(c->series.begin(), c->series.end());
            all << c->front;
            double least = 1e9;
            for (qsizetype i = 0; i < all.size(); ++i) {
                for (qsizetype k = 0; k < i; ++k) {
                    const auto a = lab(all[i]), b = lab(all[k]);
                    least = std::min(least, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
                }
            }
            qInfo("%s: the two most alike are %.1f apart", c->dark ? "dark" : "light", least);
            QVERIFY(least >= 15);
        }
    }

    void rampRunsOneWay_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << int(Theme::Mode::Light);
        QTest::newRow("dark") << int(Theme::Mode::Dark);
    }

    void rampRunsOneWay() {
        QFETCH(int, mode);
        Theme::apply(*qApp, static_cast<Theme::Mode>(mode));
        double before = 0;
        for (int i = 0; i <= 40; ++i) {
            const double now = Theme::contrast(Theme::generation(i / 40.0), Theme::colors().base);
            QVERIFY2(now > before, qPrintable(QString::number(i)));
            before = now;
        }
        QCOMPARE(Theme::generation(-1), Theme::generation(0));
        QCOMPARE(Theme::generation(qQNaN()), Theme::generation(1));
        QCOMPARE(Theme::generation(0).rgb(), Theme::colors().ramp[0].rgb());
    }

    void modeReachesThePalette() {
        Theme::apply(*qApp, Theme::Mode::Dark);
        QVERIFY(Theme::colors().dark);
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::dark().window);
        Theme::apply(*qApp, Theme::Mode::Light);
        QCOMPARE(qApp->palette().color(QPalette::Base), Theme::light().base);
        QCOMPARE(qApp->palette().color(QPalette::Disabled, QPalette::Text), Theme::light().disabled);
    }

    void systemModeFollowsTheSystem() {
        Theme::apply(*qApp, Theme::Mode::Dark);
        Theme::apply(*qApp, Theme::Mode::System);  // the offscreen platform is light
        QVERIFY(!Theme::colors().dark);
    }

    void fontsKeepTheirOrder() {
        Theme::apply(*qApp, Theme::Mode::Light);
        QVERIFY(Theme::body().pointSizeF() >= 10);
        QVERIFY(Theme::tick().pointSizeF() < Theme::small().pointSizeF());
        QVERIFY(Theme::small().pointSizeF() < Theme::body().pointSizeF());
        QVERIFY(Theme::title().pointSizeF() < Theme::keyFigure().pointSizeF());
        const double before = Theme::body().pointSizeF();
        Theme::apply(*qApp, Theme::Mode::Dark);
        QCOMPARE(Theme::body().pointSizeF(), before);
    }
};

QTEST_MAIN(TestChartsTheme)
#include "tst_charts_theme.moc"
