// The customers behind each figure of the board, bar and cell of its charts: opened as a list, or put on today's work list.
#include "interactions/interaction_service.h"
#include "tiers/standing_service.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/format.h"
#include "ui/loyalty/board/board_section.h"
#include "ui/loyalty/board/board_words.h"
#include "ui/loyalty/board/near_card.h"
#include "ui/loyalty/board/near_table.h"
#include "ui/loyalty/deed_bar.h"
#include "ui/shell/desk_jobs.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace regulars::ui {

void BoardSection::openList(const Question &ask, const QString &words)
{
    m_busy->setBusy(true);
    m_jobs.askLong(this, ask, [this, words](const Result<Ids> &ids) {
        m_busy->setBusy(false);
        if (!ids)
            say(ids.error());
        else if (!ids->empty())
            emit openRequested(u"customers"_s, {{u"these"_s, QVariant::fromValue(*ids)},
                                                {u"words"_s, words.contains("%1"_L1) ? words.arg(Format::points(qint64(ids->size()))) : words}});
    });
}

void BoardSection::openFigure(int index)
{
    if (!m_board)
        return;
    const tiers::BoardQuestion asked = m_board->question;
    switch (Figure(index)) {
    case Above:
        openList([](db::ReadSession &session) { return tiers::customersFromRank(session, 1); }, tr("%1 customers hold a tier above the first."));
        return;
    case Risen:
    case Fallen: {
        const bool hasRisen = index == Risen;
        openList([asked, hasRisen](db::ReadSession &session) { return tiers::movedCustomers(session, hasRisen, asked.beforeOn() + 1, asked.endsOn()); },
                 hasRisen ? tr("%1 customers rose to a higher tier in the period.") : tr("%1 customers fell to a lower tier in the period."));
        return;
    }
    case Near: {
        Ids ids;
        for (const tiers::NearRow &row : m_board->near)
            ids.push_back(row.id.value());
        openList([ids](db::ReadSession &) -> Result<Ids> { return ids; }, tr("%1 customers are close to the next tier."));
        return;
    }
    case Expected:
        openList([ids = m_board->expected](db::ReadSession &) -> Result<Ids> { return ids; },
                 tr("%1 customers are expected to reach the next tier until %2, by their own rhythm.")
                     .arg(u"%1"_s, Format::date(toDate(asked.horizonOn), toDate(asked.today))));
        return;
    case kFigures:
        return;
    }
}

void BoardSection::openWeek(int series, int week)
{
    const tiers::BoardWeek &figures = m_board->weeks[size_t(week)];
    const bool hasRisen = series + 1 < int(m_board->ladder.tiers.size());
    const int rank = hasRisen ? series + 1 : -1;
    openList([hasRisen, rank, last = figures.endsOn](db::ReadSession &session) { return tiers::movedCustomers(session, hasRisen, last - 6, last, rank); },
             hasRisen ? tr("%1 customers rose to %2 in the week until %3.")
                            .arg(u"%1"_s, m_board->ladder.tiers[size_t(rank)].name, Format::fullDate(toDate(figures.endsOn)))
                      : tr("%1 customers fell to a lower tier in the week until %2.").arg(u"%1"_s, Format::fullDate(toDate(figures.endsOn))));
}

void BoardSection::openFlow(int row, int column)
{
    const auto &tiers = m_board->ladder.tiers;
    const QString to = tiers[size_t(column)].name;
    if (row > int(tiers.size())) { // the totals
        openList([asked = m_board->question, rows = int(tiers.size()) + 1, column](db::ReadSession &session) -> Result<Ids> {
            Ids all;
            for (int from = 0; from < rows; ++from) {
                TRY_LET(const Ids ids, tiers::customersOfFlow(session, asked, from, column));
                all.insert(all.end(), ids.begin(), ids.end());
            }
            return all;
        }, tr("%1 customers hold the tier %2.").arg(u"%1"_s, to));
        return;
    }
    openList([asked = m_board->question, row, column](db::ReadSession &session) { return tiers::customersOfFlow(session, asked, row, column); },
             row == 0 ? tr("%1 customers joined in the period and hold %2 now.").arg(u"%1"_s, to)
                      : tr("%1 customers held %2 when the period began and hold %3 now.").arg(u"%1"_s, tiers[size_t(row) - 1].name, to));
}

void BoardSection::remind(const Ids &customers)
{
    if (!m_board || customers.empty())
        return;
    struct Reminder {
        CustomerId customer;
        QString words;
    };
    std::vector<Reminder> reminders;
    const QSet<qint64> wanted(customers.begin(), customers.end());
    for (const tiers::NearRow &row : m_board->near) {
        if (!wanted.contains(row.id.value()))
            continue;
        reminders.push_back({row.id, tr("Call: %1 to %2", "what is missing, and the tier")
                                         .arg(BoardWords::reach(m_board->ladder, row.gap, m_desk.currency), m_board->ladder.tiers[size_t(row.rank) + 1].name)});
    }
    m_jobs.change(this,
                  [reminders, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today(), shop = m_desk.shop.id](db::WriteSession &session) -> Result<Ids> {
                      interactions::InteractionService service(*clock);
                      Ids made;
                      for (const Reminder &reminder : reminders) {
                          Interaction contact;
                          contact.customerId = reminder.customer;
                          contact.kind = InteractionKind::Call;
                          contact.direction = InteractionDirection::Out;
                          contact.nextStep = reminder.words;
                          contact.nextDueOn = today;
                          contact.shopId = shop;
                          TRY_LET(const InteractionId id, service.add(session, actor, contact));
                          made.push_back(id.value());
                      }
                      return made;
                  },
                  [this](const Result<Ids> &made) {
                      if (!made) {
                          say(made.error());
                          return;
                      }
                      m_near->model()->untick();
                      m_undo->offer(deedOf(tr("%n customer(s) stand on today’s work list", nullptr, int(made->size())),
                                           [ids = *made, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Status {
                                               interactions::InteractionService service(*clock);
                                               for (const qint64 id : ids)
                                                   TRY(service.setVoided(session, actor, InteractionId(id), true));
                                               return ok();
                                           }));
                  });
}

} // namespace regulars::ui
