#include "core/zoom/user_creation.h"
#include "core/zoom/user_deletion.h"
#include "core/zoom/user_email.h"
#include "core/zoom/user_password.h"
#include "core/zoom/user_status.h"
#include "core/zoom/user_update.h"
#include "core/zoom/vanity_name.h"
#include "tests/core/zoom/practice_zoom.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;
using namespace Qt::StringLiterals;

// Users of the practice account, as they come, change and go.
class TestLifeOfAUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesChangesAndGoes()
    {
        PracticeZoom zoom;
        const QString address = u"ada+1@managed.practice.example"_s;
        const auto created = await(createUser(zoom.client, newUser(address)));
        QCOMPARE(trouble(created), QString());

        UserUpdate update{.userId = created->id};
        update.patch.dept = u"Engines"_s;
        update.patch.usePmi = false;
        update.patch.vanityName = u"ada.lovelace"_s;
        update.patch.phoneNumbers = {{.country = u"GB"_s, .code = u"+44"_s, .number = u"2071"_s}};
        QCOMPARE(trouble(await(updateUser(zoom.client, update))), QString());
        const auto changed = await(getUser(zoom.client, {address}));
        QCOMPARE(trouble(changed), QString());
        QCOMPARE(changed->id, created->id);
        QCOMPARE(changed->dept, u"Engines"_s);
        QCOMPARE(changed->phoneNumbers.value(0).number, u"2071"_s);
        QVERIFY(*await(checkVanityName(zoom.client, {u"ada.lovelace"_s})));

        UserUpdate emptied{.userId = created->id};
        emptied.patch.dept = QString();
        QCOMPARE(trouble(await(updateUser(zoom.client, emptied))), QString());
        QCOMPARE(await(getUser(zoom.client, {address}))->dept, QString());

        QCOMPARE(setStatus(zoom, created->id, StatusAction::Deactivate), 0);
        QCOMPARE(await(getUser(zoom.client, {address}))->status, u"inactive"_s);
        QCOMPARE(setStatus(zoom, created->id, StatusAction::Activate), 0);

        const UserDeletion deletion{.userId = created->id, .action = DeleteAction::Delete};
        QCOMPARE(trouble(await(deleteUser(zoom.client, deletion))), QString());
        const auto gone = await(getUser(zoom.client, {address}));
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    }

    void whoIsInvitedIsPending()
    {
        PracticeZoom zoom;
        const QString address = u"new@x.example"_s;
        const auto invited = await(createUser(zoom.client, {.email = address}));
        QCOMPARE(trouble(invited), QString());
        const auto pending = await(listAllUsers(zoom.client, {.status = UserStatus::Pending}));
        const auto row = std::ranges::find(*pending, address, &User::email);
        QVERIFY(row != pending->end());
        QVERIFY(row->id.isEmpty());

        UserUpdate update{.userId = address};
        update.patch.dept = u"Ops"_s;
        QCOMPARE(trouble(await(updateUser(zoom.client, update))), QString()); // and does nothing
        QCOMPARE(await(getUser(zoom.client, {address}))->dept, QString());

        QCOMPARE(trouble(await(deleteUser(zoom.client, {.userId = address}))), QString());
        QCOMPARE(await(getUser(zoom.client, {address})).error().kind, ErrorKind::NotFound);
    }

    void invitationsExpire()
    {
        PracticeZoom zoom;
        const QString address = u"late@x.example"_s;
        QCOMPARE(codeOf(await(createUser(zoom.client, {.email = address}))), 0);
        QCOMPARE(zoom.control("/clock", R"({"advance_s":2678400})"), QString());
        const auto expired = await(getUser(zoom.client, {address}));
        QCOMPARE(codeOf(expired), 1120);
        QCOMPARE(expired.error().kind, ErrorKind::NotFound);
    }

    void addressesOfOthersAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("used") << u"a@used.example"_s << 1005 << ErrorKind::Conflict;
        QTest::newRow("elsewhere") << u"a@elsewhere.example"_s << 1009 << ErrorKind::Invalid;
        QTest::newRow("blocked") << u"a@blocked.example"_s << 1107 << ErrorKind::Invalid;
    }
    void addressesOfOthersAreRefused()
    {
        QFETCH(const QString, address);
        QFETCH(const int, code);
        QFETCH(const ErrorKind, kind);
        PracticeZoom zoom;
        const auto result = await(createUser(zoom.client, {.email = address}));
        QCOMPARE(codeOf(result), code);
        QCOMPARE(result.error().kind, kind);
    }

    void seatsRunOut()
    {
        PracticeZoom zoom;
        QCOMPARE(zoom.control("/account", R"({"licensed_limit":0})"), QString());
        const auto result =
            await(createUser(zoom.client, newUser(u"b@managed.practice.example"_s)));
        QCOMPARE(codeOf(result), 2034);
    }

    void addressesAndPasswordsHaveRules()
    {
        PracticeZoom zoom;
        const QString address = u"c@managed.practice.example"_s;
        NewUser user = newUser(address);
        user.action = CreateAction::AutoCreate;
        const QString id = await(createUser(zoom.client, user))->id;
        QVERIFY(!id.isEmpty());

        QCOMPARE(codeOf(await(updateEmail(zoom.client, {id, u"c@x.example"_s}))), 1116);
        const QString other = u"d+e@managed.practice.example"_s;
        QCOMPARE(trouble(await(updateEmail(zoom.client, {id, other}))), QString());
        QVERIFY(*await(checkEmail(zoom.client, {other})));
        QVERIFY(!*await(checkEmail(zoom.client, {u"nobody@x.example"_s})));

        QCOMPARE(codeOf(await(updatePassword(zoom.client, {id, u"12!?12!?"_s}))), 1125);
        QCOMPARE(trouble(await(updatePassword(zoom.client, {id, u"Blue-Kite-47"_s}))), QString());
    }

private:
    static NewUser newUser(const QString &address)
    {
        return {.action = CreateAction::SingleSignOnCreate,
                .email = address,
                .type = qint64(UserType::Licensed),
                .firstName = u"Ada"_s};
    }

    static int setStatus(PracticeZoom &zoom, const QString &id, StatusAction action)
    {
        const StatusUpdate update{.userId = id, .action = action};
        return codeOf(await(updateStatus(zoom.client, update)));
    }
};

QTEST_GUILESS_MAIN(TestLifeOfAUser)
#include "test_life_of_a_user.moc"
