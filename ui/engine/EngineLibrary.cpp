// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineLibrary.h"

#include "base/Error.h"
#include "workbench/Environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

namespace hatter::ui {

namespace {

/// The build's folder first, then the installed one; both relative to the program, so that a tree can be moved.
QString libraryFile() {
    const QDir program(QCoreApplication::applicationDirPath());
    const QString name = QStringLiteral("libhatter-engine.so");
    for (const QString& folder :
         {QStringLiteral("../lib"), QStringLiteral("../" HATTER_LIBRARY_FOLDER), QStringLiteral(".")}) {
        const QString file = QDir::cleanPath(program.filePath(folder + QLatin1Char('/') + name));
        if (QFileInfo::exists(file))
            return file;
    }
    return name;
}

}  // namespace

std::unique_ptr<workbench::Engine> openEngineLibrary() {
    workbench::prepareEngineEnvironment();
    QLibrary library(libraryFile());
    // A dependency that is missing should say so now, not in the middle of a training.
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint);
    using Make = workbench::Engine* (*)();
    const auto make = reinterpret_cast<Make>(library.resolve(workbench::EngineFactoryName));
    if (make == nullptr)
        throw Error("the engine cannot be opened: " + library.errorString().toStdString());
    return std::unique_ptr<workbench::Engine>(make());
}

}  // namespace hatter::ui
