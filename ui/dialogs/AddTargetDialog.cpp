// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/AddTargetDialog.h"

#include "base/Error.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QThread>
#include <QThreadPool>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {

constexpr double TestSeconds = 20;  ///< ssh asks, LibTorch loads

agent::Greeting greetAgent(const std::string& command) {
    agent::Patience patience;
    patience.helloSeconds = TestSeconds;
    patience.attempts = 1;
    return agent::greet(command, patience);
}

QSpinBox* makeThreads(int value, QWidget* parent) {
    auto* spin = new QSpinBox(parent);
    spin->setRange(1, 256);
    spin->setValue(value);
    return spin;
}

bool isCoreList(const QString& text) {
    static const QRegularExpression list(QStringLiteral("^(\\d+(-\\d+)?(,\\d+(-\\d+)?)*)?$"));
    return list.match(text).hasMatch();
}

}  // namespace

AddTargetDialog::AddTargetDialog(const QStringList& known, QWidget* parent, Greet greet)
    : QDialog(parent),
      m_known(known),
      m_greet(greet ? std::move(greet) : Greet(&greetAgent)),
      m_name(new QLineEdit(this)),
      m_cpu(new QRadioButton(tr("This machine's CPU"), this)),
      m_gpu(new QRadioButton(tr("This machine's GPU"), this)),
      m_remote(new QRadioButton(tr("A machine that a command reaches"), this)),
      m_threads(makeThreads(1, this)),
      m_agentThreads(makeThreads(1, this)),
      m_cores(new QLineEdit(this)),
      m_command(new QLineEdit(this)),
      m_agentCores(new QLineEdit(this)),
      m_agentCpu(new QRadioButton(tr("Its CPU"), this)),
      m_agentGpu(new QRadioButton(tr("Its GPU"), this)),
      m_test(new QPushButton(tr("Test"), this)),
      m_result(makeSmall({}, this)),
      m_reason(makeSmall({}, this)) {
    setWindowTitle(tr("Add a target"));
    setMinimumWidth(560);
    m_name->setPlaceholderText(tr("for instance: pi4"));
    auto* kinds = new QButtonGroup(this);
    for (QRadioButton* kind : {m_cpu, m_gpu, m_remote})
        kinds->addButton(kind);
    m_cpu->setChecked(true);
    auto* devices = new QButtonGroup(this);
    devices->addButton(m_agentCpu);
    devices->addButton(m_agentGpu);
    m_agentCpu->setChecked(true);
    QFormLayout* form = makeForm();
    form->addRow(tr("Name"), m_name);
    nameFields(form);
    QWidget *cpu = makeCpu(), *command = makeCommand();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = makePrimary(tr("Add target"), this);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::Space);
    layout->addLayout(form);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_cpu);
    layout->addWidget(cpu);
    layout->addWidget(m_gpu);
    layout->addWidget(m_remote);
    layout->addWidget(command);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);
    const auto enable = [this, cpu, command] {
        cpu->setEnabled(m_cpu->isChecked());
        command->setEnabled(m_remote->isChecked());
        check();
    };
    connect(kinds, &QButtonGroup::idToggled, this, enable);
    for (QLineEdit* edit : {m_name, m_cores, m_command, m_agentCores})
        connect(edit, &QLineEdit::textChanged, this, &AddTargetDialog::check);
    connect(m_command, &QLineEdit::textChanged, this, [this] {
        m_result->clear();
        m_result->setStyleSheet({});
    });
    connect(m_test, &QPushButton::clicked, this, &AddTargetDialog::test);
    enable();
}

QWidget* AddTargetDialog::makeCpu() {
    auto* box = new QWidget(this);
    QFormLayout* form = makeForm();
    form->setContentsMargins(Theme::SpaceHuge, 0, 0, Theme::Space);
    m_threads->setMaximum(std::max(1, QThread::idealThreadCount()));
    m_cores->setPlaceholderText(tr("not pinned; for instance 0,2-3"));
    form->addRow(tr("Threads"), m_threads);
    form->addRow(tr("Pin to cores"), m_cores);
    nameFields(form);
    box->setLayout(form);
    return box;
}

