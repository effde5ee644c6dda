// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Theme.h"

#include <QObject>
#include <QString>
#include <QVector>
#include <optional>

namespace hatter::ui {

/// Light, dark or as the system, as a person chose it: the one place that stores it, applies it, and tells those who
/// show the choice (a menu, the settings). Lives as long as the application. GUI thread only.
class Look : public QObject {
    Q_OBJECT

public:
    static Look& instance();

    /// "system", "light", "dark", in the order in which they are offered.
    static const QVector<QString>& themes();
    static QString nameOf(const QString& theme);
    /// Nothing for a word that is none of them.
    static std::optional<Theme::Mode> modeOf(const QString& theme);

    QString theme() const;
    void setTheme(const QString& theme);

Q_SIGNALS:
    void changed();

private:
    using QObject::QObject;
};

}  // namespace hatter::ui
