#include "app/cli/list_users.h"
#include "app/translations.h"

#include <QLocale>
#include <QTest>

using namespace rollcall;
using namespace rollcall::cli;
using namespace Qt::StringLiterals;
using Phase = ListingState::Phase;

namespace {

QString noteOf(const ListingState &state)
{
    return listingNotes(state).join(u'\n');
}

} // namespace

class TestListingNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en"_s));
        installTranslations(*QCoreApplication::instance());
    }

    void aWholeListNeedsNone() { QCOMPARE(noteOf({.phase = Phase::Complete, .listed = 5}), u""_s); }

    void aPartialListSaysHowMuchIsThere_data()
    {
        QTest::addColumn<int>("listed");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("note");
        QTest::newRow("of so many")
            << 300 << 1200 << u"The list is partial: 300 of 1,200 users could be read."_s;
        QTest::newRow("nobody knows of how many")
            << 300 << -1
            << u"The list is partial: 300 users could be read, and Zoom has not said of how many."_s;
        QTest::newRow("one, nobody knows of how many")
            << 1 << -1
            << u"The list is partial: 1 user could be read, and Zoom has not said of how many."_s;
        QTest::newRow("none of so many") << 0 << 1200 << u"No user could be read."_s;
        QTest::newRow("none of nobody knows") << 0 << -1 << u"No user could be read."_s;
    }

    void aPartialListSaysHowMuchIsThere()
    {
        QFETCH(int, listed);
        QFETCH(int, expected);
        QFETCH(QString, note);
        for (const Phase phase : {Phase::Stopped, Phase::Failed})
            QCOMPARE(noteOf({.phase = phase, .listed = listed, .expected = expected}), note);
    }

    // Reading goes on at the page that is due where Zoom still takes page numbers, and from the
    // start elsewhere: only what holds for both may be said.
    void anExpiredPageTokenIsToldWithoutClaims_data()
    {
        QTest::addColumn<int>("restarts");
        QTest::addColumn<QString>("note");
        QTest::newRow("once") << 1
                              << u"Zoom’s page token expired once while the list was read; reading "
                                 "went on, and each user is in the list once."_s;
        QTest::newRow("often") << 3
                               << u"Zoom’s page token expired 3 times while the list was read; "
                                  "reading went on, and each user is in the list once."_s;
    }

    void anExpiredPageTokenIsToldWithoutClaims()
    {
        QFETCH(int, restarts);
        QFETCH(QString, note);
        QCOMPARE(noteOf({.phase = Phase::Complete, .listed = 5, .restarts = restarts}), note);
    }

    void comingAndGoingIsTold()
    {
        const QString note =
            noteOf({.phase = Phase::Complete, .listed = 5, .changedMeanwhile = true});
        QVERIFY2(note.startsWith(u"Users were added or removed"), qPrintable(note));
    }
};

QTEST_GUILESS_MAIN(TestListingNotes)
#include "test_listing_notes.moc"
