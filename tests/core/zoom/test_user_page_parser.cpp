#include "core/zoom/user_page_parser.h"

#include <QTest>

#include <string>
#include <vector>

using namespace rollcall;
using namespace rollcall::zoom;

namespace {

// A UserView that outlives its callback, as far as the tests look at it.
struct Seen
{
    std::string id, email, status, dept, groupIds, unknownJson, hostKey;
    std::int64_t pmi = 0, createdAt = 0;
    int type = 0, verified = 0;

    explicit Seen(const UserView &user)
        : id(user.id)
        , email(user.email)
        , status(user.status)
        , dept(user.dept)
        , groupIds(user.groupIds)
        , unknownJson(user.unknownJson)
        , hostKey(user.hostKey)
        , pmi(user.pmi)
        , createdAt(user.createdAt)
        , type(user.type)
        , verified(user.verified)
    {
    }
};

} // namespace

class TestUserPageParser : public QObject
{
    Q_OBJECT

    UserPageParser m_parser;
    std::vector<Seen> m_seen;

    Result<UserPageInfo> parse(const QByteArray &page, UserStatus status = UserStatus::Active)
    {
        m_seen.clear();
        return m_parser.parse(page, status,
                              [this](const UserView &user) { m_seen.emplace_back(user); });
    }

