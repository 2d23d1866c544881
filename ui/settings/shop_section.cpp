#include "ui/settings/shop_section.h"

#include "shops/shop_query.h"
#include "shops/shop_service.h"
#include "texts/error_text.h"
#include "ui/kit/card.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/undo_bar.h"
#include "ui/shell/desk_jobs.h"
#include "ui/settings/save_bar.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum Column { Name, Zone, Address, Phone, kColumnCount };
constexpr int kMostRows = 6;
constexpr int kLongestText = 200;

/// Names of places; abbreviations and offsets are left out.
QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            names.append(QString::fromLatin1(id));
    }
    return names;
}

} // namespace

ShopSection::ShopSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    m_bar = new SaveBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QVBoxLayout *cards = addCardColumn(column);
    buildList(cards);
    buildForm(cards);
    cards->addStretch(1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_bar);
    connect(m_bar, &SaveBar::saveRequested, this, &ShopSection::save);
    connect(m_bar, &SaveBar::discardRequested, this, [this] { edit(m_shop.id.isValid() || m_shops.isEmpty() ? m_shop : m_shops.constFirst()); });
    connect(m_bar->undoBar(), &UndoBar::undo, this, [this] { write(m_before, true); });
    retranslate();
    follow();
}

void ShopSection::buildList(QVBoxLayout *cards)
{
    m_listCard = new Card;
    m_add = new PushButton({});
    m_add->setObjectName(u"addShop"_s);
    m_add->setControlSize(ControlSize::Bar);
    m_add->setIconName(u"plus"_s);
    m_listCard->addHeadWidget(m_add);
    m_model = new QStandardItemModel(0, kColumnCount, this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    RowDelegate *delegate = TableStyle::apply(m_table, TableStyle::Density::Comfortable);
    delegate->setColumn(Name, CellKind::Strong);
    for (const int column : {Zone, Address, Phone})
        delegate->setColumn(column, CellKind::Secondary);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_listCard->contentLayout()->setContentsMargins(0, 0, 0, 1);
    m_listCard->contentLayout()->addWidget(m_table);
    cards->addWidget(m_listCard);
    connect(m_add, &PushButton::clicked, this, &ShopSection::startNew);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_quiet && index.isValid() && !isDirty())
            edit(m_shops.at(index.row()));
    });
}

void ShopSection::buildForm(QVBoxLayout *cards)
{
    m_nameEdit = new QLineEdit;
    m_zoneEdit = new QComboBox;
    m_zoneEdit->setEditable(true);
    m_zoneEdit->addItems(zoneNames());
    m_zoneEdit->setInsertPolicy(QComboBox::NoInsert);
    m_zoneEdit->completer()->setFilterMode(Qt::MatchContains);
    m_zoneEdit->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_addressEdit = new QLineEdit;
    m_phoneEdit = new QLineEdit;
    m_name = new FormRow({}, m_nameEdit);
    m_zone = new FormRow({}, m_zoneEdit);
    m_address = new FormRow({}, m_addressEdit);
    m_phone = new FormRow({}, m_phoneEdit);
    for (QLineEdit *line : {m_nameEdit, m_addressEdit, m_phoneEdit}) {
        line->setMaxLength(kLongestText);
        connect(line, &QLineEdit::textChanged, this, &ShopSection::follow);
    }
    connect(m_zoneEdit, &QComboBox::editTextChanged, this, &ShopSection::follow);
    m_formCard = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kSpace24);
    grid->setVerticalSpacing(metric::kSpace16);
    grid->addWidget(m_name, 0, 0, Qt::AlignTop);
    grid->addWidget(m_zone, 0, 1, Qt::AlignTop);
    grid->addWidget(m_address, 1, 0, Qt::AlignTop);
    grid->addWidget(m_phone, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_formCard->contentLayout()->addLayout(grid);
    cards->addWidget(m_formCard);
}

QString ShopSection::name() const
{
    return tr("Shops");
}

void ShopSection::activate()
{
    if (!m_loaded)
        reload();
}

void ShopSection::noticeChanges(const db::ChangeSet &changes)
{
    if (m_loaded && changes.touches(db::Topic::Shops) && !isDirty())
        reload();
}

void ShopSection::reload()
{
    m_jobs.ask(this, [](db::ReadSession &session) { return shops::allShops(session); },
               [this](const Result<QList<Shop>> &shops) {
                   if (!shops) {
                       m_bar->setError(errorText(shops.error()).sentence);
                       return;
                   }
                   m_shops = *shops;
                   m_loaded = true;
                   showList();
               });
}

