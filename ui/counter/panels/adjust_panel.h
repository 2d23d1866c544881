// Adding or taking points by hand, with a reason, within the limit of the role.
//
// Thread: GUI.
#pragma once

#include "points/ledger.h"
#include "ui/parts/side_panel.h"

class QLineEdit;

namespace regulars::ui {

class PointsEdit;
class SegmentedSwitch;

class AdjustPanel : public SidePanel {
    Q_OBJECT

public:
    AdjustPanel(Desk &desk, CustomerId customer, QWidget *parent = nullptr);

    void takeFocus() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_hasLimit; }
    void finish() override;
    QString name() const override { return QStringLiteral("adjust"); }
    PointsEdit *points() const { return m_points; }
    QLineEdit *reason() const { return m_reason; }
    SegmentedSwitch *direction() const { return m_direction; }

protected:
    void retranslate() override;

private:
    void readLimit();

    CustomerId m_customer;
    SegmentedSwitch *m_purse = nullptr;
    SegmentedSwitch *m_direction = nullptr;
    PointsEdit *m_points = nullptr;
    QLineEdit *m_reason = nullptr;
    std::optional<qint64> m_limit; ///< nothing: no limit
    bool m_hasLimit = false;
};

} // namespace regulars::ui
