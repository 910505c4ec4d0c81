#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rollcall::sandbox {

// One request, read whole.
struct Call
{
    std::string method;
    std::string path;                               // as sent
    std::string query;                              // as sent, without "?"
    std::vector<std::string> segments;              // of the path, decoded: a "%2F" does not split
    std::multimap<std::string, std::string> params; // query and form body, decoded
    std::string authorization;
    std::string contentType;
    std::string body; // of a form with files too: as sent
    bool acceptsGzip = false;
    std::uint64_t connection = 0;

    // The first value of that name; empty if there is none.
    std::string_view param(const std::string &name) const;
};

struct Answer
{
    int status = 200;
    std::string contentType = "application/json;charset=UTF-8";
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

// How an answer goes over the wire. By default: whole, at once, and the connection stays open.
struct WirePlan
{
    enum class End { KeepOpen, Close, Reset };
    End end = End::KeepOpen;
    bool silent = false; // not one byte is sent
    // So much of the body is sent; the Content-Length promises all of it.
    std::size_t bodyBytes = std::numeric_limits<std::size_t>::max();
    std::size_t dripBytes = 0; // body in pieces of so many bytes; 0: in one
    std::chrono::milliseconds dripPause{0};
};

struct Reply
{
    Answer answer;
    WirePlan wire;
};

// Holds an exchange up for so long. False, and early: the client has left or the server stops.
using Pause = std::function<bool(std::chrono::milliseconds)>;
inline constexpr std::chrono::milliseconds forever{-1};

} // namespace rollcall::sandbox
