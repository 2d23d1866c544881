#include "texts/import_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

QString words(const char *text) { return QCoreApplication::translate("ErrorText", text); }

// The name the file has, and those there are.
std::optional<QString> choiceText(const Error &error)
{
    const qsizetype tab = error.detail.indexOf(u'\t');
    if (error.code != ErrorCode::NotFound || tab < 0)
        return std::nullopt;
    const QString asked = error.detail.first(tab);
    const QString known = error.detail.sliced(tab + 1);
    if (error.field == u"shop")
        return words(QT_TRANSLATE_NOOP("ErrorText",
                                       "There is no shop “%1”. There are: %2. Correct the name, add the shop, or take all rows into one "
                                       "shop (on the command line with --set shop=NAME)."))
            .arg(asked, known);
    return words(QT_TRANSLATE_NOOP("ErrorText", "There is no tier “%1”. There are: %2. Correct the name, or add the tier first."))
        .arg(asked, known);
}

struct Cause {
    ErrorCode code;
    const char *field;
    const char *detail; ///< null: any, as %1 of the sentence
    const char *sentence;
};

constexpr Cause kCauses[] = {
    {ErrorCode::AlreadyExists, "tier", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The customer is known and holds the tier “%1” here; an import does not change it. Where the file is right, "
              "pin the tier.")},
    {ErrorCode::Invalid, "amount", "signs",
     QT_TRANSLATE_NOOP("ErrorText", "Quantity and amount go different ways. Of goods sold both are above zero, of goods brought back both are below; "
              "the unit price is never below zero.")},
    {ErrorCode::Invalid, "date", "no such day",
     QT_TRANSLATE_NOOP("ErrorText", "There is no such day in the calendar. Correct the date.")},
    {ErrorCode::FileUnreadable, "folder", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder. Name one file in it; or have the folder watched, on the command line with “import watch add”.")},
    {ErrorCode::FileExists, "export", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "%1 exists already and is not overwritten. Choose another name, or say --overwrite.")},
};

} // namespace

std::optional<QString> importText(const Error &error)
{
    if (const auto choice = choiceText(error))
        return choice;
    for (const Cause &cause : kCauses) {
        if (cause.code != error.code || error.field != QLatin1String(cause.field))
            continue;
        if (!cause.detail)
            return words(cause.sentence).arg(error.detail);
        if (error.detail == QLatin1String(cause.detail))
            return words(cause.sentence);
    }
    return std::nullopt;
}

} // namespace regulars
