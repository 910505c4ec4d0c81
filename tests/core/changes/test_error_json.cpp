#include "core/changes/error_json.h"

#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

Error fullError()
{
    Error error;
    error.kind = ErrorKind::DailyLimit;
    error.delivery = Delivery::Answered;
    error.sentence = u"Zoom refuses more invitations today."_s;
    error.httpStatus = 429;
    error.zoomCode = 300;
    error.zoomMessage = u"Zu viele Anfragen: müller@example.com"_s;
    error.fields = {{u"user_info.email"_s, u"Invalid field."_s}, {u"type"_s, {}}};
    error.missingScopes = {u"user:write:user:admin"_s, u"user:write:admin"_s};
    error.trackingId = u"WEB_0815"_s;
    error.operation = u"POST /users"_s;
    error.technical = u"HTTP/1.1 429"_s;
    error.retryAfter = std::chrono::hours(25);
    return error;
}

// As it is in a file.
QJsonObject stored(const Error &error)
{
    return QJsonDocument::fromJson(QJsonDocument(errorToJson(error)).toJson()).object();
}

} // namespace

class TestErrorJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackEqual_data()
    {
        QTest::addColumn<Error>("error");
        QTest::newRow("empty") << Error{};
        QTest::newRow("all members") << fullError();
        Error zero;
        zero.retryAfter = std::chrono::milliseconds(0);
        QTest::newRow("at once") << zero;
    }
    void comesBackEqual()
    {
        QFETCH(Error, error);
        QCOMPARE(errorFromJson(stored(error)), error);
    }

    void everyKindAndDeliveryHasAName()
    {
        for (int kind = 0; kind <= int(ErrorKind::Usage); ++kind) {
            for (int delivery = 0; delivery <= int(Delivery::Unknown); ++delivery) {
                Error error;
                error.kind = ErrorKind(kind);
                error.delivery = Delivery(delivery);
                QVERIFY(!errorKindNames.name(error.kind).isEmpty());
                QCOMPARE(errorFromJson(stored(error)), error);
            }
        }
    }

    void aNewerVersionsNamesPromiseNothing()
    {
        QJsonObject json = stored(fullError());
        json[u"kind"] = u"moonlight"_s;
        json[u"delivery"] = u"by-pigeon"_s;
        Error expected = fullError();
        expected.kind = ErrorKind::Transport;
        expected.delivery = Delivery::Unknown;
        QCOMPARE(errorFromJson(json), expected);
    }

    void emptyMembersAreLeftOut() { QCOMPARE(errorToJson(Error{}).size(), 2); }
};

QTEST_GUILESS_MAIN(TestErrorJson)
#include "test_error_json.moc"
