// The bar on top: the search box, the clock, the shop, help, lock and who is working.
//
// Thread: GUI. Invariants: 48 px high; the box keeps its width, the words at the right give way first.
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QWidget>

namespace regulars::ui {

class PushButton;
class SearchBox;
class TextLabel;

class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    SearchBox *searchBox() const { return m_search; }
    void setNow(const QDateTime &now);
    /// With one shop only its name is shown.
    void setShops(const QStringList &names, int current);
    /// An empty name hides operator and lock: a store without operators.
    void setOperator(const QString &name, const QString &role);

signals:
    void shopChosen(int index);
    void helpRequested();
    void lockRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class ShopButton;

    void openShops();
    void retranslate();

    SearchBox *m_search = nullptr;
    TextLabel *m_clock = nullptr;
    ShopButton *m_shop = nullptr;
    PushButton *m_help = nullptr;
    PushButton *m_lock = nullptr;
    TextLabel *m_operator = nullptr;
    QDateTime m_now;
    QStringList m_shops;
    int m_currentShop = 0;
    QString m_operatorName;
    QString m_operatorRole;
};

} // namespace regulars::ui
