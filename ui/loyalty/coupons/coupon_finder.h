// One coupon, found by its code: how it stands, its QR code, where it was used, and taking it out of use.
//
// Thread: GUI. Invariants: taking out of use needs a reason and cannot be taken back, so it is asked about once with the reason.
#pragma once

#include "coupons/coupon_query.h"
#include "ui/parts/side_panel.h"

class QGridLayout;
class QLineEdit;

namespace regulars::ui {

class Badge;
class LinkButton;
class QrPicture;

/// A coupon with who holds it and what it did.
struct CouponCard {
    coupons::CouponFile file;
    QString holder;                    ///< empty: whoever brings it
    std::vector<coupons::UseRow> uses;
};

class CouponFinder : public SidePanel {
    Q_OBJECT

public:
    CouponFinder(Desk &desk, const CouponCard &card, QWidget *parent = nullptr);

    /// The coupon as it stands, or why there is none.
    static Result<CouponCard> read(db::ReadSession &session, const QString &typedCode);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("coupon"); }
    bool mayClose() override;
    const CouponCard &card() const { return m_card; }
    QLineEdit *reason() const { return m_reason; }

    using SidePanel::row;

protected:
    void retranslate() override;

private:
    bool isVoidable() const;

    CouponCard m_card;
    TextLabel *m_code = nullptr;
    Badge *m_state = nullptr;
    TextLabel *m_stateWords = nullptr;
    TextLabel *m_kind = nullptr;
    TextLabel *m_gives = nullptr;
    TextLabel *m_source = nullptr;
    LinkButton *m_holder = nullptr;
    TextLabel *m_nobody = nullptr;
    QrPicture *m_qr = nullptr;
    TextLabel *m_usesTitle = nullptr;
    QGridLayout *m_uses = nullptr;
    QLineEdit *m_reason = nullptr;
    bool m_isWarned = false;
};

} // namespace regulars::ui
