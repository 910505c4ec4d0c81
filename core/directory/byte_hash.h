#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace rollcall {

// A hash of short texts, eight bytes at a time. The standard library's takes longer than the look
// at the table that it is made for, and a listing asks for eight of them a user. Its low bits are
// as good as its high ones. Not for what is kept or sent: machines differ.
inline std::uint64_t byteHash(std::string_view text)
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = text.size() * odd;
    const auto mix = [&hash](std::uint64_t bytes) {
        hash = (hash ^ bytes) * odd;
        hash ^= hash >> 32;
    };
    const auto read = [](const char *at, auto into) {
        std::memcpy(&into, at, sizeof(into));
        return std::uint64_t(into);
    };
    const char *const end = text.data() + text.size();
    for (const char *at = text.data(); end - at > 8; at += 8)
        mix(read(at, std::uint64_t()));
    // The last bytes, some of them perhaps for the second time.
    if (text.size() >= 8)
        mix(read(end - 8, std::uint64_t()));
    else if (text.size() >= 4)
        mix(read(text.data(), std::uint32_t()) << 32 | read(end - 4, std::uint32_t()));
    else if (!text.empty())
        mix(read(text.data(), std::uint8_t()) << 16 |
            read(text.data() + text.size() / 2, std::uint8_t()) << 8 |
            read(end - 1, std::uint8_t()));
    return hash;
}

} // namespace rollcall
