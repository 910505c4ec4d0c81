#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/support/fixed_tokens.h"
#include "tests/support/gzipped.h"
#include "tests/support/scripted_server.h"

#include <QTest>
#include <QUrlQuery>

using namespace rollcall;
using Phase = ListingState::Phase;

Q_DECLARE_METATYPE(rollcall::Script)

namespace {

constexpr int usersOnAPage = 200;

QByteArray page(const QByteArray &name, const QByteArray &next, bool whole = true)
{
    QByteArray body = R"({"page_size":200,"total_records":)";
    body += QByteArray::number(3 * usersOnAPage) + R"(,"next_page_token":")" + next + R"(",)";
    body += R"("users":[)";
    for (int i = 0; i < usersOnAPage; ++i) {
        const QByteArray id = name + QByteArray::number(i);
        body += i > 0 ? "," : "";
        body += R"({"id":")" + id + R"(","email":")" + id + R"(@a.example","type":1})";
    }
    return whole ? body + "]}" : body + ",]}";
}

QByteArray noUsers()
{
    return R"({"page_size":300,"total_records":0,"next_page_token":"","users":[]})";
}

// The front half of an answer; the rest is up to what follows.
Script half(const QByteArray &wholeAnswer)
{
    return raw(wholeAnswer.first(wholeAnswer.size() / 2));
}

Script packed(const QByteArray &body)
{
    return answer(200, gzipped(body), {"Content-Type: application/json", "Content-Encoding: gzip"});
}

// An account whose active users are on pages that are answered as told, by page token, attempt by
// attempt; the last answer is repeated. Nobody is inactive or pending.
class Account
{
public:
    Account()
    {
        server.answerBy([this](const ReceivedRequest &request) { return answerTo(request); });
        client.emplace(ApiClient::Setup{server.url("/v2"), noRateLimits(), 7}, transport, tokens,
                       clock);
        directory.emplace(*client, clock);
    }

    int asked(const QByteArray &token) const
    {
        const auto requests = server.received();
        return int(std::count_if(requests.begin(), requests.end(), [&](const auto &request) {
            return isPage(request) && tokenOf(request) == token;
        }));
    }
    bool over() const { return directory->state().phase != Phase::Listing; }
    bool knows(const QString &id) const { return directory->users().find(id).has_value(); }

    QHash<QByteArray, QList<Script>> pages; // before the listing begins
    ScriptedServer server;
    SystemClock clock;
    Transport transport{clock};
    FixedTokens tokens;
    std::optional<ApiClient> client;
    std::optional<Directory> directory;

private:
    static QUrlQuery queryOf(const ReceivedRequest &request)
    {
        return QUrlQuery(QUrl::fromEncoded(request.target));
    }
    static QByteArray tokenOf(const ReceivedRequest &request)
    {
        return queryOf(request).queryItemValue(QStringLiteral("next_page_token")).toUtf8();
    }
    static bool isPage(const ReceivedRequest &request)
    {
        const QUrlQuery query = queryOf(request);
        return request.target.contains("/users?") &&
               query.queryItemValue(QStringLiteral("status")) == QStringLiteral("active") &&
               query.queryItemValue(QStringLiteral("page_size")) == QStringLiteral("300");
    }

    // In the server's thread, one request at a time.
    Script answerTo(const ReceivedRequest &request)
    {
        if (request.target.contains("/roles"))
            return answer(200, R"({"roles":[]})");
        const bool active = request.target.contains("status=active");
        if (!isPage(request)) // counted once more at the end
            return answer(200, active ? QByteArray(page("a", "x")) : noUsers());
        const QByteArray token = tokenOf(request);
        const QList<Script> scripts = pages.value(token);
        const qsizetype attempt = m_attempts[token]++;
        return scripts.value(std::min(attempt, scripts.size() - 1), hangs());
    }

    QHash<QByteArray, qsizetype> m_attempts;
};

} // namespace

