#include "ui/shell/data_truth.h"

#include <QTest>

using namespace rollcall;
using Phase = ListingState::Phase;

namespace {

QDateTime noon()
{
    return {QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
}

ListingState listed(Phase phase, int listed, int expected)
{
    ListingState state;
    state.phase = phase;
    state.listed = listed;
    state.expected = expected;
    return state;
}

ListingState failed(ErrorKind kind)
{
    ListingState state = listed(Phase::Failed, 0, -1);
    state.error = localError(kind, QStringLiteral("sentence"));
    return state;
}

} // namespace

class TestDataTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverSaysSo();
    void listingCounts();
    void rateLimitSaysUntilWhen();
    void completeTellsItsAge();
    void oldListIsStale();
    void partialIsNeverCalledComplete();
    void stoppedRefreshKeepsTheOldList();
    void failuresHaveTheirOwnWords_data();
    void failuresHaveTheirOwnWords();
};

void TestDataTruth::neverSaysSo()
{
    QCOMPARE(dataTruth({}, noon()).headline, QStringLiteral("Not loaded yet"));
}

void TestDataTruth::listingCounts()
{
    const DataTruth truth = dataTruth(listed(Phase::Listing, 12300, 40000), noon());
    QCOMPARE(truth.headline, QStringLiteral("Loading"));
    QCOMPARE(truth.detail,
             QStringLiteral("%1 of %2").arg(QLocale().toString(12300), QLocale().toString(40000)));
    QVERIFY(dataTruth(listed(Phase::Listing, 7, -1), noon()).detail.startsWith(u'7'));
}

void TestDataTruth::rateLimitSaysUntilWhen()
{
    ListingState state = listed(Phase::Listing, 5, 10);
    state.waitingUntil = noon().addSecs(90);
    const DataTruth truth = dataTruth(state, noon());
    QVERIFY(truth.headline.startsWith(QStringLiteral("Rate limited until ")));
    QCOMPARE(truth.meaning, Meaning::Warning);
    QVERIFY(!truth.exact.isEmpty());
}

void TestDataTruth::completeTellsItsAge()
{
    ListingState state = listed(Phase::Complete, 10, 10);
    state.finished = noon().addSecs(-120);
    const DataTruth truth = dataTruth(state, noon());
    QCOMPARE(truth.headline, QStringLiteral("Complete"));
    QCOMPARE(truth.meaning, Meaning::Success);
    QVERIFY(!truth.detail.isEmpty());
    QVERIFY(!truth.exact.isEmpty());
    state.changedMeanwhile = true;
    QCOMPARE(dataTruth(state, noon()).meaning, Meaning::Warning);
}

void TestDataTruth::oldListIsStale()
{
    ListingState state = listed(Phase::Complete, 10, 10);
    state.finished = noon().addSecs(-3599);
    QCOMPARE(dataTruth(state, noon()).meaning, Meaning::Success);
    state.finished = noon().addSecs(-3600);
    QCOMPARE(dataTruth(state, noon()).meaning, Meaning::Warning);
    QCOMPARE(dataTruth(state, noon()).symbol, QStringLiteral("clock"));
}

void TestDataTruth::partialIsNeverCalledComplete()
{
    const DataTruth stopped = dataTruth(listed(Phase::Stopped, 300, 1000), noon());
    QCOMPARE(stopped.headline, QStringLiteral("Partial list"));
    QVERIFY(stopped.detail.contains(QStringLiteral("300")));
    ListingState broken = failed(ErrorKind::Transport);
    broken.listed = 300;
    broken.expected = 1000;
    QVERIFY(dataTruth(broken, noon()).detail.contains(QStringLiteral("300")));
}

void TestDataTruth::stoppedRefreshKeepsTheOldList()
{
    ListingState state = listed(Phase::Stopped, 300, 1000);
    state.finished = noon().addSecs(-7200);
    QCOMPARE(dataTruth(state, noon()).headline, QStringLiteral("Refresh stopped"));
    QVERIFY(dataTruth(state, noon()).detail.startsWith(QStringLiteral("List from ")));
}

void TestDataTruth::failuresHaveTheirOwnWords_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("headline");
    QTest::newRow("offline") << ErrorKind::Offline << QStringLiteral("Offline");
    QTest::newRow("cut") << ErrorKind::Transport << QStringLiteral("Connection lost");
    QTest::newRow("limit") << ErrorKind::DailyLimit << QStringLiteral("Rate limited");
    QTest::newRow("scope") << ErrorKind::ScopeMissing << QStringLiteral("Not permitted");
    QTest::newRow("sign-in") << ErrorKind::SignIn << QStringLiteral("Sign-in refused");
    QTest::newRow("else") << ErrorKind::Server << QStringLiteral("Not loaded");
}

void TestDataTruth::failuresHaveTheirOwnWords()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, headline);
    const DataTruth truth = dataTruth(failed(kind), noon());
    QCOMPARE(truth.headline, headline);
    QVERIFY(truth.meaning == Meaning::Warning || truth.meaning == Meaning::Danger);
}

QTEST_GUILESS_MAIN(TestDataTruth)
#include "test_data_truth.moc"
