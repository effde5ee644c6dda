// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Look.h"

#include "settings/Settings.h"

#include <QApplication>
#include <QPointer>

namespace hatter::ui {

Look& Look::instance() {
    static QPointer<Look> look;
    if (!look)
        look = new Look(qApp);
    return *look;
}

const QVector<QString>& Look::themes() {
    static const QVector<QString> themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    return themes;
}

QString Look::nameOf(const QString& theme) {
    return theme == QLatin1String("light")  ? tr("Light")
           : theme == QLatin1String("dark") ? tr("Dark")
                                            : tr("As the system");
}

std::optional<Theme::Mode> Look::modeOf(const QString& theme) {
    if (theme == QLatin1String("system"))
        return Theme::Mode::System;
    if (theme == QLatin1String("light"))
        return Theme::Mode::Light;
    return theme == QLatin1String("dark") ? std::optional(Theme::Mode::Dark) : std::nullopt;
}

QString Look::theme() const {
    const QString stored = Settings::get(keys::Theme);
    return modeOf(stored) ? stored : themes().first();
}

void Look::setTheme(const QString& theme) {
    const auto mode = modeOf(theme);
    if (!mode)
        return;
    Settings::set(keys::Theme, theme);
    Theme::apply(*qApp, *mode);
    Q_EMIT changed();
}

}  // namespace hatter::ui
