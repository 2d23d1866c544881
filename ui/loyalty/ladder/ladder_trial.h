// Tries a changed ladder on all customers, again and again while somebody writes.
//
// Purpose: the customers' figures are read once and kept, so that another threshold is answered at once; another metric
// or window reads anew. Thread: GUI; reading and judging run off it. Units: about 30 bytes a customer are kept.
// Invariants: writes nothing; an answer to an older ladder is dropped; facts that change are read again with the next try.
#pragma once

#include "tiers/preview_query.h"
#include "ui/shell/desk.h"

#include <QObject>

#include <memory>

namespace regulars::ui {

class DeskJobs;

/// An answer: what would be, and the figures it was made of.
struct Tried {
    tiers::Preview preview;
    std::shared_ptr<const tiers::Standings> standings;
    qint64 elapsedMs = 0;
};

class LadderTrial : public QObject {
    Q_OBJECT

public:
    LadderTrial(Desk &desk, DeskJobs &jobs, QObject *parent = nullptr);

    void attempt(const Ladder &changed);
    /// The customers of a move of the last answer.
    void askCustomers(const tiers::Move &move);
    /// Facts changed: what is kept is no longer right.
    void forget();
    bool isBusy() const { return m_inFlight > 0; }

signals:
    void answered(const regulars::ui::Tried &tried);
    void refused(const regulars::Error &error);
    void customersFound(const regulars::tiers::Move &move, const std::vector<qint64> &customers);
    void busyChanged(bool busy);

private:
    /// What the kept figures were read for.
    struct Key {
        TierMetric metric = TierMetric::Spend;
        TierWindow window = TierWindow::Rolling;
        int windowDays = 0;
        EpochDay today = 0;
        bool operator==(const Key &) const = default;
    };
    void count(int step);

    Desk &m_desk;
    DeskJobs &m_jobs;
    std::shared_ptr<const tiers::Standings> m_standings;
    Key m_key;
    Ladder m_last;
    quint64 m_generation = 0;
    int m_inFlight = 0;
};

} // namespace regulars::ui
