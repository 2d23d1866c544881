#include "undo/import_undo_service.h"

#include "audit/audit_log.h"
#include "customers/customer_fields.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "db/interrupt_guard.h"
#include "exchange/import_kind.h"
#include "exchange/import_run_query.h"
#include "undo/import_undo_store.h"
#include "undo/undo_kept_query.h"
#include "exchange/product_import_service.h"
#include "points/ledger_service.h"
#include "points/points_query.h"
#include "products/product_query.h"
#include "tiers/standing_service.h"
#include "till/loyalty_context.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace regulars::undo {
namespace {

constexpr qint64 kPerReport = 256;

// The tables are emptied and the reader is a mere reader again, whatever happened.
class Scratch {
public:
    explicit Scratch(db::ReadSession &session) : m_session(session) {}
    ~Scratch()
    {
        [[maybe_unused]] const auto cleared = clearScratch(m_session);
        [[maybe_unused]] const auto closed = allowScratch(m_session, false);
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

private:
    db::ReadSession &m_session;
};

// The run, if it can be taken back.
Result<exchange::ImportRun> undoable(db::ReadSession &session, exchange::ImportRunId id)
{
    TRY_LET(const exchange::ImportRun run, exchange::importRun(session, id));
    if (run.undoneAtMs)
        return fail(ErrorCode::ImportUndone, u"import"_s, run.undo.left() > 0 ? QString::number(run.undo.left()) : QString());
    if (!run.isRemembered)
        return fail(ErrorCode::ImportForgotten, u"import"_s);
    return run;
}

bool keepsAdded(const exchange::ImportRun &run) { return run.kind == exchange::importKindName(exchange::ImportKind::Customers); }

// The undo under way: what its steps share.
class Undo {
public:
    Undo(const Clock &clock, const Actor &actor, exchange::ImportRunId run, till::LoyaltyContext context, JobControl &job)
        : m_clock(clock), m_actor(actor), m_run(run), m_context(std::move(context)), m_ledger(m_context.points),
          m_standing(m_context.ladder), m_customers(clock), m_products(clock), m_job(job)
    {
        m_today = m_context.timeOf(m_context.defaultShop).dayOf(clock.nowMs());
    }

    Status settleMoved(db::WriteSession &session);
    Status restoreFields(db::WriteSession &session);
    Status removeCustomers(db::WriteSession &session);

    exchange::UndoReport report;

private:
    Status settle(db::WriteSession &session, CustomerId customer);
    Status takeBack(db::WriteSession &session, points::Posting posting, qint64 amount);
    Status restoreSubject(db::WriteSession &session, const QList<UndoField> &all);
    Result<bool> restoreCustomer(db::WriteSession &session, const QList<UndoField> &fields);
    Status restoreProduct(db::WriteSession &session, const QList<UndoField> &fields);
    Status restoreExtra(db::WriteSession &session, const UndoField &field);
    Status tick(qint64 done, qint64 total);
    void keepField(const QString &whose, const QString &field, const QString &why);
    Result<QString> nameOf(db::ReadSession &session, const UndoField &field) const;

