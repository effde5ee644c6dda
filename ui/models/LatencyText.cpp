// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LatencyText.h"

#include "settings/Format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace hatter::ui {

namespace {

/// Translations stand in the context "Latency".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Latency)
};

QString join(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}

QString doubtText(const LatencyEntry& entry) {
    switch (entry.doubt) {
        case latency::Doubt::None:
            return {};
        case latency::Doubt::Drift:
            return entry.doubtFigure != 0
                       ? Words::tr("the anchor was off by %1 %").arg(format::signedNumber(100 * entry.doubtFigure, 1))
                       : Words::tr("the anchor drifted");
        case latency::Doubt::Load:
            return entry.doubtFigure > 0 ? Words::tr("others used %1 cores").arg(format::number(entry.doubtFigure, 1))
                                         : Words::tr("other work on the machine");
        case latency::Doubt::Residual:
            return Words::tr("slower than its like, with its neighbours");
        case latency::Doubt::Person:
            return Words::tr("set aside by hand");
    }
    return {};
}

QString clock(double seconds) {
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::llround(seconds * 1000)));
    return QLocale().toString(time.time(), QStringLiteral("HH:mm:ss"));
}

}  // namespace

QString stateText(const LatencyEntry& entry) {
    if (entry.anchor)
        return entry.quarantined() ? Words::tr("anchor: %1", "why it is doubted").arg(doubtText(entry))
                                   : Words::tr("anchor");
    if (!entry.quarantined())
        return Words::tr("used");
    const QString why = Words::tr("quarantined: %1", "why").arg(doubtText(entry));
    return entry.again ? Words::tr("%1; measured again since", "state").arg(why) : why;
}

QString titleText(const LatencyEntry& entry, bool imported) {
    return imported ? Words::tr("row %1").arg(format::count(entry.key + 1))
                    : Words::tr("#%1, %2", "number, time").arg(format::count(entry.key), clock(entry.at));
}

QStringList hoverLines(const LatencyEntry& entry, bool imported) {
    QStringList lines;
    lines << titleText(entry, imported) + QLatin1Char('\t') + entry.hash.left(8);
    const QString interval =
        entry.totalCiMs() > 0 ? QStringLiteral(" ± ") + format::number(entry.totalCiMs(), 2) : QString();
    lines << Words::tr("%1 ms\tmeasured").arg(format::number(entry.totalMs(), 2) + interval);
    if (entry.heldOutMs > 0)
        lines << Words::tr("%1\tpredicted without it").arg(format::milliseconds(entry.heldOutMs));
    else if (entry.expectedMs > 0)
        lines << Words::tr("%1\tpredicted").arg(format::milliseconds(entry.expectedMs));
    if (std::isfinite(entry.deviation))
        lines << Words::tr("%1 %\t%2")
                     .arg(format::signedNumber(entry.deviation, 1),
                          entry.anchor ? Words::tr("against its median") : Words::tr("against its prediction"));
    lines << stateText(entry);
    lines << Words::tr("encoder %1 ms, decoder %2 ms")
                 .arg(format::number(entry.encoderMs, 2), format::number(entry.decoderMs, 2));
    if (const QString conditions = conditionsText(entry.conditions); !conditions.isEmpty())
        lines << conditions;
    return lines;
}

QString architectureText(const LatencyEntry& entry) {
    if (entry.sub)
        return QString::fromStdString(space::toText(*entry.sub));
    const auto& f = entry.features;
    const auto whole = [&f](std::size_t i) { return format::number(f[i], 0); };
    return Words::tr("enc %1 × %2, FFN %3 · dec %4 × %5, FFN %6",
                     "layers x width, mean FFN width; of a decoder likewise")
        .arg(whole(1), whole(0), whole(2), whole(5), whole(4), whole(6));
}

QString conditionsText(const latency::Conditions& c) {
    QStringList parts;
    if (c.load)
        parts << Words::tr("load %1").arg(format::number(*c.load, 2));
    if (c.mhz)
        parts << Words::tr("%1 MHz").arg(format::count(std::llround(*c.mhz)));
    QStringList heat;
    if (c.celsius)
        heat << Words::tr("%1 °C").arg(format::number(*c.celsius, 0));
    if (c.throttled)
        heat << (*c.throttled > 0 ? Words::tr("throttled %Ln time(s)", nullptr,
                                              static_cast<int>(std::min<std::int64_t>(*c.throttled, 1000000)))
                                  : Words::tr("no throttling"));
    if (!heat.isEmpty())
        parts << heat.join(QStringLiteral(", "));
    return join(parts);
}

QString protocolText(const latency::Protocol& p) {
    const int trim = static_cast<int>(std::lround(100 * p.trim));
    QStringList parts;
    parts << (p.runtime == "eager"     ? Words::tr("eager runtime")
              : p.runtime == "session" ? Words::tr("decoding session")
                                       : QString::fromStdString(p.runtime));
    parts << Words::tr("%1 → %2 tokens").arg(p.sourceLength).arg(p.targetLength) << Words::tr("beam %1").arg(p.beam);
    if (p.batch > 1)
        parts << Words::tr("batch %1").arg(p.batch);
    parts << Words::tr("%Ln thread(s)", nullptr, std::max(1, p.threads)) << QString::fromStdString(p.dtype)
          << Words::tr("trimmed mean %1–%2 %").arg(trim).arg(100 - trim);
    return join(parts);
}

