#include "ui/counter/panels/member_panel.h"

#include "counter/when_done.h"
#include "customers/customer_fields.h"
#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "customers/customer_service.h"
#include "texts/error_text.h"
#include "ui/parts/customer_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

const QStringList &genderKeys()
{
    static const QStringList keys{QString(), u"female"_s, u"male"_s, u"other"_s};
    return keys;
}

QString initialText(const Customer &customer, const QString &name)
{
    if (name == u"phone")
        return customer.phone;
    if (name == u"name")
        return customer.name;
    if (name == u"card")
        return customer.cardNo;
    if (name == u"birthday")
        return customer.birthday.startsWith(u"--") ? customer.birthday.mid(2) : customer.birthday;
    if (name == u"channel")
        return customer.channel;
    if (name == u"email")
        return customer.email;
    if (name == u"region")
        return customer.region;
    if (name == u"address")
        return customer.address;
    if (name == u"manager")
        return customer.manager;
    if (name == u"notes")
        return customer.notes;
    if (name == u"pinyin")
        return customer.pinyin;
    return {};
}

} // namespace

MemberPanel::MemberPanel(Desk &desk, const QString &phone, const QString &name, QWidget *parent)
    : SidePanel(desk, parent)
{
    m_order = {u"phone"_s, u"name"_s, u"card"_s, u"birthday"_s, u"channel"_s, u"referrer"_s};
    build();
    m_fields[u"phone"_s]->setText(phone);
    m_fields[u"name"_s]->setText(name);
    if (!phone.isEmpty())
        checkUnique(u"phone"_s);
}

MemberPanel::MemberPanel(Desk &desk, const Customer &customer, QWidget *parent)
    : SidePanel(desk, parent), m_before(customer)
{
    m_order = {u"phone"_s,  u"name"_s,   u"pinyin"_s,  u"card"_s,    u"birthday"_s, u"email"_s,
               u"region"_s, u"address"_s, u"channel"_s, u"manager"_s, u"notes"_s};
    build();
    fill();
}

QLineEdit *MemberPanel::addField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->installEventFilter(this);
    auto *made = new FormRow({}, field);
    nameField(name, made);
    m_fields.insert(name, field);
    content()->addWidget(made);
    connect(field, &QLineEdit::textEdited, this, [this, name] { row(name)->clearMessage(); });
    return field;
}

void MemberPanel::build()
{
    m_clock.start();
    for (const QString &name : std::as_const(m_order)) {
        addField(name);
        if (name == u"phone" || name == u"card")
            addUnique(name);
        if (name == u"card") {
            m_gender = new QComboBox;
            auto *made = new FormRow({}, m_gender);
            nameField(u"gender"_s, made);
            content()->addWidget(made);
        }
        if (name == u"birthday") {
            m_lunar = new QCheckBox;
            content()->addWidget(m_lunar);
        }
    }
    content()->addStretch();
    for (int i = 0; i < int(genderKeys().size()); ++i)
        m_gender->addItem(QString());
    retranslate();
}

void MemberPanel::addUnique(const QString &name)
{
    auto *open = new LinkButton({});
    open->setVisible(false);
    m_uniques[name].open = open;
    content()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QAbstractButton::clicked, this, [this, name] { emit openRequested(m_uniques[name].other); });
    connect(m_fields[name], &QLineEdit::editingFinished, this, [this, name] { checkUnique(name); });
}

void MemberPanel::fill()
{
    for (const QString &name : std::as_const(m_order)) {
        m_filled.insert(name, initialText(m_before, name));
        m_fields[name]->setText(m_filled[name]);
    }
    // Who may not see the number may replace it, nothing else.
    if (!can(m_desk.actor.role, Right::SeeFullPhone)) {
        m_filled[u"phone"_s] = CustomerWords::phone(m_before.phone, false).text;
        m_fields[u"phone"_s]->setText(m_filled[u"phone"_s]);
    }
    m_gender->setCurrentIndex(int(m_before.gender));
    m_lunar->setChecked(m_before.isBirthdayLunar);
}

