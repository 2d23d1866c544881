#include "ui/kit/tokens.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

BadgeColors badge(QRgb ground, QRgb text, QRgb border)
{
    return {hex(ground), hex(text), hex(border)};
}

Tokens makeLight()
{
    Tokens t;
    t.dark = false;
    t.window = hex(0xF2F3F5);
    t.surface = hex(0xFFFFFF);
    t.raised = hex(0xFFFFFF);
    t.subtle = hex(0xF7F8FA);
    t.hover = hex(0xEEF0F4);
    t.selected = hex(0xE2EBF8);
    t.border = hex(0xDADEE4);
    t.grid = hex(0xE8EBEF);
    t.controlBorder = hex(0x878F9B);
    t.text = hex(0x1A1E24);
    t.secondary = hex(0x55606E);
    t.disabled = hex(0x8A929D);
    t.accent = hex(0x2257B0);
    t.accentFill = hex(0x2257B0);
    t.accentFillHover = hex(0x1B4891);
    t.onAccent = hex(0xFFFFFF);
    t.success = hex(0x1C7540);
    t.successTint = hex(0xE2F3E8);
    t.warning = hex(0x8A5800);
    t.warningTint = hex(0xFBF0D8);
    t.warningBar = hex(0xB97800);
    t.danger = hex(0xB3261E);
    t.dangerTint = hex(0xFBE8E6);
    t.inverse = hex(0x1A1E24);
    t.inverseText = hex(0xFFFFFF);
    t.inverseAccent = hex(0x9DC1F7);
    t.inverseBorder = hex(0x1A1E24);
    t.bar = hex(0x2257B0);
    t.barGain = hex(0xBDD2EF);
    t.barTrack = hex(0xDADEE4);
    t.tiers = {badge(0xFFFFFF, 0x55606E, 0xB6BDC7), badge(0xDDE5EE, 0x36506C, 0xBFCCDA),
               badge(0xF6E6B8, 0x664A00, 0xE6CE86), badge(0xCDECEF, 0x0B5560, 0x9FD3D9)};
    t.series = {hex(0x2A63BB), hex(0xE0912A), hex(0x1E9E86), hex(0x8E3F80), hex(0x66B2E6), hex(0xA0522D)};
    t.previous = hex(0xA7AEB8);
    t.target = hex(0x1A1E24);
    t.heat = {hex(0xF1F5FB), hex(0xDBE6F6), hex(0xBDD2EF), hex(0x94B6E3),
              hex(0x5F90D0), hex(0x3470BC), hex(0x1D4F98)};
    t.tierSeries = {hex(0x7A90A8), hex(0xBC8A14), hex(0x12808F)};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.window = hex(0x121519);
    t.surface = hex(0x1A1E23);
    t.raised = hex(0x23282F);
    t.subtle = hex(0x1F242A);
    t.hover = hex(0x262C34);
    t.selected = hex(0x20344F);
    t.border = hex(0x313842);
    t.grid = hex(0x272D35);
    t.controlBorder = hex(0x6C7684);
    t.text = hex(0xE7EAEE);
    t.secondary = hex(0xA4ADB9);
    t.disabled = hex(0x6B7583);
    t.accent = hex(0x7DACF3);
    t.accentFill = hex(0x2C62B8);
    t.accentFillHover = hex(0x3870CB);
    t.onAccent = hex(0xFFFFFF);
    t.success = hex(0x62C284);
    t.successTint = hex(0x193424);
    t.warning = hex(0xE3B04B);
    t.warningTint = hex(0x3A2E13);
    t.warningBar = hex(0xE3B04B);
    t.danger = hex(0xF28B82);
    t.dangerTint = hex(0x43211F);
    t.inverse = hex(0x23282F);
    t.inverseText = hex(0xE7EAEE);
    t.inverseAccent = hex(0x7DACF3);
    t.inverseBorder = hex(0x313842);
    t.bar = hex(0x5E96EA);
    t.barGain = hex(0x2A4E7E);
    t.barTrack = hex(0x313842);
    t.tiers = {badge(0x1A1E23, 0xA4ADB9, 0x5A6472), badge(0x344150, 0xC9D6E4, 0x4C5C6E),
               badge(0x4A3A10, 0xF2D27A, 0x6B561C), badge(0x0F444C, 0x8FDFE8, 0x1F636D)};
    t.series = {hex(0x5E96EA), hex(0xF0AE55), hex(0x4CC9AC), hex(0xC978B6), hex(0xB4DEF8), hex(0xC9714A)};
    t.previous = hex(0x7C8694);
    t.target = hex(0xE7EAEE);
    t.heat = {hex(0x1E2732), hex(0x233A57), hex(0x2A4E7E), hex(0x3465A6),
              hex(0x4F82C6), hex(0x7CA6DD), hex(0xB2CDF0)};
    t.tierSeries = {hex(0x8496A9), hex(0xC99A33), hex(0x38AEBD)};
    return t;
}

} // namespace

