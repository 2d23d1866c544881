// Columns and views of the tab of referrals. Thread: GUI.
#pragma once

namespace regulars::ui {

enum class ReferralColumn { Friend, Referrer, State, Until, Since, Bought, Purchase, Points, Count };
enum class TopColumn { Place, Name, Card, Friends, Bought, Points, Count };
enum class ReferralView { List, None, Top, NoTop };

} // namespace regulars::ui
