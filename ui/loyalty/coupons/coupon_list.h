// The kinds of coupons as a list of two lines each, or more where the words need them: what it gives, when it counts, how far it was used.
//
// Thread: GUI. Invariants: the choice stays with its kind when the list is read again; an empty list says what coupons are for.
#pragma once

#include "base/money.h"
#include "coupons/coupon_list_model.h"

#include <QWidget>

class QTableView;

namespace regulars::ui {

class EmptyState;
class PageStack;

class CouponList : public QWidget {
    Q_OBJECT

public:
    explicit CouponList(QWidget *parent = nullptr);

    void setCurrency(const Currency &currency);
    void setToday(EpochDay today);
    void setPlans(std::vector<CouponTemplate> plans);
    void show(coupons::CouponListModel::Shown shown);
    void choose(CouponTemplateId id);
    /// Invalid where none is chosen.
    [[nodiscard]] CouponTemplateId chosen() const;
    /// Whether the empty list offers to make one.
    void setMakeable(bool makeable);
    void retranslate();

    coupons::CouponListModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    EmptyState *emptyState() const { return m_empty; }

signals:
    void chosenChanged(regulars::CouponTemplateId id);
    void newWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Words;

    void follow();
    /// A row that beside an open panel needs a further line gets it.
    void fitRows();
    void restore(CouponTemplateId id);

    coupons::CouponListModel *m_model;
    Words *m_words;
    QTableView *m_table;
    EmptyState *m_empty;
    PageStack *m_stack;
    bool m_isMakeable = false;
    bool m_isRestoring = false;
};

} // namespace regulars::ui
