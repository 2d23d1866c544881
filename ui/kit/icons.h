// Lucide icons drawn in token colours, sharp at every device pixel ratio.
//
// Thread: GUI. Invariants: names are those of the files in resources/icons, given through the constants below or as
// text; an unknown name gives an empty pixmap and one warning. Icons made by icon() follow the theme without being
// made again, since they ask for their colour while they are painted.
#pragma once

#include "ui/kit/tokens.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

namespace regulars::ui {

class Icons
{
public:
    /// `px` is the logical size; the pixmap carries `dpr`. Strokes follow the look: 1.75 at 20 px, 2 elsewhere.
    static QPixmap pixmap(const QString &name, int px, const QColor &color, qreal dpr);
    /// Secondary when normal, disabled when disabled, accent when selected or checked.
    static QIcon icon(const QString &name, Tone tone = Tone::Secondary);
    /// Paints centred in `rect` at `px`.
    static void paint(QPainter &painter, const QRect &rect, const QString &name, int px, const QColor &color);
    /// True when the resource exists.
    static bool exists(const QString &name);
};

} // namespace regulars::ui
