#pragma once

#include "core/directory/word_pool.h"
#include "core/zoom/user.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rollcall {

// The strings of a user that hardly any other user has. Kept in one block of bytes.
enum class OwnText : std::uint8_t {
    Id,
    FirstName,
    LastName,
    DisplayName, // absent where it is "first last": see UserRecord::fullNameShown
    Email,       // absent where it is its own folded form: that one is in the search entry
    EmployeeId,
    StatusWord, // only of a status that this version does not know
};
inline constexpr int ownTextCount = 7;
inline constexpr std::size_t maxOwnText = 4096; // bytes; longer texts are cut

// The strings that many users share, as words of a pool.
enum class SharedText : std::uint8_t {
    Role,
    Department,
    Timezone,
    Language,
    ClientVersion,
    Plan,
    Groups, // "id, id"
};
inline constexpr int sharedTextCount = 7;

// One user, compact. Times are seconds since 1970, 0: absent, and end in 2106.
struct UserRecord
{
    std::int64_t pmi = 0;
    std::uint32_t block = 0; // where the own texts are; who owns the record knows in what
    std::uint32_t created = 0;
    std::uint32_t userCreated = 0;
    std::uint32_t lastLogin = 0;
    std::uint32_t pass = 0; // the last pass of a listing that named this user
    std::int32_t type = 0;
    std::array<WordPool::Word, sharedTextCount> words{};
    zoom::UserStatus status = zoom::UserStatus::Unknown;
    std::int8_t verified = -1;
    bool fullNameShown = false; // the display name is "first last"
    bool exists = false;

    WordPool::Word &word(SharedText text) { return words[std::size_t(text)]; }
    WordPool::Word word(SharedText text) const { return words[std::size_t(text)]; }

    // The same user data, wherever it is kept and whenever it was named.
    bool sameValues(const UserRecord &other) const;
};
static_assert(sizeof(UserRecord) == 64, "100,000 of these are kept");

// The own texts of one user: a byte with a bit for each text that is there, then each text with
// its length before it (one byte below 128, else two).
class OwnTexts
{
public:
    // The block that starts at `bytes`.
    explicit OwnTexts(const char *bytes)
        : m_bytes(bytes)
    {
    }

    std::string_view text(OwnText text) const;
    std::string_view block() const; // all of its bytes

    // Appends a block.
    static void write(std::string &out, const std::array<std::string_view, ownTextCount> &texts);

private:
    const char *m_bytes;
};

// What search and sort read: four folded texts with a separator between them. Each is cut at 512
// bytes.
struct SearchEntry
{
    static constexpr char separator = '\x1F';
    static constexpr std::size_t maxText = 512;

    std::string_view email;
    std::string_view name; // as the column Name shows it
    std::string_view full; // "first last", where the name is something else
    std::string_view id;

    static SearchEntry read(std::string_view entry);
    static void write(std::string &out, const SearchEntry &texts); // of unfolded texts
    static std::string_view emailOf(std::string_view entry);
    static std::string_view nameOf(std::string_view entry);
};

} // namespace rollcall
