#include "ui/parts/contact_panel.h"

#include "counter/when_done.h"
#include "interactions/interaction_query.h"
#include "interactions/interaction_service.h"
#include "tiers/tier_service.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/parts/contact_words.h"
#include "ui/parts/customer_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kDueDays = 3; // offered when a step is written down
constexpr int kMostMinutes = 14 * 24 * 60;
constexpr int kClockWidth = 80;

// What a person records; the activity of an app comes in by itself.
const QList<InteractionKind> &recordedKinds()
{
    static const QList<InteractionKind> kinds{InteractionKind::Call, InteractionKind::Visit, InteractionKind::Chat, InteractionKind::Service,
                                              InteractionKind::Waiting};
    return kinds;
}

const QStringList &channels()
{
    static const QStringList all{QString(), u"wechat"_s, u"phone"_s, u"sms"_s, u"email"_s, u"app"_s};
    return all;
}

bool hasDirection(InteractionKind kind) { return kind == InteractionKind::Call || kind == InteractionKind::Chat; }
bool hasChannel(InteractionKind kind) { return kind == InteractionKind::Chat || kind == InteractionKind::Service; }

} // namespace

ContactPanel::ContactPanel(Desk &desk, CustomerId customer, const QString &customerName, QWidget *parent)
    : SidePanel(desk, parent), m_customerName(customerName)
{
    m_before.customerId = customer;
    m_before.direction = InteractionDirection::Out;
    build();
    fill();
    readLimit();
}

ContactPanel::ContactPanel(Desk &desk, const Interaction &contact, const QString &customerName, QWidget *parent)
    : SidePanel(desk, parent), m_before(contact), m_customerName(customerName)
{
    m_limit = contact.limitMinutes;
    build();
    fill();
}

void ContactPanel::build()
{
    m_who = new TextLabel(TextRole::Body, Tone::Secondary);
    m_kind = new SegmentedSwitch(QStringList(recordedKinds().size()));
    m_summary = new QLineEdit;
    m_outcome = new QComboBox;
    m_direction = new SegmentedSwitch({QString(), QString()});
    m_channel = new QComboBox;
    m_minutes = new PointsEdit;
    m_minutes->setRange(0, kMostMinutes);
    m_step = new QLineEdit;
    m_due = new DateEdit;
    m_due->setReferenceDay(toDate(m_desk.today()));
    m_day = new DateEdit;
    m_day->setRange(QDate(1900, 1, 1), toDate(m_desk.today()));
    m_clock = new QLineEdit;
    m_clock->setFixedWidth(kClockWidth);
    m_void = new LinkButton({});
    m_void->setTone(Tone::Danger);
    m_void->setVisible(!isNew());
    for (int i = 0; i <= int(interactionOutcomes().size()); ++i)
        m_outcome->addItem(QString());
    for (int i = 0; i < int(channels().size()); ++i)
        m_channel->addItem(QString());
    content()->addWidget(m_who);
    content()->addWidget(m_kind, 0, Qt::AlignLeft);
    const auto add = [this](const QString &name, QWidget *field) {
        auto *made = new FormRow({}, field);
        nameField(name, made);
        content()->addWidget(made);
        return made;
    };
    add(u"summary"_s, m_summary);
    add(u"minutes"_s, m_minutes);
    add(u"outcome"_s, m_outcome);
    add(u"direction"_s, m_direction);
    add(u"channel"_s, m_channel);
    add(u"next_step"_s, m_step);
    add(u"next_due"_s, m_due);
    auto *day = new FormRow({}, m_day);
    auto *time = new FormRow({}, m_clock);
    nameField(u"at"_s, day);
    nameField(u"clock"_s, time);
    auto *when = new QHBoxLayout;
    when->setSpacing(metric::kSpace12);
    when->addWidget(day, 1);
    when->addWidget(time);
    content()->addLayout(when);
    content()->addWidget(m_void, 0, Qt::AlignLeft);
    content()->addStretch();
    for (QLineEdit *field : {m_summary, m_step, m_clock, static_cast<QLineEdit *>(m_due), static_cast<QLineEdit *>(m_day), static_cast<QLineEdit *>(m_minutes)})
        field->installEventFilter(this);
    connect(m_kind, &SegmentedSwitch::currentChanged, this, &ContactPanel::showKind);
    connect(m_summary, &QLineEdit::textEdited, this, [this] {
        m_isWarned = false;
        row(u"summary"_s)->clearMessage();
    });
    connect(m_minutes, &NumberEdit::valueChanged, this, [this] { showKind(); });
    connect(m_step, &QLineEdit::textEdited, this, &ContactPanel::noticeStep);
    connect(m_void, &QAbstractButton::clicked, this, &ContactPanel::voidContact);
}

