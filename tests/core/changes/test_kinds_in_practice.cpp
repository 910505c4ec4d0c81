#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_assistant.h"
#include "core/changes/kinds/delete_assistants.h"
#include "core/changes/kinds/delete_picture.h"
#include "core/changes/kinds/delete_scheduler.h"
#include "core/changes/kinds/delete_schedulers.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/delete_virtual_backgrounds.h"
#include "core/changes/kinds/switch_account.h"
#include "core/changes/kinds/update_email.h"
#include "core/changes/kinds/update_features.h"
#include "core/changes/kinds/update_settings.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/kinds/upload_picture.h"
#include "core/changes/kinds/upload_virtual_background.h"
#include "core/zoom/user_creation.h"
#include "tests/core/zoom/practice_zoom.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

zoom::Assistant named(const KnownUser &user)
{
    return {user.target.userId, user.target.email, std::nullopt};
}

} // namespace

// Each kind in a practice account: it is not so, it is done, it is so, it is set back, and it is
// not so any more.
class TestKindsInPractice : public QObject
{
    Q_OBJECT

private:
    PracticeZoom m_zoom;
    QTemporaryDir m_folder;
    int m_users = 0;

    Result<QJsonObject> ask(const Request &request)
    {
        return await(zoom::askForObject(m_zoom.client, request, {}));
    }

    // Licensed and active.
    KnownUser newUser()
    {
        const QString email = u"user%1@managed.practice.example"_s.arg(++m_users);
        const zoom::NewUser user{.action = zoom::CreateAction::SingleSignOnCreate,
                                 .email = email,
                                 .type = 2,
                                 .firstName = u"User"_s};
        const auto created = await(zoom::createUser(m_zoom.client, user));
        if (!created)
            qFatal("%s", qPrintable(created.error().details()));
        return known(created->id, email);
    }

    KnownUser known(const QString &id, const QString &email)
    {
        const auto user = ask(zoom::getUserRequest({.userId = id, .loginType = std::nullopt}));
        return {{id, email, {}}, user ? *user : QJsonObject()};
    }

    QJsonObject settingsOf(const KnownUser &user)
    {
        return *ask(zoom::getSettingsRequest(
            {.userId = user.target.userId, .loginType = std::nullopt, .fields = {}}));
    }

    Taken look(const Change &change, bool wasAbsent = true)
    {
        const ReadBack &readBack = kindOf(change).readBack;
        return readBack.judge(change, ask(readBack.request(change)),
                              {.intended = {}, .wasAbsent = wasAbsent});
    }

    // What the answer says, for the journal.
    QJsonObject send(const Change &change)
    {
        const ChangeKind &kind = kindOf(change);
        const auto trouble = kind.check(change);
        if (trouble)
            qFatal("%s", qPrintable(trouble->sentence));
        const auto json = ask(kind.request(change));
        if (!json)
            qFatal("%s: %s", kind.name.data(), qPrintable(json.error().details()));
        const auto result = kind.answer != nullptr ? kind.answer(change, *json) : QJsonObject();
        return result ? *result : QJsonObject();
    }

    void thereAndBack(const Change &change)
    {
        const ChangeKind &kind = kindOf(change);
        QCOMPARE(look(change), Taken::No);
        const QJsonObject result = send(change);
        QCOMPARE(look(change), Taken::Yes);
        const QList<Change> inverse = kind.inverse(change, result);
        QVERIFY(!inverse.isEmpty());
        for (const Change &back : inverse) {
            if (kind.operation != zoom::Operation::CreateUser &&
                kindOf(back).matchesBefore != nullptr) {
                const auto now = ask(kindOf(back).readBack.request(back));
                QVERIFY(kindOf(back).matchesBefore(back, *now));
            }
            send(back);
            QCOMPARE(look(back), Taken::Yes);
        }
        QCOMPARE(look(change), Taken::No);
        if (kind.matchesBefore != nullptr)
            QVERIFY(kind.matchesBefore(change, *ask(kind.readBack.request(change))));
    }

    QString file(const QString &name)
    {
        QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("\x89PNG\r\n\x1a\npicture") < 0)
            qFatal("No file");
        return path;
    }

