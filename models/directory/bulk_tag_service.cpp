#include "directory/bulk_tag_service.h"

#include "customers/customer_query.h"
#include "customers/customer_service.h"

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

QStringList trimmed(const QStringList &tags)
{
    QStringList words;
    for (const QString &tag : tags) {
        if (!tag.trimmed().isEmpty() && !words.contains(tag.trimmed()))
            words.append(tag.trimmed());
    }
    return words;
}

} // namespace

Result<std::vector<TagGain>> BulkTagService::change(db::WriteSession &session, const Actor &actor, const std::vector<qint64> &customers,
                                                    const QStringList &add, const QStringList &remove, JobControl *job)
{
    TRY(require(actor, Right::EditCustomer));
    const QStringList wanted = trimmed(add);
    const QStringList unwanted = trimmed(remove);
    if (wanted.isEmpty() && unwanted.isEmpty())
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
        for (const QString &tag : held) {
            gain.tags.removeAll(tag);
            if (unwanted.contains(tag))
                gain.lost.append(tag);
        }
        if (gain.tags.isEmpty() && gain.lost.isEmpty())
            continue;
        TRY(service.setTags(session, actor, gain.customer, gain.tags, gain.lost));
        gains.push_back(std::move(gain));
    }
    return gains;
}

Status BulkTagService::takeBack(db::WriteSession &session, const Actor &actor, const std::vector<TagGain> &gains)
{
    customers::CustomerService service(m_clock);
    for (const TagGain &gain : gains)
        TRY(service.setTags(session, actor, gain.customer, gain.lost, gain.tags));
    return ok();
}

} // namespace regulars::directory
