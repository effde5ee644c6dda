// SPDX-License-Identifier: GPL-3.0-or-later
// The translations are whole: every text of the window, in every language, with its numbers in place.
#include "Shared.h"
#include "settings/Format.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString source;
    QStringList translations;
    QString type;  ///< "unfinished", "vanished", ... or nothing
};

QMap<QString, Message> read(const QString& language) {
    QFile file(QStringLiteral(HATTER_SOURCE_DIR "/translations/hatter_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QMap<QString, Message> messages;
    QXmlStreamReader xml(&file);
    QString context, comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const auto name = xml.name();
            if (name == QLatin1String("name"))
                context = xml.readElementText();
            else if (name == QLatin1String("message"))
                message = {}, comment.clear();
            else if (name == QLatin1String("source"))
                message.source = xml.readElementText();
            else if (name == QLatin1String("comment"))
                comment = xml.readElementText();
            else if (name == QLatin1String("numerusform"))
                message.translations << xml.readElementText();
            else if (name == QLatin1String("translation")) {
                message.type = xml.attributes().value(QLatin1String("type")).toString();
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                if (!text.trimmed().isEmpty() || text == QLatin1String(" "))
                    message.translations << text;
            }
        } else if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
            messages.insert(context + QLatin1Char('|') + comment + QLatin1Char('|') + message.source, message);
        }
    }
    return messages;
}

/// %1, %2, %n, %Ln: each must come through.
QStringList places(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(?:[1-9]|L?n)"));
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

const QStringList Languages = {QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("zh_CN")};

}  // namespace

class WorkbenchTranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isComplete_data();
    void isComplete();
    void languagesHaveTheSameTexts();
    void isBuiltIn_data();
    void isBuiltIn();
};

void WorkbenchTranslationsTest::isComplete_data() {
    QTest::addColumn<QString>("language");
    for (const QString& language : Languages)
        QTest::newRow(qPrintable(language)) << language;
}

void WorkbenchTranslationsTest::isComplete() {
    QFETCH(QString, language);
    const auto messages = read(language);
    QVERIFY(messages.size() > 300);
    for (const Message& message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(message.type + QStringLiteral(": ") + message.source));
        QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
        // The forms of a plural stand together in what was read first: each on its own is enough to look at.
        for (const QString& text : message.translations)
            QVERIFY2(message.translations.size() > 1 || text.contains(QLatin1String("%Ln")) ||
                         text.contains(QLatin1String("%n")) || places(text) == places(message.source),
                     qPrintable(message.source + QStringLiteral(" -> ") + text));
        QCOMPARE(message.source.startsWith(QLatin1Char(' ')),
                 message.translations.first().startsWith(QLatin1Char(' ')));
    }
}

void WorkbenchTranslationsTest::languagesHaveTheSameTexts() {
    const auto first = read(Languages.first()).keys();
    for (const QString& language : Languages)
        QCOMPARE(read(language).keys(), first);
}

void WorkbenchTranslationsTest::isBuiltIn_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("runs");
    QTest::newRow("en") << "en"
                        << ""
                        << "2 runs";
    QTest::newRow("de") << "de"
                        << "Suche" << QStringLiteral("2 Läufe");
    QTest::newRow("fr") << "fr"
                        << "Recherche"
                        << "2 recherches";
    QTest::newRow("zh_CN") << "zh_CN" << QStringLiteral("搜索") << QStringLiteral("2 次运行");
}

void WorkbenchTranslationsTest::isBuiltIn() {
    QFETCH(QString, language);
    QFETCH(QString, search);
    QFETCH(QString, runs);
    QTranslator translator;
    QVERIFY(
        translator.load(QLocale(language), QStringLiteral("hatter"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    // Also keeps the linker from leaving out the library, whose resources these are.
    QVERIFY(!hatter::ui::format::language("de").isEmpty());
    QCOMPARE(translator.translate("hatter::ui::SearchPage", "Search"), search);
    QCOMPARE(translator.translate("hatter::ui::MainWindow", "%Ln run(s)", nullptr, 2)
                 .replace(QLatin1String("%Ln"), QLatin1String("2")),
             runs);
}

QTEST_MAIN(WorkbenchTranslationsTest)
#include "tst_workbench_translations.moc"
