#include "ui/parts/setting_words.h"

#include "ui/kit/format.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

namespace regulars::ui {

namespace {

struct Row {
    const char *key;
    const char *label;
    const char *hint;
};

constexpr Row kRows[] = {
    {"points.unit", QT_TRANSLATE_NOOP("SettingWords", "Amount that earns"), QT_TRANSLATE_NOOP("SettingWords", "Every full amount of this size earns points.")},
    {"points.earn", QT_TRANSLATE_NOOP("SettingWords", "Points for it"), QT_TRANSLATE_NOOP("SettingWords", "0 switches earning off.")},
    {"points.rounding", QT_TRANSLATE_NOOP("SettingWords", "Fractions of a point"), QT_TRANSLATE_NOOP("SettingWords", "They arise when a tier multiplies points.")},
    {"points.birthday_multiplier", QT_TRANSLATE_NOOP("SettingWords", "Points on the birthday, times"),
     QT_TRANSLATE_NOOP("SettingWords", "On the day it is celebrated, with the tier's own. 1 changes nothing.")},
    {"points.cap_per_purchase", QT_TRANSLATE_NOOP("SettingWords", "Most points per purchase"), QT_TRANSLATE_NOOP("SettingWords", "A purchase above it is refused. 0 sets no limit.")},
    {"points.cap_per_day", QT_TRANSLATE_NOOP("SettingWords", "Most points per day"), QT_TRANSLATE_NOOP("SettingWords", "What is above it is not credited. 0 sets no limit.")},
    {"points.expiry", QT_TRANSLATE_NOOP("SettingWords", "Points expire"), nullptr},
    {"points.expiry_months", QT_TRANSLATE_NOOP("SettingWords", "Months they are good for"), nullptr},
    {"points.expiry_fixed_day", QT_TRANSLATE_NOOP("SettingWords", "Day of the year"), QT_TRANSLATE_NOOP("SettingWords", "Month and day, such as 12-31.")},
    {"points.restore_days", QT_TRANSLATE_NOOP("SettingWords", "Days for points given back"),
     QT_TRANSLATE_NOOP("SettingWords", "A refund gives points back that have expired since: they are good for so many days.")},
    {"points.value", QT_TRANSLATE_NOOP("SettingWords", "Worth of one point"), QT_TRANSLATE_NOOP("SettingWords", "Taken off the price when points are redeemed.")},
    {"points.redeem_multiple", QT_TRANSLATE_NOOP("SettingWords", "Redeemed in steps of"), QT_TRANSLATE_NOOP("SettingWords", "Points.")},
    {"points.redeem_minimum", QT_TRANSLATE_NOOP("SettingWords", "Fewest at once"), QT_TRANSLATE_NOOP("SettingWords", "Points. 0 sets no limit.")},
    {"points.redeem_max_percent", QT_TRANSLATE_NOOP("SettingWords", "Largest share of a purchase"), QT_TRANSLATE_NOOP("SettingWords", "Per cent of the price that points may pay.")},
    {"points.clawback", QT_TRANSLATE_NOOP("SettingWords", "When a refund takes back points already spent"), nullptr},
    {"points.adjust_limit.clerk", QT_TRANSLATE_NOOP("SettingWords", "A clerk may adjust"), QT_TRANSLATE_NOOP("SettingWords", "Points at once. 0: not at all.")},
    {"points.adjust_limit.marketer", QT_TRANSLATE_NOOP("SettingWords", "A marketer may adjust"), QT_TRANSLATE_NOOP("SettingWords", "Points at once.")},
    {"points.adjust_limit.manager", QT_TRANSLATE_NOOP("SettingWords", "A manager may adjust"), QT_TRANSLATE_NOOP("SettingWords", "Points at once.")},
    {"tier.metric", QT_TRANSLATE_NOOP("SettingWords", "What counts"), QT_TRANSLATE_NOOP("SettingWords", "Net of refunds.")},
    {"tier.window", QT_TRANSLATE_NOOP("SettingWords", "Counted over"), nullptr},
    {"tier.window_days", QT_TRANSLATE_NOOP("SettingWords", "Days counted"), QT_TRANSLATE_NOOP("SettingWords", "Ending with today.")},
    {"tier.validity_months", QT_TRANSLATE_NOOP("SettingWords", "Months a tier is held"), QT_TRANSLATE_NOOP("SettingWords", "To the end of the last month.")},
    {"tier.grace_days", QT_TRANSLATE_NOOP("SettingWords", "Days of grace"), QT_TRANSLATE_NOOP("SettingWords", "Time to qualify again before a tier is lowered.")},
    {"tier.downgrade", QT_TRANSLATE_NOOP("SettingWords", "A tier that lapses"), nullptr},
    {"birthday.leap_day", QT_TRANSLATE_NOOP("SettingWords", "29 February in common years"),
     QT_TRANSLATE_NOOP("SettingWords", "The day on which a birthday of 29 February counts.")},
    {"backup.folder", QT_TRANSLATE_NOOP("SettingWords", "Folder for backups"),
     QT_TRANSLATE_NOOP("SettingWords", "Best on another disk, or in a folder that is copied elsewhere.")},
    {"backup.every", QT_TRANSLATE_NOOP("SettingWords", "By itself"), QT_TRANSLATE_NOOP("SettingWords", "While the program is open, once the day has begun.")},
    {"backup.keep", QT_TRANSLATE_NOOP("SettingWords", "Backups kept"), QT_TRANSLATE_NOOP("SettingWords", "Older ones are taken away once a new one is whole.")},
    {"store.currency", QT_TRANSLATE_NOOP("SettingWords", "Currency"),
     QT_TRANSLATE_NOOP("SettingWords", "It can be chosen until the first price or sale is recorded.")},
    {"store.language", QT_TRANSLATE_NOOP("SettingWords", "Language of the store"),
     QT_TRANSLATE_NOOP("SettingWords", "For computers on which nobody has chosen another one.")},
};

struct ChoiceRow {
    const char *key;
    const char *choice;
    const char *name;
};

constexpr ChoiceRow kChoices[] = {
    {"backup.every", "off", QT_TRANSLATE_NOOP("SettingWords", "Only by hand")},
    {"backup.every", "day", QT_TRANSLATE_NOOP("SettingWords", "Every day")},
    {"backup.every", "week", QT_TRANSLATE_NOOP("SettingWords", "Every week")},
    {"points.rounding", "floor", QT_TRANSLATE_NOOP("SettingWords", "Dropped")},
    {"points.rounding", "half_up", QT_TRANSLATE_NOOP("SettingWords", "Rounded, halves up")},
    {"points.rounding", "ceil", QT_TRANSLATE_NOOP("SettingWords", "Rounded up")},
    {"points.clawback", "allow_negative", QT_TRANSLATE_NOOP("SettingWords", "The balance may go below zero")},
    {"points.clawback", "clamp", QT_TRANSLATE_NOOP("SettingWords", "Stop at zero and note the deficit")},
    {"points.expiry", "months_end", QT_TRANSLATE_NOOP("SettingWords", "At the end of a month")},
    {"points.expiry", "rolling_months", QT_TRANSLATE_NOOP("SettingWords", "Some months after the day")},
    {"points.expiry", "fixed_day", QT_TRANSLATE_NOOP("SettingWords", "On one day of the year")},
    {"points.expiry", "sliding", QT_TRANSLATE_NOOP("SettingWords", "Some months after the last purchase")},
    {"points.expiry", "never", QT_TRANSLATE_NOOP("SettingWords", "Never")},
    {"tier.metric", "spend", QT_TRANSLATE_NOOP("SettingWords", "Money spent")},
    {"tier.metric", "orders", QT_TRANSLATE_NOOP("SettingWords", "Number of purchases")},
    {"tier.metric", "points", QT_TRANSLATE_NOOP("SettingWords", "Points earned")},
    {"tier.window", "rolling", QT_TRANSLATE_NOOP("SettingWords", "The last days")},
    {"tier.window", "calendar_year", QT_TRANSLATE_NOOP("SettingWords", "The calendar year")},
    {"tier.window", "lifetime", QT_TRANSLATE_NOOP("SettingWords", "All time")},
    {"tier.downgrade", "earned", QT_TRANSLATE_NOOP("SettingWords", "Falls to the tier earned")},
    {"tier.downgrade", "one_step", QT_TRANSLATE_NOOP("SettingWords", "Falls one step")},
    {"tier.downgrade", "never", QT_TRANSLATE_NOOP("SettingWords", "Is never lowered")},
    {"birthday.leap_day", "03-01", QT_TRANSLATE_NOOP("SettingWords", "1 March")},
    {"birthday.leap_day", "02-28", QT_TRANSLATE_NOOP("SettingWords", "28 February")},
};

QString words(const char *text)
{
    return text ? QCoreApplication::translate("SettingWords", text) : QString();
}

} // namespace

SettingWords settingWords(const QString &key)
{
    for (const Row &row : kRows) {
        if (key == QLatin1String(row.key))
            return {words(row.label), words(row.hint)};
    }
    return {key, {}};
}

QString settingChoiceName(const QString &key, const QString &choice)
{
    if (key == QLatin1String("store.language"))
        return Language::nativeName(choice);
    if (key == QLatin1String("store.currency"))
        return QStringLiteral("%1  %2").arg(choice, Format::currencySign(choice));
    for (const ChoiceRow &row : kChoices) {
        if (key == QLatin1String(row.key) && choice == QLatin1String(row.choice))
            return words(row.name);
    }
    return choice;
}

} // namespace regulars::ui
