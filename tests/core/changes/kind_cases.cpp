#include "tests/core/changes/kind_cases.h"

#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_assistant.h"
#include "core/changes/kinds/delete_assistants.h"
#include "core/changes/kinds/delete_picture.h"
#include "core/changes/kinds/delete_scheduler.h"
#include "core/changes/kinds/delete_schedulers.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/delete_virtual_backgrounds.h"
#include "core/changes/kinds/revoke_sso_token.h"
#include "core/changes/kinds/switch_account.h"
#include "core/changes/kinds/update_email.h"
#include "core/changes/kinds/update_features.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_presence.h"
#include "core/changes/kinds/update_settings.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/kinds/upload_picture.h"
#include "core/changes/kinds/upload_virtual_background.h"

#include <QFile>
#include <QJsonDocument>

namespace rollcall::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char secret[] = "Sup3r!Secret-canary";

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QString madeFile(const QTemporaryDir &folder, const QString &name)
{
    QString path = folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("\x89PNG\r\n\x1a\nnot much of a picture");
    return path;
}

QList<KindCase> creations()
{
    zoom::NewUser invited{.email = u"new@acme.example"_s, .type = 2, .firstName = u"Nora"_s};
    zoom::NewUser made = invited;
    made.action = zoom::CreateAction::AutoCreate;
    made.password = QString::fromLatin1(secret);
    zoom::NewUser api = invited;
    api.action = zoom::CreateAction::CustomerCreate;
    zoom::NewUser sso = invited;
    sso.action = zoom::CreateAction::SingleSignOnCreate;
    sso.zoomOneType = qint64(1) << 59;
    return {
        {.name = "invite",
         .change = createUserChange(invited),
         .title = u"Invite"_s,
         .risk = Risk::Disruptive,
         .line = "POST /users",
         .body = R"({"action":"create","user_info":{"email":"new@acme.example",)"
                 R"("first_name":"Nora","type":2}})",
         .inverse = {"DELETE /users/new%40acme.example?action=disassociate"},
         .comesBack = false},
        {.name = "create with password",
         .change = createUserChange(made),
         .title = u"Create with password"_s,
         .line = "POST /users",
         .body = R"({"action":"autoCreate","user_info":{"email":"new@acme.example",)"
                 R"("first_name":"Nora","password":"Sup3r!Secret-canary","type":2}})",
         .inverse = {"DELETE /users/n7?action=delete"},
         .comesBack = false},
        {.name = "create API user",
         .change = createUserChange(api),
         .title = u"Create API user"_s,
         .line = "POST /users",
         .body = R"({"action":"custCreate","user_info":{"email":"new@acme.example",)"
                 R"("first_name":"Nora","type":2}})",
         .inverse = {"DELETE /users/n7?action=delete"},
         .comesBack = false},
        {.name = "create for SSO",
         .change = createUserChange(sso),
         .title = u"Create for single sign-on"_s,
         .line = "POST /users",
         .body = R"({"action":"ssoCreate","user_info":{"email":"new@acme.example",)"
                 R"("feature":{"zoom_one_type":576460752303423488},)"
                 R"("first_name":"Nora","type":2}})",
         .inverse = {"DELETE /users/n7?action=delete"},
         .comesBack = false},
    };
}

