// What every page calls things: stages, genders, channels, events, measures of the ladder.
//
// Thread: GUI. Invariants: every sentence is one tr() text with placeholders, never put together from pieces.
#pragma once

#include "counter/customer_card_query.h"
#include "counter/timeline_query.h"
#include "ui/kit/badge.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>
#include <QList>

namespace regulars::ui {

/// A phone as the counter writes it: in groups, the middle hidden unless it was typed or may be seen.
struct PhoneText {
    QString text;
    /// Stretches to highlight: start and length in `text`.
    QList<std::pair<int, int>> marks;
};

class CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::CustomerWords)

public:
    static QString stage(customers::Stage stage);
    /// By the name that customers::stageName gives; another name comes back as it is.
    static QString stage(const QString &name);
    static BadgeKind stageBadge(customers::Stage stage);
    /// "Female, born 1992", or what is known of it.
    static QString person(const Customer &customer);
    static QString gender(Gender gender);
    static QString channel(const QString &channel);

    /// `from` and `length`: the matched digits in `phone`; length 0 for none.
    static PhoneText phone(const QString &phone, bool isOpen, int from = 0, int length = 0);
    /// "0001 2764": digits of a card in groups of four.
    static QString card(const QString &cardNo);

    /// A value of the ladder's metric: "¥1,280", "3 orders", "500 points".
    static QString metric(qint64 value, TierMetric metric, const Currency &currency);
    /// "¥1,280 to Gold", or that the top is reached.
    static QString gap(const counter::CustomerCard &card, const Currency &currency);
    /// "Silver until 2027-03-31, by spend in 365 days".
    static QString validity(const counter::CustomerCard &card);

    static QString eventKind(const counter::TimelineEvent &event);
    static QString eventIcon(const counter::TimelineEvent &event);
    static QString eventText(const counter::TimelineEvent &event);

    /// Why the actor may not do it; empty when he may.
    static QString refusal(const Actor &actor, Right right);
};

} // namespace regulars::ui
