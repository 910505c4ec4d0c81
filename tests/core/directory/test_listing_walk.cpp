#include "core/directory/listing_walk.h"
#include "core/directory/user_batch.h"

#include <QTest>

using namespace rollcall;
using zoom::UserPageInfo;
using zoom::UserStatus;
using PassEnd = ListingWalk::PassEnd;

namespace {

constexpr Clock::Moment start{};

UserBatch users(std::initializer_list<const char *> ids)
{
    UserBatch batch;
    for (const char *id : ids)
        batch.add(zoom::UserView{.id = id, .email = id, .status = "active"});
    return batch;
}

// One page of the walk, as the lister hands it over.
std::optional<Error> take(ListingWalk &walk, std::initializer_list<const char *> ids,
                          std::int64_t total, const char *next = "", int number = 0)
{
    const UserPageInfo page{.nextPageToken = next,
                            .totalRecords = total,
                            .pageSize = 2,
                            .pageNumber = number,
                            .users = int(ids.size())};
    return walk.take(page, users(ids), start);
}

} // namespace

class TestListingWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksEveryStatusOnce()
    {
        UserStore store;
        ListingWalk walk(store);
        QCOMPARE(walk.status(), UserStatus::Active);
        QCOMPARE(walk.expected(), -1);
        QVERIFY(!take(walk, {"a", "b"}, 3, "t1"));
        QCOMPARE(walk.token(), QByteArray("t1"));
        QVERIFY(!take(walk, {"c"}, 3));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QCOMPARE(walk.status(), UserStatus::Inactive);
        QVERIFY(walk.token().isEmpty());
        QVERIFY(!take(walk, {}, 0));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(!take(walk, {"d"}, 1));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(walk.atEnd());
        QCOMPARE(walk.listed(), 4);
        QCOMPARE(walk.expected(), 4);
        QVERIFY(!walk.changedMeanwhile());
    }

    void deadTokenGoesOnByPageNumber()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a", "b"}, 5, "t1", 1));
        QVERIFY(walk.restart());
        QVERIFY(walk.token().isEmpty());
        QCOMPARE(walk.pageNumber(), 2);
        QVERIFY(!take(walk, {"c", "d"}, 5, "t2", 2));
        QCOMPARE(walk.pageNumber(), 0);
        QCOMPARE(walk.token(), QByteArray("t2"));
        QVERIFY(walk.restart());
        QCOMPARE(walk.pageNumber(), 3);
        QVERIFY(!take(walk, {"e"}, 5, "", 3));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QCOMPARE(walk.listed(), 5);
        QCOMPARE(walk.restarts(), 2);
        QVERIFY(!walk.changedMeanwhile());
    }

    void refusedPageNumberStartsThePassOver()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a", "b"}, 3, "t1", 1));
        QVERIFY(walk.restart());
        walk.startOver();
        QCOMPARE(walk.pageNumber(), 0);
        QVERIFY(!take(walk, {"a", "b"}, 3, "t2", 1));
        QVERIFY(!take(walk, {"c"}, 3, "", 2));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QCOMPARE(walk.listed(), 3);
        QCOMPARE(store.size(), 3);
    }

    // A server that ignores page numbers answers with its first page.
    void deadTokenStartsThePassOverWithoutDoubles()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a", "b"}, 3, "t1"));
        QVERIFY(walk.restart());
        QVERIFY(walk.token().isEmpty());
        QVERIFY(!take(walk, {"a", "b"}, 3, "t2"));
        QVERIFY(!take(walk, {"c"}, 3));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QCOMPARE(walk.listed(), 3);
        QCOMPARE(walk.restarts(), 1);
        QCOMPARE(store.size(), 3);
        QVERIFY(!walk.changedMeanwhile());
    }

    void restartsThatBringNothingEnd()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a"}, 3, "t1"));
        int restarts = 0;
        while (walk.restart())
            QVERIFY(++restarts < 10);
        QCOMPARE(restarts, 3);
    }

    void restartsThatBringSomethingGoOn()
    {
        UserStore store;
        ListingWalk walk(store);
        for (const char *id : {"a", "b", "c", "d", "e", "f", "g"}) {
            QVERIFY(!take(walk, {id}, 9, id));
            QVERIFY(walk.restart());
        }
        QCOMPARE(walk.restarts(), 7);
    }

    void changedCountRepeatsThePassAndDropsWhoIsGone()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a", "b"}, 4, "t1"));
        QVERIFY(!take(walk, {"d"}, 3)); // b went, and c slipped to the first page
        QCOMPARE(walk.settlePass(), PassEnd::PassDue);
        QVERIFY(!take(walk, {"a", "c"}, 3, "t2"));
        QVERIFY(!take(walk, {"d"}, 3));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(walk.changedMeanwhile());
        QCOMPARE(walk.listed(), 3);
        QVERIFY(!store.find(QStringLiteral("b")));
        QVERIFY(store.find(QStringLiteral("c")));
    }

    void whoIsGoneSinceARestartIsDropped()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a", "b"}, 3, "t1"));
        QVERIFY(walk.restart());
        QVERIFY(!take(walk, {"a", "c"}, 2));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(!store.find(QStringLiteral("b")));
        QCOMPARE(walk.listed(), 2);
        QVERIFY(walk.changedMeanwhile());
    }

    void accountThatNeverHoldsStillEndsWithANote()
    {
        UserStore store;
        ListingWalk walk(store);
        int passes = 0;
        do {
            QVERIFY(!take(walk, {"a", "b"}, 5, "t1"));
            QVERIFY(!take(walk, {"c", "d"}, 4)); // one went, and one slipped away
            QVERIFY(++passes < 10);
        } while (walk.settlePass() == PassEnd::PassDue);
        QCOMPARE(passes, 3);
        QVERIFY(walk.changedMeanwhile());
        QVERIFY(!walk.isUndisturbed());
        QCOMPARE(walk.status(), UserStatus::Inactive);
    }

    // Matrix row 28: a list that ends before it has named all whom Zoom counts is no whole list.
    void listThatEndsTooSoonIsAnError()
    {
        UserStore store;
        ListingWalk walk(store);
        for (int pass = 0; pass < 2; ++pass) {
            QVERIFY(!take(walk, {"a", "b"}, 9));
            QCOMPARE(walk.settlePass(), PassEnd::PassDue);
        }
        QVERIFY(!take(walk, {"a", "b"}, 9));
        QCOMPARE(walk.settlePass(), PassEnd::UsersMissing);
        QCOMPARE(walk.status(), UserStatus::Active);
        QCOMPARE(walk.usersMissing().kind, ErrorKind::Transport);
        QVERIFY(walk.usersMissing().sentence.contains(QStringLiteral("9 users")));

        walk.prepareToResume(start);
        QVERIFY(!take(walk, {"a", "b", "c"}, 3));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QCOMPARE(walk.listed(), 3);
    }

    // As many as came or went may have slipped between two pages, but no more.
    void changesExcuseNoMoreThanTheirNumber()
    {
        UserStore store;
        ListingWalk walk(store);
        PassEnd end{};
        int passes = 0;
        do {
            QVERIFY(!take(walk, {"a", "b"}, 9, "t1"));
            QVERIFY(!take(walk, {"c"}, 8));
            QVERIFY(++passes < 10);
            end = walk.settlePass();
        } while (end == PassEnd::PassDue);
        QCOMPARE(end, PassEnd::UsersMissing);
    }

    void onlyAQuietListingIsUndisturbed()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!walk.isUndisturbed());
        while (!walk.atEnd()) {
            QVERIFY(!take(walk, {}, 0));
            QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        }
        QVERIFY(walk.isUndisturbed());
    }

    void missingCountIsNoChange()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a"}, -1));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(!walk.changedMeanwhile());
        QCOMPARE(walk.expected(), -1);
    }

    void sameTokenTwiceIsAnError()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a"}, 9, "t1"));
        QVERIFY(!take(walk, {"b"}, 9, "t2"));
        const auto error = take(walk, {"c"}, 9, "t1");
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Transport);
        // Not with that token again: the next one was used, and would be refused like this one.
        walk.prepareToResume(start);
        QVERIFY(walk.token().isEmpty());
        QVERIFY(!take(walk, {"a"}, 9, "t1"));
    }

    void emptyPagesWithTokensAreAnError()
    {
        UserStore store;
        ListingWalk walk(store);
        std::optional<Error> error;
        int pages = 0;
        while (!error) {
            error = take(walk, {}, 9, QByteArray::number(++pages).constData());
            QVERIFY(pages < 20);
        }
        QCOMPARE(pages, 4);
    }

    void endlessPagesWithoutNewUsersAreAnError()
    {
        UserStore store;
        ListingWalk walk(store);
        std::optional<Error> error;
        int pages = 0;
        while (!error) {
            error = take(walk, {"a"}, 2, QByteArray::number(++pages).constData());
            QVERIFY(pages < 100);
        }
    }

    void movedUsersAreFoundByTheRecheck()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a"}, 1));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(!take(walk, {}, 0)); // b was reactivated just before
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(!take(walk, {}, 0));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(walk.atEnd());
        walk.recheck(0, 2);
        QVERIFY(!walk.atEnd());
        QCOMPARE(walk.status(), UserStatus::Active);
        QVERIFY(!take(walk, {"a", "b"}, 2));
        QCOMPARE(walk.settlePass(), PassEnd::StatusDone);
        QVERIFY(walk.atEnd());
        QCOMPARE(walk.listed(), 2);
        QVERIFY(walk.changedMeanwhile());
        walk.recheck(0, 3); // once is enough
        QVERIFY(walk.atEnd());
    }

    void oldTokenIsNotTriedAgain()
    {
        UserStore store;
        ListingWalk walk(store);
        QVERIFY(!take(walk, {"a"}, 9, "t1"));
        walk.prepareToResume(start + std::chrono::minutes(10));
        QCOMPARE(walk.token(), QByteArray("t1"));
        walk.prepareToResume(start + std::chrono::minutes(15));
        QVERIFY(walk.token().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestListingWalk)
#include "test_listing_walk.moc"
