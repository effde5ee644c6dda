// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QTimer>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace hatter::ui {

class NoteLine;
class StoreReader;

/// Where the report of a run goes, and as what: one PDF, or a folder with a page and its pictures. Proposes what was
/// chosen the last time.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    /// `name`: of the file or folder, without an ending. `reader` looks whether there is something of that name.
    ReportDialog(qint64 run, const QString& name, StoreReader& reader, QWidget* parent = nullptr);

    /// A file that ends in .pdf, or a folder.
    QString place() const;

    void accept() override;

private:
    void proposeEnding();
    QString askPlace();
    void check();

    StoreReader& m_reader;
    const QString m_name;
    QRadioButton *m_pdf, *m_folder;
    QLineEdit* m_place;
    NoteLine* m_note;
    QPushButton* m_save;
    QTimer m_typing;        ///< runs while somebody types
    quint64 m_checked = 0;  ///< an answer to an older question is dropped
};

}  // namespace hatter::ui
