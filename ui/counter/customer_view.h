// The customer's card: who, what they have, how far the next tier is, what to say, what happened.
//
// Thread: GUI. Invariants: shows exactly the card last given; answers about another customer never reach it. The gap
// to the next tier stands before everything else.
#pragma once

#include "counter/customer_card_query.h"
#include "interactions/interaction.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QGridLayout;

namespace regulars::counter {
class TimelineModel;
}

namespace regulars::ui {

class Badge;
class CustomerSideColumn;
class FigureBlock;
class ProgressBar;
class PromptList;
class Rule;
class TextLabel;
class TimelineList;

class CustomerView : public QWidget {
    Q_OBJECT

public:
    CustomerView(Desk &desk, counter::TimelineModel *timeline, QWidget *parent = nullptr);

    void show(const counter::CustomerCard &card);
    const counter::CustomerCard &card() const { return m_card; }
    /// Hides the right column, so that a side panel has its place.
    void setNarrow(bool narrow);
    TimelineList *timeline() const { return m_timelineList; }
    /// Number of the newest purchase shown of which something can come back; empty when there is none.
    QString newestPurchase() const;

signals:
    /// "redeem", "ledger", "edit".
    void actionTriggered(const QString &id);
    void refundRequested(const QString &number);
    void contactRequested(regulars::InteractionId contact);
    void benefitRequested(regulars::BenefitId benefit, bool asksNote);
    void benefitReturnRequested(regulars::BenefitUseId use);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildFigures();
    QWidget *buildTier();
    QWidget *buildTimeline();
    void showHeader();
    void showFigures();
    void showTier();
    void showCount();
    void arrangeFigures();
    void refresh();

    Desk &m_desk;
    counter::TimelineModel *m_timeline;
    counter::CustomerCard m_card;
    bool m_hasCard = false;
    TextLabel *m_name = nullptr;
    Badge *m_tierBadge = nullptr;
    Badge *m_stageBadge = nullptr;
    TextLabel *m_person = nullptr;
    TextLabel *m_facts = nullptr;
    QGridLayout *m_figureGrid = nullptr;
    QList<FigureBlock *> m_figures;
    QList<Rule *> m_figureRules;
    Rule *m_figureRowRule = nullptr;
    int m_figureColumns = 0;
    TextLabel *m_gap = nullptr;
    TextLabel *m_validity = nullptr;
    ProgressBar *m_bar = nullptr;
    PromptList *m_prompts = nullptr;
    Rule *m_promptRule = nullptr;
    TextLabel *m_timelineTitle = nullptr;
    TextLabel *m_timelineCount = nullptr;
    TimelineList *m_timelineList = nullptr;
    CustomerSideColumn *m_side = nullptr;
    Rule *m_sideRule = nullptr;
};

} // namespace regulars::ui
