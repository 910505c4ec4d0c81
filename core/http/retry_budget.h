#pragma once

#include "core/base/error.h"

#include <QRandomGenerator>

#include <chrono>

namespace rollcall {

// How often and how soon reads are tried again.
//
// All requests of a client share one quota, so that an outage costs a bounded number of extra
// requests: each retry spends tokens, each success brings a few back. The wait before the n-th
// retry is anything from 0 to min(2^n, 20) seconds ("full jitter"). One thread.
class RetryBudget
{
public:
    static constexpr int mostAttempts = 3;
    static constexpr int fullQuota = 500;
    static constexpr int retryCost = 5;
    static constexpr int timeoutCost = 10;

    explicit RetryBudget(quint64 seed);

    // Whether a read that failed with this kind could go well when sent again.
    static bool isWorthRetrying(ErrorKind kind);

    // Spends the price of one more attempt; false if the quota is used up.
    bool spend(ErrorKind kind);
    // A request that was retried has succeeded: its last price comes back; or 1 for any other.
    void refund(int price);
    static int price(ErrorKind kind);

    // The wait before attempt number `attempt` (the first retry is attempt 1).
    std::chrono::milliseconds delay(int attempt);
    // Anything between the two.
    std::chrono::milliseconds between(std::chrono::milliseconds low,
                                      std::chrono::milliseconds high);

    int tokens() const { return m_tokens; }

private:
    int m_tokens = fullQuota;
    QRandomGenerator m_random;
};

} // namespace rollcall
