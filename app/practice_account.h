#pragma once

#include "app/sandbox/sandbox_server.h"
#include "core/account/account_profile.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>

namespace rollcall {

// A practice account inside this process, reached over the loopback address like any other. It
// lasts as long as this object, and its secret is in memory alone.
class PracticeAccount
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::PracticeAccount)

public:
    explicit PracticeAccount(const sandbox::SandboxOptions &options);

    Result<void> start(); // ErrorKind::Offline if no port can be had

    // Once started.
    AccountProfile profile() const;
    QByteArray secret() const;

private:
    sandbox::SandboxServer m_server;
    Plan m_plan;
};

} // namespace rollcall
