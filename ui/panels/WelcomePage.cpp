// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/WelcomePage.h"

#include "engine/Session.h"
#include "panels/MessageStrip.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "store/Workspace.h"

#include <QAction>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QSvgRenderer>

namespace hatter::ui {

namespace {

enum RecentRole { FolderRole = Qt::UserRole, FoundRole, WhenRole };

/// One earlier workspace: its name and place, or that it is gone.
class RecentDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {option.rect.width(), 58};
    }
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const ThemeColors& c = Theme::colors();
        const bool found = index.data(FoundRole).toBool();
        const QRectF rect = QRectF(option.rect).adjusted(4, 2, -4, -2);
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            p->setPen(Qt::NoPen);
            p->setBrush(c.tint);
            p->drawRoundedRect(rect, Theme::Radius, Theme::Radius);
            if (option.state & QStyle::State_Selected)
                p->fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), c.accent);
        }
        paintSign(*p, found ? Sign::Folder : Sign::Warning, QRectF(rect.left() + 18, rect.center().y() - 10, 20, 20),
                  found ? c.accent : c.warn);
        const QRectF text = rect.adjusted(54, 7, -12, -7);
        p->setFont(Theme::bold());
        p->setPen(c.text);
        p->drawText(text, Qt::AlignTop | Qt::AlignLeft, index.data().toString());
        p->setFont(Theme::small());
        p->setPen(c.muted);
        p->drawText(text, Qt::AlignTop | Qt::AlignRight, index.data(WhenRole).toString());
        p->setPen(found ? c.muted : c.warn);
        const QString place = format::folder(index.data(FolderRole).toString());
        p->drawText(text, Qt::AlignBottom | Qt::AlignLeft,
                    found ? p->fontMetrics().elidedText(place, Qt::ElideMiddle, int(text.width()))
                          : WelcomePage::tr("not found: %1").arg(place));
        p->restore();
    }
};

/// Where a folder may be let fall; the whole window takes it.
class DropArea final : public QLabel {
public:
    DropArea(const QString& text, QWidget* parent) : QLabel(text, parent) {
        setAlignment(Qt::AlignCenter);
        setProperty("muted", true);
        setMinimumHeight(64);
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QLabel::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(Theme::colors().controlEdge, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::CardRadius, Theme::CardRadius);
    }
};

/// The hat.
class Hat final : public QWidget {
public:
    explicit Hat(QWidget* parent) : QWidget(parent) { setFixedSize(60, 60); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QSvgRenderer renderer(QStringLiteral(":/hatter/hatter.svg"));
        renderer.render(&painter, rect());
    }
};

}  // namespace

EntryButton::EntryButton(Sign sign, const QString& title, const QString& text, const QString& key, QWidget* parent)
    : QAbstractButton(parent), m_sign(sign), m_text(text), m_key(key) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize EntryButton::sizeHint() const {
    return {360, 92};
}

void EntryButton::paintEvent(QPaintEvent*) {
    const ThemeColors& c = Theme::colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (hasFocus() || underMouse() || isDown());
    p.setPen(QPen(lit ? c.accent : c.border, hasFocus() ? 2 : 1));
    p.setBrush(isDown() ? c.tint : c.base);
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
    paintSign(p, m_sign, QRectF(26, height() / 2.0 - 13, 26, 26), isEnabled() ? c.accent : c.disabled);
    const QRectF area = QRectF(rect()).adjusted(80, 12, -18, -6);
    QFont title = Theme::bold();
    title.setPointSizeF(title.pointSizeF() * 1.1);
    p.setFont(title);
    p.setPen(isEnabled() ? c.text : c.disabled);
    p.drawText(area, Qt::AlignTop | Qt::AlignLeft, text());
    const double below = QFontMetricsF(title).height() + 3;
    p.setFont(Theme::small());
    p.setPen(isEnabled() ? c.muted : c.disabled);
    p.drawText(area, Qt::AlignTop | Qt::AlignRight, m_key);
    p.drawText(area.adjusted(0, below, 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_text);
}

WelcomePage::WelcomePage(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_strip(new MessageStrip(this)),
      m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)),
      m_none(makeSmall(tr("No workspace was opened yet."), this)) {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(48);
    m_list->setMinimumHeight(290);
    columns->addWidget(buildRecent(), 6);
    columns->addWidget(buildEntries(), 5);
    auto* drop =
        new DropArea(tr("Or drop a workspace folder or a HAT checkpoint (.pt) anywhere on this window."), this);
    auto* inside = new QVBoxLayout;
    inside->setSpacing(Theme::SpaceHuge);
    inside->addWidget(m_strip);
    inside->addWidget(buildTitle());
    inside->addLayout(columns);
    inside->addWidget(drop);
    auto* across = new QHBoxLayout;
    auto* box = new QWidget(this);
    box->setLayout(inside);
    box->setMaximumWidth(1060);
    across->addStretch(1);
    across->addWidget(box, 100);
    across->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceHuge);
    whole->addStretch(1);
    whole->addLayout(across);
    whole->addStretch(2);
}

