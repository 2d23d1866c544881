#include "ui/loyalty/referrals/referral_list.h"

#include "ui/parts/referral_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using tables::Cell;
using tables::CellKind;

namespace {

constexpr int kRowsAtOnce = 1000;

QString words(const char *text) { return QCoreApplication::translate("ReferralList", text); }

} // namespace

exchange::ListToExport referralList(const Desk &desk, const referrals::ReferralFilter &filter)
{
    exchange::ListToExport list;
    list.name = u"referrals"_s;
    list.title = words(QT_TRANSLATE_NOOP("ReferralList", "Referrals"));
    list.columns = {{words(QT_TRANSLATE_NOOP("ReferralList", "Friend’s card"))},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Friend"))},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Referrer’s card"))},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Referrer"))},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "State"))},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Named on")), CellKind::Date},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Last day to buy")), CellKind::Date},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Bought on")), CellKind::Date},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Purchase"))},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Minimum")), CellKind::Money},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Points of the referrer")), CellKind::Integer},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Points of the friend")), CellKind::Integer},
                    {words(QT_TRANSLATE_NOOP("ReferralList", "Reason"))}};
    list.rows = [filter, currency = desk.currency](db::ReadSession &session, const exchange::CellVisitor &visit) -> Status {
        referrals::ReferralFilter page = filter;
        page.before = {};
        page.limit = kRowsAtOnce;
        for (;;) {
            TRY_LET(const auto rows, referrals::referrals(session, page));
            for (const referrals::ReferralRow &row : rows) {
                const Referral &referral = row.referral;
                TRY(visit({Cell::ofText(row.referredCard), Cell::ofText(ReferralWords::friendOf(row)), Cell::ofText(row.referrerCard), Cell::ofText(ReferralWords::referrer(row)),
                           Cell::ofText(ReferralWords::state(referral.state)), Cell::ofDay(referral.registeredOn), Cell::ofDay(referral.pendingUntil),
                           row.paidOn ? Cell::ofDay(*row.paidOn) : Cell{CellKind::Date, {}}, Cell::ofText(row.purchaseNumber),
                           Cell::ofMoney(referral.minimumMinor, currency), Cell::ofInteger(referral.referrerPoints),
                           Cell::ofInteger(referral.referredPoints), Cell::ofText(referral.reason)}));
            }
            if (int(rows.size()) < kRowsAtOnce)
                return ok();
            page.before = rows.back().referral.id;
        }
    };
    return list;
}

} // namespace regulars::ui
