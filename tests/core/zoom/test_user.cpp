#include "core/zoom/user.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using rollcall::zoom::User;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItKnows()
    {
        const User user = User::fromJson(object(R"({"id":"a_-Z","email":"m@x.example","type":2,
            "pmi":1234567890,"group_ids":["g1","g2"],"role_name":"Owner"})"));
        QCOMPARE(user.id, QStringLiteral("a_-Z"));
        QCOMPARE(user.email, QStringLiteral("m@x.example"));
        QCOMPARE(user.type, 2);
        QCOMPARE(user.pmi, 1234567890);
        QCOMPARE(user.groupIds, QStringList({QStringLiteral("g1"), QStringLiteral("g2")}));
        QCOMPARE(user.roleName, QStringLiteral("Owner"));
        QVERIFY(user.other.isEmpty());
    }

    void everythingComesOutAgain_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("plain") << QByteArray(R"({"id":"u","email":"e","dept":"Ops","type":1})");
        QTest::newRow("unknown type") << QByteArray(R"({"id":"u","type":4711})");
        QTest::newRow("unknown status") << QByteArray(R"({"id":"u","status":"dormant"})");
        QTest::newRow("unknown members")
            << QByteArray(R"({"id":"u","x":null,"y":{"z":[1,2,{"a":false}]}})");
        QTest::newRow("2^59 is no double") << QByteArray(
            R"({"id":"u","zoom_one_type":576460752303423488,"n":576460752303423489})");
        QTest::newRow("wrong types")
            << QByteArray(R"({"id":7,"type":"2","group_ids":"g","email":null,"dept":""})");
        QTest::newRow("mixed groups") << QByteArray(R"({"group_ids":["g",1]})");
    }

    void everythingComesOutAgain()
    {
        QFETCH(const QByteArray, json);
        const QJsonObject before = QJsonDocument::fromJson(json).object();
        const User user = User::fromJson(before);
        QCOMPARE(user.toJson(), before);
        QCOMPARE(User::fromJson(user.toJson()), user);
    }

    void bigNumbersKeepEveryDigit()
    {
        const User user = User::fromJson(object(R"({"zoom_one_type":576460752303423489})"));
        QCOMPARE(user.other, QByteArray(R"({"zoom_one_type":576460752303423489})"));
    }
};

QTEST_GUILESS_MAIN(TestUser)
#include "test_user.moc"
