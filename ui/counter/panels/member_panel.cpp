#include "ui/counter/panels/member_panel.h"

#include "counter/when_done.h"
#include "customers/customer_fields.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "texts/error_text.h"
#include "ui/counter/customer_words.h"
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
    m_order = {u"phone"_s, u"name"_s, u"birthday"_s, u"channel"_s, u"referrer"_s};
    build();
    m_fields[u"phone"_s]->setText(phone);
    m_fields[u"name"_s]->setText(name);
    if (!phone.isEmpty())
        checkPhone();
}

MemberPanel::MemberPanel(Desk &desk, const Customer &customer, QWidget *parent)
    : SidePanel(desk, parent), m_before(customer)
{
    m_order = {u"phone"_s,  u"name"_s,    u"pinyin"_s,  u"birthday"_s, u"email"_s,
               u"region"_s, u"address"_s, u"channel"_s, u"manager"_s,  u"notes"_s};
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
    for (const QString &name : std::as_const(m_order)) {
        addField(name);
        if (name == u"phone") {
            m_openOther = new LinkButton({});
            m_openOther->setVisible(false);
            content()->addWidget(m_openOther, 0, Qt::AlignLeft);
            connect(m_openOther, &QAbstractButton::clicked, this, [this] { emit openRequested(m_other); });
            connect(m_fields[name], &QLineEdit::editingFinished, this, &MemberPanel::checkPhone);
        }
        if (name == u"name") {
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
    m_openOther->setText(tr("Open that customer"));
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

bool MemberPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & Qt::ControlModifier)) {
            finish();
            return true;
        }
    }
    return SidePanel::eventFilter(watched, event);
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

void MemberPanel::checkPhone()
{
    const QString typed = textOf(u"phone"_s).trimmed();
    m_openOther->setVisible(false);
    if (typed.isEmpty() || typed == m_filled.value(u"phone"_s))
        return;
    const quint64 generation = ++m_generation;
    m_isChecking = true;
    auto asked = m_desk.database->read(
        [typed, today = m_desk.today()](db::ReadSession &session) -> Result<std::optional<Customer>> {
            Customer asIf;
            customers::FieldContext context{session, today};
            TRY(customers::setCustomerField(context, asIf, u"phone"_s, typed));
            return customers::customerByPhone(session, asIf.phone);
        });
    counter::whenDone(this, asked, [this, generation](const Result<std::optional<Customer>> &other) {
        if (generation != m_generation)
            return;
        m_isChecking = false;
        if (!other) {
            row(u"phone"_s)->setError(errorText(other.error()).sentence);
            return;
        }
        const bool isTaken = *other && (*other)->id != m_before.id;
        m_other = isTaken ? (*other)->id : CustomerId();
        m_openOther->setVisible(isTaken);
        if (isTaken)
            row(u"phone"_s)->setError(tr("This phone is %1's", "customer").arg((*other)->name));
    });
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
            if (id.error().code == ErrorCode::AlreadyExists)
                checkPhone();
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
