#pragma once

#include "core/zoom/user.h"

#include <simdjson.h>
#include <string>

namespace rollcall::zoom {

// Reads the members of one user of a listing. An implementation detail of UserPageParser.
class UserViewReader
{
public:
    // Fills `user`, whose views are valid until the next call or the parser's next page.
    simdjson::error_code read(simdjson::ondemand::object object, UserView &user);

private:
    void keepUnknown(std::string_view name, std::string_view json);

    std::string m_unknown;
};

} // namespace rollcall::zoom
