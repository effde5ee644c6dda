// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace hatter::ui {

class MessageStrip;
class Session;

/// A page of the window: a title with controls beside it, a strip for messages, and the body.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(const QString& title, Session& session, QWidget* parent = nullptr);

    MessageStrip& strip() { return *m_strip; }
    /// What is selected, as HAT's YAML for the clipboard; empty: nothing is.
    virtual QString yamlToCopy() const { return {}; }

protected:
    /// Another workspace will be opened: what was typed and said for the last one goes.
    virtual void forget() {}
    Session& session() { return m_session; }
    /// Beside the title: ends with a stretch before what is added to the right.
    QHBoxLayout* header() { return m_header; }
    QVBoxLayout* body() { return m_body; }
    /// A panel at the right, over the whole height.
    void setSide(QWidget* side);

private:
    Session& m_session;
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
    MessageStrip* m_strip;
};

}  // namespace hatter::ui
