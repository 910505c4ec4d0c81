#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/changes/account_look.h"
#include "core/changes/run.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace rollcall {

class ApiClient;

// Changes of a run that may have happened, until a look at the account tells: three times over ten
// seconds before "it did not" is believed. A look that the network prevents is made again when
// lookAgain() says so.
class Doubts : public QObject
{
    Q_OBJECT

public:
    Doubts(const Run &run, ApiClient &client, Clock &clock, Lane lane, QObject *parent = nullptr);

    // `why` is the error that left it in doubt.
    void add(int position, const Error &why);
    // Its process ended before the outcome was on the disk.
    void addInterrupted(int position);
    // Whether an attempt of it, also one of an earlier process, was ever in doubt: then what the
    // account shows may be our own doing.
    bool wasInDoubt(int position) const { return m_were.contains(position); }
    void lookAgain(); // at all that could not be read

Q_SIGNALS:
    // `look` is readable, and the change is in doubt no more.
    void resolved(int position, const rollcall::AccountLook &look, const rollcall::Error &why);
    void unreadable(const rollcall::Error &error);

private:
    void look(int position);
    void looked(int position, const AccountLook &look);

    const Run &m_run;
    ApiClient &m_client;
    Clock &m_clock;
    Lane m_lane;
    QHash<int, Error> m_why; // by position
    QSet<int> m_unread;
    QSet<int> m_were;
    TaskScope m_scope;
};

} // namespace rollcall
