#include "points/ledger.h"

using namespace Qt::StringLiterals;

namespace regulars {

QString causeName(Cause cause)
{
    switch (cause) {
    case Cause::Purchase:
        return u"purchase"_s;
    case Cause::Redemption:
        return u"redemption"_s;
    case Cause::Reversal:
        return u"reversal"_s;
    case Cause::Restoration:
        return u"restoration"_s;
    case Cause::Adjustment:
        return u"adjustment"_s;
    case Cause::Expiry:
        return u"expiry"_s;
    case Cause::Opening:
        return u"opening"_s;
    case Cause::Reward:
        return u"reward"_s;
    case Cause::Campaign:
        return u"campaign"_s;
    case Cause::Referral:
        return u"referral"_s;
    case Cause::Merge:
        return u"merge"_s;
    case Cause::AdjustmentReversal:
        return u"adjustment_reversal"_s;
    case Cause::ImportUndo:
        return u"import_undo"_s;
    }
    Q_UNREACHABLE();
}

} // namespace regulars
