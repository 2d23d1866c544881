// Every colour, measure and type size of the look, as plain values.
//
// Thread: any; values only. Invariants: Tokens::lightTheme() and Tokens::darkTheme() fill every member with a valid colour;
// text and secondary reach a contrast of 4.5:1 on window, surface, raised, subtle, hover and selected, controlBorder
// reaches 3:1 on the grounds that controls stand on (tests/ui/kit/contrast_test.cpp holds this).
#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <utility>
#include <vector>

namespace regulars::ui {

/// Ground, text and border of one tier badge.
struct BadgeColors {
    QColor ground;
    QColor text;
    QColor border;
};

/// Colours of one theme; the names are those of the design card.
struct Tokens {
    bool dark = false;

    QColor window;
    QColor surface;
    QColor raised;
    QColor subtle;
    QColor hover;
    QColor selected;
    QColor border;
    QColor grid;
    QColor controlBorder;
    QColor text;
    QColor secondary;
    QColor disabled;
    QColor accent;
    QColor accentFill;
    QColor accentFillHover;
    QColor onAccent;
    QColor success;
    QColor successTint;
    QColor warning;
    QColor warningTint;
    QColor warningBar;
    QColor danger;
    QColor dangerTint;
    /// The undo bar: inverse in light, raised in dark.
    QColor inverse;
    QColor inverseText;
    QColor inverseAccent;
    QColor inverseBorder;
    /// Progress: what is done, what the action at hand would add, and the empty rest.
    QColor bar;
    QColor barGain;
    QColor barTrack;

    /// Plain, silver, gold, diamond.
    std::array<BadgeColors, 4> tiers;
    std::array<QColor, 6> series;
    QColor previous;
    QColor target;
    /// Low to high; text on step i is heatText(i).
    std::array<QColor, 7> heat;
    /// Silver, gold, diamond.
    std::array<QColor, 3> tierSeries;

    static const Tokens &lightTheme();
    static const Tokens &darkTheme();

    /// Colour of words on heat step `step` (0-based).
    QColor heatText(int step) const;
    /// Token names as the style sheet writes them between @…@, with their colours.
    std::vector<std::pair<QString, QColor>> named() const;
};

/// What a text is, which decides size and weight.
enum class TextRole {
    Payable,
    Kpi,
    CustomerName,
    CounterFigure,
    PageTitle,
    CardTitle,
    Body,
    BodyStrong,
    Caption,
    CaptionStrong
};

/// How a text is meant, which decides its colour.
enum class Tone { Normal, Secondary, Disabled, Accent, Success, Warning, Danger, OnAccent };

/// Colour of `tone` in `tokens`.
QColor toneColor(const Tokens &tokens, Tone tone);

/// Font size of `role` in px.
int textPixels(TextRole role);
/// Line height of `role` in px.
int linePixels(TextRole role);
/// True for the roles set in bold.
bool isStrong(TextRole role);

/// All measures in px at 100 %.
namespace metric {
inline constexpr int kSpace4 = 4;
inline constexpr int kSpace8 = 8;
inline constexpr int kSpace12 = 12;
inline constexpr int kSpace16 = 16;
inline constexpr int kSpace24 = 24;
inline constexpr int kRadius = 4;
inline constexpr int kCardRadius = 6;
inline constexpr int kRowDense = 28;
inline constexpr int kRowComfortable = 36;
inline constexpr int kTableHeader = 32;
inline constexpr int kGroupRow = 28;
inline constexpr int kControl = 32;
inline constexpr int kBarControl = 28;
inline constexpr int kRowControl = 24;
inline constexpr int kBadge = 20;
inline constexpr int kRail = 136;
inline constexpr int kTopBar = 48;
inline constexpr int kPageBar = 48;
inline constexpr int kFilterBar = 48;
inline constexpr int kCardHead = 40;
inline constexpr int kKeyBar = 56;
inline constexpr int kStatusBar = 28;
inline constexpr int kIcon = 16;
inline constexpr int kRailIcon = 20;
inline constexpr int kLargeIcon = 32;
inline constexpr int kProgress = 8;
inline constexpr int kFormLabel = 72;
} // namespace metric

} // namespace regulars::ui