private Q_SLOTS:
    void creations()
    {
        thereAndBack(
            createUserChange({.email = u"Guest@x.example"_s, .type = 1, .firstName = u"G"_s}));
        thereAndBack(createUserChange({.action = zoom::CreateAction::AutoCreate,
                                       .email = u"auto@managed.practice.example"_s,
                                       .type = 2,
                                       .password = u"Xy7!plumbus"_s,
                                       .zoomPhone = true}));
        thereAndBack(createUserChange({.action = zoom::CreateAction::SingleSignOnCreate,
                                       .email = u"sso@managed.practice.example"_s,
                                       .type = 1}));
    }

    void profile()
    {
        const KnownUser user = newUser();
        zoom::UserPatch first;
        first.dept = u"Sales"_s;
        first.jobTitle = u"Head"_s;
        first.firstName = u"Ursula"_s;
        first.pmi = 1234567890;
        first.usePmi = true;
        first.vanityName = u"ursula.sales"_s;
        first.phoneNumbers = {{.country = u"GB"_s, .code = u"+44"_s, .number = u"2071"_s}};
        first.customAttributes = {{u"k1"_s, u"Badge"_s, u"7"_s}};
        const Change filled = updateUserChange(user, first);
        send(filled);
        QCOMPARE(look(filled), Taken::Yes);
        // And from there to something else, and back.
        zoom::UserPatch second;
        second.dept = u"Support"_s;
        second.jobTitle = u"Deputy"_s;
        second.firstName = u"Uma"_s;
        second.pronounsOption = 2;
        thereAndBack(updateUserChange(known(user.target.userId, user.target.email), second));
        zoom::UserPatch emptied;
        emptied.dept = QString();
        emptied.jobTitle = QString();
        thereAndBack(updateUserChange(known(user.target.userId, user.target.email), emptied));
    }

    void licences()
    {
        const KnownUser user = newUser();
        thereAndBack(licenceChange(user, 1));
        zoom::UserPatch bit;
        bit.zoomOneType = qint64(1) << 57;
        const Change change = updateUserChange(user, bit);
        QCOMPARE(look(change), Taken::No);
        send(change);
        QCOMPARE(look(change), Taken::Yes);
    }

    void status()
    {
        const Change change = statusChange(newUser(), zoom::StatusAction::Deactivate);
        thereAndBack(change);
        // With its licence.
        QCOMPARE(known(change.target.userId, {}).values.value("type"_L1).toInt(), 2);
    }

    void email()
    {
        const KnownUser user = newUser();
        thereAndBack(emailChange(user, u"renamed@managed.practice.example"_s));
    }

    void assistants()
    {
        const KnownUser boss = newUser();
        const KnownUser one = newUser();
        const KnownUser two = newUser();
        thereAndBack(assistantsAdditionChange(boss, {named(one), named(two)}));
        send(assistantsAdditionChange(boss, {named(one), named(two)}));
        thereAndBack(assistantRemovalChange(boss, named(one)));
        thereAndBack(assistantsRemovalChange(boss, {named(one), named(two)}));
        const zoom::Scheduler scheduler{boss.target.userId, boss.target.email, 0};
        thereAndBack(schedulerRemovalChange(two, scheduler));
        thereAndBack(schedulersRemovalChange(one, {scheduler}));
    }

    void settings()
    {
        const KnownUser user = newUser();
        const QJsonObject before = settingsOf(user);
        const bool chat = before["in_meeting"_L1]["chat"_L1].toBool();
        const bool poll = before["in_meeting"_L1]["polling"_L1].toBool();
        thereAndBack(settingsChange(
            user, before,
            {{"in_meeting"_L1, QJsonObject{{"chat"_L1, !chat}, {"polling"_L1, !poll}}}},
            zoom::SettingsOption::Everything));
    }

    void features() { thereAndBack(featureChange(newUser(), zoom::UserFeature::UserType, u"1"_s)); }

    void files()
    {
        const KnownUser user = newUser();
        send(pictureChange(user, file(u"face.png"_s)));
        const Change removal = pictureRemovalChange(user);
        QCOMPARE(look(removal), Taken::No);
        send(removal);
        QCOMPARE(look(removal), Taken::Yes);

        const Change upload = virtualBackgroundChange(user, file(u"beach.png"_s));
        const QList<Change> inverse = kindOf(upload).inverse(upload, send(upload));
        QCOMPARE(inverse.size(), 1);
        QCOMPARE(look(inverse[0]), Taken::No);
        send(inverse[0]);
        QVERIFY(look(inverse[0]) != Taken::No);
    }

    void leaving()
    {
        const KnownUser heir = newUser();
        const Change change = deleteUserChange(newUser(), {.action = zoom::DeleteAction::Delete,
                                                           .transferEmail = heir.target.email,
                                                           .transferMeetings = true,
                                                           .transferRecordings = true});
        QCOMPARE(look(change), Taken::No);
        send(change);
        QCOMPARE(look(change), Taken::Yes);
        const Change moved = switchAccountChange(newUser(), u"another-account"_s);
        QCOMPARE(look(moved), Taken::No);
        send(moved);
        QCOMPARE(look(moved), Taken::Yes);
    }

    // Zoom says yes and does nothing.
    void editsOfPendingUsersAreFoundOut()
    {
        const QString email = u"pending@x.example"_s;
        send(createUserChange({.email = email, .firstName = u"P"_s}));
        zoom::UserPatch patch;
        patch.dept = u"Ops"_s;
        const Change change = updateUserChange(known(email, email), patch);
        send(change);
        QCOMPARE(look(change), Taken::No);
    }
};

QTEST_GUILESS_MAIN(TestKindsInPractice)
#include "test_kinds_in_practice.moc"
