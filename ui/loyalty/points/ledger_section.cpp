#include "ui/loyalty/points/ledger_section.h"

#include "ui/kit/pane/page_stack.h"
#include "ui/kit/segmented_switch.h"
#include "ui/loyalty/points/expiring_view.h"
#include "ui/loyalty/points/ledger_view.h"
#include "ui/loyalty/points/rules_view.h"
#include "ui/loyalty/points/value_view.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum View { Ledger, Expiring, Rules, Value };
const QStringList kViews{u"ledger"_s, u"expiring"_s, u"rules"_s, u"value"_s};

} // namespace

LedgerSection::LedgerSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent)
{
    m_switch = new SegmentedSwitch({QString(), QString(), QString(), QString()});
    m_ledger = new LedgerView(desk, jobs);
    m_expiring = new ExpiringView(desk, jobs);
    m_rules = new RulesView(desk, jobs);
    m_value = new ValueView(desk, jobs);
    m_stack = new PageStack;
    for (QWidget *view : {static_cast<QWidget *>(m_ledger), static_cast<QWidget *>(m_expiring), static_cast<QWidget *>(m_rules),
                          static_cast<QWidget *>(m_value)})
        m_stack->addWidget(view);
    fillWith(m_stack);
    addAction(m_switch);
    connect(m_switch, &SegmentedSwitch::currentChanged, this, &LedgerSection::showView);
    connect(m_ledger, &LedgerView::customerWanted, this, &LedgerSection::openCustomer);
    connect(m_expiring, &ExpiringView::customerWanted, this, &LedgerSection::openCustomer);
    connect(m_rules, &RulesView::settingsWanted, this, [this] { emit openRequested(u"settings"_s, {{u"section"_s, u"points"_s}}); });
    retranslate();
}

void LedgerSection::retranslate()
{
    m_switch->setOptions({tr("Ledger"), tr("Expiring soon"), tr("Earning rules"), tr("Value")});
    m_switch->setAccessibleName(tr("Part of points"));
    m_ledger->retranslate();
    m_expiring->retranslate();
    m_rules->retranslate();
    m_value->retranslate();
}

void LedgerSection::showView(int index)
{
    m_switch->setCurrent(index);
    m_stack->setCurrentIndex(index);
    reload();
}

void LedgerSection::reload()
{
    switch (m_stack->currentIndex()) {
    case Ledger:
        m_ledger->reload();
        break;
    case Expiring:
        m_expiring->reload();
        break;
    case Rules:
        m_rules->reload();
        break;
    default:
        m_value->reload();
    }
}

void LedgerSection::activate() { reload(); }

void LedgerSection::open(const QVariantMap &arguments)
{
    const qsizetype view = kViews.indexOf(arguments.value(u"view"_s).toString());
    if (view >= 0)
        showView(int(view));
    if (const QString card = arguments.value(u"card"_s).toString(); !card.isEmpty()) {
        showView(Ledger);
        m_ledger->showCustomer(card);
    }
}

void LedgerSection::noticeChanges(const db::ChangeSet &changes)
{
    if (!isVisible())
        return;
    // A list that somebody reads does not jump for every sale; what was changed here is read again at once.
    if (m_stack->currentIndex() == Rules && changes.touches(db::Topic::Settings))
        m_rules->reload();
}

bool LedgerSection::handleKey(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_rules->panel() && m_stack->currentIndex() == Rules) {
        m_rules->closePanel();
        return true;
    }
    return false;
}

QStringList LedgerSection::snapshotStates() const { return {u"expiring"_s, u"rules"_s, u"rule"_s, u"value"_s}; }

void LedgerSection::showSnapshotState(const QString &state)
{
    m_rules->closePanel();
    if (state == u"rule") {
        showView(Rules);
        m_rules->beginRule();
        return;
    }
    showView(int(qMax<qsizetype>(0, kViews.indexOf(state))));
}

bool LedgerSection::isSettled() const { return m_ledger->isSettled() && m_rules->isSettled(); }

} // namespace regulars::ui
