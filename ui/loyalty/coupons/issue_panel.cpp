#include "ui/loyalty/coupons/issue_panel.h"

#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "directory/customer_ids_query.h"
#include "directory/saved_filter_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/parts/coupon_words.h"
#include "ui/parts/customer_picker.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

IssuePanel::IssuePanel(Desk &desk, DeskJobs &jobs, const CouponTemplate &plan, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_plan(plan)
{
    m_kind = new TextLabel(TextRole::Body, Tone::Secondary);
    m_kind->setWordWrap(true);
    m_who = new SegmentedSwitch({QString(), QString()});
    m_who->setEnabled(can(desk.actor.role, Right::ManageCoupons));
    m_picker = new CustomerPicker(desk);
    m_filter = new QComboBox;
    m_count = new TextLabel(TextRole::Body);
    m_count->setWordWrap(true);
    auto *picker = new FormRow({}, m_picker);
    auto *filter = new FormRow({}, m_filter);
    nameField(u"customer"_s, picker);
    nameField(u"filter"_s, filter);
    content()->addWidget(m_kind);
    content()->addWidget(m_who, 0, Qt::AlignLeft);
    content()->addWidget(picker);
    content()->addWidget(filter);
    content()->addWidget(m_count);
    content()->addStretch(1);
    connect(m_who, &SegmentedSwitch::currentChanged, this, &IssuePanel::followWho);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &IssuePanel::count);
    connect(m_picker, &CustomerPicker::described, this, [this](const QString &who) {
        row(u"customer"_s)->clearMessage();
        row(u"customer"_s)->setHint(who);
    });
    connect(m_picker, &QLineEdit::returnPressed, this, &IssuePanel::finish);
    retranslate();
    readFilters();
}

bool IssuePanel::isMany() const { return m_who->current() == 1; }

QString IssuePanel::countText() const { return m_count->text(); }

void IssuePanel::takeFocus()
{
    if (isMany())
        m_filter->setFocus();
    else
        m_picker->setFocus();
}

void IssuePanel::chooseMany()
{
    m_who->setCurrent(1);
    followWho();
}

void IssuePanel::followWho()
{
    clearErrors();
    if (isMany())
        count();
    follow();
    takeFocus();
}

void IssuePanel::readFilters()
{
    m_jobs.ask(this, [](db::ReadSession &session) { return directory::SavedFilterService::all(session); },
               [this](const Result<std::vector<directory::SavedFilter>> &saved) {
                   m_saved = saved.value_or(std::vector<directory::SavedFilter>());
                   retranslate();
               });
}

directory::CustomerFilter IssuePanel::filter() const
{
    const int chosen = m_filter->currentIndex() - 1;
    return chosen >= 0 && chosen < int(m_saved.size()) ? m_saved[size_t(chosen)].filter : directory::CustomerFilter();
}

void IssuePanel::count()
{
    m_counted.reset();
    m_isAsked = false;
    clearErrors();
    follow();
    if (!isMany())
        return;
    m_isCounting = true;
    m_jobs.askLong(this,
                   [filter = filter(), today = m_desk.today()](db::ReadSession &session) -> Result<qint64> {
                       TRY_LET(const auto ids, directory::listIds(session, filter, {directory::SortKey::Card, false}, today));
                       return qint64(ids.size());
                   },
                   [this, question = ++m_question](const Result<qint64> &counted) {
                       if (question != m_question)
                           return;
                       m_isCounting = false;
                       if (counted)
                           m_counted = *counted;
                       else
                           showError(counted.error());
                       follow();
                   });
}

void IssuePanel::follow()
{
    row(u"customer"_s)->setVisible(!isMany());
    row(u"filter"_s)->setVisible(isMany());
    m_count->setVisible(isMany());
    if (!isMany()) {
        primary()->setText(tr("Issue"));
        primary()->setEnabled(SidePanel::isSettled());
        return;
    }
    const qint64 customers = m_counted.value_or(0);
    m_count->setText(!m_counted       ? tr("Counting…")
                     : customers == 0 ? tr("No customer meets this.")
                                      : tr("%1 customers meet this; each of them gets a coupon of their own.").arg(Format::points(customers)));
    primary()->setText(!m_counted || customers == 0 ? tr("Issue")
                       : m_isAsked                  ? tr("Yes, issue %1").arg(Format::points(customers))
                                                    : tr("Issue %1 coupons").arg(Format::points(customers)));
    primary()->setEnabled(customers > 0);
}

void IssuePanel::finish()
{
    if (!isSettled() || !primary()->isEnabled())
        return;
    if (!isMany()) {
        issueToOne();
        return;
    }
    if (!m_isAsked) {
        m_isAsked = true;
        warn(tr("%1 coupons cannot be taken back in one go. Press once more to issue them.").arg(Format::points(*m_counted)));
        follow();
        return;
    }
    emit issueToAllWanted(filter());
}

void IssuePanel::issueToOne()
{
    clearErrors();
    const QString card = m_picker->text().trimmed();
    if (card.isEmpty()) {
        row(u"customer"_s)->setError(tr("Choose who gets the coupon."));
        m_picker->setFocus();
        return;
    }
    struct Issued {
        Coupon coupon;
        QString who;
    };
    const auto issue = [card, id = m_plan.id, clock = m_desk.clock, actor = m_desk.actor,
                                           today = m_desk.today()](db::WriteSession &session) -> Result<Issued> {
        Issued issued;
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        issued.who = customer.name.isEmpty() ? customer.cardNo : customer.name;
        TRY_LET(issued.coupon, coupons::CouponService(*clock).issue(session, actor, id, customer.id, today));
        return issued;
    };
    carryOut(issue, [this](const Issued &issued) {
        Deed deed;
        deed.words = tr("%1 has the coupon %2.", "customer, code").arg(issued.who, issued.coupon.code);
        deed.customer = issued.coupon.customerId;
        if (can(m_desk.actor.role, Right::ManageCoupons)) {
            deed.undo = [code = issued.coupon.code, why = tr("Issued by mistake"), clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                return coupons::CouponService(*clock).voidCoupon(session, actor, code, why);
            };
        }
        return deed;
    });
}

void IssuePanel::retranslate()
{
    setTitle(tr("Issue “%1”").arg(m_plan.name));
    m_kind->setText(CouponWords::gives(m_plan, m_desk.currency));
    m_who->setOptions({tr("One customer"), tr("Many customers")});
    m_who->setToolTip(m_who->isEnabled() ? QString() : tr("Only a marketer or a manager may issue to many."));
    row(u"customer"_s)->setLabel(tr("Customer"));
    m_picker->setPlaceholderText(tr("Name, phone or card"));
    row(u"filter"_s)->setLabel(tr("Saved filter of the customer list"));
    const int chosen = qMax(0, m_filter->currentIndex());
    const QSignalBlocker quiet(m_filter);
    m_filter->clear();
    m_filter->addItem(tr("All customers"));
    for (const directory::SavedFilter &saved : m_saved)
        m_filter->addItem(saved.name);
    m_filter->setCurrentIndex(qMin(chosen, m_filter->count() - 1));
    follow();
}

} // namespace regulars::ui
