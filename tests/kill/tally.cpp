#include "tests/kill/tally.h"

namespace rollcall::kill {

Tally &Tally::operator+=(const Tally &other)
{
    for (int Tally::*count : {&Tally::trials, &Tally::kills, &Tally::changes, &Tally::done,
                              &Tally::attempts, &Tally::requests, &Tally::unknown, &Tally::lost,
                              &Tally::doubled, &Tally::wrong, &Tally::mismatched})
        this->*count += other.*count;
    what += other.what;
    return *this;
}

QString Tally::line() const
{
    return QStringLiteral("%1 trials, %2 kills, %3 changes, %4 done, %5 unknown, %6 attempts, "
                          "%7 requests: ")
               .arg(trials)
               .arg(kills)
               .arg(changes)
               .arg(done)
               .arg(unknown)
               .arg(attempts)
               .arg(requests) +
           QStringLiteral("%1 lost, %2 doubled, %3 wrong reports, %4 mismatched")
               .arg(lost)
               .arg(doubled)
               .arg(wrong)
               .arg(mismatched);
}

} // namespace rollcall::kill
