#pragma once

#include <string_view>

namespace rollcall {

// The longest front part of `text` that has at most `limit` bytes and no half character at its end.
inline std::string_view cutUtf8(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

} // namespace rollcall
