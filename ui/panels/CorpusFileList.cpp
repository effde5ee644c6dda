// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/CorpusFileList.h"

#include "panels/NoteLine.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace hatter::ui {

namespace {

using Role = CorpusFileSet::Role;
using Lack = CorpusFileSet::Lack;
constexpr int MostListed = 6;  ///< rows; further files are counted

QString fileName(const std::filesystem::path& file) {
    return QString::fromStdString(file.filename().string());
}

/// A file's name, its middle left out where there is no room.
class NameLabel final : public QWidget {
public:
    NameLabel(const QString& path, QWidget* parent) : QWidget(parent), m_name(QFileInfo(path).fileName()) {
        setToolTip(path);
        setAccessibleName(m_name);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(Theme::bold());
        return {metrics.horizontalAdvance(m_name) + 2, metrics.height()};
    }
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(Theme::bold());
        painter.setPen(Theme::colors().text);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(Theme::bold()).elidedText(m_name, Qt::ElideMiddle, width()));
    }

private:
    QString m_name;
};

/// The frame around the files: dashed while it invites, in the accent while files hover over it.
class DropBox final : public QFrame {
public:
    using QFrame::QFrame;
    void setState(bool inviting, bool hovered) {
        m_inviting = inviting;
        m_hovered = hovered;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& c = Theme::colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(m_hovered ? c.accent : m_inviting ? c.controlEdge : c.border, m_hovered ? 2 : 1);
        if (m_inviting && !m_hovered)
            pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(m_hovered ? c.tint : m_inviting ? Qt::transparent : c.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    }

private:
    bool m_inviting = true, m_hovered = false;
};
}  // namespace

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    return files;
}

QString faultText(const workbench::CorpusFault& fault) {
    using Kind = workbench::CorpusFault::Kind;
    const QString file = fileName(fault.file);
    switch (fault.kind) {
        case Kind::Missing:
            return CorpusFileList::tr("%1: there is no such file.").arg(file);
        case Kind::Unreadable:
            return CorpusFileList::tr("%1 cannot be read.").arg(file);
        case Kind::NotText:
            return CorpusFileList::tr("%1, line %2 is no text in UTF-8.").arg(file, format::count(fault.line));
        case Kind::Empty:
            return CorpusFileList::tr("%1 holds no sentences.").arg(file);
        case Kind::UnequalLines:
            return CorpusFileList::tr("%1 has %2 lines, %3 has %4: line n of one must translate line n of the other.")
                .arg(fileName(fault.other), format::count(fault.otherLines), file, format::count(fault.lines));
        case Kind::NoTab:
            return CorpusFileList::tr("%1, line %2 has no tab: a line must hold source, tab, target.")
                .arg(file, format::count(fault.line));
        case Kind::Damaged:
            return fault.line > 0 ? CorpusFileList::tr("%1, line %2: the catalogue is damaged.")
                                        .arg(file, format::count(fault.line))
                                  : CorpusFileList::tr("%1: the catalogue is damaged.").arg(file);
    }
    return {};
}

