#include "app/cli/cli_time.h"

#include "shops/shop_service.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace regulars::cli {

namespace {

Result<BusinessTime> timeIn(db::ReadSession &session, const Clock &clock)
{
    TRY_LET(const Shop shop, shops::ShopService(clock).defaultShop(session));
    return BusinessTime::fromName(shop.timezone);
}

} // namespace

Result<BusinessTime> shopTime(const Context &context)
{
    return context.database->readNow([&](db::ReadSession &session) { return timeIn(session, *context.clock); });
}

Result<EpochDay> todayOf(db::ReadSession &session, const Clock &clock)
{
    TRY_LET(const BusinessTime time, timeIn(session, clock));
    return time.dayOf(clock.nowMs());
}

QString clockText(const BusinessTime &time, qint64 ms)
{
    const QDateTime local = time.local(ms);
    const int offset = time.zone().offsetFromUtc(local);
    const int minutes = qAbs(offset) / 60;
    return u"%1 %2%3:%4"_s.arg(local.toString(u"yyyy-MM-dd HH:mm"_s), offset < 0 ? u"-"_s : u"+"_s)
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString clockText(const BusinessTime &time, const QString &instant)
{
    const auto ms = parseInstant(instant);
    return ms ? clockText(time, *ms) : instant;
}

} // namespace regulars::cli
