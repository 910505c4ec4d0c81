#pragma once

#include "core/directory/user_column.h"
#include "core/directory/user_record.h"

#include <cstdint>

namespace rollcall {

// Where the cells of a column come from.
struct CellSource
{
    enum class Kind {
        Name,        // display name, else first and last name
        Email,       //
        DisplayName, //
        Own,         // a text of this user's block
        Shared,      // a word of the pool
        Number,
    };

    UserColumn column;
    Kind kind;
    OwnText own{};
    SharedText shared{};
    std::int64_t (*number)(const UserRecord &) = nullptr;
    std::int64_t absent = 0; // the number that stands for an empty cell
    bool time = false;       // the number is seconds since 1970
};

const CellSource &cellSource(UserColumn column);

} // namespace rollcall
