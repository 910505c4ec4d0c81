#pragma once

#include "core/directory/user_record.h"

#include <string>
#include <vector>

namespace rollcall {

// Users as a store wants them, made on any thread: texts are folded, keys hashed and repeated
// strings interned here, so that the merge on the store's thread is little more than copying.
class UserBatch
{
public:
    UserBatch();

    void add(const zoom::UserView &user);
    // As a listing would name that user: one who is pending without the id that only other calls
    // give.
    void add(const zoom::User &user);
    int size() const { return int(m_users.size()); }

private:
    friend class UserStore;

    struct User
    {
        UserRecord record; // words and block belong to this batch
        std::size_t hash;  // of the key
        std::uint32_t key; // where key and entry are, and how long
        std::uint32_t keyLength;
        std::uint32_t entry;
        std::uint32_t entryLength;
        std::uint32_t blockLength;
    };

    void setWords(UserRecord &record, const zoom::UserView &user);

    std::vector<User> m_users;
    std::string m_blocks;
    std::string m_keys;
    std::string m_entries;
    WordPool m_words;
    std::string m_fullName; // of the user who is being added
};

// "first last".
std::string fullName(std::string_view first, std::string_view last);
void appendFullName(std::string &out, std::string_view first, std::string_view last);

// The key of a user: the id, else the lower-cased e-mail. A user with neither gets one made of
// what else is known, so that no user is lost.
std::string userKey(std::string_view id, std::string_view email, std::string_view ownTexts);
void appendUserKey(std::string &out, std::string_view id, std::string_view email,
                   std::string_view ownTexts);
std::size_t userKeyHash(std::string_view key);

} // namespace rollcall
