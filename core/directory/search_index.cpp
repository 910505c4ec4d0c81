#include "core/directory/search_index.h"

#include <algorithm>
#include <cstring>

namespace rollcall {

namespace {

constexpr char entryEnd = '\n';
constexpr std::size_t fewReplaced = 1024;

// nullptr: not there. glibc's memmem is quicker than string_view::find on long stretches.
const char *findIn(const char *from, const char *end, std::string_view needle)
{
    const auto length = std::size_t(end - from);
    if (needle.size() == 1)
        return static_cast<const char *>(std::memchr(from, needle.front(), length));
#ifdef __GLIBC__
    return static_cast<const char *>(memmem(from, length, needle.data(), needle.size()));
#else
    const std::size_t found = std::string_view(from, length).find(needle);
    return found == std::string_view::npos ? nullptr : from + found;
#endif
}

} // namespace

void SearchIndex::append(std::string_view entry)
{
    m_starts.push_back(m_bytes.append(entry, {&entryEnd, 1}));
}

void SearchIndex::replace(Row row, std::string_view entry)
{
    const std::string_view old = this->entry(row);
    if (old == entry)
        return;
    if (!m_replaced.contains(row))
        std::fill_n(m_bytes.at(m_starts[row]), old.size(), entryEnd);
    m_replaced[row] = entry;
    if (m_replaced.size() > std::max(fewReplaced, size() / 16))
        rebuild();
}

std::string_view SearchIndex::entry(Row row) const
{
    const char *start = m_bytes.at(m_starts[row]);
    if (*start == entryEnd) {
        const auto replaced = m_replaced.find(row);
        return replaced == m_replaced.end() ? std::string_view() : replaced->second;
    }
    const auto *end = static_cast<const char *>(std::memchr(start, entryEnd, ByteArena::pieceSize));
    return {start, std::size_t(end - start)};
}

void SearchIndex::mark(std::string_view needle, std::vector<std::uint8_t> &marks) const
{
    Row row = 0;
    for (std::size_t piece = 0; piece < m_bytes.pieceCount(); ++piece)
        markPiece(piece, needle, row, marks);
    for (const auto &[replacedRow, entry] : m_replaced) {
        if (entry.find(needle) != std::string::npos)
            marks[replacedRow] = 1;
    }
}

// Starts are in the order of the rows, so the row of each match is found by walking on from the
// last one.
void SearchIndex::markPiece(std::size_t piece, std::string_view needle, Row &row,
                            std::vector<std::uint8_t> &marks) const
{
    const std::string_view bytes = m_bytes.piece(piece);
    const char *const end = bytes.data() + bytes.size();
    const std::size_t base = piece * ByteArena::pieceSize;
    const std::size_t rows = size();
    const char *from = bytes.data();
    while (const char *found = findIn(from, end, needle)) {
        const std::size_t offset = base + std::size_t(found - bytes.data());
        while (row + 1 < rows && m_starts[row + 1] <= offset)
            ++row;
        marks[row] = 1;
        const std::size_t next = row + 1 < rows ? m_starts[row + 1] : base + bytes.size();
        if (next >= base + bytes.size())
            return;
        from = bytes.data() + (next - base);
    }
}

qsizetype SearchIndex::memoryUse() const
{
    std::size_t replaced = m_replaced.bucket_count() * sizeof(void *);
    for (const auto &entry : m_replaced)
        replaced += sizeof(entry) + sizeof(void *) + entry.second.capacity();
    return m_bytes.memoryUse() + m_starts.memoryUse() + qsizetype(replaced);
}

void SearchIndex::rebuild()
{
    SearchIndex fresh;
    for (Row row = 0; row < size(); ++row)
        fresh.append(entry(row));
    *this = std::move(fresh);
}

} // namespace rollcall
