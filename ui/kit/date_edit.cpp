#include "ui/kit/date_edit.h"

#include "ui/kit/format.h"
#include "ui/kit/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextCharFormat>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

DateEdit::DateEdit(QWidget *parent) : QLineEdit(parent)
{
    m_open = addAction(Icons::icon(u"calendar"_s), QLineEdit::TrailingPosition);
    connect(m_open, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateEdit::noticeText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

std::optional<QDate> DateEdit::parse(const QString &text)
{
    static const QRegularExpression parted(uR"(^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$)"_s);
    static const QRegularExpression solid(uR"(^(\d{4})(\d{2})(\d{2})$)"_s);
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    for (const QRegularExpression &pattern : {parted, solid}) {
        const QRegularExpressionMatch match = pattern.match(plain);
        if (!match.hasMatch())
            continue;
        const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (day.isValid())
            return day;
    }
    return std::nullopt;
}

std::optional<QDate> DateEdit::date() const
{
    const std::optional<QDate> day = parse(text());
    return day && *day >= m_first && *day <= m_last ? day : std::nullopt;
}

void DateEdit::setDate(std::optional<QDate> date)
{
    setText(date ? Format::fullDate(*date) : QString());
}

void DateEdit::setRange(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
}

QSize DateEdit::sizeHint() const
{
    return {136, QLineEdit::sizeHint().height()};
}

void DateEdit::noticeText()
{
    const std::optional<QDate> now = date();
    if (now == m_lastDate)
        return;
    m_lastDate = now;
    emit dateChanged(now);
}

void DateEdit::step(int days, int months)
{
    const QDate from = date().value_or(m_reference);
    if (!from.isValid())
        return;
    const QDate to = from.addMonths(months).addDays(days);
    if (to >= m_first && to <= m_last)
        setDate(to);
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control)
            event->ignore();
        else
            emit entered();
        return;
    case Qt::Key_Up:
        step(control ? 0 : 1, control ? 1 : 0);
        return;
    case Qt::Key_Down:
        if (event->modifiers() & Qt::AltModifier)
            openCalendar();
        else
            step(control ? 0 : -1, control ? -1 : 0);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void DateEdit::focusOutEvent(QFocusEvent *event)
{
    if (const std::optional<QDate> day = date(); day && text() != Format::fullDate(*day))
        setDate(day);
    QLineEdit::focusOutEvent(event);
}

void DateEdit::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"popup"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    auto *calendar = new QCalendarWidget;
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    // Saturday and Sunday in red would read as an error.
    calendar->setWeekdayTextFormat(Qt::Saturday, {});
    calendar->setWeekdayTextFormat(Qt::Sunday, {});
    calendar->setDateRange(m_first, m_last);
    const QDate from = date().value_or(m_reference);
    if (from.isValid())
        calendar->setSelectedDate(from);
    column->addWidget(calendar);
    const auto take = [this, popup](QDate day) {
        setDate(day);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::activated, popup, take);
    connect(calendar, &QCalendarWidget::clicked, popup, take);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    calendar->setFocus();
}

void DateEdit::retranslate()
{
    m_open->setToolTip(tr("Open calendar"));
    setPlaceholderText(tr("yyyy-mm-dd"));
    if (accessibleName().isEmpty())
        setAccessibleName(tr("Date"));
}

void DateEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace regulars::ui
