// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportWriter.h"

#include "base/AtomicFile.h"
#include "base/Error.h"

#include <unistd.h>
#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <filesystem>
#include <system_error>

namespace hatter::ui {

namespace {

namespace fs = std::filesystem;

using store::CandidateRecord;

QByteArray png(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        throw Error("a picture of the report could not be made");
    return bytes;
}

std::vector<std::pair<QString, QByteArray>> picturesOf(const RunReport& report, const ReportPlots& plots) {
    std::vector<std::pair<QString, QByteArray>> pictures;
    const QByteArray loss = png(plots.loss);
    pictures.emplace_back(QStringLiteral("front.png"), plots.bleu.isNull() ? loss : png(plots.bleu));
    pictures.emplace_back(QStringLiteral("front-loss.png"), loss);
    for (const CandidateRecord& c : report.front)
        pictures.emplace_back(QStringLiteral("architecture-%1.png").arg(QString::fromStdString(c.hash)),
                              png(architecturePicture(report, c.sub)));
    return pictures;
}

void needFolder(const QString& folder) {
    if (!QDir().mkpath(folder))
        throw Error({folder.toStdString(), 0, {}}, "the folder of the report cannot be made");
}

/// Files that come to their folder when all of them are written. Without commit() none of them is left.
class NewFiles {
public:
    explicit NewFiles(const QString& folder) : m_folder(folder.toStdString()) {
        const std::string part = ".part-" + std::to_string(::getpid());
        std::error_code code;
        m_isNew = !fs::exists(m_folder, code);
        if (!m_isNew && !fs::is_directory(m_folder, code))
            throw Error({m_folder.string(), 0, {}}, "is a file, a folder was expected");
        // Inside a folder that exists: who may write there may not where it stands, and it may be a disk of its own.
        m_beside = m_isNew ? fs::path(m_folder.string() + part) : m_folder / part;
        fs::remove_all(m_beside, code);
        if (fs::create_directory(m_beside, code); code)
            fail(m_beside, code);
    }
    ~NewFiles() {
        std::error_code code;
        fs::remove_all(m_beside, code);
    }
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;

    void write(const QString& name, const QByteArray& bytes) {
        writeFileAtomically(m_beside / name.toStdString(), std::string_view(bytes.data(), std::size_t(bytes.size())));
        m_names << name;
    }

    QStringList commit() {
        std::error_code code;
        if (m_isNew) {
            if (fs::rename(m_beside, m_folder, code); code)
                fail(m_folder, code);
        } else {
            for (const QString& name : m_names)
                if (fs::rename(m_beside / name.toStdString(), m_folder / name.toStdString(), code); code)
                    fail(m_folder / name.toStdString(), code);
        }
        QStringList files;
        for (const QString& name : m_names)
            files << QString::fromStdString((m_folder / name.toStdString()).string());
        return files;
    }

private:
    [[noreturn]] static void fail(const fs::path& path, const std::error_code& code) {
        throw Error({path.string(), 0, {}}, "cannot be written: " + code.message());
    }

    fs::path m_folder, m_beside;
    bool m_isNew = false;
    QStringList m_names;
};

QStringList writeFile(const RunReport& report, const ReportPlots& plots, const QString& file) {
    needFolder(QFileInfo(file).absolutePath());
    const QByteArray pdf = reportPdf(report, plots);
    writeFileAtomically(file.toStdString(), std::string_view(pdf.data(), std::size_t(pdf.size())));
    return {file};
}

QStringList writeFolder(const RunReport& report, const ReportPlots& plots, const QString& folder) {
    needFolder(QFileInfo(folder).absolutePath());
    NewFiles files(folder);
    const auto pictures = picturesOf(report, plots);
    files.write(QStringLiteral("report.html"), reportPage(report, pictures).toUtf8());
    files.write(QStringLiteral("report.json"), QJsonDocument(toJson(report)).toJson());
    for (const auto& [name, bytes] : pictures)
        files.write(name, bytes);
    return files.commit();
}

}  // namespace

bool isReportFile(const QString& place) {
    return place.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

ReportPaper reportPaper(const QString& place) {
    return isReportFile(place) ? ReportPaper::A4 : ReportPaper::Screen;
}

QStringList writeReport(const RunReport& report, const ReportPlots& plots, const QString& place) {
    const QString clean = QDir::cleanPath(place);
    return isReportFile(clean) ? writeFile(report, plots, clean) : writeFolder(report, plots, clean);
}

QStringList writeReport(const QString& workspaceFolder, const QString& place, qint64 run) {
    const RunReport report = readRunReport(store::Workspace::open(workspaceFolder.toStdString()), run);
    const ReportPaper paper = reportPaper(place);
    return writeReport(report, {lossPicture(report, paper), bleuPicture(report, paper)}, place);
}

}  // namespace hatter::ui
