#include "ui/customers/timeline_tab.h"

#include "counter/timeline_model.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/timeline_list.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

using counter::bitOf;
using counter::EventKind;

const QList<counter::EventKinds> &choices()
{
    static const QList<counter::EventKinds> all{counter::kAllEvents, bitOf(EventKind::Purchase) | bitOf(EventKind::Refund), bitOf(EventKind::Contact),
                                                bitOf(EventKind::Points), bitOf(EventKind::Benefit), bitOf(EventKind::TierChange)};
    return all;
}

} // namespace

TimelineTab::TimelineTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new counter::TimelineModel(*desk.database, this)), m_list(new TimelineList(desk, m_model)),
      m_filter(new QComboBox), m_count(new TextLabel(TextRole::Caption, Tone::Secondary)), m_new(new PushButton({}, ButtonKind::Quiet))
{
    m_filter->setProperty("controlSize", u"bar"_s);
    for (int i = 0; i < int(choices().size()); ++i)
        m_filter->addItem(QString());
    m_new->setControlSize(ControlSize::Bar);
    m_new->setIconName(u"plus"_s);
    m_new->setKeyCap(u"F7"_s);
    m_new->setEnabled(can(desk.actor.role, Right::EditCustomer));
    m_list->setMargin(metric::kSpace16);
    m_list->setRefundable(can(desk.actor.role, Right::RecordRefund));
    m_list->setContactsEditable(can(desk.actor.role, Right::EditCustomer));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace8, metric::kSpace8);
    head->setSpacing(metric::kSpace8);
    head->addWidget(m_filter);
    head->addStretch(1);
    head->addWidget(m_new);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kSpace16, metric::kSpace4, metric::kSpace16, metric::kSpace8);
    foot->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this](int index) { m_model->setKinds(choices().value(index, counter::kAllEvents)); });
    connect(m_model, &counter::TimelineModel::loaded, this, &TimelineTab::showCount);
    connect(m_list, &TimelineList::refundRequested, this, &TimelineTab::refundWanted);
    connect(m_list, &TimelineList::contactRequested, this, [this](InteractionId id) {
        if (const counter::TimelineEvent *event = m_model->contactWith(id))
            emit contactWanted(event->contact);
    });
    connect(m_new, &QAbstractButton::clicked, this, &TimelineTab::newContactWanted);
    retranslate();
}

void TimelineTab::setCustomer(CustomerId customer) { m_model->setCustomer(customer, m_desk.time); }

bool TimelineTab::isSettled() const { return !m_model->isWaiting(); }

void TimelineTab::showCount()
{
    m_count->setText(m_model->count() == 0 ? tr("Nothing of this kind yet") : tr("%n events", nullptr, int(m_model->count())));
}

void TimelineTab::retranslate()
{
    const QStringList words{tr("All events"), tr("Purchases"), tr("Contacts"), tr("Points"), tr("Benefits"), tr("Tier")};
    for (int i = 0; i < int(words.size()); ++i)
        m_filter->setItemText(i, words[i]);
    m_filter->setAccessibleName(tr("Kind of event"));
    m_new->setText(tr("Contact"));
    m_list->setAccessibleName(tr("Events"));
    showCount();
    m_list->viewport()->update();
}

} // namespace regulars::ui
