// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include "panels/Widgets.h"

class QListView;
class QPushButton;
class QStandardItemModel;

namespace hatter::ui {

class MessageStrip;
class Session;

/// A card that can be pressed: a sign, a title, what it does and its key.
class EntryButton : public QAbstractButton {
    Q_OBJECT

public:
    EntryButton(Sign sign, const QString& title, const QString& text, const QString& key, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign;
    QString m_text, m_key;
};

/// What stands in the window while no workspace is open: earlier ones, and how to begin.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(Session& session, QWidget* parent = nullptr);

    void setRecent(const QStringList& folders);
    void setDemoFolder(const QString& folder);  ///< empty: there is none
    MessageStrip& strip() { return *m_strip; }

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void demoRequested();
    void publishedRequested();
    void importRequested();
    void folderChosen(const QString& folder);
    void forgetRequested(const QString& folder);

private:
    QWidget* buildTitle();
    QWidget* buildRecent();
    QWidget* buildEntries();

    Session& m_session;
    MessageStrip* m_strip;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_none;
    EntryButton* m_demo;
    QPushButton* m_open = nullptr;
    quint64 m_request = 0;
};

}  // namespace hatter::ui
