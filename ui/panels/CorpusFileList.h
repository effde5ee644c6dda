// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CorpusFileSet.h"
#include "workbench/CorpusPreview.h"

#include <QWidget>
#include <functional>
#include <optional>

class QFrame;
class QLabel;
class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace hatter::ui {

class NoteLine;

/// The files of one split: chosen, or let fall here; which side each one holds, how long it is, and what is wrong with
/// it, said beside it.
class CorpusFileList : public QWidget {
    Q_OBJECT

public:
    /// `inviting`: without files there is a place that says what to drop; else one line of `emptyText`.
    CorpusFileList(const QString& title, const QString& emptyText, bool inviting, QWidget* parent = nullptr);

    const CorpusFileSet& set() const { return m_set; }
    void setSet(const CorpusFileSet& set);
    /// The names tell which side is which language: what they tell against these goes the other way round.
    void setLanguages(const data::LanguagePair& languages) { m_languages = languages; }
    void addFiles(const QStringList& paths);
    void setPreview(const workbench::CorpusPreview& preview);
    const std::optional<workbench::CorpusPreview>& preview() const { return m_preview; }
    /// Nothing is wrong with the files as far as they were read, or there are none.
    bool isSound() const;
    QWidget* firstControl() const;

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    void edit(const std::function<void(CorpusFileSet&)>& change);
    void rebuild();
    QWidget* makeRow(int at);
    void showFacts();
    void showNote();
    void setDropping(bool dropping);

    QString m_title, m_emptyText;
    bool m_inviting;
    CorpusFileSet m_set;
    data::LanguagePair m_languages;
    std::optional<workbench::CorpusPreview> m_preview;
    QStringList m_refused;
    QPushButton *m_choose, *m_swap;
    QFrame* m_box;
    QVBoxLayout* m_rows;
    QLabel* m_empty;
    QVector<QLabel*> m_facts;
    NoteLine* m_note;
};

/// The files among what is dragged.
QStringList localFiles(const QMimeData* data);

/// What is wrong with a file, in a person's words.
QString faultText(const workbench::CorpusFault& fault);

}  // namespace hatter::ui