    Seen parseOne(const QByteArray &user)
    {
        const auto info = parse("{\"users\":[" + user + "]}");
        return info && m_seen.size() == 1 ? m_seen.front() : Seen(UserView{.id = "not parsed"});
    }

private Q_SLOTS:
    void readsThePage()
    {
        const auto info = parse(R"({"page_count":2,"page_size":300,"total_records":301,
            "next_page_token":"tok/+=","users":[{"id":"a","email":"a@x.example"},{"id":"b"}]})");
        QVERIFY(info);
        QCOMPARE(info->nextPageToken, QByteArray("tok/+="));
        QCOMPARE(info->totalRecords, 301);
        QCOMPARE(info->pageSize, 300);
        QCOMPARE(info->users, 2);
        QCOMPARE(m_seen.size(), std::size_t(2));
        QCOMPARE(m_seen[0].email, std::string("a@x.example"));
        QCOMPARE(m_seen[1].id, std::string("b"));
    }

    void readsEveryKnownMember()
    {
        const Seen user = parseOne(R"({"id":"u","type":2,"pmi":12345678901,"verified":1,
            "dept":"Q\u0026A \u0022x\u0022","status":"inactive","created_at":"1970-01-02T00:00:00Z",
            "group_ids":["g1", "g2"],"host_key":"123456"})");
        QCOMPARE(user.type, 2);
        QCOMPARE(user.pmi, 12345678901);
        QCOMPARE(user.verified, 1);
        QCOMPARE(user.dept, std::string("Q&A \"x\""));
        QCOMPARE(user.status, std::string("inactive"));
        QCOMPARE(user.createdAt, 86400);
        QCOMPARE(user.groupIds, std::string("[\"g1\", \"g2\"]"));
        QCOMPARE(user.hostKey, std::string("123456"));
        QCOMPARE(user.unknownJson, std::string());
    }

    void timesMayBeWrittenInAnyWayThatJsonHas()
    {
        QCOMPARE(parseOne(R"({"created_at":"1970-01-02T00:00:00Z" ,"id":"u"})").createdAt, 86400);
        QCOMPARE(parseOne(R"({"id":"u","created_at":"1970-01-02T00\u003a00:00Z"})").createdAt,
                 86400);
        QCOMPARE(parseOne(R"({"created_at":"1970-01-02T00:00:00.5Z","id":"u"})").createdAt, 86400);
        const Seen never = parseOne(R"({"created_at":"","id":"u"})");
        QCOMPARE(never.createdAt, 0);
        QCOMPARE(never.id, std::string("u"));
        QCOMPARE(never.unknownJson, std::string());
    }

    void missingStatusIsThatOfTheListing()
    {
        QVERIFY(parse(R"({"users":[{"email":"p@x.example"}]})", UserStatus::Pending));
        QCOMPARE(m_seen.front().status, std::string("pending"));
    }

    void nullsAreAbsent()
    {
        const Seen user = parseOne(R"({"id":null,"email":"e","type":null,"created_at":null})");
        QCOMPARE(user.id, std::string());
        QCOMPARE(user.email, std::string("e"));
        QCOMPARE(user.type, 0);
        QCOMPARE(user.unknownJson, std::string());
    }

    void numbersAndTextMaySwap()
    {
        const Seen user = parseOne(
            R"({"id":17 ,"type":"2","pmi":"9007199254740993","verified":true,"dept":4.5})");
        QCOMPARE(user.id, std::string("17"));
        QCOMPARE(user.type, 2);
        QCOMPARE(user.pmi, 9007199254740993); // one more than a double can hold
        QCOMPARE(user.verified, 1);
        QCOMPARE(user.dept, std::string("4.5"));
    }

    void unknownAndUnfitMembersAreKept()
    {
        const Seen user = parseOne(
            R"({"id":"u","x":{"y":[1, 2]} ,"type":"gold","created_at":"soon","dept":["a"],
                "email":"e","pmi":1e3,"q\u0022z":null,"last":12345678901234567890})");
        QCOMPARE(user.email, std::string("e"));
        // moc 6.4 needs an even number of quotes in a raw string.
        const std::string expected =
            R"("x":{"y":[1, 2]},"type":"gold","created_at":"soon","dept":["a"],)"
            R"("pmi":1e3,)"
            "\"q\\\"z\":null,"
            R"("last":12345678901234567890)";
        QCOMPARE(user.unknownJson, expected);
    }

    void escapedNamesAreTheSameNames()
    {
        QVERIFY(parse("{\"users\":[{\"\\u0069d\":\"a\",\"x\\u0079\":1}]}"));
        QCOMPARE(m_seen[0].id, std::string("a"));
        QCOMPARE(m_seen[0].unknownJson, std::string("\"xy\":1"));
    }

    void nothingLeaksFromOneUserToTheNext()
    {
        QVERIFY(parse(R"({"users":[{"id":"a","dept":"D","z":1},{"id":"b"}]})"));
        QCOMPARE(m_seen[1].dept, std::string());
        QCOMPARE(m_seen[1].unknownJson, std::string());
    }

    void emptyPageIsAPage()
    {
        const auto info = parse(R"({"next_page_token":"more","users":[]})");
        QVERIFY(info);
        QCOMPARE(info->users, 0);
        QCOMPARE(info->nextPageToken, QByteArray("more"));
    }

    void invalidUtf8LosesNoUser()
    {
        QVERIFY(parse("{\"users\":[{\"id\":\"a\",\"dept\":\"x\xff\"},{\"id\":\"b\"}]}"));
        QCOMPARE(m_seen.size(), std::size_t(2));
        QCOMPARE(m_seen[0].dept, std::string("x\xEF\xBF\xBD"));
    }

    void damageIsNeverAnEmptyPage_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut in a user") << QByteArray("{\"users\":[{\"id\":\"a\",\"em");
        QTest::newRow("cut between users") << QByteArray(R"({"users":[{"id":"a"},)");
        QTest::newRow("cut after the users") << QByteArray(R"({"users":[{"id":"a"}])");
        QTest::newRow("no users") << QByteArray(R"({"page_size":300})");
        QTest::newRow("users are null") << QByteArray(R"({"users":null})");
        QTest::newRow("a user is a number") << QByteArray(R"({"users":[5]})");
        QTest::newRow("array") << QByteArray(R"([{"id":"a"}])");
        QTest::newRow("two documents") << QByteArray(R"({"users":[]}{"users":[]})");
        QTest::newRow("HTML") << QByteArray("<html>sign in</html>");
    }

    void damageIsNeverAnEmptyPage()
    {
        QFETCH(const QByteArray, page);
        const auto info = parse(page);
        QVERIFY(!info);
        QCOMPARE(info.error().kind, ErrorKind::Transport);
        QVERIFY(!info.error().sentence.isEmpty());
    }

    void everyCutIsFound()
    {
        const QByteArray page =
            R"({"next_page_token":"t","users":[{"id":"a","x":[1,{"y":"z"}]},{"id":"b","type":1}]})";
        for (qsizetype length = 0; length < page.size(); ++length)
            QVERIFY2(!parse(page.first(length)), qPrintable(QString::number(length)));
        QVERIFY(parse(page));
    }

    void findsTheTokenBeforeAndAfterTheUsers()
    {
        QCOMPARE(m_parser.nextPageToken(R"({"next_page_token":"t","users":[{"id":"a"}]})"),
                 std::optional<QByteArray>("t"));
        QCOMPARE(
            m_parser.nextPageToken(R"({"users":[{"next_page_token":"no"}],"next_page_token":"t"})"),
            std::optional<QByteArray>("t"));
        QCOMPARE(m_parser.nextPageToken(R"({"users":[]})"), std::optional<QByteArray>(""));
        QCOMPARE(m_parser.nextPageToken(R"({"next_page_token":null,"users":[]})"),
                 std::optional<QByteArray>(""));
        QVERIFY(!m_parser.nextPageToken("<html>"));
    }

    void findsTheSameTokenAsTheWholePage_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("Zoom's order")
            << QByteArray(R"({"page_count":2,"page_number":1,"next_page_token":"t-1","users":[]})");
        QTest::newRow("blanks") << QByteArray(" {\n\t\"next_page_token\" :\r \"t\" ,\"users\":[]}");
        QTest::newRow("escapes") << QByteArray(
            "{\"next_page_token\":\"a\\u002fb\\\"c\\\"\",\"users\":[]}");
        QTest::newRow("text before") << QByteArray("{\"a\":\"\\\"next_page_token\\\":\\\"no\\\"\","
                                                   "\"next_page_token\":\"t\",\"users\":[]}");
        QTest::newRow("object before")
            << QByteArray(R"({"a":{"next_page_token":"no"},"next_page_token":"t","users":[]})");
        QTest::newRow("null, true, -1.5e3")
            << QByteArray(R"({"a":null,"b":true,"c":-1.5e3,"next_page_token":"t","users":[]})");
        QTest::newRow("null token") << QByteArray(R"({"next_page_token":null,"users":[]})");
        QTest::newRow("number") << QByteArray(R"({"next_page_token":5,"users":[]})");
        QTest::newRow("last") << QByteArray(R"({"users":[],"next_page_token":"t"})");
        QTest::newRow("none") << QByteArray(R"({"users":[{"next_page_token":"no"}]})");
    }

    void findsTheSameTokenAsTheWholePage()
    {
        QFETCH(const QByteArray, page);
        const auto info = parse(page);
        QVERIFY(info);
        QCOMPARE(m_parser.nextPageToken(page), std::optional(info->nextPageToken));
    }

    void noCutPageHasAnInventedToken()
    {
        const QByteArray page = R"({"total_records":12,"next_page_token":"token","users":[]})";
        for (qsizetype length = 0; length < page.size(); ++length) {
            const auto token = m_parser.nextPageToken(page.first(length));
            QVERIFY(!token || *token == "token");
        }
    }

    void halfASurrogateLosesNoUser()
    {
        QVERIFY(parse(R"({"users":[{"id":"a","dept":"x\ud800y","email":"a@x"},{"id":"b"}]})"));
        QCOMPARE(m_seen.size(), std::size_t(2));
        QCOMPARE(m_seen[0].id, std::string("a"));
        QCOMPARE(m_seen[0].email, std::string("a@x"));
        QCOMPARE(m_seen[0].unknownJson, std::string(R"("dept":"x\ud800y")"));
    }

    void theLastOfTwoEqualMembersCounts()
    {
        const Seen user = parseOne(R"({"id":"a","dept":"one","dept":"two","type":1,"type":2})");
        QCOMPARE(user.dept, std::string("two"));
        QCOMPARE(user.type, 2);
    }

    void numbersBeyondReachAreKeptAsTheyCame()
    {
        const Seen user = parseOne(
            R"({"id":"a","pmi":123456789012345678901,"type":9999999999,"verified":1e400})");
        QCOMPARE(user.pmi, 0);
        QCOMPARE(user.type, 0);
        QCOMPARE(user.unknownJson,
                 std::string(R"("pmi":123456789012345678901,"type":9999999999,"verified":1e400)"));
    }
};

QTEST_GUILESS_MAIN(TestUserPageParser)
#include "test_user_page_parser.moc"
