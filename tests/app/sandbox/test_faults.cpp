#include "tests/app/sandbox/http_probe.h"
#include "tests/app/sandbox/raw_client.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QTemporaryFile>
#include <QTest>

#include <zlib.h>

using namespace rollcall;
using namespace rollcall::test;

namespace {

// The whole of a gzip stream; empty if it is damaged.
QByteArray unpacked(const QByteArray &packed)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    QByteArray plain(1'000'000, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    const int result = inflate(&stream, Z_FINISH);
    plain.resize(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return result == Z_STREAM_END ? plain : QByteArray();
}

bool isJson(const QByteArray &body)
{
    return !QJsonDocument::fromJson(body).isNull();
}

// Not by "+": moc takes raw strings for plain ones and is lost at an odd quotation mark.
QByteArray with(QByteArray json, const QByteArray &value)
{
    return json.replace("%1", value);
}

// A sandbox that does one thing wrong with every call to the API.
class FaultySandbox
{
public:
    explicit FaultySandbox(const QByteArray &fault, bool gzip = false)
        : m_fixture(options(gzip))
        , m_probe(m_fixture.address())
        , m_token(m_probe.signIn())
        , m_client(m_fixture.address())
    {
        m_fixture.server().clearRequests();
        const QString error =
            m_fixture.server().setFaults(R"({"faults":[{"path":"**/users",)" + fault + "}]}");
        if (!error.isEmpty())
            qFatal("%s", qPrintable(error));
    }

    RawClient &client() { return m_client; }
    HttpProbe &probe() { return m_probe; }
    SandboxFixture &fixture() { return m_fixture; }
    void ask(const QByteArray &headers = {}) { m_client.sendGet("/v2/users", m_token, headers); }
    RawClient::Answer answer(const QByteArray &headers = {})
    {
        ask(headers);
        return m_client.readAnswer();
    }
    sandbox::LoggedRequest logged() { return m_fixture.server().requests().constLast(); }

private:
    static sandbox::SandboxOptions options(bool gzip)
    {
        auto options = SandboxFixture::smallAccount();
        options.gzip = gzip;
        return options;
    }

    SandboxFixture m_fixture;
    HttpProbe m_probe;
    QByteArray m_token;
    RawClient m_client;
};

using Ending = RawClient::Ending;

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuse()
    {
        FaultySandbox sandbox(R"("do":"refuse","status":503,"code":5001,"message":"Not now",
            "fields":["a","b"],"headers":{"Retry-After":"7"})");
        const auto answer = sandbox.answer();
        QCOMPARE(answer.status(), 503);
        QVERIFY(answer.hasHeader("Retry-After: 7"));
        const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(json[QLatin1StringView("code")].toInt(), 5001);
        QCOMPARE(json[QLatin1StringView("message")].toString(), QStringLiteral("Not now"));
        QCOMPARE(json[QLatin1StringView("errors")].toArray().size(), 2);
        QCOMPARE(sandbox.logged().status, 503);
        QCOMPARE(sandbox.logged().fault, QStringLiteral("refuse"));
    }

    void refuseWithin200()
    {
        FaultySandbox sandbox(R"("do":"refuse","status":200,"code":200,"message":"Paid only")");
        const auto answer = sandbox.answer();
        QCOMPARE(answer.status(), 200);
        QCOMPARE(QJsonDocument::fromJson(answer.body)[QLatin1StringView("code")].toInt(), 200);
    }

    void html()
    {
        FaultySandbox sandbox(R"("do":"html")");
        const auto answer = sandbox.answer();
        QCOMPARE(answer.status(), 200);
        QVERIFY(answer.hasHeader("Content-Type: text/html"));
        QVERIFY(answer.body.startsWith("<!DOCTYPE"));
    }

    void redirect()
    {
        FaultySandbox sandbox(R"("do":"redirect","status":307,"location":"/elsewhere")");
        const auto answer = sandbox.answer();
        QCOMPARE(answer.status(), 307);
        QVERIFY(answer.hasHeader("Location: /elsewhere"));
    }

    void redirectLeadsBackByDefault()
    {
        FaultySandbox sandbox(R"("do":"redirect")");
        const QByteArray target = sandbox.fixture()
                                      .address()
                                      .baseUrl.resolved(QUrl(QStringLiteral("/redirected")))
                                      .toEncoded();
        QVERIFY(sandbox.answer().hasHeader("Location: " + target));
    }

    void rateLimitInEachForm_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("none") << QByteArray("none") << QString();
        QTest::newRow("seconds") << QByteArray("seconds") << "^90$";
        QTest::newRow("http") << QByteArray("http-date")
                              << R"(^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$)";
        QTest::newRow("iso") << QByteArray("iso-date") << R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$)";
    }
    void rateLimitInEachForm()
    {
        QFETCH(QByteArray, form);
        QFETCH(QString, pattern);
        FaultySandbox sandbox(
            with(R"("do":"rate-limit","seconds":90,"daily":true,"retry_after":"%1")", form));
        const Received received = sandbox.probe().get("/users");
        QCOMPARE(received.status, 429);
        QCOMPARE(received.code(), 429);
        QCOMPARE(received.headers.value("x-ratelimit-type"), "Daily-limit");
        const QString value = QString::fromLatin1(received.headers.value("retry-after"));
        QCOMPARE(received.headers.contains("retry-after"), !pattern.isEmpty());
        const QRegularExpression wanted(pattern);
        QVERIFY(wanted.match(value).hasMatch()); // clazy:exclude=use-static-qregularexpression
        const bool isHttp = form == "http-date";
        if (isHttp || form == "iso-date") {
            const QDateTime until =
                isHttp ? readHttpDate(value.toLatin1()) : QDateTime::fromString(value, Qt::ISODate);
            QVERIFY(until.isValid());
            const auto wait = QDateTime::currentDateTimeUtc().secsTo(until);
            QVERIFY(wait > 30 && wait <= 90);
        }
    }

    void delayComesBeforeTheAnswer()
    {
        FaultySandbox sandbox(R"("do":"delay","delay_ms":300)");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(sandbox.answer().status(), 200);
        QVERIFY(timer.elapsed() >= 299);
    }

    void hangNeverAnswers()
    {
        FaultySandbox sandbox(R"("do":"hang")");
        sandbox.ask();
        QTRY_COMPARE(sandbox.fixture().count("GET", "/v2/users"), 1);
        QCOMPARE(sandbox.client().readFor(100), QByteArray());
        QCOMPARE(sandbox.logged().status, 0);
        QCOMPARE(sandbox.logged().fault, QStringLiteral("hang"));
        // Stopping the server, in the destructor, must not wait for the client.
    }

    void hangForATimeEndsTheConnection()
    {
        FaultySandbox sandbox(R"("do":"hang","ms":50,"end":"close")");
        const auto answer = sandbox.answer();
        QCOMPARE(answer.head, QByteArray());
        QCOMPARE(answer.ending, Ending::Closed);
    }

    void drop_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<Ending>("ending");
        QTest::newRow("reset") << QByteArray("reset") << Ending::Reset;
        QTest::newRow("close") << QByteArray("close") << Ending::Closed;
    }
    void drop()
    {
        QFETCH(QByteArray, end);
        FaultySandbox sandbox(with(R"("do":"drop","end":"%1")", end));
        const auto answer = sandbox.answer();
        QCOMPARE(answer.head, QByteArray());
        QTEST(answer.ending, "ending");
        QCOMPARE(sandbox.fixture().count("GET", "/v2/users"), 1);
        QCOMPARE(sandbox.logged().status, 0);
    }

    void handledIsCarriedOutAllTheSame_data()
    {
        QTest::addColumn<bool>("handled");
        QTest::newRow("before") << false;
        QTest::newRow("after") << true;
    }
    void handledIsCarriedOutAllTheSame()
    {
        QFETCH(bool, handled);
        SandboxFixture sandbox;
        HttpProbe probe(sandbox.address());
        // Of all that can be asked today, only a token is something that remains.
        const QByteArray fault = R"({"faults":[{"path":"/oauth/token","nth":1,"do":"drop",)";
        QCOMPARE(sandbox.server().setFaults(
                     fault + (handled ? R"("handled":true}]})" : R"("handled":false}]})")),
                 QString());
        // A bare socket: QNetworkAccessManager would send the POST a second time.
        RawClient client(sandbox.address());
        client.send("POST /oauth/token?" + probe.goodForm() +
                    " HTTP/1.1\r\nAuthorization: " + probe.basicHeader() + "\r\n\r\n");
        QCOMPARE(client.readAnswer().ending, Ending::Reset);
        QCOMPARE(sandbox.server().grantedTokens(), handled ? 1 : 0);
    }

    void cutBody_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<Ending>("ending");
        QTest::addColumn<bool>("gzip");
        QTest::newRow("reset") << QByteArray("reset") << Ending::Reset << false;
        QTest::newRow("close") << QByteArray("close") << Ending::Closed << false;
        QTest::newRow("gzip") << QByteArray("close") << Ending::Closed << true;
    }
    void cutBody()
    {
        QFETCH(QByteArray, end);
        QFETCH(bool, gzip);
        FaultySandbox sandbox(with(R"("do":"cut-body","bytes":1000,"end":"%1")", end), gzip);
        const auto answer = sandbox.answer("Accept-Encoding: gzip\r\n");
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.hasHeader("Content-Encoding: gzip"), gzip);
        QVERIFY(answer.promisedLength() > 1000);
        QCOMPARE(answer.body.size(), 1000);
        QTEST(answer.ending, "ending");
    }

    void damageJson_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("cut") << QByteArray("cut");
        QTest::newRow("garbage") << QByteArray("garbage");
    }
    void damageJson()
    {
        QFETCH(QByteArray, how);
        FaultySandbox sandbox(with(R"("do":"damage-json","how":"%1")", how));
        const auto answer = sandbox.answer();
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.body.size(), answer.promisedLength());
        QVERIFY(answer.body.size() > 1000);
        QVERIFY(!isJson(answer.body));
        QCOMPARE(answer.ending, Ending::StillOpen);
    }

    void damageGzip_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("cut") << QByteArray("cut");
        QTest::newRow("plain") << QByteArray("plain");
        QTest::newRow("checksum") << QByteArray("checksum");
    }
    void damageGzip()
    {
        QFETCH(QByteArray, how);
        FaultySandbox sandbox(with(R"("do":"damage-gzip","how":"%1")", how));
        const auto answer = sandbox.answer();
        QCOMPARE(answer.status(), 200);
        QVERIFY(answer.hasHeader("Content-Encoding: gzip"));
        QCOMPARE(answer.body.size(), answer.promisedLength());
        QCOMPARE(unpacked(answer.body), QByteArray());
        QCOMPARE(isJson(answer.body), how == "plain");
    }

    void gzipIsWholeWithoutAFault()
    {
        FaultySandbox sandbox(R"("do":"delay")", true);
        const auto plain = sandbox.answer();
        QVERIFY(!plain.hasHeader("Content-Encoding: gzip"));
        const auto packed = sandbox.answer("Accept-Encoding: deflate, gzip\r\n");
        QVERIFY(packed.hasHeader("Content-Encoding: gzip"));
        QVERIFY(packed.body.size() < plain.body.size() / 2);
        // Equal but for the page token, which is never the same twice.
        QCOMPARE(unpacked(packed.body).size(), plain.body.size());
        QVERIFY(isJson(unpacked(packed.body)));
    }

    void dripArrivesWhole()
    {
        FaultySandbox sandbox(R"("do":"drip","bytes":2000,"ms":20)");
        QElapsedTimer timer;
        timer.start();
        const auto answer = sandbox.answer();
        QVERIFY(isJson(answer.body));
        QVERIFY(timer.elapsed() >= 20 * (answer.body.size() / 2000));
    }

    void dripEndsWhenTheServerStops()
    {
        FaultySandbox sandbox(R"("do":"drip","bytes":1,"ms":10000)");
        sandbox.ask();
        QVERIFY(sandbox.client().readFor(10'000).startsWith("HTTP/1.1 200"));
        QElapsedTimer timer;
        timer.start();
        sandbox.fixture().server().stop();
        QVERIFY(timer.elapsed() < 9'000);
    }

    void faultsCanBeTakenBack()
    {
        FaultySandbox sandbox(R"("do":"refuse")");
        QCOMPARE(sandbox.answer().status(), 500);
        sandbox.fixture().server().clearFaults();
        QCOMPARE(sandbox.answer().status(), 200);
    }

    void aWrongFileKeepsTheServerFromStarting()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(R"({"faults":[{"do":"wobble"}]})");
        file.close();
        auto options = SandboxFixture::smallAccount();
        options.faultsFile = file.fileName();
        sandbox::SandboxServer server(options);
        QVERIFY(!server.start());
        QVERIFY(server.errorString().contains(file.fileName()));
        QVERIFY(server.errorString().contains(QStringLiteral("\"do\"")));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
