#include "ui/kit/pane/tab_row.h"

#include "ui/kit/frame.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QSignalBlocker>

namespace regulars::ui {

namespace {
constexpr int kBar = 2;
constexpr int kLeastGap = metric::kSpace8;
} // namespace

TabRow::TabRow(int height, QWidget *parent) : QTabBar(parent), m_height(height)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TabRow::setWords(const QStringList &words)
{
    const QSignalBlocker quiet(this);
    while (count() > words.size())
        removeTab(count() - 1);
    for (int i = 0; i < int(words.size()); ++i) {
        if (i >= count())
            addTab(words[i]);
        else
            setTabText(i, words[i]);
        setAccessibleTabName(i, words[i]);
    }
    spread(width());
    updateGeometry();
    update();
}

int TabRow::wordWidth(int index) const
{
    return QFontMetrics(fontFor(TextRole::BodyStrong)).horizontalAdvance(tabText(index)) + 1;
}

int TabRow::wordsWidth() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width += wordWidth(i);
    return width;
}

// Each tab carries half a gap on either side; the row stands half a gap further left than its words.
QSize TabRow::tabSizeHint(int index) const { return {wordWidth(index) + m_gap, m_height}; }

QSize TabRow::sizeHint() const { return {wordsWidth() + count() * metric::kSpace24, m_height}; }

QSize TabRow::minimumSizeHint() const { return {wordsWidth() + count() * kLeastGap, m_height}; }

void TabRow::spread(int width)
{
    const int gap = count() > 0 ? qBound(kLeastGap, (width - wordsWidth()) / count(), metric::kSpace24) : metric::kSpace24;
    if (gap == m_gap)
        return;
    m_gap = gap;
    // The base class lays out again when a text is set.
    const QSignalBlocker quiet(this);
    if (count() > 0)
        setTabText(0, tabText(0));
}

void TabRow::resizeEvent(QResizeEvent *event)
{
    spread(event->size().width());
    QTabBar::resizeEvent(event);
}

void TabRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    for (int i = 0; i < count(); ++i) {
        const bool isCurrent = i == currentIndex();
        const QRect place = tabRect(i);
        const QRect words(place.x() + m_gap / 2, place.y(), wordWidth(i), place.height());
        painter.setFont(fontFor(isCurrent ? TextRole::BodyStrong : TextRole::Body));
        painter.setPen(isCurrent ? t.accent : t.secondary);
        painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, tabText(i));
        if (isCurrent)
            painter.fillRect(QRect(words.x() - 2, height() - kBar, words.width() + 4, kBar), t.accent);
        if (isCurrent && hasFocus())
            paintFocus(painter, words.adjusted(-6, 6, 6, -6));
    }
}

void TabRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        setCurrentIndex(0);
    else if (event->key() == Qt::Key_End)
        setCurrentIndex(count() - 1);
    else
        QTabBar::keyPressEvent(event);
}

void TabRow::focusInEvent(QFocusEvent *event)
{
    update();
    QTabBar::focusInEvent(event);
}

void TabRow::focusOutEvent(QFocusEvent *event)
{
    update();
    QTabBar::focusOutEvent(event);
}

void TabRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QTabBar::changeEvent(event);
}

} // namespace regulars::ui
