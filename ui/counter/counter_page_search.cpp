// The half of CounterPage that answers the search box.
#include "ui/counter/counter_page.h"

#include "counter/when_done.h"
#include "purchases/purchase_query.h"
#include "ui/counter/lookup_pane.h"
#include "ui/counter/panels/member_panel.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void CounterPage::searchTextEdited(const QString &text)
{
    m_wanted = Wanted::Nothing;
    // An order begun stays as it is; F3 goes back to it.
    if (isPurchasing() && !text.trimmed().isEmpty())
        showBrowse();
    m_isTextNewer = true;
    m_isListWanted = !text.trimmed().isEmpty();
    fitPanel();
    m_lookup->lookup()->lookUp(text);
}

void CounterPage::searchEntered(const QString &text)
{
    if (text.trimmed() != m_lookup->lookup()->text())
        m_lookup->lookup()->lookUp(text);
    m_wanted = Wanted::First;
    if (!m_lookup->lookup()->isWaiting())
        takeFirstFound();
}

void CounterPage::searchScanned(const QString &code)
{
    if (isMakingMember()) {
        // The scanner's first key was looked up before it was known for one.
        emit searchTextRequested({});
        m_lookup->lookup()->lookUp({});
        m_lookup->rest();
        static_cast<MemberPanel *>(m_panel)->takeScan(code);
        return;
    }
    if (isPurchasing())
        showBrowse();
    m_scannedCode = code.trimmed();
    m_lookup->lookup()->lookUp(code);
    m_wanted = Wanted::Scanned;
}

void CounterPage::searchMoved(int rows)
{
    if (isPurchasing())
        return;
    m_wanted = Wanted::Nothing;
    m_isTextNewer = true;
    m_isListWanted = true;
    fitPanel();
    m_lookup->move(rows);
}

void CounterPage::searchEscaped() { escape(); }

void CounterPage::takeLookup()
{
    emit searchCountChanged(m_lookup->lookup()->total());
    takeFirstFound();
}

void CounterPage::takeFirstFound()
{
    const Wanted wanted = std::exchange(m_wanted, Wanted::Nothing);
    if (wanted == Wanted::Nothing)
        return;
    const counter::LookupModel *found = m_lookup->lookup();
    CustomerId customer = m_lookup->current();
    if (wanted == Wanted::Scanned && found->total() != 1 && !found->isScanned()) {
        customer = {};
        for (int row = 0; row < found->rowCount(); ++row) {
            const QModelIndex index = found->index(row);
            if (index.data(counter::LookupModel::CardRole).toString() == m_scannedCode)
                customer = found->customerAt(row);
        }
    }
    if (customer.isValid()) {
        openCustomer(customer);
        return;
    }
    m_afterCard = {};
    if (found->rowCount() == 0)
        openWalkInPurchase(found->text());
}

void CounterPage::openWalkInPurchase(const QString &number)
{
    if (number.isEmpty() || !can(m_desk.actor.role, Right::RecordRefund))
        return;
    auto asked = m_desk.database->read(
        [number](db::ReadSession &session) { return purchases::purchaseByNumber(session, number); });
    counter::whenDone(this, asked, [this, number](const Result<std::optional<Purchase>> &purchase) {
        if (purchase && *purchase && !(*purchase)->customerId.isValid() && m_lookup->lookup()->text() == number)
            openPanel(u"refund"_s, number);
    });
}

} // namespace regulars::ui
