#include "core/zoom/user_creation.h"

#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"
#include "core/zoom/operations.h"

#include <array>

namespace rollcall::zoom {

namespace {

using Name = QLatin1String;

constexpr std::array texts{
    std::pair(Name("email"), &NewUser::email),
    std::pair(Name("first_name"), &NewUser::firstName),
    std::pair(Name("last_name"), &NewUser::lastName),
    std::pair(Name("display_name"), &NewUser::displayName),
    std::pair(Name("password"), &NewUser::password),
};

QJsonObject features(const NewUser &user)
{
    QJsonObject json;
    if (user.zoomPhone)
        json.insert(Name("zoom_phone"), *user.zoomPhone);
    if (user.zoomOneType)
        json.insert(Name("zoom_one_type"), *user.zoomOneType);
    return json;
}

QJsonObject userInfo(const NewUser &user)
{
    QJsonObject json{{Name("type"), user.type}};
    for (const auto &[name, member] : texts) {
        if (!(user.*member).isEmpty())
            json.insert(name, user.*member);
    }
    if (!user.divisionIds.isEmpty())
        json.insert(Name("division_ids"), QJsonArray::fromStringList(user.divisionIds));
    if (const QJsonObject feature = features(user); !feature.isEmpty())
        json.insert(Name("feature"), feature);
    if (user.planUnitedType)
        json.insert(Name("plan_united_type"), *user.planUnitedType);
    if (!user.licenses.isEmpty())
        json.insert(Name("license_info_list"), toJson(user.licenses));
    return json;
}

CreatedUser createdUser(const QJsonObject &json)
{
    return {.id = textOf(json.value(Name("id"))),
            .email = textOf(json.value(Name("email"))),
            .firstName = textOf(json.value(Name("first_name"))),
            .lastName = textOf(json.value(Name("last_name"))),
            .type = integerOf(json.value(Name("type"))).value_or(0)};
}

} // namespace

Request createUserRequest(const NewUser &user)
{
    Request request = requestFor(Operation::CreateUser);
    request.lane = user.lane;
    const QByteArrayView action = createActionNames.name(user.action);
    setJson(request,
            {{Name("action"), QLatin1String(action)}, {Name("user_info"), userInfo(user)}});
    return request;
}

QCoro::Task<Result<CreatedUser>> createUser(ApiClient &client, NewUser user, CancelToken cancel)
{
    return ask(client, createUserRequest(user), createdUser, std::move(cancel));
}

} // namespace rollcall::zoom
