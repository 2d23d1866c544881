// The first tab beside the list: how far the next tier is, figures, what to do next, tags, likes, the last events.
//
// Thread: GUI. Invariants: shows the facts last given; what does not hold for a customer is not shown.
#pragma once

#include "ui/customers/customer_facts.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace regulars::ui {

class FigureBlock;
class LinkButton;
class ProgressBar;
class PromptList;
class TagCloud;
class TextLabel;
class TimelineList;

} // namespace regulars::ui

namespace regulars::counter {
class TimelineModel;
}

namespace regulars::ui {

class OverviewTab : public QScrollArea {
    Q_OBJECT

public:
    explicit OverviewTab(Desk &desk, QWidget *parent = nullptr);

    void show(const CustomerFacts &facts);
    void clear();
    void retranslate();
    [[nodiscard]] bool isSettled() const;
    LinkButton *tagLink() const { return m_editTags; }
    /// The "done" links of the open steps, in their order.
    QList<LinkButton *> stepLinks() const { return m_stepLinks; }

signals:
    void stepDone(regulars::InteractionId contact);
    void tagsWanted();
    void profileWanted();
    void timelineWanted();
    /// "redeem", "ledger", "purchase".
    void promptTriggered(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTier(QVBoxLayout *column);
    void buildWords(QVBoxLayout *column);
    void buildRecent(QVBoxLayout *column);
    void showFigures();
    void arrangeFigures();
    void showSteps();
    void showLikes();
    void showProfile();

    Desk &m_desk;
    CustomerFacts m_facts;
    bool m_hasFacts = false;
    TextLabel *m_gap = nullptr;
    TextLabel *m_validity = nullptr;
    ProgressBar *m_bar = nullptr;
    QList<FigureBlock *> m_figures;
    QGridLayout *m_figureGrid = nullptr;
    int m_figureColumns = 0;
    QWidget *m_steps = nullptr;
    QVBoxLayout *m_stepRows = nullptr;
    QList<LinkButton *> m_stepLinks;
    PromptList *m_prompts = nullptr;
    TextLabel *m_tagTitle = nullptr;
    LinkButton *m_editTags = nullptr;
    TagCloud *m_tags = nullptr;
    TextLabel *m_referralTitle = nullptr;
    TextLabel *m_referrals = nullptr; ///< whom the customer brought, and who brought the customer
    TextLabel *m_noTags = nullptr;
    TextLabel *m_likeTitle = nullptr;
    QWidget *m_likes = nullptr;
    QVBoxLayout *m_likeRows = nullptr;
    TextLabel *m_profileTitle = nullptr;
    TextLabel *m_profile = nullptr;
    LinkButton *m_complete = nullptr;
    ProgressBar *m_profileBar = nullptr;
    TextLabel *m_recentTitle = nullptr;
    LinkButton *m_all = nullptr;
    counter::TimelineModel *m_recent = nullptr;
    TimelineList *m_recentList = nullptr;
};

} // namespace regulars::ui
