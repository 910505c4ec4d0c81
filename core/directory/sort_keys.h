#pragma once

#include "core/directory/cell_source.h"
#include "core/directory/user_table.h"

#include <QHash>

#include <cstdint>
#include <string>
#include <vector>

namespace rollcall {

// What one row is sorted by: a number, or else text that compares byte by byte.
struct SortKey
{
    bool empty = false;
    std::uint64_t number = 0; // compares as what it stands for; 0 for texts
    std::string_view text;

    // Negative, 0 or positive; empty cells come last.
    int compare(const SortKey &other) const;
};

// How the rows of a table compare in one column: case, accents and width do not matter, numbers go
// by value, versions by their numbers, roles by name.
class SortKeys
{
public:
    // The names that roles are shown with, by word of the table's pool; the word itself where
    // there is none.
    using RoleNames = QHash<WordPool::Word, QString>;

    SortKeys(const UserTable &table, const RoleNames &roleNames, UserColumn column);

    // The text lives as long as the table does not change and `buffer` is not touched.
    SortKey key(UserRow row, std::string &buffer) const;
    // The numbers are ranks among the words of the table, and so are others once it has more words.
    bool areRanks() const { return !m_ranks.empty(); }

private:
    const UserTable &m_table;
    const CellSource &m_source;
    std::vector<std::uint32_t> m_ranks; // by word, where the column holds words
};

} // namespace rollcall
