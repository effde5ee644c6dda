// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Workspace.h"
#include "workbench/Options.h"

#include <QDialog>
#include <QPair>
#include <QVector>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace hatter::ui {

class CorpusFilesPage;
class CorpusOptionsPage;
class NoteLine;
class StepBar;
class WorkspacePlacePage;

/// What a person said about a corpus.
struct CorpusPlan {
    QString folder;  ///< of the new workspace; these three are empty for one that is open
    store::WorkspaceInfo info;
    QString designSpace;
    std::optional<workbench::PrepareDataOptions> data;  ///< none: a workspace without a corpus
};

/// From a person's text files to prepared data, in steps: the files with a preview, languages and pieces, name and
/// place. The work is the caller's, who ends the dialog when it began, or has it say why it did not.
class CorpusWizard : public QDialog {
    Q_OBJECT

public:
    enum class Mode {
        NewWorkspace,
        OpenWorkspace,  ///< another corpus for the workspace that is open: no space, no place
    };

    explicit CorpusWizard(Mode mode, QWidget* parent = nullptr);

    void addFiles(const QStringList& paths);
    /// What was prepared before, for another try.
    void setOptions(const workbench::PrepareDataOptions& options);
    /// Of the open workspace: what it is about, and whether its SuperTransformer knows certain pieces alone.
    void setWorkspace(const store::WorkspaceInfo& info, bool hasSuper);
    CorpusPlan plan() const;

    /// planned() came to nothing, which needs no words: the dialog goes on.
    void goOn();
    /// The same, and why.
    void sayFailed(const QString& sentence, const QString& details);
    int step() const;
    CorpusFilesPage& filesPage() { return *m_files; }

Q_SIGNALS:
    /// The last button was pressed; once, until sayFailed().
    void planned(const hatter::ui::CorpusPlan& plan);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void go(int step);
    void advance();
    bool isReady(int step) const;
    void refresh();
    void showSummary();

    Mode m_mode;
    StepBar* m_steps;
    QStackedWidget* m_stack;
    CorpusFilesPage* m_files;
    CorpusOptionsPage* m_options;
    WorkspacePlacePage* m_place = nullptr;
    NoteLine* m_note;
    QPushButton *m_back, *m_next;
    QVector<QPair<QString, QString>> m_rows;  ///< of the summary
    bool m_sent = false, m_failed = false, m_refreshing = false;
};

}  // namespace hatter::ui
