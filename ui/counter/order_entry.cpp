#include "ui/counter/order_entry.h"

#include "counter/when_done.h"
#include "texts/error_text.h"
#include "ui/counter/pane_parts.h"
#include "ui/counter/sale_reasons.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Column = regulars::counter::SaleLinesModel::Column;

namespace regulars::ui {

namespace {

constexpr int kMostMatches = 6;
constexpr int kAmountWidth = 240;
constexpr int kQuantityWidth = 64;
constexpr int kRemoveWidth = 44;

/// Product names with their SKU behind them, money in groups, a cross to take a line away.
class LineDelegate : public RowDelegate {
public:
    LineDelegate(QAbstractItemView *view, const Currency &currency) : RowDelegate(view), m_currency(currency) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto column = Column(index.column());
        if (column == Column::Quantity) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        painter->save();
        paintGround(painter, option, index);
        if (column == Column::Number) {
            painter->setFont(fontFor(TextRole::Body));
            painter->setPen(tokens().secondary);
            painter->drawText(option.rect, Qt::AlignCenter, QString::number(index.row() + 1));
        } else if (column == Column::Remove) {
            Icons::paint(*painter, option.rect, u"x"_s, metric::kIcon, tokens().secondary);
        } else if (column == Column::Amount || column == Column::UnitPrice) {
            painter->setFont(fontFor(column == Column::Amount ? TextRole::BodyStrong : TextRole::Body));
            painter->setPen(tokens().text);
            painter->drawText(option.rect.adjusted(metric::kSpace12, 0, -metric::kSpace12, -1), Qt::AlignRight | Qt::AlignVCenter, moneyOf(index));
        } else {
            paintProduct(*painter, option.rect.adjusted(metric::kSpace12, 0, -metric::kSpace12, -1), index);
        }
        painter->restore();
    }

private:
    // A price may be finer than the currency; then all four of its decimals stand.
    QString moneyOf(const QModelIndex &index) const
    {
        const qint64 value = index.data(counter::SaleLinesModel::ValueRole).toLongLong();
        if (Column(index.column()) == Column::Amount)
            return Format::amount(value, m_currency.digits);
        qint64 fine = 1;
        for (int digits = m_currency.digits; digits < kPriceDigits; ++digits)
            fine *= 10;
        return value % fine == 0 ? Format::amount(value / fine, m_currency.digits) : Format::amount(value, kPriceDigits);
    }

    static void paintProduct(QPainter &painter, QRect place, const QModelIndex &index)
    {
        const auto flags = Qt::AlignVCenter | Qt::TextSingleLine;
        painter.setFont(fontFor(TextRole::Body));
        painter.setPen(tokens().text);
        const QString name = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width());
        painter.drawText(place, flags, name);
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(name) + metric::kSpace4);
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(tokens().secondary);
        painter.drawText(place, flags,
                         painter.fontMetrics().elidedText(index.data(counter::SaleLinesModel::SkuRole).toString(),
                                                          Qt::ElideRight, place.width()));
    }

    Currency m_currency;
};

/// As high as its lines where there is room.
class LineTable : public QTableView {
public:
    QSize sizeHint() const override
    {
        return {320, metric::kTableHeader + (model() ? model()->rowCount() : 0) * metric::kRowComfortable};
    }
    QSize minimumSizeHint() const override { return {240, metric::kTableHeader + metric::kRowComfortable}; }
};

QString matchText(const Product &product, const Currency &currency)
{
    const QString price = product.priceE4 ? Format::currencySign(currency.code) +
                                                scaledText(*product.priceE4, kPriceDigits, currency.digits)
                                          : QString();
    return QStringList{product.name, product.sku, price}.join(u"　"_s).trimmed();
}

} // namespace

OrderEntry::OrderEntry(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_lines(new counter::SaleLinesModel(this))
{
    m_lines->setCurrency(desk.currency);
    m_title = new TextLabel(TextRole::PageTitle);
    m_reasons = new SaleReasons;
    m_mode = new SegmentedSwitch({QString(), QString()});
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildProducts());
    m_stack->addWidget(buildAmount());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    head->addWidget(m_title, 1);
    head->addWidget(new KeyCap(u"Ctrl M"_s));
    head->addSpacing(metric::kSpace8);
    head->addWidget(m_mode);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kSpace4, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_reasons);
    connect(m_mode, &SegmentedSwitch::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        emit modeChanged(index == 1);
        emit edited();
        focusEntry();
    });
    connect(m_lines, &counter::SaleLinesModel::changed, this, [this] {
        showTotals();
        emit edited();
    });
    setAmountOnly(true);
    retranslate();
}

