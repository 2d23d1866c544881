#include "ui/parts/customer_form.h"

#include "counter/when_done.h"
#include "customers/customer_fields.h"
#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "texts/error_text.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/parts/customer_picker.h"
#include "ui/parts/customer_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kNotesHeight = 84;

const QStringList &genderKeys()
{
    static const QStringList keys{QString(), u"female"_s, u"male"_s, u"other"_s};
    return keys;
}

} // namespace

CustomerForm::CustomerForm(Desk &desk, const QStringList &order, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    m_clock.start();
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metric::kSpace12);
    build(order);
    begin({});
}

void CustomerForm::addRow(const QString &name, QWidget *field)
{
    field->setObjectName(name);
    auto *made = new FormRow({}, field);
    m_rows.insert(name, made);
    m_column->addWidget(made);
}

void CustomerForm::addLine(const QString &name)
{
    QLineEdit *field = nullptr;
    if (name == u"registered_on") {
        auto *day = new DateEdit;
        day->setRange(QDate(1900, 1, 1), toDate(m_desk.today()));
        field = day;
    } else if (name == u"referrer") {
        m_referrer = new CustomerPicker(m_desk);
        field = m_referrer;
    } else {
        field = new QLineEdit;
    }
    field->installEventFilter(this);
    m_fields.insert(name, field);
    addRow(name, field);
    connect(field, &QLineEdit::textChanged, this, [this, name] {
        if (m_isFilling)
            return;
        m_rows[name]->clearMessage();
        emit edited();
    });
    if (m_referrer && field == m_referrer)
        connect(m_referrer, &CustomerPicker::described, m_rows[name], [row = m_rows[name]](const QString &who) { row->setHint(who); });
}

void CustomerForm::build(const QStringList &order)
{
    m_order = order;
    for (const QString &name : order) {
        if (name == u"gender") {
            m_gender = new QComboBox;
            for (int i = 0; i < int(genderKeys().size()); ++i)
                m_gender->addItem(QString());
            addRow(name, m_gender);
            connect(m_gender, &QComboBox::currentIndexChanged, this, &CustomerForm::edited);
        } else if (name == u"shop") {
            m_shop = new QComboBox;
            addRow(name, m_shop);
            connect(m_shop, &QComboBox::currentIndexChanged, this, &CustomerForm::edited);
        } else if (name == u"notes") {
            m_notes = new QPlainTextEdit;
            m_notes->setTabChangesFocus(true);
            m_notes->setFixedHeight(kNotesHeight);
            m_notes->installEventFilter(this);
            addRow(name, m_notes);
            connect(m_notes, &QPlainTextEdit::textChanged, this, &CustomerForm::edited);
        } else {
            addLine(name);
        }
        if (name == u"phone" || name == u"card")
            addUnique(name);
        if (name == u"birthday") {
            m_lunar = new QCheckBox;
            m_column->addWidget(m_lunar);
            connect(m_lunar, &QCheckBox::toggled, this, &CustomerForm::edited);
        }
    }
    retranslate();
}

void CustomerForm::addUnique(const QString &name)
{
    auto *open = new LinkButton({});
    open->setVisible(false);
    m_uniques[name].open = open;
    m_column->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QAbstractButton::clicked, this, [this, name] { emit openRequested(m_uniques[name].other); });
    connect(m_fields[name], &QLineEdit::editingFinished, this, [this, name] { checkUnique(name); });
}

QString CustomerForm::initialText(const QString &name) const
{
    if (name == u"phone") // who may not see the number may replace it, nothing else
        return isNew() || can(m_desk.actor.role, Right::SeeFullPhone) ? m_before.phone : CustomerWords::phone(m_before.phone, false).text;
    if (name == u"name")
        return m_before.name;
    if (name == u"card")
        return m_before.cardNo;
    if (name == u"birthday")
        return m_before.birthday.startsWith(u"--") ? m_before.birthday.mid(2) : m_before.birthday;
    if (name == u"channel")
        return m_before.channel;
    if (name == u"email")
        return m_before.email;
    if (name == u"region")
        return m_before.region;
    if (name == u"address")
        return m_before.address;
    if (name == u"manager")
        return m_before.manager;
    if (name == u"notes")
        return m_before.notes;
    if (name == u"pinyin")
        return m_before.pinyin;
    if (name == u"referrer")
        return m_referrerCard;
    if (name == u"registered_on")
        return isNew() ? QString() : dayText(m_before.registeredOn);
    return {};
}

