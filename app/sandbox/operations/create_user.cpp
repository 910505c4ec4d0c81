#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/addresses.h"
#include "app/sandbox/operations/invitation_quota.h"
#include "app/sandbox/operations/license_fields.h"
#include "app/sandbox/operations/password_rules.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/seats.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/operations/user_operations.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/new_user.h"

#include <QJsonArray>

#include <array>

namespace rollcall::sandbox {

namespace {

// A user who is asked for.
struct Request
{
    std::string action;
    QJsonObject info;
    std::string email;
    std::string password;
    int type = 1;

    explicit Request(const QJsonObject &body)
        : action(body[QLatin1StringView("action")].toString().toStdString())
        , info(body[QLatin1StringView("user_info")].toObject())
        , email(text("email"))
        , password(text("password"))
        , type(info[QLatin1StringView("type")].toInt())
    {
    }

    std::string text(const char *name) const
    {
        return info[QLatin1StringView(name)].toString().toStdString();
    }
    QJsonValue feature(const char *name) const
    {
        return info[QLatin1StringView("feature")][QLatin1StringView(name)];
    }
};

Answer noPrivilege()
{
    return refusal(400, 200, "No privilege.");
}

std::optional<Answer> refuseAction(const AccountRules &rules, const Request &request)
{
    if (rules.gpa)
        return refusal(400, 2035, "GPA accounts cannot add users.");
    if (rules.suspended)
        return refusal(400, 2016, "No permission. Please contact Zoom Customer Support.");
    if (request.action == "ssoCreate" && !rules.sso)
        return refusal(400, 2002, "SSO has not been enabled for this account.");
    if (request.action == "ssoCreate" && !rules.ssoPreProvision)
        return refusal(400, 2032,
                       "The ssoCreate option is only available for SSO Partners that have enabled "
                       "the pre-provision option.");
    if (request.action == "autoCreate" && !rules.autoCreate)
        return noPrivilege();
    if (request.action == "custCreate" && !rules.custCreate)
        return noPrivilege();
    return std::nullopt;
}

std::optional<Answer> refusePerson(const OperationContext &context, const Request &request)
{
    if (request.type == 3)
        return refusal(400, 300, "Your account can't set user type as On-prem.");
    if (request.type == 99 && request.action != "ssoCreate")
        return invalidField("user_info.type");
    if (!isAddress(request.email))
        return invalidField("user_info.email");
    if (auto refused = refuseNewAddress(context.account, request.email))
        return refused;
    const User *present = context.account.find(request.email);
    if (present && !hasExpired(*present, context)) // who has not come may be invited again
        return refusal(409, 1005, "Email \"" + request.email + "\" has already been used.");
    if (request.action == "autoCreate" && !isManaged(context.account, request.email))
        return refusal(400, 1116,
                       "Email address " + request.email + " doesn't match limited domains.");
    return refuseNames(context.account, request.info);
}

std::optional<Answer> refuseSecret(Account &account, const Request &request)
{
    User user;
    user.email = request.email;
    const bool counts = request.action == "autoCreate" && !request.password.empty();
    if (counts && refusePassword(account, user, request.password))
        return refusal(400, 300, "Invalid parameter: password");
    return std::nullopt;
}

std::optional<Answer> refuseLicenses(Account &account, const Request &request)
{
    const AccountRules &rules = account.rules();
    if (request.type == 2 && !rules.assignLicenses)
        return refusal(400, 1108,
                       "Permission requirements to change the user type of this user were not "
                       "met.");
    const std::string plan = request.text("plan_united_type");
    if (!plan.empty() && !isUnitedPlan(plan))
        return refusal(400, 300,
                       "The value provided for `plan_united_type` parameter is invalid. Try again "
                       "with a valid value.");
    if (auto refused = refuseSubscriptions(account, request.info))
        return refused;
    if (!rules.defaultGroup.empty() && !account.hasGroup(rules.defaultGroup))
        return refusal(404, 4130, "Group does not exist: " + rules.defaultGroup + ".");
    if (!request.feature("zoom_one_type").isUndefined()) {
        if (auto refused = refuseZoomOneSeat(account, SeatUse::Add))
            return refused;
    }
    if (request.feature("zoom_phone").toBool()) {
        if (auto refused = refusePhoneSeat(account))
            return refused;
    }
    return refuseSeat(account, request.type, SeatUse::Add);
}

int loginTypeOf(const Request &request)
{
    return request.action == "custCreate" ? 99 : request.action == "ssoCreate" ? 101 : 100;
}

std::unique_ptr<User> makeUser(const OperationContext &context, const Request &request)
{
    Account &account = context.account;
    auto user = std::make_unique<User>();
    user->id = account.memory().nextId(request.email);
    user->email = request.email;
    user->firstName = request.text("first_name");
    user->lastName = request.text("last_name");
    user->displayName = request.text("display_name");
    if (user->displayName.empty())
        user->displayName = composedName(*user);
    user->roleId = memberRole;
    user->type = request.type;
    user->loginType = loginTypeOf(request);
    user->planUnitedType = request.text("plan_united_type");
    user->licenses = readLicenses(request.info);
    user->zoomOneType = request.feature("zoom_one_type").toInteger();
    user->zoomPhone = request.feature("zoom_phone").toBool();
    const QJsonArray divisions = request.info[QLatin1StringView("division_ids")].toArray();
    for (const QJsonValue &division : divisions)
        user->divisionIds.push_back(division.toString().toStdString());
    if (!account.rules().defaultGroup.empty())
        user->groupIds.push_back(account.rules().defaultGroup);
    if (request.action == "create") {
        user->status = Status::Pending;
        user->invitationExpires = context.seconds() + account.rules().invitationSeconds;
    } else {
        bringToLife(*user, context.seconds());
    }
    return user;
}

Answer created(const User &user)
{
    Answer answer;
    answer.status = 201;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("id", user.id);
    json.member("first_name", user.firstName);
    json.member("last_name", user.lastName);
    json.member("email", user.email);
    json.member("type", user.type);
    json.closeObject();
    return answer;
}

} // namespace

FieldTables createUserFields()
{
    using Type = Field::Type;
    static constexpr std::array<std::string_view, 4> actions{"create", "autoCreate", "custCreate",
                                                             "ssoCreate"};
    static constexpr std::array<Field, 2> feature{
        {{.name = "zoom_phone", .type = Type::Flag},
         {.name = "zoom_one_type", .type = Type::Number, .numbers = zoomOneTypes}}};
    static const std::array<Field, 10> info{
        {{.name = "email", .required = true, .most = 128},
         {.name = "type", .type = Type::Number, .required = true, .numbers = userTypes},
         {.name = "first_name", .most = 64},
         {.name = "last_name", .most = 64},
         {.name = "display_name", .most = 128},
         {.name = "password"},
         {.name = "division_ids", .type = Type::Texts, .most = 1},
         {.name = "feature", .type = Type::Object, .members = feature},
         {.name = "plan_united_type"},
         {.name = "license_info_list",
          .type = Type::List,
          .most = 2,
          .members = licenseRowFields()}}};
    static const std::array<Field, 2> body{
        {{.name = "action", .required = true, .words = actions},
         {.name = "user_info", .type = Type::Object, .required = true, .members = info}}};
    return {{}, body};
}

Answer createUser(const OperationContext &context, const Call &)
{
    Account &account = context.account;
    const Request request(context.body);
    if (auto refused = refuseAction(account.rules(), request))
        return *std::move(refused);
    const bool invites = request.action == "create";
    if (invites && isInvitationQuotaSpent(context))
        return tooManyInvitations(context);
    if (auto refused = refusePerson(context, request))
        return *std::move(refused);
    if (auto refused = refuseSecret(account, request))
        return *std::move(refused);
    if (auto refused = refuseLicenses(account, request))
        return *std::move(refused);

    if (const User *expired = account.find(request.email))
        account.remove(*expired);
    const User &user = account.add(makeUser(context, request));
    if (request.action == "autoCreate" && !request.password.empty())
        keepPassword(account, user, request.password);
    Answer answer = created(user);
    if (invites)
        countInvitation(context, answer);
    return answer;
}

} // namespace rollcall::sandbox
