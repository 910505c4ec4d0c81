#pragma once

#include "tests/kill/kill_child.h"
#include "tests/kill/kill_plans.h"
#include "tests/kill/tally.h"
#include "tests/support/sandbox_fixture.h"

#include <QTemporaryDir>

namespace rollcall::kill {

// One plan, one practice account, and processes that apply it and are killed.
class KillTrial
{
public:
    explicit KillTrial(const KillPlan &plan);

    struct End
    {
        bool killed = false;
        // Of a process that came to its end:
        int steps = 0;
        int diskCalls = 0;
        int microseconds = 0;
    };
    // Starts a process and waits for its end.
    End live(const KillPoint &point = {});

    // As if intents were not written: what was in doubt looks like what was never begun.
    void forgetIntents();

    // After a process that came to its end: the server's log and state beside the journal.
    Tally judge();

    // Copies the journal to where it is searched for secrets.
    void keepJournal() const;

private:
    void prepare();
    QString folder() const;

    const KillPlan &m_plan;
    QTemporaryDir m_home;
    test::SandboxFixture m_sandbox;
    QByteArray m_token;
    int m_kills = 0;
};

} // namespace rollcall::kill
