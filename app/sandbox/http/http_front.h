#pragma once

#include "app/sandbox/http/http_types.h"

#include <functional>
#include <memory>

namespace rollcall::sandbox {

// HTTP/1.1 on the loopback address, in threads of its own: one per open connection, up to 128.
// Turns what arrives into Calls and sends Replies the way their plan says.
class HttpFront
{
public:
    // Called for every request that was read whole, from many threads at once.
    using Handler = std::function<Reply(const Call &call, const Pause &pause)>;

    explicit HttpFront(Handler handler);
    ~HttpFront(); // stops

    // Port 0: any free one. The port that will be listened on, or -1. Once only.
    int bind(int port);
    // After a bind: from now on there are requests.
    void start();
    // Cuts all connections, ends all pauses, and returns when no thread is left.
    void stop();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace rollcall::sandbox
