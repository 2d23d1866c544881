// The receipt of a reward handed out or taken back, as a PDF of one page.
//
// Thread: any; the family of letters is named, so that the file looks alike everywhere. Invariants: written whole or not
// at all. Errors: those of OutputFile.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

class QPainter;
class QWidget;

namespace regulars::rewards {
struct ClaimRow;
}

namespace regulars::ui {

struct Desk;
struct PrintedPage;

struct RewardReceipt {
    QString shop;
    QString title;
    std::vector<std::pair<QString, QString>> rows; ///< label, value
    QString foot;
    QString family;                                ///< of the letters

    /// In the language of the interface; GUI thread.
    static RewardReceipt of(const rewards::ClaimRow &claim, const Desk &desk);
};

/// What the painter of a page must resolve.
inline constexpr int kReceiptDpi = 300;
/// Paints from the upper left corner; `width` and the height taken are in dots.
int paintReceipt(QPainter &painter, const RewardReceipt &receipt, int width);

Status writeReceipt(const RewardReceipt &receipt, const QString &path);

/// Asks for a printer and prints; see kit/print.
void askToPrint(const RewardReceipt &receipt, QWidget *parent, std::function<void(const Status &printed)> done);
/// What a printer gets.
PrintedPage printedPage(const RewardReceipt &receipt);

/// Asks for a file, writes it off the GUI thread and calls `done` with what came of it; not at all when nobody chose one.
void askForReceipt(const RewardReceipt &receipt, const QString &number, QWidget *parent,
                   std::function<void(const Status &written, const QString &path)> done);

} // namespace regulars::ui
