#include "today/work_list_query.h"

#include "customers/birthday_list_query.h"
#include "interactions/interaction_query.h"
#include "today/work_mark_store.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace regulars::today {
namespace {

constexpr EpochDay kDaysAhead = 2; // today and tomorrow
constexpr int kMostSteps = 5000;   // read, so that those of another shop can be left out and the rest be counted

QHash<std::pair<qint64, EpochDay>, qint64> doneBirthdays(const std::vector<WorkMark> &marks)
{
    QHash<std::pair<qint64, EpochDay>, qint64> done;
    for (const WorkMark &mark : marks)
        done.insert({mark.key.subjectId, mark.key.dueOn}, mark.doneAtMs);
    return done;
}

/// Fills in whom it is about; false when the customer belongs to another shop or the file is gone.
Result<bool> fillCustomer(db::ReadSession &session, const DayScope &scope, WorkItem &item)
{
    // COALESCE: without a stored state the first tier is held.
    auto select = session.prepare("SELECT c.name,c.phone,t.name,t.rank,c.manager,c.card_no FROM customer c LEFT JOIN tier_state s ON s.customer_id=c.id "
                                  "LEFT JOIN tier t ON t.id=COALESCE(s.tier_id,(SELECT id FROM tier WHERE rank=0)) "
                                  "WHERE c.id=? AND c.erased_at_ms IS NULL AND (? IS NULL OR c.shop_id IS NULL OR c.shop_id=?)");
    TRY_LET(const bool found, select.bind(item.customer).bind(scope.shop).bind(scope.shop).step());
    if (!found)
        return false;
    item.name = select.textAt(0);
    item.phone = select.isNullAt(1) ? QString() : select.textAt(1);
    item.tierName = select.isNullAt(2) ? QString() : select.textAt(2);
    item.tierRank = select.isNullAt(3) ? 0 : static_cast<int>(select.intAt(3));
    if (item.owner.isEmpty())
        item.owner = select.textAt(4);
    item.card = select.textAt(5);
    return true;
}

void take(WorkList &list, WorkItem item)
{
    if (item.doneAtMs) {
        list.done.push_back(std::move(item));
        return;
    }
    ++list.openCount[static_cast<int>(item.key.kind)];
    list.open.push_back(std::move(item));
}

Status addBirthdays(db::ReadSession &session, const WorkQuestion &question, WorkList &list)
{
    TRY_LET(const auto marks, marksBetween(session, WorkKind::Birthday, question.today, question.today + kDaysAhead));
    const auto done = doneBirthdays(marks);
    for (EpochDay day = question.today; day < question.today + kDaysAhead; ++day) {
        TRY_LET(const auto birthdays, customers::birthdaysOn(session, day, question.leapDayOnFeb28));
        for (const customers::BirthdayCustomer &birthday : birthdays) {
            WorkItem item;
            item.key = {WorkKind::Birthday, birthday.customer.value(), day};
            item.customer = birthday.customer;
            item.isLunar = birthday.isLunar;
            if (const auto mark = done.constFind({birthday.customer.value(), day}); mark != done.constEnd())
                item.doneAtMs = *mark;
            TRY_LET(const bool isOurs, fillCustomer(session, question.scope, item));
            if (isOurs)
                take(list, std::move(item));
        }
    }
    return ok();
}

Status addOpenSteps(db::ReadSession &session, const WorkQuestion &question, WorkList &list)
{
    TRY_LET(const auto steps, interactions::dueUntil(session, question.today + kDaysAhead - 1, kMostSteps));
    for (const interactions::DueStep &step : steps) {
        WorkItem item;
        item.key = {WorkKind::NextStep, step.id.value(), step.dueOn};
        item.customer = step.customerId;
        item.text = step.step;
        item.owner = step.operatorName;
        TRY_LET(const bool isOurs, fillCustomer(session, question.scope, item));
        if (isOurs)
            take(list, std::move(item));
    }
    return ok();
}

Status addDoneSteps(db::ReadSession &session, const WorkQuestion &question, WorkList &list)
{
    auto select = session.prepare("SELECT i.id,i.customer_id,i.next_step,i.next_due_on,i.next_done_at_ms,o.name FROM interaction i "
                                  "LEFT JOIN operator o ON o.id=i.operator_id WHERE i.next_done_at_ms IS NOT NULL AND "
                                  "i.voided_at_ms IS NULL AND i.next_done_at_ms>=? AND i.next_done_at_ms<?");
    select.bind(question.scope.time.startOf(question.today)).bind(question.scope.time.startOf(question.today + 1));
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        WorkItem item;
        const EpochDay dueOn = select.isNullAt(3) ? question.today : static_cast<EpochDay>(select.intAt(3));
        item.key = {WorkKind::NextStep, select.intAt(0), dueOn};
        item.customer = select.idAt<CustomerId>(1);
        item.text = select.textAt(2);
        item.doneAtMs = select.intAt(4);
        item.owner = select.isNullAt(5) ? QString() : select.textAt(5);
        TRY_LET(const bool isOurs, fillCustomer(session, question.scope, item));
        if (isOurs)
            take(list, std::move(item));
    }
}

bool comesFirst(const WorkItem &a, const WorkItem &b)
{
    return std::tuple(a.key.dueOn, a.key.kind, -a.tierRank, a.key.subjectId) < std::tuple(b.key.dueOn, b.key.kind, -b.tierRank, b.key.subjectId);
}

} // namespace

Result<WorkList> workList(db::ReadSession &session, const WorkQuestion &question)
{
    WorkList list;
    TRY(addOpenSteps(session, question, list));
    TRY(addDoneSteps(session, question, list));
    TRY(addBirthdays(session, question, list));
    std::sort(list.open.begin(), list.open.end(), comesFirst);
    if (list.open.size() > static_cast<std::size_t>(question.limit))
        list.open.resize(static_cast<std::size_t>(question.limit));
    std::sort(list.done.begin(), list.done.end(), [](const WorkItem &a, const WorkItem &b) { return a.doneAtMs > b.doneAtMs; });
    return list;
}

} // namespace regulars::today
