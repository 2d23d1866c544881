#include "ui/loyalty/weekday_row.h"

#include "ui/kit/chip.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLocale>

namespace regulars::ui {

namespace {
constexpr int kDays = 7;
}

WeekdayRow::WeekdayRow(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace4);
    for (int bit = 0; bit < kDays; ++bit) {
        auto *chip = new Chip({});
        connect(chip, &Chip::clicked, this, [this, chip] {
            chip->setActive(!chip->isActive());
            emit edited();
        });
        m_chips.append(chip);
        row->addWidget(chip);
    }
    row->addStretch(1);
    retranslate();
}

int WeekdayRow::weekdays() const
{
    int weekdays = 0;
    for (int bit = 0; bit < kDays; ++bit)
        weekdays |= m_chips[bit]->isActive() ? 1 << bit : 0;
    return weekdays;
}

void WeekdayRow::setWeekdays(int weekdays)
{
    for (int bit = 0; bit < kDays; ++bit)
        m_chips[bit]->setActive(weekdays >> bit & 1);
}

void WeekdayRow::retranslate()
{
    for (int bit = 0; bit < kDays; ++bit) {
        m_chips[bit]->setText(QLocale().standaloneDayName(bit + 1, QLocale::ShortFormat));
        m_chips[bit]->setAccessibleName(QLocale().standaloneDayName(bit + 1));
    }
}

} // namespace regulars::ui