QWidget *OrderEntry::buildAmount()
{
    auto *box = new QWidget;
    m_amountTitle = new TextLabel(TextRole::Body, Tone::Secondary);
    m_amount = new MoneyEdit;
    m_amount->setCurrency(m_desk.currency.code, m_desk.currency.digits);
    m_amount->setFixedWidth(kAmountWidth);
    m_amountError = new InlineError;
    m_amountHint = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_amountHint->setWordWrap(true);
    auto *field = new QHBoxLayout;
    field->setSpacing(metric::kSpace8);
    field->addWidget(m_amount);
    field->addWidget(new KeyCap(u"Enter"_s));
    field->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    column->setSpacing(metric::kSpace8);
    column->addWidget(m_amountTitle);
    column->addLayout(field);
    column->addWidget(m_amountError);
    column->addWidget(m_amountHint);
    column->addStretch();
    connect(m_amount, &NumberEdit::valueChanged, this, [this] {
        m_amountError->clear();
        InlineError::mark(m_amount, FieldState::Fine);
        emit edited();
    });
    connect(m_amount, &NumberEdit::entered, this, [this] {
        if (m_amount->isAcceptable() && amountMinor() > 0)
            emit paymentRequested();
        else
            showError(m_amount->text().trimmed().isEmpty() ? tr("Type the amount of the order")
                                                           : tr("This is no amount of money"));
    });
    return box;
}

void OrderEntry::buildTable()
{
    m_table = new LineTable;
    TableStyle::apply(m_table, TableStyle::Density::Comfortable);
    auto *delegate = new LineDelegate(m_table, m_desk.currency);
    delegate->setRowHeight(metric::kRowComfortable);
    m_table->setItemDelegate(delegate);
    m_table->setModel(m_lines);
    delegate->setColumn(int(Column::UnitPrice), CellKind::Figure);
    delegate->setColumn(int(Column::Quantity), CellKind::Figure);
    delegate->setColumn(int(Column::Amount), CellKind::StrongFigure);
    delegate->setColumn(int(Column::Remove), CellKind::Link);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_table->setFocusPolicy(Qt::ClickFocus);
    m_table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(int(Column::Product), QHeaderView::Stretch);
    for (const Column narrow : {Column::Number, Column::Remove}) {
        header->setSectionResizeMode(int(narrow), QHeaderView::Fixed);
        header->resizeSection(int(narrow), kRemoveWidth);
    }
    header->setSectionsClickable(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(delegate, &RowDelegate::linkActivated, this,
            [this](const QModelIndex &index) { m_lines->removeLine(index.row()); });
}

QWidget *OrderEntry::buildEntryRow()
{
    auto *line = new QWidget;
    m_product = new QLineEdit;
    m_product->addAction(Icons::icon(u"scan-line"_s), QLineEdit::LeadingPosition);
    m_product->installEventFilter(this);
    m_quantity = new QLineEdit(u"1"_s);
    m_quantity->setFixedWidth(kQuantityWidth);
    m_quantity->setAlignment(Qt::AlignRight);
    m_quantity->installEventFilter(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    row->setSpacing(metric::kSpace8);
    row->addWidget(m_product, 1);
    row->addWidget(m_quantity);
    row->addWidget(new KeyCap(u"Enter"_s));
    connect(m_product, &QLineEdit::textChanged, this, [this](const QString &text) {
        closeOffers();
        find(text, false);
    });
    return line;
}

QWidget *OrderEntry::buildNewProduct()
{
    m_newBox = new QWidget;
    m_newTitle = new TextLabel(TextRole::Body, Tone::Warning);
    m_newTitle->setWordWrap(true);
    m_newName = new QLineEdit;
    m_newPrice = new MoneyEdit;
    m_newPrice->setCurrency(m_desk.currency.code, m_desk.currency.digits);
    m_newPrice->setFixedWidth(112);
    m_newAdd = new PushButton({});
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::kSpace8);
    row->addWidget(m_newName, 1);
    row->addWidget(m_newPrice);
    row->addWidget(m_newAdd);
    auto *column = new QVBoxLayout(m_newBox);
    column->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, metric::kSpace8);
    column->setSpacing(metric::kSpace8);
    column->addWidget(m_newTitle);
    column->addLayout(row);
    connect(m_newName, &QLineEdit::returnPressed, m_newPrice, qOverload<>(&QWidget::setFocus));
    connect(m_newPrice, &NumberEdit::entered, this, &OrderEntry::addNewProduct);
    connect(m_newAdd, &QAbstractButton::clicked, this, &OrderEntry::addNewProduct);
    m_newBox->setVisible(false);
    return m_newBox;
}

