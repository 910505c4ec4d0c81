#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QCoroTask>

namespace rollcall {

// Where the door gets its access token. Implemented by core/account.
class TokenSource
{
public:
    virtual ~TokenSource() = default;

    // A token believed to be valid. Concurrent callers share one token request (single flight).
    virtual QCoro::Task<Result<QByteArray>> accessToken(CancelToken cancel) = 0;

    // The server refused this token (401 / Zoom 124): never hand it out again. A token that has
    // been replaced already is ignored, so late refusals cost nothing.
    virtual void rejectToken(const QByteArray &token) = 0;
};

} // namespace rollcall