    const Clock &m_clock;
    Actor m_actor;
    exchange::ImportRunId m_run;
    till::LoyaltyContext m_context;
    points::LedgerService m_ledger;
    tiers::StandingService m_standing;
    customers::CustomerService m_customers;
    products::ProductService m_products;
    JobControl &m_job;
    EpochDay m_today = 0;
    qsizetype m_keptFields = 0; // told one by one
    std::vector<qint64> m_later; // customers whose old values something that is still to go stands in the way of
};

Status Undo::tick(qint64 done, qint64 total)
{
    if (done % kPerReport != 0)
        return ok();
    m_job.report(done, total);
    return m_job.checkCancelled();
}

void Undo::keepField(const QString &whose, const QString &field, const QString &why)
{
    ++report.fieldsKept;
    if (m_keptFields++ < exchange::kMostKept)
        report.kept.append({u"field"_s, whose, field.section(u':', 0, 0), why});
}

Result<QString> Undo::nameOf(db::ReadSession &session, const UndoField &field) const
{
    TRY_LET(const auto customer, customers::customerById(session, CustomerId(field.subject)));
    return customer ? customer->cardNo : QString();
}

Status Undo::takeBack(db::WriteSession &session, points::Posting posting, qint64 amount)
{
    posting.amount = amount;
    const auto shortfall = m_context.points.clawback == Clawback::Clamp ? points::Shortfall::Clamp : points::Shortfall::Deficit;
    TRY_LET(const qint64 taken, m_ledger.debit(session, posting, shortfall));
    report.pointsTakenBack += taken;
    return ok();
}

// Points moved since: what the import gave is taken from its own lots first, what it took is given back.
Status Undo::settle(db::WriteSession &session, CustomerId customer)
{
    const auto owes = [&]() -> Result<qint64> {
        TRY_LET(const qint64 owedPoints, points::deficitOf(session, customer, Purse::Points));
        TRY_LET(const qint64 owedCredits, points::deficitOf(session, customer, Purse::Credits));
        return owedPoints + owedCredits;
    };
    TRY_LET(const qint64 before, owes());
    const qint64 now = m_clock.nowMs();
    const BusinessTime *time = &m_context.timeOf(m_context.defaultShop);
    TRY(m_standing.settle(session, {customer, now, m_today, {}, m_actor.id, {}, time}));
    TRY(m_ledger.expireLots(session, customer, m_today, now, m_actor.id));
    for (const Purse purse : {Purse::Points, Purse::Credits}) {
        TRY_LET(const OwedPoints owed, owedPoints(session, customer, purse));
        if (!owed.lastRow.isValid())
            continue;
        points::Posting posting;
        posting.customerId = customer;
        posting.purse = purse;
        posting.cause = Cause::ImportUndo;
        posting.atMs = now;
        posting.day = m_today;
        posting.operatorId = m_actor.id;
        qint64 rest = -owed.net;
        for (const OwedLot &lot : owed.lots) {
            posting.causeId = lot.id.value();
            posting.purchaseId = lot.purchaseId;
            TRY(takeBack(session, posting, lot.owed));
            rest += lot.owed;
        }
        posting.causeId = owed.lastRow.value();
        posting.part = 2;
        posting.purchaseId = {};
        if (rest < 0)
            TRY(takeBack(session, posting, -rest));
        posting.amount = rest;
        TRY_LET(const qint64 given, m_ledger.credit(session, posting));
        report.pointsTakenBack -= given;
    }
    TRY(m_standing.afterRefund(session, {customer, now, m_today, {}, m_actor.id, {}, time}));
    TRY_LET(const qint64 after, owes());
    report.deficits += after > before ? 1 : 0;
    report.deficitPoints += std::max<qint64>(after - before, 0);
    ++report.balancesSettled;
    return ok();
}

Status Undo::settleMoved(db::WriteSession &session)
{
    TRY_LET(const auto customers, customersToSettle(session));
    for (qsizetype i = 0; i < customers.size(); ++i) {
        TRY(tick(i, customers.size()));
        TRY(settle(session, customers.at(i)));
    }
    TRY(releaseOpenings(session));
    return releaseExtensions(session);
}

// Tags and consents stand beside the file.
Status Undo::restoreExtra(db::WriteSession &session, const UndoField &field)
{
    bool isRemoved = false;
    if (field.field.startsWith(u"tag:")) {
        TRY_LET(isRemoved, deleteTagOf(session, field.subject, field.after));
    } else {
        const QString channel = field.field.mid(field.field.indexOf(u':') + 1);
        TRY_LET(isRemoved, deleteConsentOf(session, field.subject, channel, field.after.toLongLong()));
    }
    if (isRemoved) {
        ++report.fieldsRestored;
        return ok();
    }
    TRY_LET(const QString whose, nameOf(session, field));
    keepField(whose, field.field, u"changed"_s);
    return ok();
}

// false: refused; something that is still to go may stand in the way.
Result<bool> Undo::restoreCustomer(db::WriteSession &session, const QList<UndoField> &fields)
{
    TRY_LET(const auto known, customers::customerById(session, CustomerId(fields.constFirst().subject)));
    if (!known || known->isErased) {
        for (const UndoField &field : fields)
            keepField(known ? known->cardNo : QString(), field.field, u"erased"_s);
        return true;
    }
    customers::FieldContext context{session, m_today};
    Customer customer = *known;
    qint64 restored = 0;
    QList<std::pair<QString, QString>> left; // field, why
    for (const UndoField &field : fields) {
        TRY_LET(const customers::CustomerField *known_field, customers::customerField(field.field));
        TRY_LET(const QString now, known_field->get(context, *known));
        if (now != field.after)
            left.append({field.field, u"changed"_s});
        else if (const Status set = known_field->set(context, customer, field.before); !set)
            left.append({field.field, u"taken"_s});
        else
            ++restored;
    }
    TRY(session.savepoint());
    if (const Status written = m_customers.updateUnaudited(session, customer); !written) {
        TRY(session.rollbackToSavepoint());
        return false;
    }
    TRY(session.releaseSavepoint());
    report.fieldsRestored += restored;
    for (const auto &[field, why] : left)
        keepField(known->cardNo, field, why);
    return true;
}

Status Undo::restoreProduct(db::WriteSession &session, const QList<UndoField> &fields)
{
    TRY_LET(const auto known, products::productById(session, ProductId(fields.constFirst().subject)));
    if (!known) {
        for (const UndoField &field : fields)
            keepField({}, field.field, u"erased"_s);
        return ok();
    }
    Product product = *known;
    for (const UndoField &field : fields) {
        const bool isRestored = exchange::productFieldText(*known, field.field) == field.after &&
                                exchange::setProductField(product, field.field, field.before).has_value();
        if (isRestored)
            ++report.fieldsRestored;
        else
            keepField(known->sku, field.field, u"changed"_s);
    }
    return product == *known ? ok() : m_products.updateUnaudited(session, product);
}

// One subject at a time: a file may have changed a million.
Status Undo::restoreFields(db::WriteSession &session)
{
    TRY_LET(const qint64 total, countFields(session, m_run));
    qint64 done = 0;
    for (const bool isCustomer : {true, false}) {
        for (qint64 subject = 0;;) {
            TRY_LET(const auto next, nextChanged(session, m_run, isCustomer, subject));
            if (!next)
                break;
            subject = *next;
            TRY_LET(const auto all, fieldsOf(session, m_run, isCustomer, subject));
            for (qsizetype i = 0; i < all.size(); ++i)
                TRY(tick(done++, total));
            TRY(restoreSubject(session, all));
        }
    }
    return ok();
}

Status Undo::restoreSubject(db::WriteSession &session, const QList<UndoField> &all)
{
    QList<UndoField> own;
    for (const UndoField &field : all) {
        if (field.field.contains(u':'))
            TRY(restoreExtra(session, field));
        else
            own.append(field);
    }
    if (own.isEmpty())
        return ok();
    if (!own.constFirst().isCustomer)
        return restoreProduct(session, own);
    TRY_LET(const bool isDone, restoreCustomer(session, own));
    if (!isDone)
        m_later.push_back(own.constFirst().subject);
    return ok();
}

Status Undo::removeCustomers(db::WriteSession &session)
{
    TRY_LET(const auto customers, customersToRemove(session));
    TRY_LET(report.customersKept, customersThatStay(session));
    for (qsizetype i = 0; i < customers.size(); ++i) {
        TRY(tick(i, customers.size()));
        TRY(session.savepoint());
        const Status removed = m_customers.undoAddUnaudited(session, customers.at(i));
        if (!removed && removed.error().code != ErrorCode::HasHistory)
            return removed;
        TRY(removed ? session.releaseSavepoint() : session.rollbackToSavepoint()); // a file stays whole or goes whole
        ++(removed ? report.customersRemoved : report.customersKept);
        if (!removed) {
            TRY_LET(const auto known, customers::customerById(session, customers.at(i)));
            report.kept.append({u"customer"_s, known ? known->cardNo : QString(), {}, u"documents"_s});
        }
    }
    for (const qint64 subject : m_later) {
        TRY_LET(auto fields, fieldsOf(session, m_run, true, subject));
        fields.removeIf([](const UndoField &field) { return field.field.contains(u':'); });
        TRY_LET(const bool isDone, restoreCustomer(session, fields));
        if (isDone || fields.isEmpty())
            continue;
        TRY_LET(const QString card, nameOf(session, fields.constFirst()));
        for (const UndoField &field : fields)
            keepField(card, field.field, u"taken"_s);
    }
    return ok();
}

} // namespace

Result<exchange::UndoReport> ImportUndoService::run(db::WriteSession &session, const Actor &actor, exchange::ImportRunId id, JobControl &job) const
{
    TRY(require(actor, Right::ImportData));
    QElapsedTimer timer;
    timer.start();
    const db::InterruptGuard guard(session.connection(), &job);
    TRY_LET(const exchange::ImportRun run, undoable(session, id));
    TRY_LET(till::LoyaltyContext context, till::LoyaltyContext::load(session));
    Undo undo(m_clock, actor, id, std::move(context), job);
    TRY(sortForUndo(session, id, keepsAdded(run)));
    TRY_LET(const bool isMerged, hasMerged(session));
    if (isMerged)
        return fail(ErrorCode::HasHistory, u"merged"_s, u"import"_s);
    TRY(countDocuments(session, undo.report));
    TRY(listKeptFiles(session, undo.report.kept));
    TRY(removeDocuments(session));
    TRY(job.checkCancelled());
    TRY(removeBooks(session, undo.report));
    TRY(job.checkCancelled());
    TRY(undo.settleMoved(session));
    TRY(undo.restoreFields(session));
    TRY(undo.removeCustomers(session));
    TRY(removeProducts(session, undo.report));
    TRY(listKeptProducts(session, undo.report.kept));
    TRY(finishUndo(session, id));
    TRY(job.checkCancelled());
    undo.report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    TRY(markUndone(session, id, m_clock.nowMs(), actor.id, undo.report));
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"import.undo"_s, u"import"_s, id.value(), exchange::countsToJson(undo.report)}));
    session.changes().addEverything();
    return undo.report;
}

