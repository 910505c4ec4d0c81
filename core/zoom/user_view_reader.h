#pragma once

#include "core/zoom/user.h"

#include <array>
#include <cstdint>
#include <simdjson.h>
#include <string>

namespace rollcall::zoom {

// Reads the members of one user of a listing. An implementation detail of UserPageParser.
class UserViewReader
{
public:
    // Fills `user`, whose views are valid until the next call or the parser's next page.
    simdjson::error_code read(simdjson::ondemand::object &object, UserView &user);

    static constexpr std::size_t memberCount = 21; // that this version knows

private:
    template <typename IsNamed>
    std::size_t find(IsNamed isNamed, std::size_t previous);
    void keepUnknown(std::string_view name, std::string_view json);

    std::string m_unknown;
    std::array<std::uint8_t, memberCount + 1> m_successors{}; // the last entry: who comes first
};

} // namespace rollcall::zoom
