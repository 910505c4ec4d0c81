#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rollcall::sandbox {

// next_page_token: says where a listing goes on. Good for one time span and for the very listing
// it was made for. The server keeps nothing: all is in the token, sealed. Thread-safe.
class PageTokens
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit PageTokens(std::chrono::milliseconds lifetime);

    // `listing` names everything that must not change between pages.
    std::string issue(std::string_view listing, std::uint64_t offset, Moment now) const;

    // The offset; nullopt if the token is forged, too old, or made for another listing.
    std::optional<std::uint64_t> redeem(std::string_view token, std::string_view listing,
                                        Moment now) const;

    // Every token handed out so far is void.
    void expireAll() { ++m_generation; }
    void setLifetime(std::chrono::milliseconds lifetime) { m_lifetime = lifetime; }

private:
    std::uint64_t seal(std::uint64_t salt, std::uint64_t offset, std::uint64_t issued,
                       std::string_view listing) const;

    const std::uint64_t m_secret;
    std::atomic<std::uint64_t> m_generation = 0;
    std::atomic<std::chrono::milliseconds> m_lifetime;
};

} // namespace rollcall::sandbox
