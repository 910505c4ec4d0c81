#include "core/http/transport.h"
#include "tests/support/await.h"
#include "tests/support/gzipped.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_certificate.h"

#include <QFile>
#include <QNetworkProxy>
#include <QScopeGuard>
#include <QTest>
#include <QTimer>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

const QByteArray page = R"({"page_size":300,"users":[{"id":"a"},{"id":"b"}]})";
const QByteArray gzipHeader = "Content-Encoding: gzip";

Script then(Script first, const Script &second)
{
    return first + second;
}

QByteArray chunked(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
           QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
}

// Calls of the system that read, of all threads of this process; nothing where Linux doesn't say.
std::optional<int> systemReads()
{
    QFile file(QStringLiteral("/proc/self/io"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QList<QByteArray> lines = file.readAll().split('\n');
         const QByteArray &line : lines) {
        if (line.startsWith("syscr:"))
            return line.mid(6).trimmed().toInt();
    }
    return std::nullopt;
}

QString trouble(const Result<Response> &result)
{
    return result.ok() ? QString() : result.error().details();
}

struct Wire
{
    explicit Wire(ScriptedServer::Scheme scheme = ScriptedServer::Scheme::Http)
        : server(scheme)
    {
    }

    WireRequest request(Verb verb = Verb::Get, const QByteArray &body = {}) const
    {
        WireRequest wire;
        wire.verb = verb;
        wire.url = server.url("/v2/users?page_size=300");
        wire.headers = {{"Authorization", "Bearer token-1"}};
        wire.body = body;
        return wire;
    }
    Result<Response> send(WireRequest wire) { return await(transport->send(std::move(wire))); }
    Result<Response> get() { return send(request()); }

    ScriptedServer server;
    SystemClock clock;
    std::unique_ptr<Transport> transport = std::make_unique<Transport>(clock);
};

} // namespace

Q_DECLARE_METATYPE(rollcall::Script)

