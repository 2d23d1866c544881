// Controls side by side that go on to the next line where the place is short.
//
// Thread: GUI. Invariants: every item has its size hint; the height follows the width.
#pragma once

#include <QLayout>
#include <QList>

namespace regulars::ui {

class FlowLayout : public QLayout
{
public:
    FlowLayout(int gapX, int gapY, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    /// The height taken; places the items only when `really`.
    int place(const QRect &rect, bool really) const;

    QList<QLayoutItem *> m_items;
    int m_gapX;
    int m_gapY;
};

} // namespace regulars::ui
