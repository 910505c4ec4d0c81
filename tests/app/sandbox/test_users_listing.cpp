#include "tests/app/sandbox/http_probe.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;

namespace {

sandbox::SandboxOptions accountOf(int users)
{
    auto options = SandboxFixture::smallAccount();
    options.users = users;
    return options;
}

QJsonArray usersOf(const Received &page)
{
    return page.json()[QLatin1StringView("users")].toArray();
}

QString tokenOf(const Received &page)
{
    return page.json()[QLatin1StringView("next_page_token")].toString();
}

int totalOf(const Received &page)
{
    return page.json()[QLatin1StringView("total_records")].toInt();
}

class Lister
{
public:
    explicit Lister(const SandboxFixture &sandbox)
        : m_probe(sandbox.address())
    {
        m_probe.signIn();
    }

    Received page(const QString &query, const QString &token = {})
    {
        const QString path = QStringLiteral("/users?%1&next_page_token=%2").arg(query, token);
        return m_probe.get(path.toLatin1().constData());
    }

    QJsonArray all(const QString &query)
    {
        QJsonArray users;
        QString token;
        do {
            const Received received = page(query, token);
            const QJsonArray listed = usersOf(received);
            for (const QJsonValue &user : listed)
                users.append(user);
            token = tokenOf(received);
            if (received.status != 200)
                qFatal("a page was refused");
        } while (!token.isEmpty());
        return users;
    }

private:
    HttpProbe m_probe;
};

} // namespace

class TestUsersListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPagesTogetherAreAllUsers()
    {
        SandboxFixture sandbox(accountOf(1000));
        Lister lister(sandbox);
        QSet<QString> emails;
        qsizetype rows = 0;
        for (const auto *status : {"active", "inactive", "pending"}) {
            const QJsonArray users =
                lister.all(QStringLiteral("page_size=77&status=%1").arg(QLatin1StringView(status)));
            QVERIFY(!users.isEmpty());
            for (const QJsonValue &user : users) {
                emails += user[QLatin1StringView("email")].toString();
                QCOMPARE(user[QLatin1StringView("status")].toString(), QLatin1StringView(status));
                QCOMPARE(user.toObject().contains(QLatin1StringView("id")),
                         status != QByteArray("pending"));
            }
            rows += users.size();
        }
        QCOMPARE(rows, 1000);
        QCOMPARE(emails.size(), 1000);
    }

    void countsAreThoseOfTheWholeListing()
    {
        SandboxFixture sandbox(accountOf(100));
        Lister lister(sandbox);
        const QJsonObject first = lister.page(QString()).json();
        const int total = first[QLatin1StringView("total_records")].toInt();
        QVERIFY(total > 60 && total < 100);
        QCOMPARE(first[QLatin1StringView("page_size")].toInt(), 30);
        QCOMPARE(first[QLatin1StringView("page_number")].toInt(), 1);
        QCOMPARE(first[QLatin1StringView("page_count")].toInt(), (total + 29) / 30);
        QCOMPARE(first[QLatin1StringView("users")].toArray().size(), 30);
    }

    void lastPageHasAnEmptyToken()
    {
        SandboxFixture sandbox(accountOf(1));
        Lister lister(sandbox);
        const Received page = lister.page(QStringLiteral("page_size=1"));
        QCOMPARE(usersOf(page).size(), 1);
        QVERIFY(page.json().contains(QLatin1StringView("next_page_token")));
        QCOMPARE(tokenOf(page), QString());
        QCOMPARE(usersOf(lister.page(QStringLiteral("status=pending"))).size(), 0);
    }

    void pageNumberStillWorks()
    {
        SandboxFixture sandbox(accountOf(50));
        Lister lister(sandbox);
        const QJsonArray whole = lister.all(QStringLiteral("page_size=300"));
        const Received third = lister.page(QStringLiteral("page_size=7&page_number=3"));
        QCOMPARE(usersOf(third).first(), whole[14]);
        QCOMPARE(third.json()[QLatin1StringView("page_number")].toInt(), 3);
        QCOMPARE(usersOf(lister.page(QStringLiteral("page_number=100"))).size(), 0);
    }

    void roleFilterCountsOnlyItsRole()
    {
        SandboxFixture sandbox(accountOf(400));
        Lister lister(sandbox);
        const Received owners = lister.page(QStringLiteral("role_id=0"));
        QCOMPARE(totalOf(owners), 1);
        QCOMPARE(usersOf(owners).size(), 1);
        const QJsonArray members = lister.all(QStringLiteral("role_id=2&page_size=50"));
        QVERIFY(members.size() > 200);
        for (const QJsonValue &user : members)
            QCOMPARE(user[QLatin1StringView("role_id")].toString(), QStringLiteral("2"));
        QCOMPARE(totalOf(lister.page(QStringLiteral("role_id=nobody"))), 0);
    }

    void extraFieldsComeOnlyOnRequest()
    {
        SandboxFixture sandbox(accountOf(100));
        Lister lister(sandbox);
        const auto having = [&](const QString &query, const char *field) {
            int count = 0;
            const QJsonArray users = lister.all(QStringLiteral("page_size=300&") + query);
            for (const QJsonValue &user : users)
                count += user.toObject().contains(QLatin1StringView(field));
            return count;
        };
        QCOMPARE(having(QString(), "host_key"), 0);
        QCOMPARE(having(QString(), "custom_attributes"), 0);
        QVERIFY(having(QStringLiteral("include_fields=host_key"), "host_key") > 10);
        QCOMPARE(having(QStringLiteral("include_fields=host_key"), "custom_attributes"), 0);
        QVERIFY(having(QStringLiteral("include_fields=custom_attributes"), "custom_attributes") >
                5);
    }

    void nobodyHasAnAddOn()
    {
        SandboxFixture sandbox;
        Lister lister(sandbox);
        QCOMPARE(totalOf(lister.page(QStringLiteral("license=zoom_workforce_management"))), 0);
    }

    void wrongParametersAreNamed_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        QTest::newRow("size 0") << "page_size=0"
                                << "page_size";
        QTest::newRow("size 301") << "page_size=301"
                                  << "page_size";
        QTest::newRow("size text") << "page_size=many"
                                   << "page_size";
        QTest::newRow("size with unit") << "page_size=30x"
                                        << "page_size";
        QTest::newRow("size empty") << "page_size="
                                    << "page_size";
        QTest::newRow("size negative") << "page_size=-1"
                                       << "page_size";
        QTest::newRow("number 0") << "page_number=0"
                                  << "page_number";
        QTest::newRow("status") << "status=gone"
                                << "status";
        QTest::newRow("status case") << "status=Active"
                                     << "status";
        QTest::newRow("fields") << "include_fields=everything"
                                << "include_fields";
        QTest::newRow("license") << "license=phone"
                                 << "license";
    }
    void wrongParametersAreNamed()
    {
        QFETCH(QString, query);
        SandboxFixture sandbox;
        Lister lister(sandbox);
        const Received received = lister.page(query);
        QCOMPARE(received.status, 400);
        QCOMPARE(received.code(), 300);
        const QJsonValue first = received.json()[QLatin1StringView("errors")][0];
        QTEST(first[QLatin1StringView("field")].toString(), "field");
        QVERIFY(!first[QLatin1StringView("message")].toString().isEmpty());
    }

    void tokenIsBoundToItsListing_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("status") << "page_size=5&status=inactive";
        QTest::newRow("size") << "page_size=6";
        QTest::newRow("role") << "page_size=5&role_id=2";
        QTest::newRow("fields") << "page_size=5&include_fields=host_key";
    }
    void tokenIsBoundToItsListing()
    {
        QFETCH(QString, query);
        SandboxFixture sandbox;
        Lister lister(sandbox);
        const QString token = tokenOf(lister.page(QStringLiteral("page_size=5")));
        QCOMPARE(lister.page(QStringLiteral("page_size=5&status=active"), token).status, 200);
        const Received refused = lister.page(query, token);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), 300);
        QCOMPARE(refused.message(), QStringLiteral("The next page token is invalid or expired."));
    }

    void expiredAndForgedTokensAreRefused()
    {
        SandboxFixture sandbox;
        Lister lister(sandbox);
        const QString query = QStringLiteral("page_size=5");
        const QString token = tokenOf(lister.page(query));
        QCOMPARE(lister.page(query, token).status, 200);
        const QChar other = token.startsWith(u'A') ? u'B' : u'A';
        QCOMPARE(lister.page(query, other + token.mid(1)).status, 400);
        QCOMPARE(lister.page(query, QStringLiteral("nonsense")).status, 400);
        sandbox.server().expirePageTokens();
        QCOMPARE(lister.page(query, token).code(), 300);
        QCOMPARE(lister.page(query, tokenOf(lister.page(query))).status, 200);
    }

    void tokensGrowOld()
    {
        auto options = SandboxFixture::smallAccount();
        options.pageTokenTtlMs = 1;
        SandboxFixture sandbox(options);
        Lister lister(sandbox);
        const QString token = tokenOf(lister.page(QStringLiteral("page_size=5")));
        QTRY_COMPARE(lister.page(QStringLiteral("page_size=5"), token).code(), 300);
    }

    void usersWhoLeaveShiftTheListing()
    {
        SandboxFixture sandbox(accountOf(100));
        Lister lister(sandbox);
        const QString query = QStringLiteral("page_size=10");
        const QJsonArray before = lister.all(query);
        const Received first = lister.page(query);
        sandbox.server().removeUsers(3);
        const Received second = lister.page(query, tokenOf(first));
        QCOMPARE(usersOf(second).first(), before[13]); // 10, 11 and 12 slipped by
        QCOMPARE(totalOf(second), before.size() - 3);
        QCOMPARE(lister.all(query).first(), before.first()); // the owner stays
    }

    void usersWhoJoinComeLast()
    {
        SandboxFixture sandbox(accountOf(60));
        Lister lister(sandbox);
        const QString query = QStringLiteral("page_size=10");
        const QJsonArray before = lister.all(query);
        sandbox.server().addUsers(40);
        const QJsonArray after = lister.all(query);
        QVERIFY(after.size() > before.size() + 20);
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(after[i], before[i]);
    }
};

QTEST_GUILESS_MAIN(TestUsersListing)
#include "test_users_listing.moc"
