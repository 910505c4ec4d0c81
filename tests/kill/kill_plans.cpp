#include "tests/kill/kill_plans.h"

#include "core/changes/after_sending.h"
#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/delete_assistant.h"
#include "core/changes/kinds/delete_assistants.h"
#include "core/changes/kinds/delete_picture.h"
#include "core/changes/kinds/delete_scheduler.h"
#include "core/changes/kinds/delete_schedulers.h"
#include "core/changes/kinds/delete_virtual_backgrounds.h"
#include "core/changes/kinds/revoke_sso_token.h"
#include "core/changes/kinds/switch_account.h"
#include "core/changes/kinds/update_email.h"
#include "core/changes/kinds/update_features.h"
#include "core/changes/kinds/update_presence.h"
#include "core/changes/kinds/upload_picture.h"
#include "core/changes/kinds/upload_virtual_background.h"
#include "core/zoom/json_call.h"
#include "tests/core/changes/practice_changes.h"
#include "tests/kill/kill_child.h"

namespace rollcall::kill {

namespace {

using namespace Qt::StringLiterals;

// Licensed, so that nothing is refused for want of a licence.
QList<KnownUser> licensedUsers(test::PracticeChanges &practice)
{
    QList<KnownUser> licensed;
    practice.list();
    const UserStore &users = practice.directory.users();
    for (const UserRow row : users.select({.status = zoom::UserStatus::Active})) {
        const KnownUser user = knownUser(users, row);
        if (users.roleId(row) == u"2" && user.values[u"type"].toInt() == 2)
            licensed += user;
    }
    return licensed;
}

QString madePicture(const QTemporaryDir &folder)
{
    // The smallest PNG there is: one transparent pixel.
    QString path = folder.filePath(u"face.png"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no picture");
    file.write(QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
        "rkJggg=="));
    return path;
}

zoom::Assistant assistant(const KnownUser &user)
{
    return {user.target.userId, user.target.email, std::nullopt};
}

zoom::Scheduler scheduler(const KnownUser &user)
{
    return {user.target.userId, user.target.email, 0};
}

Change creation(zoom::CreateAction action, const QString &email)
{
    return createUserChange(
        {.action = action, .email = email, .firstName = u"Ada"_s, .lastName = u"Lovelace"_s});
}

QList<Change> thingsToTakeAway(const QList<KnownUser> &u, const QString &picture)
{
    return {
        virtualBackgroundChange(u[23], picture), // first, as in backgroundOf()
        assistantsAdditionChange(u[17], {assistant(u[18])}),
        assistantsAdditionChange(u[19], {assistant(u[18])}),
        assistantsAdditionChange(u[20], {assistant(u[21]), assistant(u[22])}),
        pictureChange(u[14], picture),
    };
}

// The id that the practice account gives to it, each time the same.
QString backgroundOf(test::PracticeChanges &practice, const KnownUser &user, const QString &picture)
{
    const Change change = virtualBackgroundChange(user, picture);
    const ChangeKind &kind = kindOf(change);
    const auto json = await(zoom::askForObject(practice.client, kind.request(change), {}));
    const auto answer = json ? kind.answer(change, *json) : Result<QJsonObject>(json.error());
    if (!answer)
        qFatal("%s", qPrintable(answer.error().details()));
    return (*answer)[u"id"].toString();
}

// Each is of a user of its own.
QList<Change> ofPeople(const QList<KnownUser> &u)
{
    return {
        creation(zoom::CreateAction::Create, u"invited@elsewhere-inc.example"_s),
        creation(zoom::CreateAction::SingleSignOnCreate, u"sso@managed.practice.example"_s),
        test::departmentChange(u[0], u"Afterwards"_s),
        licenceChange(u[1], 1),
        statusChange(u[2], zoom::StatusAction::Deactivate),
        deleteUserChange(u[3], {.action = zoom::DeleteAction::Delete}),
        passwordChange(u[4], plannedPassword()),
        emailChange(u[5], u"renamed@managed.practice.example"_s),
        ssoSignOutChange(u[6]),
        presenceChange(u[7], zoom::PresenceStatus::DoNotDisturb, 30),
        switchAccountChange(u[16], u"another-account"_s),
    };
}

QList<Change> ofThings(const QList<KnownUser> &u, const QString &picture, const QString &background)
{
    const auto chat = [](bool on) {
        return QJsonObject{{u"in_meeting"_s, QJsonObject{{u"chat"_s, on}}}};
    };
    return {
        assistantsAdditionChange(u[8], {assistant(u[9]), assistant(u[10])}),
        assistantRemovalChange(u[17], assistant(u[18])),
        assistantsRemovalChange(u[19], {assistant(u[18])}),
        schedulerRemovalChange(u[21], scheduler(u[20])),
        schedulersRemovalChange(u[22], {scheduler(u[20])}),
        settingsChange(u[11], chat(false), chat(true), zoom::SettingsOption::Everything),
        featureChange(u[12], zoom::UserFeature::Webinar, u"500"_s),
        pictureChange(u[13], picture),
        pictureRemovalChange(u[14]),
        virtualBackgroundChange(u[15], picture),
        virtualBackgroundsRemovalChange(u[23], {background}),
    };
}

// More than twenty, so that the directory has to do for a look.
QList<Change> many(const QList<KnownUser> &u, const QList<KnownUser> &withPasswords)
{
    QList<Change> changes;
    for (int i = 0; i < 8; ++i)
        changes += statusChange(u[i], zoom::StatusAction::Deactivate);
    for (int i = 8; i < 14; ++i)
        changes += test::departmentChange(u[i], u"Afterwards"_s);
    for (int i = 8; i < 11; ++i)
        changes += licenceChange(u[i], 1); // a second change of the same users
    for (int i = 14; i < 17; ++i)
        changes += ssoSignOutChange(u[i]);
    for (const KnownUser &user : withPasswords)
        changes += passwordChange(user, plannedPassword());
    for (int i = 0; i < 2; ++i)
        changes += creation(zoom::CreateAction::Create, u"new%1@elsewhere-inc.example"_s.arg(i));
    return changes;
}

// More than are read back one by one, and each looked at before: nothing here has a way back.
QList<Change> leavers(const QList<KnownUser> &users)
{
    QList<Change> changes;
    for (const KnownUser &user : users)
        changes += deleteUserChange(user, {.action = zoom::DeleteAction::Delete});
    return changes;
}

// Those of them who don't sign in some other way.
QList<KnownUser> withPasswords(test::PracticeChanges &practice, const QList<KnownUser> &users)
{
    QList<KnownUser> found;
    for (const KnownUser &user : users) {
        const Change change = passwordChange(user, plannedPassword());
        if (await(zoom::askForObject(practice.client, kindOf(change).request(change), {})))
            found += user;
    }
    return found;
}

} // namespace

QList<KillPlan> killPlans(const QTemporaryDir &folder)
{
    test::PracticeChanges practice(test::PracticeChanges::account(accountSize));
    const QList<KnownUser> users = licensedUsers(practice);
    if (users.size() < 24)
        qFatal("The account is too small: %d", int(users.size()));
    const QString picture = madePicture(folder);
    const QString background = backgroundOf(practice, users[23], picture);
    QList<KillPlan> plans{
        {"people", {}, practice.planOf(ofPeople(users)), {}},
        {"things",
         thingsToTakeAway(users, picture),
         practice.planOf(ofThings(users, picture, background)),
         {}},
        {"leavers", {}, practice.planOf(leavers(practice.members(mostSingleLooks + 4))), {}},
        {"many", {}, practice.planOf(many(users, withPasswords(practice, users.mid(17, 7)))), {}},
    };
    for (KillPlan &plan : plans) {
        plan.file = folder.filePath(QString::fromLatin1(plan.name) + u".json"_s);
        if (const auto saved = savePlan(plan.plan, plan.file); !saved)
            qFatal("%s", qPrintable(saved.error().details()));
    }
    return plans;
}

} // namespace rollcall::kill
