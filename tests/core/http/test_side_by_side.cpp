#include "core/http/request.h"
#include "tests/core/zoom/practice_zoom.h"

#include <QSet>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

// What plan Business permits in the second that a far server takes: 80 a second at 300 ms.
constexpr int atOnce = 24;

Request rename(const QByteArray &userId)
{
    Request request;
    request.verb = Verb::Patch;
    request.path = "/users/" + userId;
    request.body = R"({"dept":"Night shift"})";
    request.contentType = "application/json";
    request.operation = "PATCH /users/{userId}";
    return request;
}

} // namespace

// Many changes under way to a slow server, as its log has them.
class TestSideBySide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesDoNotWaitForEachOther()
    {
        test::PracticeZoom zoom;
        const auto users = zoom.users();
        QVERIFY(users.size() >= 2);
        sandbox::SandboxServer &server = zoom.fixture.server();
        server.clearRequests();
        server.setLatency(1h); // whatever waits for another's answer is never seen
        TaskScope scope;
        CancelSource stop;
        int answered = 0;
        int stopped = 0;
        for (int i = 0; i < atOnce; ++i) {
            scope.start(
                zoom.client.send(rename(users.at(i % users.size()).id.toUtf8()), stop.token()),
                [&](const Result<Response> &result) { ++(result.ok() ? answered : stopped); });
        }
        QTRY_COMPARE(server.requests().size(), atOnce);
        QSet<quint64> connections;
        for (const sandbox::LoggedRequest &request : server.requests()) {
            QCOMPARE(request.method, QStringLiteral("PATCH"));
            connections += request.connection;
        }
        QCOMPARE(connections.size(), atOnce);
        QCOMPARE(answered, 0);
        stop.cancel();
        QCOMPARE(stopped, atOnce);
        QCOMPARE(server.requests().size(), atOnce); // no change was sent again
    }
};

QTEST_GUILESS_MAIN(TestSideBySide)
#include "test_side_by_side.moc"
