#include "ui/users/listing_notice.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

using Phase = ListingState::Phase;

class TestListingNotice : public QObject
{
    Q_OBJECT

    const QDateTime m_now{{2026, 3, 1}, {12, 0}, Qt::UTC};

    ListingState part(Phase phase) const
    {
        ListingState state;
        state.phase = phase;
        state.listed = 12300;
        state.expected = 40000;
        return state;
    }

    ListingState failed(ErrorKind kind) const
    {
        ListingState state = part(Phase::Failed);
        state.error = localError(kind, u"What the core says."_s);
        state.error->trackingId = u"WEB_1"_s;
        return state;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void aFreshCompleteListHasNothingToTell()
    {
        ListingState state = part(Phase::Complete);
        state.finished = m_now.addSecs(-60);
        QVERIFY(listingNotice(state, 40000, m_now).notice.isEmpty());
    }

    void loadingCounts()
    {
        const ListingNotice loading = listingNotice(part(Phase::Listing), 12300, m_now);
        QVERIFY(loading.notice.text.startsWith(u"12,300 of 40,000"));
        QCOMPARE(loading.notice.progress, (Notice::Progress{12300, 40000}));
        QCOMPARE(loading.remedy, ListingRemedy::Stop);
    }

    void waitingSaysUntilWhen()
    {
        ListingState state = part(Phase::Listing);
        state.waitingUntil = m_now.addSecs(120);
        const Notice notice = listingNotice(state, 12300, m_now).notice;
        const QString until =
            QLocale().toString(state.waitingUntil->toLocalTime().time(), QLocale::ShortFormat);
        QVERIFY2(notice.text.contains(until), qPrintable(notice.text));
        QCOMPARE(notice.meaning, Meaning::Warning);
    }

    void aPartIsNeverShownAsTheWhole()
    {
        for (const Phase phase : {Phase::Stopped, Phase::Failed}) {
            const ListingNotice told = listingNotice(part(phase), 12300, m_now);
            QVERIFY(told.notice.text.contains(u"12,300 of 40,000"));
            QVERIFY(told.notice.text.contains(u"partial"));
            QCOMPARE(told.remedy, ListingRemedy::Resume);
        }
    }

    void afterAFailedRefreshTheOldListIsDated()
    {
        ListingState state = failed(ErrorKind::Offline);
        state.listed = 0;
        state.finished = m_now.addSecs(-7200);
        const Notice notice = listingNotice(state, 40000, m_now).notice;
        QVERIFY2(notice.text.contains(u"2 h ago"), qPrintable(notice.text));
        QVERIFY(!notice.text.contains(u"partial"));
    }

    void refusedNamesTheScopeInBothSpellings()
    {
        const Notice notice = listingNotice(failed(ErrorKind::ScopeMissing), 0, m_now).notice;
        QVERIFY(notice.text.contains(u"user:read:list_users:admin"));
        QVERIFY(notice.text.contains(u"user:read:admin"));
        QVERIFY(notice.details.contains(u"WEB_1"));
    }

    void everyFailureHasItsThreeParts()
    {
        for (int kind = 0; kind <= int(ErrorKind::Usage); ++kind) {
            const ListingNotice told = listingNotice(failed(ErrorKind(kind)), 12300, m_now);
            QVERIFY(!told.notice.title.isEmpty());
            QVERIFY(told.notice.text.contains(u"What the core says."));
            QVERIFY(!told.notice.icon.isEmpty());
            QVERIFY(told.remedy != ListingRemedy::None);
        }
    }

    void oldListsSaySo()
    {
        ListingState state = part(Phase::Complete);
        state.finished = m_now.addSecs(-5 * 3600);
        const ListingNotice told = listingNotice(state, 40000, m_now);
        QVERIFY2(told.notice.title.contains(u"5 hour"), qPrintable(told.notice.title));
        QCOMPARE(told.remedy, ListingRemedy::Refresh);
    }
};

QTEST_GUILESS_MAIN(TestListingNotice)
#include "test_listing_notice.moc"
