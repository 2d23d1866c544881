// What a changed ladder would come to: each tier now and after with a bar of the change, and who would go where.
//
// Thread: GUI. Invariants: bars share one scale; a move's number is the length of the list it opens; moves that wait for
// what the customers hold to end say so.
#pragma once

#include "tiers/preview_query.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace regulars::ui {

class TextLabel;

class ImpactView : public QWidget {
    Q_OBJECT

public:
    explicit ImpactView(QWidget *parent = nullptr);

    /// `isPresent`: these are the rules as they stand; who would change then only waits for what is held to end.
    void setPreview(const tiers::Preview &preview, bool isPresent);
    const tiers::Preview &preview() const { return m_preview; }
    void retranslate();

signals:
    void moveWanted(const regulars::tiers::Move &move);

private:
    void fill();
    void addTier(int row, const Tier &tier);
    void addMove(int row, const tiers::Move &move);

    tiers::Preview m_preview;
    bool m_isPresent = true;
    TextLabel *m_title = nullptr;
    QGridLayout *m_tiers = nullptr;
    QGridLayout *m_moves = nullptr;
    QWidget *m_tierBox = nullptr;
    QWidget *m_moveBox = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace regulars::ui
