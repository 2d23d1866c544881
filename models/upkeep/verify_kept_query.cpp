#include "upkeep/verify_kept_query.h"

#include <QStringList>

#include <map>

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr qint64 kWeight = 2;

constexpr std::string_view kSummaries = "SELECT customer_id,orders,refunds,spend_minor,first_on,last_on,last_at_ms FROM customer_summary "
                                        "ORDER BY customer_id";
enum SummaryColumn { SummaryKey, SummaryOrders, SummaryRefunds, SummarySpend, SummaryFirst, SummaryLast, SummaryLastAt };

constexpr std::string_view kStates = "SELECT customer_id,tier_id,since_on,valid_until_on,due_on,is_in_grace,is_pinned,change_id FROM tier_state "
                                     "ORDER BY customer_id";
enum StateColumn { StateKey, StateTier, StateSince, StateValid, StateDue, StateGrace, StatePinned, StateChange };

constexpr std::string_view kChanges = "SELECT customer_id,id,from_tier_id,to_tier_id,cause='pin',on_day,valid_until_on FROM tier_change "
                                      "ORDER BY customer_id,id";
enum ChangeColumn { ChangeKey, ChangeNumber, ChangeFrom, ChangeTo, ChangeIsPin, ChangeOn, ChangeValid };

constexpr std::string_view kTiers = "SELECT t.id,COALESCE((SELECT customers FROM tier_counter c WHERE c.tier_id=t.id),0),t.rank FROM tier t "
                                    "ORDER BY t.id";

#define ROLLUP_FIGURES                                                                                                 \
    "orders,walk_in_orders,sales_minor,discount_minor,points_paid_minor,refunds,refund_minor,points_earned,points_spent,new_customers"
constexpr std::string_view kDays = "SELECT shop_id,day," ROLLUP_FIGURES " FROM day_rollup ORDER BY shop_id,day";
constexpr std::string_view kMonths = "SELECT shop_id,month," ROLLUP_FIGURES " FROM month_rollup ORDER BY shop_id,month";
#undef ROLLUP_FIGURES
constexpr int kFirstFigure = 2;

QString dayOrNothing(std::optional<qint64> day) { return day ? QString::number(*day) : QString(); }

QString factsText(const CustomerFacts &facts)
{
    const bool hasOrders = facts.orders > 0;
    return joined({facts.orders, facts.refunds, facts.spendMinor}) + u'/' + (hasOrders ? QString::number(facts.firstOn) : QString()) + u'/'
           + (hasOrders ? QString::number(facts.lastOn) : QString()) + u'/' + (hasOrders ? QString::number(facts.lastAtMs) : QString());
}

QString summaryText(const RowCursor &row)
{
    return joined({row.at(SummaryOrders), row.at(SummaryRefunds), row.at(SummarySpend)}) + u'/' + dayOrNothing(row.optionalAt(SummaryFirst))
           + u'/' + dayOrNothing(row.optionalAt(SummaryLast)) + u'/' + dayOrNothing(row.optionalAt(SummaryLastAt));
}

QString figuresText(const std::array<qint64, kRollupColumns> &figures)
{
    QStringList texts;
    for (const qint64 figure : figures)
        texts.append(QString::number(figure));
    return texts.join(u'/');
}

Status compareRollups(VerifyRun &run, std::string_view sql, Check check, RollupBook &facts)
{
    RowCursor rows(run, sql, kWeight, 2);
    for (;;) {
        TRY(rows.next());
        if (rows.isAtEnd())
            break;
        run.findings.count(check);
        std::array<qint64, kRollupColumns> kept{};
        for (int i = 0; i < kRollupColumns; ++i)
            kept[static_cast<size_t>(i)] = rows.at(kFirstFigure + i);
        // A day without facts may stand for the numbers of its documents alone.
        const auto fact = facts.find({rows.key(), rows.at(1)});
        const bool isKnown = fact != facts.end();
        if (isKnown)
            fact->hasRollup = true;
        const auto expected = isKnown ? fact->figures : std::array<qint64, kRollupColumns>{};
        if (kept != expected)
            run.findings.differ(check, rows.at(1), isKnown ? figuresText(expected) : u"none"_s, figuresText(kept));
    }
    std::map<std::pair<qint64, qint64>, QString> missing; // in order
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact) {
        if (!fact->hasRollup)
            missing.emplace(fact.key(), figuresText(fact->figures));
    }
    for (const auto &[place, figures] : missing)
        run.findings.differ(check, place.second, figures, u"none"_s);
    return ok();
}

/// A customer's history, as far as a state depends on it.
struct History {
    bool isThere = false;
    bool hasOrigin = false; ///< the change that the state names is one of the customer's
    qint64 lastTier = 0;
    qint64 lastValid = 0;
    qint64 lastPinned = 0;
    qint64 lastSince = 0;   ///< day of the last change that changed the tier
};

class TierPass {
public:
    explicit TierPass(VerifyRun &run) : m_run(run), m_states(run, kStates, kWeight), m_changes(run, kChanges, kWeight, 2) {}

    Status run()
    {
        TRY(m_changes.next());
        for (;;) {
            TRY(m_states.next());
            if (m_states.isAtEnd())
                break;
            m_run.findings.count(Check::TierStates);
            ++m_customers[m_states.at(StateTier)];
            while (m_changes.isBefore(m_states.key()))
                TRY(skipChanges());
            TRY_LET(const History history, takeChanges(m_states.at(StateChange)));
            compareTier(history);
            compareDays(history);
        }
        while (!m_changes.isAtEnd())
            TRY(skipChanges());
        return compareCounters();
    }

private:
    Status skipChanges()
    {
        const qint64 customer = m_changes.key();
        m_run.findings.differ(Check::TierStates, customer, u"state"_s, u"none"_s);
        while (m_changes.isAt(customer)) {
            m_run.findings.count(Check::TierHistory);
            TRY(m_changes.next());
        }
        return ok();
    }

