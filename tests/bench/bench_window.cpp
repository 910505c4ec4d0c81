// How long the GUI thread is busy at a stretch while the whole application, its window shown, lists
// an account of 100,000, plans the deactivation of 4,000 users, applies it at the rate of plan
// Business, plans something for everybody who is left, and begins to apply that.

#include "core/changes/change_desk.h"
#include "tests/app/gui/changing_desk.h"
#include "tests/bench/measure.h"
#include "tests/support/sandbox_fixture.h"

#include <QApplication>
#include <QLocale>

#include <functional>

using namespace rollcall;
using namespace rollcall::bench;
using rollcall::test::ChangingDesk;

namespace {

constexpr int usersInAccount = 100'000;
constexpr int deactivated = 4000;
constexpr int begunWith = 200; // of the changes to everybody
constexpr Milliseconds frame{16};

struct Turns
{
    Series all;
    int tooLong = 0;

    void add(Milliseconds busy)
    {
        all.add({busy, busy});
        tooLong += busy > frame;
    }
};

// Each turn of the event loop until it holds; what `begin` takes is the first.
Turns turnsUntil(const std::function<void()> &begin, const std::function<bool()> &holds)
{
    Turns turns;
    turns.add(busyWith(begin));
    while (!holds()) {
        turns.add(busyWith([] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }));
    }
    return turns;
}

void selectEverybody(const ChangingDesk &desk)
{
    const QAbstractItemModel &table = desk.controller().table();
    desk.controller().selection().select(
        QItemSelection(table.index(0, 0), table.index(table.rowCount() - 1, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void print(const char *name, const Turns &turns)
{
    printSeries(name, turns.all);
    printFigure("  the longest", turns.all.longest().count(), "ms");
    printFigure("  longer than 16 ms", turns.tooLong, "turns");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    sandbox::SandboxOptions options;
    options.users = usersInAccount;
    test::SandboxFixture server(options);
    ChangingDesk desk(server.address());

    const Milliseconds opening = busyWith([&] { desk.open(); });
    const Turns listing = turnsUntil([] {}, [&] { return desk.isReady(); });
    const QStringList emails =
        desk.members(zoom::UserStatus::Active, zoom::UserType::Basic, deactivated);
    if (emails.size() != deactivated)
        qFatal("The practice account has too few Basic users: %d", int(emails.size()));
    desk.select(emails.mid(0, StagedChanges::most));
    turnsUntil([&] { desk.edits().deactivate->trigger(); }, [&] { return desk.canApply(); });
    const Turns keeping =
        turnsUntil([&] { desk.click("review.keep"); }, [&] { return !desk.review(); });
    const Turns forgetting =
        turnsUntil([&] { desk.changes().staged().discardAll(); }, [] { return true; });
    desk.select(emails);
    QCoreApplication::processEvents();

    const Turns planning =
        turnsUntil([&] { desk.edits().deactivate->trigger(); }, [&] { return desk.canApply(); });
    const Turns applying =
        turnsUntil([&] { desk.click("review.apply"); }, [&] { return desk.hasEnded(); });
    if (desk.lastRun()->count(Outcome::Done) != deactivated)
        qFatal("Not all were deactivated: %d", desk.lastRun()->count(Outcome::Done));
    selectEverybody(desk);
    QCoreApplication::processEvents();
    const Turns planningAll =
        turnsUntil([&] { desk.edits().signOutOfSso->trigger(); }, [&] { return desk.canApply(); });
    const int everybody = int(desk.review()->plan().changes.size());
    const Turns beginning =
        turnsUntil([&] { desk.click("review.apply"); },
                   [&] {
                       const Run &run = *desk.lastRun();
                       return run.size() == everybody && run.count(Outcome::Done) >= begunWith;
                   });
    const Turns stopping =
        turnsUntil([&] { desk.changes().stop(*desk.lastRun()); }, [&] { return desk.hasEnded(); });

    printHeading("turns of the event loop, the whole window (aim: none over 16 ms)");
    printFigure("making the window, before it is seen", opening.count(), "ms");
    print("listing 100,000 users", listing);
    print("planning and showing 4,000 deactivations", planning);
    print("keeping 1,000 for later", keeping);
    print("discarding that", forgetting);
    print("applying them, 80 a second, and reading back", applying);
    print("planning and showing a change to everybody", planningAll);
    printFigure("  changes", everybody, "");
    print("beginning to apply it", beginning);
    print("stopping it", stopping);
    return 0;
}
