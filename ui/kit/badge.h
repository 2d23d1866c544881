// A word on a small ground: tiers and states, always in words, never colour alone.
//
// Thread: GUI. Invariants: 20 px high. Badge::paint() and Badge::sizeFor() draw the same badge in a delegate as the
// widget shows.
#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

namespace regulars::ui {

enum class BadgeKind { TierPlain, TierSilver, TierGold, TierDiamond, Success, Warning, Danger, Accent, Neutral };

class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);
    Badge(BadgeKind kind, const QString &text, QWidget *parent = nullptr);

    void set(BadgeKind kind, const QString &text);
    QString text() const { return m_text; }
    BadgeKind kind() const { return m_kind; }

    /// Badge of the tier at `rank` in its ladder, 0 the lowest: the look chosen for it, else that of its rank; ranks above
    /// diamond stay diamond.
    static BadgeKind tierKind(int rank);
    /// The same where nothing was chosen.
    static BadgeKind rankKind(int rank);
    /// Looks of the shop's tiers by rank, for all badges from now on: 1–4 plain, silver, gold, diamond; 0 that of the rank.
    static void setTierLooks(const QList<int> &looks);
    /// Colours of `kind`; the border is invalid for states, which have none.
    static BadgeColors colors(const Tokens &tokens, BadgeKind kind);
    static QSize sizeFor(const QString &text);
    /// Paints at the left edge of `rect`, centred in height, elided to its width. Returns the rect taken.
    static QRect paint(QPainter &painter, const QRect &rect, BadgeKind kind, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    BadgeKind m_kind = BadgeKind::Neutral;
    QString m_text;
};

} // namespace regulars::ui
