// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "tasks/SearchSettings.h"

using namespace hatter;

class SearchSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recipeIsKept();
    void settingsBeforeRecipesAreOfSteeredRuns();
    void plansAreKept();
    void unknownRecipesAreRefused_data();
    void unknownRecipesAreRefused();

private:
    static QString stored(search::Recipe recipe) {
        tasks::SearchSettings settings;
        settings.options.evolution.recipe = recipe;
        return QString::fromStdString(toJson(settings));
    }
    static search::Recipe recipeIn(const QString& json) {
        return tasks::searchSettingsFromJson(json.toStdString()).options.evolution.recipe;
    }
};

void SearchSettingsTest::recipeIsKept() {
    for (const search::Recipe recipe : {search::Recipe::Steered, search::Recipe::Hat})
        QCOMPARE(recipeIn(stored(recipe)), recipe);
}

void SearchSettingsTest::settingsBeforeRecipesAreOfSteeredRuns() {
    const QString now = stored(search::Recipe::Hat);
    QString old = now;
    old.remove(QStringLiteral("\"recipe\":\"hat\","));
    QVERIFY(old.size() < now.size());
    QCOMPARE(recipeIn(old), search::Recipe::Steered);
}

void SearchSettingsTest::plansAreKept() {
    tasks::SearchSettings settings;
    settings.options.plan = {{3, 52.5}, {0, 48.25, 777}};
    const std::string json = toJson(settings);
    const auto plan = tasks::searchSettingsFromJson(json).options.plan;
    QCOMPARE(plan.size(), std::size_t{2});
    QCOMPARE(plan[0].generation, 3);
    QCOMPARE(plan[0].draw, std::int64_t{0});
    QCOMPARE(plan[1].draw, std::int64_t{777});
    QCOMPARE(plan[1].limitMs, 48.25);
    // Stored before there were limits at draws.
    QString old = QString::fromStdString(json);
    old.remove(QStringLiteral("\"draw\":0,")).remove(QStringLiteral("\"draw\":777,"));
    QVERIFY(!old.contains(QStringLiteral("draw\":")));
    QCOMPARE(tasks::searchSettingsFromJson(old.toStdString()).options.plan[1].draw, std::int64_t{0});
}

void SearchSettingsTest::unknownRecipesAreRefused_data() {
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<QString>("message");
    QTest::newRow("another word") << "\"cap\""
                                  << "name the recipe 'cap'";
    QTest::newRow("a number") << "7"
                              << "damaged";
}

void SearchSettingsTest::unknownRecipesAreRefused() {
    QFETCH(QString, recipe);
    QFETCH(QString, message);
    QString json = stored(search::Recipe::Hat);
    json.replace(QStringLiteral("\"recipe\":\"hat\""), QStringLiteral("\"recipe\":") + recipe);
    HATTER_THROWS(InputError, message.toUtf8().constData(), recipeIn(json));
}

QTEST_GUILESS_MAIN(SearchSettingsTest)
#include "tst_search_settings.moc"
