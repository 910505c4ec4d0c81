#include "core/changes/change_kind.h"
#include "core/changes/journal_schema.h"
#include "tests/core/changes/journal_folder.h"
#include "tests/support/canaries.h"

#include <QJsonDocument>

#include <memory>
#include <sys/stat.h>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat info = {};
    ::lstat(QFile::encodeName(path).constData(), &info);
    return info.st_mode & 07777;
}

} // namespace

class TestJournalDatabase : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JournalFolder> m_place;
    std::unique_ptr<JournalDatabase> m_journal;

    JournalledRun begun(const ChangePlan &plan)
    {
        auto run = m_journal->begin(plan, u"Acme"_s, monday);
        if (!run)
            qFatal("%s", qPrintable(run.error().details()));
        return *std::move(run);
    }

    QList<JournalledRun> unendedOfANewProcess() const
    {
        JournalDatabase other(m_place->folder);
        if (!other.open())
            qFatal("The journal does not open");
        auto runs = other.unended();
        if (!runs)
            qFatal("%s", qPrintable(runs.error().details()));
        return *std::move(runs);
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<JournalFolder>();
        m_journal = std::make_unique<JournalDatabase>(m_place->folder);
        const auto opened = m_journal->open();
        QVERIFY2(opened.ok(), qPrintable(opened ? QString() : opened.error().details()));
        QCOMPARE(opened->setAside, QString());
    }
    void cleanup()
    {
        m_journal.reset();
        m_place.reset();
    }

    void aRunBeginsWithAllChangesWaiting()
    {
        const ChangePlan plan = planOf({deactivation(1), creation(2), deactivation(3)});
        const JournalledRun run = begun(plan);
        QCOMPARE(run.title, plan.title);
        QCOMPARE(run.planHash, plan.hash());
        QCOMPARE(run.profile, u"Acme"_s);
        QCOMPARE(run.begun, monday);
        QVERIFY(run.ended.isNull());

        const auto runs = unendedOfANewProcess();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].id, run.id);
        QCOMPARE(runs[0].title, run.title);
        QCOMPARE(runs[0].planHash, run.planHash);
        QCOMPARE(runs[0].profile, run.profile);
        QCOMPARE(runs[0].begun, run.begun);
        QCOMPARE(runs[0].changes.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(runs[0].changes[i].id, run.changes[i].id);
            QCOMPARE(runs[0].changes[i].change, plan.changes[i]);
            QCOMPARE(runs[0].changes[i].state, ChangeState());
        }
    }

    void anIntentMakesAChangeSendingAndCounts()
    {
        const JournalledRun run = begun(deactivations(3));
        QVERIFY(m_journal->intend({run.changes[0].id, run.changes[2].id}, monday.addSecs(1)));
        QVERIFY(m_journal->intend({run.changes[2].id}, monday.addSecs(2)));

        const auto changes = unendedOfANewProcess().constFirst().changes;
        QCOMPARE(changes[0].state.outcome, Outcome::Sending);
        QCOMPARE(changes[0].state.attempts, 1);
        QCOMPARE(changes[0].state.intended, monday.addSecs(1));
        QCOMPARE(changes[1].state, ChangeState());
        QCOMPARE(changes[2].state.attempts, 2);
        QCOMPARE(changes[2].state.intended, monday.addSecs(2));
    }

    void whatBecameOfAChangeComesBackEqual()
    {
        const JournalledRun run = begun(deactivations(2));
        QVERIFY(m_journal->intend({run.changes[0].id, run.changes[1].id}, monday.addSecs(1)));
        ChangeState done = stateOf(Outcome::Done);
        done.verification = Verification::Confirmed;
        done.trackingId = u"WEB_1"_s;
        done.result = {{u"id"_s, u"id_new"_s}, {u"n"_s, 3}};
        done.attempts = 77; // not taken over
        ChangeState failed = stateOf(Outcome::Failed);
        failed.error = refusal();
        QVERIFY(m_journal->settle({{run.changes[0].id, done}, {run.changes[1].id, failed}}));

        done.attempts = failed.attempts = 1;
        done.intended = failed.intended = monday.addSecs(1);
        const auto changes = unendedOfANewProcess().constFirst().changes;
        QCOMPARE(changes[0].state, done);
        QCOMPARE(changes[1].state, failed);
    }

    void anIntentForgetsTheAnswerBefore()
    {
        const JournalledRun run = begun(deactivations(1));
        QVERIFY(m_journal->intend({run.changes[0].id}, monday));
        ChangeState failed = stateOf(Outcome::Failed);
        failed.error = refusal();
        failed.trackingId = u"WEB_1"_s;
        QVERIFY(m_journal->settle({{run.changes[0].id, failed}}));
        QVERIFY(m_journal->intend({run.changes[0].id}, monday.addSecs(9)));
        ChangeState sending;
        sending.outcome = Outcome::Sending;
        sending.attempts = 2;
        sending.intended = monday.addSecs(9);
        QCOMPARE(unendedOfANewProcess().constFirst().changes[0].state, sending);
    }

    void everyAttemptIsKept()
    {
        const JournalledRun run = begun(deactivations(4));
        const auto id = [&run](int i) { return run.changes[i].id; };
        QVERIFY(m_journal->intend({id(0), id(1), id(2)}, monday));
        ChangeState done = stateOf(Outcome::Done);
        done.trackingId = u"WEB_1"_s;
        ChangeState unsent = stateOf(Outcome::Unsent);
        unsent.error = localError(ErrorKind::Offline, u"No network."_s);
        QVERIFY(m_journal->settle({{id(0), done}, {id(1), unsent}}));
        QVERIFY(m_journal->intend({id(1)}, monday.addSecs(10)));
        ChangeState failed = stateOf(Outcome::Failed, monday.addSecs(11));
        failed.error = refusal();
        failed.trackingId = failed.error->trackingId;
        QVERIFY(m_journal->settle({{id(1), failed}}));
        // What is found out later is no answer of the attempt.
        ChangeState verified = done;
        verified.verification = Verification::Confirmed;
        verified.trackingId = u"WEB_2"_s;
        QVERIFY(m_journal->settle({{id(0), verified}}));

        const auto attempts = m_journal->attempts(run.id);
        QVERIFY(attempts);
        const QDateTime later = monday.addSecs(5);
        const QList<Attempt> expected{
            {id(0), 1, monday, later, u"WEB_1"_s, 0, Delivery::Answered},
            {id(1), 1, monday, later, QString(), 0, Delivery::NotSent},
            {id(1), 2, monday.addSecs(10), monday.addSecs(11), u"WEB_4711"_s, 400,
             Delivery::Answered},
            {id(2), 1, monday, {}, QString(), 0, {}},
        };
        QCOMPARE(*attempts, expected);
    }

    void anAttemptThatNobodyHeardOfIsUnknown()
    {
        const JournalledRun run = begun(deactivations(1));
        QVERIFY(m_journal->intend({run.changes[0].id}, monday));
        QVERIFY(m_journal->settle({{run.changes[0].id, stateOf(Outcome::Done)}}));
        QCOMPARE(m_journal->attempts(run.id)->constFirst().delivery, Delivery::Unknown);
    }

    void aChangeThatWaitsToBeSentAgainTellsWhy()
    {
        const JournalledRun run = begun(deactivations(1));
        const ChangeId id = run.changes[0].id;
        QVERIFY(m_journal->intend({id}, monday));
        ChangeState waiting = stateOf(Outcome::Waiting);
        waiting.error = localError(ErrorKind::Timeout, u"No answer."_s);
        waiting.error->delivery = Delivery::Unknown;
        QVERIFY(m_journal->settle({{id, waiting}}));
        QVERIFY(m_journal->intend({id}, monday.addSecs(9)));
        QVERIFY(m_journal->settle({{id, stateOf(Outcome::Waiting)}})); // nothing is known
        const auto attempts = m_journal->attempts(run.id);
        QCOMPARE(attempts->size(), 2);
        QCOMPARE(attempts->constFirst().delivery, Delivery::Unknown);
        QVERIFY(!attempts->constLast().delivery);
    }

    void anEndedRunIsNotUnended()
    {
        const JournalledRun first = begun(deactivations(1));
        const JournalledRun second = begun(deactivations(1));
        QVERIFY(m_journal->end(first.id, monday.addSecs(60)));
        const auto runs = unendedOfANewProcess();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].id, second.id);
    }

    // A change that is sent once more may be in doubt after a crash.
    void anIntentReopensAnEndedRun()
    {
        const JournalledRun run = begun(deactivations(1));
        QVERIFY(m_journal->end(run.id, monday));
        QVERIFY(m_journal->intend({run.changes[0].id}, monday));
        QCOMPARE(unendedOfANewProcess().size(), 1);
        QVERIFY(m_journal->end(run.id, monday));
        QVERIFY(m_journal->settle({{run.changes[0].id, stateOf(Outcome::Done)}}));
        QCOMPARE(unendedOfANewProcess().size(), 0);
        QVERIFY(m_journal->settle({{run.changes[0].id, stateOf(Outcome::Blocked)}}));
        QCOMPARE(unendedOfANewProcess().size(), 1);
    }

    void aCallIsWholeOrNotAtAll()
    {
        const JournalledRun run = begun(deactivations(2));
        const ChangeId unknown = run.changes.constLast().id + 1;
        const auto intended = m_journal->intend({run.changes[0].id, unknown}, monday);
        QVERIFY(!intended);
        QCOMPARE(intended.error().kind, ErrorKind::Usage);
        QVERIFY(!m_journal->settle(
            {{run.changes[0].id, stateOf(Outcome::Done)}, {unknown, stateOf(Outcome::Done)}}));
        QCOMPARE(m_journal->attempts(run.id)->size(), 0);
        QCOMPARE(unendedOfANewProcess().constFirst().changes[0].state, ChangeState());
        QVERIFY(m_journal->intend({run.changes[0].id}, monday)); // and the journal goes on
    }

    void aPasswordIsNotWritten()
    {
        Change change = deactivation(1);
        change.secret = canary::clientSecret;
        const JournalledRun run = begun(planOf({change}));
        QVERIFY(run.changes[0].change.secret.isEmpty());
        QVERIFY(!contentsOf(m_place->file).contains(canary::clientSecret));
    }

    void invitationsAreCountedByTheirAttempts()
    {
        const JournalledRun run = begun(planOf(
            {creation(1), creation(2), deactivation(3), creation(4, u"ssoCreate"_s), creation(5)}));
        const auto id = [&run](int i) { return run.changes[i].id; };
        QVERIFY(m_journal->intend({id(0), id(1), id(2), id(3)}, monday));
        QVERIFY(m_journal->intend({id(0)}, monday.addSecs(60)));
        QCOMPARE(*m_journal->invitationsSince(monday), 3);
        QCOMPARE(*m_journal->invitationsSince(monday.addSecs(1)), 1);
        QCOMPARE(*m_journal->invitationsSince(monday.addSecs(61)), 0);
    }

    // Change::toJson() is text in the journal, so that what this version can't understand is kept
    // for one that can. Such a run is not offered, and not altered.
    void aChangeOfANewerVersionIsKept()
    {
        const JournalledRun foreign = begun(planOf({deactivation(1), deactivation(2)}));
        const JournalledRun ours = begun(deactivations(1));
        const QString document = QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"change"_s, u"teleport-user"_s}, {u"where"_s, u"Mars"_s}})
                .toJson(QJsonDocument::Compact));
        m_journal.reset();
        m_place->replaceDocument(foreign.changes[1].id, u"teleport-user"_s, document);

        JournalDatabase journal(m_place->folder);
        const auto opened = journal.open();
        QVERIFY(opened);
        QCOMPARE(opened->setAside, QString());
        QCOMPARE(opened->unreadable, 1);
        const auto runs = journal.unended();
        QCOMPARE(runs->size(), 1);
        QCOMPARE(runs->constFirst().id, ours.id);
        const auto page = journal.history({});
        QCOMPARE(page->total, 2);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(m_place->peek(
                     u"SELECT document FROM changes WHERE id = %1"_s.arg(foreign.changes[1].id)),
                 QVariantList{document});
    }

    // What was decided can be read for ever, also if its kind would refuse it today.
    void aChangeThatItsKindRefusesTodayIsRead()
    {
        Change odd = creation(1);
        odd.after = {{u"action"_s, u"create"_s}, {u"type"_s, 4711}, {u"new"_s, true}};
        QVERIFY(kindOf(odd).check(odd).has_value());
        begun(planOf({odd}));
        QCOMPARE(unendedOfANewProcess().constFirst().changes[0].change, odd);
    }

    void eachCommitIsOnTheDisk()
    {
        m_journal.reset();
        SqlConnection connection(m_place->file, std::chrono::seconds(1));
        QVERIFY(connection.open());
        QVERIFY(setUpConnection(connection));
        QCOMPARE(connection.value(u"PRAGMA journal_mode"_s)->toString(), u"truncate"_s);
        QCOMPARE(connection.value(u"PRAGMA synchronous"_s)->toInt(), 2);
        QCOMPARE(connection.value(u"PRAGMA foreign_keys"_s)->toInt(), 1);
        QVERIFY(connection.value(u"PRAGMA user_version"_s)->toInt() > 0);
        QVERIFY(connection.value(u"PRAGMA application_id"_s)->toInt() != 0);
    }

    void filesAreTheOwnersAlone_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("umask 000") << 0;
        QTest::newRow("umask 022") << 022;
    }
    void filesAreTheOwnersAlone()
    {
        QFETCH(int, mask);
        m_journal.reset();
        m_place = std::make_unique<JournalFolder>();
        m_journal = std::make_unique<JournalDatabase>(m_place->folder);
        const mode_t old = ::umask(mode_t(mask));
        const auto opened = m_journal->open();
        begun(deactivations(10));
        ::umask(old);
        QVERIFY(opened);
        QCOMPARE(modeOf(m_place->folder), mode_t(0700));
        const QStringList files = QDir(m_place->folder).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(files, (QStringList{u"journal.sqlite"_s, u"journal.sqlite-journal"_s}));
        for (const QString &name : files)
            QCOMPARE(modeOf(m_place->folder + u'/' + name), mode_t(0600));
    }

    // What a process left that was killed while it made the journal.
    void unfinishedJournalsAreRemoved()
    {
        const JournalFolder place;
        QVERIFY(QDir().mkpath(place.folder));
        put(place.file + u".new-4711"_s, "half");
        JournalDatabase journal(place.folder);
        QVERIFY(journal.open());
        QCOMPARE(QDir(place.folder).entryList({u"*.new-*"_s}, QDir::Files), QStringList());
    }

    void aJournalThatOthersCanReadIsClosed()
    {
        m_journal.reset();
        QVERIFY(QFile::setPermissions(m_place->file, QFile::Permissions(0x6644)));
        JournalDatabase journal(m_place->folder);
        QVERIFY(journal.open());
        QCOMPARE(modeOf(m_place->file), mode_t(0600));
    }

    void withoutOpeningNothingWorks()
    {
        JournalDatabase journal(m_place->folder);
        QCOMPARE(journal.intend({1}, monday).error().kind, ErrorKind::File);
        QCOMPARE(journal.unended().error().kind, ErrorKind::File);
    }
};

QTEST_GUILESS_MAIN(TestJournalDatabase)
#include "test_journal_database.moc"
