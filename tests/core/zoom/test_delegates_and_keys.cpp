#include "core/zoom/assistants.h"
#include "core/zoom/schedulers.h"
#include "core/zoom/switch_account.h"
#include "core/zoom/user_status.h"
#include "core/zoom/user_token.h"
#include "tests/core/zoom/practice_zoom.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;
using namespace Qt::StringLiterals;

namespace {

// Two who may schedule for each other.
QList<User> licensed(PracticeZoom &zoom)
{
    QList<User> found;
    const QList<User> users = zoom.users();
    for (const User &user : users) {
        if (user.type == qint64(UserType::Licensed) && user.roleId == u"2"_s)
            found += user;
    }
    return found;
}

} // namespace

// What one user of the practice account may do for another, and the keys that act as a user.
class TestDelegatesAndKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assistantsAndSchedulersAreTwoSides()
    {
        PracticeZoom zoom;
        const QList<User> users = licensed(zoom);
        QVERIFY(users.size() >= 3);
        const User &host = users[0];
        AssistantsAddition addition{.userId = host.id};
        addition.assistants = {{.id = users[1].id}, {.id = {}, .email = users[2].email}};
        const auto added = await(addAssistants(zoom.client, addition));
        QCOMPARE(trouble(added), QString());
        QCOMPARE(added->ids.size(), 2);

        const auto assistants = await(listAssistants(zoom.client, {host.id}));
        QCOMPARE(trouble(assistants), QString());
        QCOMPARE(assistants->size(), 2);
        const auto schedulers = await(listSchedulers(zoom.client, {users[2].email}));
        QCOMPARE(trouble(schedulers), QString());
        QCOMPARE(schedulers->value(0).id, host.id);

        QCOMPARE(codeOf(await(addAssistants(zoom.client, addition))), 200); // has them already
        QCOMPARE(codeOf(await(deleteAssistant(zoom.client, {host.id, users[1].id}))), 0);
        QCOMPARE(codeOf(await(deleteScheduler(zoom.client, {users[2].id, host.id}))), 0);
        QVERIFY(await(listAssistants(zoom.client, {host.id}))->isEmpty());

        QCOMPARE(codeOf(await(addAssistants(zoom.client, addition))), 0);
        QCOMPARE(codeOf(await(deleteAssistants(zoom.client, {host.id}))), 0);
        QVERIFY(await(listSchedulers(zoom.client, {users[1].id}))->isEmpty());
        QCOMPARE(codeOf(await(deleteSchedulers(zoom.client, {users[1].id}))), 0);
    }

    void keysAreForActiveUsers()
    {
        PracticeZoom zoom;
        const auto own = await(getZak(zoom.client));
        QCOMPARE(trouble(own), QString());
        QVERIFY(own->has_value());

        const User user = licensed(zoom).value(0);
        const UserTokenQuery query{.userId = user.id, .ttl = 60};
        QVERIFY(await(getUserToken(zoom.client, query))->has_value());
        QCOMPARE(codeOf(await(revokeSsoToken(zoom.client, {user.id}))), 0);

        const StatusUpdate off{.userId = user.id, .action = StatusAction::Deactivate};
        QCOMPARE(codeOf(await(updateStatus(zoom.client, off))), 0);
        const auto none = await(getUserToken(zoom.client, query));
        QCOMPARE(trouble(none), QString());
        QVERIFY(!none->has_value());
    }

    void whoWentToAnotherAccountIsNotInThisOne()
    {
        PracticeZoom zoom;
        const User user = licensed(zoom).value(0);
        const AccountSwitch change{.userId = user.id, .newAccountId = u"another-account"_s};
        QCOMPARE(trouble(await(switchAccount(zoom.client, change))), QString());
        const auto gone = await(getUser(zoom.client, {user.id}));
        QCOMPARE(codeOf(gone), 1010);
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDelegatesAndKeys)
#include "test_delegates_and_keys.moc"
