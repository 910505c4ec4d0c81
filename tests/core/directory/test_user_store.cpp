#include "core/directory/user_store.h"
#include "tests/core/directory/made_user.h"

#include <QTest>

using namespace rollcall;

namespace {

MadeUser user(std::string id, std::string email, std::string first = {}, std::string last = {})
{
    MadeUser made;
    made.id = std::move(id);
    made.email = std::move(email);
    made.firstName = std::move(first);
    made.lastName = std::move(last);
    return made;
}

QString text(const UserStore &store, const char *key, UserColumn column)
{
    const auto row = store.find(QString::fromUtf8(key));
    return row ? store.text(*row, column) : QStringLiteral("(no such user)");
}

// The e-mails of what a query selects, in order.
QStringList emails(const UserStore &store, const UserQuery &query)
{
    QStringList found;
    for (const UserRow row : store.select(query))
        found += store.text(row, UserColumn::Email);
    return found;
}

UserQuery search(const char *words)
{
    UserQuery query;
    query.text = QString::fromUtf8(words);
    return query;
}

} // namespace

class TestUserStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackEveryCell()
    {
        MadeUser made = user("Ab_-9", "Maria.SATO@example.com", "Maria", "Sato");
        made.displayName = "Maria S.";
        made.dept = "Finance";
        made.clientVersion = "5.17.1";
        made.employeeId = "E7";
        made.groupIds = R"(["g1","g2"])";
        made.pmi = 9'007'199'254'740'993; // not a double
        made.createdAt = 1'600'000'000;
        made.type = 2;
        made.verified = 1;
        UserStore store;
        store.merge(batchOf({made}));

        QCOMPARE(text(store, "Ab_-9", UserColumn::Name), u"Maria S."_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Email), u"Maria.SATO@example.com"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::FirstName), u"Maria"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::LastName), u"Sato"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::DisplayName), u"Maria S."_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Id), u"Ab_-9"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Status), u"Active"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Licence), u"Licensed"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Role), u"2"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Department), u"Finance"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::ClientVersion), u"5.17.1"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::EmployeeId), u"E7"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Groups), u"g1, g2"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Pmi), u"9007199254740993"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Created), u"2020-09-13T12:26:40Z"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::LastSignIn), QString());
        QCOMPARE(text(store, "Ab_-9", UserColumn::Verified), u"1"_qs);
        const UserRow row = *store.find(u"Ab_-9"_qs);
        QCOMPARE(store.number(row, UserColumn::Created), 1'600'000'000);
        QCOMPARE(store.number(row, UserColumn::Licence), 2);
        QCOMPARE(store.number(row, UserColumn::Department), 0);
        QCOMPARE(store.key(row), u"Ab_-9"_qs);
        QCOMPARE(store.roleId(row), u"2"_qs);
    }

    void timesAreIso8601OfUtc_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("expected");

        QTest::newRow("leap day") << qint64(1'709'164'800) << u"2024-02-29T00:00:00Z"_qs;
        QTest::newRow("the last of the year")
            << qint64(1'767'225'599) << u"2025-12-31T23:59:59Z"_qs;
        QTest::newRow("the last that is kept")
            << qint64(4'294'967'295) << u"2106-02-07T06:28:15Z"_qs;
    }

    void timesAreIso8601OfUtc()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, expected);
        MadeUser made = user("u1", "a@example.com");
        made.createdAt = seconds;
        UserStore store;
        store.merge(batchOf({made}));
        QCOMPARE(text(store, "u1", UserColumn::Created), expected);
    }

    void rowsEndAfterTheLast()
    {
        UserStore store;
        QCOMPARE(store.endRow(), UserRow(0));
        store.merge(batchOf({user("u1", "a@example.com"), user("u2", "b@example.com")}));
        store.drop(u"u1"_qs);
        QCOMPARE(store.endRow(), UserRow(2));
    }

    void anEmptyUserHasEmptyCells()
    {
        UserStore store;
        MadeUser made;
        made.status = {};
        made.roleId = {};
        made.type = 0;
        store.merge(batchOf({made}));
        QCOMPARE(store.size(), 1);
        for (int column = 0; column < userColumnCount; ++column)
            QCOMPARE(store.text(0, UserColumn(column)), QString());
        QCOMPARE(store.number(0, UserColumn::Verified), -1);
    }

    void aNameIsTheDisplayNameElseFirstAndLast()
    {
        UserStore store;
        MadeUser shown = user("1", "1@x", "Ann", "Lee");
        shown.displayName = "Ann Lee";
        store.merge(batchOf({shown, user("2", "2@x", "Ann", "Lee"), user("3", "3@x", "", "Lee"),
                             user("4", "4@x", "Ann", "")}));
        QCOMPARE(text(store, "1", UserColumn::Name), u"Ann Lee"_qs);
        QCOMPARE(text(store, "1", UserColumn::DisplayName), u"Ann Lee"_qs);
        QCOMPARE(text(store, "2", UserColumn::Name), u"Ann Lee"_qs);
        QCOMPARE(text(store, "2", UserColumn::DisplayName), QString());
        QCOMPARE(text(store, "3", UserColumn::Name), u"Lee"_qs);
        QCOMPARE(text(store, "4", UserColumn::Name), u"Ann"_qs);
    }

    void keepsWordsAndNumbersOfTomorrow()
    {
        MadeUser made = user("1", "1@x");
        made.status = "hibernating";
        made.type = 4711;
        UserStore store;
        store.merge(batchOf({made}));
        QCOMPARE(text(store, "1", UserColumn::Status), u"hibernating"_qs);
        QCOMPARE(text(store, "1", UserColumn::Licence), u"4711"_qs);
        QVERIFY(store.status(0) == zoom::UserStatus::Unknown);
        QCOMPARE(store.counts().all, 1);
        QCOMPARE(store.counts().active, 0);
    }

    void pendingUsersAreKnownByTheirLoweredEmail()
    {
        UserStore store;
        MadeUser made = user("", "New.Person@Example.com");
        made.status = "pending";
        store.merge(batchOf({made}));
        QCOMPARE(store.key(0), u"new.person@example.com"_qs);
        QCOMPARE(store.text(0, UserColumn::Email), u"New.Person@Example.com"_qs);
        QVERIFY(store.find(u"new.person@example.com"_qs));
        QCOMPARE(store.counts().pending, 1);
        made.email = "new.person@example.com";
        QCOMPARE(store.merge(batchOf({made})).newInPass, 0);
        QCOMPARE(store.size(), 1);
    }

    void usersThatCannotBeToldApartByKeyAreStillKept()
    {
        UserStore store;
        store.merge(batchOf({user("", "", "Ann"), user("", "", "Bob"), user("", "", "Ann")}));
        QCOMPARE(store.size(), 2);
    }

    void theLastWordCounts()
    {
        UserStore store;
        MadeUser made = user("1", "ann@x.example", "Ann");
        store.beginListing();
        QCOMPARE(store.merge(batchOf({made, made})).newInListing, 1);
        made.status = "inactive";
        made.firstName = "Änne with a name that is longer than the one before";
        QCOMPARE(store.merge(batchOf({made})).newInListing, 0);
        QCOMPARE(store.size(), 1);
        QCOMPARE(store.counts().active, 0);
        QCOMPARE(store.counts().inactive, 1);
        QCOMPARE(emails(store, search("anne longer")), QStringList{u"ann@x.example"_qs});
        QCOMPARE(emails(store, search("ann@")), QStringList{u"ann@x.example"_qs});
    }

    void onlyACompleteListingDrops()
    {
        UserStore store;
        store.beginListing();
        store.merge(batchOf({user("1", "1@x"), user("2", "2@x")}));
        const UserRow second = *store.find(u"2"_qs);
        store.beginListing();
        QCOMPARE(store.merge(batchOf({user("1", "1@x"), user("3", "3@x")})).newInListing, 2);
        QCOMPARE(store.size(), 3);
        QCOMPARE(store.dropUnlisted(), 1);
        QCOMPARE(store.size(), 2);
        QVERIFY(!store.exists(second));
        QVERIFY(!store.find(u"2"_qs));
        QCOMPARE(emails(store, {}), (QStringList{u"1@x"_qs, u"3@x"_qs}));

        store.merge(batchOf({user("2", "two@x")}));
        QCOMPARE(*store.find(u"2"_qs), second); // the same user, so the same row
        QCOMPARE(emails(store, search("two")), QStringList{u"two@x"_qs});
        QCOMPARE(store.counts().all, 3);
    }

    void findsByAddress()
    {
        UserStore store;
        store.merge(
            batchOf({user("1", "Zoe@x.example"), user("2", "ana@x.example"),
                     user("", "Pending@x.example"), user("4", ""), user("5", "ána@x.example")}));
        QCOMPARE(store.findByEmail(u"zoe@X.example"_qs), store.find(u"1"_qs));
        QCOMPARE(store.findByEmail(u"ana@x.example"_qs), store.find(u"2"_qs));
        QCOMPARE(store.findByEmail(u"ána@x.example"_qs), store.find(u"5"_qs));
        QCOMPARE(store.findByEmail(u"pending@x.example"_qs), store.find(u"pending@x.example"_qs));
        QVERIFY(!store.findByEmail(u"an@x.example"_qs));
        QVERIFY(!store.findByEmail(QString()));
        store.drop(u"2"_qs);
        QVERIFY(!store.findByEmail(u"ana@x.example"_qs));
        store.merge(batchOf({user("1", "new@x.example")}));
        QVERIFY(!store.findByEmail(u"zoe@x.example"_qs));
        QCOMPARE(store.findByEmail(u"new@x.example"_qs), store.find(u"1"_qs));
    }

    void aRepeatedPassDropsWhatItDoesNotRepeat()
    {
        UserStore store;
        store.beginListing();
        const auto first = store.beginPass();
        QCOMPARE(store.merge(batchOf({user("1", "1@x"), user("2", "2@x")})).newInPass, 2);
        store.beginPass();
        const auto merged = store.merge(batchOf({user("1", "1@x"), user("3", "3@x")}));
        QCOMPARE(merged.newInPass, 2);
        QCOMPARE(merged.newInListing, 1);
        QCOMPARE(store.dropUnrepeated(first), 1);
        QVERIFY(!store.find(u"2"_qs));
        QCOMPARE(store.dropUnlisted(), 0);
        store.beginPass();
        QCOMPARE(store.merge(batchOf({user("2", "2@x")})).newInListing, 1); // found elsewhere
    }

    void whatBecameKnownBesideAListingLeavesTheListingAlone()
    {
        UserStore store;
        store.beginListing();
        store.merge(batchOf({user("1", "1@x"), user("2", "2@x")}));
        store.beginListing();
        store.merge(batchOf({user("1", "1@x")}));
        store.put(batchOf({user("2", "two@x"), user("3", "3@x")}));
        QCOMPARE(store.counts().all, 3);
        QCOMPARE(emails(store, search("two")), QStringList{u"two@x"_qs});
        QCOMPARE(store.merge(batchOf({user("2", "2@x")})).newInListing, 1);
        QCOMPARE(store.dropUnlisted(), 0); // who joined after that page was read stays
        QCOMPARE(store.size(), 3);
    }

    void aDroppedUserIsGoneAndMayComeBack()
    {
        UserStore store;
        store.merge(batchOf({user("1", "1@x"), user("2", "2@x")}));
        const UserRow second = *store.find(u"2"_qs);
        store.drop(u"2"_qs);
        store.drop(u"2"_qs); // for the second time
        QCOMPARE(store.size(), 1);
        QVERIFY(!store.exists(second));
        QCOMPARE(emails(store, {}), QStringList{u"1@x"_qs});
        store.put(batchOf({user("2", "2@x")}));
        QCOMPARE(*store.find(u"2"_qs), second);
        QCOMPARE(store.counts().all, 2);
    }

    void takesAUserAsOneCallGivesThem()
    {
        zoom::User user;
        user.id = u"Ab_-9"_qs;
        user.email = u"Maria@example.com"_qs;
        user.firstName = u"Maria"_qs;
        user.lastName = u"Sato"_qs;
        user.status = u"active"_qs;
        user.type = 2;
        user.dept = u"Finance"_qs;
        user.createdAt = u"2020-09-13T12:26:40Z"_qs;
        user.groupIds = {u"g1"_qs, u"g2"_qs};
        UserBatch batch;
        batch.add(user);
        user.status = u"pending"_qs; // has an id here, and none in listings
        user.email = u"New@example.com"_qs;
        batch.add(user);
        UserStore store;
        store.put(batch);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Name), u"Maria Sato"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Licence), u"Licensed"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Department), u"Finance"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Created), u"2020-09-13T12:26:40Z"_qs);
        QCOMPARE(text(store, "Ab_-9", UserColumn::Groups), u"g1, g2"_qs);
        QVERIFY(store.find(u"new@example.com"_qs));
        QCOMPARE(store.size(), 2);
    }

    void searchesNameEmailDepartmentAndId()
    {
        MadeUser made = user("Qx7_Z", "m.sato@example.com", "María", "Sato");
        made.displayName = "MJ";
        made.dept = "Überbau";
        UserStore store;
        store.merge(batchOf({made, user("other", "other@example.org", "Otto")}));
        for (const char *words : {"maria", "MARÍA sato", "mj", "m.sato@", "uberbau", "qx7_z",
                                  "sato over", "sato uberb mj", "  maria  ", "ＳＡＴＯ", ""}) {
            if (*words && QLatin1String(words) != QLatin1String("sato over"))
                QCOMPARE(emails(store, search(words)), QStringList{u"m.sato@example.com"_qs});
        }
        QCOMPARE(emails(store, search("sato over")), QStringList());
        QCOMPARE(emails(store, search("satomsato")), QStringList()); // no match across fields
        QCOMPARE(emails(store, search("example")).size(), 2);
    }

    void aSearchForTheLastUserAtAPieceEndFindsIt()
    {
        std::vector<MadeUser> made;
        for (int at = 0; at < 3000; ++at) {
            const std::string number = std::to_string(100'000 + at);
            made.push_back(user("id" + number, "user" + number + "@example.com", "Ann"));
        }
        UserStore store;
        store.merge(batchOf(made));
        for (const MadeUser &one : made) {
            const auto rows = store.select(search(one.email.c_str()));
            QCOMPARE(rows.size(), 1u);
            QCOMPARE(store.key(rows.front()).toStdString(), one.id);
        }
        QCOMPARE(store.select(search("n")).size(), 3000u);
    }

    void filtersByStatusAndRole()
    {
        MadeUser owner = user("1", "1@x");
        owner.roleId = "0";
        MadeUser gone = user("2", "2@x");
        gone.status = "inactive";
        UserStore store;
        store.merge(batchOf({owner, gone, user("3", "3@x")}));
        UserQuery query;
        query.status = zoom::UserStatus::Active;
        QCOMPARE(emails(store, query), (QStringList{u"1@x"_qs, u"3@x"_qs}));
        query.roleId = u"2"_qs;
        QCOMPARE(emails(store, query), (QStringList{u"3@x"_qs}));
        query.roleId = u"no such role"_qs;
        QCOMPARE(emails(store, query), QStringList());
        QStringList roles = store.roleIds();
        roles.sort();
        QCOMPARE(roles, (QStringList{u"0"_qs, u"2"_qs}));
    }

    void sortsNamesFoldedWithEmptyOnesLast()
    {
        UserStore store;
        store.merge(batchOf({user("1", "e@x"), user("2", "d@x", "zoe"), user("3", "c@x", "Änne"),
                             user("4", "b@x", "anna"), user("5", "a@x", "ZOE"), user("6", "A@x")}));
        QCOMPARE(emails(store, {}),
                 (QStringList{u"b@x"_qs, u"c@x"_qs, u"a@x"_qs, u"d@x"_qs, u"A@x"_qs, u"e@x"_qs}));
        UserQuery query;
        query.descending = true;
        QCOMPARE(emails(store, query),
                 (QStringList{u"a@x"_qs, u"d@x"_qs, u"c@x"_qs, u"b@x"_qs, u"A@x"_qs, u"e@x"_qs}));
    }

    void wordsThatComeLaterFindTheirPlace()
    {
        const auto inDepartment = [](const char *dept) {
            MadeUser made = user(dept, std::string(dept) + "@x");
            made.dept = dept;
            return made;
        };
        UserQuery byDepartment;
        byDepartment.sortBy = UserColumn::Department;
        UserStore store;
        store.merge(batchOf({inDepartment("b"), inDepartment("d")}));
        store.select(byDepartment);
        store.merge(batchOf({inDepartment("c"), inDepartment("a")}));
        const QStringList sorted{u"a@x"_qs, u"b@x"_qs, u"c@x"_qs, u"d@x"_qs};
        QCOMPARE(emails(store, byDepartment), sorted);
    }

    void anOrderKeptIsTheOrderMadeAnew_data()
    {
        QTest::addColumn<UserColumn>("column");
        QTest::addColumn<bool>("descending");
        for (const UserColumn column : {UserColumn::Name, UserColumn::Email, UserColumn::Department,
                                        UserColumn::Created, UserColumn::Verified}) {
            const QByteArray name = userColumnNames.name(column).toByteArray();
            QTest::addRow("%s up", name.constData()) << column << false;
            QTest::addRow("%s down", name.constData()) << column << true;
        }
    }
    void anOrderKeptIsTheOrderMadeAnew()
    {
        QFETCH(const UserColumn, column);
        QFETCH(const bool, descending);
        UserQuery query;
        query.sortBy = column;
        query.descending = descending;
        UserStore kept;
        UserStore fresh;
        constexpr std::uint32_t pages = 25; // more than are left for the next query
        constexpr std::uint32_t usersOnAPage = 300;
        for (std::uint32_t page = 0; page < pages; ++page) {
            std::vector<MadeUser> users;
            for (std::uint32_t at = 0; at < usersOnAPage; ++at) {
                // Each third user was there before and has changed.
                const std::uint32_t number =
                    at % 3 == 0 && page > 0 ? at : page * usersOnAPage + at;
                const std::uint32_t mixed = (number + page) * 2'654'435'761u;
                MadeUser made = user(std::to_string(number), std::to_string(number) + "@x");
                made.firstName = mixed % 7 == 0 ? "" : "A person " + std::to_string(mixed % 5000);
                made.dept = "Department " + std::to_string(mixed % (10 * page + 1));
                made.createdAt = mixed % 1000;
                made.verified = int(mixed % 3) - 1;
                users.push_back(made);
            }
            kept.merge(batchOf(users));
            fresh.merge(batchOf(users));
            if (page == 0)
                kept.select(query);
        }
        QCOMPARE(emails(kept, query), emails(fresh, query));
    }

    void sortsVersionsByNumberAndRolesByName()
    {
        std::vector<MadeUser> made{user("1", "1@x"), user("2", "2@x"), user("3", "3@x")};
        made[0].clientVersion = "5.17.0";
        made[1].clientVersion = "5.9.11";
        made[2].clientVersion = "5.9.2";
        made[0].roleId = "0";
        made[1].roleId = "1";
        made[2].roleId = "2";
        UserStore store;
        store.merge(batchOf(made));
        UserQuery query;
        query.sortBy = UserColumn::ClientVersion;
        QCOMPARE(emails(store, query), (QStringList{u"3@x"_qs, u"2@x"_qs, u"1@x"_qs}));
        query.sortBy = UserColumn::Role;
        QCOMPARE(emails(store, query), (QStringList{u"1@x"_qs, u"2@x"_qs, u"3@x"_qs}));
        store.setRoleName(u"0"_qs, u"Zeta"_qs);
        store.setRoleName(u"1"_qs, u"Member"_qs);
        store.setRoleName(u"2"_qs, u"admin"_qs);
        QCOMPARE(emails(store, query), (QStringList{u"3@x"_qs, u"2@x"_qs, u"1@x"_qs}));
        QCOMPARE(text(store, "1", UserColumn::Role), u"Zeta"_qs);
        QCOMPARE(store.roleId(*store.find(u"1"_qs)), u"0"_qs);
    }

    void cutsTextsThatNoAccountHas()
    {
        UserStore store;
        const std::string endless(100'000, 'x');
        MadeUser made = user(endless, endless, endless, endless);
        made.dept = endless;
        store.merge(batchOf({made, user("2", "2@x")}));
        QCOMPARE(store.size(), 2);
        QCOMPARE(text(store, "2", UserColumn::Email), u"2@x"_qs);
        QCOMPARE(store.text(0, UserColumn::FirstName).size(), 4096);
        QVERIFY(store.find(store.key(0)));
        QCOMPARE(store.select(search("xxxxxxxxxxx")).size(), 1u);
        store.merge(batchOf({made}));
        QCOMPARE(store.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestUserStore)
#include "test_user_store.moc"
