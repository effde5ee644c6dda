// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/Widgets.h"

#include "panels/CandidateDelegates.h"
#include "settings/Theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIconEngine>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {

QLabel* label(const QString& text, QWidget* parent, const QFont& font, bool muted) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);  // figures and messages come from files
    made->setFont(font);
    made->setProperty("muted", muted);
    return made;
}

/// Draws a sign when it is asked for, so that it follows the theme.
class SignEngine final : public QIconEngine {
public:
    SignEngine(Sign sign, int size) : m_sign(sign), m_size(size) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const ThemeColors& c = Theme::colors();
        QRectF square(0, 0, m_size, m_size);
        square.moveCenter(QRectF(rect).center());
        paintSign(*painter, m_sign, square,
                  mode == QIcon::Disabled        ? c.disabled
                  : m_sign == Sign::PlayOnAccent ? c.onAccent
                                                 : c.text);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }
    QIconEngine* clone() const override { return new SignEngine(m_sign, m_size); }

private:
    Sign m_sign;
    int m_size;
};

void paintWarning(QPainter& p, const QRectF& r) {
    const QPolygonF triangle{QPointF(r.center().x(), r.top() + 1), QPointF(r.right(), r.bottom() - 1),
                             QPointF(r.left(), r.bottom() - 1)};
    p.drawPolygon(triangle);
    p.drawLine(QPointF(r.center().x(), r.top() + r.height() * 0.40),
               QPointF(r.center().x(), r.top() + r.height() * 0.64));
    p.drawPoint(QPointF(r.center().x(), r.top() + r.height() * 0.78));
}

void paintPin(QPainter& p, const QRectF& r) {
    const auto at = [&r](double x, double y) { return QPointF(r.left() + x * r.width(), r.top() + y * r.height()); };
    p.drawPolyline(QPolygonF{at(0.3, 0.05), at(0.3, 0.4), at(0.15, 0.6), at(0.85, 0.6), at(0.7, 0.4), at(0.7, 0.05)});
    p.drawLine(at(0.22, 0.05), at(0.78, 0.05));
    p.drawLine(at(0.5, 0.6), at(0.5, 1.0));
}

void paintNew(QPainter& p, const QRectF& r) {
    const auto at = [&r](double x, double y) { return QPointF(r.left() + x * r.width(), r.top() + y * r.height()); };
    p.drawPolygon(QPolygonF{at(0.12, 0), at(0.6, 0), at(0.88, 0.28), at(0.88, 1), at(0.12, 1)});
    p.drawPolyline(QPolygonF{at(0.6, 0), at(0.6, 0.28), at(0.88, 0.28)});
    p.drawLine(at(0.5, 0.42), at(0.5, 0.82));
    p.drawLine(at(0.3, 0.62), at(0.7, 0.62));
}

void paintDemo(QPainter& p, const QRectF& r) {
    const auto at = [&r](double x, double y) { return QPointF(r.left() + x * r.width(), r.top() + y * r.height()); };
    p.drawPolyline(QPolygonF{at(0.05, 0), at(0.05, 0.95), at(1, 0.95)});
    const QPolygonF steps{at(0.22, 0.85), at(0.22, 0.6), at(0.4, 0.6), at(0.4, 0.38),
                          at(0.65, 0.38), at(0.65, 0.2), at(1, 0.2)};
    p.drawPolyline(steps);
    p.setBrush(p.pen().color());
    for (const QPointF& point : {steps[1], steps[3], steps[5]})
        p.drawEllipse(point, r.width() * 0.06, r.width() * 0.06);
}

/// Two sliders.
void paintSettings(QPainter& p, const QRectF& r) {
    const auto at = [&r](double x, double y) { return QPointF(r.left() + x * r.width(), r.top() + y * r.height()); };
    for (const auto& [y, x] : {std::pair{0.28, 0.68}, {0.74, 0.3}}) {
        p.drawLine(at(0, y), at(x - 0.15, y));
        p.drawLine(at(x + 0.15, y), at(1, y));
        p.drawEllipse(at(x, y), r.width() * 0.15, r.width() * 0.15);
    }
}

/// Books on a shelf, of different heights.
void paintPublished(QPainter& p, const QRectF& r) {
    const auto box = [&](double x, double top) {
        const QRectF book(r.left() + x * r.width(), r.top() + top * r.height(), r.width() * 0.24,
                          (0.96 - top) * r.height());
        p.drawRoundedRect(book, 1, 1);
        p.drawLine(QPointF(book.left(), book.top() + r.height() * 0.2),
                   QPointF(book.right(), book.top() + r.height() * 0.2));
    };
    box(0.03, 0.12);
    box(0.38, 0.3);
    box(0.73, 0.02);
}

