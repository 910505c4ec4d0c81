#pragma once

#include <string>
#include <string_view>

namespace rollcall::sandbox {

// A gzip stream. Quick rather than small.
std::string gzipped(std::string_view data);

} // namespace rollcall::sandbox
