#include "ui/loyalty/rewards/reward_form.h"

#include "rewards/reward_query.h"
#include "rewards/reward_service.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/loyalty/list_parts.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kPreview = 72;
constexpr int kMostSide = 256;
constexpr int kNoteHeight = 64;
constexpr RewardPeriod kPeriods[] = {RewardPeriod::Ever, RewardPeriod::Year, RewardPeriod::Month, RewardPeriod::Week, RewardPeriod::Day};

Result<QByteArray> smallPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isValid() && (whole.width() > kMostSide || whole.height() > kMostSide))
        reader.setScaledSize(whole.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Invalid, u"picture"_s, u"PNG, JPEG"_s);
    if (image.width() > kMostSide || image.height() > kMostSide)
        image = image.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

RewardForm::RewardForm(Desk &desk, DeskJobs &jobs, const Reward &reward, const Ladder &ladder, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_reward(reward), m_ladder(ladder)
{
    build();
    retranslate();
    fill();
    if (!reward.hasPicture)
        return;
    ++m_pending;
    m_jobs.ask(
        this, [id = reward.id](db::ReadSession &session) { return rewards::rewardPicture(session, id); },
        [this](const Result<QByteArray> &png) {
            --m_pending;
            m_picture = png.value_or(QByteArray());
            m_pictureBefore = m_picture;
            showPicture();
        });
}

void RewardForm::build()
{
    m_name = new QLineEdit;
    m_note = new QPlainTextEdit;
    m_note->setFixedHeight(kNoteHeight);
    m_note->setTabChangesFocus(true);
    m_purse = new SegmentedSwitch({QString(), QString()});
    m_cost = new PointsEdit;
    m_stock = new PointsEdit;
    m_limit = new PointsEdit;
    m_period = new QComboBox;
    m_tier = new QComboBox;
    m_from = new DateEdit;
    m_until = new DateEdit;
    m_preview = new QLabel;
    m_preview->setFixedSize(kPreview, kPreview);
    m_preview->setAlignment(Qt::AlignCenter);
    m_choose = new PushButton({});
    m_drop = new LinkButton({});
    m_active = new QCheckBox;
    auto *picture = new QWidget;
    auto *pictureRow = new QHBoxLayout(picture);
    pictureRow->setContentsMargins(0, 0, 0, 0);
    pictureRow->setSpacing(metric::kSpace12);
    pictureRow->addWidget(m_preview);
    pictureRow->addWidget(m_choose);
    pictureRow->addWidget(m_drop);
    pictureRow->addStretch(1);
    const std::pair<QString, QWidget *> fields[] = {{u"name"_s, m_name},     {u"note"_s, m_note},   {u"picture"_s, picture},
                                                    {u"purse"_s, m_purse},   {u"cost"_s, m_cost},   {u"stock"_s, m_stock},
                                                    {u"limit"_s, m_limit},   {u"period"_s, m_period}, {u"tier"_s, m_tier},
                                                    {u"from"_s, m_from},     {u"end"_s, m_until}};
    for (const auto &[field, widget] : fields)
        addField(field, widget);
    content()->addWidget(m_active);
    content()->addStretch(1);
    connect(m_choose, &QAbstractButton::clicked, this, &RewardForm::choosePicture);
    connect(m_drop, &QAbstractButton::clicked, this, [this] {
        m_picture.clear();
        showPicture();
    });
    primary()->setEnabled(can(m_desk.actor.role, Right::EditRules));
}

void RewardForm::fill()
{
    m_name->setText(m_reward.name);
    m_note->setPlainText(m_reward.note);
    m_purse->setCurrent(m_reward.purse == Purse::Credits ? 1 : 0);
    m_cost->setPoints(m_reward.cost > 0 ? std::optional(m_reward.cost) : std::nullopt);
    m_stock->setPoints(m_reward.stock);
    m_limit->setPoints(m_reward.customerLimit);
    for (int i = 0; i < int(std::size(kPeriods)); ++i) {
        if (kPeriods[i] == m_reward.period)
            m_period->setCurrentIndex(i);
    }
    m_tier->setCurrentIndex(qMax(0, m_tier->findData(m_reward.minimumTierId.value())));
    m_from->setReferenceDay(toDate(m_desk.today()));
    m_until->setReferenceDay(toDate(m_desk.today()));
    m_from->setDate(m_reward.fromOn ? std::optional(toDate(*m_reward.fromOn)) : std::nullopt);
    m_until->setDate(m_reward.endOn ? std::optional(toDate(*m_reward.endOn - 1)) : std::nullopt);
    m_active->setChecked(m_reward.isActive);
    showPicture();
}

void RewardForm::retranslate()
{
    setTitle(m_reward.id.isValid() ? tr("Reward") : tr("New reward"));
    primary()->setText(tr("Save reward"));
    row(u"name"_s)->setLabel(tr("Name (required)"));
    row(u"note"_s)->setLabel(tr("Note for the clerk"));
    row(u"picture"_s)->setLabel(tr("Picture"));
    row(u"purse"_s)->setLabel(tr("Paid with"));
    row(u"cost"_s)->setLabel(tr("Cost of one piece"));
    row(u"stock"_s)->setLabel(tr("Pieces left (empty: as many as are asked for)"));
    row(u"limit"_s)->setLabel(tr("At most per customer (empty: any number)"));
    row(u"period"_s)->setLabel(tr("Counted"));
    row(u"tier"_s)->setLabel(tr("From which tier on"));
    row(u"from"_s)->setLabel(tr("First day (empty: at once)"));
    row(u"end"_s)->setLabel(tr("Last day (empty: for good)"));
    m_purse->setOptions({tr("Points"), tr("Service credits")});
    m_purse->setAccessibleName(tr("Paid with"));
    m_choose->setText(tr("Choose a picture…"));
    m_drop->setText(tr("Remove"));
    m_active->setText(tr("On offer"));
    const int period = qMax(0, m_period->currentIndex());
    m_period->clear();
    m_period->addItems({tr("once and for all"), tr("per year"), tr("per month"), tr("per week"), tr("per day")});
    m_period->setCurrentIndex(period);
    fillTiers(m_tier, m_ladder, tr("Every customer"));
}

void RewardForm::takeFocus() { m_name->setFocus(Qt::ShortcutFocusReason); }

void RewardForm::showPicture()
{
    QPixmap picture;
    picture.loadFromData(m_picture, "PNG");
    m_preview->setVisible(!picture.isNull());
    if (!picture.isNull())
        m_preview->setPixmap(picture.scaled(kPreview, kPreview, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_drop->setVisible(!picture.isNull());
}

void RewardForm::choosePicture()
{
    auto *dialog = new QFileDialog(this, tr("Picture of the reward"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg)"));
    connect(dialog, &QFileDialog::fileSelected, this, &RewardForm::takePicture);
    dialog->open();
}

void RewardForm::takePicture(const QString &path)
{
    ++m_pending;
    row(u"picture"_s)->clearMessage();
    m_jobs.aside(
        QString(), this, [path](const std::shared_ptr<JobControl> &) { return smallPicture(path); },
        [this](const Result<QByteArray> &png) {
            --m_pending;
            if (!png) {
                row(u"picture"_s)->setError(tr("This file is no picture that can be read. Choose a PNG or JPEG file."));
                return;
            }
            m_picture = *png;
            showPicture();
        });
}

std::optional<Reward> RewardForm::typed()
{
    Reward reward = m_reward;
    reward.name = m_name->text().simplified();
    reward.note = m_note->toPlainText().trimmed();
    reward.purse = m_purse->current() == 1 ? Purse::Credits : Purse::Points;
    if (reward.name.isEmpty()) {
        row(u"name"_s)->setError(tr("A name is needed"));
        takeFocus();
        return std::nullopt;
    }
    const auto cost = m_cost->points();
    if (!cost || *cost <= 0) {
        row(u"cost"_s)->setError(tr("A whole number above zero"));
        m_cost->setFocus();
        return std::nullopt;
    }
    reward.cost = *cost;
    const auto optional = [this](PointsEdit *edit, const QString &field, std::optional<qint64> &value) {
        value = edit->points();
        if (value || edit->text().trimmed().isEmpty())
            return true;
        row(field)->setError(tr("A whole number, or nothing"));
        return false;
    };
    if (!optional(m_stock, u"stock"_s, reward.stock) || !optional(m_limit, u"limit"_s, reward.customerLimit))
        return std::nullopt;
    if (!isReadable(u"from"_s, m_from) || !isReadable(u"end"_s, m_until))
        return std::nullopt;
    reward.period = kPeriods[qMax(0, m_period->currentIndex())];
    reward.minimumTierId = TierId(m_tier->currentData().toLongLong());
    const auto from = m_from->date();
    const auto until = m_until->date();
    reward.fromOn = from ? std::optional(toEpochDay(*from)) : std::nullopt;
    reward.endOn = until ? std::optional(toEpochDay(*until) + 1) : std::nullopt;
    reward.isActive = m_active->isChecked();
    return reward;
}

void RewardForm::finish()
{
    if (!begins())
        return;
    const auto reward = typed();
    if (!reward)
        return;
    const auto put = [clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, const Reward &wanted, const Reward &before,
                                                                  const QByteArray &png, const QByteArray &pngBefore) -> Status {
        rewards::RewardService service(*clock);
        TRY(service.change(session, actor, wanted));
        if (wanted.stock != before.stock)
            TRY(service.setStock(session, actor, wanted.id, wanted.stock));
        return png == pngBefore ? ok() : service.setPicture(session, actor, wanted.id, png);
    };
    const auto save = [put, wanted = *reward, before = m_reward, png = m_picture, pngBefore = m_pictureBefore, clock = m_desk.clock,
                       actor = m_desk.actor](db::WriteSession &session) -> Result<RewardId> {
        if (wanted.id.isValid()) {
            TRY(put(session, wanted, before, png, pngBefore));
            return wanted.id;
        }
        rewards::RewardService service(*clock);
        TRY_LET(const RewardId id, service.add(session, actor, wanted));
        if (!png.isEmpty())
            TRY(service.setPicture(session, actor, id, png));
        return id;
    };
    carryOut(save, [put, words = tr("Reward “%1” saved").arg(reward->name), wanted = *reward, before = m_reward, png = m_picture,
                    pngBefore = m_pictureBefore, clock = m_desk.clock, actor = m_desk.actor](RewardId id) {
        return deedOf(words, [=](db::WriteSession &session) -> Status {
            if (!before.id.isValid())
                return rewards::RewardService(*clock).remove(session, actor, id);
            return put(session, before, wanted, pngBefore, png);
        });
    });
}

} // namespace regulars::ui
