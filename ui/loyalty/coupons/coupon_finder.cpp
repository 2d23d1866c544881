#include "ui/loyalty/coupons/coupon_finder.h"

#include "counter/when_done.h"
#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "ui/kit/badge.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/coupon_words.h"
#include "ui/loyalty/coupons/qr_code.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kLongestReason = 200;
constexpr int kMostUses = 10;

} // namespace

Result<CouponCard> CouponFinder::read(db::ReadSession &session, const QString &typedCode)
{
    CouponCard card;
    TRY_LET(card.file, coupons::requireCoupon(session, typedCode));
    TRY_LET(const auto customer, customers::customerById(session, card.file.coupon.customerId));
    if (customer)
        card.holder = customer->name.isEmpty() ? customer->cardNo : customer->name;
    TRY_LET(card.uses, coupons::usesOfCoupon(session, card.file.coupon.id));
    return card;
}

CouponFinder::CouponFinder(Desk &desk, const CouponCard &card, QWidget *parent) : SidePanel(desk, parent), m_card(card)
{
    m_code = new TextLabel(card.file.coupon.code, TextRole::CounterFigure);
    m_state = new Badge;
    m_stateWords = new TextLabel(TextRole::Body, Tone::Secondary);
    m_kind = new TextLabel(card.file.plan.name, TextRole::BodyStrong);
    m_gives = new TextLabel(TextRole::Body);
    m_source = new TextLabel(TextRole::Body, Tone::Secondary);
    for (TextLabel *label : {m_stateWords, m_gives, m_source})
        label->setWordWrap(true);
    m_holder = new LinkButton(card.holder);
    m_nobody = new TextLabel(TextRole::Body);
    m_qr = new QrPicture;
    m_qr->setText(card.file.coupon.code);
    auto *words = new QVBoxLayout;
    words->setSpacing(metric::kSpace4);
    words->addWidget(m_kind);
    words->addWidget(m_gives);
    words->addWidget(m_holder, 0, Qt::AlignLeft);
    words->addWidget(m_nobody);
    words->addWidget(m_source);
    words->addStretch(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(metric::kSpace16);
    top->addWidget(m_qr, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    m_usesTitle = new TextLabel(TextRole::CardTitle);
    m_uses = new QGridLayout;
    m_uses->setHorizontalSpacing(metric::kSpace12);
    m_uses->setVerticalSpacing(metric::kSpace8);
    m_uses->setColumnStretch(1, 1);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(kLongestReason);
    auto *reasonRow = new FormRow({}, m_reason);
    nameField(u"reason"_s, reasonRow);
    auto *head = new QHBoxLayout;
    head->addWidget(m_code, 1);
    head->addWidget(m_state);
    content()->addLayout(head);
    content()->addWidget(m_stateWords);
    content()->addLayout(top);
    content()->addWidget(m_usesTitle);
    content()->addLayout(m_uses);
    content()->addWidget(reasonRow);
    reasonRow->setVisible(isVoidable());
    content()->addStretch(1);
    m_holder->setVisible(!card.holder.isEmpty());
    m_nobody->setVisible(card.holder.isEmpty());
    primary()->setKind(ButtonKind::Danger);
    if (!isVoidable())
        hideActions();
    connect(m_holder, &LinkButton::clicked, this, [this] { emit openRequested(m_card.file.coupon.customerId); });
    connect(m_reason, &QLineEdit::returnPressed, this, &CouponFinder::finish);
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        m_isWarned = false;
        row(u"reason"_s)->clearMessage();
    });
    retranslate();
}

bool CouponFinder::isVoidable() const
{
    const Coupon &coupon = m_card.file.coupon;
    return coupon.voidedAtMs == 0 && !(coupon.mostUses > 0 && coupon.uses >= coupon.mostUses) && can(m_desk.actor.role, Right::ManageCoupons);
}

void CouponFinder::retranslate()
{
    setTitle(tr("Coupon"));
    const CouponWords::State state = CouponWords::state(m_card.file, m_desk.today());
    m_state->set(state.badge, state.word);
    m_stateWords->setText(state.sentence);
    m_gives->setText(CouponWords::gives(m_card.file.plan, m_desk.currency));
    m_nobody->setText(tr("For whoever brings it"));
    m_source->setText(tr("%1 on %2", "how, day").arg(CouponWords::source(m_card.file.coupon.source), dayText(m_card.file.coupon.issuedOn)));
    m_qr->setAccessibleName(tr("QR code of the coupon"));
    m_usesTitle->setText(tr("Where it was used"));
    m_usesTitle->setVisible(!m_card.uses.empty());
    row(u"reason"_s)->setLabel(tr("Why it is taken out of use"));
    primary()->setText(tr("Take out of use"));
    while (QLayoutItem *item = m_uses->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int line = 0;
    for (const coupons::UseRow &use : m_card.uses) {
        if (line >= kMostUses)
            break;
        m_uses->addWidget(new TextLabel(dayText(use.day), TextRole::Body, Tone::Secondary), line, 0);
        m_uses->addWidget(new TextLabel(use.purchaseNumber, TextRole::Body), line, 1);
        auto *taken = new TextLabel(use.isReturned ? tr("came back") : u"−"_s + Format::amount(use.takenMinor, m_desk.currency.digits),
                                    TextRole::Body, use.isReturned ? Tone::Secondary : Tone::Normal);
        taken->setAlignment(Qt::AlignRight);
        m_uses->addWidget(taken, line++, 2);
    }
}

void CouponFinder::takeFocus()
{
    if (isVoidable())
        m_reason->setFocus();
    else
        setFocus();
}

bool CouponFinder::mayClose()
{
    if (m_isWarned || m_reason->text().trimmed().isEmpty())
        return true;
    m_isWarned = true;
    warn(tr("The coupon still counts. Close once more to leave it as it is."));
    return false;
}

void CouponFinder::finish()
{
    if (!isVoidable() || !isSettled())
        return;
    clearErrors();
    setBusy(true);
    auto written = m_desk.database->write([code = m_card.file.coupon.code, reason = m_reason->text(), clock = m_desk.clock,
                                           actor = m_desk.actor](db::WriteSession &session) -> Result<CouponCard> {
        TRY(coupons::CouponService(*clock).voidCoupon(session, actor, code, reason));
        return read(session, code);
    });
    counter::whenDone(this, written, [this](const Result<CouponCard> &done) {
        if (!done) {
            showError(done.error());
            return;
        }
        setBusy(false);
        m_reason->clear();
        Deed deed;
        deed.words = tr("The coupon %1 is out of use.").arg(done->file.coupon.code);
        emit this->done(deed);
    });
}

} // namespace regulars::ui
