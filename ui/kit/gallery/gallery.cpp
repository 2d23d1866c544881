#include "ui/kit/gallery/gallery.h"

#include "ui/kit/badge.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/figure_block.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/frame.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/link_button.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

/// One colour with its name beneath.
class Swatch : public QWidget
{
public:
    Swatch(QString name, QColor Tokens::*color) : m_name(std::move(name)), m_color(color) { setFixedHeight(46); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFrame(painter, QRect(0, 0, width(), 24), tokens().*m_color, tokens().border);
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(toneColor(Tone::Secondary));
        painter.drawText(QRect(0, 26, width(), 18), Qt::AlignVCenter | Qt::TextSingleLine, m_name);
    }

private:
    QString m_name;
    QColor Tokens::*m_color;
};

QHBoxLayout *row(std::initializer_list<QWidget *> widgets, int spacing = 8)
{
    auto *made = new QHBoxLayout;
    made->setSpacing(spacing);
    for (QWidget *widget : widgets)
        made->addWidget(widget);
    made->addStretch();
    return made;
}

QStandardItem *cell(const QString &text, QVariant badge = {})
{
    auto *item = new QStandardItem(text);
    if (badge.isValid())
        item->setData(badge, RowDelegate::kBadgeRole);
    return item;
}

} // namespace

Gallery::Gallery(QWidget *parent) : QWidget(parent)
{
    setMinimumWidth(680);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 16, 32, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(u"浅色、深色"_s, TextRole::PageTitle), 1);
    head->addWidget(new TextLabel(u"8 px 网格，圆角 4 / 6，边框 1 px"_s, TextRole::Caption, Tone::Secondary));
    column->addLayout(head);
    column->addWidget(swatches());
    column->addWidget(controls());
    column->addWidget(fields());
    column->addWidget(table());
    column->addWidget(figures());
    column->addWidget(messages());
    column->addStretch();
}

QWidget *Gallery::swatches()
{
    struct Named {
        const char16_t *name;
        QColor Tokens::*color;
    };
    static constexpr Named kColors[] = {
        {u"窗口", &Tokens::window},     {u"表面", &Tokens::surface},    {u"浮层", &Tokens::raised},
        {u"次底", &Tokens::subtle},     {u"悬停", &Tokens::hover},      {u"选中", &Tokens::selected},
        {u"边框", &Tokens::border},     {u"控件边", &Tokens::controlBorder},
        {u"正文", &Tokens::text},       {u"次要", &Tokens::secondary},  {u"强调", &Tokens::accent},
        {u"强调底", &Tokens::accentFill}, {u"成功", &Tokens::success},  {u"警告", &Tokens::warning},
        {u"危险", &Tokens::danger},     {u"上期", &Tokens::previous},
    };
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    int at = 0;
    for (const Named &named : kColors) {
        grid->addWidget(new Swatch(QString::fromUtf16(named.name), named.color), at / 8, at % 8);
        ++at;
    }
    return box;
}

