// The customer beside the list: who, how far the next tier is, figures, tags, what is known.
//
// Thread: GUI. Invariants: shows the customer last asked for; an answer about another one is dropped.
#pragma once

#include "counter/customer_card_query.h"
#include "ui/kit/pane/pane.h"
#include "ui/shell/desk.h"

class QGridLayout;
class QVBoxLayout;

namespace regulars::ui {

class Badge;
class FigureBlock;
class ProgressBar;
class PushButton;
class TextLabel;

class CustomerDetail : public PaneGround {
    Q_OBJECT

public:
    static constexpr int kLeastWidth = 288;
    static constexpr int kMostWidth = 376;

    explicit CustomerDetail(Desk &desk, QWidget *parent = nullptr);

    /// An invalid id empties the pane.
    void show(CustomerId customer);
    /// Reads the same customer again.
    void refresh();
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    void retranslate();
    [[nodiscard]] const counter::CustomerCard &card() const { return m_card; }

signals:
    void counterWanted(regulars::CustomerId customer);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildHead(QVBoxLayout *column);
    void buildBody(QVBoxLayout *column);
    void take(const counter::CustomerCard &card);
    void showHead();
    void showFigures();
    void arrangeFigures();
    void showFacts();
    void addFact(const QString &name, const QString &value);

    Desk &m_desk;
    CustomerId m_customer;
    quint64 m_generation = 0;
    int m_pending = 0;
    counter::CustomerCard m_card;
    bool m_hasCard = false;
    QWidget *m_content = nullptr;
    TextLabel *m_name = nullptr;
    Badge *m_tier = nullptr;
    Badge *m_stage = nullptr;
    TextLabel *m_line = nullptr;
    TextLabel *m_gap = nullptr;
    ProgressBar *m_bar = nullptr;
    QList<FigureBlock *> m_figures;
    QGridLayout *m_figureGrid = nullptr;
    int m_figureColumns = 0;
    TextLabel *m_tags = nullptr;
    TextLabel *m_tagTitle = nullptr;
    TextLabel *m_factTitle = nullptr;
    QGridLayout *m_facts = nullptr;
    PushButton *m_counter = nullptr;
};

} // namespace regulars::ui
