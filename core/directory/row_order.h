#pragma once

#include "core/directory/sort_keys.h"

#include <vector>

namespace rollcall {

// All users in the order of one column, kept while users come, change and go.
class RowOrder
{
public:
    // Not sorted yet.
    explicit RowOrder(UserColumn column, bool descending = false)
        : m_column(column)
        , m_descending(descending)
    {
    }

    UserColumn column() const { return m_column; }
    bool descending() const { return m_descending; }
    const std::vector<UserRow> &rows() const { return m_rows; }

    // This user is new, has changed or is gone.
    void touch(UserRow row);
    void touchAll() { m_sorted = false; }
    bool upToDate() const { return m_sorted && m_touched.empty(); }
    // So many rows were touched that the update should not wait until it takes longer than a frame.
    bool isDue() const;

    // Empty cells come last, either way. Equal cells are in the order of `ties`, which must be up
    // to date and ascending; without it by row.
    void update(const UserTable &table, const SortKeys::RoleNames &roleNames,
                const RowOrder *ties = nullptr);

    qsizetype memoryUse() const;

private:
    // Items with different bytes are in the order of these; equal bytes say nothing.
    struct Item
    {
        std::uint64_t bytes; // the first of the key
        UserRow row;
    };

    void sortAll(const UserTable &table, const SortKeys &keys, const RowOrder *ties);
    void patch(const UserTable &table, const SortKeys &keys, const RowOrder *ties);
    void readBytes(const SortKeys &keys);
    void removeTouched(std::size_t size);
    template <typename Before>
    void insert(const std::vector<Item> &items, Before before);
    Item item(const SortKeys &keys, UserRow row) const;

    UserColumn m_column;
    bool m_descending;
    bool m_sorted = false;
    std::size_t m_known = 0; // size of the table at the last update
    std::size_t m_knownWords = 0;
    std::vector<UserRow> m_rows;
    std::vector<std::uint64_t> m_bytes; // of the items, by place
    std::vector<UserRow> m_touched;     // since the last update
};

} // namespace rollcall
