// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/AllowCommand.h"

#include "base/Error.h"
#include "base/Log.h"
#include "workbench/ApprovedCommands.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace hatter::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AllowCommand)
};

void approve(const std::string& command) {
    try {
        workbench::approveCommand(command);
    } catch (const Error& e) {
        logWarning(e.what());  // the engine refuses the command then, and says why
    }
}

}  // namespace

void allowCommand(QWidget* parent, const latency::Target& target, const std::function<void()>& then) {
    if (target.command.empty() || workbench::isApproved(target.command)) {
        then();
        return;
    }
    auto* question = new QMessageBox(
        QMessageBox::Warning, QStringLiteral("Hatter"),
        Words::tr("%1 of this workspace starts a command that you have not used before. Run it on this machine?")
            .arg(QString::fromStdString(target.name)),
        QMessageBox::Cancel, parent);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(QString::fromStdString(target.command));
    QPushButton* yes = question->addButton(Words::tr("Run the command"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(question, &QDialog::finished, parent, [question, yes, command = target.command, then] {
        if (question->clickedButton() != yes)
            return;
        approve(command);
        then();
    });
    question->open();
}

}  // namespace hatter::ui
