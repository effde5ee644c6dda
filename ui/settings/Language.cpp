// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Language.h"

#include "settings/Settings.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace hatter::ui {

namespace {
const QString System = QStringLiteral("system");
const char* const Mark = "hatterLanguage";  ///< translators that are ours to take away
}  // namespace

QVector<QPair<QString, QString>> Language::choices() {
    // In its own words: who cannot read the window's language still finds hers.
    return {{System, QCoreApplication::translate("Language", "As the system")},
            {QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("fr"), QStringLiteral("Français")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

QString Language::chosen() {
    const QString id = Settings::get(keys::Language);
    for (const auto& [known, name] : choices())
        if (id == known)
            return id;
    return System;
}

QLocale Language::localeOf(const QString& id) {
    return id == System || id.isEmpty() ? QLocale::system() : QLocale(id);
}

/// Later ones win. English goes first: its file holds the plurals ("2 runs") also for languages that we do not speak.
void Language::install(const QLocale& locale) {
    QLocale::setDefault(locale);
    for (QTranslator* old : qApp->findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly))
        if (old->property(Mark).toBool())
            delete old;  // takes itself out
    const auto load = [](const QLocale& of, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(qApp);
        translator->setProperty(Mark, true);
        if (translator->load(of, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    };
    const QString ours = QStringLiteral(":/i18n");
    load(QLocale(QLocale::English), QStringLiteral("hatter"), ours);
    load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(locale, QStringLiteral("hatter"), ours);
}

QString Language::current() {
    const QLocale locale;
    for (const auto& [id, name] : choices())
        if (id != System && QLocale(id).language() == locale.language())
            return id;
    return QStringLiteral("en");
}

}  // namespace hatter::ui
