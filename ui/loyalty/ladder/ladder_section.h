// The tab 等级规则: the ladder as it stands, who holds a tier by hand, one customer's tiers over time, and the ladder tried out.
//
// Thread: GUI; everything is read off it. Invariants: the rules are edited in one place, the settings, to which this leads;
// thresholds can be tried, and kept, in the pane at the right.
#pragma once

#include "tiers/pin_query.h"
#include "tiers/tier_service.h"
#include "ui/loyalty/loyalty_section.h"

#include <QHash>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class Card;
class EmptyState;
class LinkButton;
class NoticeStrip;
class TextLabel;
class WhatIfPane;

class LadderSection : public LoyaltySection {
    Q_OBJECT

public:
    LadderSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override { m_isInFront = false; }
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    bool isSettled() const override;

    QTableView *tierTable() const { return m_tiers; }
    QTableView *pinTable() const { return m_pins; }
    WhatIfPane *whatIf() const { return m_whatIf; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Loaded {
        Ladder ladder;
        QHash<TierId, qint64> holders;
        std::vector<tiers::PinRow> pins;
    };

    void build();
    void read();
    void show();
    void fillTiers();
    void fillPins();

    NoticeStrip *m_notice = nullptr;
    Card *m_ladderCard = nullptr;
    LinkButton *m_edit = nullptr;
    QTableView *m_tiers = nullptr;
    QStandardItemModel *m_tierRows = nullptr;
    TextLabel *m_rule = nullptr;
    Card *m_pinCard = nullptr;
    TextLabel *m_pinCount = nullptr;
    QTableView *m_pins = nullptr;
    QStandardItemModel *m_pinRows = nullptr;
    EmptyState *m_noPins = nullptr;
    WhatIfPane *m_whatIf = nullptr;
    Loaded m_loaded;
    bool m_isInFront = false;
};

} // namespace regulars::ui
