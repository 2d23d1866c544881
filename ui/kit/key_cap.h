// The name of a key on its cap, such as F3 or Ctrl K.
//
// Thread: GUI. Invariants: 20 px high; key names are not translated, they stand on the keyboard.
#pragma once

#include <QColor>
#include <QWidget>

namespace regulars::ui {

class KeyCap : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);

    QString key() const { return m_key; }
    void setKey(const QString &key);

    static QSize sizeFor(const QString &key);
    /// Paints at the left edge of `rect`, centred in height, on the usual ground. Returns the rect taken.
    static QRect paint(QPainter &painter, const QRect &rect, const QString &key);
    /// Same, outlined in `ink` with words in `ink` and no ground of its own: for coloured controls.
    static QRect paintOutlined(QPainter &painter, const QRect &rect, const QString &key, const QColor &ink);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace regulars::ui
