#include "ui/loyalty/list_parts.h"

#include "ui/kit/table/table_style.h"

#include <QComboBox>
#include <QStandardItemModel>
#include <QTableView>

namespace regulars::ui {

QTableView *makeListTable(QStandardItemModel *model, std::initializer_list<ListColumn> columns)
{
    auto *table = new QTableView;
    RowDelegate *rows = TableStyle::apply(table);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    for (const ListColumn &each : columns) {
        rows->setColumn(each.column, each.kind);
        if (each.width == ListColumn::kRest)
            header->setSectionResizeMode(each.column, QHeaderView::Stretch);
        else if (each.width != ListColumn::kUnset)
            table->setColumnWidth(each.column, each.width);
    }
    return table;
}

RowDelegate *rowsOf(const QTableView *list) { return qobject_cast<RowDelegate *>(list->itemDelegate()); }

QList<QStandardItem *> itemsOf(const QStringList &words)
{
    QList<QStandardItem *> items;
    for (const QString &text : words)
        items.append(new QStandardItem(text));
    return items;
}

void alignFigures(QStandardItemModel *model, std::initializer_list<int> columns)
{
    for (const int column : columns)
        model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

PushButton *makeBarButton(const QString &iconName, ButtonKind kind)
{
    auto *button = new PushButton({}, kind);
    button->setControlSize(ControlSize::Bar);
    button->setIconName(iconName);
    return button;
}

void fillTiers(QComboBox *box, const Ladder &ladder, const QString &all)
{
    const qint64 chosen = box->currentData().toLongLong();
    box->clear();
    box->addItem(all, qint64{0});
    for (const Tier &tier : ladder.tiers)
        box->addItem(tier.name, tier.id.value());
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

} // namespace regulars::ui
