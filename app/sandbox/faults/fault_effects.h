#pragma once

#include "app/sandbox/faults/fault.h"

#include <functional>
#include <string>

namespace rollcall::sandbox {

// One exchange, as far as a fault has to do with it.
struct Exchange
{
    std::function<Answer()> perform;          // carries the request out; once
    std::function<void(Answer &answer)> pack; // gzip, if the client wants it
    Pause pause;
    std::string origin; // "http://127.0.0.1:4010"
};

// The reply to a request that a fault befell.
Reply replyWithFault(const Fault &fault, const Exchange &exchange);

} // namespace rollcall::sandbox
