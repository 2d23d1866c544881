// Why the order costs what it costs: a sentence for each reduction, and what a little more would bring.
//
// Thread: GUI. Invariants: at most kMostReasons sentences; nothing to say, nothing shown.
#pragma once

#include "base/money.h"
#include "till/sale_reason.h"

#include <QWidget>

class QVBoxLayout;

namespace regulars::ui {

class TextLabel;

class SaleReasons : public QWidget {
    Q_OBJECT

public:
    explicit SaleReasons(QWidget *parent = nullptr);

    void show(const std::vector<till::SaleReason> &reasons, const Currency &currency);
    /// The sentence of one reason; the icon is a hint for StepAhead, else a tick.
    static QString sentence(const till::SaleReason &reason, const Currency &currency);

    static constexpr size_t kMostReasons = 4;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TextLabel *m_title = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<till::SaleReason> m_reasons;
    Currency m_currency;
};

} // namespace regulars::ui
