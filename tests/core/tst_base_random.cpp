// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"

#include <QList>

using namespace hatter;

namespace {

/// What CPython 3.11.7 answers after random.seed(seed), each line from a fresh seed.
struct Python {
    std::uint64_t seed;
    std::array<std::uint32_t, 3> words;               // getrandbits(32)
    std::array<double, 2> uniforms;                   // random()
    std::array<std::uint64_t, 7> below;               // _randbelow(1, 2, 3, 10, 1000, 2**33 + 1, 2**40)
    std::array<int, 8> choices;                       // choices([0, 1, 2, 3, 4])[0]
    std::array<std::array<std::size_t, 2>, 5> pairs;  // sample(range(n), 2) for n = 2, 10, 21, 22, 100
};

const std::array<Python, 5>& pythons() {
    static const std::array<Python, 5> all = {Python{0,
                                                     {3626764237, 1654615998, 3255389356},
                                                     {0.8444218515250481, 0.7579544029403025},
                                                     {0, 1, 0, 4, 988, 6490875490, 788025983492},
                                                     {4, 3, 2, 1, 2, 2, 3, 1},
                                                     {{{1, 0}, {0, 4}, {16, 15}, {12, 9}, {61, 45}}}},
                                              Python{1,
                                                     {577090037, 2444712010, 3639700191},
                                                     {0.13436424411240122, 0.8474337369372327},
                                                     {0, 0, 1, 1, 507, 7563276100, 207060179245},
                                                     {0, 4, 3, 1, 2, 2, 3, 3},
                                                     {{{0, 1}, {4, 1}, {15, 14}, {15, 20}, {48, 26}}}},
                                              Python{42,
                                                     {2746317213, 478163327, 107420369},
                                                     {0.6394267984578837, 0.025010755222666936},
                                                     {0, 0, 2, 4, 250, 958682846, 226501419177},
                                                     {3, 0, 1, 1, 3, 3, 4, 0},
                                                     {{{0, 1}, {4, 3}, {7, 4}, {3, 21}, {94, 69}}}},
                                              Python{4294967301,
                                                     {675479763, 2085189291, 1213270837},
                                                     {0.15727238718789782, 0.2824866316461999},
                                                     {0, 1, 1, 9, 855, 4357345025, 376358430197},
                                                     {0, 1, 3, 0, 3, 3, 4, 3},
                                                     {{{0, 1}, {4, 0}, {11, 5}, {21, 15}, {93, 45}}}},
                                              Python{123456789012345,
                                                     {2896848117, 946991832, 1255537387},
                                                     {0.6744750084019356, 0.2923275784421222},
                                                     {0, 1, 1, 3, 799, 2916935230, 1016661214963},
                                                     {3, 1, 1, 2, 0, 3, 3, 0},
                                                     {{{0, 1}, {6, 3}, {16, 3}, {19, 21}, {24, 90}}}}};
    return all;
}

}  // namespace

