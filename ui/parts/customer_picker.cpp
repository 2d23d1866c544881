#include "ui/parts/customer_picker.h"

#include "counter/when_done.h"
#include "customers/customer_query.h"
#include "search/lookup_query.h"
#include "ui/parts/customer_words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kMostFound = 8;
constexpr int kCardRole = Qt::UserRole + 1;
} // namespace

CustomerPicker::CustomerPicker(Desk &desk, QWidget *parent)
    : QLineEdit(parent), m_desk(desk), m_found(new QStandardItemModel(this)), m_completer(new QCompleter(m_found, this))
{
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(Qt::DisplayRole);
    connect(this, &QLineEdit::textEdited, this, &CustomerPicker::look);
    connect(this, &QLineEdit::editingFinished, this, &CustomerPicker::describe);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        setText(index.data(kCardRole).toString());
        describe();
    });
}

void CustomerPicker::look(const QString &text)
{
    const quint64 generation = ++m_generation;
    ++m_described;
    emit described({});
    if (text.trimmed().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    search::LookupOptions options;
    options.limit = kMostFound;
    auto asked = m_desk.database->read([text, options](db::ReadSession &session) { return search::lookup(session, text, options); });
    counter::whenDone(this, asked, [this, generation](const Result<search::LookupResult> &found) {
        if (generation == m_generation && found)
            offer(found->rows);
    });
}

void CustomerPicker::offer(const QList<search::LookupRow> &rows)
{
    m_found->clear();
    for (const search::LookupRow &row : rows) {
        const QString phone = CustomerWords::phone(row.phone, can(m_desk.actor.role, Right::SeeFullPhone)).text;
        const QStringList words{row.name, phone, CustomerWords::card(row.cardNo)};
        auto *item = new QStandardItem(words.join(u"  "_s).simplified());
        item->setData(row.cardNo, kCardRole);
        m_found->appendRow(item);
    }
    if (rows.isEmpty() || !hasFocus())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void CustomerPicker::describe()
{
    const QString card = text().trimmed();
    const quint64 generation = ++m_described;
    if (card.isEmpty()) {
        emit described({});
        return;
    }
    auto asked = m_desk.database->read([card](db::ReadSession &session) { return customers::customerByCard(session, card); });
    counter::whenDone(this, asked, [this, generation](const Result<std::optional<Customer>> &found) {
        if (generation == m_described)
            emit described(found && *found ? (*found)->name : QString());
    });
}

} // namespace regulars::ui
