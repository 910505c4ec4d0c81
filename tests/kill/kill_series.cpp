#include "tests/kill/kill_series.h"

#include <algorithm>
#include <random>

namespace rollcall::kill {

namespace {

KillPoint pointAt(int KillPoint::*kind, int number)
{
    KillPoint point;
    point.*kind = number;
    return point;
}

Tally finished(KillTrial &trial)
{
    trial.live();
    return trial.judge();
}

} // namespace

Tally killedAtEach(const KillPlan &plan, int KillPoint::*kind, int stride)
{
    Tally all;
    for (int number = 1;; number += stride) {
        KillTrial trial(plan);
        if (!trial.live(pointAt(kind, number)).killed)
            return all;
        all += finished(trial);
    }
}

Tally recoveryKilledAtEach(const KillPlan &plan, const KillPoint &first, int KillPoint::*kind,
                           int stride)
{
    Tally all;
    for (int number = 1;; number += stride) {
        KillTrial trial(plan);
        trial.live(first);
        if (!trial.live(pointAt(kind, number)).killed)
            return all;
        all += finished(trial);
    }
}

Tally killedAtRandom(const KillPlan &plan, int trials, quint64 seed)
{
    // The shortest of some: a machine that is busy at first must not make the moments too late.
    int longest = KillTrial(plan).live().microseconds;
    for (int more = 0; more < 4; ++more)
        longest = std::min(longest, KillTrial(plan).live().microseconds);
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<int> moment(1, longest);
    Tally all;
    for (int number = 0; number < trials; ++number) {
        KillTrial trial(plan);
        const int lives = number % 9 == 0 ? 3 : number % 3 == 0 ? 2 : 1;
        for (int life = 0; life < lives; ++life)
            trial.live({.microseconds = moment(random)});
        all += finished(trial);
    }
    return all;
}

Tally killedWithoutIntents(const KillPlan &plan, int KillPoint::*kind, int stride)
{
    Tally all;
    for (int number = 1;; number += stride) {
        KillTrial trial(plan);
        if (!trial.live(pointAt(kind, number)).killed)
            return all;
        trial.forgetIntents();
        all += finished(trial);
    }
}

} // namespace rollcall::kill
