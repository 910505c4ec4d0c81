#include "tests/core/changes/child.h"
#include "tests/core/changes/journal_folder.h"
#include "tests/support/await.h"

#include <QThread>

#include <memory>
#include <optional>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestJournal : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JournalFolder> m_place;
    std::unique_ptr<Journal> m_journal;

    JournalledRun begun(int changes)
    {
        auto run = await(m_journal->begin(deactivations(changes), u"Acme"_s, monday));
        if (!run)
            qFatal("%s", qPrintable(run.error().details()));
        return *std::move(run);
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<JournalFolder>();
        m_journal = std::make_unique<Journal>(m_place->folder);
        QVERIFY(await(m_journal->open()));
    }
    void cleanup()
    {
        m_journal.reset();
        m_place.reset();
    }

    void aRunFromItsBeginToItsEnd()
    {
        const JournalledRun run = begun(2);
        QVERIFY(await(m_journal->intend({run.changes[0].id, run.changes[1].id}, monday)));
        QVERIFY(await(m_journal->settle({{run.changes[0].id, stateOf(Outcome::Done)},
                                         {run.changes[1].id, stateOf(Outcome::Failed)}})));
        QCOMPARE(await(m_journal->unended())->size(), 1);
        QCOMPARE(await(m_journal->attempts(run.id))->size(), 2);
        QCOMPARE(await(m_journal->history({.outcome = Outcome::Failed}))->total, 1);
        QCOMPARE(*await(m_journal->invitationsSince(monday)), 0);
        QVERIFY(await(m_journal->end(run.id, monday)));
        QCOMPARE(await(m_journal->unended())->size(), 0);
    }

    // The order that nothing may break: a request is sent only after this.
    void anIntentIsOnTheDiskBeforeItsTaskResumes()
    {
        const JournalledRun run = begun(30);
        for (const JournalledChange &entry : run.changes) {
            QVariantList seen;
            std::optional<Result<void>> result;
            TaskScope scope;
            scope.start(m_journal->intend({entry.id}, monday), [&](Result<void> intended) {
                seen = m_place->peek(u"SELECT outcome FROM changes WHERE id = %1"_s.arg(entry.id));
                result.emplace(std::move(intended));
            });
            QTRY_VERIFY(result.has_value());
            QVERIFY(result->ok());
            QCOMPARE(seen, QVariantList{u"sending"_s});
            // Nothing that would have to be rolled back, or could be, is left.
            QCOMPARE(QFileInfo(m_place->file + u"-journal"_s).size(), 0);
        }
    }

    void tasksResumeOnTheirThread()
    {
        QThread *resumedOn = nullptr;
        TaskScope scope;
        scope.start(m_journal->begin(deactivations(1), u"Acme"_s, monday),
                    [&](const Result<JournalledRun> &) { resumedOn = QThread::currentThread(); });
        QTRY_COMPARE(resumedOn, thread());
    }

    void callsAreCarriedOutInTheirOrder()
    {
        const JournalledRun run = begun(1);
        const ChangeId id = run.changes[0].id;
        QList<int> order;
        TaskScope scope;
        for (int call = 0; call < 20; ++call) {
            scope.start(m_journal->intend({id}, monday.addSecs(call)),
                        [&order, call](const Result<void> &) { order += call; });
        }
        const auto runs = await(m_journal->unended());
        QCOMPARE(order.size(), 20);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(runs->constFirst().changes[0].state.attempts, 20);
        QCOMPARE(runs->constFirst().changes[0].state.intended, monday.addSecs(19));
    }

    // A disk that takes its time stops nobody else.
    void waitingForTheDiskDoesNotBlock()
    {
        const JournalledRun run = begun(1);
        auto other = std::make_unique<SqlConnection>(m_place->file, std::chrono::seconds(1));
        QVERIFY(other->open());
        QVERIFY(other->run(u"BEGIN EXCLUSIVE"_s));
        std::optional<Result<void>> intended;
        TaskScope scope;
        scope.start(m_journal->intend({run.changes[0].id}, monday),
                    [&](Result<void> result) { intended.emplace(std::move(result)); });
        int turns = 0;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
        turn.start(1);
        QTRY_VERIFY(turns > 20);
        QVERIFY(!intended);
        QVERIFY(other->run(u"ROLLBACK"_s));
        QTRY_VERIFY(intended.has_value());
        QVERIFY(intended->ok());
    }

    void whatIsUnderWayAtTheEndIsCarriedOut()
    {
        const JournalledRun run = begun(10);
        int cancelled = 0;
        TaskScope scope;
        for (const JournalledChange &entry : run.changes) {
            scope.start(m_journal->intend({entry.id}, monday), [&](const Result<void> &result) {
                cancelled += int(!result && result.error().kind == ErrorKind::Cancelled);
            });
        }
        m_journal.reset();
        QCOMPARE(cancelled, 10);
        QCOMPARE(m_place->peek(u"SELECT count(*) FROM changes WHERE outcome = 'sending'"_s),
                 QVariantList{10});
    }

    void aFolderThatCantBeMadeIsSaid()
    {
        put(m_place->home.filePath(u"file"_s), "text");
        Journal journal(m_place->home.filePath(u"file/journal"_s));
        QCOMPARE(await(journal.open()).error().kind, ErrorKind::File);
        QCOMPARE(await(journal.unended()).error().kind, ErrorKind::File);
        QCOMPARE(await(journal.begin(deactivations(1), u"Acme"_s, monday)).error().kind,
                 ErrorKind::File);
    }

    void aKilledProcessLeavesItsChangesInDoubt()
    {
        const JournalFolder place;
        Child child(u"intend"_s, place.folder);
        child.kill();
        Journal journal(place.folder);
        const auto opened = await(journal.open());
        QVERIFY(opened);
        QCOMPARE(opened->setAside, QString());
        const auto runs = await(journal.unended());
        QCOMPARE(runs->size(), 1);
        const auto &changes = runs->constFirst().changes;
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0].state.outcome, Outcome::Sending);
        QCOMPARE(changes[0].state.attempts, 1);
        QCOMPARE(changes[1].state, ChangeState());
    }

    // A second window looks while the first one writes.
    void twoProcessesMayHaveItOpen()
    {
        const JournalFolder place;
        const Child child(u"intend"_s, place.folder);
        Journal journal(place.folder);
        QVERIFY(await(journal.open(Journal::Access::Look)));
        QCOMPARE(await(journal.history({}))->total, 3);
    }
};

// The child: sends the first of three changes, and hears no more of it.
static void intendAndWait(const QString &folder)
{
    JournalDatabase journal(folder);
    const auto opened = journal.open();
    const auto run = journal.begin(deactivations(3), u"Acme"_s, monday);
    if (opened && run && journal.intend({run->changes[0].id}, monday))
        waitToBeKilled();
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--child") == 0) {
        intendAndWait(QString::fromLocal8Bit(argv[3]));
        return 1;
    }
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_journal.moc"
