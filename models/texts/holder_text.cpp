#include "texts/holder_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars {

std::optional<QString> holderText(const Error &error)
{
    const auto sentence = [](const char *text) { return QCoreApplication::translate("ErrorText", text); };
    const qsizetype tab = error.detail.indexOf(u'\t');
    if (error.field != u"phone" || (error.code != ErrorCode::OtherCustomer && error.code != ErrorCode::AlreadyExists))
        return std::nullopt;
    if (tab < 0) {
        if (error.code == ErrorCode::AlreadyExists)
            return std::nullopt; // its own words do
        return sentence(QT_TRANSLATE_NOOP("ErrorText",
                                          "The phone number belongs to a customer with another name. Correct it, or leave it out."));
    }
    const QString card = error.detail.first(tab);
    const QString name = error.detail.sliced(tab + 1);
    if (error.code == ErrorCode::AlreadyExists)
        return sentence(QT_TRANSLATE_NOOP("ErrorText",
                                          "The phone number belongs to card %1 (%2) already. Correct it, or leave it out of this row: "
                                          "a phone number stands in one file only."))
            .arg(card, name);
    return sentence(QT_TRANSLATE_NOOP("ErrorText",
                                      "The phone number belongs to card %1, whose name is %2. If this is somebody else, correct the "
                                      "phone number or leave it out; if it is the same person under a new name, write the card number "
                                      "into the row, or let the import update names."))
        .arg(card, name);
}

} // namespace regulars
