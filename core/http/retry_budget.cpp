#include "core/http/retry_budget.h"

#include <algorithm>

namespace rollcall {

using std::chrono::milliseconds;

namespace {

QRandomGenerator seeded(quint64 seed)
{
    if (seed == 0)
        return QRandomGenerator::securelySeeded();
    const std::array<quint32, 2> words{quint32(seed), quint32(seed >> 32)};
    return QRandomGenerator(words.data(), qsizetype(words.size()));
}

} // namespace

RetryBudget::RetryBudget(quint64 seed)
    : m_random(seeded(seed))
{
}

bool RetryBudget::isWorthRetrying(ErrorKind kind)
{
    return kind == ErrorKind::Transport || kind == ErrorKind::Server ||
           kind == ErrorKind::Timeout || kind == ErrorKind::Offline;
}

int RetryBudget::price(ErrorKind kind)
{
    return kind == ErrorKind::Timeout ? timeoutCost : retryCost;
}

bool RetryBudget::spend(ErrorKind kind)
{
    if (m_tokens < price(kind))
        return false;
    m_tokens -= price(kind);
    return true;
}

void RetryBudget::refund(int price)
{
    m_tokens = std::min(fullQuota, m_tokens + std::max(price, 1));
}

milliseconds RetryBudget::delay(int attempt)
{
    const int seconds = std::min(1 << std::clamp(attempt - 1, 0, 10), 20);
    return between(milliseconds(0), std::chrono::seconds(seconds));
}

milliseconds RetryBudget::between(milliseconds low, milliseconds high)
{
    return low + milliseconds(m_random.bounded(int((high - low).count()) + 1));
}

} // namespace rollcall
