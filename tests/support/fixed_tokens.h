#pragma once

#include "core/http/token_source.h"

namespace rollcall {

// Hands out "token-1" until it is refused, then "token-2", and so on.
class FixedTokens final : public TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken(CancelToken) override
    {
        ++asked;
        if (failure)
            co_return Error(*failure); // QCoro 0.8 moves out of what has a name
        co_return current();
    }
    void rejectToken(const QByteArray &token) override
    {
        rejected += token;
        if (token == current())
            ++m_generation;
    }

    int asked = 0;
    QList<QByteArray> rejected;
    std::optional<Error> failure;

private:
    QByteArray current() const { return "token-" + QByteArray::number(m_generation); }
    int m_generation = 1;
};

} // namespace rollcall
