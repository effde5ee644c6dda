// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Theme.h"

#include "settings/ThemeStyle.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QToolTip>
#include <algorithm>
#include <atomic>
#include <cmath>

namespace hatter::ui {

namespace {

QColor rgb(unsigned value) {
    return QColor::fromRgb(value);
}

ThemeColors makeLight() {
    ThemeColors c;
    c.window = rgb(0xF2F3F5), c.base = rgb(0xFFFFFF), c.alternate = rgb(0xF8F9FA);
    c.button = rgb(0xFBFBFC), c.card = rgb(0xFFFFFF);
    c.text = rgb(0x1B1F24), c.muted = rgb(0x565F6B), c.disabled = rgb(0x8A929D);
    c.border = rgb(0xBFC5CE), c.controlEdge = rgb(0x8A929D), c.hairline = rgb(0xE2E5EA);
    c.accent = rgb(0x6A3D9A), c.onAccent = rgb(0xFFFFFF), c.tint = rgb(0xEFE8F7);
    c.ok = rgb(0x1A7446), c.warn = rgb(0x8F5200), c.error = rgb(0xB3261E);
    c.warnGround = rgb(0xFFF4DF), c.errorGround = rgb(0xFDECEA);
    c.front = rgb(0xB8430A), c.limit = rgb(0x1B1F24), c.onLimit = rgb(0xFFFFFF);
    c.slowGround = rgb(0xF0F1F3), c.slowHatch = rgb(0xD5D9DF), c.slowPoint = rgb(0xB4BAC3);
    c.selfAttention = rgb(0x2F6F9F), c.crossAttention = rgb(0xA86508), c.ffn = rgb(0x6B7684);
    c.ramp = {rgb(0xDCC37A), rgb(0x8DB28C), rgb(0x3D8E9B), rgb(0x205F8C), rgb(0x1A2C5B)};
    c.series = {rgb(0x2F7DE1), rgb(0x0B4F3C), rgb(0xB26FBD), rgb(0x96836B), rgb(0x141B63)};
    return c;
}

ThemeColors makeDark() {
    ThemeColors c;
    c.window = rgb(0x1F2227), c.base = rgb(0x16181C), c.alternate = rgb(0x1B1E22);
    c.button = rgb(0x2B2F36), c.card = rgb(0x262A30);
    c.text = rgb(0xE7E9EC), c.muted = rgb(0xA6AEB9), c.disabled = rgb(0x79828E);
    c.border = rgb(0x434A54), c.controlEdge = rgb(0x79828E), c.hairline = rgb(0x2C3138);
    c.accent = rgb(0xBB9DEB), c.onAccent = rgb(0x1C1329), c.tint = rgb(0x352A4B);
    c.ok = rgb(0x5CC08B), c.warn = rgb(0xE5AC4A), c.error = rgb(0xF28B80);
    c.warnGround = rgb(0x35290F), c.errorGround = rgb(0x3A1D1B);
    c.front = rgb(0xFF9A4D), c.limit = rgb(0xF1F3F5), c.onLimit = rgb(0x16181C);
    c.slowGround = rgb(0x1E2126), c.slowHatch = rgb(0x343A43), c.slowPoint = rgb(0x565E69);
    c.selfAttention = rgb(0x6FB1DF), c.crossAttention = rgb(0xE0A84C), c.ffn = rgb(0x9AA4B1);
    c.ramp = {rgb(0x35497A), rgb(0x2F7299), rgb(0x3FA0A3), rgb(0x95C28F), rgb(0xF2DB8C)};
    c.series = {rgb(0x4A9BFF), rgb(0x8FE8D4), rgb(0xC0569F), rgb(0x80776A), rgb(0xF3ECC0)};
    c.dark = true;
    return c;
}

/// What apply() left behind. Function-local: nothing is built before main().
struct State {
    const ThemeColors* colors = &Theme::light();
    Theme::Mode mode = Theme::Mode::System;
    std::atomic<double> bodySize = 0;  ///< points; 0: apply() was not called. Read by other threads where a Paper lives
    double textScale = 1;
};

/// Papers that live on this thread.
int& papers() {
    static thread_local int count = 0;
    return count;
}

State& state() {
    static State s;
    return s;
}

QPalette paletteOf(const ThemeColors& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.alternate);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.button);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.error);
    p.setColor(QPalette::Highlight, c.tint);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::ToolTipBase, c.card);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Light, c.base);
    p.setColor(QPalette::Midlight, c.hairline);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.controlEdge);
    p.setColor(QPalette::Shadow, c.border);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, c.disabled);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.hairline);
    return p;
}

