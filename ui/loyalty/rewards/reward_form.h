// One reward as a form: what it is, what it costs, how many there are, who may have it.
//
// Thread: GUI; a picture is read and made small off it. Invariants: errors stand beside their fields; a saved reward is
// a Deed with its way back.
#pragma once

#include "rewards/reward.h"
#include "tiers/tier.h"
#include "ui/loyalty/deed_form.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace regulars::ui {

class LinkButton;
class PointsEdit;
class PushButton;
class SegmentedSwitch;

class RewardForm : public DeedForm {
    Q_OBJECT

public:
    /// A reward without an id is a new one.
    RewardForm(Desk &desk, DeskJobs &jobs, const Reward &reward, const Ladder &ladder, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_pending == 0; }
    QString name() const override { return QStringLiteral("reward"); }
    QLineEdit *nameField() const { return m_name; }
    PointsEdit *cost() const { return m_cost; }
    PointsEdit *stock() const { return m_stock; }
    /// Takes a file as the picture, as the button does.
    void takePicture(const QString &path);
    bool hasPicture() const { return !m_picture.isEmpty(); }

protected:
    void retranslate() override;

private:
    void build();
    void fill();
    void showPicture();
    void choosePicture();
    [[nodiscard]] std::optional<Reward> typed();

    Reward m_reward;
    Ladder m_ladder;
    QByteArray m_picture;
    QByteArray m_pictureBefore;
    int m_pending = 0;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_note = nullptr;
    SegmentedSwitch *m_purse = nullptr;
    PointsEdit *m_cost = nullptr;
    PointsEdit *m_stock = nullptr;
    PointsEdit *m_limit = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_tier = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_until = nullptr;
    QLabel *m_preview = nullptr;
    PushButton *m_choose = nullptr;
    LinkButton *m_drop = nullptr;
    QCheckBox *m_active = nullptr;
};

} // namespace regulars::ui
