// The bar at the foot: what the function keys do now.
//
// Thread: GUI. Invariants: 56 px high; at most one primary button; why a button is disabled stands beside the buttons
// and in its tool tip.
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace regulars::ui {

class PushButton;
class TextLabel;

class KeyBar : public QWidget {
    Q_OBJECT

public:
    explicit KeyBar(QWidget *parent = nullptr);

    struct Action {
        QString id;
        QString key; ///< as on its cap; may be empty
        QString text;
        bool isPrimary = false;
        QString refusal; ///< why it cannot be done now; empty when it can
        std::function<void()> run;
        QString whole = {}; ///< the text where `text` is shortened
    };
    struct Hint {
        QString key;
        QString text;
    };

    /// Replaces everything: buttons at the left, hints behind them or at the right. What reads the same stays as it is.
    void set(const QList<Action> &actions, const QList<Hint> &leftHints, const QList<Hint> &rightHints);
    /// The button of an action, or nullptr.
    PushButton *button(const QString &id) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row = nullptr;
    QList<PushButton *> m_buttons;
    QStringList m_shown; ///< everything that is written
};

} // namespace regulars::ui
