#include "tests/app/sandbox/http_probe.h"
#include "tests/app/sandbox/raw_client.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;

namespace {

QJsonObject firstUser(HttpProbe &probe, const char *path)
{
    return probe.get(path).json()[QLatin1StringView("users")][0].toObject();
}

QByteArray pathOf(const QString &key)
{
    return "/users/" + QUrl::toPercentEncoding(key);
}

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void userIsFoundByIdAndByEmail()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const QJsonObject listed = firstUser(probe, "/users");
        const QString id = listed[QLatin1StringView("id")].toString();
        const QString email = listed[QLatin1StringView("email")].toString();
        const QJsonObject byId = probe.get(pathOf(id).constData()).json();
        QCOMPARE(byId, probe.get(pathOf(email).constData()).json());
        QCOMPARE(byId, probe.get(pathOf(email.toUpper()).constData()).json());
        QCOMPARE(byId, probe.get("/users/me").json()); // the first user is the owner
        for (auto member = listed.begin(); member != listed.end(); ++member)
            QCOMPARE(byId[member.key()], member.value());
        QCOMPARE(byId[QLatin1StringView("role_name")].toString(), QStringLiteral("Owner"));
        QVERIFY(byId.contains(QLatin1StringView("account_id")));
    }

    void pendingUserIsFoundByEmailAndHasAnId()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 200;
        SandboxFixture sandbox(options);
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const QString email =
            firstUser(probe, "/users?status=pending")[QLatin1StringView("email")].toString();
        const QJsonObject user = probe.get(pathOf(email).constData()).json();
        QCOMPARE(user[QLatin1StringView("status")].toString(), QStringLiteral("pending"));
        QCOMPARE(user[QLatin1StringView("id")].toString().size(), 22);
    }

    void unknownUserIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("id") << "nobody";
        QTest::newRow("plus and at") << "a+b@practice.example";
        QTest::newRow("slash") << "a/b";
        QTest::newRow("script") << QStringLiteral("приклад@practice.example");
    }
    void unknownUserIsNamed()
    {
        QFETCH(QString, key);
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const Received received = probe.get(pathOf(key).constData());
        QCOMPARE(received.status, 404);
        QCOMPARE(received.code(), 1001);
        QCOMPARE(received.message(), QStringLiteral("User does not exist: %1.").arg(key));
    }

    void answersAreUtf8WhateverIsAsked()
    {
        SandboxFixture sandbox;
        RawClient client(sandbox.address());
        client.sendGet("/v2/users/%FF\xFE", HttpProbe(sandbox.address()).signIn());
        const auto answer = client.readAnswer();
        QCOMPARE(answer.status(), 404);
        QVERIFY(QJsonDocument::fromJson(answer.body).isObject());
    }

    void rolesAreCounted()
    {
        auto options = SandboxFixture::smallAccount();
        options.users = 300;
        SandboxFixture sandbox(options);
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const QJsonObject json = probe.get("/roles").json();
        const QJsonArray roles = json[QLatin1StringView("roles")].toArray();
        QCOMPARE(roles.size(), 5);
        QCOMPARE(json[QLatin1StringView("total_records")].toInt(), 5);
        int members = 0;
        for (const QJsonValue &role : roles)
            members += role[QLatin1StringView("total_members")].toInt();
        QCOMPARE(members, 300);
        QCOMPARE(roles[0][QLatin1StringView("id")].toString(), QStringLiteral("0"));
        QCOMPARE(roles[0][QLatin1StringView("total_members")].toInt(), 1);
        QVERIFY(roles[1][QLatin1StringView("total_members")].toInt() >= 1);
        QCOMPARE(roles[3][QLatin1StringView("id")].toString().size(), 22);
        QCOMPARE(probe.get("/roles?type=other").code(), 300);
    }

    void unknownEndpointsAndVerbsAnswer_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("path") << QByteArray("GET") << QByteArray("/nothing");
        QTest::newRow("too deep") << QByteArray("GET") << QByteArray("/users/me/x/y");
        QTest::newRow("empty key") << QByteArray("GET") << QByteArray("/users/");
        QTest::newRow("post") << QByteArray("POST") << QByteArray("/roles");
        QTest::newRow("put") << QByteArray("PUT") << QByteArray("/users/me/nothing");
        QTest::newRow("patch") << QByteArray("PATCH") << QByteArray("/roles");
        QTest::newRow("delete") << QByteArray("DELETE") << QByteArray("/roles");
        QTest::newRow("options") << QByteArray("OPTIONS") << QByteArray("/users");
    }
    void unknownEndpointsAndVerbsAnswer()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, path);
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        probe.signIn();
        const Received received =
            probe.send(verb, path.constData(), verb == "GET" ? QByteArray() : QByteArray("{}"));
        QCOMPARE(received.status, 400);
        QCOMPARE(received.code(), 2300);
        QCOMPARE(sandbox.count(verb.constData(), ("/v2" + path).constData()), 1);
    }

    void everyAnswerHasZoomsHeaders()
    {
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        const Received refused = probe.get("/users");
        probe.signIn();
        const Received page = probe.get("/users");
        QVERIFY(refused.headers.value("x-zm-trackingid") != page.headers.value("x-zm-trackingid"));
        for (const Received &received : {refused, page}) {
            QVERIFY(!received.headers.value("x-zm-trackingid").isEmpty());
            QCOMPARE(received.headers.value("cache-control"), "no-cache, no-store");
            QCOMPARE(received.headers.value("content-type"), "application/json;charset=UTF-8");
            const QDateTime date = readHttpDate(received.headers.value("date"));
            QVERIFY(date.isValid());
            QVERIFY(std::abs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        }
    }
};

QTEST_GUILESS_MAIN(TestOperations)
#include "test_operations.moc"
