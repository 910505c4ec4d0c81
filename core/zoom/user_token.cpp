#include "core/zoom/user_token.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

namespace rollcall::zoom {

namespace {

UserToken tokenOf(const QJsonObject &json)
{
    const QByteArray token = json.value(QLatin1String("token")).toString().toUtf8();
    return token.isEmpty() ? UserToken() : UserToken(token);
}

} // namespace

Request getUserTokenRequest(const UserTokenQuery &query)
{
    Request request = requestFor(Operation::GetToken, {query.userId.toUtf8()});
    request.lane = query.lane;
    request.query = {{"type", userTokenTypeNames.name(query.type).toByteArray()}};
    if (query.ttl)
        request.query.emplaceBack("ttl", QByteArray::number(*query.ttl));
    if (!query.meetingId.isEmpty())
        request.query.emplaceBack("meeting_id", query.meetingId.toUtf8());
    return request;
}

QCoro::Task<Result<UserToken>> getUserToken(ApiClient &client, UserTokenQuery query,
                                            CancelToken cancel)
{
    return ask(client, getUserTokenRequest(query), tokenOf, std::move(cancel));
}

Request getZakRequest(Lane lane)
{
    Request request = requestFor(Operation::GetZak);
    request.lane = lane;
    return request;
}

QCoro::Task<Result<UserToken>> getZak(ApiClient &client, Lane lane, CancelToken cancel)
{
    return ask(client, getZakRequest(lane), tokenOf, std::move(cancel));
}

Request revokeSsoTokenRequest(const UserTarget &user)
{
    return requestOn(Operation::RevokeSsoToken, user);
}

QCoro::Task<Result<void>> revokeSsoToken(ApiClient &client, UserTarget user, CancelToken cancel)
{
    return tell(client, revokeSsoTokenRequest(user), std::move(cancel));
}

} // namespace rollcall::zoom