QWidget *OrderEntry::buildProducts()
{
    auto *box = new QWidget;
    buildTable();
    m_matches = new ContentList(kMostMatches);
    m_matches->setModel(&m_found);
    m_matches->setFocusPolicy(Qt::NoFocus);
    auto *delegate = new RowDelegate(m_matches);
    m_matches->setItemDelegate(delegate);
    connect(m_matches, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { addProduct(m_products[size_t(index.row())]); });
    m_productError = new InlineError;
    m_pieces = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sumTitle = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sum = new TextLabel(TextRole::CardTitle);
    for (TextLabel *fixed : {m_sumTitle, m_sum})
        fixed->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *error = new QHBoxLayout;
    error->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    error->addWidget(m_productError);
    auto *totals = new QHBoxLayout;
    // The sum stands under the column of amounts.
    totals->setContentsMargins(metric::kSpace16, metric::kSpace12, kRemoveWidth + metric::kSpace12, metric::kSpace12);
    totals->setSpacing(metric::kSpace12);
    totals->addWidget(m_pieces, 1);
    totals->addWidget(m_sumTitle);
    totals->addWidget(m_sum);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table);
    column->addWidget(buildEntryRow());
    column->addLayout(error);
    column->addWidget(m_matches);
    column->addWidget(buildNewProduct());
    column->addWidget(new Rule(Qt::Horizontal));
    column->addLayout(totals);
    column->addStretch(1);
    return box;
}

bool OrderEntry::isAmountOnly() const { return m_stack->currentIndex() == 1; }

void OrderEntry::setAmountOnly(bool amountOnly)
{
    m_mode->setCurrent(amountOnly ? 1 : 0);
    m_stack->setCurrentIndex(amountOnly ? 1 : 0);
    showTotals();
}

qint64 OrderEntry::amountMinor() const { return qMax<qint64>(0, m_amount->minor().value_or(0)); }

void OrderEntry::setAmount(qint64 minor)
{
    m_amount->setMinor(minor > 0 ? std::optional(minor) : std::nullopt);
    m_amountError->clear();
    m_productError->clear();
    m_product->clear();
    m_quantity->setText(u"1"_s);
    closeOffers();
}

void OrderEntry::focusEntry()
{
    QLineEdit *field = isAmountOnly() ? static_cast<QLineEdit *>(m_amount) : m_product;
    field->setFocus(Qt::ShortcutFocusReason);
}

void OrderEntry::removeCurrentLine()
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : m_lines->rowCount() - 1;
    m_lines->removeLine(row);
}

void OrderEntry::showError(const QString &text)
{
    const FieldState state = text.isEmpty() ? FieldState::Fine : FieldState::Danger;
    (isAmountOnly() ? m_amountError : m_productError)->show(state, text);
    InlineError::mark(isAmountOnly() ? static_cast<QWidget *>(m_amount) : m_product, state);
}

void OrderEntry::find(const QString &text, bool addAtOnce)
{
    const quint64 generation = ++m_generation;
    m_isFinding = !text.trimmed().isEmpty();
    if (!m_isFinding) {
        takeMatches(text, {}, false);
        return;
    }
    auto asked = m_desk.database->read(
        [text](db::ReadSession &session) { return counter::findProducts(session, text, kMostMatches); });
    counter::whenDone(this, asked, [this, generation, text, addAtOnce](const Result<counter::ProductMatches> &matches) {
        if (generation != m_generation)
            return;
        m_isFinding = false;
        if (matches)
            takeMatches(text, *matches, addAtOnce);
        else
            showError(errorText(matches.error()).sentence);
    });
}

void OrderEntry::takeMatches(const QString &text, const counter::ProductMatches &matches, bool addAtOnce)
{
    m_products = matches.products;
    m_found.clear();
    for (const Product &product : m_products)
        m_found.appendRow(new QStandardItem(matchText(product, m_desk.currency)));
    m_matches->setVisible(!m_products.empty());
    if (!m_products.empty())
        m_matches->setCurrentIndex(m_found.index(0, 0));
    if (!addAtOnce)
        return;
    if (m_products.empty())
        offerNewProduct(text.trimmed(), {});
    else
        addProduct(m_products.front());
}

void OrderEntry::enterProduct()
{
    const QString text = m_product->text().trimmed();
    if (text.isEmpty())
        return;
    const int row = m_matches->currentIndex().row();
    if (!m_isFinding && row >= 0 && row < int(m_products.size()))
        addProduct(m_products[size_t(row)]);
    else
        find(text, true);
}

