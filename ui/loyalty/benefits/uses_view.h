// Who used which benefit and when, and what is still lent out.
//
// Thread: GUI. Invariants: the newest first, page by page as one scrolls; an answer to an older question is dropped; the
// exported list is the one whose filters stand here; every change can be taken back.
#pragma once

#include "benefits/benefit_query.h"
#include "ui/loyalty/work_pane.h"

class QComboBox;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class CustomerPicker;
class DateEdit;
class EmptyState;
class ExportStrip;
class PageStack;
class PushButton;

class UsesView : public WorkPane {
    Q_OBJECT

public:
    enum class Kind { Log, StillOut };

    UsesView(Desk &desk, DeskJobs &jobs, Kind kind, QWidget *parent = nullptr);

    void reload();
    void retranslate();
    /// What the filters offer.
    void setChoices(const std::vector<Benefit> &benefits, const Ladder &ladder);
    QTableView *table() const { return m_table; }
    QComboBox *benefitBox() const { return m_benefit; }
    QComboBox *tierBox() const { return m_tier; }
    /// Does what the link of the row says: takes back what was lent, or cancels the use.
    void act(int row);
    /// What would be exported now.
    [[nodiscard]] benefits::UseFilter filter() const;

private:
    void build();
    QWidget *buildBar();
    void ask(BenefitUseId before);
    void take(const std::vector<benefits::UseRow> &rows, bool isMore);
    void append(const benefits::UseRow &row);
    void fillTexts();
    void exportRows();

    Kind m_kind;
    std::vector<benefits::UseRow> m_rows;
    std::vector<Benefit> m_benefits;
    Ladder m_ladder;
    quint64 m_question = 0;
    bool m_hasMore = false;
    bool m_isAsking = false;
    QComboBox *m_benefit = nullptr;
    QComboBox *m_tier = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_until = nullptr;
    CustomerPicker *m_customer = nullptr;
    PushButton *m_export = nullptr;
    ExportStrip *m_exports = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    PageStack *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace regulars::ui
