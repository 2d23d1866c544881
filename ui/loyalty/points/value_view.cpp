#include "ui/loyalty/points/value_view.h"

#include "settings/setting_service.h"
#include "texts/error_text.h"
#include "ui/kit/card.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/customer_words.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr qint64 kExamples[] = {1, 100, 500, 1'000, 2'000, 5'000, 10'000, 50'000};
constexpr int kValueDigits = 4;
constexpr int kCardWidth = 480;

} // namespace

ValueView::ValueView(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    build();
    retranslate();
}

void ValueView::build()
{
    m_card = new Card;
    m_value = new QLineEdit;
    m_value->setAlignment(Qt::AlignRight);
    m_row = new FormRow({}, m_value);
    m_limits = new TextLabel(TextRole::Body, Tone::Secondary);
    m_limits->setWordWrap(true);
    m_save = new PushButton({}, ButtonKind::Primary);
    m_notice = new NoticeStrip;
    m_card->contentLayout()->addWidget(m_row);
    m_card->contentLayout()->addWidget(m_limits);
    m_card->contentLayout()->addWidget(m_notice);
    m_card->contentLayout()->addWidget(m_save, 0, Qt::AlignLeft);
    m_card->setFixedWidth(kCardWidth);

    m_tableCard = new Card;
    m_tableCard->contentLayout()->setContentsMargins(1, 0, 1, 1);
    m_model = new QStandardItemModel(0, 2, this);
    m_table = new QTableView;
    RowDelegate *delegate = TableStyle::apply(m_table, TableStyle::Density::Comfortable);
    m_table->setModel(m_model);
    delegate->setColumn(0, CellKind::Figure);
    delegate->setColumn(1, CellKind::StrongFigure);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFixedHeight(metric::kTableHeader + int(std::size(kExamples)) * metric::kRowComfortable + metric::kSpace4);
    m_tableCard->contentLayout()->addWidget(m_table);
    m_tableCard->setFixedWidth(kCardWidth);
    m_undo = new UndoBar;
    m_undo->hide();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    row->setSpacing(metric::kSpace16);
    row->addWidget(m_card, 0, Qt::AlignTop);
    row->addWidget(m_tableCard, 0, Qt::AlignTop);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_undo);
    connect(m_value, &QLineEdit::textEdited, this, &ValueView::follow);
    connect(m_value, &QLineEdit::returnPressed, this, &ValueView::save);
    connect(m_save, &QAbstractButton::clicked, this, &ValueView::save);
    connect(m_undo, &UndoBar::undo, this, [this] {
        m_value->setText(m_before);
        save();
    });
}

std::optional<qint64> ValueView::typed() const
{
    const auto value = parseScaled(m_value->text(), kValueDigits);
    return value && *value > 0 ? std::optional(*value) : std::nullopt;
}

void ValueView::reload()
{
    m_jobs.ask(
        this, [](db::ReadSession &session) { return settings::SettingService::values(session); },
        [this](const Result<settings::SettingValues> &values) {
            if (!values) {
                m_notice->show(NoticeKind::Danger, errorText(values.error()).sentence);
                return;
            }
            m_policy = PointsPolicy::from(*values);
            m_isLoaded = true;
            m_value->setText(scaledText(m_policy.valueE4, kValueDigits, 2));
            follow();
        });
}

void ValueView::retranslate()
{
    m_card->setTitle(tr("What a point is worth"));
    m_row->setLabel(tr("Money for one point (%1)").arg(m_desk.currency.code));
    m_row->setHint(tr("Up to four decimals: 0.01 makes 100 points worth 1"));
    m_save->setText(tr("Save the value"));
    m_tableCard->setTitle(tr("Points and their value"));
    m_model->setHorizontalHeaderLabels({tr("Points"), tr("Value")});
    for (const int column : {0, 1})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Points and their value"));
    follow();
}

void ValueView::follow()
{
    const Currency &currency = m_desk.currency;
    const auto value = typed();
    m_row->clearMessage();
    if (m_isLoaded && !value)
        m_row->setError(tr("A number above zero, such as 0.01"));
    m_model->removeRows(0, m_model->rowCount());
    for (const qint64 points : kExamples) {
        const auto worth = value ? mulDiv(points, *value * minorPerMajor(currency), 10'000, Rounding::Floor) : std::nullopt;
        m_model->appendRow({new QStandardItem(Format::points(points)),
                            new QStandardItem(worth ? Format::money(*worth, currency.code, currency.digits) : u"–"_s)});
    }
    QStringList limits;
    if (m_policy.redeemMinimum > 0)
        limits << tr("At least %1 points at a time.").arg(Format::points(m_policy.redeemMinimum));
    if (m_policy.redeemMultiple > 1)
        limits << tr("In steps of %1 points.").arg(Format::points(m_policy.redeemMultiple));
    limits << (m_policy.redeemMaxPercent < 100 ? tr("Points pay at most %1% of an order.").arg(m_policy.redeemMaxPercent)
                                               : tr("Points may pay a whole order."));
    m_limits->setText(limits.join(u'\n'));
    const QString refusal = CustomerWords::refusal(m_desk.actor, Right::EditRules);
    m_value->setEnabled(m_isLoaded && refusal.isEmpty());
    m_save->setEnabled(m_isLoaded && refusal.isEmpty() && value && *value != m_policy.valueE4);
    m_save->setToolTip(refusal);
}

void ValueView::save()
{
    const auto value = typed();
    if (!value || *value == m_policy.valueE4 || !m_value->isEnabled())
        return;
    m_before = scaledText(m_policy.valueE4, kValueDigits, 2);
    m_jobs.change(
        this,
        [text = scaledText(*value, kValueDigits), clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return settings::SettingService(*clock).set(session, actor, u"points.value"_s, text);
        },
        [this](const Status &saved) {
            if (!saved) {
                m_row->setError(errorText(saved.error()).sentence);
                return;
            }
            m_undo->offer(tr("A point is worth %1 now").arg(m_value->text()));
            reload();
        });
}

} // namespace regulars::ui
