// The tab 等级规则: the ladder with all its rules to edit, what a change would come to, and who holds a tier by hand.
//
// Thread: GUI; everything is read off it. Invariants: this is the one place where the rules are edited; what somebody is
// writing stays until it is saved or given up.
#pragma once

#include "tiers/pin_query.h"
#include "tiers/tier_service.h"
#include "ui/loyalty/loyalty_section.h"

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class Card;
class EmptyState;
class LadderEditor;
class LadderOutcome;
class NoticeStrip;
class TextLabel;
struct StoredRules;

class LadderSection : public LoyaltySection {
    Q_OBJECT

public:
    LadderSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override { m_isInFront = false; }
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    bool isSettled() const override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;

    LadderEditor *editor() const { return m_editor; }
    LadderOutcome *outcome() const { return m_outcome; }
    QTableView *pinTable() const { return m_pins; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildPins();
    void read();
    void fillPins();

    NoticeStrip *m_notice = nullptr;
    LadderEditor *m_editor = nullptr;
    LadderOutcome *m_outcome = nullptr;
    Card *m_pinCard = nullptr;
    TextLabel *m_pinCount = nullptr;
    QTableView *m_pins = nullptr;
    QStandardItemModel *m_pinRows = nullptr;
    EmptyState *m_noPins = nullptr;
    std::vector<tiers::PinRow> m_pinned;
    bool m_isInFront = false;
};

} // namespace regulars::ui
