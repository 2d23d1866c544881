#include "ui/counter/panels/ledger_panel.h"

#include "ui/kit/format.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Column = regulars::counter::LedgerModel::Column;

namespace regulars::ui {

namespace {

constexpr int kRowHeight = 44;
constexpr int kLineHeight = 18;

/// Document, reason and operator, as far as recorded.
QString noteOf(const QModelIndex &index)
{
    QStringList parts;
    for (const Column column : {Column::Document, Column::Reason, Column::Operator}) {
        const QString part = index.siblingAtColumn(int(column)).data().toString();
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u" · "_s);
}

/// The cause, and beneath it what is known of the row.
class CauseDelegate : public RowDelegate {
public:
    explicit CauseDelegate(QAbstractItemView *view) : RowDelegate(view) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (Column(index.column()) != Column::Cause) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        painter->save();
        paintGround(painter, option, index);
        const QString note = noteOf(index);
        const int top = option.rect.top() + (kRowHeight - (note.isEmpty() ? 1 : 2) * kLineHeight) / 2;
        QRect line(option.rect.left() + metric::kSpace12, top, option.rect.width() - metric::kSpace16, kLineHeight);
        const auto draw = [&](const QString &words, TextRole role, Tone tone) {
            painter->setFont(fontFor(role));
            painter->setPen(toneColor(tone));
            const QString shown = painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width());
            painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, shown);
            line.translate(0, kLineHeight);
        };
        draw(index.data().toString(), TextRole::Body, Tone::Normal);
        draw(note, TextRole::Caption, Tone::Secondary);
        painter->restore();
    }
};

/// Days short, figures signed and grouped.
class LedgerProxy : public QIdentityProxyModel {
public:
    LedgerProxy(const Desk &desk, QObject *parent) : QIdentityProxyModel(parent), m_desk(desk) {}

    QVariant data(const QModelIndex &index, int role) const override
    {
        const QVariant value = QIdentityProxyModel::data(index, role);
        if (!index.isValid())
            return value;
        const auto column = Column(index.column());
        if (role == RowDelegate::kToneRole && column == Column::Change &&
            index.data(counter::LedgerModel::ValueRole).toLongLong() < 0)
            return int(Tone::Danger);
        if (role == Qt::ToolTipRole && column == Column::Cause)
            return noteOf(index);
        if (role != Qt::DisplayRole)
            return value;
        if (column == Column::Day)
            return Format::date(value.toDate(), toDate(m_desk.today()));
        if (column == Column::Change)
            return Format::signedPoints(index.data(counter::LedgerModel::ValueRole).toLongLong());
        if (column == Column::Balance)
            return Format::points(index.data(counter::LedgerModel::ValueRole).toLongLong());
        return value;
    }

private:
    const Desk &m_desk;
};

} // namespace

LedgerPanel::LedgerPanel(Desk &desk, CustomerId customer, QWidget *parent)
    : SidePanel(desk, parent), m_customer(customer), m_model(new counter::LedgerModel(*desk.database, this))
{
    setFixedWidth(kWidth);
    hideActions();
    m_purse = new SegmentedSwitch({QString(), QString()});
    m_table = new QTableView;
    TableStyle::apply(m_table);
    auto *delegate = new CauseDelegate(m_table);
    delegate->setRowHeight(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setItemDelegate(delegate);
    auto *shown = new LedgerProxy(desk, this);
    shown->setSourceModel(m_model);
    m_table->setModel(shown);
    delegate->setColumn(int(Column::Day), CellKind::Secondary);
    delegate->setColumn(int(Column::Change), CellKind::Figure);
    delegate->setColumn(int(Column::Balance), CellKind::StrongFigure);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(int(Column::Cause), QHeaderView::Stretch);
    for (const Column column : {Column::Document, Column::Reason, Column::Operator})
        m_table->hideColumn(int(column));
    m_nothing = new TextLabel(TextRole::Body, Tone::Secondary);
    content()->setContentsMargins(metric::kSpace12, 0, 0, 0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metric::kSpace12, 0, 0, 0);
    top->addWidget(m_purse);
    top->addStretch();
    content()->addLayout(top);
    content()->addWidget(m_nothing);
    content()->addWidget(m_table, 1);
    connect(m_purse, &SegmentedSwitch::currentChanged, this, &LedgerPanel::reload);
    connect(m_model, &counter::LedgerModel::loaded, this, [this] {
        m_nothing->setVisible(m_model->rowCount() == 0);
        m_table->setVisible(m_model->rowCount() > 0);
    });
    connect(m_model, &counter::LedgerModel::failed, this, [this](const Error &error) { showError(error); });
    retranslate();
    reload();
}

void LedgerPanel::reload() { m_model->load(m_customer, m_purse->current() == 1 ? Purse::Credits : Purse::Points); }

void LedgerPanel::retranslate()
{
    setTitle(tr("Why did the balance change"));
    m_purse->setOptions({tr("Points"), tr("Service credits")});
    m_purse->setAccessibleName(tr("Purse"));
    m_table->setAccessibleName(tr("Ledger of the customer"));
    m_nothing->setText(tr("Nothing has been booked yet"));
}

void LedgerPanel::takeFocus() { m_table->setFocus(Qt::ShortcutFocusReason); }

} // namespace regulars::ui