void CustomerForm::begin(const Customer &customer, const QString &referrerCard)
{
    m_before = customer;
    m_referrerCard = referrerCard;
    m_isFilling = true;
    for (const QString &name : std::as_const(m_order)) {
        m_filled.insert(name, initialText(name));
        if (name != u"gender" && name != u"shop")
            setText(name, m_filled[name]);
    }
    if (m_gender)
        m_gender->setCurrentIndex(int(m_before.gender));
    if (m_shop)
        m_shop->setCurrentIndex(m_shop->findData(m_before.shopId.value()));
    if (m_lunar)
        m_lunar->setChecked(m_before.isBirthdayLunar);
    for (Unique &unique : m_uniques) {
        ++unique.generation;
        unique.open->setVisible(false);
    }
    clearErrors();
    m_isFilling = false;
    if (m_referrer)
        m_referrer->describe();
}

QWidget *CustomerForm::widget(const QString &name) const
{
    return m_rows.contains(name) ? m_rows[name]->field() : nullptr;
}

QString CustomerForm::textOf(const QString &name) const
{
    if (name == u"notes" && m_notes)
        return m_notes->toPlainText();
    return m_fields.value(name) ? m_fields[name]->text() : QString();
}

void CustomerForm::setText(const QString &name, const QString &text)
{
    if (name == u"notes" && m_notes)
        m_notes->setPlainText(text);
    else if (QLineEdit *line = m_fields.value(name))
        line->setText(text);
}

CustomerForm::Changes CustomerForm::changes() const
{
    Changes changed;
    const QString day = textOf(u"birthday"_s).trimmed();
    const bool isLunar = m_lunar && m_lunar->isChecked();
    const bool isOtherCalendar = m_lunar && isLunar != m_before.isBirthdayLunar && !(day.isEmpty() && m_before.birthday.isEmpty());
    if (m_lunar && (isOtherCalendar || day != m_filled.value(u"birthday"_s))) {
        // One of two fields holds the day; the other is emptied by it. An empty one must empty the field that holds it.
        const bool toLunar = day.isEmpty() ? m_before.isBirthdayLunar : isLunar;
        changed.append({toLunar ? u"lunar_birthday"_s : u"birthday"_s, day});
    }
    for (const QString &name : m_order) {
        const bool isText = name != u"birthday" && name != u"gender" && name != u"shop";
        if (isText && textOf(name) != m_filled.value(name))
            changed.append({name, textOf(name)});
    }
    if (m_gender && m_gender->currentIndex() != int(m_before.gender))
        changed.append({u"gender"_s, genderKeys().value(m_gender->currentIndex())});
    if (m_shop && m_shop->currentIndex() >= 0 && m_shop->currentData().toLongLong() != m_before.shopId.value())
        changed.append({u"shop"_s, m_shop->currentText()});
    return changed;
}

CustomerForm::Draft CustomerForm::draft() const
{
    Draft draft;
    for (const QString &name : m_order)
        draft.insert(name, textOf(name));
    if (m_gender)
        draft.insert(u"gender"_s, QString::number(m_gender->currentIndex()));
    if (m_shop)
        draft.insert(u"shop"_s, QString::number(m_shop->currentIndex()));
    if (m_lunar)
        draft.insert(u"lunar"_s, m_lunar->isChecked() ? u"1"_s : QString());
    return draft;
}

void CustomerForm::setDraft(const Draft &draft)
{
    for (const QString &name : std::as_const(m_order)) {
        if (name != u"gender" && name != u"shop")
            setText(name, draft.value(name));
    }
    if (m_gender)
        m_gender->setCurrentIndex(draft.value(u"gender"_s).toInt());
    if (m_shop)
        m_shop->setCurrentIndex(draft.value(u"shop"_s).toInt());
    if (m_lunar)
        m_lunar->setChecked(!draft.value(u"lunar"_s).isEmpty());
}

void CustomerForm::setShops(const QList<Shop> &shops)
{
    if (!m_shop)
        return;
    m_isFilling = true;
    const QSignalBlocker quiet(m_shop);
    const qint64 shown = m_shop->currentIndex() >= 0 ? m_shop->currentData().toLongLong() : m_before.shopId.value();
    m_shop->clear();
    for (const Shop &shop : shops)
        m_shop->addItem(shop.name, shop.id.value());
    m_shop->setCurrentIndex(m_shop->findData(shown));
    m_rows[u"shop"_s]->setVisible(shops.size() > 1);
    m_isFilling = false;
}

