// What many commands read from their words – ids, numbers of rows, tiers by name – and how they show one thing.
//
// Purpose: one notation and one refusal for all families. Thread: any.
#pragma once

#include "app/cli/command.h"
#include "base/money.h"
#include "tiers/tier.h"

namespace regulars::cli {

/// The --limit of a list. Usage: no number from 1 to `most`.
Result<int> limitFrom(const Arguments &arguments, int usual, int most);
/// A whole number. Invalid(field).
Result<qint64> numberFrom(const QString &field, const QString &text);
/// By name or id. NotFound(tier).
Result<Tier> tierNamed(const Ladder &ladder, const QString &name);
/// The same of the ladder in use; no word is no tier.
Result<TierId> tierFrom(db::ReadSession &session, const QString &name);
Result<Currency> currencyOf(db::ReadSession &session);
/// `row` as a document under --json, else a line of each of `fields` that says something.
void printFields(const Context &context, const QJsonObject &row, const QStringList &fields);

/// The number before a row. NotFound(what).
template <class I>
Result<I> idFrom(const QString &word, const QString &what)
{
    bool isNumber = false;
    const I id(word.toLongLong(&isNumber));
    if (!isNumber || !id.isValid())
        return fail(ErrorCode::NotFound, what, word);
    return id;
}

} // namespace regulars::cli
