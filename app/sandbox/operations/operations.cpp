#include "app/sandbox/operations/account_access.h"
#include "app/sandbox/operations/account_operations.h"
#include "app/sandbox/operations/delegate_operations.h"
#include "app/sandbox/operations/file_operations.h"
#include "app/sandbox/operations/operation.h"
#include "app/sandbox/operations/presence_operations.h"
#include "app/sandbox/operations/role_operations.h"
#include "app/sandbox/operations/settings_operations.h"
#include "app/sandbox/operations/user_operations.h"

#include <array>

namespace rollcall::sandbox {

namespace {

constexpr auto table = std::to_array<Operation>({
    {"GET", "/users", RateLabel::Medium, "user:read:admin", "user:read:list_users:admin", false,
     listUsers, listUsersFields},
    {"POST", "/users", RateLabel::Light, "user:write:admin", "user:write:user:admin", true,
     createUser, createUserFields},
    {"PATCH", "/users/{userId}", RateLabel::Light, "user:write:admin", "user:update:user:admin",
     true, updateUser, updateUserFields},
    {"DELETE", "/users/{userId}", RateLabel::Light, "user:write:admin", "user:delete:user:admin",
     true, deleteUser, deleteUserFields},
    {"PUT", "/users/{userId}/status", RateLabel::Light, "user:write:admin",
     "user:update:status:admin", true, updateStatus, updateStatusFields},
    {"PUT", "/users/{userId}/password", RateLabel::Medium, "user:write:admin",
     "user:update:password:admin", true, updatePassword, updatePasswordFields},
    {"PUT", "/users/{userId}/email", RateLabel::Light, "user:write:admin",
     "user:update:email:admin", true, updateEmail, updateEmailFields},
    {"GET", "/users/email", RateLabel::Light, "user:read:admin", "user:read:email:admin", false,
     checkEmail, checkEmailFields},
    {"GET", "/users/vanity_name", RateLabel::Light, "user:read:admin", "user:read:pm_room:admin",
     false, checkVanityName, checkVanityNameFields},
    {"GET", "/users/me/zak", RateLabel::Light, "user_zak:read", "user:read:zak:admin", false,
     getZak},
    {"GET", "/users/{userId}/token", RateLabel::Light, "user:read:admin", "user:read:token:admin",
     false, getToken, getTokenFields},
    {"DELETE", "/users/{userId}/token", RateLabel::Light, "user:write:admin",
     "user:delete:token:admin", true, revokeToken},
    {"PUT", "/accounts/{accountId}/users/{userId}/account", RateLabel::Light, "user:master",
     "user:update:user_account:master", true, switchAccount, switchAccountFields},
    {"GET", "/users/{userId}", RateLabel::Light, "user:read:admin", "user:read:user:admin", false,
     getUser, getUserFields},
    {"GET", "/users/{userId}/assistants", RateLabel::Medium, "user:read:admin",
     "user:read:list_assistants:admin", false, listAssistants},
    {"POST", "/users/{userId}/assistants", RateLabel::Medium, "user:write:admin",
     "user:write:assistant:admin", true, addAssistants, addAssistantsFields},
    {"DELETE", "/users/{userId}/assistants", RateLabel::Light, "user:write:admin",
     "user:delete:assistant:admin", true, deleteAssistants},
    {"DELETE", "/users/{userId}/assistants/{assistantId}", RateLabel::Light, "user:write:admin",
     "user:delete:assistant:admin", true, deleteAssistant},
    {"GET", "/users/{userId}/schedulers", RateLabel::Medium, "user:read:admin",
     "user:read:list_schedulers:admin", false, listSchedulers},
    {"DELETE", "/users/{userId}/schedulers", RateLabel::Light, "user:write:admin",
     "user:delete:scheduler:admin", true, deleteSchedulers},
    {"DELETE", "/users/{userId}/schedulers/{schedulerId}", RateLabel::Light, "user:write:admin",
     "user:delete:scheduler:admin", true, deleteScheduler},
    {"GET", "/users/{userId}/settings", RateLabel::Medium, "user:read:admin",
     "user:read:settings:admin", false, getSettings, getSettingsFields},
    {"PATCH", "/users/{userId}/settings", RateLabel::Medium, "user:write:admin",
     "user:update:settings:admin", true, updateSettings, updateSettingsFields, checkSettingsBody},
    {"GET", "/users/{userId}/permissions", RateLabel::Light, "user:read:admin",
     "user:read:list_permissions:admin", false, listPermissions},
    {"GET", "/users/summary", RateLabel::Medium, "user:read:admin", "user:read:summary:admin",
     false, summarizeUsers},
    {"GET", "/groups", RateLabel::Medium, "group:read:admin", "group:read:list_groups:admin", false,
     listGroups, listGroupsFields},
    {"GET", "/accounts/{accountId}/managed_domains", RateLabel::Light, "account:read:admin",
     "account:read:managed_domains:master", false, listManagedDomains},
    {"GET", "/accounts/{accountId}/plans/usage", RateLabel::Heavy, "account:read:admin",
     "account:read:admin", false, getPlanUsage},
    {"POST", "/users/{userId}/picture", RateLabel::Medium, "user:write:admin",
     "user:write:profile_picture:admin", true, uploadPicture},
    {"DELETE", "/users/{userId}/picture", RateLabel::Medium, "user:write:admin",
     "user:delete:profile_picture:admin", true, deletePicture},
    {"POST", "/users/{userId}/settings/virtual_backgrounds", RateLabel::Medium, "user:write:admin",
     "user:write:virtual_background_files:admin", true, uploadBackground},
    {"DELETE", "/users/{userId}/settings/virtual_backgrounds", RateLabel::Light, "user:write:admin",
     "user:delete:virtual_background_files:admin", true, deleteBackgrounds,
     deleteBackgroundsFields},
    {"GET", "/users/{userId}/presence_status", RateLabel::Medium, "user:read:admin",
     "user:read:presence_status:admin", false, getPresence},
    {"PUT", "/users/{userId}/presence_status", RateLabel::Medium, "user:write:admin",
     "user:update:presence_status:admin", true, updatePresence, updatePresenceFields},
    {"POST", "/users/features", RateLabel::Medium, "user:write:admin", "user:write:feature:admin",
     true, updateFeatures, updateFeaturesFields},
    {"GET", "/roles", RateLabel::Medium, "role:read:admin", "role:read:list_roles:admin", false,
     listRoles, listRolesFields},
});

std::optional<std::vector<std::string>> pathValues(std::string_view pattern,
                                                   std::span<const std::string> segments)
{
    std::vector<std::string> values;
    for (const std::string &segment : segments) {
        if (pattern.empty())
            return std::nullopt;
        pattern.remove_prefix(1); // the slash
        const std::string_view expected = pattern.substr(0, pattern.find('/'));
        if (expected.starts_with('{') && !segment.empty())
            values.push_back(segment);
        else if (expected != segment)
            return std::nullopt;
        pattern.remove_prefix(expected.size());
    }
    if (!pattern.empty())
        return std::nullopt;
    return values;
}

} // namespace

std::span<const Operation> operations()
{
    return table;
}

std::optional<Match> findOperation(std::string_view method, std::span<const std::string> segments)
{
    std::optional<Match> best;
    for (const Operation &operation : table) {
        if (operation.method != method)
            continue;
        auto values = pathValues(operation.path, segments);
        if (values && (!best || values->size() < best->pathValues.size()))
            best = Match{&operation, std::move(*values)};
    }
    return best;
}

} // namespace rollcall::sandbox
