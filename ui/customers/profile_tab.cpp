#include "ui/customers/profile_tab.h"

#include "counter/when_done.h"
#include "customers/customer_query.h"
#include "referrals/referral_service.h"
#include "texts/error_text.h"
#include "ui/customers/profile_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/referral_words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

struct Written {
    Customer file;
    referrals::Filed filed;
};

const QStringList &fieldOrder()
{
    static const QStringList order{u"name"_s,    u"pinyin"_s, u"phone"_s,   u"card"_s,    u"gender"_s,        u"birthday"_s, u"email"_s, u"region"_s,
                                   u"address"_s, u"channel"_s, u"referrer"_s, u"manager"_s, u"registered_on"_s, u"shop"_s,     u"notes"_s};
    return order;
}

} // namespace

ProfileTab::ProfileTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_form(new CustomerForm(desk, fieldOrder())), m_share(new TextLabel(TextRole::BodyStrong)),
      m_missing(new TextLabel(TextRole::Caption, Tone::Secondary)), m_bar(new ProgressBar), m_notice(new NoticeStrip),
      m_save(new PushButton({}, ButtonKind::Primary)), m_drop(new PushButton({})), m_state(new TextLabel(TextRole::Caption, Tone::Secondary))
{
    m_missing->setWordWrap(true);
    m_notice->clear();
    m_save->setControlSize(ControlSize::Bar);
    m_drop->setControlSize(ControlSize::Bar);
    auto *content = new PaneGround;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace12);
    inside->setSpacing(metric::kSpace4);
    inside->addWidget(m_share);
    inside->addWidget(m_bar);
    inside->addWidget(m_missing);
    inside->addSpacing(metric::kSpace8);
    inside->addWidget(m_form);
    inside->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    foot->setSpacing(metric::kSpace8);
    foot->addWidget(m_save);
    foot->addWidget(m_drop);
    foot->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(m_notice);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addLayout(foot);
    // A field that gets the focus by an error or by the keys comes into sight.
    connect(qApp, &QApplication::focusChanged, scroll, [this, scroll](QWidget *, QWidget *now) {
        if (now && m_form->isAncestorOf(now))
            scroll->ensureWidgetVisible(now, 0, metric::kSpace24 + metric::kSpace12);
    });
    connect(m_form, &CustomerForm::edited, this, &ProfileTab::follow);
    connect(m_form, &CustomerForm::entered, this, &ProfileTab::save);
    connect(m_form, &CustomerForm::openRequested, this, &ProfileTab::openRequested);
    connect(m_save, &QAbstractButton::clicked, this, &ProfileTab::save);
    connect(m_drop, &QAbstractButton::clicked, this, &ProfileTab::drop);
    retranslate();
    follow();
}

void ProfileTab::keepDraft()
{
    if (!m_hasFacts)
        return;
    const Customer &left = m_facts.card.customer;
    m_draftOrder.removeIf([&](const auto &pair) { return pair.first == left.id; });
    m_drafts.remove(left.id.value());
    if (m_form->isDirty()) {
        m_drafts.insert(left.id.value(), m_form->draft());
        m_draftOrder.append({left.id, left.name});
    }
}

void ProfileTab::show(const CustomerFacts &facts)
{
    const CustomerId id = facts.card.customer.id;
    const bool isOther = !m_hasFacts || m_facts.card.customer.id != id;
    if (isOther)
        keepDraft();
    // The file changed elsewhere while somebody types here: what was typed goes on, over the newer file.
    const bool isTyping = !isOther && m_form->isDirty();
    if (!isOther && m_form->before() == facts.card.customer && m_hasFacts) {
        m_facts = facts;
        showProfile();
        return;
    }
    const CustomerForm::Draft typed = isTyping ? m_form->draft() : m_drafts.value(id.value());
    m_facts = facts;
    m_hasFacts = true;
    m_form->begin(facts.card.customer, facts.referrerCard);
    if (!typed.isEmpty())
        m_form->setDraft(typed);
    m_drafts.remove(id.value());
    m_draftOrder.removeIf([&](const auto &pair) { return pair.first == id; });
    m_form->setEnabled(can(m_desk.actor.role, Right::EditCustomer) && !facts.card.customer.isErased);
    m_notice->clear();
    showProfile();
    follow();
    emit draftsChanged();
}

