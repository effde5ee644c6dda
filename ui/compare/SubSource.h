// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CompareList.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace hatter::ui {

class CandidateDialog;
class Session;

/// The texts between lines of three hyphens: what several SubTransformers in HAT's YAML are copied as. Empty ones, and
/// those that are nothing but remarks, are left out.
QStringList yamlDocuments(const QString& text);

/// SubTransformers that no search found: pasted, opened as HAT's YAML, or made in the form of genes. Each is checked
/// against the workspace's design space. GUI thread only; texts are parsed elsewhere.
class SubSource : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 HandRun = -3;  ///< stands for the run of what was made by hand

    SubSource(Session& session, QWidget* page);

    /// Why nothing can be made; empty: it can.
    QString obstacle() const;
    void paste();
    void chooseFile();
    void open(const QString& file);
    /// Shows the form of genes; it begins with `sub` if that is of the workspace's space.
    void openForm(const std::optional<space::SubTransformer>& sub);
    void closeForm();

Q_SIGNALS:
    /// `origin`: "pasted", a file's name, "from the form".
    void made(const hatter::ui::CompareList::Item& item, const QString& origin);
    void failed(const QString& sentence, const QString& details);

private:
    void parse(const QString& text, const QString& name, const QString& origin);
    void add(const space::SubTransformer& sub, const QString& origin);
    void lookUp(const space::SubTransformer& sub);
    CompareList::Item itemOf(const space::SubTransformer& sub) const;

    Session& m_session;
    QWidget* m_page;
    QPointer<CandidateDialog> m_form;
};

}  // namespace hatter::ui