void CustomerForm::setWords(const QString &name, const QStringList &words)
{
    QLineEdit *line = m_fields.value(name);
    if (!line)
        return;
    delete line->completer();
    auto *completer = new QCompleter(words, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
}

void CustomerForm::clearErrors()
{
    for (FormRow *row : std::as_const(m_rows))
        row->clearMessage();
}

bool CustomerForm::showError(const Error &error)
{
    const QString name = error.field == u"lunar_birthday" ? u"birthday"_s : error.field;
    FormRow *row = m_rows.value(name);
    if (!row)
        return false;
    row->setError(errorText(error).sentence);
    row->field()->setFocus();
    if (error.code == ErrorCode::AlreadyExists && m_uniques.contains(name))
        checkUnique(name);
    return true;
}

void CustomerForm::retranslate()
{
    const QHash<QString, QString> labels{{u"phone"_s, tr("Phone")},
                                         {u"name"_s, tr("Name")},
                                         {u"card"_s, tr("Card number")},
                                         {u"gender"_s, tr("Gender")},
                                         {u"birthday"_s, tr("Birthday")},
                                         {u"channel"_s, tr("Came through")},
                                         {u"referrer"_s, tr("Referred by")},
                                         {u"pinyin"_s, tr("Reading (pinyin, for the search)")},
                                         {u"email"_s, tr("E-mail")},
                                         {u"region"_s, tr("Region")},
                                         {u"address"_s, tr("Address")},
                                         {u"manager"_s, tr("Manager")},
                                         {u"registered_on"_s, tr("Member since")},
                                         {u"shop"_s, tr("Shop")},
                                         {u"notes"_s, tr("Notes")}};
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (FormRow *known = row(label.key()))
            known->setLabel(label.value());
    }
    if (QLineEdit *birthday = field(u"birthday"_s))
        birthday->setPlaceholderText(tr("yyyy-mm-dd or mm-dd"));
    if (m_referrer)
        m_referrer->setPlaceholderText(tr("Name, phone or card number"));
    if (m_lunar)
        m_lunar->setText(tr("By the lunar calendar"));
    if (FormRow *card = row(u"card"_s))
        card->setHint(isNew() ? tr("Scan the card at any time. Left empty, the next free number is given.")
                              : tr("Scan the new card at any time to replace a lost one."));
    for (const Unique &unique : std::as_const(m_uniques))
        unique.open->setText(tr("Open that customer"));
    const QStringList genders{tr("Not known"), CustomerWords::gender(Gender::Female), CustomerWords::gender(Gender::Male),
                              CustomerWords::gender(Gender::Other)};
    for (int i = 0; m_gender && i < int(genders.size()); ++i)
        m_gender->setItemText(i, genders[i]);
}

bool CustomerForm::noticeKey(QLineEdit *field, const QKeyEvent *key)
{
    const qint64 ms = key->timestamp() ? qint64(key->timestamp()) : m_clock.elapsed();
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const std::optional<QString> code = m_scan.enter(ms);
        if (!code)
            return false;
        field->setText(m_beforeScan);
        if (field == m_referrer)
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

bool CustomerForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_scan.reset();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool hasControl = key->modifiers() & Qt::ControlModifier;
        auto *line = qobject_cast<QLineEdit *>(watched);
        if (line && !hasControl && noticeKey(line, key))
            return true;
        if (isEnter && line && !hasControl) {
            emit entered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CustomerForm::takeScan(const QString &code)
{
    if (!m_fields.contains(u"card"_s))
        return;
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

void CustomerForm::checkUnique(const QString &name)
{
    const QString typed = textOf(name).trimmed();
    Unique &unique = m_uniques[name];
    const quint64 generation = ++unique.generation;
    unique.open->setVisible(false);
    if (typed.isEmpty() || typed == m_filled.value(name))
        return;
    ++m_checking;
    auto asked = m_desk.database->read([name, typed, today = m_desk.today()](db::ReadSession &session) -> Result<std::optional<Customer>> {
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

void CustomerForm::showOther(const QString &name, const std::optional<Customer> &other)
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

Status CustomerForm::apply(db::ReadSession &session, Customer &customer, const Changes &changes, EpochDay today)
{
    customers::FieldContext context{session, today};
    for (const auto &[name, text] : changes)
        TRY(customers::setCustomerField(context, customer, name, text));
    return ok();
}

} // namespace regulars::ui
