// SPDX-License-Identifier: GPL-3.0-or-later
// Runs hatter-cli as a person would, and reads what it says.
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include "base/Sha256.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace hatter::test {

struct CliResult {
    int code = -1;
    QStringList out;
    QStringList err;

    /// The JSON lines of a kind ("generation", "result", ...).
    QList<QJsonObject> events(const QString& kind) const {
        QList<QJsonObject> found;
        for (const QString& line : out) {
            const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
            if (object.value(QStringLiteral("event")).toString() == kind)
                found.push_back(object);
        }
        return found;
    }
    QJsonObject result() const {
        const QList<QJsonObject> all = events(QStringLiteral("result"));
        return all.isEmpty() ? QJsonObject() : all.back();
    }
    /// What a failed test shows.
    QByteArray text() const {
        return QByteArray("exit code ") + QByteArray::number(code) + "\n" + out.join(QLatin1Char('\n')).toUtf8() +
               "\n" + err.join(QLatin1Char('\n')).toUtf8();
    }
};

inline QStringList linesOf(const QByteArray& bytes) {
    QStringList lines = QString::fromUtf8(bytes).split(QLatin1Char('\n'));
    if (!lines.isEmpty() && lines.back().isEmpty())
        lines.pop_back();
    return lines;
}

inline CliResult finish(QProcess& process, int timeoutMs = 180000) {
    CliResult result;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return result;
    }
    result.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = linesOf(process.readAllStandardOutput());
    result.err = linesOf(process.readAllStandardError());
    return result;
}

/// Runs to the end. `inChild` runs in the child before the program (limits, say).
inline CliResult cli(const QStringList& arguments, const QByteArray& input = {}, std::function<void()> inChild = {}) {
    QProcess process;
    if (inChild)
        process.setChildProcessModifier(std::move(inChild));
    process.start(QStringLiteral(HATTER_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

inline QString toyFile(const char* name) {
    return QStringLiteral(HATTER_SOURCE_DIR "/tests/support/toy/") + QLatin1String(name);
}

inline QStringList prepareArguments(const QString& workspace) {
    return {"data",
            "prepare",
            "-W",
            workspace,
            "--source",
            toyFile("train.en"),
            "--target",
            toyFile("train.de"),
            "--valid-source",
            toyFile("valid.en"),
            "--valid-target",
            toyFile("valid.de"),
            "--test-source",
            toyFile("test.en"),
            "--test-target",
            toyFile("test.de"),
            "--pieces",
            "200",
            "--json"};
}

inline QStringList trainArguments(const QString& workspace, int updates) {
    return {"train",
            "super",
            "-W",
            workspace,
            "--space",
            toyFile("space.yml"),
            "--updates",
            QString::number(updates),
            "--max-tokens",
            "512",
            "--lr",
            "0.005",
            "--warmup-updates",
            "20",
            "--validate-every",
            "30",
            "--threads",
            "1",
            "--json"};
}

/// Name and SHA-256 of every file of a folder, but for the lock, the log and SQLite's shared memory, which say nothing
/// about the content.
inline std::map<std::string, std::string> snapshot(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    if (!std::filesystem::exists(folder))
        return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string name = std::filesystem::relative(entry.path(), folder).string();
        const bool aside =
            name == "workspace.lock" || name.starts_with("logs") || name.ends_with("-shm") || name.ends_with("-wal");
        if (entry.is_regular_file() && !aside)
            files[name] = sha256OfFile(entry.path());
    }
    return files;
}

}  // namespace hatter::test

/// The program ended well; if not, the test fails with what it said.
#define VERIFY_OK(result)                                          \
    do {                                                           \
        const hatter::test::CliResult& verified = (result);        \
        QVERIFY2(verified.code == 0, verified.text().constData()); \
    } while (false)
