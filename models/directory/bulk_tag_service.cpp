#include "directory/bulk_tag_service.h"

#include "customers/customer_query.h"
#include "customers/customer_service.h"

using namespace Qt::StringLiterals;

namespace regulars::directory {

Result<std::vector<TagGain>> BulkTagService::add(db::WriteSession &session, const Actor &actor, const std::vector<qint64> &customers,
                                                 const QStringList &tags, JobControl *job)
{
    TRY(require(actor, Right::EditCustomer));
    QStringList wanted;
    for (const QString &tag : tags) {
        if (!tag.trimmed().isEmpty() && !wanted.contains(tag.trimmed()))
            wanted.append(tag.trimmed());
    }
    if (wanted.isEmpty())
        return fail(ErrorCode::Required, u"tag"_s);
    customers::CustomerService service(m_clock);
    std::vector<TagGain> gains;
    qint64 done = 0;
    for (const qint64 id : customers) {
        if (job && done % 256 == 0) {
            TRY(job->checkCancelled());
            job->report(done, static_cast<qint64>(customers.size()));
        }
        ++done;
        TagGain gain{CustomerId(id), wanted};
        TRY_LET(const QStringList held, customers::tagsOf(session, gain.customer));
        for (const QString &tag : held)
            gain.tags.removeAll(tag);
        if (gain.tags.isEmpty())
            continue;
        TRY(service.setTags(session, actor, gain.customer, gain.tags, {}));
        gains.push_back(std::move(gain));
    }
    return gains;
}

Status BulkTagService::takeBack(db::WriteSession &session, const Actor &actor, const std::vector<TagGain> &gains)
{
    customers::CustomerService service(m_clock);
    for (const TagGain &gain : gains)
        TRY(service.setTags(session, actor, gain.customer, {}, gain.tags));
    return ok();
}

} // namespace regulars::directory
