// Which column of the file becomes which field: one row per column, with the guess to be corrected.
//
// Thread: GUI. Invariants: a field is given to one column at most, or problem() says so; a column whose guess was taken
// away stays skipped, also where the importer would guess it again.
#pragma once

#include "ui/settings/import_preview.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace regulars::ui {

class TextLabel;

/// An icon and some words: recognised, doubtful, skipped.
class StateMark : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { None, Good, Warning, Danger };

    explicit StateMark(QWidget *parent = nullptr);
    void set(Kind kind, const QString &text);
    QString text() const { return m_text; }
    Kind kind() const { return m_kind; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Kind m_kind = Kind::None;
    QString m_text;
};

class ColumnList : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnList(QWidget *parent = nullptr);

    void load(const ImportPreview &preview);
    /// Field of column `column`; empty when it is skipped.
    QString fieldOf(int column) const;
    void setField(int column, const QString &field);
    /// Column of `field`, or -1.
    int columnOf(const QString &field) const;
    exchange::MappingRequest request() const;
    /// What keeps the file from being imported: a required field without column, a field given twice. Empty if nothing.
    QString problem() const;
    /// The column whose dates are doubtful and not settled by a format; -1 for none.
    int doubtfulDateColumn() const;
    /// The order of day and month was chosen.
    void setDatesSettled(bool settled);
    /// "11 columns, 9 recognised, 2 skipped".
    QString summary() const;
    /// True when purchases have no column for the quantity.
    bool countsEachLineAsOne() const;
    void retranslate();

signals:
    void changed();

private:
    struct Row {
        TextLabel *name = nullptr;
        TextLabel *example = nullptr;
        QComboBox *field = nullptr;
        StateMark *state = nullptr;
    };

    Row makeRow(int column);
    void fillFields(QComboBox *combo) const;
    void judge();
    bool isGuess(int column) const;

    QGridLayout *m_grid = nullptr;
    QList<TextLabel *> m_heads;
    QList<Row> m_rows;
    ImportPreview m_preview;
    bool m_datesSettled = false;
    bool m_quiet = false;
};

} // namespace regulars::ui