QWidget *Gallery::controls()
{
    auto *card = new Card;
    auto *primary = new PushButton(u"主要"_s, ButtonKind::Primary);
    primary->setKeyCap(u"F3"_s);
    auto *withIcon = new PushButton(u"带图标"_s);
    withIcon->setIconName(u"download"_s);
    auto *quiet = new PushButton(u"安静"_s, ButtonKind::Quiet);
    quiet->setIconName(u"plus"_s);
    auto *off = new PushButton(u"不可用"_s);
    off->setEnabled(false);
    auto *keyed = new PushButton(u"新会员"_s);
    keyed->setKeyCap(u"F2"_s, true);
    card->contentLayout()->setSpacing(12);
    card->contentLayout()->addLayout(row({primary, new PushButton(u"普通"_s), withIcon, quiet,
                                          new PushButton(u"抹除"_s, ButtonKind::Danger), off, keyed}));
    card->contentLayout()->addLayout(
        row({new Badge(BadgeKind::TierPlain, u"普通"_s), new Badge(BadgeKind::TierSilver, u"银牌"_s),
             new Badge(BadgeKind::TierGold, u"金牌"_s), new Badge(BadgeKind::TierDiamond, u"钻石"_s),
             new Badge(BadgeKind::Success, u"活跃"_s), new Badge(BadgeKind::Warning, u"流失风险"_s),
             new Badge(BadgeKind::Danger, u"投诉"_s), new Badge(BadgeKind::Accent, u"准备中"_s),
             new Badge(BadgeKind::Neutral, u"标签"_s), new KeyCap(u"Ctrl K"_s), new KeyCap(u"F3"_s)}));
    auto *active = new Chip(u"等级：金牌"_s);
    active->setActive(true);
    active->setRemovable(true);
    auto *open = new Chip(u"未结"_s);
    open->setCount(u"14"_s);
    auto *ticked = new QCheckBox;
    ticked->setChecked(true);
    ticked->setAccessibleName(u"已选"_s);
    auto *unticked = new QCheckBox;
    unticked->setAccessibleName(u"未选"_s);
    auto *view = new SegmentedSwitch({u"队列"_s, u"看板"_s});
    view->setAccessibleName(u"视图"_s);
    card->contentLayout()->addLayout(row({active, open, view, ticked, unticked, new LinkButton(u"打开"_s)}));
    return card;
}

QWidget *Gallery::fields()
{
    auto *card = new Card;
    auto *phone = new QLineEdit(u"138 0013 80"_s);
    auto *phoneRow = new FormRow(u"手机号"_s, phone);
    phoneRow->setError(u"少一位，手机号是 11 位"_s);
    auto *manager = new QComboBox;
    manager->addItems({u"周可"_s, u"林晓雯"_s});
    auto *managerRow = new FormRow(u"专属经理"_s, manager);
    managerRow->setHint(u"有焦点：边框 2 px 强调色"_s);
    m_focusField = manager;
    auto *money = new MoneyEdit;
    money->setCurrency(u"CNY"_s);
    money->setMinor(90400);
    auto *points = new PointsEdit;
    points->setPoints(1200);
    auto *date = new DateEdit;
    date->setDate(QDate(2026, 10, 31));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(8);
    grid->addWidget(phoneRow, 0, 0, Qt::AlignTop);
    grid->addWidget(managerRow, 0, 1, Qt::AlignTop);
    grid->addWidget(new FormRow(u"金额"_s, money, FormRow::LabelPlace::Left), 1, 0);
    grid->addWidget(new FormRow(u"用积分"_s, points, FormRow::LabelPlace::Left), 1, 1);
    grid->addWidget(new FormRow(u"到期日"_s, date, FormRow::LabelPlace::Left), 2, 0);
    card->contentLayout()->addLayout(grid);
    return card;
}

QWidget *Gallery::table()
{
    auto *card = new Card;
    card->contentLayout()->setContentsMargins(0, 1, 0, 3);
    auto *view = new QTableView;
    view->setAccessibleName(u"客户"_s);
    RowDelegate *delegate = TableStyle::apply(view);
    auto *model = new QStandardItemModel(3, 6, view);
    model->setHorizontalHeaderLabels({u"客户"_s, u"等级"_s, u"近 365 天消费"_s, u"积分"_s, u"最近到店"_s, QString()});
    const QDate today(2026, 10, 22);
    struct Line {
        QString name;
        int tier;
        QString tierName;
        qint64 spend;
        qint64 points;
        QDate visit;
    };
    const Line lines[] = {{u"谢婉婷"_s, 1, u"银牌"_s, 496250, 2310, today},
                          {u"柳承志"_s, 0, u"普通"_s, 195500, 860, today.addDays(-3)},
                          {u"方晓岚"_s, 2, u"金牌"_s, 1193100, 6120, today}};
    int at = 0;
    for (const Line &line : lines) {
        model->setItem(at, 0, cell(line.name));
        model->setItem(at, 1, cell(line.tierName, int(Badge::tierKind(line.tier))));
        model->setItem(at, 2, cell(Format::amount(line.spend)));
        model->setItem(at, 3, cell(Format::points(line.points)));
        model->setItem(at, 4, cell(Format::relativeDay(line.visit, today)));
        model->setItem(at, 5, cell(u"打开"_s));
        ++at;
    }
    for (const int right : {2, 3, 4, 5})
        model->horizontalHeaderItem(right)->setTextAlignment(Qt::AlignRight);
    view->setModel(model);
    delegate->setColumn(0, CellKind::Strong);
    delegate->setColumn(1, CellKind::Badge);
    delegate->setColumn(2, CellKind::Figure);
    delegate->setColumn(3, CellKind::Figure);
    delegate->setColumn(4, CellKind::Figure);
    delegate->setColumn(5, CellKind::Link);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(2, Qt::DescendingOrder);
    view->setColumnWidth(0, 92);
    view->setColumnWidth(1, 88);
    view->setColumnWidth(2, 120);
    view->setColumnWidth(3, 88);
    view->setColumnWidth(4, 104);
    view->selectRow(1);
    view->setFixedHeight(metric::kTableHeader + 3 * metric::kRowDense);
    card->contentLayout()->addWidget(view);
    return card;
}