void ContactPanel::fill()
{
    const int kind = int(recordedKinds().indexOf(m_before.kind));
    m_kind->setCurrent(qMax(0, kind));
    m_kind->setEnabled(kind >= 0); // an app's activity stays one
    m_summary->setText(m_before.summary);
    m_outcome->setCurrentIndex(int(interactionOutcomes().indexOf(m_before.outcome)) + 1);
    m_direction->setCurrent(m_before.direction == InteractionDirection::In ? 1 : 0);
    int channel = int(channels().indexOf(m_before.channel));
    if (channel < 0) { // a word of the shop's own
        m_channel->addItem(m_before.channel);
        channel = m_channel->count() - 1;
    }
    m_channel->setCurrentIndex(channel);
    m_minutes->setValue(m_before.minutes);
    m_step->setText(m_before.nextStep);
    m_due->setDate(m_before.nextDueOn ? std::optional(toDate(*m_before.nextDueOn)) : std::nullopt);
    const QDateTime at = m_desk.time.local(m_before.atMs > 0 ? m_before.atMs : m_desk.clock->nowMs());
    m_day->setDate(at.date());
    m_clock->setText(at.toString(u"HH:mm"_s));
    m_openedAt = m_clock->text();
    retranslate();
}

void ContactPanel::readLimit()
{
    m_isReading = true;
    auto asked = m_desk.database->read(
        [customer = m_before.customerId, today = m_desk.today()](db::ReadSession &session) -> Result<std::optional<qint64>> {
            TRY_LET(const auto progress, tiers::TierService::progressOf(session, customer, today));
            TRY_LET(const auto figures, interactions::waitingFigures(session, today, today));
            for (const auto &figure : figures) {
                if (figure.tierId == progress.tier.id)
                    return figure.limitMinutes;
            }
            return std::optional<qint64>();
        });
    counter::whenDone(this, asked, [this](const Result<std::optional<qint64>> &limit) {
        m_isReading = false;
        m_limit = limit.value_or(std::nullopt);
        showKind();
    });
}

InteractionKind ContactPanel::kind() const { return m_kind->isEnabled() ? recordedKinds().value(m_kind->current()) : m_before.kind; }

void ContactPanel::chooseKind(InteractionKind kind)
{
    if (const int index = int(recordedKinds().indexOf(kind)); index >= 0 && m_kind->isEnabled())
        m_kind->setCurrent(index);
    showKind();
}

void ContactPanel::showKind()
{
    const InteractionKind now = kind();
    const bool isWait = now == InteractionKind::Waiting;
    row(u"direction"_s)->setVisible(hasDirection(now));
    row(u"channel"_s)->setVisible(hasChannel(now));
    row(u"outcome"_s)->setVisible(!isWait && now != InteractionKind::App);
    row(u"minutes"_s)->setVisible(isWait || now == InteractionKind::App || now == InteractionKind::Call);
    row(u"minutes"_s)->setLabel(isWait ? tr("Minutes waited") : tr("Minutes"));
    row(u"summary"_s)->setLabel(isWait ? tr("Waited for") : tr("What it was about"));
    if (!row(u"minutes"_s)->hasError()) {
        const auto minutes = m_minutes->value();
        row(u"minutes"_s)->clearMessage();
        row(u"minutes"_s)->setHint(isWait && m_limit ? tr("This tier should wait %n minutes at most", nullptr, int(*m_limit)) : QString());
        if (isWait && m_limit && minutes && *minutes > *m_limit)
            row(u"minutes"_s)->setWarning(tr("Longer than the %n minutes this tier was promised", nullptr, int(*m_limit)));
    }
}

