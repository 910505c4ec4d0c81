#pragma once

#include "core/changes/run.h"
#include "ui/theme/colours.h"

#include <QString>

namespace rollcall {

// One run in words, for its line.
struct RunWords
{
    QString symbol;
    Meaning meaning = Meaning::Muted;
    QString title;
    QString progress;      // "1,240 of 4,000 done · 47/s · 1 min left", "3,993 done, 7 failed"
    QString trouble;       // why it does not go on, and what to do; empty: nothing
    QString details;       // of the trouble, for a ticket
    bool isActive = false; // something happens by itself

    bool operator==(const RunWords &) const = default;
};

RunWords runWords(const Run &run, const QDateTime &now);

// "3,990 done, 7 failed, 3 not known": what has become of the changes, in that order.
QString outcomesText(const Run &run);

// How many changes are over, whatever their outcome; those that wait for something are not.
int finalCount(const Run &run);
// How many changes somebody should look at.
int problemCount(const Run &run);

// Requests may be under way, or will be without anybody's doing.
bool isActive(const Run &run);

} // namespace rollcall
