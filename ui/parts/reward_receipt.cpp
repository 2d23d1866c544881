#include "ui/parts/reward_receipt.h"

#include "base/output_file.h"
#include "counter/when_done.h"
#include "rewards/reward_query.h"
#include "ui/kit/format.h"
#include "ui/kit/print/page_printer.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QPainter>
#include <QPdfWriter>
#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kDpi = kReceiptDpi;
constexpr double kMargin = 12;      // mm
constexpr int kTitlePoints = 14;
constexpr int kBodyPoints = 10;
constexpr double kLine = 7.5;       // mm
constexpr double kLabelWidth = 32;  // mm
constexpr double kFoot = 15;        // mm
constexpr qsizetype kMostReason = 160;

QString words(const char *text) { return QCoreApplication::translate("RewardReceipt", text); }

int px(double mm) { return int(mm * kDpi / 25.4); }

} // namespace

RewardReceipt RewardReceipt::of(const rewards::ClaimRow &claim, const Desk &desk)
{
    RewardReceipt receipt;
    receipt.shop = desk.shop.name;
    receipt.family = QApplication::font().family();
    const bool isBack = claim.claim.isReturned();
    const bool isCredits = claim.claim.purse == Purse::Credits;
    receipt.title = isBack ? words(QT_TRANSLATE_NOOP("RewardReceipt", "Reward returned"))
                           : words(QT_TRANSLATE_NOOP("RewardReceipt", "Reward handed out"));
    const QDateTime at = desk.time.local(claim.claim.returnedAtMs.value_or(claim.claim.atMs));
    const auto add = [&](const char *label, const QString &value) {
        if (!value.isEmpty())
            receipt.rows.emplace_back(words(label), value);
    };
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Receipt"), claim.claim.id.toString());
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Time"), at.toString(u"yyyy-MM-dd HH:mm"_s));
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Reward"), claim.rewardName);
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Pieces"), Format::points(claim.claim.quantity));
    add(isCredits ? QT_TRANSLATE_NOOP("RewardReceipt", "Service credits") : QT_TRANSLATE_NOOP("RewardReceipt", "Points"),
        Format::signedPoints(isBack ? claim.claim.cost : -claim.claim.cost));
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Customer"), claim.customerName);
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Card"), claim.cardNo);
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Operator"), claim.operatorName);
    add(QT_TRANSLATE_NOOP("RewardReceipt", "Reason"), claim.claim.returnReason.left(kMostReason));
    receipt.foot = words(QT_TRANSLATE_NOOP("RewardReceipt", "Signature of the customer: ____________________"));
    return receipt;
}

int paintReceipt(QPainter &painter, const RewardReceipt &receipt, int width)
{
    QFont title(receipt.family, kTitlePoints);
    title.setBold(true);
    const QFont body(receipt.family, kBodyPoints);
    int y = 0;
    const auto line = [&](const QFont &font, const QRect &place, const QString &text, int flags) {
        painter.setFont(font);
        painter.drawText(place, flags, text);
    };
    line(body, {0, y, width, px(kLine)}, receipt.shop, Qt::AlignVCenter);
    y += px(kLine);
    line(title, {0, y, width, px(kLine * 1.4)}, receipt.title, Qt::AlignVCenter);
    y += px(kLine * 1.8);
    painter.drawLine(0, y, width, y);
    y += px(kLine / 2);
    for (const auto &[label, value] : receipt.rows) {
        line(body, {0, y, px(kLabelWidth), px(kLine)}, label, Qt::AlignTop);
        const QRect room(px(kLabelWidth), y, width - px(kLabelWidth), px(kLine * 8));
        painter.setFont(body);
        QRect taken;
        painter.drawText(room, Qt::AlignTop | Qt::TextWordWrap, value, &taken);
        y += std::max(px(kLine), taken.height() + px(kLine / 4));
    }
    y += px(kLine / 2);
    painter.drawLine(0, y, width, y);
    y += px(kLine / 2);
    line(body, {0, y, width, px(kFoot)}, receipt.foot, Qt::AlignTop | Qt::TextWordWrap);
    return y + px(kFoot);
}

Status writeReceipt(const RewardReceipt &receipt, const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDpi);
        writer.setPageSize(QPageSize(QPageSize::A5));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
        writer.setTitle(receipt.title);
        QPainter painter(&writer);
        paintReceipt(painter, receipt, writer.width());
    }
    OutputFile file(path);
    TRY(file.open());
    TRY(file.write(buffer.data()));
    return file.commit();
}

PrintedPage printedPage(const RewardReceipt &receipt)
{
    return {receipt.title, kReceiptDpi, [receipt](QPainter &painter, int width) { paintReceipt(painter, receipt, width); }};
}

void askToPrint(const RewardReceipt &receipt, QWidget *parent, std::function<void(const Status &printed)> done)
{
    askAndPrint(printedPage(receipt), parent, std::move(done));
}

void askForReceipt(const RewardReceipt &receipt, const QString &number, QWidget *parent,
                   std::function<void(const Status &written, const QString &path)> done)
{
    auto *dialog = new QFileDialog(parent, words(QT_TRANSLATE_NOOP("RewardReceipt", "Save the receipt")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setNameFilter(u"PDF (*.pdf)"_s);
    dialog->selectFile(words(QT_TRANSLATE_NOOP("RewardReceipt", "reward-%1")).arg(number) + u".pdf"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [receipt, parent, done](const QString &path) {
        auto promise = std::make_shared<QPromise<Status>>();
        promise->start();
        counter::whenDone(parent, promise->future(), [done, path](const Status &written) { done(written, path); });
        QThreadPool::globalInstance()->start([promise, receipt, path] {
            promise->addResult(writeReceipt(receipt, path));
            promise->finish();
        });
    });
    dialog->open();
}

} // namespace regulars::ui
