// Read-only questions about interactions: of one customer, by day, what is to be done, how long people waited.
//
// Thread: that of the session. Units: days of the shop, minutes whole, shares in ten-thousandths. Voided interactions
// and those of erased files are never answered unless it says so.
#pragma once

#include "db/session.h"
#include "interactions/interaction.h"

#include <vector>

namespace regulars::interactions {

/// Voided ones, too.
Result<std::optional<Interaction>> interactionById(db::ReadSession &session, InteractionId id);

struct InteractionFilter {
    CustomerId customer;                      ///< invalid: of everybody
    std::optional<InteractionKind> kind;
    std::optional<EpochDay> from;             ///< first day
    std::optional<EpochDay> until;            ///< last day
    bool hasVoided = false;                   ///< voided ones, too
    int limit = 200;
};
/// Newest first.
Result<std::vector<Interaction>> findInteractions(db::ReadSession &session, const InteractionFilter &filter);

/// A next step that somebody promised and nobody has done yet.
struct DueStep {
    InteractionId id;         ///< what InteractionService::setStepDone takes
    CustomerId customerId;
    QString customerName;
    QString cardNo;
    QString phone;            ///< whole: mask it for roles without the right
    int tierRank = 0;
    QString tierName;
    QString step;             ///< what is to be done
    InteractionKind kind = InteractionKind::Call; ///< of the interaction it came from
    QString summary;
    EpochDay dueOn = 0;
    OperatorId operatorId;    ///< who promised it
    QString operatorName;
};
/// The work list: open steps due up to `day`, the longest overdue first; among those of a day higher tiers first.
Result<std::vector<DueStep>> dueUntil(db::ReadSession &session, EpochDay day, int limit);
/// The open steps of one customer, the earliest due first.
Result<std::vector<Interaction>> openStepsOf(db::ReadSession &session, CustomerId customer);
/// How many there are.
Result<qint64> countDueUntil(db::ReadSession &session, EpochDay day);

/// How long customers of one tier waited.
struct WaitingFigure {
    TierId tierId;
    int rank = 0;
    QString tierName;
    std::optional<qint64> limitMinutes; ///< in force now; a recorded wait keeps the one of its day
    qint64 waits = 0;
    qint64 averageMinutes = 0;          ///< half up; 0 without waits
    qint64 measured = 0;                ///< waits that had a limit
    qint64 within = 0;                  ///< of those, as long as the limit or shorter
    /// within ÷ measured in ten-thousandths, half up; absent where nothing was measured.
    [[nodiscard]] std::optional<qint64> shareBp() const;
};
/// One per tier of the ladder, lowest first; waits of the days from … until, both included. A wait whose tier is gone
/// counts with the first.
Result<std::vector<WaitingFigure>> waitingFigures(db::ReadSession &session, EpochDay from, EpochDay until);

} // namespace regulars::interactions
