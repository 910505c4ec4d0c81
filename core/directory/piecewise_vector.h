#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace rollcall {

// A vector that grows by pieces of 4,096 elements, so that it never has room for twice of what it
// holds, as std::vector has just after it grew. Elements never move.
template <typename T>
class PiecewiseVector
{
public:
    static constexpr std::size_t pieceLength = 4096;

    std::size_t size() const { return m_size; }

    void push_back(const T &value)
    {
        if (m_size % pieceLength == 0)
            m_pieces.push_back(std::make_unique<T[]>(pieceLength));
        (*this)[m_size++] = value;
    }

    T &operator[](std::size_t at) { return m_pieces[at / pieceLength][at % pieceLength]; }
    const T &operator[](std::size_t at) const
    {
        return m_pieces[at / pieceLength][at % pieceLength];
    }

    qsizetype memoryUse() const
    {
        const std::size_t elements = m_pieces.size() * pieceLength * sizeof(T);
        const std::size_t pieces = m_pieces.capacity() * sizeof(m_pieces[0]);
        return qsizetype(elements) + qsizetype(pieces);
    }

private:
    std::vector<std::unique_ptr<T[]>> m_pieces;
    std::size_t m_size = 0;
};

} // namespace rollcall
