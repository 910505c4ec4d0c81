#include "core/directory/row_order.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <string>

namespace rollcall {

namespace {

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

    // The eight bytes from `depth` on, as a number that compares like them.
    static std::uint64_t stretch(std::string_view text, std::size_t depth)
    {
        std::uint64_t bytes = 0;
        if (depth < text.size())
            std::memcpy(&bytes, text.data() + depth, std::min(text.size() - depth, sizeof(bytes)));
        return qFromBigEndian(bytes);
    }

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

// Of each row in `order`, by row; of rows that are not in it, 0.
std::vector<std::uint32_t> positionsIn(const std::vector<UserRow> &order, std::size_t size)
{
    std::vector<std::uint32_t> positions(size);
    for (std::size_t at = 0; at < order.size(); ++at)
        positions[order[at]] = std::uint32_t(at);
    return positions;
}

} // namespace

void RowOrder::touch(UserRow row)
{
    if (!m_sorted)
        return;
    m_touched.push_back(row);
    // Beyond this, sorting anew is cheaper.
    if (m_touched.size() > 1000 + m_rows.size() / 16) {
        m_sorted = false;
        m_touched.clear();
    }
}

void RowOrder::update(const UserTable &table, const SortKeys::RoleNames &roleNames,
                      const RowOrder *ties)
{
    if (upToDate())
        return;
    const SortKeys keys(table, roleNames, m_column);
    if (m_sorted)
        patch(table, keys);
    else
        sortAll(table, keys, ties);
    m_sorted = true;
    m_known = table.size();
    m_touched.clear();
}

qsizetype RowOrder::memoryUse() const
{
    const std::size_t bytes = (m_rows.capacity() + m_touched.capacity()) * sizeof(UserRow);
    return qsizetype(bytes);
}

// Rows are read in the order in which they lie in memory.
void RowOrder::sortAll(const UserTable &table, const SortKeys &keys, const RowOrder *ties)
{
    const std::vector<std::uint32_t> positions =
        ties ? positionsIn(ties->rows(), table.size()) : std::vector<std::uint32_t>();
    KeySorter full(m_descending);
    KeySorter empty(false);
    ByteArena texts; // of keys that were made for this
    std::string buffer;
    for (UserRow row = 0; row < table.size(); ++row) {
        if (!table.record(row).exists)
            continue;
        SortKey key = keys.key(row, buffer);
        if (key.text.data() == buffer.data() && !key.text.empty())
            key.text = {texts.at(texts.append(key.text)), key.text.size()};
        (key.empty ? empty : full).add(row, key, ties ? positions[row] : row);
    }
    m_rows = full.sorted();
    const std::vector<UserRow> last = empty.sorted();
    m_rows.insert(m_rows.end(), last.begin(), last.end());
}

void RowOrder::patch(const UserTable &table, const SortKeys &keys)
{
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    if (!m_touched.empty() && m_touched.front() < m_known) { // not only new rows
        std::vector<bool> touched(table.size());
        for (const UserRow row : m_touched)
            touched[row] = true;
        std::erase_if(m_rows, [&](UserRow row) { return touched[row]; });
    }
    std::erase_if(m_touched, [&](UserRow row) { return !table.record(row).exists; });

    const auto before = [&](UserRow left, UserRow right) {
        return this->before(table, keys, left, right);
    };
    std::sort(m_touched.begin(), m_touched.end(), before);
    std::vector<UserRow> merged;
    merged.reserve(m_rows.size() + m_touched.size());
    auto from = m_rows.cbegin();
    for (const UserRow row : m_touched) {
        const auto to = std::upper_bound(from, m_rows.cend(), row, before);
        merged.insert(merged.end(), from, to);
        merged.push_back(row);
        from = to;
    }
    merged.insert(merged.end(), from, m_rows.cend());
    m_rows = std::move(merged);
}

bool RowOrder::before(const UserTable &table, const SortKeys &keys, UserRow left,
                      UserRow right) const
{
    std::string leftBuffer;
    std::string rightBuffer;
    const SortKey leftKey = keys.key(left, leftBuffer);
    const SortKey rightKey = keys.key(right, rightBuffer);
    const int order = leftKey.compare(rightKey);
    if (order != 0)
        return m_descending && !leftKey.empty && !rightKey.empty ? order > 0 : order < 0;
    const int ties = SearchEntry::emailOf(table.index().entry(left))
                         .compare(SearchEntry::emailOf(table.index().entry(right)));
    return ties != 0 ? ties < 0 : left < right;
}

} // namespace rollcall