class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeAnswers_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("with length") << answer(200, page) << 200 << page;
        QTest::newRow("chunked") << raw(chunked(page) + "0\r\n\r\n") << 200 << page;
        QTest::newRow("gzip") << answer(200, gzipped(page), {gzipHeader}) << 200 << page;
        QTest::newRow("gzip, chunked")
            << raw("HTTP/1.1 200 OK\r\ncontent-encoding: GZIP\r\n" +
                   chunked(gzipped(page)).mid(qstrlen("HTTP/1.1 200 OK\r\n")) + "0\r\n\r\n")
            << 200 << page;
        QTest::newRow("gzip of nothing") << answer(201, "", {gzipHeader}) << 201 << QByteArray();
        QTest::newRow("no content")
            << raw("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray();
        QTest::newRow("byte by byte")
            << Script{{Step::Drip, httpAnswer(200, page), 0ms}} << 200 << page;
        QTest::newRow("closed after it") << then(answer(200, page), closes()) << 200 << page;
        QTest::newRow("early hint first")
            << raw("HTTP/1.1 100 Continue\r\n\r\n" + httpAnswer(200, page)) << 200 << page;
        for (const int status : {400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 511})
            QTest::addRow("status %d", status) << answer(status, page) << status << page;
        QTest::newRow("asks for a password")
            << answer(401, page, {"WWW-Authenticate: Basic realm=\"x\""}) << 401 << page;
    }
    void wholeAnswers()
    {
        QFETCH(Script, script);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Wire wire;
        wire.server.play({script});
        const auto result = wire.get();
        QVERIFY2(result.ok(), qPrintable(trouble(result)));
        QCOMPARE(result->status, status);
        QCOMPARE(result->body, body);
        QCOMPARE(wire.server.requests(), 1);
    }

    // None of these may look like an answer, least of all like an empty one.
    void damagedAnswers_data()
    {
        QTest::addColumn<Script>("script");
        const QByteArray whole = httpAnswer(200, page);
        const QByteArray packed = gzipped(page);
        const auto flipped = [&](qsizetype fromEnd) {
            QByteArray bad = packed;
            bad[bad.size() - fromEnd] = char(bad[bad.size() - fromEnd] ^ 1);
            return answer(200, bad, {gzipHeader});
        };
        QTest::newRow("closed in the head") << then(raw(whole.left(20)), closes());
        QTest::newRow("closed in the body") << then(raw(whole.chopped(10)), closes());
        QTest::newRow("reset in the body") << then(raw(whole.chopped(10)), resets());
        QTest::newRow("closed in the body of an error")
            << then(raw(httpAnswer(500, page).chopped(10)), closes());
        QTest::newRow("reset in the body of an error")
            << then(raw(httpAnswer(404, page).chopped(10)), resets());
        QTest::newRow("closed in a chunk") << then(raw(chunked(page).chopped(10)), closes());
        QTest::newRow("closed before the last chunk") << then(raw(chunked(page)), closes());
        QTest::newRow("not HTTP") << then(raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"), closes());
        QTest::newRow("ends where the connection ends")
            << then(raw("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + page), closes());
        QTest::newRow("gzip, cut") << answer(200, packed.chopped(9), {gzipHeader});
        QTest::newRow("gzip, cut and closed without length") << then(
            raw("HTTP/1.1 200 OK\r\n" + gzipHeader + "\r\n\r\n" + packed.chopped(3)), closes());
        QTest::newRow("gzip, wrong checksum") << flipped(5);
        QTest::newRow("gzip, wrong length") << flipped(1);
        QTest::newRow("gzip that is none") << answer(200, page, {gzipHeader});
        QTest::newRow("gzip bomb")
            << answer(200, gzipped(QByteArray(100 * 1024 * 1024, 'x')), {gzipHeader});
        QTest::newRow("unknown coding") << answer(200, page, {"Content-Encoding: br"});
        QTest::newRow("larger than the cap") << answer(200, QByteArray(17 * 1024 * 1024, 'x'));
        QTest::newRow("larger than the cap, without end")
            << raw("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(17 * 1024 * 1024, 'x'));
    }
    void damagedAnswers()
    {
        QFETCH(Script, script);
        Wire wire;
        wire.server.play({script, answer(200, page)});
        const auto result = wire.get();
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Transport);
        QCOMPARE(result.error().delivery, Delivery::Unknown);
        QVERIFY(!result.error().sentence.isEmpty());
        QVERIFY(!result.error().details().contains(QStringLiteral("page_size")));
        QCOMPARE(wire.server.requests(), 1);
    }

    void deadlineIsTotal_data()
    {
        QTest::addColumn<Script>("script");
        QByteArray endless = "HTTP/1.1 200 OK\r\n";
        for (int i = 0; i < 10'000; ++i)
            endless += "X-Header-" + QByteArray::number(i) + ": flood\r\n";
        QTest::newRow("hangs before the head") << hangs();
        QTest::newRow("hangs in the head") << raw("HTTP/1.1 200 OK\r\nContent-");
        QTest::newRow("hangs in the body") << raw(httpAnswer(200, page).chopped(1));
        QTest::newRow("drips a body")
            << Script{{Step::Drip, httpAnswer(200, QByteArray(100'000, 'x')), 5ms}};
        QTest::newRow("drips headers") << Script{{Step::Drip, endless, 1ms}};
    }
    void deadlineIsTotal()
    {
        QFETCH(Script, script);
        Wire wire;
        wire.server.play({script});
        WireRequest request = wire.request(Verb::Post, "{}");
        request.deadline = 300ms;
        const auto result = wire.send(request);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
        QCOMPARE(result.error().delivery, Delivery::Unknown);
        QCOMPARE(wire.server.requests(), 1);
    }

    void deadlineIsOfTheInjectedClock()
    {
        ScriptedServer server;
        server.play({hangs()});
        ManualClock clock;
        Transport transport(clock);
        TaskScope scope;
        std::optional<Result<Response>> result;
        scope.start(transport.send({.url = server.url(), .deadline = 1h}),
                    [&](Result<Response> r) { result = std::move(r); });
        QTRY_COMPARE(server.requests(), 1);
        clock.setWallOffset(24h); // a jump of the wall clock is nobody's deadline
        clock.advance(1h - 1ms);
        QVERIFY(!result);
        clock.advance(1ms);
        QVERIFY(result && !result->ok());
        QCOMPARE(result->error().kind, ErrorKind::Timeout);
    }

    void cancelEndsAtOnce_data()
    {
        QTest::addColumn<Script>("script");
        QTest::newRow("before the head") << hangs();
        QTest::newRow("in the body") << raw(httpAnswer(200, page).chopped(1));
    }
    void cancelEndsAtOnce()
    {
        QFETCH(Script, script);
        Wire wire;
        wire.server.play({script});
        CancelSource source;
        std::optional<Result<Response>> result;
        TaskScope scope;
        scope.start(wire.transport->send(wire.request(Verb::Delete), source.token()),
                    [&](Result<Response> r) { result = std::move(r); });
        QTRY_COMPARE(wire.server.requests(), 1);
        QVERIFY(!result);
        source.cancel();
        QVERIFY(result && !result->ok());
        QCOMPARE(result->error().kind, ErrorKind::Cancelled);
        QCOMPARE(result->error().delivery, Delivery::Unknown);
    }

    void cancelledBeforehandSendsNothing()
    {
        Wire wire;
        CancelSource source;
        source.cancel();
        const auto result = await(wire.transport->send(wire.request(), source.token()));
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QCOMPARE(wire.server.connections(), 0);
    }

    void cancelAfterTheAnswerChangesNothing()
    {
        Wire wire;
        wire.server.play({answer(200, page)});
        CancelSource source;
        QVERIFY(await(wire.transport->send(wire.request(), source.token())).ok());
        source.cancel();
    }

    void destructionEndsWhatIsUnderWay()
    {
        constexpr int atOnce = Transport::mostUnderWay + 5;
        Wire wire;
        wire.server.play({hangs()});
        TaskScope scope;
        int cancelled = 0;
        for (int i = 0; i < atOnce; ++i) {
            scope.start(wire.transport->send(wire.request()), [&](Result<Response> result) {
                cancelled += !result.ok() && result.error().kind == ErrorKind::Cancelled;
            });
        }
        QTRY_VERIFY(wire.server.requests() > 0);
        wire.transport.reset();
        QCOMPARE(cancelled, atOnce);
    }

    // Qt alone would let six of them out to a host.
    void manyRunSideBySide()
    {
        Wire wire;
        wire.server.play({hangs()});
        TaskScope scope;
        int ended = 0;
        for (int i = 0; i < Transport::mostUnderWay; ++i)
            scope.start(wire.transport->send(wire.request()), [&](Result<Response>) { ++ended; });
        QTRY_COMPARE(wire.server.requests(), Transport::mostUnderWay);
        QCOMPARE(wire.server.connections(), Transport::mostUnderWay);
        QCOMPARE(ended, 0);
    }

    void moreThanThatWaitForAConnection()
    {
        constexpr int all = 2 * Transport::mostUnderWay + 1;
        Wire wire;
        wire.server.play({held(answer(200, page))});
        TaskScope scope;
        int ended = 0;
        for (int i = 0; i < all; ++i) {
            scope.start(wire.transport->send(wire.request()),
                        [&](const Result<Response> &result) { ended += result.ok(); });
        }
        QTRY_COMPARE(wire.server.requests(), Transport::mostUnderWay);
        QCOMPARE(ended, 0);
        wire.server.release();
        QTRY_COMPARE(ended, all);
        QCOMPARE(wire.server.requests(), all);
        QCOMPARE(wire.server.connections(), Transport::mostUnderWay);
    }

    // What runs alone stays on its warm connection, also after a crowd.
    void oneAfterTheOtherShareAConnection()
    {
        Wire wire;
        wire.server.play({answer(200, page)});
        TaskScope scope;
        int ended = 0;
        for (int i = 0; i < Transport::mostUnderWay; ++i)
            scope.start(wire.transport->send(wire.request()), [&](Result<Response>) { ++ended; });
        QTRY_COMPARE(ended, Transport::mostUnderWay);
        QSet<int> used;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(wire.get().ok());
            used += wire.server.received().constLast().connection;
        }
        QCOMPARE(used.size(), 1);
    }

    // Whoever gets an answer may end everything, the other calls included.
    void answerMayDestroyTheTransport()
    {
        Wire wire;
        wire.server.answerBy([](const ReceivedRequest &request) {
            return request.target.contains("first") ? answer(200, page) : hangs();
        });
        TaskScope scope;
        int ended = 0;
        for (int i = 0; i < 3; ++i) {
            scope.start(wire.transport->send(wire.request()), [&](Result<Response>) { ++ended; });
        }
        WireRequest first = wire.request();
        first.url = wire.server.url("/first");
        scope.start(wire.transport->send(first), [&](Result<Response> result) {
            QVERIFY2(result.ok(), qPrintable(trouble(result)));
            wire.transport.reset();
            ++ended;
        });
        QTRY_COMPARE(ended, 4);
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        Wire wire;
        ScriptedServer other;
        other.play({answer(200, page)});
        wire.server.play({answer(status, "", {"Location: " + other.url("/stolen").toEncoded()})});
        const auto result = wire.send(wire.request(Verb::Post, "{}"));
        QVERIFY2(result.ok(), qPrintable(trouble(result)));
        QCOMPARE(result->status, status);
        QCOMPARE(wire.server.requests(), 1);
        QCOMPARE(other.connections(), 0);
    }

    void refusedConnectionIsOfflineAndUnsent()
    {
        auto server = std::make_unique<ScriptedServer>();
        const QUrl url = server->url();
        server.reset();
        SystemClock clock;
        Transport transport(clock);
        const auto result =
            await(transport.send({.verb = Verb::Post, .url = url, .headers = {}, .body = "{}"}));
        QCOMPARE(result.error().kind, ErrorKind::Offline);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
    }

    void unknownHostIsOfflineAndUnsent()
    {
        SystemClock clock;
        Transport transport(clock);
        const QUrl url(QStringLiteral("https://nowhere.invalid/v2/users")); // RFC 6761, 6.4
        const auto result =
            await(transport.send({.verb = Verb::Post, .url = url, .headers = {}, .body = "{}"}));
        QCOMPARE(result.error().kind, ErrorKind::Offline);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
    }

    void strangersCertificateIsRefusedAndNothingSent()
    {
        Wire wire(ScriptedServer::Scheme::Https);
        wire.server.play({answer(200, page)});
        const auto result = wire.send(wire.request(Verb::Post, "{}"));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Tls);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QCOMPARE(wire.server.requests(), 0);
    }

    void trustedCertificateIsAccepted()
    {
        const TrustTestCertificate trust;
        Wire wire(ScriptedServer::Scheme::Https);
        wire.server.play({answer(200, page)});
        QVERIFY(wire.get().ok());
    }

    void onlySafeUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *url, bool allowed) {
            QTest::newRow(url) << QString::fromLatin1(url) << allowed;
        };
        row("https://api.zoom.us/v2", true);
        row("HTTPS://api.zoomgov.com", true);
        row("http://127.0.0.1:8080/v2", true);
        row("http://[::1]:8080/v2", true);
        row("http://localhost:8080/v2", true);
        row("http://api.zoom.us/v2", false);
        row("http://127.0.0.1.evil.example/v2", false);
        row("http://localhost.evil.example/v2", false);
        row("https://user:secret@api.zoom.us/v2", false);
        row("ftp://127.0.0.1/", false);
        row("file:///etc/passwd", false);
        row("https:///v2", false);
        row("", false);
    }
    void onlySafeUrls()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowedUrl(QUrl(url)), allowed);
        if (allowed)
            return;
        SystemClock clock;
        Transport transport(clock);
        const auto result = await(transport.send({.url = QUrl(url)}));
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
    }

    void headersCannotSmuggleOthers()
    {
        Wire wire;
        WireRequest request = wire.request();
        request.headers = {{"Authorization", "Bearer x\r\nX-Evil: 1"}};
        QCOMPARE(wire.send(request).error().kind, ErrorKind::Usage);
        QCOMPARE(wire.server.connections(), 0);
    }

    void keepsNoCookiesAndAsksForGzip()
    {
        Wire wire;
        wire.server.play({answer(200, page, {"Set-Cookie: a=b; Path=/"})});
        QVERIFY(wire.get().ok());
        QVERIFY(wire.get().ok());
        QCOMPARE(wire.server.requests(), 2);
        QCOMPARE(wire.server.connections(), 1);
        const ReceivedRequest second = wire.server.received().at(1);
        QVERIFY(!second.headers.contains("cookie"));
        QCOMPARE(second.headers.value("accept-encoding"), QByteArray("gzip"));
        QCOMPARE(second.headers.value("content-length"), QByteArray("0"));
        QCOMPARE(second.headers.value("authorization"), QByteArray("Bearer token-1"));
    }

    void startOfABodyIsTold_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("told"); // so it begins
        const QByteArray body(100'000, 'x');
        const QByteArray start = body.first(bodyStartSize);
        QTest::newRow("plain") << httpAnswer(200, body).first(50'000) << start;
        QTest::newRow("chunked") << chunked(body).first(50'000) << start;
        const QByteArray whole = gzipped(page + body);
        QTest::newRow("gzip") << httpAnswer(200, whole, {gzipHeader}).chopped(9)
                              << (page + body).first(bodyStartSize);
        QTest::newRow("gzip that is none")
            << httpAnswer(200, body, {gzipHeader}).first(50'000) << QByteArray();
    }
    void startOfABodyIsTold()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, told);
        Wire wire;
        wire.server.play({raw(sent)}); // and no more
        WireRequest request = wire.request();
        QByteArrayList starts;
        request.onBodyStart = [&](const QByteArray &start) { starts += start; };
        TaskScope scope;
        bool ended = false;
        scope.start(wire.transport->send(request), [&](const Result<Response> &) { ended = true; });
        QTRY_COMPARE(starts.size(), 1);
        QVERIFY(!ended);
        QVERIFY(starts.first().size() <= bodyStartSize);
        QVERIFY(told.startsWith(starts.first()) && starts.first().isEmpty() == told.isEmpty());
    }

    void startOfARefusalIsNotTold()
    {
        Wire wire;
        wire.server.play({answer(503, QByteArray(100'000, 'x'))});
        WireRequest request = wire.request();
        bool told = false;
        request.onBodyStart = [&](const QByteArray &) { told = true; };
        const auto result = wire.send(request);
        QVERIFY2(result.ok(), qPrintable(trouble(result)));
        QCOMPARE(result->body.size(), 100'000);
        QVERIFY(!told);
    }

    // Qt reads the head of an answer from an unbuffered socket byte by byte, a call for each.
    void readsHeadsInPieces()
    {
        if (!systemReads())
            QSKIP("This system does not count reads");
        constexpr int headSize = 8000;
        Wire wire;
        wire.server.play({answer(200, page, {"X-Long: " + QByteArray(headSize, 'x')})});
        const int before = *systemReads();
        const auto result = wire.get();
        const int reads = *systemReads() - before;
        QVERIFY2(result.ok(), qPrintable(trouble(result)));
        QVERIFY2(reads < headSize / 4, qPrintable(QString::number(reads)));
    }

    // A proxy is for the world outside only, and never gets to see the token.
    void proxyIsNotForLoopback()
    {
        ScriptedServer proxy;
        proxy.play({answer(407, "", {"Proxy-Authenticate: Basic realm=\"p\""})});
        qputenv("http_proxy", proxy.url().toEncoded());
        qputenv("https_proxy", proxy.url().toEncoded());
        Wire wire;
        const QNetworkProxy before = QNetworkProxy::applicationProxy();
        QNetworkProxy::setApplicationProxy(
            {QNetworkProxy::HttpProxy, proxy.url().host(), quint16(proxy.url().port())});
        const auto restore = qScopeGuard([&before] { QNetworkProxy::setApplicationProxy(before); });
        wire.server.play({answer(200, page)});
        const bool ok = wire.get().ok();
        const int requestsWithLoopback = proxy.requests();
        WireRequest outside = wire.request(Verb::Post, "{}");
        outside.url = QUrl(QStringLiteral("https://api.zoom.example/v2"));
        const auto result = wire.send(outside);
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");

        QVERIFY(ok);
        QCOMPARE(requestsWithLoopback, 0);
        QCOMPARE(result.error().kind, ErrorKind::Offline);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QVERIFY(proxy.requests() > 0);
        for (const ReceivedRequest &request : proxy.received()) {
            QCOMPARE(request.verb, QByteArray("CONNECT"));
            QVERIFY(!request.headers.contains("authorization"));
        }
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "test_transport.moc"
