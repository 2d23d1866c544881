// Flat rounded boxes, the one shape all painted controls are made of.
//
// Thread: GUI. Invariants: edges lie inside the rect, so that a thicker edge never moves anything.
#pragma once

#include "ui/kit/tokens.h"

#include <QColor>

class QEvent;
class QPainter;
class QRect;
class QString;
class QWidget;

namespace regulars::ui {

/// Fills `rect` with `ground` and draws an inner edge `width` px wide; an invalid colour is left out.
void paintFrame(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &edge, int width = 1,
                int radius = metric::kRadius);

/// The 2-px accent edge of whatever has the focus.
void paintFocus(QPainter &painter, const QRect &rect, int radius = metric::kRadius);

/// Shows `text` as tool tip of a widget that had to elide it, unless the widget has a tip of its own. To be called
/// from event(); true when the event was a question for a tip and is answered.
bool answerToolTip(QWidget *widget, QEvent *event, const QString &text, bool elided);

} // namespace regulars::ui