CorpusFileList::CorpusFileList(const QString& title, const QString& emptyText, bool inviting, QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_emptyText(emptyText),
      m_inviting(inviting),
      m_choose(new QPushButton(tr("Choose files…"), this)),
      m_swap(new QPushButton(tr("Swap sides"), this)),
      m_box(new DropBox(this)),
      m_rows(new QVBoxLayout(m_box)),
      m_empty(makeSmall(emptyText, inviting ? static_cast<QWidget*>(m_box) : this)),
      m_note(new NoteLine(this)) {
    setAcceptDrops(true);
    m_choose->setAccessibleName(tr("%1: choose files", "split").arg(title));
    m_swap->setAccessibleName(tr("%1: swap source and target", "split").arg(title));
    m_swap->setToolTip(tr("What is the source becomes the target"));
    connect(m_choose, &QPushButton::clicked, this, &CorpusFileList::choose);
    connect(m_swap, &QPushButton::clicked, this, [this] { edit([](CorpusFileSet& set) { set.swapSides(); }); });
    auto* heading = new QHBoxLayout;
    heading->setSpacing(Theme::Space);
    heading->addWidget(makeBold(title, this));
    heading->addStretch();
    heading->addWidget(m_swap);
    heading->addWidget(m_choose);
    m_rows->setContentsMargins(Theme::SpaceMedium, Theme::Space, Theme::Space, Theme::Space);
    m_rows->setSpacing(6);
    m_empty->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(heading);
    if (inviting) {
        m_empty->setAlignment(Qt::AlignCenter);
        m_rows->addWidget(m_empty, 1);
    } else {
        layout->addWidget(m_empty);
    }
    layout->addWidget(m_box);
    layout->addWidget(m_note);
    rebuild();
}

QWidget* CorpusFileList::firstControl() const {
    return m_choose;
}

void CorpusFileList::setSet(const CorpusFileSet& set) {
    edit([&](CorpusFileSet& own) { own = set; });
}

void CorpusFileList::addFiles(const QStringList& paths) {
    QStringList refused;
    edit([&](CorpusFileSet& set) {
        refused = set.add(paths);
        set.orient(m_languages);
    });
    m_refused = refused;
    showNote();
}

void CorpusFileList::edit(const std::function<void(CorpusFileSet&)>& change) {
    const CorpusFileSet before = m_set;
    change(m_set);
    m_refused.clear();
    if (m_set == before) {
        showNote();
        return;
    }
    m_preview.reset();
    rebuild();
    Q_EMIT changed();
}

void CorpusFileList::choose() {
    const QString folder = m_set.isEmpty() ? QString() : QFileInfo(m_set.entries().first().path).path();
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Choose the files of a corpus"), folder,
        tr("All files (*)") + QStringLiteral(";;") + tr("Text, TSV, PO and MO (*.txt *.tsv *.po *.mo *.gmo)"));
    if (!files.isEmpty())
        addFiles(files);
}

QWidget* CorpusFileList::makeRow(int at) {
    const CorpusFileSet::Entry& entry = m_set.entries()[at];
    const QString name = QFileInfo(entry.path).fileName();
    auto* row = new QWidget(m_box);
    auto* facts = makeSmall({}, row);
    m_facts.append(facts);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new NameLabel(entry.path, row));
    texts->addWidget(facts);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addLayout(texts, 1);
    if (entry.role == Role::Both) {
        layout->addWidget(makeSmall(tr("both sides"), row));
    } else {
        auto* role = new QComboBox(row);
        role->addItems({tr("source"), tr("target")});
        role->setCurrentIndex(entry.role == Role::Source ? 0 : 1);
        role->setAccessibleName(tr("Side of %1", "file").arg(name));
        // Later: the row that holds the box is made anew.
        connect(
            role, &QComboBox::activated, this,
            [this, at](int chosen) {
                edit([&](CorpusFileSet& set) { set.setRole(at, chosen == 0 ? Role::Source : Role::Target); });
            },
            Qt::QueuedConnection);
        layout->addWidget(role);
    }
    auto* remove = new QToolButton(row);
    remove->setIcon(signIcon(Sign::Close, 9));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(tr("Remove %1", "file").arg(name));
    remove->setToolTip(remove->accessibleName());
    connect(
        remove, &QToolButton::clicked, this,
        [this, at] {
            edit([&](CorpusFileSet& set) { set.remove(at); });
            m_choose->setFocus();
        },
        Qt::QueuedConnection);
    layout->addWidget(remove);
    return row;
}

