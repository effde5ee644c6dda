// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/DataPage.h"

#include "engine/Session.h"
#include "panels/MessageStrip.h"
#include "panels/TaskCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMap>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>

namespace hatter::ui {

DataPage::DataPage(Session& session, QWidget* parent)
    : Page(tr("Data"), session, parent),
      m_task(new TaskCard(session.runner(), tr("Preparing data"), strip(),
                          tr("The data could not be prepared. The workspace is as it was."), this)),
      m_statistics(new RecordTable({tr("Split"), tr("Pairs"), tr("Read"), tr("Dropped"), tr("Words, source"),
                                    tr("Words, target"), tr("Pieces, source"), tr("Pieces, target"), tr("Longest")},
                                   1, this)),
      m_empty(makeSmall(tr("No data yet. Name the files of a parallel corpus and prepare them."), this)),
      m_summary(makeSmall({}, this)) {
    QTableView* table = makeTable(this);
    table->setModel(m_statistics);
    table->setAccessibleName(tr("Statistics of the splits"));
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    fitRows(table, 3);
    m_table = table;
    m_summary->setWordWrap(true);
    header()->addStretch();
    body()->addWidget(m_task);
    body()->addWidget(m_empty);
    body()->addWidget(m_table);
    body()->addWidget(m_summary);
    body()->addSpacing(Theme::Space);
    body()->addWidget(makeBold(tr("Prepare a corpus"), this));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(buildForm());
    body()->addWidget(scroll, 1);
    connect(&session, &Session::refreshed, this, &DataPage::refresh);
    connect(&session, &Session::opened, this, [this] {
        const auto& info = this->session().workspace().info();
        m_sourceLanguage->setText(QString::fromStdString(info.sourceLanguage));
        m_targetLanguage->setText(QString::fromStdString(info.targetLanguage));
    });
    connect(m_task, &TaskCard::progressed, this, [this] { m_prepare->setEnabled(!m_task->isActive()); });
    connect(m_task, &TaskCard::ended, this, [this] { m_prepare->setEnabled(true); });
    refresh();
}

QWidget* DataPage::fileRow(QLineEdit*& edit, const QString& placeholder) {
    edit = new QLineEdit(this);
    edit->setPlaceholderText(placeholder);
    return makePathRow(edit, tr("Choose a file"), QStringLiteral("*"), this);
}

QWidget* DataPage::buildForm() {
    auto* box = makeCard(this);
    QFormLayout* form = makeForm();
    const QString drawn = tr("empty: drawn from the training pairs"),
                  none = tr("empty if the other file holds both sides");
    form->addRow(tr("Training, source"),
                 fileRow(m_source, tr("text, one sentence a line; or TSV, PO, MO with both sides")));
    form->addRow(tr("Training, target"), fileRow(m_target, none));
    form->addRow(tr("Validation, source"), fileRow(m_validSource, drawn));
    form->addRow(tr("Validation, target"), fileRow(m_validTarget, none));
    form->addRow(tr("Test, source"), fileRow(m_testSource, drawn));
    form->addRow(tr("Test, target"), fileRow(m_testTarget, none));
    m_heldOut = new QSpinBox(box);
    m_heldOut->setRange(1, 100000);
    m_heldOut->setValue(1000);
    form->addRow(tr("Pairs drawn for a missing split"), m_heldOut);
    m_sourceLanguage = new QLineEdit(QStringLiteral("en"), box);
    m_targetLanguage = new QLineEdit(QStringLiteral("de"), box);
    auto* languages = new QHBoxLayout;
    languages->setSpacing(Theme::Space);
    languages->addWidget(m_sourceLanguage);
    languages->addWidget(makeLabel(QStringLiteral("→"), box));
    languages->addWidget(m_targetLanguage);
    languages->addStretch();
    form->addRow(tr("Languages"), languages);
    m_pieces = new QSpinBox(box);
    m_pieces->setRange(100, 64000);
    m_pieces->setValue(8000);
    m_pieces->setGroupSeparatorShown(true);
    m_heldOut->setGroupSeparatorShown(true);
    for (QWidget* field : std::initializer_list<QWidget*>{m_pieces, m_heldOut, m_sourceLanguage, m_targetLanguage})
        field->setMaximumWidth(140);
    form->addRow(tr("Pieces of the joint BPE"), m_pieces);
    form->addRow(tr("SentencePiece model"),
                 fileRow(m_segmenter, tr("empty: the SuperTransformer's, or trained on the training pairs")));
    m_prepare = makePrimary(tr("Prepare data"), box);
    connect(m_prepare, &QPushButton::clicked, this, &DataPage::prepare);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
    layout->setSpacing(Theme::SpaceMedium);
    nameFields(form);
    layout->addLayout(form);
    layout->addWidget(m_prepare, 0, Qt::AlignRight);
    auto* top = new QWidget(this);
    auto* outer = new QVBoxLayout(top);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(box);
    outer->addStretch();
    return top;
}

workbench::PrepareDataOptions DataPage::options() const {
    const auto files = [](const QLineEdit* source, const QLineEdit* target) {
        workbench::CorpusFiles out;
        const std::filesystem::path first = source->text().trimmed().toStdString();
        const std::filesystem::path second = target->text().trimmed().toStdString();
        if (!first.empty() && second.empty())
            out.bilingual = {first};
        else
            out.source = first, out.target = second;
        return out;
    };
    workbench::PrepareDataOptions options;
    options.train = files(m_source, m_target);
    options.valid = files(m_validSource, m_validTarget);
    options.test = files(m_testSource, m_testTarget);
    options.heldOut = m_heldOut->value();
    options.sourceLanguage = m_sourceLanguage->text().trimmed().toStdString();
    options.targetLanguage = m_targetLanguage->text().trimmed().toStdString();
    options.pieces = m_pieces->value();
    options.segmenterModel = m_segmenter->text().trimmed().toStdString();
    return options;
}

void DataPage::prepare() {
    if (!session().isOpen())
        return;
    const auto chosen = options();
    if (chosen.train.empty()) {
        strip().say(MessageStrip::Kind::Warning, tr("Name the file of the training pairs first."));
        m_source->setFocus();
        return;
    }
    m_task->follow(session().runner().prepareData(session().workspace(), chosen));
}

void DataPage::forget() {
    for (QLineEdit* edit : {m_source, m_target, m_validSource, m_validTarget, m_testSource, m_testTarget, m_segmenter})
        edit->clear();
}

void DataPage::refresh() {
    const DataFacts& facts = session().facts().data;
    QVector<RecordTable::Row> rows;
    QMap<QString, qint64> reasons;
    for (const SplitFacts& split : facts.splits) {
        qint64 dropped = 0;
        for (const auto& [reason, pairs] : split.dropped) {
            dropped += pairs;
            if (pairs > 0)
                reasons[reason] += pairs;
        }
        const QString name = split.split == QLatin1String("train")   ? tr("training")
                             : split.split == QLatin1String("valid") ? tr("validation")
                             : split.split == QLatin1String("test")  ? tr("test")
                                                                     : split.split;
        rows.append({name, format::count(split.kept), format::count(split.read), format::count(dropped),
                     format::number(split.sourceWords, 1), format::number(split.targetWords, 1),
                     format::number(split.sourcePieces, 1), format::number(split.targetPieces, 1),
                     format::count(split.longestPieces)});
    }
    m_statistics->setRows(rows);
    m_empty->setVisible(!facts.ready);
    m_table->setVisible(facts.ready);
    m_summary->setVisible(facts.ready);
    QString summary = tr("%Ln piece(s) in the vocabulary.", nullptr, facts.vocabulary);
    if (facts.leaks > 0)
        summary += QLatin1Char(' ') + tr("%Ln training pair(s) occurred in validation or test and were dropped.",
                                         nullptr, static_cast<int>(facts.leaks));
    QStringList parts;
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
        parts << tr("%1 %2", "pairs, reason").arg(format::count(it.value()), it.key());
    if (!parts.isEmpty())
        summary += QLatin1Char(' ') + tr("Dropped while cleaning: %1.").arg(parts.join(QStringLiteral(", ")));
    m_summary->setText(summary);
}

}  // namespace hatter::ui
