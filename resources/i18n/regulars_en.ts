<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>regulars::ui::BenefitWords</name>
    <message numerus="yes">
        <source>%n in all</source>
        <comment>uses while the tier is held</comment>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupons</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>of a trial</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wait ≤ %n min</source>
        <translation>
            <numerusform>wait ≤ %n min</numerusform>
            <numerusform>wait ≤ %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>uses</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” recorded, %n left</source>
        <translation>
            <numerusform>“%1” recorded, %n left</numerusform>
            <numerusform>“%1” recorded, %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n/month</source>
        <comment>uses</comment>
        <translation>
            <numerusform>%n/month</numerusform>
            <numerusform>%n/month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n/quarter</source>
        <comment>uses</comment>
        <translation>
            <numerusform>%n/quarter</numerusform>
            <numerusform>%n/quarter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n/year</source>
        <comment>uses</comment>
        <translation>
            <numerusform>%n/year</numerusform>
            <numerusform>%n/year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back on %1, %n days late</source>
        <translation>
            <numerusform>Back on %1, %n day late</numerusform>
            <numerusform>Back on %1, %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::BenefitsSection</name>
    <message numerus="yes">
        <source>%n benefits added</source>
        <translation>
            <numerusform>%n benefit added</numerusform>
            <numerusform>%n benefits added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::BoardSection</name>
    <message numerus="yes">
        <source>Upgrades in %n week(s)</source>
        <translation>
            <numerusform>Upgrades in %n week</numerusform>
            <numerusform>Upgrades in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downgrades in %n week(s)</source>
        <translation>
            <numerusform>Downgrades in %n week</numerusform>
            <numerusform>Downgrades in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) stand on today’s work list</source>
        <translation>
            <numerusform>%n customer stands on today’s work list</numerusform>
            <numerusform>%n customers stand on today’s work list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n week(s) (until %1)</source>
        <translation>
            <numerusform>Last %n week (until %1)</numerusform>
            <numerusform>Last %n weeks (until %1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::BoardWords</name>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, net of refunds; who falls short has %n day(s) of grace, then falls one step</source>
        <translation>
            <numerusform>%1, net of refunds; who falls short has %n day of grace, then falls one step</numerusform>
            <numerusform>%1, net of refunds; who falls short has %n days of grace, then falls one step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, net of refunds; who falls short has %n day(s) of grace</source>
        <translation>
            <numerusform>%1, net of refunds; who falls short has %n day of grace</numerusform>
            <numerusform>%1, net of refunds; who falls short has %n days of grace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrades and downgrades by week: in the last %n week(s) %1 customers rose and %2 fell.</source>
        <translation>
            <numerusform>Upgrades and downgrades by week: in the last %n week %1 customers rose and %2 fell.</numerusform>
            <numerusform>Upgrades and downgrades by week: in the last %n weeks %1 customers rose and %2 fell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flow between tiers: %1 of %2 customers hold the tier of %n week(s) ago.</source>
        <translation>
            <numerusform>Flow between tiers: %1 of %2 customers hold the tier of %n week ago.</numerusform>
            <numerusform>Flow between tiers: %1 of %2 customers hold the tier of %n weeks ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flow in %n week(s)</source>
        <translation>
            <numerusform>Flow in %n week</numerusform>
            <numerusform>Flow in %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::ContactPanel</name>
    <message numerus="yes">
        <source>This tier should wait %n minutes at most</source>
        <translation>
            <numerusform>This tier should wait %n minute at most</numerusform>
            <numerusform>This tier should wait %n minutes at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than the %n minutes this tier was promised</source>
        <translation>
            <numerusform>Longer than the %n minute this tier was promised</numerusform>
            <numerusform>Longer than the %n minutes this tier was promised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::ContactWords</name>
    <message numerus="yes">
        <source>%n log-ins</source>
        <translation>
            <numerusform>%n log-in</numerusform>
            <numerusform>%n log-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CounterPage</name>
    <message numerus="yes">
        <source>%1; %n coupons given</source>
        <comment>what was recorded</comment>
        <translation>
            <numerusform>%1; %n coupon given</numerusform>
            <numerusform>%1; %n coupons given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponDetail</name>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not used yet</source>
        <translation>
            <numerusform>%n not used yet</numerusform>
            <numerusform>%n not used yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponEditor</name>
    <message numerus="yes">
        <source>%n coupons of this kind have been issued: what you change here changes what those still open are worth. Their days stay as they are.</source>
        <translation>
            <numerusform>%n coupon of this kind has been issued: what you change here changes what it is worth while it is open. Its days stay as they are.</numerusform>
            <numerusform>%n coupons of this kind have been issued: what you change here changes what those still open are worth. Their days stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponWords</name>
    <message numerus="yes">
        <source>at most %n times</source>
        <translation>
            <numerusform>at most %n time</numerusform>
            <numerusform>at most %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days from issue</source>
        <translation>
            <numerusform>%n day from issue</numerusform>
            <numerusform>%n days from issue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerDetail</name>
    <message numerus="yes">
        <source>Changes to %1 and %n more are not saved.</source>
        <comment>customer</comment>
        <translation>
            <numerusform>Changes to %1 and %n more are not saved.</numerusform>
            <numerusform>Changes to %1 and %n more are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerSideColumn</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerView</name>
    <message numerus="yes">
        <source>%n orders, %1 each</source>
        <translation>
            <numerusform>%n order, %1 each</numerusform>
            <numerusform>%n orders, %1 each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerWords</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by spend in %n days</source>
        <translation>
            <numerusform>by spend in %n day</numerusform>
            <numerusform>by spend in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by orders in %n days</source>
        <translation>
            <numerusform>by orders in %n day</numerusform>
            <numerusform>by orders in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by points in %n days</source>
        <translation>
            <numerusform>by points in %n day</numerusform>
            <numerusform>by points in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>product</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomersPage</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n</source>
        <comment>ticked customers</comment>
        <translation>
            <numerusform>Export %n</numerusform>
            <numerusform>Export %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n customers changed</source>
        <translation>
            <numerusform>Tags of %n customer changed</numerusform>
            <numerusform>Tags of %n customers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 looks after %n more customers</source>
        <comment>manager</comment>
        <translation>
            <numerusform>%1 looks after %n more customer</numerusform>
            <numerusform>%1 looks after %n more customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::DataSection</name>
    <message numerus="yes">
        <source>%n difference(s). What is derived can be repaired; facts come from a backup.</source>
        <translation>
            <numerusform>%n difference. What is derived can be repaired; facts come from a backup.</numerusform>
            <numerusform>%n differences. What is derived can be repaired; facts come from a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in the facts themselves. Restore the newest backup.</source>
        <translation>
            <numerusform>%n difference in the facts themselves. Restore the newest backup.</numerusform>
            <numerusform>%n differences in the facts themselves. Restore the newest backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::DuplicatesPanel</name>
    <message numerus="yes">
        <source>%n files or groups may be one person&apos;s, the likeliest first. Merging adds up everything and can be undone.</source>
        <translation>
            <numerusform>%n group of files may be one person&apos;s. Merging adds up everything and can be undone.</numerusform>
            <numerusform>%n groups of files may each be one person&apos;s, the likeliest first. Merging adds up everything and can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::EarningWords</name>
    <message numerus="yes">
        <source>%n points per purchase</source>
        <translation>
            <numerusform>%n point per purchase</numerusform>
            <numerusform>%n points per purchase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for every %1</source>
        <translation>
            <numerusform>%n point for every %1</numerusform>
            <numerusform>%n points for every %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tiers</source>
        <translation>
            <numerusform>%n tier</numerusform>
            <numerusform>%n tiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points per purchase</source>
        <comment>rule, points</comment>
        <translation>
            <numerusform>%1: %n point per purchase</numerusform>
            <numerusform>%1: %n points per purchase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points for every %2 of %3</source>
        <comment>rule, points, money, money</comment>
        <translation>
            <numerusform>%1: %n point for every %2 of %3</numerusform>
            <numerusform>%1: %n points for every %2 of %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::EvaluateOffer</name>
    <message numerus="yes">
        <source>%n customer(s) move once all are judged by these rules. That is not taken back with the rules.</source>
        <translation>
            <numerusform>%n customer moves once all are judged by these rules. That is not taken back with the rules.</numerusform>
            <numerusform>%n customers move once all are judged by these rules. That is not taken back with the rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::ExpiringView</name>
    <message numerus="yes">
        <source>%n customers carry the tag “%1” now</source>
        <translation>
            <numerusform>%n customer carries the tag “%1” now</numerusform>
            <numerusform>%n customers carry the tag “%1” now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::FeedTable</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterWords</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::Format</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderSection</name>
    <message numerus="yes">
        <source>%n customer(s), the pin that ends first comes first</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers, the pin that ends first comes first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::NearCard</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::OrderEntry</name>
    <message numerus="yes">
        <source>%n lines, %1 pieces</source>
        <translation>
            <numerusform>%n line, %1 pieces</numerusform>
            <numerusform>%n lines, %1 pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::OutcomePanel</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::OverviewTab</name>
    <message numerus="yes">
        <source>All %n</source>
        <comment>events</comment>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::ProgramPanel</name>
    <message numerus="yes">
        <source>%n rewards for many friends…</source>
        <translation>
            <numerusform>%n reward for many friends…</numerusform>
            <numerusform>%n rewards for many friends…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::PromptList</name>
    <message numerus="yes">
        <source>Birthday in %n days</source>
        <translation>
            <numerusform>Birthday in %n day</numerusform>
            <numerusform>Birthday in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::ReferralWords</name>
    <message numerus="yes">
        <source>The friend has %n days to buy for %1 or more.</source>
        <translation>
            <numerusform>The friend has %n day to buy for %1 or more.</numerusform>
            <numerusform>The friend has %n days to buy for %1 or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The friend has %n days to buy.</source>
        <translation>
            <numerusform>The friend has %n day to buy.</numerusform>
            <numerusform>The friend has %n days to buy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friends: %1 for %2 days</source>
        <comment>milestone, tier, days</comment>
        <translation>
            <numerusform>%n friend: %1 for %2 days</numerusform>
            <numerusform>%n friends: %1 for %2 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friends: the coupon “%1”</source>
        <comment>milestone</comment>
        <translation>
            <numerusform>%n friend: the coupon “%1”</numerusform>
            <numerusform>%n friends: the coupon “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friends: %1 points</source>
        <comment>milestone</comment>
        <translation>
            <numerusform>%n friend: %1 points</numerusform>
            <numerusform>%n friends: %1 points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n friends, %1 of them bought</source>
        <translation>
            <numerusform>Brought %n friend, %1 bought</numerusform>
            <numerusform>Brought %n friends, %1 of them bought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more must buy for “%2”</source>
        <comment>what was brought, milestone</comment>
        <translation>
            <numerusform>%1; %n more must buy for “%2”</numerusform>
            <numerusform>%1; %n more must buy for “%2”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::RulesStep</name>
    <message numerus="yes">
        <source>from %1 in %n days</source>
        <translation>
            <numerusform>from %1 in %n day</numerusform>
            <numerusform>from %1 in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for every %1 spent; birthdays, expiry and what points are worth stand in the settings.</source>
        <translation>
            <numerusform>%n point for every %1 spent; birthdays, expiry and what points are worth stand in the settings.</numerusform>
            <numerusform>%n points for every %1 spent; birthdays, expiry and what points are worth stand in the settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::TagManager</name>
    <message numerus="yes">
        <source>%1 · %n customers</source>
        <comment>tag</comment>
        <translation>
            <numerusform>%1 · %n customer</numerusform>
            <numerusform>%1 · %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::TimelineTab</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) marked as done</source>
        <translation>
            <numerusform>%n thing marked as done</numerusform>
            <numerusform>%n things marked as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n weeks on this weekday, up to the same time</source>
        <translation>
            <numerusform>The last %n week on this weekday, up to the same time</numerusform>
            <numerusform>The last %n weeks on this weekday, up to the same time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::TodayWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::WaitingPanel</name>
    <message numerus="yes">
        <source>Nobody waited in %n days</source>
        <translation>
            <numerusform>Nobody waited in %n day</numerusform>
            <numerusform>Nobody waited in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waits, %1 min on average</source>
        <translation>
            <numerusform>%n wait, %1 min on average</numerusform>
            <numerusform>%n waits, %1 min on average</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%n steps, and all can be changed later</source>
        <translation>
            <numerusform>%n step, and all can be changed later</numerusform>
            <numerusform>%n steps, and all can be changed later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::WhatIfPane</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::WorkCard</name>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>%n done today</numerusform>
            <numerusform>%n done today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n</source>
        <translation>
            <numerusform>Reopen %n</numerusform>
            <numerusform>Reopen %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n as done</source>
        <translation>
            <numerusform>Mark %n as done</numerusform>
            <numerusform>Mark %n as done</numerusform>
        </translation>
    </message>
</context>
</TS>
