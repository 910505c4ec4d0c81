#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/support/await.h"
#include "tests/support/fast_clock.h"
#include "tests/support/fixed_tokens.h"
#include "tests/support/scripted_server.h"

#include <QTest>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

constexpr qint64 bodySize = 8 * 1024 * 1024;

struct Door
{
    Result<Response> upload(CancelToken cancel = {})
    {
        Request request;
        request.verb = Verb::Post;
        request.path = "/users/u/picture";
        request.operation = "POST /users/{userId}/picture";
        request.body = QByteArray(bodySize, 'x');
        request.contentType = "multipart/form-data; boundary=seam";
        request.deadline = 24h;
        request.onUploaded = [this](qint64 sent, qint64 total) {
            told.emplaceBack(sent, total);
            if (onTold)
                onTold();
        };
        return await(client.send(request, std::move(cancel)));
    }

    ScriptedServer server;
    FastClock clock;
    FixedTokens tokens;
    Transport transport{clock};
    ApiClient client{{server.url("/v2/"), noRateLimits(), 7}, transport, tokens, clock};
    QList<std::pair<qint64, qint64>> told;
    std::function<void()> onTold;
};

} // namespace

class TestUploadProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsUpToTheWholeBody()
    {
        Door door;
        door.server.play({answer(201, "{}")});
        QVERIFY(door.upload().ok());
        QVERIFY(!door.told.isEmpty());
        qint64 before = 0;
        for (const auto &[sent, total] : std::as_const(door.told)) {
            QVERIFY(sent >= before);
            QCOMPARE(total, bodySize);
            before = sent;
        }
        QCOMPARE(before, bodySize);
        QCOMPARE(door.server.received().value(0).body.size(), bodySize);
    }

    void beginsAgainAfterARefusal()
    {
        Door door;
        door.server.play({answer(401, R"({"code":124,"message":"Access token is expired."})"),
                          answer(201, "{}")});
        QVERIFY(door.upload().ok());
        QCOMPARE(door.server.requests(), 2);
        const auto ends = std::count_if(door.told.cbegin(), door.told.cend(),
                                        [](const auto &row) { return row.first == bodySize; });
        QCOMPARE(ends, 2);
    }

    void whoListensMayCancel()
    {
        Door door;
        door.server.play({hangs()});
        const CancelSource source;
        door.onTold = [&] { CancelSource(source).cancel(); };
        const auto result = door.upload(source.token());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QCOMPARE(result.error().delivery, Delivery::Unknown);
        QCOMPARE(door.told.size(), 1);
        QVERIFY(door.server.requests() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestUploadProgress)
#include "test_upload_progress.moc"
