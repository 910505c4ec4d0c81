#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace rollcall {

// Append-only bytes, up to 4 GiB, in pieces of 64 KiB that never move: growing copies nothing and
// wastes no more than one piece. What is appended at once stays in one piece, so it can be at most
// pieceSize long.
class ByteArena
{
public:
    using Offset = std::uint32_t;
    static constexpr std::size_t pieceSize = 64 * 1024;

    Offset append(std::string_view bytes, std::string_view tail = {})
    {
        const std::size_t size = bytes.size() + tail.size();
        Q_ASSERT(size <= pieceSize);
        if (m_pieces.empty() || pieceSize - m_pieces.back().used < size)
            m_pieces.push_back({std::make_unique_for_overwrite<char[]>(pieceSize), 0});
        Piece &piece = m_pieces.back();
        char *end = std::copy_n(bytes.data(), bytes.size(), piece.bytes.get() + piece.used);
        std::copy_n(tail.data(), tail.size(), end);
        const std::size_t offset = (m_pieces.size() - 1) * pieceSize + piece.used;
        Q_ASSERT(offset <= UINT32_MAX);
        piece.used += size;
        return Offset(offset);
    }

    char *at(Offset offset)
    {
        return m_pieces[offset / pieceSize].bytes.get() + offset % pieceSize;
    }
    const char *at(Offset offset) const
    {
        return m_pieces[offset / pieceSize].bytes.get() + offset % pieceSize;
    }

    std::size_t pieceCount() const { return m_pieces.size(); }
    std::string_view piece(std::size_t index) const
    {
        return {m_pieces[index].bytes.get(), m_pieces[index].used};
    }

    qsizetype memoryUse() const
    {
        const std::size_t bytes = m_pieces.size() * pieceSize + m_pieces.capacity() * sizeof(Piece);
        return static_cast<qsizetype>(bytes);
    }

private:
    struct Piece
    {
        std::unique_ptr<char[]> bytes;
        std::size_t used = 0;
    };
    std::vector<Piece> m_pieces;
};

} // namespace rollcall
