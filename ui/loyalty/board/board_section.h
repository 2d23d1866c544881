// The tab 升级看板: key figures, who is close to the next tier, upgrades by week, the flow between tiers, and the ladder tried out.
//
// Thread: GUI; the board is read off it. Invariants: every figure opens the customers behind it, as many as it says; an
// answer to an older question is dropped; facts that change are read again a few seconds later, not with every sale.
#pragma once

#include "tiers/board_query.h"
#include "ui/loyalty/board/board_sheet.h"
#include "ui/loyalty/loyalty_section.h"

#include <QTimer>

#include <memory>

class QComboBox;

namespace regulars::ui {

class BusyLine;
class ChartCard;
class DeedBar;
class ExportStrip;
class KpiStrip;
class NearCard;
class NoticeStrip;
class PushButton;
class WhatIfPane;

class BoardSection : public LoyaltySection {
    Q_OBJECT

public:
    BoardSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    bool isSettled() const override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;

    const tiers::Board *board() const { return m_board.get(); }
    NearCard *nearCard() const { return m_near; }
    KpiStrip *figures() const { return m_figures; }
    ChartCard *weekly() const { return m_weekly; }
    ChartCard *flow() const { return m_flow; }
    QComboBox *period() const { return m_period; }
    WhatIfPane *whatIf() const { return m_whatIf; }
    /// What goes onto paper.
    BoardSheet sheet() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Figure { Above, Risen, Fallen, Near, Expected, kFigures };
    using Ids = std::vector<qint64>;
    using Question = std::function<Result<Ids>(db::ReadSession &)>;

    void build();
    void connectParts();
    void read();
    void show();
    void showFigures();
    tiers::BoardQuestion question() const;
    /// Asks for the ids and shows them in the list of customers; `words` takes their number as %1.
    void openList(const Question &ask, const QString &words);
    void openFigure(int index);
    void openWeek(int series, int week);
    void openFlow(int row, int column);
    void remind(const Ids &customers);
    void exportNear();
    void say(const Error &error);

    NoticeStrip *m_notice = nullptr;
    ExportStrip *m_exports = nullptr;
    BusyLine *m_busy = nullptr;
    QComboBox *m_period = nullptr;
    PushButton *m_export = nullptr;
    KpiStrip *m_figures = nullptr;
    NearCard *m_near = nullptr;
    ChartCard *m_weekly = nullptr;
    ChartCard *m_flow = nullptr;
    WhatIfPane *m_whatIf = nullptr;
    DeedBar *m_undo = nullptr;
    QTimer m_soon;
    std::shared_ptr<const tiers::Board> m_board;
    std::optional<qint64> m_within;
    std::optional<TierMetric> m_withinOf; ///< whose unit m_within is in
    quint64 m_generation = 0;
    bool m_isInFront = false;
    bool m_isStale = true;
};

} // namespace regulars::ui
