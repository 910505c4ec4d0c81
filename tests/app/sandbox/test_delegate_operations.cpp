#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

// A host and an assistant, both Licensed.
class Delegates : public SandboxWorld
{
public:
    QByteArray add(const QByteArray &rows)
    {
        return outcome("POST", "/users/" + host + "/assistants", "{\"assistants\": " + rows + "}");
    }
    QByteArray addByEmail(const QByteArray &email)
    {
        return add("[{\"email\": \"" + email + "\"}]");
    }
    QByteArray remove(const QByteArray &path) { return outcome("DELETE", "/users/" + path); }
    QStringList ids(const QByteArray &user, const char *side)
    {
        const QJsonArray rows = this->user(user + '/' + side)[QLatin1StringView(side)].toArray();
        QStringList ids;
        for (const QJsonValue &row : rows)
            ids.append(row["id"_L1].toString());
        return ids;
    }

    const QByteArray host = addUser("host@practice.example");
    const QByteArray assistant = addUser("assistant@practice.example");
};

} // namespace

class TestDelegateOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesSeeOneRelation()
    {
        Delegates world;
        const Received added =
            world.probe.send("POST", ("/users/" + world.host + "/assistants").constData(),
                             R"({"assistants": [{"email": "Assistant@practice.example",
                                "can_manage_host_private_event": true}]})");
        QCOMPARE(added.status, 201);
        QCOMPARE(added.json()["ids"_L1].toString(), QString::fromLatin1(world.assistant));
        const QJsonObject seen =
            world.user(world.host + "/assistants")["assistants"_L1][0].toObject();
        QCOMPARE(seen["email"_L1], QJsonValue(u"assistant@practice.example"_s));
        QCOMPARE(seen["can_manage_host_private_event"_L1], QJsonValue(true));
        QCOMPARE(world.ids(world.assistant, "schedulers"),
                 QStringList(QString::fromLatin1(world.host)));
        QCOMPARE(world.ids(world.host, "schedulers"), QStringList());
        QCOMPARE(world.ids(world.assistant, "assistants"), QStringList());
    }

    void eitherSideEndsIt_data()
    {
        QTest::addColumn<QByteArray>("path"); // %1: the host, %2: the assistant
        QTest::newRow("one assistant") << QByteArray("%1/assistants/%2");
        QTest::newRow("all assistants") << QByteArray("%1/assistants");
        QTest::newRow("one scheduler") << QByteArray("%2/schedulers/%1");
        QTest::newRow("all schedulers") << QByteArray("%2/schedulers");
    }
    void eitherSideEndsIt()
    {
        QFETCH(QByteArray, path);
        Delegates world;
        QCOMPARE(world.addByEmail("assistant@practice.example"), "201");
        path.replace("%1", world.host).replace("%2", "assistant@practice.example");
        QCOMPARE(world.remove(path), "204");
        QCOMPARE(world.ids(world.host, "assistants"), QStringList());
        QCOMPARE(world.ids(world.assistant, "schedulers"), QStringList());
        QCOMPARE(world.remove(path), "204"); // nothing left, and that is no mistake
    }

    void onlyTheOneIsTaken()
    {
        Delegates world;
        const QByteArray second = world.addUser("second@practice.example");
        QCOMPARE(world.add("[{\"id\": \"" + world.assistant + "\"}, {\"id\": \"" + second + "\"}]"),
                 "201");
        QCOMPARE(world.remove(world.host + "/assistants/" + second), "204");
        QCOMPARE(world.ids(world.host, "assistants"),
                 QStringList(QString::fromLatin1(world.assistant)));
        QCOMPARE(world.ids(second, "schedulers"), QStringList());
    }

    void relationEndsWithThePeople()
    {
        Delegates world;
        QCOMPARE(world.addByEmail("assistant@practice.example"), "201");
        QCOMPARE(world.remove(world.assistant + "?action=delete"), "204");
        QCOMPARE(world.ids(world.host, "assistants"), QStringList());
        world.addUser("assistant@practice.example");
        QCOMPARE(world.addByEmail("assistant@practice.example"), "201");
        QCOMPARE(world.remove(world.host + "?action=delete"), "204");
        QCOMPARE(world.ids("assistant@practice.example", "schedulers"), QStringList());
    }

    void refusals()
    {
        Delegates world;
        world.addUser("basic@practice.example", 1);
        QCOMPARE(world.addByEmail("basic@practice.example"), "400/200");
        QCOMPARE(world.addByEmail("host@practice.example"), "400/200");
        QCOMPARE(world.addByEmail("nobody@practice.example"), "400/200");
        QCOMPARE(world.add("[{}]"), "400/300");
        QCOMPARE(world.add("[]"), "400/300");
        QCOMPARE(world.add(R"([{"email": 1}])"), "400/300");
        QCOMPARE(world.addByEmail("assistant@practice.example"), "201");
        QCOMPARE(world.addByEmail("assistant@practice.example"), "400/200");
        QCOMPARE(world.outcome("POST", "/users/basic@practice.example/assistants",
                               R"({"assistants": [{"email": "host@practice.example"}]})"),
                 "400/200");
        QCOMPARE(world.remove("nobody/assistants"), "404/1001");
        QCOMPARE(world.remove("nobody/schedulers"), "404/1001");
        QCOMPARE(world.remove(world.host + "/assistants/nobody"), "404/1001");
        QCOMPARE(world.remove(world.host + "/schedulers/nobody"), "404/1001");
        QCOMPARE(world.outcome("GET", "/users/nobody/assistants"), "404/1001");
        QCOMPARE(world.outcome("GET", "/users/nobody/schedulers"), "404/1001");
    }

    void freeAccountsHaveNone()
    {
        Delegates world;
        world.setRules(R"({"paid": false})");
        QCOMPARE(world.addByEmail("assistant@practice.example"), "400/200");
    }

    void allOrNobodyIsAdded()
    {
        Delegates world;
        QCOMPARE(world.add("[{\"id\": \"" + world.assistant + "\"}, {\"id\": \"nobody\"}]"),
                 "400/200");
        QCOMPARE(world.add("[{\"id\": \"" + world.assistant +
                           "\"}, {\"email\": \"assistant@practice.example\"}]"),
                 "400/200");
        QCOMPARE(world.ids(world.host, "assistants"), QStringList());
    }

    void thirtyAreEnough()
    {
        Delegates world;
        QByteArray rows;
        for (int i = 0; i < 30; ++i) {
            const QByteArray email = "a" + QByteArray::number(i) + "@practice.example";
            world.addUser(email);
            rows += (i == 0 ? "" : ",") + ("{\"email\": \"" + email + "\"}");
        }
        const QByteArray one = R"({"email": "assistant@practice.example"})";
        QCOMPARE(world.add("[" + rows + "," + one + "]"), "400/300");
        QCOMPARE(world.add("[" + rows + "]"), "201");
        QCOMPARE(world.add("[" + one + "]"), "400/300");
        QCOMPARE(world.ids(world.host, "assistants").size(), 30);
    }
};

QTEST_GUILESS_MAIN(TestDelegateOperations)
#include "test_delegate_operations.moc"
