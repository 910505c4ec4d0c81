#pragma once

#include "core/directory/sort_keys.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <vector>

namespace rollcall {

// The eight bytes from `depth` on, as a number that compares like them.
inline std::uint64_t stretch(std::string_view text, std::size_t depth)
{
    std::uint64_t bytes = 0;
    if (depth < text.size())
        std::memcpy(&bytes, text.data() + depth, std::min(text.size() - depth, sizeof(bytes)));
    return qFromBigEndian(bytes);
}

// Sorts rows by keys, first by their first eight bytes, and only those that are equal there by the
// next eight: nearly all comparisons are of two integers.
class KeySorter
{
public:
    explicit KeySorter(bool descending)
        : m_descending(descending)
    {
    }

    // `position` settles ties. The key's text must stay where it is.
    void add(UserRow row, const SortKey &key, std::uint32_t position)
    {
        m_items.push_back({key.number, position, std::uint32_t(m_rows.size())});
        m_rows.push_back(row);
        m_texts.push_back(key.text);
    }

    std::vector<UserRow> sorted()
    {
        sort(m_items.data(), m_items.data() + m_items.size(), 0);
        std::vector<UserRow> rows;
        rows.reserve(m_rows.size());
        for (const Item &item : m_items)
            rows.push_back(m_rows[item.at]);
        return rows;
    }

private:
    struct Item
    {
        std::uint64_t bytes; // what is being compared
        std::uint32_t position;
        std::uint32_t at;
    };

    void sort(Item *first, Item *last, std::size_t depth)
    {
        bool more = false;
        for (Item *item = first; item != last; ++item) {
            const std::string_view text = m_texts[item->at];
            if (!text.empty())
                item->bytes = stretch(text, depth);
            if (m_descending && (depth == 0 || !text.empty()))
                item->bytes = ~item->bytes;
            more = more || text.size() > depth + sizeof(item->bytes);
        }
        std::sort(first, last, [](const Item &left, const Item &right) {
            return left.bytes != right.bytes ? left.bytes < right.bytes
                                             : left.position < right.position;
        });
        while (more && first != last) {
            Item *const equal = first;
            first = std::find_if(first, last,
                                 [equal](const Item &item) { return item.bytes != equal->bytes; });
            if (first - equal > 1)
                sort(equal, first, depth + sizeof(equal->bytes));
        }
    }

    bool m_descending;
    std::vector<Item> m_items;
    std::vector<UserRow> m_rows;
    std::vector<std::string_view> m_texts;
};

} // namespace rollcall
