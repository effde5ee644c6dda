// SPDX-License-Identifier: GPL-3.0-or-later
// An sshd of the test's own on loopback: its keys, its configuration and its port are in a temporary folder.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hatter::test {

class LoopbackSshd {
public:
    /// Check problem() afterwards.
    LoopbackSshd() { m_problem = start(); }
    ~LoopbackSshd() {
        m_process.kill();
        m_process.waitForFinished();
        if (m_madeRunFolder)
            QDir().rmdir(QStringLiteral("/run/sshd"));
    }

    /// Why there is none; empty: it listens.
    QString problem() const { return m_problem; }

    /// A command that runs `command` through it. `knowsHost`: the server's key is known to the client.
    QString ssh(const QString& command, bool knowsHost = true) const {
        return QStringLiteral(
                   "ssh -F none -p %1 -i '%2' -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR "
                   "-o StrictHostKeyChecking=yes -o UserKnownHostsFile='%3' -o GlobalKnownHostsFile=none "
                   "%4@127.0.0.1 %5")
            .arg(QString::number(m_port), path("client"), path(knowsHost ? "known_hosts" : "no_hosts"),
                 QString::fromLocal8Bit(::getpwuid(::geteuid())->pw_name), command);
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    static QString program(const char* name) {
        const QString found = QStandardPaths::findExecutable(QLatin1String(name));
        return found.isEmpty()
                   ? QStandardPaths::findExecutable(QLatin1String(name), {"/usr/sbin", "/usr/local/sbin", "/sbin"})
                   : found;
    }

    static quint16 freePort() {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const bool isBound = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                             ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
        ::close(socket);
        return isBound ? ntohs(address.sin_port) : 0;
    }

    void write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    QByteArray read(const char* name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool makeKey(const char* name) const {
        return QProcess::execute(program("ssh-keygen"), {"-q", "-t", "ed25519", "-N", "", "-f", path(name)}) == 0;
    }

    QString start() {
        for (const char* name : {"sshd", "ssh", "ssh-keygen"})
            if (program(name).isEmpty())
                return QStringLiteral("%1 is not installed (Debian: openssh-server)").arg(QLatin1String(name));
        m_port = freePort();
        if (m_port == 0 || !makeKey("host") || !makeKey("client"))
            return QStringLiteral("there is no port or no key for an sshd");
        write("authorized_keys", read("client.pub"));
        write("known_hosts", "[127.0.0.1]:" + QByteArray::number(m_port) + " " + read("host.pub"));
        write("no_hosts", {});
        write("config", QStringLiteral("Port %1\nListenAddress 127.0.0.1\nHostKey %2\nAuthorizedKeysFile %3\n"
                                       "PidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                                       "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n")
                            .arg(QString::number(m_port), path("host"), path("authorized_keys"))
                            .toUtf8());
        // Where sshd runs as a service, its start makes this folder; run by root it will not do without.
        if (::geteuid() == 0 && !QDir(QStringLiteral("/run/sshd")).exists())
            m_madeRunFolder = QDir().mkdir(QStringLiteral("/run/sshd"));
        m_process.setReadChannel(QProcess::StandardError);
        m_process.start(program("sshd"), {"-D", "-e", "-f", path("config")});
        QByteArray said;
        while (m_process.waitForReadyRead(5000)) {
            said += m_process.readAllStandardError();
            if (said.contains("Server listening"))
                return {};
        }
        return QStringLiteral("sshd does not start here: ") + QString::fromUtf8(said.simplified());
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_madeRunFolder = false;
    QString m_problem;
};

}  // namespace hatter::test
