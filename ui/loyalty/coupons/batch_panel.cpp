#include "ui/loyalty/coupons/batch_panel.h"

#include "coupons/coupon_service.h"
#include "texts/error_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/parts/coupon_words.h"
#include "ui/shell/desk_jobs.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kUsualQuantity = 100;
}

BatchPanel::BatchPanel(Desk &desk, DeskJobs &jobs, const CouponTemplate &plan, QWidget *parent)
    : SidePanel(desk, parent), m_jobs(jobs), m_plan(plan)
{
    m_gives = new TextLabel(TextRole::Body, Tone::Secondary);
    m_gives->setWordWrap(true);
    m_quantity = new PointsEdit;
    m_quantity->setRange(1, coupons::kMostBatch);
    m_quantity->setValue(kUsualQuantity);
    auto *quantity = new FormRow({}, m_quantity);
    nameField(u"quantity"_s, quantity);
    m_filesTitle = new TextLabel(TextRole::CardTitle);
    m_which = new TextLabel(TextRole::Body, Tone::Secondary);
    m_which->setWordWrap(true);
    m_cards = new PushButton({});
    m_cards->setIconName(u"printer"_s);
    m_table = new PushButton({});
    m_table->setIconName(u"file-spreadsheet"_s);
    m_written = new NoticeStrip;
    m_written->clear();
    content()->addWidget(m_gives);
    content()->addWidget(quantity);
    content()->addSpacing(metric::kSpace8);
    content()->addWidget(m_filesTitle);
    content()->addWidget(m_which);
    content()->addWidget(m_cards, 0, Qt::AlignLeft);
    content()->addWidget(m_table, 0, Qt::AlignLeft);
    content()->addWidget(m_written);
    content()->addStretch(1);
    connect(m_cards, &PushButton::clicked, this, [this] { ask(File::Cards); });
    connect(m_table, &PushButton::clicked, this, [this] { ask(File::Table); });
    connect(m_quantity, &NumberEdit::entered, this, &BatchPanel::finish);
    connect(m_quantity, &NumberEdit::valueChanged, this, [this] {
        row(u"quantity"_s)->clearMessage();
        follow();
    });
    connect(m_written, &NoticeStrip::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    retranslate();
    readUnused();
}

void BatchPanel::takeFocus()
{
    m_quantity->setFocus();
    m_quantity->selectAll();
}

QString BatchPanel::noticeText() const { return m_written->text(); }

void BatchPanel::readUnused()
{
    m_isReading = true;
    m_jobs.ask(this, [id = m_plan.id](db::ReadSession &session) { return coupons::countUnusedCodes(session, id); },
               [this](const Result<qint64> &count) {
                   m_isReading = false;
                   m_unused = count.value_or(0);
                   follow();
               });
}

void BatchPanel::follow()
{
    const auto quantity = m_quantity->value();
    primary()->setText(quantity && m_quantity->isAcceptable() ? tr("Issue %1 codes").arg(Format::points(*quantity)) : tr("Issue codes"));
    m_which->setText(!m_issued.isEmpty() ? tr("The %1 codes that were just issued.").arg(Format::points(m_issued.size()))
                     : m_unused == 0     ? tr("Issue codes first; then they can be saved here, and again later.")
                                         : tr("%1 codes of this kind have not been used yet.").arg(Format::points(m_unused)));
    const bool hasCodes = !m_issued.isEmpty() || m_unused > 0;
    m_cards->setEnabled(hasCodes && !m_isWriting);
    m_table->setEnabled(hasCodes && !m_isWriting);
}

void BatchPanel::finish()
{
    if (!SidePanel::isSettled() || !primary()->isEnabled())
        return;
    clearErrors();
    if (!m_quantity->isAcceptable()) {
        row(u"quantity"_s)->setError(tr("Write a number from 1 to %1.").arg(Format::points(coupons::kMostBatch)));
        m_quantity->setFocus();
        return;
    }
    setBusy(true);
    m_jobs.write(tr("Issue coupons"), this,
                 [id = m_plan.id, quantity = int(*m_quantity->value()), clock = m_desk.clock, actor = m_desk.actor,
                  today = m_desk.today()](db::WriteSession &session, JobControl &job) {
                     return coupons::CouponService(*clock).issueBatch(session, actor, id, quantity, today, &job);
                 },
                 [this](const Result<QStringList> &codes) {
                     if (!codes) {
                         showError(codes.error());
                         return;
                     }
                     setBusy(false);
                     m_issued = *codes;
                     m_written->setAction({});
                     m_written->show(NoticeKind::Success, tr("%1 codes are issued. Save them now, or later from here.").arg(Format::points(codes->size())));
                     readUnused();
                     m_cards->setFocus();
                 });
}

void BatchPanel::ask(File file)
{
    const QString suffix = file == File::Cards ? u"pdf"_s : u"csv"_s;
    auto *dialog = new QFileDialog(this, tr("Save codes to"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(file == File::Cards ? tr("Cards to print (*.pdf)") : tr("Text table (*.csv)"));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"coupons-%1.%2"_s.arg(toDate(m_desk.today()).toString(u"yyyyMMdd"_s), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &path) { write(file, path); });
    dialog->open();
}

CardWords BatchPanel::words() const
{
    CardWords words;
    words.shop = m_desk.shop.name;
    words.name = m_plan.name;
    words.gives = CouponWords::gives(m_plan, m_desk.currency);
    words.hint = tr("Show this code when you pay.");
    words.fontFamily = Theme::preferredFamily(QLocale().name());
    words.heads = {tr("Code"), tr("Coupon"), tr("What it gives"), tr("When it counts")};
    return words;
}

void BatchPanel::write(File file, const QString &path)
{
    m_jobs.askLong(this,
                   [id = m_plan.id, issued = m_issued](db::ReadSession &session) -> Result<std::vector<coupons::UnusedCode>> {
                       TRY_LET(auto codes, coupons::unusedCodes(session, id, coupons::kMostBatch));
                       const QSet<QString> wanted(issued.begin(), issued.end());
                       if (!wanted.isEmpty())
                           std::erase_if(codes, [&wanted](const coupons::UnusedCode &each) { return !wanted.contains(each.code); });
                       return codes;
                   },
                   [this, file, path](const Result<std::vector<coupons::UnusedCode>> &codes) {
                       if (codes)
                           writeCodes(file, path, *codes);
                       else
                           m_written->show(NoticeKind::Danger, errorText(codes.error()).sentence);
                   });
}

void BatchPanel::writeCodes(File file, const QString &path, const std::vector<coupons::UnusedCode> &codes)
{
    // Who holds a card does not know the day of its issue: its own days stand on it.
    std::vector<CardCode> cards;
    cards.reserve(codes.size());
    CouponTemplate one = m_plan;
    one.validDays = 0;
    EpochDay from = -1;
    QString when;
    for (const coupons::UnusedCode &code : codes) {
        if (code.validFrom != from || code.validUntil != one.validUntil) {
            from = code.validFrom;
            one.validFrom = from > m_desk.today() ? from : 0;
            one.validUntil = code.validUntil;
            when = CouponWords::when(one);
        }
        cards.push_back({code.code, when});
    }
    m_isWriting = true;
    m_written->clear();
    follow();
    m_jobs.aside(tr("Save codes"), this,
                 [file, path, cards, words = words()](const std::shared_ptr<JobControl> &job) {
                     return file == File::Cards ? writeCards(path, words, cards, *job) : writeCodeTable(path, words, cards, *job);
                 },
                 [this, path, count = qint64(codes.size())](const Status &done) {
                     m_isWriting = false;
                     m_path = path;
                     m_written->setAction(done ? tr("Show in folder") : QString());
                     if (done)
                         m_written->show(NoticeKind::Success,
                                         tr("%1 codes are in %2.").arg(Format::points(count), QDir::toNativeSeparators(path)));
                     else if (done.error().code == ErrorCode::Cancelled)
                         m_written->show(NoticeKind::Info, tr("Saving was stopped; there is no file."));
                     else
                         m_written->show(NoticeKind::Danger, errorText(done.error()).sentence);
                     follow();
                 });
}

void BatchPanel::retranslate()
{
    setTitle(tr("Codes of “%1”").arg(m_plan.name));
    m_gives->setText(CouponWords::gives(m_plan, m_desk.currency));
    row(u"quantity"_s)->setLabel(tr("How many codes"));
    row(u"quantity"_s)->setHint(tr("Whoever brings such a code may use it: for printed cards, partners, leaflets."));
    m_filesTitle->setText(tr("Save codes"));
    m_cards->setText(tr("Cards to print (PDF)…"));
    m_table->setText(tr("Table (CSV)…"));
    follow();
}

} // namespace regulars::ui
