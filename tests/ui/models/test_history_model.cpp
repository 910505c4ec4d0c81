#include "tests/support/sample_plans.h"
#include "ui/models/cell_roles.h"
#include "ui/models/history_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC);

HistoryPage page(int first, int count, int total)
{
    HistoryPage page;
    page.total = total;
    for (int n = first; n < first + count; ++n) {
        HistoryEntry entry;
        entry.change = 1000 - n;
        entry.run = 1;
        entry.profile = u"Acme"_s;
        entry.at = now.addSecs(-300 - n);
        entry.what = statusChange(sampleUser(n), zoom::StatusAction::Deactivate);
        entry.state.outcome = Outcome::Done;
        entry.state.verification = Verification::Confirmed;
        entry.state.trackingId = u"WEB_%1"_s.arg(n);
        page.entries += entry;
    }
    return page;
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRowForEachChange()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNow(now);
        model.setPage(page(0, 2, 2));
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(1, column).data().toString();
        QCOMPARE(cells.join(u'|'),
                 u"5 min ago|Deactivate|User 1|user1@example.com|Status: Active → Inactive|Done|"
                 "Verified|Acme|WEB_1"_s);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.rowOf(999), 1);
        QCOMPARE(model.rowOf(5), -1);
    }

    void asksForMoreOnce()
    {
        HistoryModel model; // without a tester: that would ask, too
        const QSignalSpy wanted(&model, &HistoryModel::moreWanted);
        model.setPage(page(0, 3, 7));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // until it is answered
        model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toInt(), 3);
        model.appendPage(page(3, 3, 7));
        QCOMPARE(model.rowCount(), 6);
        model.fetchMore({});
        model.moreFailed();
        QVERIFY(model.canFetchMore({}));
        model.appendPage(page(6, 1, 7));
        QVERIFY(!model.canFetchMore({}));
    }

    void anEmptyPageIsTheEnd()
    {
        HistoryModel model;
        model.setPage(page(0, 3, 7));
        model.fetchMore({});
        model.appendPage({{}, 7});
        QVERIFY(!model.canFetchMore({}));
    }

    void theSameEntriesAreReadAgainWithoutReset()
    {
        HistoryModel model;
        model.setPage(page(0, 4, 4));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        HistoryPage news = page(0, 4, 4);
        news.entries[2].state.outcome = Outcome::Failed;
        model.setPage(news);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(model.index(2, HistoryModel::Result).data().toString(), u"Failed"_s);
        model.setPage(page(1, 4, 4));
        QCOMPARE(resets.count(), 1);
    }
};

QTEST_MAIN(TestHistoryModel)
#include "test_history_model.moc"
