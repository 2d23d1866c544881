#include "ui/counter/coupon_box.h"

#include "coupons/coupon_query.h"
#include "texts/error_text.h"
#include "ui/counter/pane_parts.h"
#include "ui/kit/format.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kMostRows = 4; // more of them scroll
constexpr qsizetype kLongestCode = 40;
} // namespace

CouponBox::CouponBox(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    m_title = new TextLabel(TextRole::CardTitle);
    m_best = new LinkButton(QString());
    m_best->hide();
    auto *inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    m_scroll->hide();
    m_code = new QLineEdit;
    m_code->setMaxLength(kLongestCode);
    m_error = new InlineError;
    auto *title = new QHBoxLayout;
    title->setSpacing(metric::kSpace8);
    title->addWidget(m_title);
    title->addStretch();
    title->addWidget(m_best);
    title->addWidget(new KeyCap(u"F5"_s));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace12);
    column->setSpacing(metric::kSpace8);
    column->addLayout(title);
    column->addWidget(m_scroll);
    column->addWidget(m_code);
    column->addWidget(m_error);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(column);
    all->addWidget(new Rule(Qt::Horizontal));
    connect(m_code, &QLineEdit::returnPressed, this, &CouponBox::addCode);
    connect(m_code, &QLineEdit::textEdited, this, [this] { showError({}); });
    connect(m_best, &QAbstractButton::clicked, this, [this] {
        m_chooses = true;
        emit edited();
    });
    retranslate();
}

void CouponBox::start(const QStringList &codes, bool chooses)
{
    m_codes = codes;
    m_chooses = chooses;
    m_waiting.clear();
    m_code->clear();
    showError({});
    show(counter::SaleQuote());
}

void CouponBox::show(const counter::SaleQuote &quote)
{
    m_quote = quote;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const counter::CouponChoice &choice : quote.coupons)
        addRow(choice);
    const int shown = qMin<int>(kMostRows, static_cast<int>(quote.coupons.size()));
    m_scroll->setVisible(shown > 0);
    m_scroll->setFixedHeight(qMax(1, shown * metric::kRowComfortable));
    m_best->setVisible(!m_chooses && !quote.coupons.empty());
    if (quote.couponError) {
        for (const QString &code : quote.refusedCodes)
            m_codes.removeAll(code);
        showError(errorText(*quote.couponError).sentence);
    } else if (!m_waiting.isEmpty() && !quote.isEmpty) {
        m_code->clear();
    }
    if (!quote.isEmpty)
        m_waiting.clear();
}

void CouponBox::addRow(const counter::CouponChoice &choice)
{
    auto *line = new QWidget;
    line->setFixedHeight(metric::kRowComfortable);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace8);
    auto *tick = new QCheckBox;
    tick->setChecked(choice.isUsed);
    tick->setEnabled(choice.isOffered);
    auto *name = new TextLabel(choice.name, TextRole::BodyStrong, choice.isOffered ? Tone::Normal : Tone::Secondary);
    row->addWidget(tick);
    row->addWidget(name, 1);
    QString hint;
    if (choice.minimumMinor > 0)
        hint = tr("from %1").arg(Format::moneyShort(choice.minimumMinor, m_desk.currency.code, m_desk.currency.digits));
    QString state = choice.isUsed ? tr("used") : tr("not used");
    Tone tone = choice.isUsed ? Tone::Success : Tone::Secondary;
    if (choice.refusal) {
        state = tr("not now");
        line->setToolTip(errorText(*choice.refusal).sentence);
        tick->setToolTip(line->toolTip());
    } else if (!choice.isUsed && !hint.isEmpty()) {
        state = hint;
        hint.clear();
    }
    if (!hint.isEmpty())
        row->addWidget(new TextLabel(hint, TextRole::Caption, Tone::Secondary));
    row->addWidget(new TextLabel(state, TextRole::Caption, tone));
    tick->setAccessibleName(tr("Use coupon %1").arg(choice.name));
    tick->setAccessibleDescription(choice.refusal ? errorText(*choice.refusal).sentence : state);
    connect(tick, &QCheckBox::clicked, this, [this, code = choice.code](bool isWanted) { choose(code, isWanted); });
    m_rows->addWidget(line);
}

void CouponBox::choose(const QString &code, bool isWanted)
{
    if (m_chooses) { // what was proposed stays, but for this one
        m_codes.clear();
        for (const counter::CouponChoice &choice : m_quote.coupons) {
            if (choice.isUsed)
                m_codes << choice.code;
        }
        m_chooses = false;
    }
    m_codes.removeAll(code);
    if (isWanted)
        m_codes << code;
    showError({});
    emit edited();
}

void CouponBox::addCode()
{
    if (m_code->text().trimmed().isEmpty())
        return;
    const QString code = coupons::spelledCode(m_code->text());
    showError({});
    m_codes.removeAll(code);
    m_codes << code; // checked by the quote, which says what is wrong with it
    m_waiting = code;
    emit edited();
}

void CouponBox::focusCode() { m_code->setFocus(Qt::ShortcutFocusReason); }

void CouponBox::showError(const QString &text)
{
    m_error->show(text.isEmpty() ? FieldState::Fine : FieldState::Danger, text);
    InlineError::mark(m_code, text.isEmpty() ? FieldState::Fine : FieldState::Danger);
}

void CouponBox::retranslate()
{
    m_title->setText(tr("Coupons"));
    m_best->setText(tr("Best choice"));
    m_code->setPlaceholderText(tr("Scan or type a code"));
    m_code->setAccessibleName(tr("Code of a coupon"));
}

} // namespace regulars::ui
