#include "ui/counter/panels/pin_panel.h"

#include "counter/when_done.h"
#include "ui/counter/pane_parts.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kMostChanges = 30;
} // namespace

PinPanel::PinPanel(Desk &desk, CustomerId customer, const Ladder &ladder, TierId held, QWidget *parent)
    : SidePanel(desk, parent), m_customer(customer), m_ladder(ladder)
{
    m_tier = new QComboBox;
    for (const Tier &tier : ladder.tiers) {
        m_tier->addItem(tier.name, tier.id.value());
        if (tier.id == held)
            m_tier->setCurrentIndex(m_tier->count() - 1);
    }
    m_until = new DateEdit;
    const QDate today = toDate(desk.today());
    m_until->setRange(today.addDays(1), today.addYears(20));
    m_until->setReferenceDay(today.addMonths(3));
    m_reason = new QLineEdit;
    auto *tier = new FormRow({}, m_tier);
    auto *until = new FormRow({}, m_until);
    auto *reason = new FormRow({}, m_reason);
    nameField(u"tier"_s, tier);
    nameField(u"until"_s, until);
    nameField(u"reason"_s, reason);
    m_historyTitle = new TextLabel(TextRole::CardTitle);
    auto *box = new QWidget;
    m_history = new QVBoxLayout(box);
    m_history->setContentsMargins(0, 0, 0, 0);
    m_history->setSpacing(metric::kSpace8);
    for (QWidget *part : {static_cast<QWidget *>(tier), static_cast<QWidget *>(until), static_cast<QWidget *>(reason)})
        content()->addWidget(part);
    content()->addWidget(new Rule(Qt::Horizontal));
    content()->addWidget(m_historyTitle);
    content()->addWidget(box);
    content()->addStretch();
    connect(m_until, &DateEdit::entered, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_reason, &QLineEdit::returnPressed, this, &PinPanel::finish);
    retranslate();
    readHistory();
}

void PinPanel::readHistory()
{
    auto asked = m_desk.database->read(
        [customer = m_customer](db::ReadSession &session) { return tiers::TierService::historyOf(session, customer); });
    counter::whenDone(this, asked, [this](const Result<std::vector<TierChange>> &changes) {
        m_hasHistory = true;
        if (!changes) {
            showError(changes.error());
            return;
        }
        m_changes = *changes;
        showHistory();
    });
}

void PinPanel::showHistory()
{
    while (QLayoutItem *item = m_history->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    if (m_changes.empty())
        m_history->addWidget(new TextLabel(tr("No change yet"), TextRole::Body, Tone::Secondary));
    std::vector<TierChange> newest = m_changes;
    std::sort(newest.begin(), newest.end(), [](const TierChange &a, const TierChange &b) { return a.id > b.id; });
    if (newest.size() > kMostChanges)
        newest.resize(kMostChanges);
    for (const TierChange &change : newest) {
        auto *line = new QWidget;
        auto *words = new QVBoxLayout(line);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(0);
        words->addWidget(new TextLabel(tr("%1: %2 → %3", "day, from tier, to tier")
                                           .arg(dayText(change.onDay), m_ladder.tierOf(change.fromTierId).name,
                                                m_ladder.tierOf(change.toTierId).name),
                                       TextRole::Body));
        QString cause;
        switch (change.cause) {
        case TierCause::Purchase:
            cause = tr("earned by a purchase");
            break;
        case TierCause::Evaluation:
            cause = tr("found at the evaluation of all");
            break;
        case TierCause::Renewal:
            cause = tr("renewed");
            break;
        case TierCause::Lapse:
            cause = tr("not earned again in time");
            break;
        case TierCause::TakenBack:
            cause = tr("taken back after a refund");
            break;
        case TierCause::Pin:
            cause = tr("pinned: %1", "reason").arg(change.reason);
            break;
        case TierCause::PinEnd:
            cause = tr("the pin ended");
            break;
        case TierCause::Import:
            cause = tr("taken over from a file");
            break;
        case TierCause::Merge:
            cause = tr("two files of one person: %1", "card of the other file").arg(change.reason);
            break;
        }
        auto *why = new TextLabel(cause, TextRole::Caption, Tone::Secondary);
        why->setWordWrap(true);
        words->addWidget(why);
        m_history->addWidget(line);
    }
}

void PinPanel::retranslate()
{
    setTitle(tr("Pin tier"));
    primary()->setText(tr("Pin"));
    row(u"tier"_s)->setLabel(tr("Tier"));
    row(u"until"_s)->setLabel(tr("Until (last day)"));
    row(u"reason"_s)->setLabel(tr("Reason (required)"));
    m_historyTitle->setText(tr("Tiers so far"));
    if (m_hasHistory)
        showHistory();
}

void PinPanel::takeFocus() { m_tier->setFocus(Qt::ShortcutFocusReason); }

void PinPanel::finish()
{
    if (!isSettled())
        return;
    clearErrors();
    const auto until = m_until->date();
    if (!until) {
        row(u"until"_s)->setError(tr("A day after today is needed"));
        m_until->setFocus();
        return;
    }
    setBusy(true);
    const TierId tier(m_tier->currentData().toLongLong());
    auto written = m_desk.database->write([customer = m_customer, tier, until = toEpochDay(*until),
                                           today = m_desk.today(), reason = m_reason->text(), clock = m_desk.clock,
                                           actor = m_desk.actor](db::WriteSession &session) -> Status {
        return tiers::TierService(*clock).pin(session, actor, customer, tier, until, today, reason);
    });
    counter::whenDone(this, written, [this, name = m_tier->currentText(), until = *until](const Status &status) {
        if (!status) {
            showError(status.error());
            return;
        }
        setBusy(false);
        Deed deed;
        deed.words = tr("%1 pinned until %2", "tier, day").arg(name, until.toString(u"yyyy-MM-dd"_s));
        emit done(deed);
    });
}

} // namespace regulars::ui
