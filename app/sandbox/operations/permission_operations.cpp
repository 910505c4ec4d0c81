#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/account_operations.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"

#include <array>

namespace rollcall::sandbox {

namespace {

// What a role may look at, and what it may change.
struct Powers
{
    bool users = false;    // looks after users
    bool settings = false; // looks after settings, groups and devices
    bool billing = false;
    bool reads = false; // sees all of it
};

// The account's roles by their names; a role that nobody knows may do nothing.
Powers powersOf(std::string_view roleId, std::string_view roleName)
{
    if (roleId == ownerRole)
        return {.users = true, .settings = true, .billing = true, .reads = true};
    if (roleId == adminRole)
        return {.users = true, .settings = true, .reads = true};
    if (roleName == "Help desk")
        return {.users = true};
    return {.reads = roleName == "Auditor"};
}

struct Permission
{
    std::string_view object;
    bool Powers::*edits;
};
constexpr std::array<Permission, 14> permissions{{{"User", &Powers::users},
                                                  {"Role", &Powers::settings},
                                                  {"Group", &Powers::settings},
                                                  {"IMGroups", &Powers::settings},
                                                  {"AccountProfile", &Powers::settings},
                                                  {"AccountSetting", &Powers::settings},
                                                  {"Meeting", &Powers::settings},
                                                  {"WebinarSetting", &Powers::settings},
                                                  {"Recording", &Powers::settings},
                                                  {"Security", &Powers::settings},
                                                  {"SingleSignOn", &Powers::settings},
                                                  {"ZoomRooms", &Powers::settings},
                                                  {"BillingInformation", &Powers::billing},
                                                  {"BillingSubscription", &Powers::billing}}};

} // namespace

Answer listPermissions(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const std::string &roleId = found.user->roleId;
    const Powers powers = powersOf(roleId, context.account.roleName(roleId));
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.name("permissions");
    json.openArray();
    for (const Permission &permission : permissions) {
        const std::string object(permission.object);
        if (powers.*permission.edits)
            json.value(object + ":Edit");
        if (powers.*permission.edits || powers.reads)
            json.value(object + ":Read");
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

} // namespace rollcall::sandbox
