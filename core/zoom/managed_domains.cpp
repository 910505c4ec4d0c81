#include "core/zoom/managed_domains.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

QList<ManagedDomain> domainsOf(const QJsonObject &json)
{
    QList<ManagedDomain> domains;
    const QJsonArray rows = json.value(QLatin1String("domains")).toArray();
    domains.reserve(rows.size());
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        domains += ManagedDomain{textOf(row.value(QLatin1String("domain"))),
                                 textOf(row.value(QLatin1String("status")))};
    }
    return domains;
}

} // namespace

Request listManagedDomainsRequest(const AccountTarget &account)
{
    Request request = requestFor(Operation::ListManagedDomains, {account.accountId.toUtf8()});
    request.paidOnly = true;
    request.lane = account.lane;
    return request;
}

QCoro::Task<Result<QList<ManagedDomain>>>
listManagedDomains(ApiClient &client, AccountTarget account, CancelToken cancel)
{
    return ask(client, listManagedDomainsRequest(account), domainsOf, std::move(cancel));
}

} // namespace rollcall::zoom
