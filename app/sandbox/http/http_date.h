#pragma once

#include <chrono>
#include <string>

namespace rollcall::sandbox {

// "Fri, 20 Nov 2026 08:30:00 GMT"
std::string httpDate(std::chrono::system_clock::time_point time);

} // namespace rollcall::sandbox
