#include "core/changes/run.h"
#include "core/exchange/history_csv.h"
#include "tests/core/changes/journal_folder.h"
#include "tests/support/await.h"
#include "tests/support/csv_parser.h"
#include "tests/support/resource_limits.h"

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> rowsOf(const QByteArray &csv)
{
    const auto rows = test::CsvParser::parse(csv, ',');
    return rows ? *rows : QList<QStringList>{{u"no CSV"_s}};
}

HistoryEntry failedDeactivation()
{
    HistoryEntry entry;
    entry.runTitle = u"Leavers, March"_s;
    entry.profile = u"Acme"_s;
    entry.at = monday;
    entry.what = deactivation(3);
    entry.state = stateOf(Outcome::Failed);
    entry.state.error = refusal();
    entry.state.error->zoomMessage = u"=cmd|' /C calc'!A0"_s;
    return entry;
}

HistoryEntry confirmedDeactivation()
{
    HistoryEntry entry = failedDeactivation();
    entry.what = deactivation(4);
    entry.state = stateOf(Outcome::Done);
    entry.state.verification = Verification::Confirmed;
    entry.state.trackingId = u"WEB_1"_s;
    return entry;
}

} // namespace

class TestHistoryCsv : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString target() const { return m_folder.filePath(u"history.csv"_s); }

private Q_SLOTS:
    void cleanup() { QFile::remove(target()); }

    void everyColumn()
    {
        const auto written =
            await(exportHistory({failedDeactivation(), confirmedDeactivation()}, target(), {}));
        QVERIFY(written);
        QCOMPARE(*written, 2);
        const auto rows = rowsOf(contentsOf(target()));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0], (QStringList{u"Time (UTC)"_s, u"Run"_s, u"Change"_s, u"User"_s,
                                       u"E-mail"_s, u"Before"_s, u"After"_s, u"Outcome"_s,
                                       u"Read back"_s, u"Zoom message"_s, u"Zoom code"_s,
                                       u"Tracking ID"_s, u"Connection"_s}));
        QCOMPARE(rows[1],
                 (QStringList{u"2026-03-02T09:30:00Z"_s, u"Leavers, March"_s, u"Deactivate"_s,
                              u"Zoë Müller 3"_s, u"user3@example.com"_s, u"Status: Active"_s,
                              u"Status: Inactive"_s, u"Failed"_s, QString(),
                              u"'=cmd|' /C calc'!A0"_s, u"300"_s, u"WEB_4711"_s, u"Acme"_s}));
        QCOMPARE(rows[2].mid(7), (QStringList{u"Done"_s, u"Verified"_s, QString(), QString(),
                                              u"WEB_1"_s, u"Acme"_s}));
    }

    void nothingIsAFileToo()
    {
        QCOMPARE(*await(exportHistory({}, target(), {})), 0);
        QCOMPARE(rowsOf(contentsOf(target())).size(), 1);
    }

    void manyLetTheEventLoopTurn()
    {
        const QList<HistoryEntry> many(20'000, failedDeactivation());
        int turns = 0;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
        turn.start(0);
        QCOMPARE(*await(exportHistory(many, target(), {})), 20'000);
        QVERIFY2(turns >= 3, qPrintable(QString::number(turns)));
        QCOMPARE(rowsOf(contentsOf(target())).size(), 20'001);
    }

    void stoppingLeavesNothing()
    {
        CancelSource source;
        auto task = exportHistory(QList<HistoryEntry>(20'000, failedDeactivation()), target(),
                                  source.token());
        source.cancel();
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
        QCOMPARE(await(std::move(task)).error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(target()));
        QCOMPARE(await(exportHistory({}, target(), source.token())).error().kind,
                 ErrorKind::Cancelled);
    }

    void row31_fullDiskLeavesTheOldFile()
    {
        put(target(), "old");
        const FileSizeLimit diskIsFull(1000);
        const auto written =
            await(exportHistory(QList<HistoryEntry>(100, failedDeactivation()), target(), {}));
        QCOMPARE(written.error().kind, ErrorKind::File);
        QCOMPARE(contentsOf(target()), QByteArray("old"));
    }

    void failuresOfARun()
    {
        JournalledRun run;
        const QList<Outcome> outcomes{Outcome::Waiting,  Outcome::Sending,   Outcome::Done,
                                      Outcome::Already,  Outcome::Unchanged, Outcome::Failed,
                                      Outcome::Conflict, Outcome::Unsent,    Outcome::Unknown,
                                      Outcome::Blocked,  Outcome::Dropped};
        for (int i = 0; i < outcomes.size(); ++i) {
            run.changes += {i + 1, deactivation(i), stateOf(outcomes[i])};
            if (outcomes[i] == Outcome::Failed)
                run.changes.last().state.error = refusal();
        }
        const auto rows = rowsOf(failuresCsv(Run(run, Run::Phase::Ended)));
        QCOMPARE(rows.size(), 7);
        QCOMPARE(rows[0], (QStringList{u"Change"_s, u"User"_s, u"E-mail"_s, u"Before"_s, u"After"_s,
                                       u"Outcome"_s, u"Reason"_s, u"Zoom message"_s, u"Zoom code"_s,
                                       u"Tracking ID"_s}));
        QCOMPARE(rows[2], (QStringList{u"Deactivate"_s, u"Mark Ng 5"_s, u"user5@example.com"_s,
                                       u"Status: Active"_s, u"Status: Inactive"_s, u"Failed"_s,
                                       u"Zoom refused."_s, QString(), u"300"_s, u"WEB_4711"_s}));
    }

    void noFailuresAreNothing()
    {
        JournalledRun run;
        run.changes += {1, deactivation(1), stateOf(Outcome::Done)};
        QCOMPARE(failuresCsv(Run(run, Run::Phase::Ended)), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestHistoryCsv)
#include "test_history_csv.moc"
