// Which column of the file becomes which field, and what holds for every row: one line per column and per constant.
//
// Thread: GUI. Invariants: a field is given once at most, or problem() says so; a column whose guess was taken away
// stays skipped, also where the importer would guess it again.
#pragma once

#include "ui/exchange/import_preview.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace regulars::ui {

class LinkButton;
class StateMark;
class TextLabel;

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
    QComboBox *fieldBox(int column) const { return m_rows.at(column).field; }

    /// Gives `field` the same value in every row; an empty field is still to be chosen.
    void addConstant(const QString &field = {}, const QString &value = {});
    QString constantOf(const QString &field) const;

    /// What the importer is asked for.
    exchange::MappingRequest request() const;
    /// The same for other files with these headings: columns by heading where that is not doubtful.
    exchange::MappingRequest mapping() const;
    /// Takes a mapping that was made for a file with the same columns; what it does not name is skipped.
    void apply(const exchange::MappingRequest &mapping);

    /// What keeps the file from being imported: a required field without column, a field given twice. Empty if nothing.
    QString problem() const;
    /// The column whose dates are doubtful and not settled by a format; -1 for none.
    int doubtfulDateColumn() const;
    /// The column that says when: of a purchase, of a registration, else of a birthday; -1 for none.
    int dateColumn() const;
    /// The order of day and month was chosen.
    void setDatesSettled(bool settled);
    /// "11 columns: 9 recognised, 1 to check, 1 skipped".
    QString summary() const;
    /// True when purchases have no column for the quantity.
    bool countsEachLineAsOne() const;
    void retranslate();

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        TextLabel *name = nullptr;
        TextLabel *example = nullptr;
        QComboBox *field = nullptr;
        StateMark *state = nullptr;
    };
    struct Constant {
        LinkButton *remove = nullptr;
        QLineEdit *value = nullptr;
        QComboBox *field = nullptr;
        StateMark *state = nullptr;
    };

    Row makeRow(int column);
    QComboBox *makeFieldBox(const QString &name);
    void fillFields(QComboBox *combo) const;
    void removeConstant(QComboBox *field);
    void clearRows();
    void judge();
    void judgeRow(int column);
    void judgeConstants();
    void announce();
    bool isGuess(int column) const;
    bool isConstant(const QString &field) const;
    QString shownField(const QString &field) const;

    QGridLayout *m_grid = nullptr;
    QList<TextLabel *> m_heads;
    QList<Row> m_rows;
    QList<Constant> m_constants;
    ImportPreview m_preview;
    bool m_datesSettled = false;
    bool m_quiet = false;
};

} // namespace regulars::ui