QWidget* WelcomePage::buildTitle() {
    auto* box = new QWidget(this);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, Theme::Space);
    layout->setSpacing(Theme::SpaceHuge);
    layout->addWidget(new Hat(box));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    QLabel* name = makeTitle(QStringLiteral("Hatter"), box);
    QFont font = Theme::title();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    name->setFont(font);
    QLabel* claim = makeLabel(tr("Find the translation model that fits your machine."), box);
    claim->setProperty("muted", true);
    texts->addWidget(name);
    texts->addWidget(claim);
    layout->addLayout(texts, 1);
    return box;
}

QWidget* WelcomePage::buildRecent() {
    auto* box = new QWidget(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecentDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Recent workspaces"));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* forget = new QAction(tr("Remove from this list"), m_list);
    m_list->addAction(forget);
    connect(forget, &QAction::triggered, this,
            [this] { Q_EMIT forgetRequested(m_list->currentIndex().data(FolderRole).toString()); });
    const auto choose = [this](const QModelIndex& index) {
        if (index.data(FoundRole).toBool())
            Q_EMIT folderChosen(index.data(FolderRole).toString());
    };
    // A click opens, as it does on the entries beside it; activated() would ask for two on some desktops.
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, [this, choose](const QModelIndex& index) {
        if (!m_session.isOpen())
            choose(index);
    });
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    m_open = new QPushButton(tr("Open folder…"), box);
    m_open->setToolTip(tr("A workspace that was made before, here or elsewhere."));
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    auto* heading = new QHBoxLayout;
    heading->addWidget(makeBold(tr("Recent workspaces"), box), 1);
    heading->addWidget(m_open);
    layout->addLayout(heading);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    return box;
}

QWidget* WelcomePage::buildEntries() {
    auto* box = new QWidget(this);
    auto* fresh = new EntryButton(Sign::New, tr("New from corpus…"),
                                  tr("Two text files, TSV or PO catalogues: checked, cut into pieces, split."),
                                  QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText), box);
    m_demo = new EntryButton(Sign::Demo, tr("Open demo"),
                             tr("English → German with a trained SuperTransformer. First front in two minutes."),
                             QKeySequence(Qt::CTRL | Qt::Key_D).toString(QKeySequence::NativeText), box);
    auto* import = new EntryButton(Sign::Import, tr("Import HAT checkpoint…"),
                                   tr("A .pt of the reference with its design space; nothing in it is executed."),
                                   QKeySequence(Qt::CTRL | Qt::Key_I).toString(QKeySequence::NativeText), box);
    auto* published = new EntryButton(Sign::Published, tr("Published models"),
                                      tr("The 44 SubTransformers of the HAT paper: look, compare, export as YAML."),
                                      QKeySequence(Qt::CTRL | Qt::Key_M).toString(QKeySequence::NativeText), box);
    connect(published, &EntryButton::clicked, this, &WelcomePage::publishedRequested);
    connect(fresh, &EntryButton::clicked, this, &WelcomePage::newRequested);
    connect(m_demo, &EntryButton::clicked, this, &WelcomePage::demoRequested);
    connect(import, &EntryButton::clicked, this, &WelcomePage::importRequested);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    QLabel* start = makeBold(tr("Start"), box);
    start->setFixedHeight(m_open->sizeHint().height());  // both headings on one line
    layout->addWidget(start);
    for (EntryButton* entry : {fresh, m_demo, import, published})
        layout->addWidget(entry);
    layout->addStretch();
    return box;
}

void WelcomePage::setDemoFolder(const QString& folder) {
    m_demo->setEnabled(!folder.isEmpty());
    m_demo->setToolTip(folder.isEmpty() ? tr("There is no demo workspace yet; packaging/run.sh makes it.")
                                        : format::folder(folder));
}

void WelcomePage::setRecent(const QStringList& folders) {
    m_none->setVisible(folders.isEmpty());
    m_list->setVisible(!folders.isEmpty());
    struct Found {
        bool there = false;
        QDateTime at;
    };
    // A disk may sleep: looking is the reader's business.
    m_session.reader().read(
        this,
        [folders] {
            QVector<Found> found;
            for (const QString& folder : folders)
                found.append({store::Workspace::exists(folder.toStdString()),
                              QFileInfo(folder + QStringLiteral("/workspace.sqlite")).lastModified()});
            return found;
        },
        [this, folders, request = ++m_request](const QVector<Found>& found) {
            if (request != m_request)
                return;
            m_model->clear();
            for (qsizetype i = 0; i < folders.size(); ++i) {
                auto* item = new QStandardItem(QFileInfo(folders[i]).fileName());
                item->setData(folders[i], FolderRole);
                item->setData(found[i].there, FoundRole);
                item->setData(found[i].there ? QLocale().toString(found[i].at, QLocale::ShortFormat) : QString(),
                              WhenRole);
                m_model->appendRow(item);
            }
        });
}

}  // namespace hatter::ui
