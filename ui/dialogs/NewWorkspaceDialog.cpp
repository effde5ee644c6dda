// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/NewWorkspaceDialog.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hatter::ui {

NewWorkspaceDialog::NewWorkspaceDialog(QWidget* parent)
    : QDialog(parent),
      m_name(new QLineEdit(this)),
      m_parent(new QLineEdit(QDir::home().filePath(QStringLiteral("hatter")), this)),
      m_source(new QLineEdit(QStringLiteral("en"), this)),
      m_target(new QLineEdit(QStringLiteral("de"), this)),
      m_corpus(new QLineEdit(this)),
      m_space(new QLineEdit(this)),
      m_place(makeSmall({}, this)) {
    setWindowTitle(tr("New workspace"));
    setMinimumWidth(540);
    m_name->setPlaceholderText(tr("for instance: support articles"));
    m_corpus->setPlaceholderText(tr("what the text is about, in your words"));
    m_space->setPlaceholderText(tr("HAT YAML; can be chosen later"));
    auto* languages = new QHBoxLayout;
    languages->addWidget(m_source);
    languages->addWidget(makeLabel(QStringLiteral("→"), this));
    languages->addWidget(m_target);
    QFormLayout* form = makeForm();
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("In folder"), makePathRow(m_parent, tr("Choose a folder"), {}, this));
    form->addRow({}, m_place);
    form->addRow(tr("Languages"), languages);
    form->addRow(tr("Corpus"), m_corpus);
    form->addRow(tr("Design space"),
                 makePathRow(m_space, tr("Choose a design space (HAT YAML)"), tr("HAT YAML (*.yml *.yaml)"), this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = makePrimary(tr("Make workspace"), this);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    m_make->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit* edit : {m_name, m_parent, m_source, m_target})
        connect(edit, &QLineEdit::textChanged, this, &NewWorkspaceDialog::check);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    nameFields(form);
    layout->addLayout(form);
    layout->addWidget(buttons);
    check();
}

void NewWorkspaceDialog::check() {
    const bool whole = !m_name->text().trimmed().isEmpty() && !m_parent->text().trimmed().isEmpty() &&
                       !m_source->text().trimmed().isEmpty() && !m_target->text().trimmed().isEmpty();
    m_make->setEnabled(whole);
    m_place->setText(whole ? tr("makes %1").arg(format::folder(folder())) : QString());
}

QString NewWorkspaceDialog::folder() const {
    QString name = m_name->text().trimmed();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return QDir(m_parent->text().trimmed()).filePath(name);
}

QString NewWorkspaceDialog::designSpace() const {
    return m_space->text().trimmed();
}

store::WorkspaceInfo NewWorkspaceDialog::info() const {
    return {m_name->text().trimmed().toStdString(), m_source->text().trimmed().toStdString(),
            m_target->text().trimmed().toStdString(), m_corpus->text().trimmed().toStdString()};
}

}  // namespace hatter::ui
