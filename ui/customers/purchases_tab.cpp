#include "ui/customers/purchases_tab.h"

#include "counter/refund_quote_query.h"
#include "counter/timeline_model.h"
#include "counter/when_done.h"
#include "products/product_query.h"
#include "purchases/purchase_query.h"
#include "shops/shop_query.h"
#include "ui/kit/format.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/timeline_list.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kLinesHeight = 176;
}

PurchasesTab::PurchasesTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new counter::TimelineModel(*desk.database, this)), m_list(new TimelineList(desk, m_model)),
      m_title(new TextLabel(TextRole::CardTitle)), m_where(new TextLabel(TextRole::Caption, Tone::Secondary)), m_scroll(new QScrollArea),
      m_refund(new PushButton({})), m_none(new TextLabel(TextRole::Body, Tone::Secondary))
{
    m_model->setKinds(counter::bitOf(counter::EventKind::Purchase) | counter::bitOf(counter::EventKind::Refund));
    m_list->setMargin(metric::kSpace16);
    m_list->setRefundable(false); // the button beneath does it
    m_none->setWordWrap(true);
    m_none->hide();
    m_refund->setControlSize(ControlSize::Bar);
    m_refund->setIconName(u"undo-2"_s);
    auto *inside = new PaneGround;
    auto *box = new QVBoxLayout(inside);
    box->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, metric::kSpace8);
    m_lines = new QGridLayout;
    m_lines->setHorizontalSpacing(metric::kSpace12);
    m_lines->setVerticalSpacing(metric::kSpace4);
    m_lines->setColumnStretch(0, 1);
    box->addLayout(m_lines);
    box->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    m_scroll->setFixedHeight(kLinesHeight);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace8, metric::kSpace4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_where);
    head->addLayout(words, 1);
    head->addWidget(m_refund, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kSpace8, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addLayout(head);
    column->addWidget(m_scroll);
    connect(m_list, &TimelineList::currentRowChanged, this, &PurchasesTab::choose);
    connect(m_model, &counter::TimelineModel::loaded, this, [this] {
        m_list->setVisible(m_model->rowCount() > 0);
        m_none->setVisible(m_model->rowCount() == 0);
        if (m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0));
        else
            choose(-1);
    });
    connect(m_refund, &QAbstractButton::clicked, this, [this] { emit refundWanted(m_number); });
    retranslate();
    choose(-1);
}

bool PurchasesTab::isSettled() const { return !m_model->isWaiting() && m_pending == 0; }

void PurchasesTab::setCustomer(CustomerId customer) { m_model->setCustomer(customer, m_desk.time); }

void PurchasesTab::clearLines()
{
    m_shown.clear();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PurchasesTab::choose(int row)
{
    const quint64 generation = ++m_generation;
    clearLines();
    m_number.clear();
    m_title->setText({});
    m_where->setText({});
    m_refund->hide();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const counter::TimelineEvent &event = m_model->eventAt(row);
    const bool isRefund = event.key.kind == counter::EventKind::Refund;
    ++m_pending;
    auto asked = m_desk.database->read([number = event.document, isRefund](db::ReadSession &session) -> Result<Document> {
        Document document;
        document.number = number;
        ShopId shop;
        if (isRefund) {
            TRY_LET(const auto refund, purchases::refundByNumber(session, number));
            if (!refund)
                return fail(ErrorCode::NotFound, u"refund"_s, number);
            shop = refund->shopId;
            TRY_LET(const auto lines, purchases::refundLinesOf(session, refund->id));
            for (const RefundLine &line : lines) {
                TRY_LET(const auto product, products::productById(session, line.productId));
                document.lines.push_back({product ? product->name : QString(), line.quantityMilli, -line.amountMinor, 0});
            }
        } else {
            TRY_LET(const auto purchase, counter::refundablePurchase(session, number));
            shop = purchase.purchase.shopId;
            document.canComeBack = !purchase.purchase.isFullyRefunded;
            for (const counter::RefundableLine &line : purchase.lines)
                document.lines.push_back({line.name, line.line.quantityMilli, line.line.netMinor(), line.line.refundedMilli});
        }
        TRY_LET(const auto known, shops::shopById(session, shop));
        document.shop = known ? known->name : QString();
        return document;
    });
    counter::whenDone(this, asked, [this, generation](const Result<Document> &document) {
        --m_pending;
        if (generation == m_generation && document)
            take(*document);
    });
}

void PurchasesTab::take(const Document &document)
{
    m_number = document.number;
    m_title->setText(document.number);
    m_where->setText(document.shop);
    m_refund->setVisible(document.canComeBack && can(m_desk.actor.role, Right::RecordRefund));
    int row = 0;
    for (const Line &line : document.lines) {
        const QString name = line.name.isEmpty() ? tr("Amount") : line.name;
        const QString quantity = line.name.isEmpty() ? QString() : tr("× %1", "quantity").arg(scaledText(line.quantityMilli, kQuantityDigits));
        const QString amount = Format::money(line.amountMinor, m_desk.currency.code, m_desk.currency.digits);
        m_shown << QStringList{name, quantity, amount};
        auto *what = new TextLabel(line.refundedMilli > 0 ? tr("%1 (%2 back)", "product, quantity").arg(name, scaledText(line.refundedMilli, kQuantityDigits)) : name,
                                   TextRole::Body);
        what->setWordWrap(true);
        auto *figure = new TextLabel(amount, TextRole::Body);
        figure->setAlignment(Qt::AlignRight);
        m_lines->addWidget(what, row, 0);
        m_lines->addWidget(new TextLabel(quantity, TextRole::Body, Tone::Secondary), row, 1, Qt::AlignTop);
        m_lines->addWidget(figure, row, 2, Qt::AlignTop);
        ++row;
    }
}

void PurchasesTab::retranslate()
{
    m_refund->setText(tr("Refund…"));
    m_none->setText(tr("No purchase yet."));
    m_none->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    m_list->setAccessibleName(tr("Orders and returns"));
}

} // namespace regulars::ui
