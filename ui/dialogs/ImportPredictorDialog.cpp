// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ImportPredictorDialog.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {
// The reference measured with these.
constexpr int WmtTokens = 30, IwsltTokens = 23;
}  // namespace

ImportPredictorDialog::ImportPredictorDialog(const QString& file, QWidget* parent)
    : QDialog(parent),
      m_target(new QLineEdit(QFileInfo(file).completeBaseName(), this)),
      m_settings(new QLineEdit(this)),
      m_length(new QSpinBox(this)),
      m_import(makePrimary(tr("Import"), this)) {
    setWindowTitle(tr("Import a latency predictor"));
    setMinimumWidth(520);
    auto* what = makeLabel(tr("A predictor of HAT: %1").arg(format::folder(file)), this);
    what->setWordWrap(true);
    m_settings->setPlaceholderText(tr("empty: HAT's usual scale"));
    m_settings->setToolTip(
        tr("The YAML that it was trained or searched with holds feature-norm and lat-norm. With "
           "another scale its milliseconds are wrong."));
    m_length->setRange(1, 1000);
    m_length->setSuffix(tr(" tokens"));
    m_length->setValue(QFileInfo(file).fileName().startsWith(QLatin1String("iwslt"), Qt::CaseInsensitive) ? IwsltTokens
                                                                                                          : WmtTokens);
    QFormLayout* form = makeForm();
    form->addRow(tr("Name of its machine"), m_target);
    form->addRow(tr("HAT's settings"),
                 makePathRow(m_settings, tr("Choose the settings (HAT YAML)"), tr("HAT YAML (*.yml *.yaml)"), this));
    form->addRow(tr("Measured with sentences of"), m_length);
    nameFields(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_target, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_import->setEnabled(!text.trimmed().isEmpty()); });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addWidget(what);
    layout->addLayout(form);
    layout->addWidget(buttons);
    orderTabs(layout);
    m_target->setFocus();
}

QString ImportPredictorDialog::target() const {
    return m_target->text().trimmed();
}

QString ImportPredictorDialog::settings() const {
    return m_settings->text().trimmed();
}

int ImportPredictorDialog::sentenceLength() const {
    return m_length->value();
}

}  // namespace hatter::ui
