#pragma once

#include "core/directory/byte_arena.h"
#include "core/directory/piecewise_vector.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rollcall {

// The folded texts of all rows, one after the other, to be scanned as one stretch of memory. That
// is quicker than looking into each row, and rows are found again by their position.
//
// Entries hold no line feed. Views of entries are valid until the next call that is not const.
class SearchIndex
{
public:
    using Row = std::uint32_t;

    std::size_t size() const { return m_starts.size(); }
    void append(std::string_view entry); // of row size()
    void replace(Row row, std::string_view entry);
    std::string_view entry(Row row) const;

    bool contains(Row row, std::string_view needle) const
    {
        return entry(row).find(needle) != std::string_view::npos;
    }

    // Sets marks[row] to 1 for each row whose entry contains `needle`, which is not empty and holds
    // no line feed. `marks` has size() elements.
    void mark(std::string_view needle, std::vector<std::uint8_t> &marks) const;

    qsizetype memoryUse() const;

private:
    void markPiece(std::size_t piece, std::string_view needle, Row &row,
                   std::vector<std::uint8_t> &marks) const;
    void rebuild();

    ByteArena m_bytes; // each entry with a line feed behind it
    PiecewiseVector<ByteArena::Offset> m_starts;
    // Entries that were replaced; blank in m_bytes. Worked in when there are many.
    std::unordered_map<Row, std::string> m_replaced;
};

} // namespace rollcall
