// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ExportDialog.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hatter::ui {

ExportDialog::ExportDialog(const workbench::ExportOptions& proposed, QWidget* parent)
    : QDialog(parent),
      m_proposed(proposed),
      m_folder(new QLineEdit(this)),
      m_half(new QCheckBox(tr("Half precision (float16)"), this)) {
    setWindowTitle(tr("Export SubTransformer"));
    setMinimumWidth(520);
    m_folder->setText(QString::fromStdString(proposed.folder.string()));
    m_half->setChecked(true);
    QFormLayout* form = makeForm();
    form->addRow(tr("Folder"), makePathRow(m_folder, tr("Choose a folder"), {}, this));
    form->addRow({}, m_half);
    QLabel* text = makeSmall(QString::fromStdString(space::toText(proposed.sub)), this);
    text->setWordWrap(true);
    QLabel* note =
        makeSmall(proposed.trained ? tr("HAT YAML, trained weights as safetensors, segmenter and a card that says how "
                                        "they were made. The files are checked by loading them again.")
                                   : tr("HAT YAML, weights as safetensors, segmenter and a card. The files are checked "
                                        "by loading them again."),
                  this);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = makePrimary(tr("Export"), this);
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addWidget(text);
    nameFields(form);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(buttons);
    orderTabs(layout);
}

workbench::ExportOptions ExportDialog::options() const {
    workbench::ExportOptions options = m_proposed;
    options.folder = m_folder->text().trimmed().toStdString();
    options.float16 = m_half->isChecked();
    return options;
}

}  // namespace hatter::ui
