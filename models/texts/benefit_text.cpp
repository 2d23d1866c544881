#include "texts/benefit_text.h"

#include <QCoreApplication>

namespace regulars {
namespace {

struct Row {
    const char *key;
    const char *name;
};

constexpr Row kKinds[] = {
    {"multiplier", QT_TRANSLATE_NOOP("BenefitText", "Multiplier of points")},
    {"tier_price", QT_TRANSLATE_NOOP("BenefitText", "Tier price")},
    {"coupon_pack", QT_TRANSLATE_NOOP("BenefitText", "Coupons on upgrade")},
    {"priority", QT_TRANSLATE_NOOP("BenefitText", "Priority service")},
    {"trial", QT_TRANSLATE_NOOP("BenefitText", "Product trial")},
    {"event", QT_TRANSLATE_NOOP("BenefitText", "Event invitation")},
    {"manager", QT_TRANSLATE_NOOP("BenefitText", "Dedicated manager")},
    {"bespoke", QT_TRANSLATE_NOOP("BenefitText", "Bespoke package")},
    {"partnership", QT_TRANSLATE_NOOP("BenefitText", "Partnership lead")},
    {"other", QT_TRANSLATE_NOOP("BenefitText", "Other benefit")},
};

constexpr Row kPeriods[] = {
    {"month", QT_TRANSLATE_NOOP("BenefitText", "month")},
    {"quarter", QT_TRANSLATE_NOOP("BenefitText", "quarter")},
    {"year", QT_TRANSLATE_NOOP("BenefitText", "calendar year")},
    {"tier", QT_TRANSLATE_NOOP("BenefitText", "time in the tier")},
};

// In the order of benefits::usualKinds().
constexpr const char *kUsual[] = {
    QT_TRANSLATE_NOOP("BenefitText", "More points"),      QT_TRANSLATE_NOOP("BenefitText", "Upgrade coupons"),
    QT_TRANSLATE_NOOP("BenefitText", "Priority service"), QT_TRANSLATE_NOOP("BenefitText", "New product trial"),
    QT_TRANSLATE_NOOP("BenefitText", "Event invitation"), QT_TRANSLATE_NOOP("BenefitText", "Dedicated manager"),
    QT_TRANSLATE_NOOP("BenefitText", "Bespoke package"),  QT_TRANSLATE_NOOP("BenefitText", "Partnership lead"),
};

QString translated(const char *text) { return QCoreApplication::translate("BenefitText", text); }

template <size_t size>
QString nameOf(const Row (&rows)[size], const QString &key)
{
    for (const Row &row : rows) {
        if (key == QString::fromLatin1(row.key))
            return translated(row.name);
    }
    return key;
}

} // namespace

QString benefitKindText(const QString &kind) { return nameOf(kKinds, kind); }

QString quotaPeriodText(const QString &period) { return nameOf(kPeriods, period); }

QStringList usualBenefitNames()
{
    QStringList names;
    for (const char *name : kUsual)
        names << translated(name);
    return names;
}

QString usualCouponName() { return translated(QT_TRANSLATE_NOOP("BenefitText", "Upgrade coupon")); }

} // namespace regulars
