#pragma once

#include "core/directory/piecewise_vector.h"
#include "core/directory/search_index.h"
#include "core/directory/user_record.h"
#include "core/directory/user_store.h"

#include <string>
#include <string_view>
#include <vector>

namespace rollcall {

// The rows of a UserStore and the bytes they point into: what is kept, without the questions that
// are asked about it.
class UserTable
{
public:
    UserTable();

    std::size_t size() const { return m_records.size(); } // with users that no longer exist
    UserRecord &record(UserRow row) { return m_records[row]; }
    const UserRecord &record(UserRow row) const { return m_records[row]; }
    WordPool &words() { return m_words; }
    const WordPool &words() const { return m_words; }
    const SearchIndex &index() const { return m_index; }

    // Users that no longer exist are found, too: one who comes back gets the old row.
    std::optional<UserRow> find(std::string_view key, std::size_t hash) const;

    // That key will be looked up soon: a page of users is spread over all of the memory of a large
    // table, and waits for each place of it in turn otherwise.
    void expectLookUp(std::size_t hash) const;

    // `record` with words of this table; its block is `block`.
    UserRow append(UserRecord record, std::string_view block, std::string_view entry,
                   std::size_t keyHash);
    // Takes the new values; returns whether there were any. Existence is the caller's business.
    bool update(UserRow row, UserRecord record, std::string_view block, std::string_view entry);

    std::string key(UserRow row) const;
    std::string_view own(UserRow row, OwnText text) const;
    std::string_view shared(UserRow row, SharedText text) const;
    std::string_view email(UserRow row) const;
    std::string displayName(UserRow row) const;
    std::string name(UserRow row) const; // display name, else first and last name

    qsizetype memoryUse() const;

private:
    // Open addressing by hash of the key. The hash is kept, so that growing touches no row.
    struct Slot
    {
        std::uint32_t tag = 0;
        std::uint32_t next = 0; // the row behind the one meant; 0: free
    };

    std::size_t firstSlot(std::uint32_t tag) const { return tag & (m_slots.size() - 1); }
    std::size_t nextSlot(std::size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }
    bool hasKey(UserRow row, std::string_view key) const;
    void insertSlot(Slot taken);
    void growSlots();
    void dropDeadBlocks();

    PiecewiseVector<UserRecord> m_records;
    ByteArena m_blocks;
    qsizetype m_deadBytes = 0; // of blocks that were replaced
    WordPool m_words;
    SearchIndex m_index;
    std::vector<Slot> m_slots;
};

} // namespace rollcall
