// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <array>

class QApplication;

namespace hatter::ui {

/// Every colour the workbench draws with, by what it means. One set is light, one dark.
struct ThemeColors {
    QColor window, base, alternate, button, card;
    QColor text, muted, disabled;
    QColor border, controlEdge, hairline;
    QColor accent, onAccent, tint;
    QColor ok, warn, error, warnGround, errorGround;
    QColor front, limit, onLimit;
    QColor slowGround, slowHatch, slowPoint;
    QColor selfAttention, crossAttention, ffn;
    std::array<QColor, 5> ramp;    ///< generations, old to new
    std::array<QColor, 5> series;  ///< kinds without an order and runs laid over each other
    bool dark = false;
};

/// The look of the program: colours, fonts and spacing. The only place that knows a colour's value. GUI thread only,
/// but for colours and fonts where a Paper lives.
class Theme {
public:
    enum class Mode { System, Light, Dark };

    static constexpr int SpaceTiny = 4, Space = 8, SpaceMedium = 12, SpaceLarge = 16, SpaceHuge = 24;
    static constexpr int Radius = 3, CardRadius = 4;
    static constexpr double Hairline = 1, SeriesWidth = 2, LimitWidth = 2, SelectionRing = 2.4;
    static constexpr int RepaintMs = 67;  ///< charts repaint at most fifteen times a second

    /// Sets palette, font and a restrained style sheet. Widgets opt in by a dynamic property: "primary" (the page's one
    /// main button), "card" (a framed group on the base colour), "muted", "title", "keyFigure" (labels). Mode::System
    /// follows the darkness of the system's palette, also when it changes while the program runs.
    static void apply(QApplication& application, Mode mode);

    /// How large letters are against the system's, 1 to 2. Holds for what is made after the next apply().
    static void setTextScale(double scale);
    static int textPercent();

    static const ThemeColors& colors();  ///< the applied set; the light one before apply()
    static const ThemeColors& light();
    static const ThemeColors& dark();

    /// The colour of a generation, 0 (oldest) to 1 (newest).
    static QColor generation(double t);
    /// The colour of the kind or run `index`; after the last one they begin anew. Told apart by colour-blind eyes, from
    /// the front as well; shapes and dashes say the same.
    static QColor series(int index);

    /// Fonts follow the system's: its size is the body's, at least 10 pt.
    static QFont body();
    static QFont bold();
    static QFont small();
    static QFont tick();
    static QFont title();
    static QFont keyFigure();

    /// While one lives, what its thread draws is drawn as on paper: in the light colours, with letters of the system's
    /// size, whatever the window looks like. For pictures that others will see. Any thread.
    class Paper {
    public:
        Paper();
        ~Paper();
        Paper(const Paper&) = delete;
        Paper& operator=(const Paper&) = delete;
    };

    /// Contrast of two colours as WCAG 2 defines it, 1 to 21.
    static double contrast(const QColor& a, const QColor& b);
};

}  // namespace hatter::ui
