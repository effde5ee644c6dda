// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace hatter::test {

/// Settings and folders of a test of that name, as on a first start; the user's stay as they are.
inline void useOwnSettings(const char* test) {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("HatterTest"));
    QCoreApplication::setApplicationName(QLatin1String(test));
    QSettings().clear();
}

}  // namespace hatter::test