    Result<History> takeChanges(qint64 origin)
    {
        History history;
        while (m_changes.isAt(m_states.key())) {
            m_run.findings.count(Check::TierHistory);
            history.isThere = true;
            history.hasOrigin = history.hasOrigin || m_changes.at(ChangeNumber) == origin;
            history.lastTier = m_changes.at(ChangeTo);
            history.lastValid = m_changes.at(ChangeValid);
            history.lastPinned = m_changes.at(ChangeIsPin);
            if (m_changes.optionalAt(ChangeFrom) != std::optional(history.lastTier))
                history.lastSince = m_changes.at(ChangeOn);
            TRY(m_changes.next());
        }
        return history;
    }

    void compareTier(const History &history)
    {
        const qint64 tier = m_states.at(StateTier);
        if (!history.isThere || history.lastTier != tier)
            m_run.findings.differ(Check::TierHistory, m_states.key(), history.isThere ? QString::number(history.lastTier) : QString(),
                                  QString::number(tier));
    }

    void compareDays(const History &history)
    {
        const auto differ = [this](const QString &expected, const QString &found) {
            m_run.findings.differ(Check::TierStates, m_states.key(), expected, found);
        };
        if (!history.isThere) {
            differ(u"none"_s, QString::number(m_states.at(StateTier)));
            return;
        }
        const qint64 valid = m_states.at(StateValid);
        if (m_states.at(StateSince) != history.lastSince || valid != history.lastValid || m_states.at(StatePinned) != history.lastPinned)
            differ(joined({history.lastSince, history.lastValid, history.lastPinned}),
                   joined({m_states.at(StateSince), valid, m_states.at(StatePinned)}));
        if (!history.hasOrigin)
            differ(u"change of the customer"_s, QString::number(m_states.at(StateChange)));
        // The night run looks on the day after the end; in grace, when that ends.
        const qint64 due = m_states.at(StateDue);
        const qint64 dayAfter = std::min(valid + 1, qint64{kNeverDay});
        if (m_states.at(StateGrace) != 0 ? due <= valid + 1 : due != dayAfter)
            differ(m_states.at(StateGrace) != 0 ? u"after %1"_s.arg(valid) : QString::number(dayAfter), QString::number(due));
    }

    Status compareCounters()
    {
        RowCursor tiers(m_run, kTiers, kWeight);
        for (;;) {
            TRY(tiers.next());
            if (tiers.isAtEnd())
                return ok();
            m_run.findings.count(Check::TierCounters);
            const qint64 expected = m_customers[tiers.key()];
            if (tiers.at(2) > 0 && tiers.at(1) != expected) // the base tier is not counted
                m_run.findings.differ(Check::TierCounters, tiers.key(), QString::number(expected), QString::number(tiers.at(1)));
        }
    }

    VerifyRun &m_run;
    RowCursor m_states;
    RowCursor m_changes;
    std::map<qint64, qint64> m_customers; ///< by tier
};

} // namespace

Status verifySummaries(VerifyRun &run, Books &books)
{
    RowCursor rows(run, kSummaries, kWeight);
    for (;;) {
        TRY(rows.next());
        if (rows.isAtEnd())
            break;
        run.findings.count(Check::Summaries);
        CustomerFacts &facts = books.facts[rows.key()];
        facts.hasSummary = true;
        const bool hasOrders = facts.orders > 0;
        const auto ifAny = [hasOrders](qint64 value) { return hasOrders ? std::optional(value) : std::nullopt; };
        if (!facts.hasFacts)
            run.findings.differ(Check::Summaries, rows.key(), u"none"_s, summaryText(rows));
        else if (rows.at(SummaryOrders) != facts.orders || rows.at(SummaryRefunds) != facts.refunds || rows.at(SummarySpend) != facts.spendMinor
                 || rows.optionalAt(SummaryFirst) != ifAny(facts.firstOn) || rows.optionalAt(SummaryLast) != ifAny(facts.lastOn)
                 || rows.optionalAt(SummaryLastAt) != ifAny(facts.lastAtMs))
            run.findings.differ(Check::Summaries, rows.key(), factsText(facts), summaryText(rows));
    }
    books.facts.forEach([&run](qint64 customer, const CustomerFacts &facts) {
        if (facts.hasFacts && !facts.hasSummary)
            run.findings.differ(Check::Summaries, customer, factsText(facts), u"none"_s);
    });
    return ok();
}

Status verifyRollups(VerifyRun &run, Books &books)
{
    RollupBook months;
    for (auto day = books.days.cbegin(); day != books.days.cend(); ++day) {
        auto &figures = months[{day.key().first, monthKey(static_cast<EpochDay>(day.key().second))}].figures;
        for (size_t i = 0; i < figures.size(); ++i)
            figures[i] += day->figures[i];
    }
    TRY(compareRollups(run, kDays, Check::DayRollups, books.days));
    return compareRollups(run, kMonths, Check::MonthRollups, months);
}

Status verifyTiers(VerifyRun &run) { return TierPass(run).run(); }

Result<qint64> workOfKept(db::ReadSession &session)
{
    qint64 rows = 0;
    for (const std::string_view sql : {"SELECT COUNT(*) FROM customer_summary", "SELECT COUNT(*) FROM day_rollup",
                                       "SELECT COUNT(*) FROM month_rollup", "SELECT COUNT(*) FROM tier_state", "SELECT COUNT(*) FROM tier_change"}) {
        TRY_LET(const qint64 count, rowCount(session, sql));
        rows += count;
    }
    return rows * kWeight;
}

} // namespace regulars::upkeep
