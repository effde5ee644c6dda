// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace hatter::ui {

/// A remembered choice: its name, its type and what holds before the first one.
template <typename T>
struct SettingKey {
    const char* name;
    T fallback;
};

/// All that the program remembers between two starts.
namespace keys {
inline const SettingKey<QByteArray> Geometry{"window/geometry", {}};
inline const SettingKey<QByteArray> SearchSplitter{"search/splitter", {}};
inline const SettingKey<QByteArray> LatencySplitter{"latency/splitter", {}};
inline const SettingKey<QByteArray> LatencyCharts{"latency/charts", {}};
inline const SettingKey<QString> Theme{"look/theme", QStringLiteral("system")};
inline const SettingKey<QString> Language{"look/language", QStringLiteral("system")};
inline const SettingKey<int> TextSize{"look/textSize", 100};  ///< percent of the system's
inline const SettingKey<QString> PlotFolder{"plots/folder", {}};
inline const SettingKey<QString> ReportFolder{"reports/folder", {}};  ///< where the last one stands
inline const SettingKey<bool> ReportPdf{"reports/pdf", true};         ///< one file, else a folder
inline const SettingKey<QStringList> Recent{"workspaces/recent", {}};
inline const SettingKey<QString> SearchColour{"search/colour", QStringLiteral("generation")};
inline const SettingKey<QString> SearchMethod{"search/method", QStringLiteral("hat")};
inline const SettingKey<QString> SearchRecipe{"search/recipe", QStringLiteral("steered")};
inline const SettingKey<int> SearchIterations{"search/iterations", 15};
inline const SettingKey<int> SearchPopulation{"search/population", 60};
inline const SettingKey<int> SearchParents{"search/parents", 15};
inline const SettingKey<int> SearchMutations{"search/mutations", 25};
inline const SettingKey<int> SearchCrossovers{"search/crossovers", 20};
inline const SettingKey<double> SearchMutationProbability{"search/mutationProbability", 0.3};
inline const SettingKey<int> SearchSeed{"search/seed", 1};
inline const SettingKey<int> SearchSubset{"search/subset", 200};
inline const SettingKey<bool> SearchRacing{"search/racing", false};
inline const SettingKey<bool> SearchFullFront{"search/fullFront", true};
inline const SettingKey<bool> SearchFrontBleu{"search/frontBleu", true};
inline const SettingKey<QVariantMap> SearchTargets{"search/targets", {}};  ///< a workspace's folder: its target
inline const SettingKey<QString> CompareShares{"compare/shares", QStringLiteral("latency")};  ///< or "parameters"
inline const SettingKey<int> CompareBeam{"compare/beam", 5};
inline const SettingKey<int> CompareSentences{"compare/sentences", 100};  ///< 0: all
inline const SettingKey<bool> CompareDrawn{"compare/drawn", false};
inline const SettingKey<double> LatencyGoal{"latency/goal", 3.0};
inline const SettingKey<int> LatencySamples{"latency/samples", 100};
inline const SettingKey<QByteArray> LogColumns{"log/columns", {}};  ///< of the candidates' table
inline const SettingKey<QByteArray> LogRunsSplitter{"log/runs", {}};
inline const SettingKey<QByteArray> LogSqlSplitter{"log/sql", {}};
inline const SettingKey<QStringList> SqlHistory{"log/queries", {}};  ///< the latest last
inline const SettingKey<QString> LatencyKind{"latency/kind", QStringLiteral("regression")};
}  // namespace keys

class Settings {
public:
    template <typename T>
    static T get(const SettingKey<T>& key) {
        return QSettings().value(QLatin1String(key.name), QVariant::fromValue(key.fallback)).template value<T>();
    }
    template <typename T>
    static void set(const SettingKey<T>& key, const T& value) {
        QSettings().setValue(QLatin1String(key.name), QVariant::fromValue(value));
    }
};

}  // namespace hatter::ui
