#include "tests/core/changes/journal_folder.h"

#include <memory>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JournalFolder> m_place;
    std::unique_ptr<JournalDatabase> m_journal;
    JournalledRun m_leavers; // users 0 … 9, deactivated one a minute from nine thirty on
    JournalledRun m_joiners; // users 20 … 22, created an hour later

    static QDateTime minute(int number) { return monday.addSecs(60LL * number); }

    HistoryPage found(const HistoryQuery &query)
    {
        auto page = m_journal->history(query);
        if (!page)
            qFatal("%s", qPrintable(page.error().details()));
        return *std::move(page);
    }

    QList<qint64> changesIn(const HistoryPage &page) const
    {
        QList<qint64> changes;
        for (const HistoryEntry &entry : page.entries)
            changes += entry.change;
        return changes;
    }

    int countOf(const QString &text) { return found({.text = text}).total; }

private Q_SLOTS:
    // One journal for all: none of the tests writes, but the last.
    void initTestCase()
    {
        m_place = std::make_unique<JournalFolder>();
        m_journal = std::make_unique<JournalDatabase>(m_place->folder);
        QVERIFY(m_journal->open());
        m_leavers = *m_journal->begin(deactivations(10), u"Acme"_s, monday);
        QList<Settlement> settlements;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(m_journal->intend({m_leavers.changes[i].id}, minute(i)));
            ChangeState state = stateOf(i == 7 ? Outcome::Failed : Outcome::Done, minute(i));
            state.trackingId = u"WEB_%1"_s.arg(1000 + i);
            if (i == 7)
                state.error = refusal();
            settlements += {m_leavers.changes[i].id, state};
        }
        QVERIFY(m_journal->settle(settlements));
        m_joiners = *m_journal->begin(
            planOf({creation(20), creation(21), creation(22)}, u"Größere Neuzugänge"_s),
            u"Globex"_s, minute(60));
    }
    void cleanupTestCase()
    {
        m_journal.reset();
        m_place.reset();
    }

    void isNewestFirst()
    {
        const HistoryPage page = found({});
        QCOMPARE(page.total, 13);
        QList<qint64> expected;
        for (int i = 2; i >= 0; --i)
            expected += m_joiners.changes[i].id;
        for (int i = 9; i >= 0; --i)
            expected += m_leavers.changes[i].id;
        QCOMPARE(changesIn(page), expected);
    }

    void tellsAllOfAChange()
    {
        const HistoryPage page = found({.text = u"user7@"_s});
        QCOMPARE(page.entries.size(), 1);
        const HistoryEntry &entry = page.entries[0];
        QCOMPARE(entry.change, m_leavers.changes[7].id);
        QCOMPARE(entry.run, m_leavers.id);
        QCOMPARE(entry.runTitle, m_leavers.title);
        QCOMPARE(entry.profile, u"Acme"_s);
        QCOMPARE(entry.at, minute(7));
        QCOMPARE(entry.what, m_leavers.changes[7].change);
        ChangeState state = stateOf(Outcome::Failed, minute(7));
        state.trackingId = u"WEB_1007"_s;
        state.error = refusal();
        state.attempts = 1;
        state.intended = minute(7);
        QCOMPARE(entry.state, state);

        // One that was never sent is of the time at which its run began.
        QCOMPARE(found({.text = u"user20@"_s}).entries.constFirst().at, minute(60));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << u"  "_s << 13;
        QTest::newRow("name") << u"mark"_s << 8;
        QTest::newRow("name, accents and case") << u"MULLER"_s << 5;
        QTest::newRow("name, as it is written") << u"Müller"_s << 5;
        QTest::newRow("e-mail") << u"user3@example.com"_s << 1;
        QTest::newRow("id") << u"id_5"_s << 1;
        QTest::newRow("run title") << u"leavers"_s << 10;
        QTest::newRow("run title, accents") << u"grossere"_s << 3;
        QTest::newRow("change title") << u"deactivate"_s << 10;
        QTest::newRow("tracking id") << u"web_1004"_s << 1;
        QTest::newRow("each word somewhere") << u"müller leavers web_100"_s << 4;
        QTest::newRow("words of two runs") << u"leavers neuzugange"_s << 0;
        QTest::newRow("not across two texts") << u"example.comid_5"_s << 0;
        QTest::newRow("what stands for anything in SQL") << u"%"_s << 0;
        QTest::newRow("quote") << u"' OR 1=1 --"_s << 0;
    }
    void searches()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        const HistoryPage page = found({.text = text});
        QCOMPARE(page.total, count);
        QCOMPARE(page.entries.size(), count);
    }

    void filters()
    {
        QCOMPARE(found({.outcome = Outcome::Failed}).total, 1);
        QCOMPARE(found({.outcome = Outcome::Waiting}).total, 3);
        QCOMPARE(found({.outcome = Outcome::Blocked}).total, 0);
        QCOMPARE(found({.run = m_joiners.id}).total, 3);
        QCOMPARE(found({.run = 4711}).total, 0);
        QCOMPARE(found({.from = minute(8)}).total, 5);
        QCOMPARE(found({.until = minute(8)}).total, 8);
        QCOMPARE(found({.from = minute(3), .until = minute(5)}).total, 2);
        QCOMPARE(found({.text = u"mark"_s, .outcome = Outcome::Done, .from = minute(3)}).total, 3);
    }

    void pagesMakeTheWhole()
    {
        for (const QString &text : {QString(), u"example"_s}) {
            const HistoryPage whole = found({.text = text});
            QList<qint64> changes;
            for (int offset = 0; offset < 15; offset += 5) {
                const HistoryPage page = found({.text = text, .offset = offset, .limit = 5});
                QCOMPARE(page.total, 13);
                changes += changesIn(page);
            }
            QCOMPARE(changes, changesIn(whole));
            QCOMPARE(found({.text = text, .offset = 13}).entries.size(), 0);
            QCOMPARE(found({.text = text, .offset = 13}).total, 13);
        }
    }

    // The page that a window shows is found by the index: all of a journal is never sorted.
    void aPageOfAllIsFoundByTheIndex()
    {
        const QString plan = m_place->plan(u"SELECT id FROM changes WHERE TRUE "
                                           "ORDER BY at DESC, id DESC LIMIT 200 OFFSET 0"_s);
        QVERIFY2(plan.contains(u"COVERING INDEX changes_by_time"), qPrintable(plan));
        QVERIFY2(!plan.contains(u"TEMP B-TREE"), qPrintable(plan));
    }

    void aChangeThatIsSentOnceMoreIsNew()
    {
        QVERIFY(m_journal->intend({m_leavers.changes[7].id}, minute(120)));
        QCOMPARE(found({}).entries.constFirst().change, m_leavers.changes[7].id);
        QCOMPARE(found({.outcome = Outcome::Failed}).total, 0);
        QCOMPARE(countOf(u"web_1007"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
