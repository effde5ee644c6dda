// SPDX-License-Identifier: GPL-3.0-or-later
#include "spaces/ChoiceField.h"

#include "panels/NoteLine.h"
#include "settings/Theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <set>

namespace hatter::ui {

namespace {

/// Several choices are ticked one after the other: the menu closes by Escape or a click beside it.
class StayingMenu final : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (QAction* action = actionAt(event->position().toPoint()); action != nullptr && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if ((event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) && activeAction() != nullptr)
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

class UndoKeyFilter final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Z || !key->modifiers().testFlag(Qt::ControlModifier))
            return false;
        event->ignore();
        return true;
    }
};

}  // namespace

void leaveUndoKeys(QWidget* field) {
    field->installEventFilter(new UndoKeyFilter(field));
}

ChoiceField::ChoiceField(GeneFamily family, QWidget* parent)
    : QWidget(parent),
      m_family(family),
      m_line(new QLineEdit(this)),
      m_usual(new QToolButton(this)),
      m_menu(new StayingMenu(this)),
      m_note(new NoteLine(this)) {
    const QString name = familyName(family);
    m_line->setAccessibleName(name);
    m_line->setToolTip(tr("Numbers with commas between them; Alt+Down shows usual ones"));
    m_line->setMinimumWidth(m_line->fontMetrics().horizontalAdvance(QStringLiteral("3072, 2048, 1024, 512,")));
    m_line->installEventFilter(this);
    leaveUndoKeys(m_line);
    m_usual->setArrowType(Qt::DownArrow);
    m_usual->setAutoRaise(true);
    m_usual->setAccessibleName(tr("Usual choices: %1").arg(name));
    m_usual->setToolTip(tr("Usual choices"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_line, 1);
    row->addWidget(m_usual);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_note);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ChoiceField::edited);
    connect(m_usual, &QToolButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
    });
}

void ChoiceField::fillMenu() {
    m_menu->clear();
    const std::vector<int> numbers = numbersIn(text());
    std::set<int> offered(usualChoices(m_family).begin(), usualChoices(m_family).end());
    offered.insert(numbers.begin(), numbers.end());
    for (const int value : offered) {
        QAction* action = m_menu->addAction(QString::number(value));
        action->setCheckable(true);
        action->setChecked(std::find(numbers.begin(), numbers.end(), value) != numbers.end());
        connect(action, &QAction::triggered, this, [this, value] {
            Q_EMIT left();
            setText(toggled(text(), value));
        });
    }
}

QString ChoiceField::text() const {
    return m_line->text();
}

void ChoiceField::setText(const QString& text) {
    if (text != m_line->text())
        m_line->setText(text);
}

void ChoiceField::setProblem(const QString& words) {
    if (words.isEmpty())
        m_note->clear();
    else
        m_note->say(NoteLine::Kind::Error, words);
    m_line->setAccessibleDescription(words);
}

bool ChoiceField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            m_usual->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace hatter::ui
