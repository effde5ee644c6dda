// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/StoreReader.h"
#include "workbench/CorpusPreview.h"

#include <QObject>
#include <array>
#include <stop_token>

namespace hatter::ui {

/// Reads corpus files on a thread of its own and says what stands in them, while they are read and when they are
/// whole. Files that were asked for later take the place of earlier ones. GUI thread only.
class CorpusPreviewer : public QObject {
    Q_OBJECT

public:
    enum Split { Training, Validation, Test, SplitCount };

    explicit CorpusPreviewer(QObject* parent = nullptr);
    /// Asks the reading to stop and waits for it: some milliseconds.
    ~CorpusPreviewer() override;

    void read(Split split, const workbench::CorpusFiles& files, const data::CleaningOptions& cleaning = {});
    /// Nothing is wanted of this split any more.
    void drop(Split split);
    bool isReading(Split split) const { return m_parts[split].reading; }

Q_SIGNALS:
    /// `preview.whole` is false while there is more to read.
    void previewed(hatter::ui::CorpusPreviewer::Split split, const hatter::workbench::CorpusPreview& preview);

private:
    struct Part {
        std::stop_source stop;
        quint64 request = 0;
        bool reading = false;
    };
    void take(Split split, quint64 request, const workbench::CorpusPreview& preview);

    std::array<Part, SplitCount> m_parts;
    StoreReader m_reader;  // last: joined before what it uses is gone
};

}  // namespace hatter::ui
