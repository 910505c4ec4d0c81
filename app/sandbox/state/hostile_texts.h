#pragma once

#include <span>
#include <string_view>

namespace rollcall::sandbox {

// What some people of the practice account are called, to find out what clients make of it:
// formulas, markup, quotes, line ends, marks that turn the writing direction.
struct HostileText
{
    std::string_view firstName;
    std::string_view lastName;
    std::string_view department;
};

std::span<const HostileText> hostileTexts();

} // namespace rollcall::sandbox
