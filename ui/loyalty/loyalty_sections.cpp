#include "ui/loyalty/loyalty_sections.h"

#include "ui/loyalty/benefits/benefits_section.h"
#include "ui/loyalty/board/board_section.h"
#include "ui/loyalty/coupons/coupons_section.h"
#include "ui/loyalty/ladder/ladder_section.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/loyalty/loyalty_section.h"
#include "ui/loyalty/memberdays/member_days_section.h"
#include "ui/loyalty/points/ledger_section.h"
#include "ui/loyalty/referrals/referrals_section.h"
#include "ui/loyalty/rewards/rewards_section.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

template <class Section>
LoyaltySection *make(Desk &desk, DeskJobs &jobs, QWidget *parent)
{
    return new Section(desk, jobs, parent);
}

} // namespace

// One line per tab, in the order of the look: board, ladder, ledger, rewards, coupons, benefits, referrals, memberdays.
std::vector<LoyaltyTab> loyaltyTabs()
{
    return {
        {u"board"_s, u"chart-column"_s, u"Upgrade board"_s, [] { return LoyaltyPage::tr("Upgrade board"); }, make<BoardSection>},
        {u"ladder"_s, u"crown"_s, u"Tier rules"_s, [] { return LoyaltyPage::tr("Tier rules"); }, make<LadderSection>},
        {u"ledger"_s, u"coins"_s, u"Points ledger"_s, [] { return LoyaltyPage::tr("Points ledger"); }, make<LedgerSection>},
        {u"rewards"_s, u"gift"_s, u"Rewards"_s, [] { return LoyaltyPage::tr("Rewards"); }, make<RewardsSection>},
        {u"coupons"_s, u"ticket-percent"_s, u"Coupons"_s, [] { return LoyaltyPage::tr("Coupons"); }, make<CouponsSection>},
        {u"benefits"_s, u"award"_s, u"Benefits"_s, [] { return LoyaltyPage::tr("Benefits"); }, make<BenefitsSection>},
        {u"referrals"_s, u"handshake"_s, u"Referrals"_s, [] { return LoyaltyPage::tr("Referrals"); }, make<ReferralsSection>},
        {u"memberdays"_s, u"calendar"_s, u"Member days"_s, [] { return LoyaltyPage::tr("Member days"); }, make<MemberDaysSection>},
    };
}

} // namespace regulars::ui