QWidget* AddTargetDialog::makeCommand() {
    auto* box = new QWidget(this);
    QFormLayout* form = makeForm();
    form->setContentsMargins(Theme::SpaceHuge, 0, 0, Theme::Space);
    m_command->setPlaceholderText(QStringLiteral("ssh pi hatter-agent"));
    m_agentCores->setPlaceholderText(tr("not pinned; for instance 0,2-3"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_command, 1);
    line->addWidget(m_test);
    QLabel* note = makeSmall(tr("Any command whose input and output reach a hatter-agent there. It is run by the "
                                "shell, and may not ask for a password."),
                             this);
    note->setWordWrap(true);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* devices = new QHBoxLayout;
    devices->addWidget(m_agentCpu);
    devices->addWidget(m_agentGpu);
    devices->addStretch();
    form->addRow(tr("Command"), line);
    form->addRow({}, note);
    form->addRow({}, m_result);
    form->addRow(tr("Device"), devices);
    form->addRow(tr("Threads"), m_agentThreads);
    form->addRow(tr("Pin to cores"), m_agentCores);
    nameFields(form);
    box->setLayout(form);
    return box;
}

void AddTargetDialog::check() {
    const QString name = m_name->text().trimmed();
    const QString cores = (m_remote->isChecked() ? m_agentCores : m_cores)->text().trimmed();
    const bool command = !m_remote->isChecked() || !m_command->text().trimmed().isEmpty();
    const bool taken = m_known.contains(name);
    m_reason->setText(taken ? tr("There is a target of this name.")
                      : !isCoreList(cores) && !m_gpu->isChecked()
                          ? tr("Cores are numbers and ranges with commas between them: 0,2-3")
                          : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_test->setEnabled(m_remote->isChecked() && command && !m_test->property("busy").toBool());
    m_add->setEnabled(!name.isEmpty() && command && m_reason->text().isEmpty());
}

void AddTargetDialog::test() {
    const QString command = m_command->text().trimmed();
    m_test->setProperty("busy", true);
    check();
    m_result->setText(tr("Waiting for the agent's greeting…"));
    // The pool's thread may outlive the dialog: it knows only what it needs.
    QThreadPool::globalInstance()->start([greet = m_greet, command, dialog = QPointer<AddTargetDialog>(this)] {
        QString text;
        bool good = true;
        try {
            const agent::Greeting greeting = greet(command.toStdString());
            QStringList devices;
            for (const std::string& device : greeting.devices)
                devices << QString::fromStdString(device);
            text = tr("Answers: %1, %2, LibTorch %3, agent %4; measures on %5.")
                       .arg(QString::fromStdString(greeting.machine.processor),
                            QString::fromStdString(greeting.machine.system),
                            QString::fromStdString(greeting.machine.libtorch), QString::fromStdString(greeting.version),
                            devices.join(QStringLiteral(", ")));
        } catch (const std::exception& e) {
            good = false;
            text = tr("It does not answer: %1").arg(QString::fromUtf8(e.what()));
        }
        QMetaObject::invokeMethod(
            qApp,
            [dialog, command, text, good] {
                if (dialog)
                    dialog->tested(command, text, good);
            },
            Qt::QueuedConnection);
    });
}

void AddTargetDialog::tested(const QString& command, const QString& text, bool good) {
    m_test->setProperty("busy", false);
    check();
    // Another command stands there by now: this answer is not its.
    if (command != m_command->text().trimmed())
        return;
    m_result->setText(text);
    m_result->setStyleSheet(
        QStringLiteral("color: %1").arg((good ? Theme::colors().ok : Theme::colors().error).name()));
}

latency::Target AddTargetDialog::target() const {
    latency::Target target;
    target.name = m_name->text().trimmed().toStdString();
    if (m_remote->isChecked()) {
        target.command = m_command->text().trimmed().toStdString();
        target.device = m_agentGpu->isChecked() ? "cuda" : "cpu";
        target.threads = m_agentThreads->value();
        target.cores = m_agentCores->text().trimmed().toStdString();
    } else {
        target.device = m_gpu->isChecked() ? "cuda" : "cpu";
        target.threads = m_gpu->isChecked() ? 0 : m_threads->value();
        target.cores = m_gpu->isChecked() ? std::string() : m_cores->text().trimmed().toStdString();
    }
    return target;
}

}  // namespace hatter::ui
