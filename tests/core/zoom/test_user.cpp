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
        QTest::newRow("every shape of today")
            << QByteArray(R"({"login_types":[101,1],"use_pmi":false,"verified":1,)"
                          R"("custom_attributes":[{"key":"k","name":"n","value":"v"}],)"
                          R"("phone_numbers":[{"code":"+1","number":"5"}],)"
                          R"("license_info_list":[{"license_option":16,"license_type":"MEETING",)"
                          R"("subscription_id":"s"}],"division_ids":["d"]})");
        QTest::newRow("shapes of others")
            << QByteArray(R"({"login_type":"100","verified":true,"use_pmi":"yes",)"
                          R"("custom_attributes":[{"key":"k","other":1}],"phone_numbers":[7],)"
                          R"("license_info_list":[{"license_option":72057594037927940}],)"
                          R"("zoom_one_type":576460752303423500,"login_types":["x"]})");
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
        const User user = User::fromJson(object(R"({"bits":576460752303423489})"));
        QCOMPARE(user.other, QByteArray(R"({"bits":576460752303423489})"));
    }

    void bitsAreReadAsTheyWereMeant()
    {
        const User user = User::fromJson(
            object(R"({"zoom_one_type":576460752303423500,"license_info_list":[)"
                   R"({"license_type":"MEETING","license_option":72057594037927940},)"
                   R"({"license_type":"MEETING","license_option":144115188075855870}]})"));
        QCOMPARE(user.zoomOneType, qint64(1) << 59);
        QCOMPARE(user.licenses.value(0).option, qint64(1) << 56);
        QCOMPARE(user.licenses.value(1).option, qint64(1) << 57);
    }

    void listsWereObjectsOnce()
    {
        const User user = User::fromJson(
            object(R"({"custom_attributes":{"key":"k","name":"n","value":"v"},)"
                   R"("phone_numbers":{"country":"DE","number":"5","verified":true}})"));
        QCOMPARE(user.customAttributes.value(0).value, QStringLiteral("v"));
        QCOMPARE(user.phoneNumbers.value(0).number, QStringLiteral("5"));
        QCOMPARE(user.phoneNumbers.value(0).verified, std::optional(true));
        QVERIFY(user.toJson().value(u"custom_attributes").isArray());
    }

    void signInsComeAsListOrAsOne()
    {
        using rollcall::zoom::LoginType;
        QCOMPARE(User::fromJson(object(R"({"login_types":[101,4711]})")).loginTypes,
                 QList({LoginType::SingleSignOn, LoginType(4711)}));
        QCOMPARE(User::fromJson(object(R"({"login_type":0})")).loginTypes,
                 QList({LoginType::Facebook}));
        QVERIFY(User::fromJson(object("{}")).loginTypes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUser)
#include "test_user.moc"