/// An arrow into a tray.
void paintImport(QPainter& p, const QRectF& r) {
    const auto at = [&r](double x, double y) { return QPointF(r.left() + x * r.width(), r.top() + y * r.height()); };
    p.drawLine(at(0.5, 0.02), at(0.5, 0.56));
    p.drawPolyline(QPolygonF{at(0.3, 0.36), at(0.5, 0.56), at(0.7, 0.36)});
    p.drawRoundedRect(QRectF(at(0.06, 0.62), at(0.94, 0.96)), r.width() * 0.08, r.width() * 0.08);
    p.drawPoint(at(0.8, 0.79));
}

void paintFolder(QPainter& p, const QRectF& r) {
    const auto at = [&r](double x, double y) { return QPointF(r.left() + x * r.width(), r.top() + y * r.height()); };
    p.drawPolygon(QPolygonF{at(0, 0.12), at(0.38, 0.12), at(0.5, 0.27), at(1, 0.27), at(1, 0.9), at(0, 0.9)});
}

}  // namespace

QLabel* makeLabel(const QString& text, QWidget* parent) {
    return label(text, parent, Theme::body(), false);
}
QLabel* makeBold(const QString& text, QWidget* parent) {
    return label(text, parent, Theme::bold(), false);
}
QLabel* makeSmall(const QString& text, QWidget* parent) {
    return label(text, parent, Theme::small(), true);
}
QLabel* makeTitle(const QString& text, QWidget* parent) {
    return label(text, parent, Theme::title(), false);
}

QLabel* makeKeyFigure(QWidget* parent) {
    QLabel* made = makeLabel({}, parent);
    made->setFont(Theme::keyFigure());
    return made;
}
QPushButton* makePrimary(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("primary", true);
    return button;
}

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setProperty("card", true);
    return card;
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setFixedHeight(1);
    rule->setForegroundRole(QPalette::Mid);
    return rule;
}

