#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/http/rate_limits.h"
#include "core/http/rate_state.h"
#include "core/http/request.h"
#include "core/http/response.h"

#include <QCoroTask>
#include <QUrl>

#include <memory>

namespace rollcall {

class TokenSource;
class Transport;

// The one door to Zoom's API: adds base URL and token, waits for the rate limit, retries reads,
// replays once after a 401, and turns every refusal into an Error.
//
// - Reads (GET): up to 3 attempts on damaged or lost answers and 5xx, full jitter, within a quota
//   shared by all requests of this client.
// - All other verbs: one request on the wire, ever, except when the server said that it did
//   nothing (401 with an expired token, 429): then it is sent again.
// - 2xx with a non-zero "code" in the body is an error; 2xx that is not JSON (and not empty) too.
class ApiClient
{
public:
    struct Setup
    {
        QUrl baseUrl; // "https://api.zoom.us/v2"
        RateLimits limits;
        quint64 jitterSeed = 0; // 0: from the system's random source
    };

    // All references must outlive the client. Destroying it cancels what is under way.
    ApiClient(Setup setup, Transport &transport, TokenSource &tokens, Clock &clock);
    ~ApiClient();

    QCoro::Task<Result<Response>> send(Request request, CancelToken cancel = {});

    // Of requests like this one.
    RateState rateState(const Request &request) const;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace rollcall
