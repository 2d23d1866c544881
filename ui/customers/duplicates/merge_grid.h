// Two files side by side: where they differ one of the two values is chosen, and the figures of both stand together.
//
// Thread: GUI. Invariants: choices() holds what was chosen by hand alone; what nobody touched follows merges::sideOf.
#pragma once

#include "merges/merge.h"
#include "ui/kit/tokens.h"

#include <QWidget>

class QGridLayout;
class QRadioButton;

namespace regulars::ui {

struct Desk;

class MergeGrid : public QWidget {
    Q_OBJECT

public:
    explicit MergeGrid(Desk &desk, QWidget *parent = nullptr);

    void show(const merges::MergePreview &preview);
    void clear();
    [[nodiscard]] const merges::Choices &choices() const { return m_choices; }
    /// Forgets what was chosen.
    void resetChoices() { m_choices.clear(); }
    /// "name: 王芳 | 王方" and "points: 5 | 7 | 12" of each row, for tests.
    [[nodiscard]] QStringList rows() const { return m_rows; }
    /// The button of a value; null where nothing is to be chosen.
    [[nodiscard]] QRadioButton *button(const QString &field, merges::Side side) const;

private:
    [[nodiscard]] int valueWidth() const;
    void addHeads(const merges::MergePreview &preview);
    void addField(const merges::FieldMerge &field);
    void addFigureRow(const QStringList &cells, TextRole role, Tone tone);
    void addFigure(const QString &name, const QString &keep, const QString &other, const QString &after);
    void addFigures(const merges::MergePreview &preview);
    void addReferrals(const merges::MergePreview &preview);
    QRadioButton *addChoice(const merges::FieldMerge &field, merges::Side side, int column);

    Desk &m_desk;
    QWidget *m_sheet = nullptr;
    QGridLayout *m_grid = nullptr;
    QGridLayout *m_figures = nullptr;
    merges::Choices m_choices;
    QStringList m_rows;
    int m_next = 0;
};

} // namespace regulars::ui
