// Coupons beside an order: those the customer holds, each with what it does here, and a field for a code laid on the
// counter.
//
// Thread: GUI. Invariants: as long as nobody chooses, the cheapest legal set is taken; the first tick set or removed by
// hand fixes the choice. Nothing is computed here: what is used and why not comes with the quote.
#pragma once

#include "counter/sale_quote_query.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace regulars::ui {

class InlineError;
class LinkButton;
class TextLabel;

class CouponBox : public QWidget {
    Q_OBJECT

public:
    explicit CouponBox(Desk &desk, QWidget *parent = nullptr);

    /// For a new order: nothing chosen, nothing shown.
    void start(const QStringList &codes, bool chooses);
    void show(const counter::SaleQuote &quote);
    /// Codes as in SaleDraft.
    const QStringList &codes() const { return m_codes; }
    bool chooses() const { return m_chooses; }
    void focusCode();
    void showError(const QString &text);
    void retranslate();

    QLineEdit *codeField() const { return m_code; }

signals:
    void edited();

private:
    void addRow(const counter::CouponChoice &choice);
    void addCode();
    void choose(const QString &code, bool isWanted);

    Desk &m_desk;
    QStringList m_codes;
    bool m_chooses = true;
    counter::SaleQuote m_quote;
    QString m_waiting;          ///< the code typed last, until the quote has looked at it
    TextLabel *m_title = nullptr;
    LinkButton *m_best = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QLineEdit *m_code = nullptr;
    InlineError *m_error = nullptr;
};

} // namespace regulars::ui
