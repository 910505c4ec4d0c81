#include "core/directory/sort_keys.h"

#include "core/directory/folded_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rollcall {

namespace {

// A run of digits with its length in front: "5.9" comes before "5.17".
std::string naturalKey(std::string_view text)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    std::string key;
    while (!text.empty()) {
        const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
        const auto length = std::size_t(end - text.begin());
        if (length == 0) {
            key += text.front();
            text.remove_prefix(1);
        } else {
            key += char('0' + std::min<std::size_t>(length, 75));
            key += text.substr(0, length);
            text.remove_prefix(length);
        }
    }
    return key;
}

std::string wordKey(UserColumn column, std::string_view text)
{
    const bool numbers = column == UserColumn::ClientVersion || column == UserColumn::Plan;
    return numbers ? naturalKey(folded(text)) : folded(text);
}

// Equal texts get equal ranks.
std::vector<std::uint32_t> ranksOf(const std::vector<std::string> &keys)
{
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t left, std::uint32_t right) { return keys[left] < keys[right]; });
    std::vector<std::uint32_t> ranks(keys.size());
    for (std::size_t at = 1; at < order.size(); ++at) {
        const bool same = keys[order[at]] == keys[order[at - 1]];
        ranks[order[at]] = ranks[order[at - 1]] + (same ? 0 : 1);
    }
    return ranks;
}

// Order as unsigned integers is the order of the numbers.
std::uint64_t orderedBits(std::int64_t number)
{
    return std::uint64_t(number) ^ (std::uint64_t(1) << 63);
}

SortKey textKey(std::string_view text)
{
    return {text.empty(), 0, text};
}

} // namespace

int SortKey::compare(const SortKey &other) const
{
    if (empty || other.empty)
        return int(empty) - int(other.empty);
    if (number != other.number)
        return number < other.number ? -1 : 1;
    return text.compare(other.text);
}

SortKeys::SortKeys(const UserTable &table, const RoleNames &roleNames, UserColumn column)
    : m_table(table)
    , m_source(cellSource(column))
{
    if (m_source.kind != CellSource::Kind::Shared)
        return;
    std::vector<std::string> keys;
    for (WordPool::Word word = 0; word < table.words().size(); ++word) {
        const auto name = roleNames.constFind(word);
        const bool named = column == UserColumn::Role && name != roleNames.constEnd();
        keys.push_back(named ? folded(*name) : wordKey(column, table.words().text(word)));
    }
    m_ranks = ranksOf(keys);
}

// The search entry holds folded forms already; the rest is folded into `buffer`.
SortKey SortKeys::key(UserRow row, std::string &buffer) const
{
    buffer.clear();
    switch (m_source.kind) {
    case CellSource::Kind::Shared: {
        const WordPool::Word word = m_table.record(row).word(m_source.shared);
        return {word == 0, m_ranks[word], {}};
    }
    case CellSource::Kind::Number: {
        const std::int64_t number = m_source.number(m_table.record(row));
        return {number == m_source.absent, orderedBits(number), {}};
    }
    case CellSource::Kind::Name:
        return textKey(SearchEntry::nameOf(m_table.index().entry(row)));
    case CellSource::Kind::Email:
        return textKey(SearchEntry::emailOf(m_table.index().entry(row)));
    case CellSource::Kind::DisplayName:
        appendFolded(buffer, m_table.displayName(row));
        break;
    case CellSource::Kind::Own:
        appendFolded(buffer, m_table.own(row, m_source.own));
        break;
    }
    return textKey(buffer);
}

} // namespace rollcall
