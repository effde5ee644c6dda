// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/CorpusPreview.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace hatter::ui {

class LengthChart;
class NoteLine;
class PairTable;

/// What stands in the training files: figures, lengths and the first pairs side by side. Only shows.
class CorpusPreviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit CorpusPreviewPanel(QWidget* parent = nullptr);

    void setPreview(const workbench::CorpusPreview& preview);
    void clear();
    void setLanguages(const QString& source, const QString& target);
    PairTable& pairs() { return *m_pairs; }
    LengthChart& lengths() { return *m_lengths; }
    NoteLine& note() { return *m_note; }

private:
    struct Figure {
        QLabel *value, *name;
    };
    Figure makeFigure(const QString& name);
    void showNote(const workbench::CorpusPreview& preview);
    void showNames();

    Figure m_count, m_sourceMean, m_targetMean, m_longest;
    LengthChart* m_lengths;
    PairTable* m_pairs;
    QTableView* m_table;
    NoteLine* m_note;
    QString m_source, m_target;
};

/// Cleaning will drop these; empty if nothing is known to be dropped.
QString droppedText(const workbench::CorpusPreview& preview);

}  // namespace hatter::ui
