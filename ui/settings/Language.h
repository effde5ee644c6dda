// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QPair>
#include <QString>
#include <QVector>

namespace hatter::ui {

/// The language of the window, and with it how numbers and times are written on the screen; files never follow it.
/// GUI thread only.
class Language {
public:
    /// Ids for settings with their names in the language itself, the system's first.
    static QVector<QPair<QString, QString>> choices();
    /// "system", "en", "de", ... as the settings have it.
    static QString chosen();
    static QLocale localeOf(const QString& id);
    /// Holds for all that is made from now on; takes the place of what was installed before.
    static void install(const QLocale& locale);
    /// The language that the window speaks in: one of choices(), never "system".
    static QString current();
};

}  // namespace hatter::ui