Result<exchange::UndoReport> ImportUndoService::preview(db::Database &database, const Actor &actor, exchange::ImportRunId id,
                                                        JobControl &job) const
{
    TRY(require(actor, Right::ImportData));
    return database.readLongNow([&](db::ReadSession &session) -> Result<exchange::UndoReport> {
        TRY_LET(const exchange::ImportRun run, undoable(session, id));
        const Scratch scratch(session);
        TRY(allowScratch(session, true));
        const db::InterruptGuard guard(session.connection(), &job);
        exchange::UndoReport report;
        TRY(sortForUndo(session, id, keepsAdded(run)));
        TRY_LET(const bool isMerged, hasMerged(session));
        if (isMerged)
            return fail(ErrorCode::HasHistory, u"merged"_s, u"import"_s);
        TRY(job.checkCancelled());
        TRY(countDocuments(session, report));
        TRY(foresee(session, report));
        TRY(listKeptFiles(session, report.kept));
        TRY(job.checkCancelled());
        return report;
    });
}

Result<exchange::UndoReport> ImportUndoService::runJob(db::Database &database, const Actor &actor, exchange::ImportRunId id, bool isTrial,
                                             JobControl &job) const
{
    exchange::UndoReport report;
    bool isWhole = false;
    const auto done = database.writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(report, run(session, actor, id, job));
        isWhole = true;
        return isTrial ? fail(ErrorCode::Cancelled) : ok(); // an error rolls back
    });
    if (!done && !(isTrial && isWhole))
        return tl::unexpected<Error>(done.error());
    return report;
}

} // namespace regulars::undo
