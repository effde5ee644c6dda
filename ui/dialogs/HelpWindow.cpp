// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/HelpWindow.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace hatter::ui {

namespace {

const QString Folder = QStringLiteral(":/hatter/help/");
const QString Overview = QStringLiteral("README");
enum Role { PageRole = Qt::UserRole, AnchorRole };

/// Those that a person reads first; others follow by their names, those for builders last.
int placeOf(const QString& page) {
    static const QStringList first{Overview,
                                   QStringLiteral("tutorial"),
                                   QStringLiteral("data"),
                                   QStringLiteral("segmentation"),
                                   QStringLiteral("space"),
                                   QStringLiteral("training"),
                                   QStringLiteral("latency"),
                                   QStringLiteral("agent"),
                                   QStringLiteral("search"),
                                   QStringLiteral("compare"),
                                   QStringLiteral("export"),
                                   QStringLiteral("log")};
    static const QStringList last{QStringLiteral("compatibility"), QStringLiteral("performance"),
                                  QStringLiteral("design")};
    if (const auto at = first.indexOf(page); at >= 0)
        return static_cast<int>(at);
    if (const auto at = last.indexOf(page); at >= 0)
        return 1000 + static_cast<int>(at);
    return 500;
}

/// The anchor of a heading as links in Markdown write it.
QString anchorOf(const QString& heading) {
    QString anchor;
    for (const QChar letter : heading.toLower())
        if (letter.isLetterOrNumber() || letter == QLatin1Char('_') || letter == QLatin1Char('-'))
            anchor += letter;
        else if (letter.isSpace())
            anchor += QLatin1Char('-');
    return anchor;
}

/// Without the signs of Markdown.
QString plainHeading(QString text) {
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    text.replace(link, QStringLiteral("\\1"));
    return text.remove(QLatin1Char('`')).remove(QLatin1Char('*')).trimmed();
}

QStringList wordsOf(const QString& text) {
    return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

/// Pictures lie beside the pages, wherever the text says that they are, and are never wider than the page.
class HelpBrowser final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int type, const QUrl& url) override {
        if (type != QTextDocument::ImageResource)
            return {};
        QImage image(Folder + url.path().section(QLatin1Char('/'), -1));
        constexpr int Widest = 660;
        return image.width() > Widest ? image.scaledToWidth(Widest, Qt::SmoothTransformation) : image;
    }
};

