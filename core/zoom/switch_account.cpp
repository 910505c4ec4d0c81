#include "core/zoom/switch_account.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

Request switchAccountRequest(const AccountSwitch &change)
{
    Request request =
        requestFor(Operation::SwitchAccount, {change.accountId.toUtf8(), change.userId.toUtf8()});
    request.lane = change.lane;
    setJson(request, {{QLatin1String("account_id"), change.newAccountId}});
    return request;
}

QCoro::Task<Result<void>> switchAccount(ApiClient &client, AccountSwitch change, CancelToken cancel)
{
    return tell(client, switchAccountRequest(change), std::move(cancel));
}

} // namespace rollcall::zoom
