// Finds words on a window that are cut off.
//
// Thread: GUI. Header only: tests of the core do not link widgets.
#pragma once

#include "ui/kit/figure_block.h"
#include "ui/kit/text_label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFontMetrics>
#include <QLabel>
#include <QStringList>

namespace regulars::tests {

/// Room a combo box needs beside its words: margins and arrow.
inline constexpr int kComboExtra = 32;

/// Every visible label, button, tick box or choice under `root` whose words do not fit, or that stands outside.
inline QStringList cutLabels(const QWidget &root)
{
    QStringList cut;
    const auto isScrolled = [&root](const QWidget *widget) {
        for (const QWidget *at = widget->parentWidget(); at && at != &root; at = at->parentWidget()) {
            if (qobject_cast<const QAbstractScrollArea *>(at))
                return true;
        }
        return false;
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QString words;
        bool fits = true;
        if (const auto *label = qobject_cast<const ui::TextLabel *>(widget)) {
            words = label->text();
            fits = !label->isElided();
        } else if (const auto *plain = qobject_cast<const QLabel *>(widget)) {
            words = plain->text();
            fits = plain->wordWrap() || plain->width() >= plain->sizeHint().width();
        } else if (const auto *figure = qobject_cast<const ui::FigureBlock *>(widget)) {
            words = figure->accessibleName();
            fits = figure->width() >= figure->sizeHint().width();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            words = button->text();
            fits = button->width() >= button->sizeHint().width();
        } else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            words = combo->currentText();
            fits = QFontMetrics(combo->font()).horizontalAdvance(words) + kComboExtra <= combo->width();
        }
        if (words.isEmpty())
            continue;
        const int left = widget->mapTo(&root, QPoint(0, 0)).x();
        const bool isInside = left >= 0 && left + widget->width() <= root.width();
        if (!fits || (!isInside && !isScrolled(widget)))
            cut << words;
    }
    return cut;
}

} // namespace regulars::tests
