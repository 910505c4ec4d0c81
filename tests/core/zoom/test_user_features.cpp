#include "core/zoom/user_features.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void someGetItAndSomeDoNot()
    {
        ScriptedZoom zoom(201, R"({"success_user_ids":["a"],"fail_details":[)"
                               R"({"user_ids":["b","c"],"reason":"No seat."}]})");
        FeaturesUpdate update{.userIds = words("a b c"), .feature = UserFeature::ZoomOneType};
        update.value = QString::number(qint64(1) << 59);
        const auto result = await(updateFeatures(zoom.client, update));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "POST /users/features");
        QCOMPARE(zoom.body(), R"({"feature_type":"zoom_one_type",)"
                              R"("feature_value":"576460752303423488","user_ids":["a","b","c"]})");
        QCOMPARE(result->succeeded, words("a"));
        const QList<FeaturesOutcome::Failure> failed{{words("b c"), QStringLiteral("No seat.")}};
        QCOMPARE(result->failed, failed);
    }

    void atMost30AtOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("sent");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("30") << 30 << true;
        QTest::newRow("31") << 31 << false;
    }
    void atMost30AtOnce()
    {
        QFETCH(const int, count);
        QFETCH(const bool, sent);
        ScriptedZoom zoom(201, "{}");
        const auto result = await(
            updateFeatures(zoom.client, {.userIds = QStringList(count, QStringLiteral("u"))}));
        QCOMPARE(result.ok(), sent);
        QCOMPARE(zoom.server.requests(), sent ? 1 : 0);
        if (!sent)
            QCOMPARE(result.error().kind, ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestUserFeatures)
#include "test_user_features.moc"
