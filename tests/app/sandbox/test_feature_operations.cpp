#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

// {"success_user_ids": …, "fail_details": …}
QJsonObject give(SandboxWorld &world, const QByteArray &ids, const QByteArray &type,
                 const QByteArray &value)
{
    const QByteArray json = "{\"user_ids\": [" + ids + "], \"feature_type\": \"" + type +
                            "\", \"feature_value\": \"" + value + "\"}";
    return world.probe.send("POST", "/users/features", json).json();
}

QJsonArray givenTo(const QJsonObject &answer)
{
    return answer["success_user_ids"_L1].toArray();
}

int failures(const QJsonObject &answer)
{
    return static_cast<int>(answer["fail_details"_L1].toArray().size());
}

constexpr const char *a = "\"a@practice.example\"";
constexpr const char *both = "\"a@practice.example\", \"b@practice.example\"";

} // namespace

class TestFeatureOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partOfItSucceeds()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example", 1);
        const QJsonObject answer =
            give(world, "\"" + id + "\", \"nobody\", \"no.one\"", "user_type", "2");
        QCOMPARE(givenTo(answer), (QJsonArray{QString::fromLatin1(id)}));
        QCOMPARE(failures(answer), 2);
        const QJsonObject failed = answer["fail_details"_L1][1].toObject();
        QCOMPARE(failed["user_ids"_L1], QJsonValue(QJsonArray{u"nobody"_s}));
        QCOMPARE(failed["reason"_L1].toString(), u"User does not exist: nobody."_s);
        QCOMPARE(world.user(id)["type"_L1].toInt(), 2);
    }

    // Users who fail for the same reason share a row.
    void seatsAreGivenAsFarAsTheyGo()
    {
        SandboxWorld world;
        world.addUser("a@practice.example", 1);
        world.addUser("b@practice.example", 1);
        const QJsonObject base =
            world.probe.get("/accounts/me/plans/usage").json()["plan_base"_L1].toObject();
        const int taken = base["usage"_L1].toInt();
        world.setRules("{\"licensed_seats\": " + QByteArray::number(taken) + "}");
        const QJsonObject none = give(world, both, "user_type", "2");
        QCOMPARE(givenTo(none), QJsonArray());
        QCOMPARE(failures(none), 1);
        QCOMPARE(none["fail_details"_L1][0]["user_ids"_L1].toArray().size(), 2);
        world.setRules("{\"licensed_seats\": " + QByteArray::number(taken + 1) + "}");
        const QJsonObject one = give(world, both, "user_type", "2");
        QCOMPARE(givenTo(one), (QJsonArray{u"a@practice.example"_s}));
        QCOMPARE(failures(one), 1);
    }

    void featuresOfUsers()
    {
        SandboxWorld world;
        world.addUser("a@practice.example");
        const QByteArray id = "a@practice.example";
        QCOMPARE(givenTo(give(world, a, "zoom_one_type", "576460752303423488")).size(), 1);
        QVERIFY(world.probe.get("/users/a@practice.example")
                    .body.contains("\"zoom_one_type\":576460752303423488"));
        QCOMPARE(givenTo(give(world, a, "plan_united_type", "2")).size(), 1);
        QCOMPARE(world.user(id)["plan_united_type"_L1].toString(), u"2"_s);
        QCOMPARE(givenTo(give(world, a, "plan_united_type", "none")).size(), 1);
        QVERIFY(!world.user(id).contains("plan_united_type"_L1));
        QCOMPARE(givenTo(give(world, a, "webinar", "500")).size(), 1);
        QCOMPARE(world.state(id)["webinar_seats"_L1].toInt(), 500);
        QCOMPARE(givenTo(give(world, a, "zoom_whiteboard", "1")).size(), 1);
        QCOMPARE(world.state(id)["features"_L1]["zoom_whiteboard"_L1].toString(), u"1"_s);
    }

    void someCannotHaveThem()
    {
        SandboxWorld world;
        world.addUser("a@practice.example", 1);
        QCOMPARE(failures(give(world, a, "webinar", "500")), 1); // not Licensed
        QCOMPARE(failures(give(world, "\"me\"", "user_type", "1")), 1);
        world.setRules(R"({"zoom_one_seats": 0})");
        QCOMPARE(failures(give(world, a, "zoom_one_type", "16")), 1);
        const QByteArray pending = world.emailOf("/users?status=pending");
        QCOMPARE(failures(give(world, '"' + pending + '"', "user_type", "2")), 1);
        world.setRules(R"({"assign_licenses": false})");
        QCOMPARE(failures(give(world, a, "user_type", "2")), 1);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *type, const char *value) {
            QTest::newRow((QByteArray(type) + ' ' + value).constData())
                << QByteArray(type) << QByteArray(value);
        };
        row("user_type", "3");
        row("user_type", "");
        row("zoom_one_type", "17");
        row("plan_united_type", "3");
        row("webinar", "many");
        row("unheard_of", "1");
    }
    void refusals()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, value);
        SandboxWorld world;
        QCOMPARE(give(world, "\"me\"", type, value)["code"_L1].toInt(), 300);
    }

    void oneToThirtyUsers()
    {
        SandboxWorld world;
        const auto many = [](int count) {
            return QByteArray("\"me\",").repeated(count).chopped(1);
        };
        QCOMPARE(give(world, "", "zoom_clips_plus", "1")["code"_L1].toInt(), 300);
        QCOMPARE(give(world, many(31), "zoom_clips_plus", "1")["code"_L1].toInt(), 300);
        QCOMPARE(givenTo(give(world, many(30), "zoom_clips_plus", "1")).size(), 30);
    }
};

QTEST_GUILESS_MAIN(TestFeatureOperations)
#include "test_feature_operations.moc"
