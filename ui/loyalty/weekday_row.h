// The days of the week side by side, each chosen or not.
//
// Thread: GUI. Invariants: Monday stands first; days are named in the user's language.
#pragma once

#include <QList>
#include <QWidget>

namespace regulars::ui {

class Chip;

class WeekdayRow : public QWidget {
    Q_OBJECT

public:
    explicit WeekdayRow(QWidget *parent = nullptr);

    /// Bit 0 = Monday … bit 6 = Sunday.
    int weekdays() const;
    void setWeekdays(int weekdays);
    void retranslate();
    Chip *chip(int bit) const { return m_chips.at(bit); }

signals:
    /// Somebody chose a day or took one out.
    void edited();

private:
    QList<Chip *> m_chips;
};

} // namespace regulars::ui
