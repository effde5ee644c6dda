// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeEngine.h"
#include "engine/LiveSearch.h"
#include "engine/Session.h"

#include <QTest>

namespace hatter::test {

/// A ready workspace in which a search was finished and a SubTransformer exported, so that every page has something to
/// show. Nothing where that took too long.
inline bool makeFinishedWorkspace(const QString& folder, const std::shared_ptr<FakeEngine::Control>& control,
                                  int iterations = 6) {
    makeReadyWorkspace(folder.toStdString(),
                       std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    ui::Session session([control] { return std::make_unique<FakeEngine>(control); });
    session.open(folder);
    if (!QTest::qWaitFor([&] { return session.isOpen(); }, 60000))
        return false;
    workbench::SearchOptions options;
    options.evolution.iterations = iterations;
    options.evolution.populationSize = 40;
    options.limitMs = 80;
    ui::LiveSearch live(session.runner());
    live.start(session.workspace(), options, session.facts().super.space, {});
    if (!QTest::qWaitFor([&] { return !live.isActive(); }, 60000))
        return false;
    workbench::ExportOptions exported;
    exported.sub = live.facts().rows.back().sub;
    session.runner().exportSub(session.workspace(), exported);
    return QTest::qWaitFor([&] { return !session.runner().isBusy(); }, 60000);
}

}  // namespace hatter::test
