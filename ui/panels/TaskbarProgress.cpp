// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/TaskbarProgress.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <cmath>

namespace hatter::ui {

namespace {
constexpr int EveryMs = 400;
constexpr double Step = 0.005;
}  // namespace

TaskbarProgress::TaskbarProgress(QObject* parent) : QObject(parent) {
    m_later.setSingleShot(true);
    m_later.setInterval(EveryMs);
    connect(&m_later, &QTimer::timeout, this, [this] { setPart(m_part); });
}

void TaskbarProgress::setPart(double part) {
    m_part = part;
    const bool changed = (part < 0) != (m_sent < 0) || std::abs(part - m_sent) >= Step;
    if (!changed || m_later.isActive())
        return;
    send(part);
    m_later.start();
}

void TaskbarProgress::send(double part) {
    m_sent = part;
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString file = QGuiApplication::desktopFileName();
    if (!bus.isConnected() || file.isEmpty())
        return;
    QDBusMessage message =
        QDBusMessage::createSignal(QStringLiteral("/org/hatter/Hatter"),
                                   QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    message << QStringLiteral("application://%1.desktop").arg(file)
            << QVariantMap{{QStringLiteral("progress"), part < 0 ? 0.0 : part},
                           {QStringLiteral("progress-visible"), part >= 0}};
    bus.send(message);
}

}  // namespace hatter::ui
