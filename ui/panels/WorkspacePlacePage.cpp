// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/WorkspacePlacePage.h"

#include "panels/NoteLine.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "store/Workspace.h"

#include <QDir>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <filesystem>

namespace hatter::ui {

namespace {

/// What stands at the place of a new workspace.
enum class Place { Free, Workspace, Files, NoFolder };

Place placeOf(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code code;
    if (store::Workspace::exists(folder))
        return Place::Workspace;
    if (fs::exists(folder, code) && !fs::is_directory(folder, code))
        return Place::NoFolder;
    if (fs::is_directory(folder, code) && !fs::is_empty(folder, code))
        return Place::Files;
    return Place::Free;
}

}  // namespace

WorkspacePlacePage::WorkspacePlacePage(QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_parent(new QLineEdit(QDir::home().filePath(QStringLiteral("hatter")), this)),
      m_corpus(new QLineEdit(this)),
      m_note(new NoteLine(this)),
      m_summary(new QGridLayout) {
    m_name->setPlaceholderText(tr("for instance: support articles"));
    m_corpus->setPlaceholderText(tr("what the text is about, in your words; can stay empty"));
    QFormLayout* form = makeForm();
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("In folder"), makePathRow(m_parent, tr("Choose a folder"), {}, this));
    form->addRow({}, m_note);
    form->addRow(tr("Corpus"), m_corpus);
    nameFields(form);
    auto* card = makeCard(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::SpaceLarge, Theme::SpaceMedium, Theme::SpaceLarge, Theme::SpaceMedium);
    inside->setSpacing(Theme::Space);
    inside->addWidget(makeBold(tr("What will be made"), card));
    m_summary->setHorizontalSpacing(Theme::SpaceLarge);
    m_summary->setVerticalSpacing(6);
    m_summary->setColumnStretch(1, 1);
    inside->addLayout(m_summary);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceHuge);
    layout->addLayout(form);
    layout->addWidget(card);
    layout->addStretch();
    orderTabs(layout);
    for (QLineEdit* edit : {m_name, m_parent})
        connect(edit, &QLineEdit::textChanged, this, &WorkspacePlacePage::check);
    setFocusProxy(m_name);
    check();
}

void WorkspacePlacePage::proposeName(const QString& name) {
    if (m_name->text() == m_proposed && name != m_proposed) {
        m_proposed = name;
        m_name->setText(name);
    }
}

void WorkspacePlacePage::setSummary(const QVector<QPair<QString, QString>>& rows) {
    while (QLayoutItem* item = m_summary->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    int row = 0;
    for (const auto& [name, value] : rows) {
        QLabel* text = makeLabel(value, this);
        text->setWordWrap(true);
        m_summary->addWidget(makeSmall(name, this), row, 0, Qt::AlignTop);
        m_summary->addWidget(text, row++, 1);
    }
}

QString WorkspacePlacePage::name() const {
    return m_name->text().trimmed();
}

QString WorkspacePlacePage::corpus() const {
    return m_corpus->text().trimmed();
}

QString WorkspacePlacePage::folder() const {
    QString made = name();
    made.replace(QLatin1Char('/'), QLatin1Char('-'));
    return QDir::cleanPath(QDir(m_parent->text().trimmed()).absoluteFilePath(made));
}

bool WorkspacePlacePage::isReady() const {
    return !name().isEmpty() && name() != QLatin1String(".") && name() != QLatin1String("..") &&
           !m_parent->text().trimmed().isEmpty() && m_free;
}

void WorkspacePlacePage::check() {
    const quint64 request = ++m_request;
    m_free = true;
    if (!isReady()) {
        m_note->say(NoteLine::Kind::Plain, tr("Give it a name and a folder."));
        Q_EMIT changed();
        return;
    }
    m_note->say(NoteLine::Kind::Plain, tr("Makes %1", "folder").arg(format::folder(folder())));
    // A disk may sleep.
    m_reader.read(
        this, [path = std::filesystem::path(folder().toStdString())] { return placeOf(path); },
        [this, request](Place place) {
            if (request != m_request)
                return;
            m_free = place == Place::Free;
            const QString shown = format::folder(folder());
            if (place == Place::Workspace)
                m_note->say(NoteLine::Kind::Error, tr("%1 holds a workspace already: take another name.").arg(shown));
            else if (place == Place::Files)
                m_note->say(NoteLine::Kind::Error, tr("%1 holds other files: take another name.").arg(shown));
            else if (place == Place::NoFolder)
                m_note->say(NoteLine::Kind::Error, tr("%1 is a file: take another name.").arg(shown));
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

}  // namespace hatter::ui
