// Handing out a reward: choose, confirm with what is left afterwards, done – with the keyboard alone.
//
// Thread: GUI. Invariants: what the customer can have stands first, the rest says why not; nothing is written before the
// second step is confirmed, and then once, however often the key is pressed; a step back is Esc.
#pragma once

#include "rewards/reward_query.h"
#include "rewards/reward_service.h"
#include "ui/parts/side_panel.h"

#include <functional>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class LinkButton;
class PageStack;
class PointsEdit;
struct RewardReceipt;

class RewardPanel : public SidePanel {
    Q_OBJECT

public:
    RewardPanel(Desk &desk, CustomerId customer, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    /// Steps back first; what was handed out is told.
    bool mayClose() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_pending == 0; }
    QString name() const override { return QStringLiteral("reward"); }
    QTableView *list() const { return m_list; }
    PointsEdit *quantity() const { return m_quantity; }
    PushButton *receiptButton() const { return m_receipt; }
    PushButton *printButton() const { return m_print; }
    /// 0 choosing, 1 confirming, 2 done.
    int step() const;
    QString summary() const;

signals:
    /// Points are to pay a purchase instead.
    void payWanted();

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void read();
    void fill();
    void fitColumns();
    void go(int step);
    void choose();
    void follow();
    void handOut();
    void showDone(const rewards::Claimed &claimed);
    void saveReceipt();
    void printReceipt();
    /// Reads the claim just made, then `use` makes something of its receipt.
    void withReceipt(std::function<void(const RewardReceipt &receipt, const QString &number)> use);
    [[nodiscard]] const rewards::RewardOffer *chosen() const;
    [[nodiscard]] static QString amountText(Purse purse, qint64 amount);

    CustomerId m_customer;
    QString m_key;                 ///< of this panel's claim: a key pressed twice is one claim
    std::vector<rewards::RewardOffer> m_offers;
    std::optional<rewards::Claimed> m_claimed;
    int m_pending = 0;
    PageStack *m_steps = nullptr;
    QTableView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
    TextLabel *m_nothing = nullptr;
    LinkButton *m_pay = nullptr;
    QLabel *m_picture = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_note = nullptr;
    PointsEdit *m_quantity = nullptr;
    TextLabel *m_summary = nullptr;
    TextLabel *m_doneName = nullptr;
    TextLabel *m_doneWords = nullptr;
    PushButton *m_receipt = nullptr;
    PushButton *m_print = nullptr;
};

} // namespace regulars::ui
