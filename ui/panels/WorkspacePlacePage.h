// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/StoreReader.h"

#include <QPair>
#include <QVector>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace hatter::ui {

class NoteLine;

/// What a new workspace is called and where it goes, and all that was said about it.
class WorkspacePlacePage : public QWidget {
    Q_OBJECT

public:
    explicit WorkspacePlacePage(QWidget* parent = nullptr);

    /// Proposed as long as a person has not typed another one.
    void proposeName(const QString& name);
    void setSummary(const QVector<QPair<QString, QString>>& rows);
    QString name() const;
    QString corpus() const;
    QString folder() const;
    bool isReady() const;
    NoteLine& note() { return *m_note; }

Q_SIGNALS:
    void changed();

private:
    void check();

    QLineEdit *m_name, *m_parent, *m_corpus;
    NoteLine* m_note;
    QGridLayout* m_summary;
    QString m_proposed;
    bool m_free = true;  ///< as far as is known nothing stands where it goes
    quint64 m_request = 0;
    StoreReader m_reader;  // last: joined before what it uses is gone
};

}  // namespace hatter::ui
