#include "coupons/coupon_list_model.h"

#include "base/business_time.h"

#include <algorithm>

namespace regulars::coupons {

void CouponListModel::setPlans(std::vector<CouponTemplate> plans)
{
    if (plans == m_plans)
        return;
    beginResetModel();
    m_plans = std::move(plans);
    select();
    endResetModel();
}

void CouponListModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    select();
    endResetModel();
}

void CouponListModel::select()
{
    m_rows.clear();
    for (size_t i = 0; i < m_plans.size(); ++i) {
        if (m_plans[i].isActive == (m_shown == Shown::InUse))
            m_rows.push_back(i);
    }
}

int CouponListModel::countOf(Shown shown) const
{
    return static_cast<int>(std::count_if(m_plans.begin(), m_plans.end(),
                                          [shown](const CouponTemplate &plan) { return plan.isActive == (shown == Shown::InUse); }));
}

const CouponTemplate *CouponListModel::plan(CouponTemplateId id) const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [id](const CouponTemplate &plan) { return plan.id == id; });
    return found == m_plans.end() ? nullptr : &*found;
}

int CouponListModel::rowOf(CouponTemplateId id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_plans[m_rows[row]].id == id)
            return static_cast<int>(row);
    }
    return -1;
}

int CouponListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int CouponListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant CouponListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const CouponTemplate &plan = planAt(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::Name:
        return plan.name;
    case Column::When:
        return plan.validUntil >= kNeverDay ? QDate() : toDate(plan.validUntil);
    case Column::Issued:
        return plan.issued;
    case Column::Used:
        return plan.used;
    case Column::Given:
        return plan.givenMinor;
    case Column::Budget:
        return plan.budgetMinor;
    }
    return {};
}

} // namespace regulars::coupons
