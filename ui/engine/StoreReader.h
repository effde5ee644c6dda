// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace hatter::ui {

/// Reads stores and files on a thread of its own, in the order of asking, and brings the values back to the GUI thread.
/// GUI thread only, but for the work itself.
class StoreReader : public QObject {
    Q_OBJECT

public:
    using OnError = std::function<void(const QString&)>;

    explicit StoreReader(QObject* parent = nullptr);
    ~StoreReader() override;

    /// Runs `work` over there, then `done` with its value here, unless `context` is gone by then. What `work` throws
    /// comes to `onError`, or to failed() without one.
    template <typename Work, typename Done>
    void read(QObject* context, Work work, Done done, OnError onError = {}) {
        using Value = std::invoke_result_t<Work>;
        enqueue([this, context = QPointer<QObject>(context), work = std::move(work), done = std::move(done),
                 onError = std::move(onError)]() mutable {
            try {
                auto value = std::make_shared<Value>(work());
                post([context, done = std::move(done), value] {
                    if (context)
                        done(std::move(*value));
                });
            } catch (const std::exception& e) {
                post([this, context, onError = std::move(onError), text = QString::fromUtf8(e.what())] {
                    if (onError && context)
                        onError(text);
                    else
                        Q_EMIT failed(text);
                });
            }
        });
    }

    /// Destroys a value over there, where it may take its time.
    template <typename Value>
    void drop(Value value) {
        enqueue([held = std::make_shared<Value>(std::move(value))] {});
    }

Q_SIGNALS:
    void failed(const QString& message);

private:
    void enqueue(std::function<void()> job);
    void post(std::function<void()> call);
    void runJobs(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_queue;
    std::jthread m_thread;  // last: joined before the queue is gone
};

}  // namespace hatter::ui
