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

ExportDialog::ExportDialog(const space::SubTransformer& sub, const QString& exportFolder, QWidget* parent)
    : QDialog(parent),
      m_sub(sub),
      m_folder(new QLineEdit(this)),
      m_half(new QCheckBox(tr("Half precision (float16)"), this)) {
    setWindowTitle(tr("Export SubTransformer"));
    setMinimumWidth(520);
    m_folder->setText(exportFolder + QLatin1Char('/') + QString::fromStdString(space::hashOf(sub)));
    m_half->setChecked(true);
    QFormLayout* form = makeForm();
    form->addRow(tr("Folder"), makePathRow(m_folder, tr("Choose a folder"), {}, this));
    form->addRow({}, m_half);
    QLabel* text = makeSmall(QString::fromStdString(space::toText(sub)), this);
    text->setWordWrap(true);
    QLabel* note =
        makeSmall(tr("HAT YAML, weights as safetensors, segmenter and a card. The files are checked by loading "
                     "them again."),
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
}

workbench::ExportOptions ExportDialog::options() const {
    workbench::ExportOptions options;
    options.sub = m_sub;
    options.folder = m_folder->text().trimmed().toStdString();
    options.float16 = m_half->isChecked();
    return options;
}

}  // namespace hatter::ui
