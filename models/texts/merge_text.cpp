#include "texts/merge_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

struct Row {
    const char *what;
    const char *sentence;
};

constexpr Row kRows[] = {
    {"purchase", QT_TRANSLATE_NOOP("ErrorText", "The two cannot be parted any more: goods of a purchase that came with the merge were returned or added "
                                                "since. Open a new file and correct it by hand.")},
    {"points", QT_TRANSLATE_NOOP("ErrorText", "The two cannot be parted any more: points that came with the merge were used since. Give them back first, or "
                                              "open a new file and correct it by hand.")},
    {"reward", QT_TRANSLATE_NOOP("ErrorText", "The two cannot be parted any more: a reward that came with the merge was returned since. Open a new file and "
                                              "correct it by hand.")},
    {"referral", QT_TRANSLATE_NOOP("ErrorText", "The two cannot be parted any more: a referral that came with the merge was paid or taken back since. Open a "
                                                "new file and correct it by hand.")},
    {"later", QT_TRANSLATE_NOOP("ErrorText", "This file was itself merged into another one since. Part that merge first.")},
    {"import", QT_TRANSLATE_NOOP("ErrorText", "Customers of this import were merged since. Part them first, then take the import back.")},
};

} // namespace

std::optional<QString> mergeText(const Error &error)
{
    if (error.code != ErrorCode::HasHistory || error.field != u"merged")
        return std::nullopt;
    for (const Row &row : kRows) {
        if (error.detail == QLatin1String(row.what))
            return QCoreApplication::translate("ErrorText", row.sentence);
    }
    return std::nullopt;
}

} // namespace regulars