void ShopSection::showList()
{
    m_quiet = true;
    m_model->removeRows(0, m_model->rowCount());
    int current = 0;
    const ShopId wanted = m_shop.id.isValid() ? m_shop.id : m_desk.shop.id;
    for (const Shop &shop : m_shops) {
        if (shop.id == wanted)
            current = m_model->rowCount();
        QList<QStandardItem *> row;
        for (const QString &text : {shop.name, shop.timezone, shop.address, shop.phone})
            row.append(new QStandardItem(text));
        m_model->appendRow(row);
    }
    const int rows = qBound(1, int(m_shops.size()), kMostRows);
    m_table->setFixedHeight(metric::kTableHeader + rows * metric::kRowComfortable);
    if (!m_isMaking)
        m_table->selectRow(current);
    m_quiet = false;
    if (!m_shops.isEmpty() && !m_isMaking)
        edit(m_shops.at(current));
}

void ShopSection::edit(const Shop &shop)
{
    m_shop = shop;
    m_isMaking = false;
    {
        const QSignalBlocker name(m_nameEdit), zone(m_zoneEdit), address(m_addressEdit), phone(m_phoneEdit);
        m_nameEdit->setText(shop.name);
        m_zoneEdit->setCurrentIndex(m_zoneEdit->findText(shop.timezone));
        m_zoneEdit->setEditText(shop.timezone);
        m_addressEdit->setText(shop.address);
        m_phoneEdit->setText(shop.phone);
    }
    for (FormRow *row : {m_name, m_zone, m_address, m_phone})
        row->clearMessage();
    m_formCard->setTitle(shop.id.isValid() ? shop.name : tr("New shop"));
    m_bar->setError({});
    follow();
}

void ShopSection::startNew()
{
    m_quiet = true;
    m_table->clearSelection();
    m_quiet = false;
    Shop shop;
    shop.timezone = m_desk.shop.timezone;
    edit(shop);
    m_isMaking = true;
    m_nameEdit->setFocus();
}

Shop ShopSection::edited() const
{
    Shop shop = m_shop;
    shop.name = m_nameEdit->text().trimmed();
    shop.timezone = m_zoneEdit->currentText().trimmed();
    shop.address = m_addressEdit->text().trimmed();
    shop.phone = m_phoneEdit->text().trimmed();
    return shop;
}

bool ShopSection::isDirty() const
{
    return m_loaded && edited() != m_shop;
}

bool ShopSection::check()
{
    const Shop shop = edited();
    m_name->clearMessage();
    m_zone->clearMessage();
    if (shop.name.isEmpty())
        m_name->setError(tr("A shop needs a name."));
    if (!QTimeZone(shop.timezone.toLatin1()).isValid())
        m_zone->setError(tr("This time zone is not known. Choose one such as Asia/Shanghai."));
    return !m_name->hasError() && !m_zone->hasError();
}

void ShopSection::save()
{
    if (!check()) {
        m_bar->setError(tr("Correct what is marked, then save."));
        return;
    }
    write(edited(), false);
}

void ShopSection::write(const Shop &shop, bool isUndo)
{
    const bool isNew = !shop.id.isValid();
    m_bar->setBusy(true);
    m_jobs.change(this,
                  [shop, isNew, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Result<ShopId> {
                      shops::ShopService service(*clock);
                      if (isNew)
                          return service.add(session, actor, shop);
                      TRY(service.update(session, actor, shop));
                      return shop.id;
                  },
                  [this, isUndo, isNew, before = m_shop](const Result<ShopId> &id) {
                      m_bar->setBusy(false);
                      if (!id) {
                          showError(id.error());
                          return;
                      }
                      m_before = before; // the way back is that of the last write that succeeded
                      m_shop.id = *id;
                      m_isMaking = false;
                      if (!isUndo && !isNew)
                          m_bar->undoBar()->offer(tr("The shop is saved."));
                      reload();
                      emit shopsChanged();
                  });
}

void ShopSection::showError(const Error &error)
{
    const QString sentence = errorText(error).sentence;
    if (error.field == "shop"_L1)
        m_name->setError(sentence);
    else if (error.field == "timezone"_L1)
        m_zone->setError(sentence);
    else
        m_bar->setError(sentence);
}

void ShopSection::follow()
{
    const QString reason = whyNot(Right::EditRules);
    const bool may = m_loaded && reason.isEmpty();
    for (FormRow *row : {m_name, m_zone, m_address, m_phone})
        row->setEnabled(may);
    m_add->setEnabled(may);
    m_bar->setReason(reason);
    m_bar->setDirty(isDirty());
    if (m_name->hasError() || m_zone->hasError())
        check();
}

void ShopSection::retranslate()
{
    m_listCard->setTitle(tr("Shops"));
    m_table->setAccessibleName(tr("Shops"));
    m_add->setText(tr("Add a shop"));
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Time zone"), tr("Address"), tr("Phone")});
    m_name->setLabel(tr("Name"));
    m_zone->setLabel(tr("Time zone"));
    m_zone->setHint(tr("Business days begin at midnight here."));
    m_address->setLabel(tr("Address"));
    m_phone->setLabel(tr("Phone"));
    if (!m_shop.id.isValid())
        m_formCard->setTitle(tr("New shop"));
    m_bar->retranslate();
}

void ShopSection::showSample()
{
    activate();
}

} // namespace regulars::ui
