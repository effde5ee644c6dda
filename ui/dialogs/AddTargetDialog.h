// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/Agent.h"
#include "latency/Protocol.h"

#include <QDialog>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace hatter::ui {

/// Asks for a machine to measure on: this one's CPU or GPU, or one that a command reaches. The command can be tried
/// without holding up the window. GUI thread only.
class AddTargetDialog : public QDialog {
    Q_OBJECT

public:
    /// Called on a thread of its own.
    using Greet = std::function<agent::Greeting(const std::string& command)>;

    /// `known`: names that are taken.
    explicit AddTargetDialog(const QStringList& known, QWidget* parent = nullptr, Greet greet = {});

    latency::Target target() const;

private:
    void check();
    void test();
    void tested(const QString& command, const QString& text, bool good);
    QWidget* makeCpu();
    QWidget* makeCommand();

    QStringList m_known;
    Greet m_greet;
    QLineEdit* m_name;
    QRadioButton *m_cpu, *m_gpu, *m_remote;
    QSpinBox *m_threads, *m_agentThreads;
    QLineEdit *m_cores, *m_command, *m_agentCores;
    QRadioButton *m_agentCpu, *m_agentGpu;
    QPushButton *m_test, *m_add;
    QLabel *m_result, *m_reason;
};

}  // namespace hatter::ui