void ProfileTab::clear()
{
    keepDraft();
    m_hasFacts = false;
    m_form->begin({});
    follow();
    emit draftsChanged();
}

void ProfileTab::showProfile()
{
    const directory::Profile &profile = m_facts.profile;
    m_share->setText(tr("File %1 complete", "per cent").arg(Format::percent(profile.percent() / 100.0, 0)));
    m_bar->setFraction(profile.percent() / 100.0);
    m_bar->setAccessibleName(m_share->text());
    m_missing->setText(ProfileWords::missing(profile));
    m_missing->setVisible(!m_missing->text().isEmpty());
}

void ProfileTab::follow()
{
    const bool isDirty = m_hasFacts && m_form->isDirty();
    m_save->setEnabled(isDirty && !m_isBusy);
    m_drop->setEnabled(isDirty && !m_isBusy);
    m_state->setText(isDirty ? tr("Not saved yet") : QString());
    m_state->setTone(isDirty ? Tone::Warning : Tone::Secondary);
}

void ProfileTab::drop()
{
    m_form->begin(m_facts.card.customer, m_facts.referrerCard);
    m_notice->clear();
    follow();
}

void ProfileTab::save()
{
    if (m_isBusy || !m_hasFacts || !m_form->isDirty())
        return;
    m_form->clearErrors();
    m_notice->clear();
    if (m_form->textOf(u"name"_s).trimmed().isEmpty()) {
        m_form->row(u"name"_s)->setError(tr("A name is needed"));
        m_form->widget(u"name"_s)->setFocus();
        return;
    }
    m_isBusy = true;
    follow();
    const Customer before = m_form->before();
    auto written = m_desk.database->write([before, changes = m_form->changes(), clock = m_desk.clock, actor = m_desk.actor,
                                           today = m_desk.today()](db::WriteSession &session) -> Result<Written> {
        Customer file = before;
        TRY(CustomerForm::apply(session, file, changes, today));
        Written done;
        TRY_LET(done.filed, referrals::ReferralService(*clock).updateCustomer(session, actor, file, today));
        TRY_LET(const auto saved, customers::customerById(session, file.id));
        done.file = saved.value_or(file);
        return done;
    });
    counter::whenDone(this, written, [this, before](const Result<Written> &outcome) {
        const Result<Customer> saved = outcome ? Result<Customer>(outcome->file) : Result<Customer>(tl::unexpected<Error>(outcome.error()));
        m_isBusy = false;
        if (!saved) {
            if (!m_form->showError(saved.error()))
                m_notice->show(NoticeKind::Danger, errorText(saved.error()).sentence);
            follow();
            return;
        }
        if (m_hasFacts && m_facts.card.customer.id == saved->id) {
            m_facts.card.customer = *saved;
            m_form->begin(*saved, m_form->textOf(u"referrer"_s));
        }
        follow();
        Deed deed;
        deed.customer = saved->id;
        deed.words = ReferralWords::saved(tr("%1 saved", "customer").arg(saved->name), outcome->filed);
        deed.undo = [before, filed = outcome->filed, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return referrals::ReferralService(*clock).undoUpdate(session, actor, before, filed);
        };
        emit done(deed);
    });
}

void ProfileTab::retranslate()
{
    m_save->setText(tr("Save"));
    m_drop->setText(tr("Drop changes"));
    m_form->retranslate();
    if (m_hasFacts)
        showProfile();
    follow();
}

} // namespace regulars::ui
