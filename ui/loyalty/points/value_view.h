// What points are worth: the value of a point, and a table of examples with the limits of paying with points.
//
// Thread: GUI. Invariants: the table follows the field as it is typed; nothing changes before it is saved.
#pragma once

#include "points/points_policy.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class Card;
class DeskJobs;
class FormRow;
class NoticeStrip;
class PushButton;
class TextLabel;
class UndoBar;

class ValueView : public QWidget {
    Q_OBJECT

public:
    ValueView(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void reload();
    void retranslate();
    QLineEdit *valueField() const { return m_value; }
    PushButton *saveButton() const { return m_save; }
    QStandardItemModel *table() const { return m_model; }

private:
    void build();
    void follow();
    void save();
    /// × 10⁴ of the major unit; nothing where the text is no such number.
    [[nodiscard]] std::optional<qint64> typed() const;

    Desk &m_desk;
    DeskJobs &m_jobs;
    PointsPolicy m_policy;
    bool m_isLoaded = false;
    Card *m_card = nullptr;
    Card *m_tableCard = nullptr;
    QLineEdit *m_value = nullptr;
    FormRow *m_row = nullptr;
    TextLabel *m_limits = nullptr;
    PushButton *m_save = nullptr;
    NoticeStrip *m_notice = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    UndoBar *m_undo = nullptr;
    QString m_before;
};

} // namespace regulars::ui
