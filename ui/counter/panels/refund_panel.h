// Taking goods of one purchase back.
//
// Thread: GUI. Invariants: the figures are those the refund will book (counter/refund_quote_query); quantities never
// exceed what is still with the customer.
#pragma once

#include "counter/refund_quote_query.h"
#include "ui/parts/side_panel.h"

class QLineEdit;

namespace regulars::ui {

class RefundPanel : public SidePanel {
    Q_OBJECT

public:
    RefundPanel(Desk &desk, const QString &number, QWidget *parent = nullptr);

    void takeFocus() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_isLoaded; }
    void finish() override;
    QString name() const override { return QStringLiteral("refund"); }
    QList<QLineEdit *> quantities() const { return m_quantities; }

protected:
    void retranslate() override;

private:
    void take(const counter::RefundablePurchase &purchase);
    void addLine(const counter::RefundableLine &line);
    std::optional<std::vector<counter::WantedBack>> wanted() const;
    void requote();

    QString m_number;
    counter::RefundablePurchase m_purchase;
    bool m_isLoaded = false;
    TextLabel *m_head = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QList<QLineEdit *> m_quantities;
    QList<TextLabel *> m_amounts;
    TextLabel *m_sumTitle = nullptr;
    TextLabel *m_sum = nullptr;
    TextLabel *m_points = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace regulars::ui