void OrderEntry::addProduct(const Product &product)
{
    if (!product.priceE4) {
        offerNewProduct(product.sku, product.name);
        return;
    }
    const auto quantity = parseScaled(m_quantity->text(), kQuantityDigits);
    if (!quantity || *quantity <= 0) {
        showError(tr("The quantity must be a number above zero"));
        m_quantity->setFocus();
        return;
    }
    const auto row = m_lines->add(product, *quantity, *product.priceE4);
    if (!row) {
        showError(errorText(row.error()).sentence);
        return;
    }
    m_product->clear();
    m_quantity->setText(u"1"_s);
    showError({});
    m_table->scrollTo(m_lines->index(*row, 0));
    focusEntry();
}

void OrderEntry::offerNewProduct(const QString &sku, const QString &name)
{
    m_newSku = sku;
    m_newTitle->setText(name.isEmpty() ? tr("No product “%1”. Make it with this sale:").arg(sku)
                                       : tr("“%1” has no price yet. What does it cost?").arg(name));
    m_newName->setText(name.isEmpty() ? sku : name);
    m_newName->setReadOnly(!name.isEmpty());
    m_newPrice->setMinor(std::nullopt);
    m_newBox->setVisible(true);
    m_matches->setVisible(false);
    if (name.isEmpty()) {
        m_newName->setFocus();
        m_newName->selectAll();
    } else {
        m_newPrice->setFocus();
    }
}

void OrderEntry::addNewProduct()
{
    const auto minor = m_newPrice->minor();
    if (!minor || *minor < 0 || m_newName->text().trimmed().isEmpty()) {
        InlineError::mark(m_newPrice, FieldState::Danger);
        return;
    }
    Product product;
    for (const Product &known : m_products) {
        if (known.sku == m_newSku)
            product = known;
    }
    product.sku = m_newSku;
    product.name = m_newName->text().trimmed();
    const auto price = parseScaled(moneyText(*minor, m_desk.currency), kPriceDigits);
    if (!price)
        return;
    product.priceE4 = *price;
    InlineError::mark(m_newPrice, FieldState::Fine);
    addProduct(product);
}

void OrderEntry::closeOffers()
{
    m_newBox->setVisible(false);
    m_matches->setVisible(false);
}

bool OrderEntry::takeProductKey(int key)
{
    const int count = int(m_products.size());
    const int row = m_matches->currentIndex().row();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enterProduct();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (count > 0)
            m_matches->setCurrentIndex(m_found.index(qBound(0, row + (key == Qt::Key_Down ? 1 : -1), count - 1), 0));
        return true;
    case Qt::Key_Delete:
        if (!m_product->text().isEmpty())
            return false;
        removeCurrentLine();
        return true;
    default:
        return false;
    }
}

bool OrderEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_product || watched == m_quantity)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (isPlain && (watched == m_product || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            takeProductKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OrderEntry::showTotals()
{
    const int rows = m_lines->rowCount();
    m_table->setVisible(rows > 0);
    m_table->setMaximumHeight(metric::kTableHeader + rows * metric::kRowComfortable);
    m_table->updateGeometry();
    m_pieces->setText(
        rows == 0 ? QString()
                  : tr("%n lines, %1 pieces", nullptr, rows).arg(scaledText(m_lines->piecesMilli(), kQuantityDigits)));
    m_sumTitle->setText(rows == 0 ? QString() : tr("Goods"));
    m_sum->setText(rows == 0 ? QString()
                             : Format::money(m_lines->totalMinor(), m_desk.currency.code, m_desk.currency.digits));
}

void OrderEntry::retranslate()
{
    m_title->setText(tr("New purchase"));
    m_mode->setOptions({tr("By product"), tr("Amount only")});
    m_mode->setAccessibleName(tr("How the order is recorded"));
    m_amountTitle->setText(tr("Amount of the order"));
    m_amount->setAccessibleName(tr("Amount of the order"));
    m_amountHint->setText(tr("Enter records the sale at once."));
    m_product->setPlaceholderText(tr("Scan, or type SKU, name or pinyin"));
    m_product->setAccessibleName(tr("Product"));
    m_quantity->setAccessibleName(tr("Quantity"));
    m_table->setAccessibleName(tr("Lines of the order"));
    m_matches->setAccessibleName(tr("Products found"));
    m_newName->setAccessibleName(tr("Name of the new product"));
    m_newName->setPlaceholderText(tr("Name"));
    m_newPrice->setAccessibleName(tr("Price of the new product"));
    m_newPrice->setPlaceholderText(tr("Price"));
    m_newAdd->setText(tr("Add"));
    showTotals();
}

void OrderEntry::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui
