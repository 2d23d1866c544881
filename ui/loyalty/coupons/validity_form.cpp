#include "ui/loyalty/coupons/validity_form.h"

#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/text_label.h"
#include "ui/parts/coupon_words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kClockWidth = 80;
constexpr int kLongestList = 2000;

const QRegularExpression &separators()
{
    static const QRegularExpression between(u"[,，、;；\n]+"_s);
    return between;
}

QStringList listIn(const QLineEdit *edit)
{
    QStringList words;
    for (const QString &word : edit->text().split(separators(), Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty() && !words.contains(word.trimmed()))
            words << word.trimmed();
    }
    return words;
}

/// Minutes of "18:00", "1800" or "18"; nothing for anything else.
std::optional<int> minutesIn(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,2})(?:[:：.]?(\\d{2}))?$"_s);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return match.captured(2).toInt() < 60 && minutes <= kMinutesOfDay ? std::optional(minutes) : std::nullopt;
}

} // namespace

ValidityForm::ValidityForm(const Currency &currency, QDate today, QWidget *parent) : CouponForm(currency, parent), m_today(today)
{
    build();
    retranslate();
}

void ValidityForm::build()
{
    m_days = new PointsEdit;
    m_from = new DateEdit;
    m_until = new DateEdit;
    m_week = new WeekdayRow;
    connect(m_week, &WeekdayRow::edited, this, &CouponForm::edited);
    m_hours = new QWidget;
    m_hoursFrom = new QLineEdit;
    m_hoursUntil = new QLineEdit;
    m_to = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *hours = new QHBoxLayout(m_hours);
    hours->setContentsMargins(0, 0, 0, 0);
    hours->setSpacing(metric::kSpace8);
    for (QLineEdit *clock : {m_hoursFrom, m_hoursUntil}) {
        clock->setFixedWidth(kClockWidth);
        clock->setMaxLength(5);
        connect(clock, &QLineEdit::textEdited, this, &CouponForm::edited);
    }
    hours->addWidget(m_hoursFrom);
    hours->addWidget(m_to);
    hours->addWidget(m_hoursUntil);
    hours->addStretch(1);
    m_skus = new QLineEdit;
    m_categories = new QLineEdit;
    m_known = new QStringListModel(this);
    completeCategories();
    auto *days = addSide();
    addRow(u"valid_from"_s, m_from, days);
    addRow(u"valid_until"_s, m_until, days);
    addRow(u"valid_days"_s, m_days);
    addRow(u"weekdays"_s, m_week);
    addRow(u"hours"_s, m_hours);
    addRow(u"skus"_s, m_skus);
    addRow(u"categories"_s, m_categories);
    for (DateEdit *day : {m_from, m_until}) {
        day->setReferenceDay(m_today);
        connect(day, &DateEdit::dateChanged, this, &CouponForm::edited);
    }
    for (QLineEdit *line : {m_skus, m_categories}) {
        line->setMaxLength(kLongestList);
        connect(line, &QLineEdit::textEdited, this, &CouponForm::edited);
    }
    connect(m_days, &NumberEdit::valueChanged, this, &CouponForm::edited);
}

void ValidityForm::completeCategories()
{
    // The word behind the last comma is what is being written.
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setWidget(m_categories);
    connect(m_categories, &QLineEdit::textEdited, this, [this, completer](const QString &text) {
        const QString word = text.mid(text.lastIndexOf(separators()) + 1).trimmed();
        completer->setCompletionPrefix(word);
        if (word.isEmpty() || completer->completionCount() == 0)
            completer->popup()->hide();
        else
            completer->complete();
    });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &chosen) {
        const QString text = m_categories->text();
        const qsizetype at = text.lastIndexOf(separators());
        m_categories->setText(at < 0 ? chosen : text.left(at + 1) + u' ' + chosen);
        emit edited();
    });
}

void ValidityForm::setCategories(const QStringList &categories) { m_known->setStringList(categories); }

