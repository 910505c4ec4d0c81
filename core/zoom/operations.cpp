#include "core/zoom/operations.h"

#include <array>

namespace rollcall::zoom {

namespace {

constexpr std::array<OperationFacts, operationCount> facts{{
    {Operation::ListUsers, Verb::Get, "/users", RateLabel::Medium, "user:read:admin",
     "user:read:list_users:admin", "User:Read"},
    {Operation::CreateUser, Verb::Post, "/users", RateLabel::Light, "user:write:admin",
     "user:write:user:admin", "User:Edit"},
    {Operation::GetUser, Verb::Get, "/users/{userId}", RateLabel::Light, "user:read:admin",
     "user:read:user:admin", "User:Read"},
    {Operation::UpdateUser, Verb::Patch, "/users/{userId}", RateLabel::Light, "user:write:admin",
     "user:update:user:admin", "User:Edit"},
    {Operation::DeleteUser, Verb::Delete, "/users/{userId}", RateLabel::Light, "user:write:admin",
     "user:delete:user:admin", "User:Edit"},
    {Operation::GetZak, Verb::Get, "/users/me/zak", RateLabel::Light, "user_zak:read",
     "user:read:zak:admin", "User:Read"},
    {Operation::ListAssistants, Verb::Get, "/users/{userId}/assistants", RateLabel::Medium,
     "user:read:admin", "user:read:list_assistants:admin", "User:Read"},
    {Operation::AddAssistants, Verb::Post, "/users/{userId}/assistants", RateLabel::Medium,
     "user:write:admin", "user:write:assistant:admin", "User:Edit"},
    {Operation::DeleteAssistants, Verb::Delete, "/users/{userId}/assistants", RateLabel::Light,
     "user:write:admin", "user:delete:assistant:admin", "User:Edit"},
    {Operation::DeleteAssistant, Verb::Delete, "/users/{userId}/assistants/{assistantId}",
     RateLabel::Light, "user:write:admin", "user:delete:assistant:admin", "User:Edit"},
    {Operation::ListSchedulers, Verb::Get, "/users/{userId}/schedulers", RateLabel::Medium,
     "user:read:admin", "user:read:list_schedulers:admin", "User:Read"},
    {Operation::DeleteSchedulers, Verb::Delete, "/users/{userId}/schedulers", RateLabel::Light,
     "user:write:admin", "user:delete:scheduler:admin", "User:Edit"},
    {Operation::DeleteScheduler, Verb::Delete, "/users/{userId}/schedulers/{schedulerId}",
     RateLabel::Light, "user:write:admin", "user:delete:scheduler:admin", "User:Edit"},
    {Operation::UploadPicture, Verb::Post, "/users/{userId}/picture", RateLabel::Medium,
     "user:write:admin", "user:write:profile_picture:admin", "User:Edit"},
    {Operation::GetSettings, Verb::Get, "/users/{userId}/settings", RateLabel::Medium,
     "user:read:admin", "user:read:settings:admin", "User:Read"},
    {Operation::UpdateSettings, Verb::Patch, "/users/{userId}/settings", RateLabel::Medium,
     "user:write:admin", "user:update:settings:admin", "User:Edit"},
    {Operation::UpdateStatus, Verb::Put, "/users/{userId}/status", RateLabel::Light,
     "user:write:admin", "user:update:status:admin", "User:Edit"},
    {Operation::UpdatePassword, Verb::Put, "/users/{userId}/password", RateLabel::Medium,
     "user:write:admin", "user:update:password:admin", "User:Edit"},
    {Operation::GetPermissions, Verb::Get, "/users/{userId}/permissions", RateLabel::Light,
     "user:read:admin", "user:read:list_permissions:admin", "User:Read"},
    {Operation::GetToken, Verb::Get, "/users/{userId}/token", RateLabel::Light, "user:read:admin",
     "user:read:token:admin", "User:Read"},
    {Operation::RevokeSsoToken, Verb::Delete, "/users/{userId}/token", RateLabel::Light,
     "user:write:admin", "user:delete:token:admin", "User:Edit"},
    {Operation::CheckEmail, Verb::Get, "/users/email", RateLabel::Light, "user:read:admin",
     "user:read:email:admin", "User:Read"},
    {Operation::UpdateEmail, Verb::Put, "/users/{userId}/email", RateLabel::Light,
     "user:write:admin", "user:update:email:admin", "User:Edit"},
    {Operation::CheckVanityName, Verb::Get, "/users/vanity_name", RateLabel::Light,
     "user:read:admin", "user:read:pm_room:admin", "User:Read"},
    {Operation::SwitchAccount, Verb::Put, "/accounts/{accountId}/users/{userId}/account",
     RateLabel::Light, "user:master", "user:update:user_account:master", "User:Edit"},
    {Operation::UpdatePresence, Verb::Put, "/users/{userId}/presence_status", RateLabel::Medium,
     "user:write:admin", "user:update:presence_status:admin", "User:Edit"},
    {Operation::UploadVirtualBackground, Verb::Post, "/users/{userId}/settings/virtual_backgrounds",
     RateLabel::Medium, "user:write:admin", "user:write:virtual_background_files:admin",
     "User:Edit"},
    {Operation::DeleteVirtualBackgrounds, Verb::Delete,
     "/users/{userId}/settings/virtual_backgrounds", RateLabel::Light, "user:write:admin",
     "user:delete:virtual_background_files:admin", "User:Edit"},
    {Operation::ListRoles, Verb::Get, "/roles", RateLabel::Medium, "role:read:admin",
     "role:read:list_roles:admin", "Role:Read"},
    {Operation::ListGroups, Verb::Get, "/groups", RateLabel::Medium, "group:read:admin",
     "group:read:list_groups:admin", "Group:Read"},
    {Operation::ListManagedDomains, Verb::Get, "/accounts/{accountId}/managed_domains",
     RateLabel::Light, "account:read:admin", "account:read:managed_domains:master",
     "AccountSetting:Read"},
    {Operation::GetPlanUsage, Verb::Get, "/accounts/{accountId}/plans/usage", RateLabel::Heavy,
     "account:read:admin", "account:read:admin", ""},
    {Operation::DeletePicture, Verb::Delete, "/users/{userId}/picture", RateLabel::Medium,
     "user:write:admin", "user:delete:profile_picture:admin", "User:Edit"},
    {Operation::GetPresence, Verb::Get, "/users/{userId}/presence_status", RateLabel::Medium,
     "user:read:admin", "user:read:presence_status:admin", "User:Read"},
    {Operation::UpdateFeatures, Verb::Post, "/users/features", RateLabel::Medium,
     "user:write:admin", "user:write:feature:admin", "User:Edit"},
    {Operation::GetUserSummary, Verb::Get, "/users/summary", RateLabel::Medium, "user:read:admin",
     "user:read:summary:admin", "User:Read"},
}};

QByteArray filledIn(QByteArrayView path, const QList<QByteArray> &segments)
{
    QByteArray filled = path.toByteArray();
    for (const QByteArray &segment : segments) {
        const qsizetype open = filled.indexOf('{');
        const qsizetype close = filled.indexOf('}', open);
        Q_ASSERT(open >= 0 && close > open);
        filled.replace(open, close - open + 1, encodedSegment(segment));
    }
    Q_ASSERT(!filled.contains('{'));
    return filled;
}

} // namespace

std::span<const OperationFacts> operationFacts()
{
    return facts;
}

const OperationFacts &factsOf(Operation operation)
{
    const OperationFacts &row = facts[std::size_t(operation)];
    Q_ASSERT(row.operation == operation);
    return row;
}

Request requestFor(Operation operation, const QList<QByteArray> &segments)
{
    const OperationFacts &row = factsOf(operation);
    Request request;
    request.verb = row.verb;
    request.path = filledIn(row.path, segments);
    request.label = row.label;
    request.operation = verbNames.name(row.verb).toByteArray() + ' ' + row.path.toByteArray();
    return request;
}

Request requestOn(Operation operation, const UserTarget &user)
{
    Request request = requestFor(operation, {user.userId.toUtf8()});
    request.lane = user.lane;
    return request;
}

} // namespace rollcall::zoom
