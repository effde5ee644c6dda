// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineLibrary.h"

#include <QTest>
#include <exception>

/// The calling test is skipped in a build without the engine.
#define HATTER_NEED_ENGINE()                                                                              \
    do {                                                                                                  \
        try {                                                                                             \
            const auto engine = hatter::ui::openEngineLibrary();                                          \
        } catch (const std::exception& e) {                                                               \
            QSKIP(qPrintable(QStringLiteral("no engine in this build: ") + QString::fromUtf8(e.what()))); \
        }                                                                                                 \
    } while (false)