FormRow *ValidityForm::row(const QString &field) const
{
    for (const auto &[name, found] : rows()) {
        if (name == field)
            return found;
    }
    return nullptr;
}

void ValidityForm::load(const CouponTemplate &plan)
{
    const QSignalBlocker quiet(this);
    fill(m_days, plan.validDays);
    m_from->setDate(plan.validFrom > 0 ? std::optional(toDate(plan.validFrom)) : std::nullopt);
    m_until->setDate(plan.validUntil < kNeverDay ? std::optional(toDate(plan.validUntil)) : std::nullopt);
    m_week->setWeekdays(plan.hours.weekdays);
    const bool hasHours = !plan.hours.isWholeDay();
    m_hoursFrom->setText(hasHours ? CouponWords::clock(plan.hours.fromMinute) : QString());
    m_hoursUntil->setText(hasHours ? CouponWords::clock(plan.hours.untilMinute) : QString());
    m_skus->setText(plan.goods.skus.join(u", "_s));
    m_categories->setText(plan.goods.categories.join(u", "_s));
}

Status ValidityForm::store(CouponTemplate &plan) const
{
    TRY_LET(const qint64 days, read(m_days, u"valid_days"_s));
    plan.validDays = int(qMin<qint64>(days, std::numeric_limits<int>::max()));
    if (m_from->isInvalid())
        return fail(ErrorCode::Invalid, u"valid_from"_s, u"2026-12-31"_s);
    if (m_until->isInvalid())
        return fail(ErrorCode::Invalid, u"valid_until"_s, u"2026-12-31"_s);
    plan.validFrom = m_from->date() ? toEpochDay(*m_from->date()) : 0;
    plan.validUntil = m_until->date() ? toEpochDay(*m_until->date()) : kNeverDay;
    plan.hours = {};
    plan.hours.weekdays = m_week->weekdays();
    if (!m_hoursFrom->text().trimmed().isEmpty() || !m_hoursUntil->text().trimmed().isEmpty()) {
        const auto from = m_hoursFrom->text().trimmed().isEmpty() ? std::optional(0) : minutesIn(m_hoursFrom->text());
        const auto until = m_hoursUntil->text().trimmed().isEmpty() ? std::optional(kMinutesOfDay) : minutesIn(m_hoursUntil->text());
        if (!from || !until || *until == *from)
            return fail(ErrorCode::Invalid, u"hours"_s);
        plan.hours.fromMinute = *from;
        plan.hours.untilMinute = *until;
    }
    plan.goods.skus = listIn(m_skus);
    plan.goods.categories = listIn(m_categories);
    return ok();
}

void ValidityForm::retranslate()
{
    row(u"valid_from"_s)->setLabel(tr("First day"));
    m_from->setPlaceholderText(tr("at once"));
    row(u"valid_until"_s)->setLabel(tr("Last day"));
    m_until->setPlaceholderText(tr("never ends"));
    row(u"valid_days"_s)->setLabel(tr("Days from its issue"));
    row(u"valid_days"_s)->setHint(tr("Counted from the day it is issued, that day included; empty for until the last day."));
    row(u"weekdays"_s)->setLabel(tr("Weekdays, none for every day"));
    m_week->retranslate();
    row(u"hours"_s)->setLabel(tr("Hours, empty for the whole day"));
    row(u"hours"_s)->setHint(tr("22:00 to 02:00 goes over midnight and belongs to the weekday on which it begins."));
    m_hoursFrom->setAccessibleName(tr("From what time"));
    m_hoursUntil->setAccessibleName(tr("Until what time"));
    m_hoursFrom->setPlaceholderText(u"18:00"_s);
    m_hoursUntil->setPlaceholderText(u"21:00"_s);
    m_to->setText(tr("to", "between two times"));
    row(u"skus"_s)->setLabel(tr("Only these products"));
    m_skus->setPlaceholderText(tr("Product numbers between commas, empty for all"));
    row(u"categories"_s)->setLabel(tr("Only these categories"));
    m_categories->setPlaceholderText(tr("Categories between commas, empty for all"));
}

} // namespace regulars::ui
