// Today (今日): the figures of the day beside those of another, the work of the day, what has happened so far.
//
// Thread: GUI. Invariants: every figure is of the same shop and the same time of day on both sides; answers to an older
// question are dropped. While in front the page follows every sale, and the clock by the minute.
#pragma once

#include "today/day_feed_model.h"
#include "today/day_figures.h"
#include "today/work_list_model.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <memory>

class QComboBox;

namespace regulars::ui {

class Card;
class DeskJobs;
class EmptyState;
class ExportStrip;
class FeedTable;
class HourChart;
class KpiCard;
class NoticeStrip;
class PushButton;
class SegmentedSwitch;
class TextLabel;
class UndoBar;
class WorkCard;

class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(Desk &desk, QWidget *parent = nullptr);
    ~TodayPage() override;

    QString title() const override;
    void activate() override;
    void deactivate() override;
    QList<Command> commands() const override;
    void retranslate() override;
    bool isSettled() const override;

    WorkCard *workCard() const { return m_work; }
    UndoBar *undoBar() const { return m_undo; }
    const today::DayOverview &overview() const { return m_overview; }
    today::DayFeedModel *feed() const { return m_feed; }
    /// Shows sales, new members or upgrades of the day.
    void showFeed(today::FeedKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildFigures();
    QWidget *buildSide();
    void connectParts();
    void takeChanges(const db::ChangeSet &changes);
    void refresh();
    void readFigures();
    void readFeed();
    void readWork();
    void readShops();
    void showFigures();
    void fillDays();
    void mark(const std::vector<today::WorkKey> &keys, bool isDone, bool offersUndo);
    void openNewMembers();
    void openMembersServed();
    void say(const Error &error);
    [[nodiscard]] today::DayScope scope() const;
    [[nodiscard]] EpochDay compareDay() const;
    [[nodiscard]] QString language() const;

    Desk &m_desk;
    std::unique_ptr<DeskJobs> m_jobs;
    today::DayFeedModel *m_feed = nullptr;
    today::DayOverview m_overview;
    TextLabel *m_title = nullptr;
    TextLabel *m_date = nullptr;
    TextLabel *m_until = nullptr;
    SegmentedSwitch *m_shops = nullptr;
    QComboBox *m_days = nullptr;
    PushButton *m_export = nullptr;
    ExportStrip *m_exports = nullptr;
    NoticeStrip *m_notice = nullptr;
    KpiCard *m_sales = nullptr;
    KpiCard *m_orders = nullptr;
    KpiCard *m_average = nullptr;
    KpiCard *m_members = nullptr;
    KpiCard *m_new = nullptr;
    KpiCard *m_points = nullptr;
    WorkCard *m_work = nullptr;
    QWidget *m_side = nullptr;
    Card *m_hourCard = nullptr;
    TextLabel *m_hourUnit = nullptr;
    HourChart *m_hours = nullptr;
    Card *m_feedCard = nullptr;
    SegmentedSwitch *m_feedKinds = nullptr;
    FeedTable *m_feedTable = nullptr;
    EmptyState *m_feedEmpty = nullptr;
    UndoBar *m_undo = nullptr;
    std::vector<today::WorkKey> m_undoable;
    QTimer m_soon;   // gathers changes
    QTimer m_minute;
    EpochDay m_shownDay = 0;
    qint64 m_shownMs = 0;
    quint64 m_generation = 0;
    quint64 m_feedGeneration = 0;
    quint64 m_workGeneration = 0;
    bool m_isAllShops = false;
    bool m_isInFront = false;
};

} // namespace regulars::ui
