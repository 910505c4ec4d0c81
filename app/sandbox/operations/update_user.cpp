#include "app/sandbox/operations/license_fields.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/seats.h"
#include "app/sandbox/operations/user_edit.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/operations/user_operations.h"
#include "app/sandbox/state/account.h"

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

bool has(const QJsonObject &body, const char *name)
{
    return body.contains(QLatin1StringView(name));
}

std::string textOf(const QJsonObject &body, const char *name)
{
    return body[QLatin1StringView(name)].toString().toStdString();
}

std::optional<Answer> refuseAdminOnly(const AccountRules &rules, const QJsonObject &body)
{
    struct Guarded
    {
        const char *member;
        std::string_view rule;
        std::string_view what;
    };
    static constexpr std::array<Guarded, 6> guarded{
        {{"first_name", "name", "a user's name"},
         {"last_name", "name", "a user's name"},
         {"display_name", "name", "a user's name"},
         {"host_key", "host_key", "the host key"},
         {"pmi", "pmi", "a Personal Meeting ID (PMI)"},
         {"vanity_name", "vanity_name", "a vanity name"}}};
    for (const Guarded &one : guarded) {
        if (has(body, one.member) && contains(rules.adminOnly, one.rule))
            return refusal(400, 200,
                           "Only an account administrator can change " + std::string(one.what) +
                               '.');
    }
    return std::nullopt;
}

std::optional<Answer> refuseTexts(Account &account, const QJsonObject &body)
{
    if (auto refused = refuseNames(account, body))
        return refused;
    const QString about = body[QLatin1StringView("about_me")].toString();
    if (about.contains(QLatin1StringView("http"), Qt::CaseInsensitive) || about.contains(u'<'))
        return refusal(400, 300,
                       "The `about_me` field is illegal and can't contain hyperlinks or HTML "
                       "code.");
    const std::string linkedin = textOf(body, "linkedin_url");
    if (!linkedin.empty() && linkedin.find("linkedin.com") == std::string::npos)
        return refusal(400, 300,
                       "The `linkedin_url` field is illegal. The URL must contain "
                       "`linkedin.com`.");
    return std::nullopt;
}

std::optional<Answer> refuseHostKey(const User &user, const QJsonObject &body)
{
    const std::string key = textOf(body, "host_key");
    if (!std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; }))
        return invalidField("host_key");
    if (user.marks.has(Mark::InMeeting))
        return refusal(400, 300, "User cannot update host key. There is a started meeting.");
    return std::nullopt;
}

// Host key, personal meeting id and personal link belong to hosts who are paid for.
std::optional<Answer> refuseHosting(Account &account, const User &user, const QJsonObject &body)
{
    const int type = has(body, "type") ? body[QLatin1StringView("type")].toInt() : user.type;
    if (type == 4 && (has(body, "pmi") || has(body, "use_pmi")))
        return refusal(400, 200,
                       "You cannot change PMI information for a \"No Meetings License\" user.");
    if (type != 2 && (has(body, "host_key") || has(body, "pmi") || has(body, "vanity_name")))
        return refusal(400, 1109, "Host is not a paid user.");
    if (has(body, "host_key")) {
        if (auto refused = refuseHostKey(user, body))
            return refused;
    }
    const std::int64_t pmi = body[QLatin1StringView("pmi")].toInteger();
    if (pmi != 0 &&
        account.findIf([&](const User &other) { return &other != &user && other.pmi == pmi; }))
        return invalidField("pmi");
    const std::string vanity = textOf(body, "vanity_name");
    const User *taker = account.findByVanityName(vanity);
    if (taker && taker != &user)
        return refusal(400, 4100,
                       "User is already taken by another user from your account. Choose another "
                       "\"Personal Link Name\".");
    return std::nullopt;
}

std::optional<Answer> refuseRoomType(const User &user, int type)
{
    if (type == 1)
        return refusal(400, 200,
                       "A Zoom Room user cannot be changed to a free user type: " + user.id);
    if (type == 4)
        return refusal(400, 200,
                       "A Zoom Room user cannot be changed to a no-meeting-license user type: " +
                           user.id + '.');
    return std::nullopt;
}

