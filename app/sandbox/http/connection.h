#pragma once

#include "app/sandbox/http/http_types.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <httplib.h>
#include <string>

namespace rollcall::sandbox {

// One TCP connection from accept to close, as cpp-httplib reads from it and writes to it. Being
// the only one that touches the socket it can do what the library hides: break off in the middle
// of an answer, reset, drip. Owns the socket. One thread, but for shutDown().
class Connection final : public httplib::Stream
{
public:
    Connection(int socket, std::uint64_t number);
    ~Connection() override; // closes; with a reset if a plan said so
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    std::uint64_t number() const { return m_number; }
    // True once the next request has begun to arrive; false: closed, or nothing came in time.
    bool waitForRequest(std::chrono::milliseconds timeout);
    // See Pause.
    bool pause(std::chrono::milliseconds time) const;

    // How the answer that is written next shall go out.
    void setPlan(const WirePlan &plan);
    // After an answer: sends what is left of it. False if the connection ends here.
    bool finishAnswer();

    // httplib::Stream. An answer's head is the first write, each other write is body.
    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    using Stream::write;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    // All of both, in one packet where they fit.
    bool send(std::string_view first, std::string_view second = {});
    bool sendBody(std::string_view data);

    const int m_socket;
    const std::uint64_t m_number;
    std::array<char, 16'384> m_input{};
    std::size_t m_inputBegin = 0;
    std::size_t m_inputEnd = 0;
    WirePlan m_plan;
    std::string m_head; // held back, to leave in one packet with the body
    bool m_headSeen = false;
    bool m_planned = false;
    std::size_t m_bodySent = 0;
};

} // namespace rollcall::sandbox
