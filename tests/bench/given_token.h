#pragma once

#include "core/http/token_source.h"

#include <QByteArray>

#include <utility>

namespace rollcall::bench {

// A token that is there already.
class GivenToken final : public TokenSource
{
public:
    explicit GivenToken(QByteArray token)
        : m_token(std::move(token))
    {
    }
    QCoro::Task<Result<QByteArray>> accessToken(CancelToken) override
    {
        co_return QByteArray(m_token); // QCoro 0.8 moves out of what has a name
    }
    void rejectToken(const QByteArray &) override {}

private:
    QByteArray m_token;
};

} // namespace rollcall::bench