QWidget *Gallery::figures()
{
    auto *card = new Card;
    card->contentLayout()->setContentsMargins(0, 0, 0, 16);
    auto *blocks = new QHBoxLayout;
    blocks->setSpacing(0);
    auto *points = new FigureBlock(u"积分"_s);
    points->setFigure(Format::points(3460));
    points->setCaption(u"420 分 10-31 到期"_s, Tone::Warning);
    auto *visit = new FigureBlock(u"最近到店"_s);
    visit->setFigure(u"12"_s, u"天前"_s);
    visit->setCaption(u"10-10 周六・¥236.00"_s);
    auto *spend = new FigureBlock(u"近 365 天消费"_s);
    spend->setFigure(Format::money(372000, u"CNY"_s));
    spend->setCaption(u"21 单・客单价 ¥177.14"_s);
    for (FigureBlock *block : {points, visit, spend})
        blocks->addWidget(block);
    card->contentLayout()->addLayout(blocks);
    auto *gap = new ProgressBar;
    gap->setFraction(0.744);
    gap->setMarks({{0, u"¥0"_s}, {0.4, u"银牌 ¥2,000"_s}, {1, u"金牌 ¥5,000"_s}});
    auto *gain = new ProgressBar;
    gain->setFraction(0.744);
    gain->setGain(0.88);
    gain->setMarks({{0, u"现在 ¥3,720.00"_s}, {1, u"金牌 ¥5,000"_s}});
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(16, 0, 16, 0);
    bars->setSpacing(12);
    bars->addWidget(gap);
    bars->addWidget(gain);
    card->contentLayout()->addLayout(bars);
    return card;
}

QWidget *Gallery::messages()
{
    auto *box = new QWidget;
    auto *columns = new QHBoxLayout(box);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    auto *left = new Card;
    auto *empty = new EmptyState(u"ticket-percent"_s);
    empty->setWords(u"还没有优惠券"_s, u"建一张券，柜台按 F5 就能发"_s);
    empty->setAction(u"新建优惠券"_s, u"plus"_s);
    left->contentLayout()->addWidget(empty);
    auto *right = new Card;
    auto *job = new QHBoxLayout;
    job->addWidget(new TextLabel(u"导入购买记录"_s, TextRole::Body), 1);
    job->addWidget(new TextLabel(u"62%"_s, TextRole::Body, Tone::Secondary));
    job->addWidget(new LinkButton(u"取消"_s));
    right->contentLayout()->addLayout(job);
    auto *progress = new ProgressBar;
    progress->setThickness(6);
    progress->setFraction(0.62);
    right->contentLayout()->addWidget(progress);
    auto *notice = new NoticeStrip;
    notice->show(NoticeKind::Warning, u"召回人数落后直线 37 人"_s);
    right->contentLayout()->addWidget(notice);
    auto *undo = new UndoBar;
    right->contentLayout()->addWidget(undo);
    undo->offer(u"已打标签：3 位"_s);
    right->contentLayout()->addStretch();
    columns->addWidget(left, 1);
    columns->addWidget(right, 1);
    return box;
}

void Gallery::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
}

} // namespace regulars::ui
