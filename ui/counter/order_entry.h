// The middle of an order: its lines by product, or the amount alone.
//
// Thread: GUI. Invariants: Enter in the amount asks for payment; Enter in the product field adds what was typed,
// scanned or chosen; an unknown SKU offers to make the product. Answers to an older text are dropped.
#pragma once

#include "counter/product_find_query.h"
#include "counter/sale_lines_model.h"
#include "ui/shell/desk.h"

#include <QStandardItemModel>
#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace regulars::ui {

class ContentList;
class InlineError;
class MoneyEdit;
class PushButton;
class SegmentedSwitch;
class SaleReasons;
class TextLabel;

class OrderEntry : public QWidget {
    Q_OBJECT

public:
    explicit OrderEntry(Desk &desk, QWidget *parent = nullptr);

    counter::SaleLinesModel *lines() const { return m_lines; }
    bool isAmountOnly() const;
    void setAmountOnly(bool amountOnly);
    qint64 amountMinor() const;
    void setAmount(qint64 minor);
    /// The field where the next key belongs.
    void focusEntry();
    void removeCurrentLine();
    /// Words beneath the amount or the product field.
    void showError(const QString &text);
    bool isSettled() const { return !m_isFinding; }
    MoneyEdit *amount() const { return m_amount; }
    QLineEdit *product() const { return m_product; }
    /// Beneath the lines.
    SaleReasons *reasons() const { return m_reasons; }

signals:
    void edited();
    void modeChanged(bool amountOnly);
    /// Enter in the amount.
    void paymentRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildAmount();
    QWidget *buildProducts();
    QWidget *buildEntryRow();
    QWidget *buildNewProduct();
    void buildTable();
    void find(const QString &text, bool addAtOnce);
    void takeMatches(const QString &text, const counter::ProductMatches &matches, bool addAtOnce);
    void enterProduct();
    void addProduct(const Product &product);
    void addNewProduct();
    void offerNewProduct(const QString &sku, const QString &name);
    void closeOffers();
    bool takeProductKey(int key);
    void showTotals();
    void retranslate();

    Desk &m_desk;
    counter::SaleLinesModel *m_lines = nullptr;
    QStandardItemModel m_found;
    std::vector<Product> m_products;
    TextLabel *m_title = nullptr;
    SegmentedSwitch *m_mode = nullptr;
    QStackedWidget *m_stack = nullptr;
    TextLabel *m_amountTitle = nullptr;
    MoneyEdit *m_amount = nullptr;
    TextLabel *m_amountHint = nullptr;
    InlineError *m_amountError = nullptr;
    QTableView *m_table = nullptr;
    QLineEdit *m_product = nullptr;
    QLineEdit *m_quantity = nullptr;
    ContentList *m_matches = nullptr;
    InlineError *m_productError = nullptr;
    QWidget *m_newBox = nullptr;
    TextLabel *m_newTitle = nullptr;
    QLineEdit *m_newName = nullptr;
    MoneyEdit *m_newPrice = nullptr;
    PushButton *m_newAdd = nullptr;
    QString m_newSku;
    TextLabel *m_pieces = nullptr;
    TextLabel *m_sumTitle = nullptr;
    TextLabel *m_sum = nullptr;
    SaleReasons *m_reasons = nullptr;
    quint64 m_generation = 0;
    bool m_isFinding = false;
};

} // namespace regulars::ui
