// How long customers of each tier waited in the last 30 days, and how long they should wait at most.
//
// Thread: GUI. Invariants: one row per tier; a limit counts for waits recorded from now on; an empty field promises
// nothing.
#pragma once

#include "interactions/interaction_query.h"
#include "ui/parts/side_panel.h"

class QVBoxLayout;

namespace regulars::ui {

class PointsEdit;
class TextLabel;

class WaitingPanel : public SidePanel {
    Q_OBJECT

public:
    static constexpr int kDays = 30;

    explicit WaitingPanel(Desk &desk, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("waiting"); }
    bool isSettled() const override { return SidePanel::isSettled() && m_isLoaded; }
    QList<PointsEdit *> limits() const { return m_limits; }
    /// The figures beneath each limit, lowest tier first.
    QStringList words() const;

protected:
    void retranslate() override;

private:
    void take(const std::vector<interactions::WaitingFigure> &figures);
    QString wordsOf(const interactions::WaitingFigure &figure) const;

    std::vector<interactions::WaitingFigure> m_figures;
    bool m_isLoaded = false;
    TextLabel *m_intro = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QList<PointsEdit *> m_limits;
};

} // namespace regulars::ui