class TestBaseRandom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatPythonDraws_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < pythons().size(); ++i)
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(pythons()[i].seed))) << static_cast<int>(i);
    }
    void drawsWhatPythonDraws() {
        QFETCH(int, row);
        const Python& python = pythons()[static_cast<std::size_t>(row)];
        MersenneTwister twister;
        const auto low = static_cast<std::uint32_t>(python.seed);
        const auto high = static_cast<std::uint32_t>(python.seed >> 32);
        twister.seedByArray(high == 0 ? std::vector{low} : std::vector{low, high});
        for (const std::uint32_t word : python.words)
            QCOMPARE(twister.next(), word);
        PythonRandom random(python.seed);
        for (const double uniform : python.uniforms)
            QVERIFY(random.uniform() == uniform);
        random = PythonRandom(python.seed);
        const std::array<std::uint64_t, 7> bounds = {
            1, 2, 3, 10, 1000, (std::uint64_t{1} << 33) + 1, std::uint64_t{1} << 40};
        for (std::size_t i = 0; i < bounds.size(); ++i)
            QCOMPARE(random.below(bounds[i]), python.below[i]);
        random = PythonRandom(python.seed);
        for (const int choice : python.choices)
            QCOMPARE(random.choices(std::vector<int>{0, 1, 2, 3, 4}), choice);
    }

    void twoOfIsPythonsSample_data() { drawsWhatPythonDraws_data(); }
    void twoOfIsPythonsSample() {
        QFETCH(int, row);
        const Python& python = pythons()[static_cast<std::size_t>(row)];
        PythonRandom random(python.seed);
        const std::array<std::size_t, 5> sizes = {2, 10, 21, 22, 100};
        for (std::size_t i = 0; i < sizes.size(); ++i)
            QVERIFY2(random.twoOf(sizes[i]) == python.pairs[i], qPrintable(QString::number(sizes[i])));
    }

    void samplesAsPython() {
        // random.seed(seed); s = random.sample(range(n), k); s[0], s[-1], sum(i * x for i, x in enumerate(s)), and the
        // random.getrandbits(32) after it. Python keeps a pool up to n = 21, 85 (k = 6) and 1045 (k = 128).
        struct Sample {
            std::uint64_t seed;
            std::size_t n, k, first, last, sum;
            std::uint64_t next;
        };
        const std::vector<Sample> samples = {
            {42, 1, 1, 0, 0, 0, 107420369},
            {42, 10, 4, 1, 9, 35, 958682846},
            {42, 21, 5, 20, 7, 55, 958682846},
            {4294967301, 21, 5, 5, 11, 77, 2696275445},
            {4294967301, 22, 5, 5, 0, 90, 1524997693},
            {42, 85, 6, 81, 28, 389, 599310825},
            {0, 86, 6, 49, 62, 732, 1739178872},
            {0, 128, 128, 98, 48, 508344, 2521466636},
            {0, 1045, 128, 788, 716, 4280709, 3964608891},
            {0, 1046, 128, 788, 963, 3902811, 3600585154},
            {42, 1600, 128, 1309, 1197, 6928050, 1840109255},
        };
        for (const Sample& expected : samples) {
            PythonRandom random(expected.seed);
            const auto drawn = random.sample(expected.n, expected.k);
            QCOMPARE(drawn.size(), expected.k);
            QCOMPARE(drawn.front(), expected.first);
            QCOMPARE(drawn.back(), expected.last);
            std::size_t sum = 0;
            for (std::size_t i = 0; i < drawn.size(); ++i)
                sum += i * drawn[i];
            QCOMPARE(sum, expected.sum);
            QCOMPARE(random.below(0xffffffffU), expected.next);  // all 32 bits of a word
        }
        QVERIFY(PythonRandom(1).sample(5, 0).empty());
    }

    void wordsGoOnPastTheFirstBlock() {
        MersenneTwister twister;
        twister.seedByArray({7});
        std::vector<std::uint32_t> words;
        for (int i = 0; i < 2000; ++i)
            words.push_back(twister.next());
        // CPython: random.seed(7); [random.getrandbits(32) for _ in range(2000)]
        QCOMPARE(words[623], 960836459U);
        QCOMPARE(words[624], 693491440U);
        QCOMPARE(words[1999], 2803521222U);
    }

    void aStoredStateGoesOn() {
        PythonRandom random(5);
        for (int i = 0; i < 1000; ++i)
            random.uniform();
        const std::string state = random.state();
        PythonRandom other;
        other.setState(state);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(other.below(1000), random.below(1000));
    }

    void aDamagedStateIsRefused() {
        PythonRandom random(5);
        const std::string state = random.state();
        HATTER_THROWS(InputError, "damaged", random.setState(""));
        HATTER_THROWS(InputError, "damaged", random.setState(state.substr(0, state.size() / 2)));
        HATTER_THROWS(InputError, "damaged", random.setState("999999 " + state));
        QVERIFY2(random.state() == state, "a refused state changes nothing");
    }

    void numpysUniform() {
        NumpyRandom random(0);  // np.random.seed(0)
        QVERIFY(random.uniform() == 0.5488135039273248);
        QVERIFY(random.uniform() == 0.7151893663724195);
        QVERIFY(random.uniform() == 0.6027633760716439);
    }

    void numpysPermutation() {
        // np.random.seed(0); np.random.permutation(10), and the same with seed 42
        QVERIFY((NumpyRandom(0).permutation(10) == std::vector<std::size_t>{2, 8, 4, 9, 1, 6, 7, 3, 0, 5}));
        QVERIFY((NumpyRandom(42).permutation(10) == std::vector<std::size_t>{8, 1, 5, 0, 7, 2, 9, 4, 3, 6}));
        QVERIFY(NumpyRandom(1).permutation(0).empty());
        QCOMPARE(NumpyRandom(1).permutation(1).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestBaseRandom)
#include "tst_base_random.moc"
