#pragma once

#include "app/sandbox/http/http_types.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rollcall::sandbox {

// What can go wrong with one exchange. README.md in app/sandbox/ tells what each means in JSON;
// the words there and the types here correspond one to one.

struct JustSlow // "delay"
{
};

struct Refuse // "refuse"
{
    int status = 500;
    int code = 500;
    std::string message;
    std::vector<std::string> fields; // each becomes a row of errors[]
};

struct ShowHtml // "html"
{
    int status = 200;
};

struct Redirect // "redirect"
{
    int status = 302;
    std::string location; // empty: /redirected at our own origin
};

struct LimitRate // "rate-limit"
{
    enum class RetryAfter { None, Seconds, HttpDate, IsoDate };
    RetryAfter form = RetryAfter::None;
    std::chrono::seconds wait{2}; // what Retry-After says
    bool daily = false;           // the message and headers of the daily limit
};

struct Hang // "hang"
{
    std::chrono::milliseconds time = forever;
};

struct Drop // "drop"
{
};

struct CutBody // "cut-body"
{
    std::optional<std::size_t> bytes; // sent before the end; half of the body if not given
};

struct DamageJson // "damage-json"
{
    enum class How { Cut, Garbage };
    How how = How::Cut;
};

struct DamageGzip // "damage-gzip"
{
    enum class How { Cut, Plain, Checksum };
    How how = How::Cut;
};

struct Drip // "drip"
{
    std::size_t bytes = 1;
    std::chrono::milliseconds pause{500};
};

struct Fault
{
    using Action = std::variant<JustSlow, Refuse, ShowHtml, Redirect, LimitRate, Hang, Drop,
                                CutBody, DamageJson, DamageGzip, Drip>;

    std::string name; // for the request log
    Action action;
    std::chrono::milliseconds delay{0}; // before anything else
    // The request is carried out although its answer is lost or replaced. Actions that spoil a
    // true answer always carry it out.
    bool handled = false;
    // Of connections that the action ends.
    WirePlan::End end = WirePlan::End::Reset;
    std::vector<std::pair<std::string, std::string>> headers; // added to the answer
};

// Which calls a fault strikes. Calls are counted per rule from 1 as they match.
struct FaultRule
{
    Fault fault;

    std::string method;      // empty: any
    std::string path = "**"; // as sent; "*" stands for all but "/", "**" for anything
    struct QueryPattern
    {
        std::string name;
        std::optional<std::string> value; // a pattern like path; nullopt: must not be there
    };
    std::vector<QueryPattern> query;

    std::vector<int> nth; // empty: any
    int after = 0;
    int every = 1;
    int count = 0; // at most so many times; 0: no end
};

} // namespace rollcall::sandbox