std::optional<Answer> refuseType(Account &account, const User &user, int type)
{
    if (type == 3)
        return refusal(400, 300, "Your account can't set user type as On-prem.");
    if (type == user.type)
        return std::nullopt;
    if (user.marks.has(Mark::Room)) {
        if (auto refused = refuseRoomType(user, type))
            return refused;
    }
    if (type == 1 && user.marks.has(Mark::UpcomingEvents))
        return refusal(400, 300,
                       "You cannot change the user type to \"Basic\" because this user has an "
                       "upcoming Zoom Events scheduled.");
    // Who is deactivated holds no licence, and nobody without SSO can be of no type at all.
    const bool impossible = (user.status == Status::Inactive && type == 2) ||
                            (type == 99 && user.loginType != 101) ||
                            (&user == &account.owner() && type != 2);
    if (impossible || !account.rules().assignLicenses)
        return refusal(400, 1108,
                       "Permission requirements to change the user type of this user were not "
                       "met.");
    return refuseSeat(account, type, SeatUse::Convert);
}

std::optional<Answer> refuseZoomOne(Account &account, const User &user, std::int64_t type)
{
    if (type != 0 && user.zoomOneType == 0)
        return refuseZoomOneSeat(account, SeatUse::Convert);
    if (type == 0 && user.zoomOneType != 0 && refuseSeat(account, 1, SeatUse::Convert))
        return refusal(400, 2039,
                       "You can't turn off your Zoom One license now because you don't have "
                       "enough basic licenses.");
    return std::nullopt;
}

std::optional<Answer> refuseLicenses(Account &account, const User &user, const QJsonObject &body)
{
    const int kinds = (has(body, "type") ? 1 : 0) + (has(body, "plan_united_type") ? 1 : 0) +
                      (has(body, "zoom_one_type") ? 1 : 0);
    if (kinds > 1)
        return refusal(400, 300,
                       "You can't change the \"type\" or \"plan_united_type\" or "
                       "\"zoom_one_type\" at the same time.");
    const std::string plan = textOf(body, "plan_united_type");
    if (has(body, "plan_united_type") && plan != "none" && !isUnitedPlan(plan))
        return refusal(400, 300,
                       "The value provided for \"plan_united_type\" parameter is invalid. Try "
                       "again with a valid value.");
    if (auto refused = refuseSubscriptions(account, body))
        return refused;
    if (has(body, "type")) {
        if (auto refused = refuseType(account, user, body[QLatin1StringView("type")].toInt()))
            return refused;
    }
    if (has(body, "zoom_one_type"))
        return refuseZoomOne(account, user, body[QLatin1StringView("zoom_one_type")].toInteger());
    return std::nullopt;
}

// Of all that is asked about a pending user Zoom keeps the group only, and calls it a success.
// What it says to a group that is not there is not documented: here nothing happens.
Answer updatePending(Account &account, const User &user, const QJsonObject &body)
{
    Answer done;
    done.status = 204;
    const std::string group = textOf(body, "group_id");
    if (!account.hasGroup(group))
        return done;
    account.change(user, [&group](User &mine) {
        if (std::ranges::find(mine.groupIds, group) == mine.groupIds.end())
            mine.groupIds.push_back(group);
    });
    return done;
}

} // namespace

Answer updateUser(const OperationContext &context, const Call &)
{
    const FoundUser found = findUser(context);
    if (!found.user)
        return found.refusal;
    Answer done;
    done.status = 204;
    const User &user = *found.user;
    const QJsonObject &body = context.body;
    Account &account = context.account;
    if (user.status == Status::Pending)
        return updatePending(account, user, body);
    if (auto refused = refuseAdminOnly(account.rules(), body))
        return *std::move(refused);
    if (auto refused = refuseTexts(account, body))
        return *std::move(refused);
    if (auto refused = refuseLicenses(account, user, body))
        return *std::move(refused);
    if (auto refused = refuseHosting(account, user, body))
        return *std::move(refused);
    account.change(user, [&body](User &mine) { editUser(mine, body); });
    return done;
}

} // namespace rollcall::sandbox