void CorpusFileList::rebuild() {
    for (QWidget* row : m_box->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (row != m_empty) {
            row->hide();
            row->deleteLater();
            m_rows->removeWidget(row);
        }
    m_facts.clear();
    const int count = static_cast<int>(m_set.entries().size());
    QWidget* before = m_choose;
    for (int i = 0; i < std::min(count, MostListed); ++i) {
        QWidget* row = makeRow(i);
        m_rows->addWidget(row);
        for (QWidget* control : row->findChildren<QWidget*>())
            if (control->focusPolicy() != Qt::NoFocus && control->parentWidget() == row) {
                setTabOrder(before, control);
                before = control;
            }
    }
    if (count > MostListed)
        m_rows->addWidget(makeSmall(tr("and %Ln more file(s)", nullptr, count - MostListed), m_box));
    const bool empty = count == 0;
    m_empty->setVisible(empty);
    m_box->setVisible(m_inviting || !empty);
    m_box->setMinimumHeight(m_inviting && empty ? 96 : 0);
    m_choose->setText(empty ? tr("Choose files…") : tr("Add files…"));
    m_swap->setVisible(std::any_of(m_set.entries().begin(), m_set.entries().end(),
                                   [](const CorpusFileSet::Entry& e) { return e.role != Role::Both; }));
    setDropping(false);
    showFacts();
    showNote();
}

void CorpusFileList::setPreview(const workbench::CorpusPreview& preview) {
    m_preview = preview;
    showFacts();
    showNote();
}

void CorpusFileList::showFacts() {
    for (int i = 0; i < m_facts.size(); ++i) {
        const CorpusFileSet::Entry& entry = m_set.entries()[i];
        QString text = tr("waits", "for being read");
        if (m_preview)
            for (const auto& file : m_preview->files)
                if (QString::fromStdString(file.path.string()) == entry.path)
                    text = entry.role == Role::Both && !entry.path.endsWith(QLatin1String(".tsv"))
                               ? tr("%Ln translated message(s)", nullptr, static_cast<int>(file.lines))
                               : tr("%Ln line(s)", nullptr, static_cast<int>(file.lines));
        m_facts[i]->setText(text);
    }
}

void CorpusFileList::showNote() {
    if (!m_refused.isEmpty()) {
        m_note->say(NoteLine::Kind::Warning,
                    tr("%1 cannot be read: text with a sentence a line, TSV, PO and MO can.", "file")
                        .arg(QFileInfo(m_refused.first()).fileName()));
        return;
    }
    switch (m_set.lack()) {
        case Lack::OnePair:
            m_note->say(NoteLine::Kind::Error,
                        tr("One pair of text files at a time: join the parts of a side, or take TSV files."));
            return;
        case Lack::Source:
            m_note->say(NoteLine::Kind::Warning, tr("The source is missing: the text that is translated."));
            return;
        case Lack::Target:
            m_note->say(NoteLine::Kind::Warning, tr("The target is missing: the translation, line by line."));
            return;
        case Lack::Nothing:
        case Lack::AllFiles:
            break;
    }
    if (m_preview && !m_preview->faults.empty()) {
        const workbench::CorpusFault& fault = m_preview->faults.front();
        m_note->say(NoteLine::Kind::Error, faultText(fault), QString::fromStdString(fault.details));
        return;
    }
    m_note->clear();
}

bool CorpusFileList::isSound() const {
    return m_set.isEmpty() || (m_set.lack() == Lack::Nothing && (!m_preview || m_preview->faults.empty()));
}

void CorpusFileList::setDropping(bool dropping) {
    static_cast<DropBox*>(m_box)->setState(m_set.isEmpty(), dropping);
}

void CorpusFileList::dragEnterEvent(QDragEnterEvent* event) {
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setDropping(true);
}

void CorpusFileList::dragLeaveEvent(QDragLeaveEvent*) {
    setDropping(false);
}

void CorpusFileList::dropEvent(QDropEvent* event) {
    setDropping(false);
    event->acceptProposedAction();
    addFiles(localFiles(event->mimeData()));
}

}  // namespace hatter::ui
