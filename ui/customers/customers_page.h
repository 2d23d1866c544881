// Customers (客户): the list by conditions, one customer beside it, acts on those that are ticked.
//
// Thread: GUI. Invariants: the chips, the list and the totals speak of one filter; an answer to an older one is dropped.
// What was done to the ticked customers, or to the one beside the list, can be undone from the bar. A panel (contact,
// tags, waiting times) stands in the place of the customer until it is closed.
#pragma once

#include "directory/bulk_manager_service.h"
#include "directory/bulk_tag_service.h"
#include "directory/customer_list_model.h"
#include "directory/profile_query.h"
#include "directory/saved_filter.h"
#include "interactions/interaction.h"
#include "ui/parts/side_panel.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <functional>
#include <memory>
#include <optional>
#include <tuple>

class QVBoxLayout;

namespace regulars::ui {

class CustomerDetail;
class CustomerTable;
class DeskJobs;
class EmptyState;
class ExportStrip;
class FilterBar;
class HairLine;
class NoticeStrip;
class PaneBar;
class PushButton;
class TabRow;
class TextLabel;
class UndoBar;

class CustomersPage : public Page {
    Q_OBJECT

public:
    explicit CustomersPage(Desk &desk, QWidget *parent = nullptr);
    ~CustomersPage() override;

    QString title() const override;
    void activate() override;
    void deactivate() override;
    /// {"customer": id} chooses a row; {"filter": JSON of directory::toJson} narrows the list; {"these":
    /// std::vector<qint64>, "words": QString} lists those behind a figure of another page, and says which.
    void open(const QVariantMap &arguments) override;
    bool handleKey(QKeyEvent *event) override;
    QList<Command> commands() const override;
    void retranslate() override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    directory::CustomerListModel *model() const { return m_model; }
    CustomerTable *table() const { return m_table; }
    FilterBar *filterBar() const { return m_filters; }
    CustomerDetail *detail() const { return m_detail; }
    UndoBar *undoBar() const { return m_undo; }
    TabRow *tabs() const { return m_tabs; }
    SidePanel *panel() const { return m_panel; }
    TextLabel *coverageLabel() const { return m_coverage; }
    /// Adds and removes tags: of the ticked customers, or of the current one where none is ticked.
    void tagChosen(const QStringList &add, const QStringList &remove = {});
    void assignManager(const QString &manager);
    /// "contact", "tags", "waiting", "duplicates"; with `contact` the one that is to be changed.
    void openPanel(const QString &name, const Interaction &contact = {});
    void closePanel();
    /// The ticked customers, or all that are listed where none is ticked.
    void exportList();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildList();
    QWidget *buildSelection();
    void connectParts();
    void connectDetail();
    void showList(const directory::CustomerFilter &filter, const directory::ListOrder &order);
    void liftTheseOnly();
    void takeCount(int rows);
    using Listed = std::tuple<size_t, quint64, EpochDay>;
    [[nodiscard]] Listed listed() const;
    void readTotals();
    void readLore();
    void takeChanges(const db::ChangeSet &changes);
    void answerChoices(directory::Field field);
    void askFilterName();
    void saveFilter(const QString &name);
    void removeFilter(directory::SavedFilterId id);
    void askTags(QWidget *place, bool isOne);
    void askManager();
    void showMore();
    void askColumns();
    void readCoverage();
    void remember();
    void recall();
    void showSelection();
    [[nodiscard]] std::vector<qint64> chosen() const;
    /// Offers the way back of what was done.
    void offer(const QString &words, std::function<Status(db::WriteSession &)> undo);
    void offerDeed(const Deed &deed);
    void tag(const std::vector<qint64> &customers, const QStringList &add, const QStringList &remove);
    void fitDetail();
    void say(const Error &error);
    void placeUndo();

    Desk &m_desk;
    std::unique_ptr<DeskJobs> m_jobs;
    directory::CustomerListModel *m_model = nullptr;
    TextLabel *m_title = nullptr;
    TabRow *m_tabs = nullptr;
    PushButton *m_export = nullptr;
    PushButton *m_more = nullptr;
    PushButton *m_new = nullptr;
    PushButton *m_columns = nullptr;
    PushButton *m_density = nullptr;
    FilterBar *m_filters = nullptr;
    NoticeStrip *m_notice = nullptr;
    CustomerTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    CustomerDetail *m_detail = nullptr;
    HairLine *m_detailLine = nullptr;
    PaneBar *m_selection = nullptr;
    TextLabel *m_ticked = nullptr;
    PushButton *m_tag = nullptr;
    PushButton *m_manager = nullptr;
    TextLabel *m_coverage = nullptr;
    ExportStrip *m_exports = nullptr;
    QVBoxLayout *m_sideColumn = nullptr;
    QWidget *m_side = nullptr;
    SidePanel *m_panel = nullptr;
    PushButton *m_tickAll = nullptr;
    TextLabel *m_range = nullptr;
    UndoBar *m_undo = nullptr;
    CustomerId m_wanted; ///< to be current once the list has come
    quint64 m_totals = 0;
    std::optional<Listed> m_totalled; ///< whose spend m_spendMinor is; nothing once facts changed
    bool m_isTotalling = false;
    qint64 m_spendMinor = 0;
    bool m_isCounting = false;   ///< coverage is being read
    bool m_isStale = false;      ///< and will be read once more
    bool m_isComfortable = false;
    QString m_theseWords;  ///< whom the list is narrowed to; empty: everybody
    bool m_isAsked = false;
    bool m_hasChanged = false; ///< customers came or went while another page was in front
};

} // namespace regulars::ui
