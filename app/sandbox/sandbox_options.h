#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace rollcall::sandbox {

// The plans as Zoom's rate limits tell them apart; Unlimited is for tests and benchmarks.
enum class SandboxPlan { Unlimited, Free, Pro, Business };

struct SandboxOptions
{
    int port = 0;    // 0: any free port
    int users = 500; // 1 … 100,000
    SandboxPlan plan = SandboxPlan::Business;
    int latencyMs = 0; // added to every answer, the token endpoint's too
    int pageTokenTtlMs = 900'000;
    int accessTokenTtlMs = 3'600'000;
    QString faultsFile;     // format: README.md beside this file; empty for none
    std::uint64_t seed = 1; // same seed and number: same users
    QStringList scopes;     // granted to new access tokens; empty: every scope an answer needs
    // Keeps what is done to the account from run to run, per seed and number of users; empty: not.
    QString stateFolder;
    bool gzip = true; // for clients that accept it; costs the server 1 ms a page of 300
};

// "unlimited", "free" …, in the order of the enum.
QStringList planNames();

} // namespace rollcall::sandbox
