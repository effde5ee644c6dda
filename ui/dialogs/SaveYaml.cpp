// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/SaveYaml.h"

#include "base/AtomicFile.h"
#include "engine/Session.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <utility>

namespace hatter::ui {

void saveYaml(QWidget* parent, Session& session, const space::PublishedModel& model,
              std::function<void(const QString&)> written, std::function<void(const QString&)> failed) {
    const auto text = [](const char* source) { return QCoreApplication::translate("SaveYaml", source); };
    auto* dialog = new QFileDialog(parent, text(QT_TRANSLATE_NOOP("SaveYaml", "Export YAML")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(text(QT_TRANSLATE_NOOP("SaveYaml", "HAT YAML (*.yml *.yaml)")));
    dialog->setDefaultSuffix(QStringLiteral("yml"));
    dialog->selectFile(QString::fromStdString(model.name) + QStringLiteral(".yml"));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [parent, &session, model, written = std::move(written), failed = std::move(failed)](const QString& file) {
            session.reader().read(
                parent,
                [model, file] {
                    writeFileAtomically(file.toStdString(), space::writePublishedModel(model));
                    return file;
                },
                written, failed);
        });
    dialog->open();
}

}  // namespace hatter::ui