void ContactPanel::noticeStep()
{
    row(u"next_step"_s)->clearMessage();
    row(u"next_due"_s)->clearMessage();
    if (!m_step->text().trimmed().isEmpty() && m_due->text().isEmpty())
        m_due->setDate(toDate(m_desk.today() + kDueDays));
}

void ContactPanel::retranslate()
{
    setTitle(isNew() ? tr("Contact") : tr("Change contact"));
    primary()->setText(isNew() ? tr("Save contact") : tr("Save"));
    m_who->setText(m_before.operatorName.isEmpty() ? tr("With %1", "customer").arg(m_customerName)
                                                   : tr("With %1, recorded by %2", "customer, operator").arg(m_customerName, m_before.operatorName));
    QStringList kinds;
    for (const InteractionKind each : recordedKinds())
        kinds << ContactWords::kind(each);
    m_kind->setOptions(kinds);
    m_kind->setAccessibleName(tr("Kind of contact"));
    m_kind->setToolTip(tr("Alt 1 to Alt 5 choose, too"));
    m_outcome->setItemText(0, tr("Not said"));
    for (int i = 0; i < int(interactionOutcomes().size()); ++i)
        m_outcome->setItemText(i + 1, ContactWords::outcome(interactionOutcomes()[i]));
    m_direction->setOptions({ContactWords::direction(InteractionDirection::Out), ContactWords::direction(InteractionDirection::In)});
    m_direction->setAccessibleName(tr("Who began it"));
    m_channel->setItemText(0, tr("Not said"));
    for (int i = 1; i < int(channels().size()); ++i)
        m_channel->setItemText(i, CustomerWords::channel(channels()[i]));
    row(u"outcome"_s)->setLabel(tr("Outcome"));
    row(u"direction"_s)->setLabel(tr("Who began it"));
    row(u"channel"_s)->setLabel(tr("Channel"));
    row(u"next_step"_s)->setLabel(tr("Next step"));
    row(u"next_due"_s)->setLabel(tr("To be done by"));
    row(u"at"_s)->setLabel(tr("Day"));
    row(u"clock"_s)->setLabel(tr("Time"));
    m_void->setText(tr("Void this contact"));
    showKind();
}

void ContactPanel::takeFocus()
{
    QLineEdit *first = kind() == InteractionKind::Waiting ? static_cast<QLineEdit *>(m_minutes) : m_summary;
    first->setFocus(Qt::ShortcutFocusReason);
    first->end(false);
}

bool ContactPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int figure = key->key() - Qt::Key_1;
        if (key->modifiers() == Qt::AltModifier && figure >= 0 && figure < int(recordedKinds().size())) {
            chooseKind(recordedKinds()[figure]);
            return true;
        }
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & Qt::ControlModifier)) {
            finish();
            return true;
        }
    }
    return SidePanel::eventFilter(watched, event);
}

bool ContactPanel::isDirty() const
{
    if (m_summary->text() != m_before.summary || m_step->text() != m_before.nextStep || m_minutes->value() != m_before.minutes)
        return true;
    return !isNew() && (kind() != m_before.kind || m_clock->text() != m_openedAt);
}

bool ContactPanel::mayClose()
{
    if (!isDirty() || std::exchange(m_isWarned, true))
        return true;
    warn(tr("This contact is not saved. Enter saves it, Esc drops it."));
    return false;
}

std::optional<qint64> ContactPanel::instant()
{
    const auto day = m_day->date();
    if (!day) {
        row(u"at"_s)->setError(tr("A day up to today"));
        m_day->setFocus();
        return std::nullopt;
    }
    const QTime time = QTime::fromString(m_clock->text().trimmed().replace(QChar(0xFF1A), u':'), u"H:mm"_s);
    if (!time.isValid()) {
        row(u"clock"_s)->setError(tr("hh:mm"));
        m_clock->setFocus();
        return std::nullopt;
    }
    // The minute offered means the very moment.
    const bool isUntouched = m_clock->text() == m_openedAt && *day == m_desk.time.local(m_before.atMs > 0 ? m_before.atMs : m_desk.clock->nowMs()).date();
    if (isUntouched)
        return m_before.atMs;
    return m_desk.time.instantOf(toEpochDay(*day), time.msecsSinceStartOfDay());
}

