// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ImportDialog.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hatter::ui {

namespace {

std::filesystem::path pathOf(const QLineEdit* edit) {
    return edit->text().trimmed().toStdString();
}

}  // namespace

ImportDialog::ImportDialog(QWidget* parent)
    : QDialog(parent),
      m_checkpoint(new QLineEdit(this)),
      m_dataBin(new QLineEdit(this)),
      m_codes(new QLineEdit(this)),
      m_sourceDictionary(new QLineEdit(this)),
      m_targetDictionary(new QLineEdit(this)),
      m_sourceLanguage(new QLineEdit(this)),
      m_targetLanguage(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_parent(new QLineEdit(QDir::home().filePath(QStringLiteral("hatter")), this)),
      m_tokenizer(new QComboBox(this)),
      m_place(makeSmall({}, this)) {
    setWindowTitle(tr("Import HAT checkpoint"));
    setMinimumWidth(600);
    m_checkpoint->setPlaceholderText(tr("a SuperTransformer or SubTransformer of HAT, .pt"));
    m_dataBin->setPlaceholderText(tr("folder of fairseq's .bin and .idx; can be left out"));
    m_codes->setPlaceholderText(tr("codes of subword-nmt; without them text must come in pieces"));
    for (QLineEdit* edit : {m_sourceDictionary, m_targetDictionary})
        edit->setPlaceholderText(tr("empty: the one in the binary data"));
    for (QLineEdit* edit : {m_sourceLanguage, m_targetLanguage})
        edit->setPlaceholderText(tr("empty: what the checkpoint says"));
    m_tokenizer->addItem(tr("told by the data"), QStringLiteral("auto"));
    m_tokenizer->addItem(tr("Moses' rules"), QStringLiteral("moses"));
    m_tokenizer->addItem(tr("none"), QStringLiteral("none"));
    m_tokenizer->setToolTip(tr("What typed text goes through before it is cut into pieces"));
    const QString any = tr("All files (*)");
    QFormLayout* form = makeForm();
    form->addRow(tr("Checkpoint"),
                 makePathRow(m_checkpoint, tr("Choose a checkpoint"), tr("Checkpoints (*.pt)") + ";;" + any, this));
    form->addRow(tr("Binary data"), makePathRow(m_dataBin, tr("Choose a folder"), {}, this));
    form->addRow(tr("BPE codes"), makePathRow(m_codes, tr("Choose a file"), any, this));
    const QString dictionaries = tr("Dictionaries (dict.*.txt)") + QStringLiteral(";;") + any;
    form->addRow(tr("Source dictionary"), makePathRow(m_sourceDictionary, tr("Choose a file"), dictionaries, this));
    form->addRow(tr("Target dictionary"), makePathRow(m_targetDictionary, tr("Choose a file"), dictionaries, this));
    form->addRow(tr("Tokenisation"), m_tokenizer);
    auto* languages = new QHBoxLayout;
    languages->addWidget(m_sourceLanguage);
    languages->addWidget(makeLabel(QStringLiteral("→"), this));
    languages->addWidget(m_targetLanguage);
    form->addRow(tr("Languages"), languages);
    form->addRow(makeRule(this));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("In folder"), makePathRow(m_parent, tr("Choose a folder"), {}, this));
    form->addRow({}, m_place);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = makePrimary(tr("Import"), this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_checkpoint, &QLineEdit::textChanged, this, &ImportDialog::propose);
    for (QLineEdit* edit : {m_checkpoint, m_dataBin, m_sourceDictionary, m_targetDictionary, m_name, m_parent})
        connect(edit, &QLineEdit::textChanged, this, &ImportDialog::check);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    nameFields(form);
    layout->addLayout(form);
    layout->addWidget(buttons);
    orderTabs(layout);
    check();
}

void ImportDialog::setCheckpoint(const QString& file) {
    m_checkpoint->setText(file);
}

/// What lies beside the checkpoint under the names that the reference's scripts give. A field that holds an earlier
/// proposal follows the checkpoint; what a person typed stays.
void ImportDialog::propose() {
    const QFileInfo file(m_checkpoint->text().trimmed());
    if (!file.isFile())
        return;
    const QDir beside(QDir::cleanPath(file.absolutePath()));
    const auto put = [this](QLineEdit* edit, const QString& proposal) {
        QString& earlier = m_proposals[edit];
        if (!edit->text().isEmpty() && edit->text() != earlier)
            return;
        earlier = proposal;
        edit->setText(proposal);
    };
    const auto first = [&beside](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (beside.exists(QString::fromLatin1(name)))
                return beside.filePath(QString::fromLatin1(name));
        return QString();
    };
    put(m_dataBin, first({"data-bin"}));
    put(m_codes, first({"codes", "bpe/codes", "bpe.codes", "code", "data-bin/code", "data-bin/codes"}));
    put(m_name, beside.dirName());
}

void ImportDialog::check() {
    const bool place = !name().isEmpty() && name() != QLatin1String(".") && name() != QLatin1String("..") &&
                       !m_parent->text().trimmed().isEmpty();
    const bool words = !m_dataBin->text().trimmed().isEmpty() || (!m_sourceDictionary->text().trimmed().isEmpty() &&
                                                                  !m_targetDictionary->text().trimmed().isEmpty());
    const bool checkpoint = !m_checkpoint->text().trimmed().isEmpty();
    m_import->setEnabled(place && words && checkpoint);
    m_place->setText(checkpoint && !words ? tr("Name the binary data, or both dictionaries.")
                     : place              ? tr("makes %1").arg(format::folder(folder()))
                                          : QString());
}

QString ImportDialog::folder() const {
    QString made = name();
    made.replace(QLatin1Char('/'), QLatin1Char('-'));
    return QDir::cleanPath(QDir(m_parent->text().trimmed()).absoluteFilePath(made));
}

QString ImportDialog::name() const {
    return m_name->text().trimmed();
}

workbench::ImportCheckpointOptions ImportDialog::options() const {
    workbench::ImportCheckpointOptions out;
    out.checkpoint = pathOf(m_checkpoint);
    out.dataBin = pathOf(m_dataBin);
    out.bpeCodes = pathOf(m_codes);
    out.sourceDictionary = pathOf(m_sourceDictionary);
    out.targetDictionary = pathOf(m_targetDictionary);
    out.sourceLanguage = m_sourceLanguage->text().trimmed().toStdString();
    out.targetLanguage = m_targetLanguage->text().trimmed().toStdString();
    out.tokenizer = m_tokenizer->currentData().toString().toStdString();
    return out;
}

}  // namespace hatter::ui