bool hasAll(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent),
      m_field(new QLineEdit(this)),
      m_contents(new QTreeWidget(this)),
      m_text(new HelpBrowser(this)),
      m_found(makeSmall({}, this)) {
    setWindowTitle(tr("Help"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSizeGripEnabled(true);
    m_field->setPlaceholderText(tr("Search in all pages"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(m_field->placeholderText());
    m_contents->setHeaderHidden(true);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setIndentation(14);
    m_text->setAccessibleName(tr("Page"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_found->setWordWrap(true);
    m_found->hide();
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(Theme::SpaceMedium, Theme::SpaceMedium, Theme::Space, Theme::Space);
    column->setSpacing(Theme::Space);
    column->addWidget(m_field);
    column->addWidget(m_found);
    column->addWidget(m_contents, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({270, 730});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    resize(1020, 720);
    connect(m_field, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_field, &QLineEdit::returnPressed, this, &HelpWindow::nextMatch);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item != nullptr)
            showPage(item->data(0, PageRole).toString(), item->data(0, AnchorRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_field, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    load();
    fillContents();
}

void HelpWindow::load() {
    static const QRegularExpression line(QStringLiteral("^(#{1,3}) +(.+)$"));
    for (const QString& name : QDir(Folder).entryList({QStringLiteral("*.md")}, QDir::Files)) {
        QFile file(Folder + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        HelpPage page;
        page.markdown = QString::fromUtf8(file.readAll());
        bool inCode = false;
        for (const QString& text : page.markdown.split(QLatin1Char('\n'))) {
            inCode = text.startsWith(QLatin1String("```")) ? !inCode : inCode;
            const auto match = inCode ? QRegularExpressionMatch() : line.match(text);
            if (!match.hasMatch())
                continue;
            const QString heading = plainHeading(match.captured(2));
            if (page.title.isEmpty())
                page.title = heading;
            else
                page.headings.append({heading, anchorOf(heading), static_cast<int>(match.captured(1).size())});
        }
        const QString id = name.chopped(3);
        m_order << id;
        m_pages.insert(id, page);
    }
    std::sort(m_order.begin(), m_order.end(), [](const QString& a, const QString& b) {
        return placeOf(a) != placeOf(b) ? placeOf(a) < placeOf(b) : a < b;
    });
}

QStringList HelpWindow::pages() const {
    return m_order;
}

void HelpWindow::fillContents() {
    const QStringList words = wordsOf(m_field->text());
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    QTreeWidgetItem* shown = nullptr;
    for (const QString& id : m_order) {
        const HelpPage& page = m_pages[id];
        if (!hasAll(page.markdown, words))
            continue;
        auto* item = new QTreeWidgetItem(m_contents, {page.title});
        item->setData(0, PageRole, id);
        item->setToolTip(0, page.title);
        for (const Heading& heading : page.headings) {
            if (heading.level > 2)
                continue;
            auto* child = new QTreeWidgetItem(item, {heading.text});
            child->setData(0, PageRole, id);
            child->setData(0, AnchorRole, heading.anchor);
            child->setToolTip(0, heading.text);
        }
        if (id == m_page)
            shown = item;
    }
    if (shown != nullptr) {
        m_contents->setCurrentItem(shown);
        shown->setExpanded(true);
    }
}

void HelpWindow::openPage(const QString& page) {
    m_field->clear();
    showPage(m_pages.contains(page) ? page : Overview, {});
    fillContents();
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpWindow::search(const QString& text) {
    const QStringList words = wordsOf(text);
    fillContents();
    const int found = m_contents->topLevelItemCount();
    m_found->setVisible(!words.isEmpty());
    m_found->setText(found > 0 ? tr("%Ln page(s) have it. Enter goes from place to place.", nullptr, found)
                               : tr("No page has all these words."));
    // The page that is read stays, if it has the words.
    if (found > 0 && !words.isEmpty() && !hasAll(m_pages[m_page].markdown, words))
        m_contents->setCurrentItem(m_contents->topLevelItem(0));
    markWords();
}

void HelpWindow::markWords() {
    const ThemeColors& c = Theme::colors();
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : wordsOf(m_field->text())) {
        QTextCursor at(m_text->document());
        while (!(at = m_text->document()->find(word, at)).isNull() && marks.size() < 2000) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(c.tint);
            mark.format.setForeground(c.text);
            mark.format.setFontWeight(QFont::Bold);
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
}

/// From the cursor on; behind the last one of a page, into the next page that has the words.
void HelpWindow::nextMatch() {
    const QStringList words = wordsOf(m_field->text());
    if (words.isEmpty() || m_contents->topLevelItemCount() == 0)
        return;
    QTextCursor next = m_text->document()->find(words.first(), m_text->textCursor());
    if (next.isNull()) {
        int at = 0;
        for (int i = 0; i < m_contents->topLevelItemCount(); ++i)
            if (m_contents->topLevelItem(i)->data(0, PageRole).toString() == m_page)
                at = i + 1;
        m_contents->setCurrentItem(m_contents->topLevelItem(at % m_contents->topLevelItemCount()));
        next = m_text->document()->find(words.first());
    }
    if (!next.isNull())
        m_text->setTextCursor(next);
}

void HelpWindow::showPage(const QString& page, const QString& anchor) {
    if (page != m_page) {
        m_page = page;
        render();
        markWords();
    }
    if (anchor.isEmpty())
        m_text->moveCursor(QTextCursor::Start);
    else
        goTo(anchor);
    setWindowTitle(tr("%1 — Help", "title of the page").arg(m_pages[page].title));
}

void HelpWindow::goTo(const QString& anchor) {
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == anchor) {
            m_text->setTextCursor(QTextCursor(block));
            const double top = m_text->document()->documentLayout()->blockBoundingRect(block).top();
            m_text->verticalScrollBar()->setValue(static_cast<int>(top) - Theme::Space);
            return;
        }
}

void HelpWindow::render() {
    const ThemeColors& c = Theme::colors();
    QTextDocument* document = m_text->document();
    document->setDefaultFont(Theme::body());
    document->setBaseUrl(QUrl(QStringLiteral("qrc") + Folder));
    document->setDocumentMargin(Theme::SpaceHuge);
    document->setMarkdown(m_pages.value(m_page).markdown);
    QFont fixed = Theme::body();
    fixed.setFamilies({QStringLiteral("monospace")});
    fixed.setStyleHint(QFont::Monospace);
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool code = format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines();
        if (code)
            format.setBackground(c.alternate);
        else
            format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        if (level > 0) {
            format.setTopMargin(level == 1 ? 0 : Theme::SpaceLarge);
            format.setBottomMargin(Theme::Space);
        }
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (level > 0) {
            QTextCharFormat letters;
            letters.setFont(level == 1 ? Theme::keyFigure() : level == 2 ? Theme::title() : Theme::bold());
            cursor.mergeCharFormat(letters);
        }
        // Words in code and links: in our colours, also in the dark.
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat was = part.fragment().charFormat();
            if (!was.fontFixedPitch() && !was.isAnchor())
                continue;
            QTextCharFormat letters;
            if (was.isAnchor())
                letters.setForeground(c.accent);
            else
                letters.setFont(fixed);
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(letters);
        }
    }
    cursor.endEditBlock();
    for (QTextFrame* frame : document->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(c.border);
            format.setBorderCollapse(true);
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setTopMargin(Theme::Space);
            format.setBottomMargin(Theme::SpaceMedium);
            format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            table->setFormat(format);
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(0, column);
                QTextCharFormat head = cell.format();
                head.setBackground(c.alternate);
                cell.setFormat(head);
            }
        }
}

void HelpWindow::follow(const QUrl& link) {
    const QString path = QDir::cleanPath(link.path()).section(QLatin1Char('/'), -1);
    const QString page = path.endsWith(QLatin1String(".md")) ? path.chopped(3) : path.isEmpty() ? m_page : QString();
    if (link.scheme().startsWith(QLatin1String("http"))) {
        QDesktopServices::openUrl(link);
    } else if (m_pages.contains(page)) {
        showPage(page, link.fragment());
        fillContents();
    }
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_page.isEmpty())
        QMetaObject::invokeMethod(
            this,
            [this] {
                const int place = m_text->verticalScrollBar()->value();
                render();
                markWords();
                m_text->verticalScrollBar()->setValue(place);
            },
            Qt::QueuedConnection);
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    // Enter in the field looks on; it closes nothing.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

}  // namespace hatter::ui
