// One contact with a customer outside the till: a call, a visit, a chat, service at the desk, a wait, use of the app.
//
// Thread: any. Units: instants in ms UTC, days of the shop, minutes whole.
// Invariants: a wait says its minutes; a next step has a due day and a due day has a step; activity of an app comes in
// by file or command and carries the identity of its row, so that it is taken in once; a voided one counts nowhere.
#pragma once

#include "base/business_time.h"
#include "base/id.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace regulars {

using InteractionId = Id<struct InteractionTag>;

enum class InteractionKind { Call, Visit, Chat, Service, Waiting, App };
enum class InteractionDirection { None, In, Out };

struct Interaction {
    InteractionId id;
    CustomerId customerId;
    InteractionKind kind = InteractionKind::Call;
    InteractionDirection direction = InteractionDirection::None;
    QString channel;                      ///< "wechat", "phone" … or the shop's own word; may be empty
    qint64 atMs = 0;                      ///< 0 in a new one: now
    EpochDay day = 0;                     ///< business day of atMs; kept by the service
    QString outcome;                      ///< one of interactionOutcomes(), or empty
    QString summary;
    std::optional<qint64> minutes;        ///< waited, talked, or used
    std::optional<qint64> limitMinutes;   ///< Waiting: what the tier was promised then; kept by the service
    std::optional<qint64> times;          ///< App: log-ins
    TierId tierId;                        ///< the customer's tier then; kept by the service
    QString nextStep;
    std::optional<EpochDay> nextDueOn;
    std::optional<qint64> nextDoneAtMs;
    ShopId shopId;                        ///< invalid in a new one: the shop of the desk
    OperatorId operatorId;                ///< who recorded it
    QString operatorName;                 ///< read only
    bool isImported = false;
    QString sourceKey;                    ///< identity of an imported row; may be empty
    bool isVoided = false;

    bool operator==(const Interaction &) const = default;
};

/// Stable names: "call", "visit", "chat", "service", "waiting", "app".
[[nodiscard]] QString interactionKindName(InteractionKind kind);
/// Invalid(kind), detail = the known names.
Result<InteractionKind> interactionKindFromName(const QString &name);
[[nodiscard]] const QList<InteractionKind> &allInteractionKinds();

/// "", "in", "out". Invalid(direction).
[[nodiscard]] QString directionName(InteractionDirection direction);
Result<InteractionDirection> directionFromName(const QString &name);

/// "reached", "no_answer", "interested", "declined", "solved".
[[nodiscard]] const QStringList &interactionOutcomes();

} // namespace regulars
