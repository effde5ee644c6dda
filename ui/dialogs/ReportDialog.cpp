// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ReportDialog.h"

#include "engine/StoreReader.h"
#include "panels/NoteLine.h"
#include "panels/Widgets.h"
#include "report/ReportWriter.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {

constexpr int TypingMs = 200;
const QLatin1String Ending(".pdf");

}  // namespace

ReportDialog::ReportDialog(qint64 run, const QString& name, StoreReader& reader, QWidget* parent)
    : QDialog(parent),
      m_reader(reader),
      m_name(name),
      m_pdf(new QRadioButton(tr("PDF, one file"), this)),
      m_folder(new QRadioButton(tr("Web page, a folder with pictures and figures (JSON)"), this)),
      m_place(new QLineEdit(this)),
      m_note(new NoteLine(this)),
      m_save(makePrimary(tr("Save"), this)) {
    setWindowTitle(tr("Save a report of run %1").arg(run));
    m_place->setMinimumWidth(460);  // not the dialog's: it would then be made too small for larger letters
    QLabel* text = makeSmall(tr("What was sampled, the limits it was steered by, the front with its figures, and every "
                                "member as a drawing: to read without Hatter."),
                             this);
    text->setWordWrap(true);
    (Settings::get(keys::ReportPdf) ? m_pdf : m_folder)->setChecked(true);
    const QString last = Settings::get(keys::ReportFolder);
    m_place->setText(QDir(last.isEmpty() ? QDir::homePath() : last).filePath(m_name));
    proposeEnding();
    auto* kinds = new QVBoxLayout;
    kinds->setSpacing(Theme::SpaceTiny);
    kinds->addWidget(m_pdf);
    kinds->addWidget(m_folder);
    QFormLayout* form = makeForm();
    form->addRow(tr("Kind"), kinds);
    form->addRow(tr("Place"), makeAskedRow(
                                  m_place, tr("Choose a place"), [this] { return askPlace(); }, this));
    nameFields(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_pdf, &QRadioButton::toggled, this, &ReportDialog::proposeEnding);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &ReportDialog::check);
    connect(m_place, &QLineEdit::textChanged, this, [this] {
        m_save->setEnabled(!m_place->text().trimmed().isEmpty());
        m_typing.start(TypingMs);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    orderTabs(layout);
    m_place->setFocus();
    check();
}

/// The ending says the kind; what else was typed stays.
void ReportDialog::proposeEnding() {
    QString text = m_place->text().trimmed();
    if (m_pdf->isChecked() == isReportFile(text) || text.isEmpty())
        return;
    if (m_pdf->isChecked())
        text += Ending;
    else
        text.chop(Ending.size());
    m_place->setText(text);
}

QString ReportDialog::askPlace() {
    if (m_pdf->isChecked())
        return QFileDialog::getSaveFileName(this, tr("Save report"), place(), tr("PDF document (*.pdf)"));
    // The folder in which the report's own stands: somebody else's files stay out of it.
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Choose a folder"), QFileInfo(place()).absolutePath());
    return chosen.isEmpty() ? QString() : QDir(chosen).filePath(m_name);
}

QString ReportDialog::place() const {
    QString text = m_place->text().trimmed();
    if (m_pdf->isChecked() && !isReportFile(text))
        text += Ending;
    return QDir::cleanPath(QFileInfo(text).absoluteFilePath());
}

void ReportDialog::check() {
    const quint64 question = ++m_checked;
    m_reader.read(
        this, [place = place()] { return QFileInfo::exists(place); },
        [this, question](bool exists) {
            if (question != m_checked)
                return;
            if (!exists)
                m_note->clear();
            else if (m_pdf->isChecked())
                m_note->say(NoteLine::Kind::Warning, tr("There is a file of this name. It will be replaced."));
            else
                m_note->say(NoteLine::Kind::Warning,
                            tr("There is a folder of this name. An earlier report in it will be replaced."));
        });
}

void ReportDialog::accept() {
    Settings::set(keys::ReportPdf, m_pdf->isChecked());
    Settings::set(keys::ReportFolder, QFileInfo(place()).absolutePath());
    QDialog::accept();
}

}  // namespace hatter::ui