const Tokens &Tokens::lightTheme()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::darkTheme()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

QColor Tokens::heatText(int step) const
{
    // From these steps on the theme's own text colour no longer reaches 4.5:1.
    if (dark)
        return step >= 4 ? window : text;
    return step >= 5 ? surface : text;
}

std::vector<std::pair<QString, QColor>> Tokens::named() const
{
    return {{u"window"_s, window},
            {u"surface"_s, surface},
            {u"raised"_s, raised},
            {u"subtle"_s, subtle},
            {u"hover"_s, hover},
            {u"selected"_s, selected},
            {u"border"_s, border},
            {u"grid"_s, grid},
            {u"control-border"_s, controlBorder},
            {u"text"_s, text},
            {u"secondary"_s, secondary},
            {u"disabled"_s, disabled},
            {u"accent"_s, accent},
            {u"accent-fill"_s, accentFill},
            {u"on-accent"_s, onAccent},
            {u"success"_s, success},
            {u"success-tint"_s, successTint},
            {u"warning"_s, warning},
            {u"warning-tint"_s, warningTint},
            {u"danger"_s, danger},
            {u"danger-tint"_s, dangerTint}};
}

QColor toneColor(const Tokens &tokens, Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return tokens.text;
    case Tone::Secondary:
        return tokens.secondary;
    case Tone::Disabled:
        return tokens.disabled;
    case Tone::Accent:
        return tokens.accent;
    case Tone::Success:
        return tokens.success;
    case Tone::Warning:
        return tokens.warning;
    case Tone::Danger:
        return tokens.danger;
    case Tone::OnAccent:
        return tokens.onAccent;
    }
    return tokens.text;
}

int textPixels(TextRole role)
{
    switch (role) {
    case TextRole::Payable:
        return 32;
    case TextRole::Kpi:
        return 24;
    case TextRole::CustomerName:
        return 22;
    case TextRole::CounterFigure:
        return 20;
    case TextRole::PageTitle:
        return 18;
    case TextRole::CardTitle:
        return 14;
    case TextRole::Body:
    case TextRole::BodyStrong:
        return 13;
    case TextRole::Caption:
    case TextRole::CaptionStrong:
        return 12;
    }
    return 13;
}

int linePixels(TextRole role)
{
    switch (role) {
    case TextRole::Payable:
        return 40;
    case TextRole::Kpi:
        return 32;
    case TextRole::CustomerName:
    case TextRole::CounterFigure:
        return 28;
    case TextRole::PageTitle:
        return 24;
    case TextRole::CardTitle:
    case TextRole::Body:
    case TextRole::BodyStrong:
        return 20;
    case TextRole::Caption:
    case TextRole::CaptionStrong:
        return 16;
    }
    return 20;
}

bool isStrong(TextRole role)
{
    return role != TextRole::Body && role != TextRole::Caption;
}

} // namespace regulars::ui