void MemberPanel::retranslate()
{
    setTitle(isNew() ? tr("New member") : tr("Edit customer"));
    primary()->setText(isNew() ? tr("Save member") : tr("Save"));
    const QHash<QString, QString> labels{{u"phone"_s, tr("Phone")},
                                         {u"name"_s, tr("Name")},
                                         {u"card"_s, tr("Card number")},
                                         {u"gender"_s, tr("Gender")},
                                         {u"birthday"_s, tr("Birthday")},
                                         {u"channel"_s, tr("Came through")},
                                         {u"referrer"_s, tr("Referred by (card number)")},
                                         {u"pinyin"_s, tr("Reading (pinyin, for the search)")},
                                         {u"email"_s, tr("E-mail")},
                                         {u"region"_s, tr("Region")},
                                         {u"address"_s, tr("Address")},
                                         {u"manager"_s, tr("Manager")},
                                         {u"notes"_s, tr("Notes")}};
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (FormRow *known = row(label.key()))
            known->setLabel(label.value());
    }
    m_fields[u"birthday"_s]->setPlaceholderText(tr("yyyy-mm-dd or mm-dd"));
    m_lunar->setText(tr("By the lunar calendar"));
    row(u"card"_s)->setHint(isNew() ? tr("Scan the card at any time. Left empty, the next free number is given.")
                                    : tr("Scan the new card at any time to replace a lost one."));
    for (const Unique &unique : std::as_const(m_uniques))
        unique.open->setText(tr("Open that customer"));
    const QStringList genders{tr("Not known"), CustomerWords::gender(Gender::Female),
                              CustomerWords::gender(Gender::Male), CustomerWords::gender(Gender::Other)};
    for (int i = 0; i < int(genders.size()); ++i)
        m_gender->setItemText(i, genders[i]);
}

void MemberPanel::takeFocus()
{
    const bool hasPhone = isNew() && !m_fields[u"phone"_s]->text().isEmpty();
    QLineEdit *first = m_fields[isNew() && !hasPhone ? u"phone"_s : u"name"_s];
    first->setFocus(Qt::ShortcutFocusReason);
    first->selectAll();
}

bool MemberPanel::noticeKey(QLineEdit *field, const QKeyEvent *key)
{
    const qint64 ms = key->timestamp() ? qint64(key->timestamp()) : m_clock.elapsed();
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const std::optional<QString> code = m_scan.enter(ms);
        if (!code)
            return false;
        field->setText(m_beforeScan);
        if (field == m_fields.value(u"referrer"_s))
            field->setText(customers::cardFromMemberCode(*code).value_or(*code));
        else
            takeScan(*code);
        return true;
    }
    if (key->isAutoRepeat() || key->text().isEmpty() || !key->text().front().isPrint()) {
        m_scan.reset();
        return false;
    }
    m_scan.type(key->text(), ms);
    if (m_scan.size() == key->text().size())
        m_beforeScan = field->text();
    return false;
}

bool MemberPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_scan.reset();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool hasControl = key->modifiers() & Qt::ControlModifier;
        if (auto *field = qobject_cast<QLineEdit *>(watched); field && !hasControl && noticeKey(field, key))
            return true;
        if (isEnter && !hasControl) {
            finish();
            return true;
        }
    }
    return SidePanel::eventFilter(watched, event);
}

