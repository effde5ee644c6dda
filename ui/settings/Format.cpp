// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>

namespace hatter::ui::format {

namespace {
QString unit(const char* text) {
    return QCoreApplication::translate("Format", text);
}
constexpr char16_t Minus = u'\u2212';
}  // namespace

QString number(double value, int digits) {
    return QLocale().toString(value, 'f', digits);
}

QString count(qint64 value) {
    return QLocale().toString(value);
}

QString milliseconds(double ms) {
    return unit(QT_TRANSLATE_NOOP("Format", "%1 ms")).arg(number(ms, 1));
}

QString millions(qint64 value) {
    return unit(QT_TRANSLATE_NOOP("Format", "%1 M")).arg(number(static_cast<double>(value) / 1e6, 2));
}

QString giga(qint64 value) {
    return unit(QT_TRANSLATE_NOOP("Format", "%1 G")).arg(number(static_cast<double>(value) / 1e9, 2));
}

QString memory(double bytes) {
    return bytes < 1e9 ? unit(QT_TRANSLATE_NOOP("Format", "%1 MB")).arg(number(bytes / 1e6, bytes < 1e8 ? 1 : 0))
                       : unit(QT_TRANSLATE_NOOP("Format", "%1 GB")).arg(number(bytes / 1e9, 1));
}

QString percent(double value) {
    return unit(QT_TRANSLATE_NOOP("Format", "%1 %")).arg(number(value, 1));
}

QString large(double value) {
    if (!(value >= 1e6))
        return number(value, 0);
    const int power = static_cast<int>(std::floor(std::log10(value)));
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString exponent;
    for (const QChar digit : QString::number(power))
        exponent += digits[digit.digitValue()];
    return QStringLiteral("%1 × 10%2").arg(number(value / std::pow(10.0, power), 1), exponent);
}

QString signedNumber(double value, int digits) {
    const double step = std::pow(10.0, -digits);
    if (std::abs(value) < step / 2)
        return QChar(u'±') + number(0, digits);
    return (value < 0 ? QChar(Minus) : QChar(u'+')) + number(std::abs(value), digits);
}

QString duration(double seconds) {
    const auto all = static_cast<qint64>(std::llround(seconds));
    if (all < 60)
        return unit(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(all);
    if (all < 3600)
        return unit(QT_TRANSLATE_NOOP("Format", "%1 min %2 s")).arg(all / 60).arg(all % 60);
    return unit(QT_TRANSLATE_NOOP("Format", "%1 h %2 min")).arg(all / 3600).arg(all % 3600 / 60);
}

QString when(const std::string& utc) {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate).toLocalTime();
    if (!time.isValid())
        return QString::fromStdString(utc);
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString language(const std::string& code) {
    static constexpr std::array<std::pair<const char*, const char*>, 14> names = {{
        {"en", QT_TRANSLATE_NOOP("Language", "English")},
        {"de", QT_TRANSLATE_NOOP("Language", "German")},
        {"fr", QT_TRANSLATE_NOOP("Language", "French")},
        {"zh", QT_TRANSLATE_NOOP("Language", "Chinese")},
        {"es", QT_TRANSLATE_NOOP("Language", "Spanish")},
        {"it", QT_TRANSLATE_NOOP("Language", "Italian")},
        {"pt", QT_TRANSLATE_NOOP("Language", "Portuguese")},
        {"nl", QT_TRANSLATE_NOOP("Language", "Dutch")},
        {"pl", QT_TRANSLATE_NOOP("Language", "Polish")},
        {"ru", QT_TRANSLATE_NOOP("Language", "Russian")},
        {"ja", QT_TRANSLATE_NOOP("Language", "Japanese")},
        {"ko", QT_TRANSLATE_NOOP("Language", "Korean")},
        {"tr", QT_TRANSLATE_NOOP("Language", "Turkish")},
        {"ar", QT_TRANSLATE_NOOP("Language", "Arabic")},
    }};
    for (const auto& [known, name] : names)
        if (code == known)
            return QCoreApplication::translate("Language", name);
    return QString::fromStdString(code);
}

QString fileName(const QString& text) {
    static const QRegularExpression others(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = text.toLower().replace(others, QStringLiteral("-"));
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name;
}

QString folder(const QString& path) {
    const QString home = QDir::homePath();
    const bool inside = path == home || path.startsWith(home + QLatin1Char('/'));
    return inside ? QLatin1Char('~') + path.mid(home.size()) : path;
}

}  // namespace hatter::ui::format
