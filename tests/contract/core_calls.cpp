#include "tests/contract/core_calls.h"

#include "core/zoom/assistants.h"
#include "core/zoom/groups.h"
#include "core/zoom/managed_domains.h"
#include "core/zoom/pictures.h"
#include "core/zoom/plan_usage.h"
#include "core/zoom/presence.h"
#include "core/zoom/roles.h"
#include "core/zoom/schedulers.h"
#include "core/zoom/switch_account.h"
#include "core/zoom/user_creation.h"
#include "core/zoom/user_deletion.h"
#include "core/zoom/user_email.h"
#include "core/zoom/user_features.h"
#include "core/zoom/user_password.h"
#include "core/zoom/user_permissions.h"
#include "core/zoom/user_settings.h"
#include "core/zoom/user_status.h"
#include "core/zoom/user_summary.h"
#include "core/zoom/user_token.h"
#include "core/zoom/user_update.h"
#include "core/zoom/users.h"
#include "core/zoom/vanity_name.h"
#include "core/zoom/virtual_backgrounds.h"
#include "tests/support/await.h"

#include <QJsonObject>

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;
using namespace zoom;

namespace {

constexpr qint64 highestBit = qint64(1) << 59;

// The least that is taken for a PNG file.
UploadFile portrait()
{
    return {u"portrait.png"_s, QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(64, '\0')};
}

class Calls
{
public:
    // `call` gives a task; it is called when the call is made.
    template <typename Call>
    void add(const char *operation, const char *method, const char *variant, Call call)
    {
        m_calls.append({QString::fromLatin1(operation), QString::fromLatin1(method),
                        QString::fromUtf8(variant), [call](ApiClient &client) {
                            const auto result = await(call(client));
                            return result ? QString() : result.error().details();
                        }});
    }