void MemberPanel::takeScan(const QString &code)
{
    m_fields[u"card"_s]->setText(customers::cardFromMemberCode(code).value_or(code.trimmed()));
    checkUnique(u"card"_s);
    for (const QString &name : {u"phone"_s, u"name"_s}) {
        if (textOf(name).trimmed().isEmpty()) {
            m_fields[name]->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    m_fields[u"card"_s]->setFocus(Qt::ShortcutFocusReason);
}

QString MemberPanel::textOf(const QString &name) const
{
    return m_fields.value(name) ? m_fields[name]->text() : QString();
}

MemberPanel::Values MemberPanel::values() const
{
    Values values;
    if (m_lunar->isChecked() != m_before.isBirthdayLunar || textOf(u"birthday"_s) != m_filled.value(u"birthday"_s)) {
        // One of two fields holds the day; the other is emptied by it.
        const QString day = textOf(u"birthday"_s).trimmed();
        values.changed.append({m_lunar->isChecked() && !day.isEmpty() ? u"lunar_birthday"_s : u"birthday"_s, day});
    }
    for (const QString &name : m_order) {
        if (name != u"birthday" && textOf(name) != m_filled.value(name))
            values.changed.append({name, textOf(name)});
    }
    const int gender = m_gender->currentIndex();
    if (gender != int(m_before.gender))
        values.changed.append({u"gender"_s, genderKeys().value(gender)});
    return values;
}

void MemberPanel::checkUnique(const QString &name)
{
    const QString typed = textOf(name).trimmed();
    Unique &unique = m_uniques[name];
    const quint64 generation = ++unique.generation;
    unique.open->setVisible(false);
    if (typed.isEmpty() || typed == m_filled.value(name))
        return;
    ++m_checking;
    auto asked = m_desk.database->read(
        [name, typed, today = m_desk.today()](db::ReadSession &session) -> Result<std::optional<Customer>> {
            if (name == u"card") {
                TRY_LET(const QString card, customers::normaliseCard(typed));
                return customers::customerByCard(session, card);
            }
            Customer asIf;
            customers::FieldContext context{session, today};
            TRY(customers::setCustomerField(context, asIf, name, typed));
            return customers::customerByPhone(session, asIf.phone);
        });
    counter::whenDone(this, asked, [this, name, generation](const Result<std::optional<Customer>> &other) {
        --m_checking;
        if (generation != m_uniques[name].generation)
            return;
        if (other)
            showOther(name, *other);
        else
            row(name)->setError(errorText(other.error()).sentence);
    });
}

void MemberPanel::showOther(const QString &name, const std::optional<Customer> &other)
{
    const bool isTaken = other && other->id != m_before.id;
    Unique &unique = m_uniques[name];
    unique.other = isTaken ? other->id : CustomerId();
    unique.open->setVisible(isTaken && !other->isErased);
    if (!isTaken)
        return;
    row(name)->setError(name == u"card" ? tr("This card is %1's", "customer").arg(other->name)
                                        : tr("This phone is %1's", "customer").arg(other->name));
}

void MemberPanel::finish()
{
    if (!SidePanel::isSettled())
        return;
    clearErrors();
    if (textOf(u"name"_s).trimmed().isEmpty()) {
        row(u"name"_s)->setError(tr("A name is needed"));
        m_fields[u"name"_s]->setFocus();
        return;
    }
    save(values());
}

void MemberPanel::save(const Values &values)
{
    if (!isNew() && values.changed.isEmpty()) {
        emit closeRequested();
        return;
    }
    setBusy(true);
    Customer file = m_before;
    if (isNew())
        file.shopId = m_desk.shop.id;
    auto written =
        m_desk.database->write([file, values, clock = m_desk.clock, actor = m_desk.actor,
                                today = m_desk.today()](db::WriteSession &session) mutable -> Result<CustomerId> {
            customers::FieldContext context{session, today};
            for (const auto &[name, text] : values.changed)
                TRY(customers::setCustomerField(context, file, name, text));
            customers::CustomerService service(*clock);
            if (!file.id.isValid())
                return service.add(session, actor, file);
            TRY(service.update(session, actor, file));
            return file.id;
        });
    counter::whenDone(this, written, [this](const Result<CustomerId> &id) {
        if (!id) {
            showError(id.error());
            if (id.error().code == ErrorCode::AlreadyExists && m_uniques.contains(id.error().field))
                checkUnique(id.error().field);
            return;
        }
        setBusy(false);
        Deed deed;
        deed.customer = *id;
        deed.words = isNew() ? tr("New member saved") : tr("Customer saved");
        deed.dropsCustomer = isNew();
        deed.undo = [isAdd = isNew(), id = *id, before = m_before, clock = m_desk.clock,
                     actor = m_desk.actor](db::WriteSession &session) -> Status {
            customers::CustomerService service(*clock);
            return isAdd ? service.undoAdd(session, actor, id) : service.update(session, actor, before);
        };
        emit done(deed);
    });
}

} // namespace regulars::ui
