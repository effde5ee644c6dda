// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Log.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

namespace hatter::ui {

/// Brings the lines that any thread logs to the GUI thread, in batches.
class LogFeed : public QObject {
    Q_OBJECT

public:
    explicit LogFeed(QObject* parent = nullptr);
    ~LogFeed() override;

Q_SIGNALS:
    void arrived(const std::vector<hatter::LogLine>& lines);

private:
    struct Buffer;
    void fetch();

    std::shared_ptr<Buffer> m_buffer;  ///< shared with the listener, which may be running while we go
    std::function<void()> m_remove;
    QTimer m_timer;
};

}  // namespace hatter::ui
