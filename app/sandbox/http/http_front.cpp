#include "app/sandbox/http/http_front.h"

#include "app/sandbox/http/connection.h"

#include <QString>

#include <algorithm>
#include <atomic>
#include <httplib.h>
#include <mutex>
#include <set>
#include <thread>

namespace rollcall::sandbox {

namespace {

constexpr std::size_t threadCount = 128;
constexpr std::chrono::seconds keepAlive{75};
constexpr std::size_t maxBody = 32 * 1024 * 1024; // the largest upload, 15 MB, with room

// The library calls handlers from the thread that serves the connection, but hands them no
// connection: so the thread remembers.
thread_local Connection *servedHere = nullptr;
thread_local bool acceptsGzip = false;
thread_local std::string contentType;

// What comes off the wire may be repeated in answers, which must be UTF-8.
std::string asUtf8(std::string text)
{
    const auto isAscii = [](char c) { return static_cast<signed char>(c) >= 0; };
    return std::ranges::all_of(text, isAscii) ? std::move(text)
                                              : QString::fromStdString(text).toStdString();
}

std::vector<std::string> decodedSegments(std::string_view path)
{
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::string_view segment = path.substr(0, path.find('/'));
        segments.push_back(asUtf8(httplib::detail::decode_url(std::string(segment), false)));
        path.remove_prefix(segment.size());
    }
    return segments;
}

Call callOf(const httplib::Request &request)
{
    Call call;
    call.method = request.method;
    const std::size_t mark = request.target.find('?');
    call.path = asUtf8(request.target.substr(0, mark));
    if (mark != std::string::npos)
        call.query = asUtf8(request.target.substr(mark + 1));
    call.segments = decodedSegments(call.path);
    call.params = request.params;
    call.authorization = request.get_header_value("Authorization");
    call.contentType = contentType;
    call.body = request.body;
    call.acceptsGzip = acceptsGzip;
    call.connection = servedHere->number();
    return call;
}

// Keeps the library from what the sandbox does itself (compression, taking forms with files apart),
// from what Zoom does not (ranges), and from waiting for a body that nobody announced.
void prepare(httplib::Request &request)
{
    acceptsGzip = request.get_header_value("Accept-Encoding").find("gzip") != std::string::npos;
    request.headers.erase("Accept-Encoding");
    contentType = request.get_header_value("Content-Type");
    if (contentType.starts_with("multipart/"))
        request.headers.erase("Content-Type");
    request.ranges.clear();
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
        request.set_header("Content-Length", "0");
}

bool hasBody(const httplib::Request &request)
{
    return request.method == "POST" || request.method == "PUT" || request.method == "PATCH" ||
           request.method == "DELETE";
}

} // namespace

class HttpFront::Server final : public httplib::Server
{
public:
    explicit Server(HttpFront::Handler handler);

    int bindTo(int port);
    void startListening();
    void stopAll();

private:
    bool process_and_close_socket(socket_t socket) override;
    void serve(Connection &connection);
    void respond(const httplib::Request &request, httplib::Response &response);
    bool open(int socket);
    void forget(int socket);

    HttpFront::Handler m_handler;
    std::thread m_listener;
    std::atomic<std::uint64_t> m_connections = 0;
    std::mutex m_mutex;
    std::set<int> m_open;
    bool m_stopping = false;
};

HttpFront::Server::Server(HttpFront::Handler handler)
    : m_handler(std::move(handler))
{
    new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
    set_tcp_nodelay(true);
    set_keep_alive_max_count(1'000'000'000);
    set_keep_alive_timeout(keepAlive.count());
    set_payload_max_length(maxBody);
    // Without SO_REUSEPORT, which the library sets by default: with it two servers can listen on
    // one port and share its clients.
    set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    const auto respondTo = [this](const httplib::Request &request, httplib::Response &response) {
        respond(request, response);
    };
    // Before routing the body has not been read yet; where there can be none, that is early enough.
    set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        if (hasBody(request))
            return HandlerResponse::Unhandled;
        respond(request, response);
        return HandlerResponse::Handled;
    });
    const std::string anything = "[\\s\\S]*";
    Post(anything, respondTo);
    Put(anything, respondTo);
    Patch(anything, respondTo);
    Delete(anything, respondTo);
}

int HttpFront::Server::bindTo(int port)
{
    if (port == 0)
        return bind_to_any_port("127.0.0.1");
    return bind_to_port("127.0.0.1", port) ? port : -1;
}

void HttpFront::Server::startListening()
{
    // Again, with a queue as long as there are threads: the library's, 5, makes a burst of new
    // connections wait for a second or three.
    ::listen(svr_sock_, static_cast<int>(threadCount));
    m_listener = std::thread([this] { listen_after_bind(); });
    // A stop before the library calls itself running would be lost.
    while (!is_running())
        std::this_thread::yield();
}

void HttpFront::Server::stopAll()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const int socket : m_open)
            ::shutdown(socket, SHUT_RDWR);
    }
    stop();
    if (m_listener.joinable())
        m_listener.join();
}

bool HttpFront::Server::process_and_close_socket(socket_t socket)
{
    Connection connection(socket, ++m_connections);
    if (open(socket)) {
        servedHere = &connection;
        serve(connection);
        servedHere = nullptr;
        forget(socket);
    }
    return true;
}

void HttpFront::Server::serve(Connection &connection)
{
    bool closed = false;
    while (!closed && connection.waitForRequest(keepAlive)) {
        const bool served = process_request(connection, false, closed, prepare);
        if (!connection.finishAnswer() || !served)
            return;
    }
}

void HttpFront::Server::respond(const httplib::Request &request, httplib::Response &response)
{
    Connection &connection = *servedHere;
    Reply reply = m_handler(callOf(request), [&connection](std::chrono::milliseconds time) {
        return connection.pause(time);
    });
    connection.setPlan(reply.wire);
    response.status = reply.answer.status;
    for (auto &[name, value] : reply.answer.headers)
        response.headers.emplace(std::move(name), std::move(value));
    if (!reply.answer.body.empty())
        response.set_header("Content-Type", reply.answer.contentType);
    response.body = std::move(reply.answer.body);
}

bool HttpFront::Server::open(int socket)
{
    const std::lock_guard lock(m_mutex);
    return !m_stopping && m_open.insert(socket).second;
}

void HttpFront::Server::forget(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(socket);
}

HttpFront::HttpFront(Handler handler)
    : m_server(std::make_unique<Server>(std::move(handler)))
{
}

HttpFront::~HttpFront()
{
    stop();
}

int HttpFront::bind(int port)
{
    return m_server->bindTo(port);
}

void HttpFront::start()
{
    m_server->startListening();
}

void HttpFront::stop()
{
    m_server->stopAll();
}

} // namespace rollcall::sandbox
