#include "texts/holder_text.h"

#include "texts/import_text.h"
#include "texts/merge_text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace regulars {

namespace {

QString words(const char *text) { return QCoreApplication::translate("ErrorText", text); }

// AlreadyExists(order) and OtherCustomer(customer) with exchange::orderDetail(): number, day, card, shop.
std::optional<QString> orderText(const Error &error)
{
    const bool isOrder = (error.code == ErrorCode::AlreadyExists && error.field == u"order") ||
                         (error.code == ErrorCode::OtherCustomer && error.field == u"customer");
    const QStringList parts = error.detail.split(u'\t');
    if (!isOrder || parts.size() != 4)
        return std::nullopt;
    const QString whose = parts.at(2).isEmpty() ? words(QT_TRANSLATE_NOOP("ErrorText", "a walk-in"))
                                                : words(QT_TRANSLATE_NOOP("ErrorText", "card %1")).arg(parts.at(2));
    const QString where = parts.at(3).isEmpty() ? QString() : words(QT_TRANSLATE_NOOP("ErrorText", ", shop %1")).arg(parts.at(3));
    return words(QT_TRANSLATE_NOOP("ErrorText",
                                   "The order number %1 belongs to another purchase already: %2, %3%4. Make the order numbers unique, for "
                                   "example with the day or the shop in front; or import without the column of order numbers."))
        .arg(parts.at(0), parts.at(1), whose, where);
}

// AlreadyExists(card) with the line of the file that has it, and the name there.
std::optional<QString> cardText(const Error &error)
{
    const qsizetype tab = error.detail.indexOf(u'\t');
    if (error.code != ErrorCode::AlreadyExists || error.field != u"card" || tab < 0)
        return std::nullopt;
    return words(QT_TRANSLATE_NOOP("ErrorText",
                                   "The card number stands in line %1 of the file already, under the name %2. Give each person a card "
                                   "number of their own; if it is the same person, leave one of the rows out."))
        .arg(error.detail.first(tab), error.detail.sliced(tab + 1));
}

} // namespace

std::optional<QString> holderText(const Error &error)
{
    for (const auto &special : {orderText(error), cardText(error), importText(error), mergeText(error)}) {
        if (special)
            return special;
    }
    const qsizetype tab = error.detail.indexOf(u'\t');
    if (error.field != u"phone" || (error.code != ErrorCode::OtherCustomer && error.code != ErrorCode::AlreadyExists))
        return std::nullopt;
    if (tab < 0) {
        if (error.code == ErrorCode::AlreadyExists)
            return std::nullopt; // its own words do
        return words(QT_TRANSLATE_NOOP("ErrorText",
                                          "The phone number belongs to a customer with another name. Correct it, or leave it out."));
    }
    const QString card = error.detail.first(tab);
    const QString name = error.detail.sliced(tab + 1);
    if (error.code == ErrorCode::AlreadyExists)
        return words(QT_TRANSLATE_NOOP("ErrorText",
                                          "The phone number belongs to card %1 (%2) already. Correct it, or leave it out of this row: "
                                          "a phone number stands in one file only."))
            .arg(card, name);
    return words(QT_TRANSLATE_NOOP("ErrorText",
                                      "The phone number belongs to card %1, whose name is %2. If this is somebody else, correct the "
                                      "phone number or leave it out; if it is the same person under a new name, write the card number "
                                      "into the row, or let the import update names."))
        .arg(card, name);
}

} // namespace regulars
