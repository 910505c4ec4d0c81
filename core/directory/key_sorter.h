#pragma once

#include "core/directory/sort_keys.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
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
// next eight: nearly all that is looked at are integers.
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

    // Appends the rows in their order and, place by place, the first bytes of their keys.
    void sortInto(std::vector<UserRow> &rows, std::vector<std::uint64_t> &bytes)
    {
        const bool more = sortStretch(m_items.data(), m_items.data() + m_items.size(), 0);
        for (const Item &item : m_items)
            bytes.push_back(item.bytes);
        if (more)
            sortEqual(m_items.data(), m_items.data() + m_items.size(), sizeof(std::uint64_t));
        for (const Item &item : m_items)
            rows.push_back(m_rows[item.at]);
    }

private:
    struct Item
    {
        std::uint64_t bytes; // what is being compared
        std::uint32_t position;
        std::uint32_t at;
    };

    // By the stretch at `depth`, then by position; says whether some text is longer than that.
    bool sortStretch(Item *first, Item *last, std::size_t depth)
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
        if (last - first >= many) {
            sortByDigits(first, last);
            return more;
        }
        std::sort(first, last, [](const Item &left, const Item &right) {
            return left.bytes != right.bytes ? left.bytes < right.bytes
                                             : left.position < right.position;
        });
        return more;
    }

    // What is in the order of the bytes before `depth`.
    void sortEqual(Item *first, Item *last, std::size_t depth)
    {
        while (first != last) {
            Item *const equal = first;
            first = std::find_if(first, last,
                                 [equal](const Item &item) { return item.bytes != equal->bytes; });
            if (first - equal > 1 && sortStretch(equal, first, depth))
                sortEqual(equal, first, depth + sizeof(equal->bytes));
        }
    }

    // As std::sort would, in a third of the time: from the last digit to the first, each time
    // keeping the order of those that are equal there. A digit is a byte; most columns have few
    // in which their keys differ at all.
    void sortByDigits(Item *first, Item *last)
    {
        const auto size = std::size_t(last - first);
        m_spare.resize(std::max(m_spare.size(), size));
        std::array<std::array<std::uint32_t, 256>, digits> counts{};
        for (const Item *item = first; item != last; ++item) {
            for (std::size_t digit = 0; digit < digits; ++digit)
                ++counts[digit][valueOf(*item, digit)];
        }
        Item *from = first;
        Item *to = m_spare.data();
        for (std::size_t digit = 0; digit < digits; ++digit) {
            auto &places = counts[digit];
            if (places[valueOf(*from, digit)] == size)
                continue; // all alike
            std::uint32_t place = 0;
            for (std::uint32_t &next : places)
                place += std::exchange(next, place);
            for (const Item *item = from; item != from + size; ++item)
                to[places[valueOf(*item, digit)]++] = *item;
            std::swap(from, to);
        }
        if (from != first)
            std::copy_n(from, size, first);
    }

    // The digits of the position, then those of the bytes, the last one first.
    static std::size_t valueOf(const Item &item, std::size_t digit)
    {
        constexpr std::size_t ofPosition = sizeof(item.position);
        return digit < ofPosition ? item.position >> (8 * digit) & 0xFF
                                  : item.bytes >> (8 * (digit - ofPosition)) & 0xFF;
    }

    static constexpr std::ptrdiff_t many = 1024;
    static constexpr std::size_t digits = sizeof(Item::position) + sizeof(Item::bytes);

    bool m_descending;
    std::vector<Item> m_items;
    std::vector<UserRow> m_rows;
    std::vector<std::string_view> m_texts;
    std::vector<Item> m_spare;
};

} // namespace rollcall
