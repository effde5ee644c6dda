// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/CorpusPreviewer.h"

#include <memory>

namespace hatter::ui {

using workbench::CorpusPreview;

CorpusPreviewer::CorpusPreviewer(QObject* parent) : QObject(parent) {}

CorpusPreviewer::~CorpusPreviewer() {
    for (Part& part : m_parts)
        part.stop.request_stop();
}

void CorpusPreviewer::drop(Split split) {
    Part& part = m_parts[split];
    part.stop.request_stop();
    part.stop = {};
    part.reading = false;
    ++part.request;
}

void CorpusPreviewer::read(Split split, const workbench::CorpusFiles& files, const data::CleaningOptions& cleaning) {
    drop(split);
    Part& part = m_parts[split];
    part.reading = true;
    const quint64 request = part.request;
    const auto onPart = [this, split, request](const CorpusPreview& preview) {
        // On the reader's thread; this object outlives it.
        QMetaObject::invokeMethod(
            this, [this, split, request, preview] { take(split, request, preview); }, Qt::QueuedConnection);
    };
    workbench::PreviewOptions options;
    options.cleaning = cleaning;
    m_reader.read(
        this,
        [files, options, onPart, stop = part.stop.get_token()] {
            return workbench::previewCorpus(files, options, onPart, stop);
        },
        [this, split, request](const CorpusPreview& preview) { take(split, request, preview); },
        [this, split, request](const QString& text) {
            // Stopped for a newer request, or memory ran out.
            CorpusPreview preview;
            workbench::CorpusFault fault;
            fault.kind = workbench::CorpusFault::Kind::Unreadable;
            fault.details = text.toStdString();
            preview.faults.push_back(fault);
            preview.whole = true;
            take(split, request, preview);
        });
}

void CorpusPreviewer::take(Split split, quint64 request, const CorpusPreview& preview) {
    Part& part = m_parts[split];
    if (request != part.request)
        return;
    part.reading = !preview.whole;
    Q_EMIT previewed(split, preview);
}

}  // namespace hatter::ui
