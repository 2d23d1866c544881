#include "customers/registration_rollup_store.h"

namespace regulars::customers {

Status addRegistrations(db::WriteSession &session, ShopId shop, EpochDay day, qint64 count)
{
    auto addDay = session.prepare("INSERT INTO day_rollup(shop_id,day,new_customers) VALUES(?,?,?)"
                                  " ON CONFLICT(shop_id,day) DO UPDATE SET"
                                  " new_customers=new_customers+excluded.new_customers");
    TRY(addDay.bind(shop).bind(day).bind(count).run());
    auto addMonth = session.prepare("INSERT INTO month_rollup(shop_id,month,new_customers) VALUES(?,?,?)"
                                    " ON CONFLICT(shop_id,month) DO UPDATE SET"
                                    " new_customers=new_customers+excluded.new_customers");
    return addMonth.bind(shop).bind(monthKey(day)).bind(count).run();
}

} // namespace regulars::customers
