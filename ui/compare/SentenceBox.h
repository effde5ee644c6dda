// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/CompareColumn.h"
#include "engine/Task.h"

#include <QHash>
#include <QSet>
#include <QWidget>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace hatter::ui {

class Session;
class TaskFollower;

/// A sentence that a person types, translated by every SubTransformer of the comparison. Translations come one by one;
/// they are kept until another sentence is translated or the weights may have changed. GUI thread only.
class SentenceBox : public QWidget {
    Q_OBJECT

public:
    explicit SentenceBox(Session& session, QWidget* parent = nullptr);

    /// Those that can translate: the button is for them. `obstacle`: why nobody can.
    void setSubs(const std::vector<space::SubTransformer>& subs, const QString& obstacle);
    void translate();
    /// What was translated: other weights would say something else.
    void drop();
    /// The sentence as well.
    void forget();

    /// Of a SubTransformer that can translate.
    ColumnTranslation of(const QString& hash) const;
    bool isActive() const;

Q_SIGNALS:
    void changed();
    void failed(const QString& message);

private:
    void take(const TaskUpdate& update);
    void showState();

    Session& m_session;
    TaskFollower* m_follower;
    QLineEdit* m_sentence;
    QComboBox* m_beam;
    QPushButton* m_translate;
    std::vector<space::SubTransformer> m_subs;
    QString m_obstacle;
    QHash<QString, workbench::Translation> m_done;
    QSet<QString> m_waiting;
};

}  // namespace hatter::ui
