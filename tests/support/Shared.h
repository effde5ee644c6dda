// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>
#include <QTest>
#include <filesystem>

/// Path of reference material; the calling test is skipped where it is absent.
#define HATTER_NEED_SHARED(variable, place)                                                    \
    const std::filesystem::path variable = std::filesystem::path(HATTER_SHARED_DIR) / (place); \
    if (!std::filesystem::exists(variable))                                                    \
    QSKIP("reference material is absent: set HATTER_SHARED to run this test")

/// Runs `expression` and checks that it throws `Type` with a message that contains `text`.
#define HATTER_THROWS(Type, text, expression)                                                        \
    do {                                                                                             \
        try {                                                                                        \
            static_cast<void>(expression);                                                           \
            QFAIL("nothing was thrown");                                                             \
        } catch (const Type& e) {                                                                    \
            if (!QString::fromUtf8(e.what()).contains(QString::fromUtf8(text)))                      \
                QFAIL(qPrintable(QStringLiteral("the message is: ") + QString::fromUtf8(e.what()))); \
        }                                                                                            \
    } while (false)
