// A field for a day, typed or picked from a calendar; it may be empty.
//
// Thread: GUI. Invariants: shows yyyy-MM-dd; takes yyyy-M-d with -, /, . or 年月日 between, and eight digits. Up and
// Down move by a day, with Ctrl by a month; Alt+Down or the icon opens the calendar.
#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

class QAction;

namespace regulars::ui {

class DateEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateEdit(QWidget *parent = nullptr);

    /// The day typed, or nothing when the text is empty or no day within the range.
    std::optional<QDate> date() const;
    void setDate(std::optional<QDate> date);
    void setRange(QDate first, QDate last);
    /// True when something is typed that is no day.
    bool isInvalid() const { return !text().trimmed().isEmpty() && !date(); }
    /// Where the calendar opens and the arrow keys start while the field is empty.
    void setReferenceDay(QDate day) { m_reference = day; }

    /// The day meant by `text`, or nothing.
    static std::optional<QDate> parse(const QString &text);

    QSize sizeHint() const override;

signals:
    void dateChanged(std::optional<QDate> date);
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openCalendar();
    void step(int days, int months);
    void noticeText();
    void retranslate();

    QAction *m_open = nullptr;
    QDate m_first{1900, 1, 1};
    QDate m_last{2199, 12, 31};
    QDate m_reference;
    std::optional<QDate> m_lastDate;
};

} // namespace regulars::ui
