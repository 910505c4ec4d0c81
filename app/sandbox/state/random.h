#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rollcall::sandbox {

// A bijection of 64-bit numbers that looks like chance (splitmix64's last step).
constexpr std::uint64_t scrambled(std::uint64_t number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31);
}

// Repeatable chance: the same seed gives the same numbers on every machine, which the
// distributions of <random> do not promise.
class Random
{
public:
    explicit constexpr Random(std::uint64_t seed)
        : m_state(scrambled(seed + 0x9e3779b97f4a7c15U))
    {
    }

    constexpr std::uint64_t next() { return scrambled(m_state += 0x9e3779b97f4a7c15U); }
    // 0 … limit - 1
    constexpr std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    constexpr bool percent(int chance) { return below(100) < static_cast<std::uint64_t>(chance); }
    template <typename List>
    constexpr const auto &oneOf(const List &list)
    {
        return list[below(std::size(list))];
    }

private:
    std::uint64_t m_state;
};

// 22 characters of A-Z a-z 0-9 _ -, as Zoom's ids are.
std::string makeIdentifier(Random &random);

// The same alphabet, of so many characters, and nobody can foresee it.
std::string makeSecret(std::size_t length);

} // namespace rollcall::sandbox
