// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>

/// Figures as the window writes them, in the person's language. A unit always goes with its number.
namespace hatter::ui::format {

QString number(double value, int digits);
QString count(qint64 value);
QString milliseconds(double ms);  ///< "73.0 ms"
QString millions(qint64 value);   ///< "6.93 M"
QString giga(qint64 value);       ///< "0.16 G"
QString memory(double bytes);     ///< "27.7 MB", "1.3 GB"
QString percent(double value);    ///< of 0..100: "2.7 %"
/// "2.3 × 10¹¹": sizes of spaces.
QString large(double value);
QString signedNumber(double value, int digits);
/// "4 min 12 s", "38 s", "2 h 5 min"
QString duration(double seconds);
/// A UTC time of the store as local date and time.
QString when(const std::string& utc);
/// The language's name for "de"; the code itself if it is not known.
QString language(const std::string& code);
/// "Pareto plot" as the name of a file: "pareto-plot". Empty where no letter is left.
QString fileName(const QString& text);
/// "~/hatter/demo": the home folder is not spelled out.
QString folder(const QString& path);

}  // namespace hatter::ui::format