QTableView* makeTable(QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setItemDelegate(new CandidateDelegate(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(QFontMetrics(Theme::body()).height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setFont(Theme::small());
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

void fitRows(QTableView* table, int rows) {
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(table->verticalHeader()->defaultSectionSize() * rows +
                          table->horizontalHeader()->sizeHint().height() + 3);
}

QWidget* makePathRow(QLineEdit* edit, const QString& choose, const QString& filter, QWidget* parent) {
    return makeAskedRow(
        edit, choose,
        [edit, choose, filter] {
            return filter.isEmpty() ? QFileDialog::getExistingDirectory(edit, choose, edit->text())
                                    : QFileDialog::getOpenFileName(edit, choose, edit->text(), filter);
        },
        parent);
}

QWidget* makeAskedRow(QLineEdit* edit, const QString& choose, const std::function<QString()>& ask, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* browse = new QToolButton(row);
    browse->setIcon(signIcon(Sign::Folder, 14));
    browse->setToolTip(choose);
    browse->setAccessibleName(choose);
    QObject::connect(browse, &QToolButton::clicked, edit, [edit, ask] {
        if (const QString chosen = ask(); !chosen.isEmpty())
            edit->setText(chosen);
    });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    layout->addWidget(browse);
    QWidget::setTabOrder(edit, browse);
    // No focus proxy: Tab would stop at the row, wherever it stands in the chain, and jump to the field from there.
    return row;
}

QFormLayout* makeForm() {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::Space);
    return form;
}

namespace {
void nameInside(QLayoutItem* item, const QString& name) {
    if (item == nullptr)
        return;
    if (QLayout* layout = item->layout())
        for (int i = 0; i < layout->count(); ++i)
            nameInside(layout->itemAt(i), name);
    QWidget* widget = item->widget();
    if (widget == nullptr)
        return;
    const bool isField = qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
                         qobject_cast<QAbstractSpinBox*>(widget) != nullptr;
    if (isField && widget->accessibleName().isEmpty())
        widget->setAccessibleName(name);
    // "BPE codes: Choose a file": several of a form have the same tool tip.
    if (auto* button = qobject_cast<QToolButton*>(widget); button != nullptr && !button->toolTip().isEmpty())
        button->setAccessibleName(name + QStringLiteral(": ") + button->toolTip());
    if (QLayout* layout = widget->layout(); !isField && layout != nullptr)
        for (int i = 0; i < layout->count(); ++i)
            nameInside(layout->itemAt(i), name);
}
}  // namespace

void nameFields(QFormLayout* form) {
    for (int row = 0; row < form->rowCount(); ++row) {
        const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
        if (const auto* label = item != nullptr ? qobject_cast<QLabel*>(item->widget()) : nullptr)
            nameInside(form->itemAt(row, QFormLayout::FieldRole), label->text());
    }
}

namespace {
void collectTabs(QLayout* layout, QVector<QWidget*>& out);

void collectTabs(QWidget* widget, QVector<QWidget*>& out) {
    if ((widget->focusPolicy() & Qt::TabFocus) != 0) {
        out.append(widget);  // its own parts are its own matter
        return;
    }
    if (widget->focusProxy() != nullptr)
        out.append(widget);
    if (auto* scroll = qobject_cast<QScrollArea*>(widget); scroll != nullptr && scroll->widget() != nullptr) {
        collectTabs(scroll->widget(), out);
    } else if (widget->layout() != nullptr) {
        collectTabs(widget->layout(), out);
    }
}

/// Items by row and column: a grid has them in the order in which they came.
QVector<QLayoutItem*> asRead(QLayout* layout) {
    QVector<std::pair<std::pair<int, int>, QLayoutItem*>> placed;
    const auto* grid = qobject_cast<const QGridLayout*>(layout);
    for (int i = 0; i < layout->count(); ++i) {
        int row = i, column = 0, rows = 0, columns = 0;
        if (grid != nullptr)
            grid->getItemPosition(i, &row, &column, &rows, &columns);
        placed.append({{row, column}, layout->itemAt(i)});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QVector<QLayoutItem*> items;
    for (const auto& [at, item] : placed)
        items.append(item);
    return items;
}

void collectTabs(QLayout* layout, QVector<QWidget*>& out) {
    for (QLayoutItem* item : asRead(layout)) {
        if (item->layout() != nullptr)
            collectTabs(item->layout(), out);
        else if (item->widget() != nullptr)
            collectTabs(item->widget(), out);
    }
}
}  // namespace

void orderTabs(QLayout* layout) {
    QVector<QWidget*> stops;
    collectTabs(layout, stops);
    // A box that hands the focus on to one of its parts (a dialog's buttons) must stand before them: behind them, Tab
    // would go from the last part to the first one for ever. Qt orders only what takes the focus itself.
    QVector<std::pair<QWidget*, QWidget*>> boxes;
    for (QWidget* stop : stops)
        if (stop->focusProxy() != nullptr) {
            boxes.emplace_back(stop, stop->focusProxy());
            stop->setFocusProxy(nullptr);
            stop->setFocusPolicy(Qt::TabFocus);
        }
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
    for (const auto& [box, part] : boxes) {
        box->setFocusPolicy(Qt::NoFocus);
        box->setFocusProxy(part);
    }
}

void paintSign(QPainter& painter, Sign sign, const QRectF& r, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, std::max(1.4, r.width() / 14), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (sign) {
        case Sign::Pause:
            painter.fillRect(QRectF(r.left() + r.width() * 0.12, r.top(), r.width() * 0.28, r.height()), color);
            painter.fillRect(QRectF(r.left() + r.width() * 0.60, r.top(), r.width() * 0.28, r.height()), color);
            break;
        case Sign::Play:
        case Sign::PlayOnAccent:
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawPolygon(QPolygonF{r.topLeft() + QPointF(r.width() * 0.15, 0),
                                          QPointF(r.right(), r.center().y()),
                                          r.bottomLeft() + QPointF(r.width() * 0.15, 0)});
            break;
        case Sign::Stop:
            painter.fillRect(r.adjusted(1, 1, -1, -1), color);
            break;
        case Sign::Close:
            painter.drawLine(r.topLeft() + QPointF(1, 1), r.bottomRight() - QPointF(1, 1));
            painter.drawLine(r.topRight() + QPointF(-1, 1), r.bottomLeft() + QPointF(1, -1));
            break;
        case Sign::Done: {
            const QRectF r2 = r.adjusted(1, 2, -1, -2);
            painter.drawPolyline(QPolygonF({r2.topLeft() + QPointF(0, r2.height() * 0.55),
                                            r2.bottomLeft() + QPointF(r2.width() * 0.36, 0), r2.topRight()}));
            break;
        }
        case Sign::Warning:
        case Sign::Error:
            paintWarning(painter, r);
            break;
        case Sign::Pin:
            paintPin(painter, r);
            break;
        case Sign::New:
            paintNew(painter, r);
            break;
        case Sign::Demo:
            paintDemo(painter, r);
            break;
        case Sign::Folder:
            paintFolder(painter, r);
            break;
        case Sign::Settings:
            paintSettings(painter, r);
            break;
        case Sign::Import:
            paintImport(painter, r);
            break;
        case Sign::Published:
            paintPublished(painter, r);
            break;
    }
    painter.restore();
}

QIcon signIcon(Sign sign, int size) {
    return QIcon(new SignEngine(sign, size));
}

}  // namespace hatter::ui