QString placeText(const TargetFacts& facts) {
    const latency::Target& target = facts.target;
    if (facts.isImported())
        return facts.entries.empty()
                   ? Words::tr("imported predictor")
                   : Words::tr("imported CSV, %Ln row(s)", nullptr, static_cast<int>(facts.entries.size()));
    if (!target.command.empty())
        return QString::fromStdString(target.command);
    if (target.device == "cuda")
        return facts.machine && !facts.machine->gpu.empty() ? QString::fromStdString(facts.machine->gpu)
                                                            : Words::tr("this machine's GPU");
    const QString threads = Words::tr("%Ln thread(s)", nullptr, std::max(1, target.threads));
    const QString processor =
        facts.machine ? QString::fromStdString(facts.machine->processor) : Words::tr("this machine's CPU");
    return Words::tr("%1, %2", "processor, threads").arg(processor, threads);
}

QString summaryText(const TargetFacts& facts) {
    if (facts.isImported()) {
        if (facts.entries.empty())
            return Words::tr("searches can go by it");
        if (facts.severalModes)
            return facts.quarantined == 0 ? Words::tr("several modes, nothing quarantined")
                                          : Words::tr("several modes, %Ln row(s) set aside by hand", nullptr,
                                                      static_cast<int>(facts.quarantined));
        const double share = 100.0 * static_cast<double>(facts.quarantined) / static_cast<double>(facts.entries.size());
        return Words::tr("%1 quarantined (%2)").arg(format::count(facts.quarantined), format::percent(share));
    }
    if (facts.used == 0)
        return Words::tr("nothing measured yet");
    const QString measured = Words::tr("%Ln measured", nullptr, static_cast<int>(facts.used));
    if (!facts.predictor)
        return join({measured, Words::tr("not fitted")});
    const double mape = mapeOf(facts);
    return mape > 0 ? join({measured, Words::tr("MAPE %1").arg(format::percent(mape))}) : measured;
}

QString newsText(const QString& news, const QString& command) {
    const QString begin = command + QStringLiteral(": ");
    const QString text = !command.isEmpty() && news.startsWith(begin) ? news.mid(begin.size()) : news;
    return text == QLatin1String("answers again") ? QString() : text;
}

QVector<QPair<QString, QString>> machineFacts(const TargetFacts& facts) {
    QVector<QPair<QString, QString>> out;
    if (facts.machine) {
        const latency::Machine& m = *facts.machine;
        if (!m.gpu.empty())
            out.append({Words::tr("GPU"), QString::fromStdString(m.gpu)});
        out.append({Words::tr("Processor"),
                    Words::tr("%1, %2", "processor, cores")
                        .arg(QString::fromStdString(m.processor), Words::tr("%Ln core(s)", nullptr, m.cores))});
        out.append({Words::tr("Memory"), Words::tr("%1 GB").arg(format::number(m.memoryGib, m.memoryGib < 2 ? 1 : 0))});
        out.append(
            {Words::tr("System"), Words::tr("%1, %2", "system, architecture")
                                      .arg(QString::fromStdString(m.system), QString::fromStdString(m.architecture))});
        out.append({Words::tr("LibTorch"), QString::fromStdString(m.libtorch)});
    } else if (!facts.target.fingerprint.empty()) {
        out.append({facts.isImported() ? Words::tr("Source") : Words::tr("Machine"),
                    QString::fromStdString(facts.target.fingerprint)});
    }
    if (!facts.target.cores.empty())
        out.append({Words::tr("Pinned to"), Words::tr("cores %1").arg(QString::fromStdString(facts.target.cores))});
    for (auto entry = facts.entries.rbegin(); entry != facts.entries.rend(); ++entry)
        if (!entry->conditions.governor.empty()) {
            out.append({Words::tr("Governor"), QString::fromStdString(entry->conditions.governor)});
            break;
        }
    return out;
}

QString predictorText(const latency::LatencyPredictor& predictor) {
    switch (predictor.kind()) {
        case latency::LatencyPredictor::Kind::Network:
            return Words::tr("HAT's network");
        case latency::LatencyPredictor::Kind::Averages:
            return Words::tr("regression on averages");
        case latency::LatencyPredictor::Kind::Layers:
            break;
    }
    return Words::tr("cost regression");
}

QString countText(const TargetFacts& facts) {
    QStringList parts;
    parts << Words::tr("%Ln used", nullptr, static_cast<int>(facts.used));
    if (facts.anchors > 0)
        parts << Words::tr("%Ln anchor(s)", nullptr, static_cast<int>(facts.anchors));
    if (facts.quarantined > 0) {
        const double share = 100.0 * static_cast<double>(facts.quarantined) / static_cast<double>(facts.entries.size());
        parts << (facts.isImported()
                      ? Words::tr("%1 quarantined (%2)").arg(format::count(facts.quarantined), format::percent(share))
                      : Words::tr("%Ln quarantined", nullptr, static_cast<int>(facts.quarantined)));
    }
    if (facts.seconds > 0)
        parts << format::duration(facts.seconds);
    return join(parts);
}

}  // namespace hatter::ui
