#pragma once

#include "app/sandbox/access/access_tokens.h"
#include "app/sandbox/access/page_tokens.h"
#include "app/sandbox/access/rate_limiter.h"
#include "app/sandbox/access/token_endpoint.h"
#include "app/sandbox/control.h"
#include "app/sandbox/faults/fault_rules.h"
#include "app/sandbox/http/http_types.h"
#include "app/sandbox/journal.h"
#include "app/sandbox/operations/fields.h"
#include "app/sandbox/request_log.h"
#include "app/sandbox/router.h"
#include "app/sandbox/sandbox_clock.h"
#include "app/sandbox/sandbox_options.h"
#include "app/sandbox/state/account.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <optional>
#include <string>

namespace rollcall::sandbox {

// The practice account behind its HTTP front: logs each request, lets faults befall it, and finds
// who answers it. Thread-safe.
class Service
{
public:
    explicit Service(const SandboxOptions &options);

    // Before the first request: where clients reach us, "http://127.0.0.1:4010".
    void setOrigin(const std::string &origin);
    // Before the first request: does again what the journal in this folder says, and goes on with
    // it.
    void openJournal(const QString &folder, const SandboxOptions &options);
    QString journalError(); // why changes are not kept; empty: they are, or need not be
    Reply serve(const Call &call, const Pause &pause);

    // Instead of the faults so far. A sentence if the JSON is wrong, and then nothing changes.
    QString setFaults(const QByteArray &json);
    void clearFaults() { m_faults.set({}); }
    void addUsers(int count) { changeUsers("add", count); }
    void removeUsers(int count) { changeUsers("remove", count); }
    void spendInvitations(int count); // as if so many had been sent today
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }
    void setJapanese(bool japanese) { m_japanese = japanese; } // messages of refusals
    void setScopes(const QStringList &scopes);

    const Credentials &credentials() const { return m_tokenEndpoint.credentials(); }
    Account &account() { return m_account; }
    AccessTokens &accessTokens() { return m_accessTokens; }
    PageTokens &pageTokens() { return m_pageTokens; }
    RateLimiter &limiter() { return m_limiter; }
    RequestLog &log() { return m_log; }
    const FaultRules &faults() const { return m_faults; }
    const IgnoredFields &ignored() const { return m_ignored; }
    SandboxClock &clock() { return m_clock; }
    // The account's time; while a journal is played again, that of the entry.
    Journal::Moment now() const { return m_replayed ? *m_replayed : m_clock.now(); }

private:
    void changeUsers(const char *how, int count);
    Answer answerControl(const Call &call);
    Answer answer(const Call &call);
    Reply reply(const Call &call, const Pause &pause, RequestLog::Ticket ticket);
    void pack(const Call &call, Answer &answer) const;
    void addCommonHeaders(Answer &answer);

    Account m_account;
    PageTokens m_pageTokens;
    AccessTokens m_accessTokens;
    RateLimiter m_limiter;
    RequestLog m_log;
    FaultRules m_faults;
    IgnoredFields m_ignored;
    SandboxClock m_clock;
    Journal m_journal;
    std::optional<Journal::Moment> m_replayed;
    Router m_router;
    TokenEndpoint m_tokenEndpoint;
    Control m_control;
    std::string m_origin;
    std::atomic<std::chrono::milliseconds> m_latency;
    std::atomic<std::uint64_t> m_answers = 0;
    std::atomic<bool> m_japanese = false;
    const bool m_gzip;
};

} // namespace rollcall::sandbox