// The next page is asked for while one arrives, and nothing that is wrong with either shows.
class TestLookAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhileThePageArrives_data()
    {
        QTest::addColumn<Script>("first");
        QTest::newRow("plain") << half(httpAnswer(200, page("a", "two")));
        const QByteArray body = gzipped(page("a", "two"));
        QTest::newRow("gzip") << half(httpAnswer(200, body, {"Content-Encoding: gzip"}));
    }
    void asksWhileThePageArrives()
    {
        QFETCH(Script, first);
        Account account;
        account.pages = {{"", {first}}, {"two", {half(httpAnswer(200, page("b", "three")))}}};
        account.directory->refresh();
        QTRY_COMPARE(account.asked("two"), 1);
        QCOMPARE(account.asked(""), 1);
        QCOMPARE(account.directory->state().listed, 0); // nothing of half a page is used
        account.directory->stop();
        QCOMPARE(account.directory->state().phase, Phase::Stopped);
        QCOMPARE(account.directory->users().size(), 0);
    }

    void wholePagesFollowEachOther_data()
    {
        QTest::addColumn<bool>("gzip");
        QTest::newRow("plain") << false;
        QTest::newRow("gzip") << true;
    }
    void wholePagesFollowEachOther()
    {
        QFETCH(bool, gzip);
        const auto sent = [gzip](const QByteArray &body) {
            return gzip ? packed(body) : answer(200, body);
        };
        Account account;
        account.pages = {{"", {sent(page("a", "two"))}},
                         {"two", {sent(page("b", "three"))}},
                         {"three", {sent(page("c", ""))}}};
        account.directory->refresh();
        QTRY_VERIFY(account.over());
        QCOMPARE(account.directory->state().phase, Phase::Complete);
        QCOMPARE(account.directory->users().size(), 3 * usersOnAPage);
        for (const char *token : {"", "two", "three"})
            QCOMPARE(account.asked(token), 1);
    }

    // The first attempt breaks off after it named a page; the second names another one.
    void startOfAFailedAttemptDoesNotCount()
    {
        Account account;
        account.pages = {
            {"",
             {half(httpAnswer(200, page("x", "wrong"))) + resets(), answer(200, page("a", "two"))}},
            {"wrong", {answer(200, page("w", ""))}},
            {"two", {answer(200, page("b", "three"))}},
            {"three", {answer(200, page("c", ""))}}};
        account.directory->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(account.over(), 30'000);
        QCOMPARE(account.directory->state().phase, Phase::Complete);
        QCOMPARE(account.directory->users().size(), 3 * usersOnAPage);
        QVERIFY(!account.knows(QStringLiteral("w0")) && !account.knows(QStringLiteral("x0")));
        QVERIFY(account.knows(QStringLiteral("c0")));
        QCOMPARE(account.asked(""), 2);
        QCOMPARE(account.asked("two"), 1);
    }

    // A page that came whole, but is damaged: it is asked for again, and so is what came after it.
    void damagedPageIsNotUsed()
    {
        Account account;
        account.pages = {
            {"", {answer(200, page("a", "two"))}},
            {"two", {answer(200, page("x", "three", false)), answer(200, page("b", "three"))}},
            {"three", {answer(200, page("c", ""))}}};
        account.directory->refresh();
        QTRY_VERIFY(account.over());
        QCOMPARE(account.directory->state().phase, Phase::Complete);
        QCOMPARE(account.directory->users().size(), 3 * usersOnAPage);
        QVERIFY(!account.knows(QStringLiteral("x0")));
        QCOMPARE(account.asked("two"), 2);
    }

    void endsWithTheLastAttempt()
    {
        Account account;
        account.pages = {{"", {half(httpAnswer(200, page("a", "two"))) + resets()}},
                         {"two", {answer(200, page("b", "three"))}}};
        account.directory->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(account.over(), 30'000);
        QCOMPARE(account.directory->state().phase, Phase::Failed);
        QCOMPARE(account.directory->state().error->kind, ErrorKind::Transport);
        QCOMPARE(account.directory->users().size(), 0);
        QCOMPARE(account.asked(""), 3);
    }

    void deathInTheMiddleTouchesNothing()
    {
        Account account;
        account.pages = {{"", {half(httpAnswer(200, page("a", "two")))}}, {"two", {hangs()}}};
        account.directory->refresh();
        QTRY_COMPARE(account.asked("two"), 1);
        account.directory.reset();
        QCoreApplication::processEvents();
        account.client.reset();
    }
};

QTEST_GUILESS_MAIN(TestLookAhead)
#include "test_look_ahead.moc"