std::optional<Interaction> ContactPanel::contact()
{
    Interaction made = m_before;
    made.kind = kind();
    made.summary = m_summary->text();
    made.outcome = row(u"outcome"_s)->isHidden() ? QString() : interactionOutcomes().value(m_outcome->currentIndex() - 1);
    made.direction = !hasDirection(made.kind)         ? InteractionDirection::None
                     : m_direction->current() == 1 ? InteractionDirection::In
                                                   : InteractionDirection::Out;
    const int channel = m_channel->currentIndex();
    made.channel = !hasChannel(made.kind) ? QString() : channel < int(channels().size()) ? channels().value(channel) : m_channel->currentText();
    made.minutes = row(u"minutes"_s)->isHidden() ? std::nullopt : m_minutes->value();
    made.nextStep = m_step->text();
    made.nextDueOn.reset();
    if (m_due->isInvalid()) {
        row(u"next_due"_s)->setError(tr("This is no day; write 2026-12-01"));
        m_due->setFocus();
        return std::nullopt;
    }
    if (const auto due = m_due->date(); due && !made.nextStep.trimmed().isEmpty())
        made.nextDueOn = toEpochDay(*due);
    const auto at = instant();
    if (!at)
        return std::nullopt;
    made.atMs = *at;
    return made;
}

void ContactPanel::finish()
{
    if (!SidePanel::isSettled())
        return;
    clearErrors();
    const bool saysNothing = m_summary->text().trimmed().isEmpty() && m_outcome->currentIndex() == 0 && !m_minutes->value()
                             && m_step->text().trimmed().isEmpty();
    if (isNew() && saysNothing && kind() != InteractionKind::Waiting) {
        row(u"summary"_s)->setError(tr("Write a few words, or choose an outcome"));
        m_summary->setFocus();
        return;
    }
    if (const auto made = contact())
        save(*made);
}

void ContactPanel::save(const Interaction &contact)
{
    setBusy(true);
    // What others changed since the panel was opened stays: only what was changed here is written.
    auto written = m_desk.database->write(
        [contact, seen = m_before, clock = m_desk.clock, actor = m_desk.actor, shop = m_desk.shop.id](db::WriteSession &session) -> Result<interactions::Amendment> {
            interactions::InteractionService service(*clock);
            if (contact.id.isValid())
                return service.amend(session, actor, seen, contact);
            interactions::Amendment made{contact, contact};
            made.after.shopId = shop;
            TRY_LET(made.after.id, service.add(session, actor, made.after));
            return made;
        });
    counter::whenDone(this, written, [this](const Result<interactions::Amendment> &made) {
        if (!made) {
            showError(made.error());
            return;
        }
        setBusy(false);
        Deed deed;
        deed.customer = m_before.customerId;
        deed.words = isNew() ? tr("Contact saved") : tr("Contact changed");
        deed.undo = [isAdd = isNew(), made = *made, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Status {
            interactions::InteractionService service(*clock);
            if (isAdd)
                return service.setVoided(session, actor, made.after.id, true);
            TRY(service.amend(session, actor, made.after, made.before));
            return ok();
        };
        emit done(deed);
    });
}

void ContactPanel::voidContact()
{
    if (!SidePanel::isSettled())
        return;
    setBusy(true);
    auto written = m_desk.database->write([id = m_before.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return interactions::InteractionService(*clock).setVoided(session, actor, id, true);
    });
    counter::whenDone(this, written, [this](const Status &status) {
        if (!status) {
            showError(status.error());
            return;
        }
        setBusy(false);
        Deed deed;
        deed.customer = m_before.customerId;
        deed.words = tr("Contact voided");
        deed.undo = [id = m_before.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return interactions::InteractionService(*clock).setVoided(session, actor, id, false);
        };
        emit done(deed);
    });
}

} // namespace regulars::ui
