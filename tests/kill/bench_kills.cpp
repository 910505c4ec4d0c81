#include "tests/kill/kill_series.h"

#include <QCoreApplication>

#include <cstdio>

using namespace rollcall::kill;

// No times are measured here: what counts is that every count of faults is 0, but where intents
// are not kept.
//     ./dev bench kills
//     rollcall-bench-kills [random moments for each plan, default 667] [seed]

namespace {

void print(const char *what, const KillPlan &plan, const Tally &tally, Tally &all)
{
    std::printf("%-34s %-7s %s\n", what, plan.name.constData(), qPrintable(tally.line()));
    for (const QString &words : tally.what.mid(0, 5))
        std::printf("    %s\n", qPrintable(words));
    std::fflush(stdout);
    all += tally;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], childWord) == 0)
        return runKillChild(argc, argv);
    const QCoreApplication app(argc, argv);
    const int moments = argc > 1 ? std::atoi(argv[1]) : 667;
    const quint64 seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    const QTemporaryDir files;
    const QList<KillPlan> plans = killPlans(files);
    Tally all;
    for (const KillPlan &plan : plans) {
        print("killed at each step", plan, killedAtEach(plan, &KillPoint::step), all);
        print("killed before each disk call", plan, killedAtEach(plan, &KillPoint::diskCall), all);
        for (const int step : {12, 25, 38}) {
            print("recovery killed at each step", plan,
                  recoveryKilledAtEach(plan, {.step = step}, &KillPoint::step), all);
        }
        print("killed at random moments", plan, killedAtRandom(plan, moments, seed), all);
    }
    std::printf("\nall: %s\n", qPrintable(all.line()));
    const Tally control = killedWithoutIntents(plans.constLast(), &KillPoint::step, 3);
    std::printf("control, intents not kept: %s\n", qPrintable(control.line()));
    return all.good() && control.doubled > 0 ? 0 : 1;
}
