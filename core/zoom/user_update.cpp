#include "core/zoom/user_update.h"

#include "core/zoom/json_call.h"
#include "core/zoom/operations.h"

#include <array>

namespace rollcall::zoom {

namespace {

using Name = QLatin1String;

constexpr std::array texts{
    std::pair(Name("first_name"), &UserPatch::firstName),
    std::pair(Name("last_name"), &UserPatch::lastName),
    std::pair(Name("display_name"), &UserPatch::displayName),
    std::pair(Name("plan_united_type"), &UserPatch::planUnitedType),
    std::pair(Name("timezone"), &UserPatch::timezone),
    std::pair(Name("language"), &UserPatch::language),
    std::pair(Name("dept"), &UserPatch::dept),
    std::pair(Name("vanity_name"), &UserPatch::vanityName),
    std::pair(Name("host_key"), &UserPatch::hostKey),
    std::pair(Name("cms_user_id"), &UserPatch::cmsUserId),
    std::pair(Name("job_title"), &UserPatch::jobTitle),
    std::pair(Name("company"), &UserPatch::company),
    std::pair(Name("location"), &UserPatch::location),
    std::pair(Name("manager"), &UserPatch::manager),
    std::pair(Name("cost_center"), &UserPatch::costCenter),
    std::pair(Name("group_id"), &UserPatch::groupId),
    std::pair(Name("pronouns"), &UserPatch::pronouns),
    std::pair(Name("about_me"), &UserPatch::aboutMe),
    std::pair(Name("linkedin_url"), &UserPatch::linkedInUrl),
};

constexpr std::array numbers{
    std::pair(Name("type"), &UserPatch::type),
    std::pair(Name("zoom_one_type"), &UserPatch::zoomOneType),
    std::pair(Name("pmi"), &UserPatch::pmi),
    std::pair(Name("pronouns_option"), &UserPatch::pronounsOption),
};

template <typename Fields>
void insertSet(QJsonObject &json, const UserPatch &patch, const Fields &fields)
{
    for (const auto &[name, member] : fields) {
        if (patch.*member)
            json.insert(name, *(patch.*member));
    }
}

} // namespace

QJsonObject UserPatch::toJson() const
{
    QJsonObject json = other;
    insertSet(json, *this, texts);
    insertSet(json, *this, numbers);
    if (usePmi)
        json.insert(Name("use_pmi"), *usePmi);
    if (zoomPhone)
        json.insert(Name("feature"), QJsonObject{{Name("zoom_phone"), *zoomPhone}});
    if (divisionIds)
        json.insert(Name("division_ids"), QJsonArray::fromStringList(*divisionIds));
    if (phoneNumbers)
        json.insert(Name("phone_numbers"), zoom::toJson(*phoneNumbers));
    if (customAttributes)
        json.insert(Name("custom_attributes"), zoom::toJson(*customAttributes));
    if (licenses)
        json.insert(Name("license_info_list"), zoom::toJson(*licenses));
    return json;
}

Request updateUserRequest(const UserUpdate &update)
{
    Request request = requestFor(Operation::UpdateUser, {update.userId.toUtf8()});
    request.lane = update.lane;
    if (update.loginType)
        request.query.emplaceBack("login_type", toQuery(*update.loginType));
    if (update.removeTspCredentials)
        request.query.emplaceBack("remove_tsp_credentials", "true");
    setJson(request, update.patch.toJson());
    return request;
}

QCoro::Task<Result<void>> updateUser(ApiClient &client, UserUpdate update, CancelToken cancel)
{
    return tell(client, updateUserRequest(update), std::move(cancel));
}

} // namespace rollcall::zoom
