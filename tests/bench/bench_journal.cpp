#include "core/changes/journal_database.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/known_user.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace rollcall;
using namespace rollcall::bench;
using namespace Qt::StringLiterals;

// What the journal costs. All of it waits for this machine's disk, on the journal's own thread.

namespace {

const QDateTime beginning(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

ChangePlan deactivations(int count)
{
    ChangePlan plan{u"Leavers"_s, u"account"_s, beginning, {}};
    plan.changes.reserve(count);
    for (int number = 0; number < count; ++number) {
        const QString digits = QString::number(number);
        Change change;
        change.operation = zoom::Operation::UpdateStatus;
        change.target = {u"uQ7t-%1_Kd0aVxYzWb2p"_s.arg(digits),
                         u"user%1@practice.example"_s.arg(digits), u"Zoë Müller "_s + digits};
        change.before = {{u"status"_s, u"active"_s}, {u"type"_s, 2}};
        change.after = {{u"status"_s, u"inactive"_s}};
        plan.changes += change;
    }
    return plan;
}

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().details()));
    return *std::move(result);
}

void sure(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().details()));
}

ChangeState doneAs(int number)
{
    ChangeState state;
    state.outcome = Outcome::Done;
    state.settled = beginning.addSecs(number);
    state.trackingId = u"WEB_%1"_s.arg(number);
    return state;
}

// A plain table in a file of its own: what one small commit costs on this disk at the least.
Series plainCommits(const QString &folder, const QString &mode)
{
    Series series;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(folder + u"/plain.sqlite"_s);
        if (!database.open())
            qFatal("no plain database");
        QSqlQuery query(database);
        query.exec(mode);
        query.exec(u"PRAGMA synchronous = FULL"_s);
        query.exec(u"CREATE TABLE IF NOT EXISTS t (a INTEGER PRIMARY KEY, b TEXT)"_s);
        query.prepare(u"INSERT INTO t (b) VALUES (?)"_s);
        series = measure(200, [&query] {
            query.bindValue(0, QString(400, u'x'));
            if (!query.exec())
                qFatal("no plain commit");
        });
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
    return series;
}

void benchCommits(JournalDatabase &journal, const QString &folder)
{
    printHeading("One commit");
    const Series plain = plainCommits(folder, u"PRAGMA journal_mode = TRUNCATE"_s);
    printSeries("baseline: one row in a plain table", plain);
    const JournalledRun run = sure(journal.begin(deactivations(4000), u"Acme"_s, beginning));
    int next = 0;
    printSeries("intend one change",
                measure(200,
                        [&] {
                            sure(journal.intend({run.changes[next].id}, beginning.addSecs(next)));
                            ++next;
                        }),
                &plain);
    int settled = 0;
    printSeries("settle one change",
                measure(200,
                        [&] {
                            sure(journal.settle({{run.changes[settled].id, doneAs(settled)}}));
                            ++settled;
                        }),
                &plain);
    printSeries("intend 28 changes",
                measure(50,
                        [&] {
                            QList<ChangeId> ids;
                            for (int i = 0; i < 28; ++i)
                                ids += run.changes[next++].id;
                            sure(journal.intend(ids, beginning.addSecs(next)));
                        }),
                &plain);
}

void benchRuns(JournalDatabase &journal)
{
    printHeading("A run");
    for (const int size : {4000, 100'000}) {
        const ChangePlan plan = deactivations(size);
        JournalledRun run;
        Series begun;
        begun.add(costOf([&] { run = sure(journal.begin(plan, u"Acme"_s, beginning)); }));
        printSeries(qPrintable(u"begin %1 changes"_s.arg(size)), begun);
        QList<ChangeId> ids;
        QList<Settlement> settlements;
        for (int i = 0; i < size; ++i) {
            ids += run.changes[i].id;
            settlements.append({run.changes[i].id, doneAs(i)});
        }
        sure(journal.intend(ids, beginning));
        sure(journal.settle(settlements));
    }
}

void benchHistory(JournalDatabase &journal, const QString &folder)
{
    const int total = sure(journal.history({})).total;
    printHeading(qPrintable(u"A history of %1 changes: a page of 200, and the total"_s.arg(total)));
    const auto page = [&](const char *name, const HistoryQuery &query) {
        printSeries(name, measure(20, [&] { sure(journal.history(query)); }));
    };
    page("the newest", {});
    page("the oldest", {.offset = total - 200});
    page("one outcome", {.outcome = Outcome::Done});
    page("one run, its end", {.run = 3, .offset = 99'800});
    page("\"muller\", everybody", {.text = u"muller"_s});
    page("\"user4711@ deactivate\", eleven", {.text = u"user4711 deactivate"_s});
    page("\"web_4711\", a tracking id", {.text = u"web_4711"_s});
    page("\"nobody\", none", {.text = u"nobody"_s});
    printSeries("unended runs, with all their changes",
                measure(3, [&] { sure(journal.unended()); }));
    printSeries("open: every page and every row is checked", measure(3, [&] {
                    JournalDatabase other(folder);
                    sure(other.open());
                }));
    printFigure("file", double(QFileInfo(journal.path()).size()) / total, "bytes a change");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    JournalDatabase journal(folder.path());
    sure(journal.open());
    benchCommits(journal, folder.path());
    benchRuns(journal);
    benchHistory(journal, folder.path());
    return 0;
}
