// Shared ground of MoneyEdit and PointsEdit: a right-aligned field for one number.
//
// Thread: GUI. Invariants: value() is what parse() makes of the text, or nothing; on gaining focus everything is
// selected, on losing it a valid text is written out with groups; Enter emits entered() and never closes a dialog by
// itself. Input methods may compose: full-width digits count.
#pragma once

#include <QLineEdit>

#include <optional>

namespace regulars::ui {

class NumberEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// The number typed, or nothing when the text is empty or no number.
    std::optional<qint64> value() const;
    /// Writes `value`; nothing clears the field. Emits valueChanged() only if it changed.
    void setValue(std::optional<qint64> value);
    /// Limits for isAcceptable(); default is 0 … 10^15.
    void setRange(qint64 least, qint64 most);
    /// A number within the limits.
    bool isAcceptable() const;
    /// Words inside the field before the number, such as a currency sign.
    void setPrefix(const QString &prefix);

    QSize sizeHint() const override;

signals:
    /// After every change of the number, typed or set; nothing when the text is no number.
    void valueChanged(std::optional<qint64> value);
    void entered();

protected:
    NumberEdit(int digits, QWidget *parent);
    void setDigits(int digits);
    int digits() const { return m_digits; }

    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString written(qint64 value) const;
    void fitPrefix();
    void noticeText();

    int m_digits;
    qint64 m_least = 0;
    qint64 m_most = 1'000'000'000'000'000;
    QString m_prefix;
    std::optional<qint64> m_last;
    bool m_selectOnRelease = false;
};

} // namespace regulars::ui