QList<KindCase> edits()
{
    zoom::UserPatch profile;
    profile.dept = u"Sales"_s;
    profile.jobTitle = u"Head"_s;
    zoom::UserPatch names;
    names.firstName = u"Mary"_s;
    zoom::UserPatch bit;
    bit.zoomOneType = qint64(1) << 56;
    zoom::UserPatch link;
    link.vanityName = u"mary"_s;
    zoom::UserPatch key;
    key.hostKey = u"123456"_s;
    return {
        {.name = "edit profile",
         .change = updateUserChange(maria(), profile),
         .title = u"Edit profile"_s,
         .risk = Risk::Harmless,
         .line = "PATCH /users/u1",
         .body = R"({"dept":"Sales","job_title":"Head"})",
         .yes = {R"({"account_id":"a","dept":"Sales","job_title":"Head"})"},
         .no = {R"({"account_id":"a","dept":"Legal","job_title":"Head"})",
                R"({"account_id":"a","dept":"Sales"})", "404"},
         .unclear = {R"({"dept":"Sales"})", "500"},
         .inverse = {"PATCH /users/u1"}},
        {.name = "edit name",
         .change = updateUserChange(maria(), names),
         .title = u"Edit profile"_s,
         .line = "PATCH /users/u1",
         .body = R"({"first_name":"Mary"})",
         .yes = {R"({"first_name":"Mary"})"},
         .no = {R"({"first_name":"Maria"})", "{}", "404"},
         .unclear = {"500"},
         .inverse = {"PATCH /users/u1"}},
        {.name = "licence",
         .change = licenceChange(maria(), 1),
         .title = u"Change licence"_s,
         .risk = Risk::Disruptive,
         .line = "PATCH /users/u1",
         .body = R"({"type":1})",
         .yes = {R"({"type":1})", R"({"type":"1"})"},
         .no = {R"({"type":2})", "404"},
         .unclear = {"{}", "500"},
         .inverse = {"PATCH /users/u1"}},
        {.name = "licence bit",
         .change = updateUserChange(maria(), bit),
         .title = u"Change licence"_s,
         .line = "PATCH /users/u1",
         .body = R"({"zoom_one_type":72057594037927936})",
         .yes = {R"({"zoom_one_type":72057594037927936})",
                 R"({"zoom_one_type":72057594037927940})"},
         .no = {R"({"zoom_one_type":144115188075855872})", R"({"account_id":"a"})"},
         .unclear = {"{}"}},
        {.name = "personal link",
         .change = updateUserChange(maria(), link),
         .title = u"Edit profile"_s,
         .risk = Risk::Disruptive,
         .line = "PATCH /users/u1",
         .body = R"({"vanity_name":"mary"})",
         .yes = {R"({"vanity_url":"https://acme.zoom.us/my/mary"})"},
         .no = {R"({"vanity_url":"https://acme.zoom.us/my/maria"})"},
         .unclear = {"{}"}},
        {.name = "host key, which is never told",
         .change = updateUserChange(maria(), key),
         .title = u"Edit profile"_s,
         .risk = Risk::Disruptive,
         .line = "PATCH /users/u1",
         .body = R"({"host_key":"123456"})",
         .no = {"404"},
         .unclear = {R"({"account_id":"a","dept":"Legal"})"}},
    };
}

QList<KindCase> removals()
{
    zoom::UserDeletion whole{.userId = u"somebody else"_s,
                             .action = zoom::DeleteAction::Delete,
                             .transferEmail = u"heir@acme.example"_s,
                             .transferMeetings = true,
                             .transferRecordings = true,
                             .transferNotes = true};
    return {
        {.name = "delete",
         .change = deleteUserChange(maria(), whole),
         .title = u"Delete"_s,
         .risk = Risk::Irreversible,
         .line = "DELETE /users/u1?action=delete&transfer_email=heir%40acme.example"
                 "&transfer_meeting=true&transfer_webinar=false&transfer_recording=true"
                 "&transfer_notes=true",
         .yes = {"404"},
         .no = {R"({"id":"u1"})"},
         .unclear = {"500"}},
        {.name = "disassociate",
         .change = deleteUserChange(maria(), {}),
         .title = u"Disassociate"_s,
         .risk = Risk::Irreversible,
         .line = "DELETE /users/u1?action=disassociate",
         .yes = {"404"},
         .no = {R"({"id":"u1"})"},
         .unclear = {"500"}},
        {.name = "take back an invitation",
         .change = deleteUserChange(pendingUser(), {}),
         .title = u"Disassociate"_s,
         .risk = Risk::Disruptive,
         .line = "DELETE /users/invited%40acme.example?action=disassociate",
         .yes = {"404"},
         .no = {R"({"id":"u1"})"},
         .unclear = {"500"}},
        {.name = "move",
         .change = switchAccountChange(maria(), u"other-account"_s),
         .title = u"Move to another account"_s,
         .risk = Risk::Disruptive,
         .line = "PUT /accounts/me/users/u1/account",
         .body = R"({"account_id":"other-account"})",
         .yes = {"404", R"({"account_id":"other-account"})"},
         .no = {R"({"account_id":"acme"})", R"({"id":"u1"})"},
         .unclear = {"500"}},
    };
}

QList<KindCase> access()
{
    return {
        {.name = "deactivate",
         .change = statusChange(maria(), zoom::StatusAction::Deactivate),
         .title = u"Deactivate"_s,
         .risk = Risk::Disruptive,
         .line = "PUT /users/u1/status",
         .body = R"({"action":"deactivate"})",
         .yes = {R"({"status":"inactive","type":1})"},
         .no = {R"({"status":"active"})", "404"},
         .unclear = {"{}", "500"},
         .inverse = {"PUT /users/u1/status", "PATCH /users/u1"},
         .comesBack = false},
        {.name = "activate",
         .change = statusChange(maria(), zoom::StatusAction::Activate),
         .title = u"Activate"_s,
         .line = "PUT /users/u1/status",
         .body = R"({"action":"activate"})",
         .yes = {R"({"status":"active"})"},
         .no = {R"({"status":"inactive"})", "404"},
         .unclear = {"{}", "500"},
         .inverse = {"PUT /users/u1/status"}},
        {.name = "clock in",
         .change = statusChange(maria(), zoom::StatusAction::ClockIn),
         .title = u"Clock in"_s,
         .line = "PUT /users/u1/status",
         .body = R"({"action":"clock_in"})",
         .no = {"404"},
         .unclear = {R"({"status":"active"})"},
         .inverse = {"PUT /users/u1/status"}},
        {.name = "password",
         .change = passwordChange(maria(), secret),
         .title = u"Set password"_s,
         .risk = Risk::Disruptive,
         .line = "PUT /users/u1/password",
         .body = R"({"password":"Sup3r!Secret-canary"})"},
        {.name = "e-mail",
         .change = emailChange(maria(), u"mary@acme.example"_s),
         .title = u"Change e-mail"_s,
         .risk = Risk::Disruptive,
         .line = "PUT /users/u1/email",
         .body = R"({"email":"mary@acme.example"})",
         .yes = {R"({"email":"Mary@Acme.example"})"},
         .no = {R"({"email":"maria@acme.example"})", "404"},
         .unclear = {"{}", "500"},
         .inverse = {"PUT /users/u1/email"}},
        {.name = "sign out",
         .change = ssoSignOutChange(maria()),
         .title = u"Sign out of single sign-on"_s,
         .risk = Risk::Disruptive,
         .line = "DELETE /users/u1/token"},
        {.name = "presence",
         .change = presenceChange(maria(), zoom::PresenceStatus::DoNotDisturb, 30),
         .title = u"Set presence"_s,
         .line = "PUT /users/u1/presence_status",
         .body = R"({"duration":30,"status":"Do_Not_Disturb"})",
         .yes = {R"({"status":"Do_Not_Disturb"})", R"({"status":"Do_No_Disturb"})"},
         .no = {"404"},
         .unclear = {R"({"status":"Away"})", "{}", "500"}},
    };
}

QList<KindCase> delegations()
{
    const QList<zoom::Assistant> two{{u"u2"_s, u"two@acme.example"_s, true},
                                     {QString(), u"three@acme.example"_s, std::nullopt}};
    const zoom::Assistant one{u"u2"_s, u"two@acme.example"_s, std::nullopt};
    const zoom::Scheduler boss{u"u9"_s, u"boss@acme.example"_s, 0};
    return {
        {.name = "add assistants",
         .change = assistantsAdditionChange(maria(), two),
         .title = u"Add assistants"_s,
         .line = "POST /users/u1/assistants",
         .body = R"({"assistants":[{"can_manage_host_private_event":true,"id":"u2"},)"
                 R"({"email":"three@acme.example"}]})",
         .yes = {R"({"assistants":[{"id":"u2"},{"id":"u3","email":"Three@acme.example"}]})"},
         .no = {R"({"assistants":[{"id":"u2"}]})", R"({"assistants":[]})", "404"},
         .unclear = {"{}", "500"},
         .inverse = {"DELETE /users/u1/assistants/u2",
                     "DELETE /users/u1/assistants/three%40acme.example"},
         .comesBack = false},
        {.name = "remove an assistant",
         .change = assistantRemovalChange(maria(), one),
         .title = u"Remove assistant"_s,
         .line = "DELETE /users/u1/assistants/u2",
         .yes = {R"({"assistants":[{"id":"u3"}]})", "404"},
         .no = {R"({"assistants":[{"id":"u2"}]})"},
         .unclear = {"{}", "500"},
         .inverse = {"POST /users/u1/assistants"}},
        {.name = "remove all assistants",
         .change = assistantsRemovalChange(maria(), two),
         .title = u"Remove all assistants"_s,
         .line = "DELETE /users/u1/assistants",
         .yes = {R"({"assistants":[]})", "404"},
         .no = {R"({"assistants":[{"id":"u3"}]})"},
         .unclear = {"{}", "500"},
         .inverse = {"POST /users/u1/assistants"},
         .comesBack = false},
        {.name = "remove unknown assistants",
         .change = assistantsRemovalChange(maria(), {}),
         .title = u"Remove all assistants"_s,
         .risk = Risk::Disruptive,
         .line = "DELETE /users/u1/assistants",
         .yes = {R"({"assistants":[]})"},
         .no = {R"({"assistants":[{"id":"u3"}]})"},
         .unclear = {"{}"}},
        {.name = "remove a scheduler",
         .change = schedulerRemovalChange(maria(), boss),
         .title = u"Remove scheduling privilege"_s,
         .line = "DELETE /users/u1/schedulers/u9",
         .yes = {R"({"schedulers":[]})", "404"},
         .no = {R"({"schedulers":[{"id":"u9","pmi":1}]})"},
         .unclear = {"{}", "500"},
         .inverse = {"POST /users/u9/assistants"},
         .comesBack = false},
        {.name = "remove all schedulers",
         .change = schedulersRemovalChange(maria(), {boss, {u"u8"_s, {}, 0}}),
         .title = u"Remove all scheduling privileges"_s,
         .line = "DELETE /users/u1/schedulers",
         .yes = {R"({"schedulers":[]})", "404"},
         .no = {R"({"schedulers":[{"id":"u7"}]})"},
         .unclear = {"{}", "500"},
         .inverse = {"POST /users/u9/assistants", "POST /users/u8/assistants"},
         .comesBack = false},
    };
}

QList<KindCase> settingsAndFiles(const QTemporaryDir &folder)
{
    const QString picture = madeFile(folder, u"face.png"_s);
    return {
        {.name = "settings",
         .change = settingsChange(
             maria(), object(R"({"in_meeting":{"chat":false,"poll":true}})"),
             object(R"({"in_meeting":{"chat":true},"recording":{"auto_recording":"cloud"}})"),
             zoom::SettingsOption::Everything),
         .title = u"Change settings"_s,
         .line = "PATCH /users/u1/settings",
         .body = R"({"in_meeting":{"chat":true},"recording":{"auto_recording":"cloud"}})",
         .yes = {R"({"in_meeting":{"chat":true},"recording":{"auto_recording":"cloud"}})"},
         .no = {R"({"in_meeting":{"chat":false},"recording":{"auto_recording":"cloud"}})", "404"},
         .unclear = {R"({"in_meeting":{"chat":true}})", "{}", "500"},
         .inverse = {"PATCH /users/u1/settings"},
         .comesBack = false}, // only what was known before is set back
        {.name = "security",
         .change = settingsChange(maria(), object(R"({"meeting_security":{"waiting_room":false}})"),
                                  object(R"({"meeting_security":{"waiting_room":true}})"),
                                  zoom::SettingsOption::MeetingSecurity),
         .title = u"Change settings"_s,
         .line = "PATCH /users/u1/settings?option=meeting_security",
         .body = R"({"meeting_security":{"waiting_room":true}})",
         .yes = {R"({"meeting_security":{"waiting_room":true}})"},
         .no = {R"({"meeting_security":{"waiting_room":false}})"},
         .unclear = {"{}"},
         .inverse = {"PATCH /users/u1/settings?option=meeting_security"}},
        {.name = "picture",
         .change = pictureChange(maria(), picture),
         .title = u"Change picture"_s,
         .risk = Risk::Disruptive,
         .line = "POST /users/u1/picture"},
        {.name = "remove picture",
         .change = pictureRemovalChange(maria()),
         .title = u"Remove picture"_s,
         .risk = Risk::Disruptive,
         .line = "DELETE /users/u1/picture",
         .yes = {R"({"id":"u1"})"},
         .no = {R"({"pic_url":"https://files.example/1"})", "404"},
         .unclear = {"500"}},
        {.name = "background",
         .change = virtualBackgroundChange(maria(), picture),
         .title = u"Add virtual background"_s,
         .line = "POST /users/u1/settings/virtual_backgrounds",
         .inverse = {"DELETE /users/u1/settings/virtual_backgrounds?file_ids=n7"},
         .comesBack = false},
        {.name = "remove backgrounds",
         .change = virtualBackgroundsRemovalChange(maria(), {u"f1"_s, u"f2"_s}),
         .title = u"Remove virtual backgrounds"_s,
         .risk = Risk::Disruptive,
         .line = "DELETE /users/u1/settings/virtual_backgrounds?file_ids=f1%2Cf2",
         .yes = {R"({"in_meeting":{"virtual_background_settings":{"files":[{"id":"f3"}]}}})",
                 "404"},
         .no = {R"({"in_meeting":{"virtual_background_settings":{"files":[{"id":"f2"}]}}})"},
         .unclear = {"{}", "500"}},
    };
}

QList<KindCase> features()
{
    return {
        {.name = "feature",
         .change = featureChange(maria(), zoom::UserFeature::Webinar, u"500"_s),
         .title = u"Change feature"_s,
         .risk = Risk::Disruptive,
         .line = "POST /users/features",
         .body = R"({"feature_type":"webinar","feature_value":"500","user_ids":["u1"]})",
         .no = {"404"},
         .unclear = {R"({"account_id":"a","type":2})", "500"}},
        {.name = "licence as a feature",
         .change = featureChange(maria(), zoom::UserFeature::UserType, u"1"_s),
         .title = u"Change licence"_s,
         .line = "POST /users/features",
         .body = R"({"feature_type":"user_type","feature_value":"1","user_ids":["u1"]})",
         .yes = {R"({"type":1})"},
         .no = {R"({"type":2})", "404"},
         .unclear = {"{}", "500"},
         .inverse = {"POST /users/features"}},
        {.name = "Zoom One as a feature",
         .change = featureChange(maria(), zoom::UserFeature::ZoomOneType, u"576460752303423488"_s),
         .title = u"Change licence"_s,
         .risk = Risk::Disruptive,
         .line = "POST /users/features",
         .body = R"({"feature_type":"zoom_one_type","feature_value":"576460752303423488",)"
                 R"("user_ids":["u1"]})",
         .yes = {R"({"zoom_one_type":576460752303423500})"},
         .no = {R"({"zoom_one_type":16})"},
         .unclear = {"{}"}},
    };
}

Result<QJsonObject> told(const char *json)
{
    const QByteArray text(json);
    if (text == "404" || text == "500") {
        Error error;
        error.kind = text == "404" ? ErrorKind::NotFound : ErrorKind::Server;
        error.delivery = Delivery::Answered;
        return error;
    }
    return object(json);
}

} // namespace

Told::Told(const char *json)
    : answer(told(json))
{
}

KnownUser maria()
{
    return {{u"u1"_s, u"maria@acme.example"_s, u"Maria Sato"_s},
            object(R"({"id":"u1","email":"maria@acme.example","first_name":"Maria",)"
                   R"("last_name":"Sato","status":"active","type":2,"dept":"Legal",)"
                   R"("job_title":"Counsel","role_id":"2"})")};
}

KnownUser pendingUser()
{
    return {{u"invited@acme.example"_s, u"invited@acme.example"_s, {}},
            object(R"({"email":"invited@acme.example","status":"pending","type":1})")};
}

QList<KindCase> kindCases(const QTemporaryDir &folder)
{
    return creations() + edits() + removals() + access() + delegations() +
           settingsAndFiles(folder) + features();
}

QByteArray lineOf(const Request &request)
{
    QByteArray line = verbNames.name(request.verb).toByteArray() + ' ' + request.path;
    char separator = '?';
    for (const auto &[name, value] : request.query) {
        line += separator + name + '=' + value.toPercentEncoding();
        separator = '&';
    }
    return line;
}

} // namespace rollcall::test
