#include "ui/exchange/step_header.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kBox = 20;
constexpr int kLine = 40;
constexpr int kGap = metric::kSpace8;

int wordsWidth(const QString &words)
{
    // Measured in bold, so that going on moves nothing.
    return QFontMetrics(fontFor(TextRole::BodyStrong)).horizontalAdvance(words) + 1;
}

} // namespace

StepHeader::StepHeader(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepHeader::setSteps(const QStringList &names)
{
    m_names = names;
    describe();
    updateGeometry();
    update();
}

void StepHeader::setCurrent(int step)
{
    m_current = step;
    describe();
    update();
}

void StepHeader::describe()
{
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names.value(m_current)));
}

QSize StepHeader::sizeHint() const
{
    int width = 0;
    for (const QString &name : m_names)
        width += kBox + kGap + wordsWidth(name);
    const int between = qMax(0, int(m_names.size()) - 1);
    return {width + between * (kLine + 2 * metric::kSpace12), kBox};
}

void StepHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const int top = (height() - kBox) / 2;
    int x = 0;
    for (int step = 0; step < m_names.size(); ++step) {
        if (step > 0) {
            painter.fillRect(QRect(x + metric::kSpace12, height() / 2, kLine, 1), t.controlBorder);
            x += kLine + 2 * metric::kSpace12;
        }
        const bool isCurrent = step == m_current;
        const bool isDone = step < m_current;
        const QRect box(x, top, kBox, kBox);
        paintFrame(painter, box, isCurrent ? t.accentFill : t.surface, isCurrent ? QColor() : isDone ? t.success : t.controlBorder);
        if (isDone) {
            Icons::paint(painter, box, u"check"_s, metric::kIcon - 2, t.success);
        } else {
            painter.setFont(fontFor(TextRole::Caption));
            painter.setPen(isCurrent ? t.onAccent : t.secondary);
            painter.drawText(box, Qt::AlignCenter, QString::number(step + 1));
        }
        x += kBox + kGap;
        const int words = wordsWidth(m_names.at(step));
        painter.setFont(fontFor(isCurrent ? TextRole::BodyStrong : TextRole::Body));
        painter.setPen(isCurrent ? t.text : t.secondary);
        painter.drawText(QRect(x, 0, words, height()), Qt::AlignVCenter | Qt::TextSingleLine, m_names.at(step));
        x += words;
    }
}

void StepHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui
