#pragma once

#include "app/sandbox/sandbox_server.h"
#include "core/account/account_profile.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>

namespace rollcall {

// A practice account inside this process, reached over the loopback address like any other. It
// lasts as long as this object, but for what is kept in its state folder; its secret is in memory
// alone.
class PracticeAccount
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::PracticeAccount)

public:
    // Where the app keeps what people did in the practice account: SandboxOptions::stateFolder.
    static QString stateFolder();

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
