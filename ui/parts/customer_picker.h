// A field for one customer, found as the counter's box finds them: by name, phone, pinyin, initials or card.
//
// Thread: GUI. Invariants: the text is a card number once somebody was chosen, and whatever was typed before that; who
// it is stands beneath (described). An answer to an older text is dropped.
#pragma once

#include "search/lookup.h"
#include "ui/shell/desk.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace regulars::ui {

class CustomerPicker : public QLineEdit {
    Q_OBJECT

public:
    explicit CustomerPicker(Desk &desk, QWidget *parent = nullptr);

    /// Looks up whose card stands in the field.
    void describe();

signals:
    /// The name of whose card it is; empty for nobody's.
    void described(const QString &who);

private:
    void look(const QString &text);
    void offer(const QList<search::LookupRow> &rows);

    Desk &m_desk;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    quint64 m_generation = 0;
    quint64 m_described = 0;
};

} // namespace regulars::ui
