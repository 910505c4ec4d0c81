#include "app/sandbox/http/http_types.h"

namespace rollcall::sandbox {

std::string_view Call::param(const std::string &name) const
{
    const auto found = params.find(name);
    return found == params.end() ? std::string_view() : found->second;
}

} // namespace rollcall::sandbox
