// Codes of coupons that leave the house: a table for other programs, and cards to print and cut.
//
// Thread: any; words come from the caller, since translations belong to the GUI thread. Memory does not grow with the number of codes:
// pages go to the disk as they are drawn. Errors of both: DiskFull, FileUnwritable, Cancelled; then there is no file.
#pragma once

#include "base/job_control.h"

#include <QStringList>

#include <vector>

namespace regulars::ui {

/// What stands on every card, and beside every code.
struct CardWords {
    QString shop;
    QString name;
    QString gives;
    QString hint;       ///< at the foot: how to use it
    QString fontFamily; ///< one that has the characters of all these words
    QStringList heads;  ///< of the table: code, coupon, what it gives, when it counts
};

struct CardCode {
    QString code;
    QString when; ///< it counts, in words: days of issue differ
};

/// CSV with a heading, one row per code.
Status writeCodeTable(const QString &path, const CardWords &words, const std::vector<CardCode> &codes, JobControl &job);
/// PDF: A4, ten cards to the page, each with its code and the same as QR.
Status writeCards(const QString &path, const CardWords &words, const std::vector<CardCode> &codes, JobControl &job);

} // namespace regulars::ui