QString styleSheetOf(const ThemeColors& c) {
    // Named places instead of numbered ones: the sheet reads as what it looks like.
    QString sheet = QStringLiteral(R"(
QPushButton { background: @button; color: @text; border: 1px solid @controlEdge; border-radius: 3px; padding: 5px 12px; outline: 0; }
QPushButton:hover { border-color: @muted; background: @base; }
QPushButton:pressed, QPushButton:checked { background: @tint; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton:disabled { color: @disabled; border-color: @border; }
QPushButton::menu-indicator { width: 0; image: none; }
QPushButton:flat { background: transparent; border: 1px solid transparent; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @button; color: @disabled; border-color: @border; }
QLineEdit, QPlainTextEdit { background: @base; color: @text; border: 1px solid @controlEdge; border-radius: 3px; padding: 3px 6px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 2px 5px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0 2px; background: transparent; }
QFrame[card="true"] { background: @base; border: 1px solid @border; border-radius: 4px; }
QFrame[strip="done"] { background: @base; border: 1px solid @ok; border-radius: 4px; }
QFrame[strip="warn"] { background: @warnGround; border: 1px solid @warn; border-radius: 4px; }
QFrame[strip="error"] { background: @errorGround; border: 1px solid @error; border-radius: 4px; }
QLabel[muted="true"] { color: @muted; }
QLabel[title="true"] { font-weight: bold; font-size: @titleSizept; }
QLabel[keyFigure="true"] { font-weight: bold; font-size: @figureSizept; }
QProgressBar { background: @base; border: 1px solid @border; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QHeaderView { background: @window; border: 0; }
QHeaderView::section { background: @window; color: @muted; border: 0; border-right: 1px solid @hairline;
    border-bottom: 1px solid @border; padding: 4px 8px; }
QSplitter::handle { background: transparent; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; border: 0; border-bottom: 2px solid transparent; padding: 4px 9px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { border-bottom-color: @text; }
QStatusBar { border-top: 1px solid @border; }
QStatusBar::item { border: 0; }
QMenuBar { background: @window; border-bottom: 1px solid @hairline; }
QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected { background: @tint; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
)");
    sheet.replace(QLatin1String("@titleSize"), QString::number(Theme::title().pointSizeF()));
    sheet.replace(QLatin1String("@figureSize"), QString::number(Theme::keyFigure().pointSizeF()));
    // Longer names first: "@tintX" may not be eaten by "@tint".
    const std::pair<const char*, QColor> names[] = {{"@controlEdge", c.controlEdge},
                                                    {"@warnGround", c.warnGround},
                                                    {"@errorGround", c.errorGround},
                                                    {"@disabled", c.disabled},
                                                    {"@hairline", c.hairline},
                                                    {"@onAccent", c.onAccent},
                                                    {"@button", c.button},
                                                    {"@border", c.border},
                                                    {"@accent", c.accent},
                                                    {"@window", c.window},
                                                    {"@muted", c.muted},
                                                    {"@error", c.error},
                                                    {"@base", c.base},
                                                    {"@ok", c.ok},
                                                    {"@card", c.card},
                                                    {"@text", c.text},
                                                    {"@tint", c.tint},
                                                    {"@warn", c.warn}};
    for (const auto& [name, color] : names) {
        sheet.replace(QLatin1String(name), color.name());
    }
    return sheet;
}

bool systemIsDark(QApplication& application) {
    application.setPalette(QPalette());  // ours would hide the system's
    const QPalette system = application.palette();
    return system.color(QPalette::WindowText).lightness() > system.color(QPalette::Window).lightness();
}

/// Applies again when the desktop changes between light and dark.
class SystemWatcher : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::ThemeChange && watched == qApp && state().mode == Theme::Mode::System) {
            Theme::apply(*qApp, Theme::Mode::System);
        }
        return false;
    }
};

void watchSystem(QApplication& application) {
    static QObject* watcher = nullptr;
    if (watcher == nullptr || watcher->parent() != &application) {
        watcher = new SystemWatcher(&application);
        application.installEventFilter(watcher);
        QObject::connect(watcher, &QObject::destroyed, [] { watcher = nullptr; });
    }
}

QFont scaled(double factor, bool bold) {
    QFont font = QApplication::font();
    const State& s = state();
    const double system = s.bodySize;
    const double size = system > 0 ? system * (papers() > 0 ? 1.0 : s.textScale) : std::max(10.0, font.pointSizeF());
    font.setPointSizeF(size * factor);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

double luminance(const QColor& color) {
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

const ThemeColors& Theme::light() {
    static const ThemeColors colors = makeLight();
    return colors;
}

const ThemeColors& Theme::dark() {
    static const ThemeColors colors = makeDark();
    return colors;
}

const ThemeColors& Theme::colors() {
    return papers() > 0 ? light() : *state().colors;
}

Theme::Paper::Paper() {
    ++papers();
}

Theme::Paper::~Paper() {
    --papers();
}

void Theme::setTextScale(double scale) {
    state().textScale = std::clamp(scale, 1.0, 2.0);
}

int Theme::textPercent() {
    return static_cast<int>(std::lround(100 * state().textScale));
}

void Theme::apply(QApplication& application, Mode mode) {
    State& s = state();
    const bool isDark = mode == Mode::Dark || (mode == Mode::System && systemIsDark(application));
    s.mode = mode;
    s.colors = isDark ? &dark() : &light();
    if (s.bodySize == 0) {
        s.bodySize = std::max(10.0, application.font().pointSizeF());
    }
    QFont font = application.font();
    font.setPointSizeF(s.bodySize * s.textScale);
    application.setFont(font);
    // The sheet goes first: it wraps the style, which must be in place before.
    application.setStyleSheet({});
    if (application.property("hatterStyle").toBool() == false) {
        application.setStyle(new ThemeStyle);
        application.setProperty("hatterStyle", true);
    }
    const QPalette palette = paletteOf(*s.colors);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    application.setStyleSheet(styleSheetOf(*s.colors));
    watchSystem(application);
}

QColor Theme::generation(double t) {
    const auto& ramp = colors().ramp;
    const double place = std::clamp(std::isfinite(t) ? t : 1.0, 0.0, 1.0) * (ramp.size() - 1);
    const auto low = std::min<std::size_t>(static_cast<std::size_t>(place), ramp.size() - 2);
    const float part = static_cast<float>(place - static_cast<double>(low));
    const QColor &a = ramp[low], &b = ramp[low + 1];
    const auto mix = [part](float from, float to) { return from + (to - from) * part; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor Theme::series(int index) {
    const auto& series = colors().series;
    return series[static_cast<std::size_t>(std::max(0, index)) % series.size()];
}

QFont Theme::body() {
    return scaled(1.0, false);
}
QFont Theme::bold() {
    return scaled(1.0, true);
}
QFont Theme::small() {
    return scaled(0.9, false);
}
QFont Theme::tick() {
    return scaled(0.8, false);
}
QFont Theme::title() {
    return scaled(1.3, true);
}
QFont Theme::keyFigure() {
    return scaled(1.5, true);
}

double Theme::contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace hatter::ui
