// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/DroppedFile.h"

#include "archive/TorchFile.h"
#include "base/Error.h"
#include "latency/HatPredictor.h"
#include "latency/LatencyCsv.h"

#include <QFile>
#include <QFileInfo>
#include <string>

namespace hatter::ui {

namespace {

constexpr qint64 MostYamlBytes = 4 << 20;
constexpr qint64 HeadBytes = 4096;

/// A zip archive, or a pickle of any protocol that torch.save() wrote.
bool isTorch(const QByteArray& head) {
    return head.startsWith("PK\x03\x04") || (head.size() > 1 && head[0] == '\x80' && head[1] >= 2 && head[1] <= 5);
}

bool isText(const QByteArray& head) {
    return !head.isEmpty() && !head.contains('\0');
}

/// The reference's data sets begin with their columns' names.
bool isLatencyCsv(const QByteArray& head) {
    const QByteArray first = head.left(head.indexOf('\n') < 0 ? head.size() : head.indexOf('\n'));
    return first.count(',') >= 5 && first.contains("latency");
}

/// A SuperTransformer's checkpoint has its weights under "model"; a predictor is its weights alone.
DroppedFile::Kind torchKind(const std::filesystem::path& file) {
    {
        const archive::TorchFile opened(file);
        if (opened.root().find("model"))
            return DroppedFile::Kind::Checkpoint;
    }
    latency::HatPredictor::read(file, {});
    return DroppedFile::Kind::Predictor;
}

}  // namespace

DroppedFile DroppedFile::look(const QString& path) {
    DroppedFile found;
    found.path = QFileInfo(path).absoluteFilePath();
    if (QFileInfo(path).isDir()) {
        found.kind = Kind::Workspace;
        return found;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        found.reason = file.errorString();
        return found;
    }
    const QByteArray head = file.read(HeadBytes);
    const qint64 size = file.size();
    file.close();
    try {
        const std::filesystem::path native(found.path.toStdString());
        if (isTorch(head)) {
            found.kind = torchKind(native);
        } else if (!isText(head)) {
            throw InputError(size == 0 ? "the file is empty" : "the file is neither text nor written by torch.save()");
        } else if (isLatencyCsv(head)) {
            latency::readLatencyCsv(native);
            found.kind = Kind::LatencyCsv;
        } else if (size > MostYamlBytes) {
            throw InputError("the file has " + std::to_string(size) + " bytes: too many for settings in YAML");
        } else {
            found.yaml = space::readHatFile(native);
            found.kind = Kind::Yaml;
        }
    } catch (const std::exception& e) {
        found.reason = QString::fromUtf8(e.what());
    }
    return found;
}

}  // namespace hatter::ui