    QList<CoreCall> take() { return std::move(m_calls); }

private:
    QList<CoreCall> m_calls;
};

void addReading(Calls &calls, const CallSubjects &on)
{
    calls.add("ListUsers", "get_page", "one page with all that can be asked",
              [](ApiClient &client) {
                  return listUsers(client, {.status = UserStatus::Inactive,
                                            .pageSize = 50,
                                            .pageNumber = 1,
                                            .roleId = u"2"_s,
                                            .license = u"zoom_workforce_management"_s,
                                            .hostKeys = true});
              });
    calls.add("ListUsers", "get_all", "all pages",
              [](ApiClient &client) { return listAllUsers(client, {}); });
    calls.add("GetUser", "user", "by id",
              [on](ApiClient &client) { return getUser(client, {.userId = on.user}); });
    calls.add("GetUser", "user", "by the address of one sign-in", [on](ApiClient &client) {
        return getUser(client, {.userId = on.other, .loginType = LoginType::WorkEmail});
    });
    calls.add("GetPermissions", "permission", "of a user",
              [on](ApiClient &client) { return getPermissions(client, {on.user}); });
    calls.add("GetUserSummary", "", "of the account",
              [](ApiClient &client) { return getUserSummary(client); });
    calls.add("CheckEmail", "email", "plus sign in the address", [on](ApiClient &client) {
        return checkEmail(client, {.email = u"a+b@"_s + on.domain});
    });
    calls.add("CheckVanityName", "vanity_name", "free", [](ApiClient &client) {
        return checkVanityName(client, {.vanityName = u"ada.lovelace"_s});
    });
    calls.add("GetZak", "zak", "own", [](ApiClient &client) { return getZak(client); });
    calls.add("GetToken", "token", "ZAK for an hour", [on](ApiClient &client) {
        return getUserToken(client, {.userId = on.user, .type = UserTokenType::Zak, .ttl = 3600});
    });
    calls.add("GetPresence", "", "of a user",
              [on](ApiClient &client) { return getPresence(client, {on.user}); });
    calls.add("ListRoles", "", "all", [](ApiClient &client) { return listRoles(client); });
    calls.add("ListGroups", "", "all", [](ApiClient &client) { return listAllGroups(client); });
    calls.add("ListManagedDomains", "", "own",
              [](ApiClient &client) { return listManagedDomains(client); });
    calls.add("GetPlanUsage", "", "own", [](ApiClient &client) { return getPlanUsage(client); });
}

void addCreating(Calls &calls, const CallSubjects &on)
{
    const auto create = [&](const char *variant, CreateAction action, QString password) {
        NewUser user{.action = action,
                     .email = u"new+%1@%2"_s.arg(QString::fromLatin1(variant), on.domain),
                     .type = qint64(UserType::Basic),
                     .firstName = u"Zoë"_s,
                     .lastName = u"O'Neill"_s,
                     .displayName = u"Zoë O'Neill"_s,
                     .password = std::move(password)};
        calls.add("CreateUser", "create", variant,
                  [user](ApiClient &client) { return createUser(client, user); });
    };
    create("create", CreateAction::Create, {});
    create("autoCreate", CreateAction::AutoCreate, u"Kx7!pq-Wm2"_s);
    create("custCreate", CreateAction::CustomerCreate, {});
    create("ssoCreate", CreateAction::SingleSignOnCreate, {});
    calls.add("CreateUser", "create", "with licences", [on](ApiClient &client) {
        return createUser(client, {.email = u"licensed@"_s + on.domain,
                                   .type = qint64(UserType::Licensed),
                                   .zoomPhone = false,
                                   .zoomOneType = highestBit,
                                   .licenses = {{u"ZOOM_WORKPLACE_BUNDLE"_s, highestBit, u"s"_s}}});
    });
}

void addEditing(Calls &calls, const CallSubjects &on)
{
    calls.add("UpdateUser", "update", "profile, with zeros and empty texts",
              [on](ApiClient &client) {
                  UserPatch patch{.firstName = u"Zoë"_s,
                                  .usePmi = false,
                                  .timezone = u"Europe/Berlin"_s,
                                  .language = u"de-DE"_s,
                                  .dept = QString(),
                                  .jobTitle = u"Director"_s,
                                  .manager = on.other,
                                  .pronounsOption = 2,
                                  .aboutMe = QString(),
                                  .zoomPhone = false,
                                  .phoneNumbers = {{{u"US"_s, u"+1"_s, u"5550100"_s, u"Office"_s}}},
                                  .customAttributes = {{{u"cbf_1"_s, u"Badge"_s, u"17"_s}}}};
                  return updateUser(client, {.userId = on.user, .patch = patch});
              });
    calls.add("UpdateUser", "update", "licence", [on](ApiClient &client) {
        return updateUser(client, {.userId = on.user,
                                   .patch = {.type = qint64(UserType::Licensed)},
                                   .loginType = LoginType::WorkEmail});
    });
    calls.add("UpdateStatus", "status", "deactivate", [on](ApiClient &client) {
        return updateStatus(client, {.userId = on.user, .action = StatusAction::Deactivate});
    });
    calls.add("UpdateStatus", "status", "activate", [on](ApiClient &client) {
        return updateStatus(client, {.userId = on.user, .action = StatusAction::Activate});
    });
    calls.add("UpdatePassword", "password", "new", [on](ApiClient &client) {
        return updatePassword(client, {.userId = on.user, .password = u"Kx7!pq-Wm3"_s});
    });
    calls.add("UpdateEmail", "email_update", "new", [on](ApiClient &client) {
        return updateEmail(client, {.userId = on.user, .email = u"renamed@"_s + on.domain});
    });
    calls.add("UpdateFeatures", "", "licence of two", [on](ApiClient &client) {
        return updateFeatures(client, {.userIds = {on.user, on.other}, .value = u"2"_s});
    });
    calls.add("RevokeSsoToken", "sso_token_delete", "of a user",
              [on](ApiClient &client) { return revokeSsoToken(client, {on.user}); });
}

void addPresence(Calls &calls, const CallSubjects &on)
{
    calls.add("UpdatePresence", "update_presence_status", "away", [on](ApiClient &client) {
        return updatePresence(client, {.userId = on.other, .status = PresenceStatus::Away});
    });
}

void addDelegates(Calls &calls, const CallSubjects &on)
{
    calls.add("AddAssistants", "assistant_create", "by address", [on](ApiClient &client) {
        return addAssistants(client, {.userId = on.user, .assistants = {{.email = on.other}}});
    });
    calls.add("ListAssistants", "assistant", "all",
              [on](ApiClient &client) { return listAssistants(client, {on.user}); });
    calls.add("DeleteAssistant", "assistant_delete", "by address", [on](ApiClient &client) {
        return deleteAssistant(client, {.userId = on.user, .assistantId = on.other});
    });
    calls.add("DeleteAssistants", "assistants_delete", "all",
              [on](ApiClient &client) { return deleteAssistants(client, {on.user}); });
    calls.add("ListSchedulers", "scheduler", "all",
              [on](ApiClient &client) { return listSchedulers(client, {on.user}); });
    calls.add("DeleteScheduler", "scheduler_delete", "by address", [on](ApiClient &client) {
        return deleteScheduler(client, {.userId = on.user, .schedulerId = on.other});
    });
    calls.add("DeleteSchedulers", "schedulers_delete", "all",
              [on](ApiClient &client) { return deleteSchedulers(client, {on.user}); });
}

void addFiles(Calls &calls, const CallSubjects &on)
{
    calls.add("UploadPicture", "picture", "PNG", [on](ApiClient &client) {
        return uploadPicture(client, {.userId = on.user, .file = portrait()});
    });
    calls.add("DeletePicture", "", "of a user",
              [on](ApiClient &client) { return deletePicture(client, {on.user}); });
    calls.add("UploadVirtualBackground", "upload_v_buser", "PNG", [on](ApiClient &client) {
        return uploadVirtualBackground(client, {.userId = on.user, .file = portrait()});
    });
    calls.add("DeleteVirtualBackgrounds", "del_vb", "two", [on](ApiClient &client) {
        return deleteVirtualBackgrounds(client, {.userId = on.user, .fileIds = {u"a1"_s, u"b2"_s}});
    });
}

void addSettings(Calls &calls, const CallSubjects &on)
{
    const auto get = [&](const char *method, const char *variant, SettingsQuery query) {
        query.userId = on.user;
        calls.add("GetSettings", method, variant,
                  [query](ApiClient &client) { return getSettings(client, query); });
    };
    get("settings_user", "everything", {});
    get("setting", "two leaves of one sign-in",
        {.loginType = LoginType::WorkEmail, .fields = {u"host_video"_s, u"chat"_s}});
    get("settings_domains", "meeting authentication",
        {.option = SettingsOption::MeetingAuthentication});
    get("settings_domains", "recording authentication",
        {.option = SettingsOption::RecordingAuthentication});
    get("settings_meeting_security", "meeting security",
        {.option = SettingsOption::MeetingSecurity});
    calls.add("UpdateSettings", "settings_update", "a leaf", [on](ApiClient &client) {
        const QJsonObject meetings{{u"host_video"_s, false}};
        return updateSettings(client,
                              {.userId = on.user, .part = {{u"schedule_meeting"_s, meetings}}});
    });
    calls.add("UpdateSettings", "settings_update", "a leaf of meeting security",
              [on](ApiClient &client) {
                  const QJsonObject security{{u"waiting_room"_s, true}};
                  return updateSettings(client, {.userId = on.user,
                                                 .part = {{u"meeting_security"_s, security}},
                                                 .option = SettingsOption::MeetingSecurity});
              });
}

void addLeaving(Calls &calls, const CallSubjects &on)
{
    calls.add("SwitchAccount", "switch_account", "to another account", [on](ApiClient &client) {
        return switchAccount(client, {.userId = on.other, .newAccountId = u"aCcOuNt-2"_s});
    });
    calls.add("DeleteUser", "delete", "for good, with all transfers", [on](ApiClient &client) {
        return deleteUser(client, {.userId = on.leaver,
                                   .action = DeleteAction::Delete,
                                   .transferEmail = on.other,
                                   .transferMeetings = true,
                                   .transferWebinars = true,
                                   .transferRecordings = true,
                                   .transferWhiteboards = true,
                                   .transferClips = true,
                                   .transferNotes = true,
                                   .transferVisitors = true,
                                   .transferDocs = true});
    });
    calls.add("DeleteUser", "delete", "disassociate by address", [on](ApiClient &client) {
        return deleteUser(client, {.userId = u"new+create@"_s + on.domain});
    });
}

} // namespace

QList<CoreCall> coreCalls(const CallSubjects &subjects)
{
    Calls calls;
    addReading(calls, subjects);
    addCreating(calls, subjects);
    addEditing(calls, subjects);
    addPresence(calls, subjects);
    addDelegates(calls, subjects);
    addFiles(calls, subjects);
    addSettings(calls, subjects);
    addLeaving(calls, subjects);
    return calls.take();
}

} // namespace rollcall::test
