#pragma once

#include <QString>
#include <QStringList>

namespace rollcall::kill {

// What a trial has shown, or several in sum.
struct Tally
{
    int trials = 0;
    int kills = 0;
    int changes = 0;
    int done = 0;     // of them, by the journal
    int attempts = 0; // in the journal
    int requests = 0; // at the server, that alter something
    int unknown = 0;  // changes that are reported as Unknown: nobody can tell
    // Faults, all of them:
    int lost = 0;       // changes that are not final, or whose plan is not in the journal
    int doubled = 0;    // changes that the server carried out once too often
    int wrong = 0;      // reports that say other than what happened
    int mismatched = 0; // requests without an attempt, or answered attempts without a request
    QStringList what;   // the faults in words

    bool good() const { return lost + doubled + wrong + mismatched == 0; }
    Tally &operator+=(const Tally &other);
    QString line() const;
};

} // namespace rollcall::kill
