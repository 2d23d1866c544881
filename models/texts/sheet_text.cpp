#include "texts/sheet_text.h"

#include "texts/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars {

std::optional<QString> sheetText(const Error &error)
{
    const qsizetype tab = error.detail.indexOf(u'\t');
    if (tab < 0 || (error.code != ErrorCode::EmptyFile && error.code != ErrorCode::MissingColumn))
        return std::nullopt;
    const auto sentence = [](const char *text) { return QCoreApplication::translate("ErrorText", text); };
    const QString sheet = error.detail.first(tab);
    const QString others = error.detail.sliced(tab + 1);
    if (error.code == ErrorCode::EmptyFile)
        return sentence(QT_TRANSLATE_NOOP("ErrorText",
                                          "The sheet “%1” has no rows. The spreadsheet has others: %2. Choose one of them, on the command "
                                          "line with --sheet NAME."))
            .arg(sheet, others);
    return sentence(QT_TRANSLATE_NOOP("ErrorText",
                                      "No column of the sheet “%1” holds “%2”. Say which one does; or choose another sheet (%3), on the "
                                      "command line with --sheet NAME."))
        .arg(sheet, fieldName(error.field), others);
}

} // namespace regulars
