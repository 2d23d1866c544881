#include "app/cli/words/cli_words.h"

#include "settings/setting_service.h"
#include "tiers/standing_service.h"

using namespace Qt::StringLiterals;

namespace regulars::cli {

namespace {
constexpr int kLabelWidth = 16;
}

Result<int> limitFrom(const Arguments &arguments, int usual, int most)
{
    bool isNumber = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&isNumber) : usual;
    if (!isNumber || limit < 1 || limit > most)
        return fail(ErrorCode::Usage, {}, u"--limit 1–%1"_s.arg(most));
    return limit;
}

Result<qint64> numberFrom(const QString &field, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Invalid, field, u"12"_s);
    return number;
}

Result<Tier> tierNamed(const Ladder &ladder, const QString &name)
{
    for (const Tier &tier : ladder.tiers) {
        if (tier.name == name || tier.id.toString() == name)
            return tier;
    }
    return fail(ErrorCode::NotFound, u"tier"_s, name);
}

Result<TierId> tierFrom(db::ReadSession &session, const QString &name)
{
    if (name.isEmpty())
        return TierId();
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const Tier tier, tierNamed(ladder, name));
    return tier.id;
}

Result<Currency> currencyOf(db::ReadSession &session)
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    return values.currency();
}

void printFields(const Context &context, const QJsonObject &row, const QStringList &fields)
{
    if (context.json) {
        context.print(QJsonDocument(row));
        return;
    }
    for (const QString &field : fields) {
        const QString text = row.value(field).toVariant().toString();
        if (!text.isEmpty())
            context.field(field, text, kLabelWidth);
    }
}

} // namespace regulars::cli
