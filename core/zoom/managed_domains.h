#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QCoroTask>
#include <QList>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

struct ManagedDomain
{
    QString domain;
    QString status; // Zoom's word: "managed", "verifying" …

    bool operator==(const ManagedDomain &) const = default;
};

// GET /accounts/{accountId}/managed_domains. Errors, beside those of every call: 200/200
// PlanTooLow; 404/2001 NotFound: no such account.
Request listManagedDomainsRequest(const AccountTarget &account = {});
QCoro::Task<Result<QList<ManagedDomain>>>
listManagedDomains(ApiClient &client, AccountTarget account = {}, CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
