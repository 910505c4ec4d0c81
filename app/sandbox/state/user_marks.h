#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rollcall::sandbox {

// What can be the matter with a user and is not written in any field. Set by
// POST /sandbox/users/{userId}.
enum class Mark : std::uint8_t {
    Locked,
    Room,
    CallQueue,
    UpcomingEvents,
    PublishedEvents,
    EventsLicence,
    Frozen, // deactivated in a way that only support can undo
    InMeeting,
    SignedOut,   // of every client
    OwnPresence, // nobody else may set it
};

inline constexpr std::array<std::string_view, 10> markNames{
    "locked",         "room",   "call-queue", "upcoming-events", "published-events",
    "events-licence", "frozen", "in-meeting", "signed-out",      "own-presence"};

class Marks
{
public:
    bool has(Mark mark) const { return (m_bits & bit(mark)) != 0; }
    void set(Mark mark) { m_bits |= bit(mark); }
    void clear() { m_bits = 0; }

private:
    static constexpr std::uint32_t bit(Mark mark) { return 1U << static_cast<unsigned>(mark); }

    std::uint32_t m_bits = 0;
};

// What a user owns and can leave to another.
enum class Content : std::uint8_t {
    Meetings,
    Webinars,
    Recordings,
    Whiteboards,
    Clips,
    Notes,
    Visitors,
    Docs,
};
inline constexpr std::size_t contentCount = 8;
inline constexpr std::array<std::string_view, contentCount> contentNames{
    "meetings", "webinars", "recordings", "whiteboards", "clips", "notes", "visitors", "docs"};
using Contents = std::array<int, contentCount>;

} // namespace rollcall::sandbox
