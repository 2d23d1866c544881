#include "ui/loyalty/ladder/ladder_trial.h"

#include "tiers/standing_service.h"
#include "ui/shell/desk_jobs.h"

#include <QElapsedTimer>

namespace regulars::ui {

LadderTrial::LadderTrial(Desk &desk, DeskJobs &jobs, QObject *parent) : QObject(parent), m_desk(desk), m_jobs(jobs) {}

void LadderTrial::count(int step)
{
    const bool wasBusy = isBusy();
    m_inFlight += step;
    if (isBusy() != wasBusy)
        emit busyChanged(isBusy());
}

void LadderTrial::attempt(const Ladder &changed)
{
    const Key key{changed.metric, changed.window, changed.windowDays, m_desk.today()};
    m_last = changed;
    const quint64 generation = ++m_generation;
    count(+1);
    m_jobs.askLong(this,
                   [changed, kept = key == m_key ? m_standings : nullptr, today = key.today](db::ReadSession &session) -> Result<Tried> {
                       QElapsedTimer timer;
                       timer.start();
                       Tried tried;
                       tried.standings = kept;
                       TRY_LET(const Ladder present, tiers::loadLadder(session));
                       if (!tried.standings) {
                           TRY_LET(auto standings, tiers::standingsOf(session, changed, present, today));
                           tried.standings = std::make_shared<const tiers::Standings>(std::move(standings));
                       }
                       TRY_LET(tried.preview, tiers::previewOf(*tried.standings, present, changed, today));
                       tried.elapsedMs = timer.elapsed();
                       return tried;
                   },
                   [this, generation, key](const Result<Tried> &tried) {
                       count(-1);
                       if (generation != m_generation)
                           return;
                       if (!tried) {
                           emit refused(tried.error());
                           return;
                       }
                       m_standings = tried->standings;
                       m_key = key;
                       emit answered(*tried);
                   });
}

void LadderTrial::askCustomers(const tiers::Move &move)
{
    count(+1);
    m_jobs.askLong(this,
                   [changed = m_last, move, today = m_desk.today()](db::ReadSession &session) {
                       return tiers::customersOfMove(session, changed, move.fromRank, move.toRank, today);
                   },
                   [this, move](const Result<std::vector<qint64>> &ids) {
                       count(-1);
                       if (ids)
                           emit customersFound(move, *ids);
                       else
                           emit refused(ids.error());
                   });
}

void LadderTrial::forget()
{
    ++m_generation; // what is on its way was read before
    m_standings.reset();
}

} // namespace regulars::ui
