#pragma once

#include <span>
#include <string_view>

namespace rollcall::sandbox {

// A given or a family name, and how its bearer writes it in an e-mail address.
struct Name
{
    std::string_view native;
    std::string_view ascii;
};

// Where people of the practice account come from: how they are called and what goes with it.
struct Culture
{
    std::span<const Name> given;
    std::span<const Name> family;
    bool familyFirst; // in the display name
    bool spaced;      // between the two
    std::string_view language;
    std::string_view timezone;
    std::string_view country; // ISO 3166
    std::string_view phoneCode;
    std::string_view place;
    int weight; // how many of the people, in relation to the others
};

std::span<const Culture> cultures();

} // namespace rollcall::sandbox
