#pragma once

#include "core/directory/byte_arena.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rollcall {

// Strings that many users share (departments, time zones …), each kept once. Number 0 is the empty
// string. Words are never forgotten; views stay valid as long as the pool.
class WordPool
{
public:
    using Word = std::uint32_t;
    static constexpr std::size_t maxLength = 16 * 1024; // longer words are cut

    WordPool();

    Word add(std::string_view text);
    std::string_view text(Word word) const { return m_words[word]; }
    std::size_t size() const { return m_words.size(); }
    qsizetype memoryUse() const;

private:
    void grow();
    std::size_t slotOf(std::string_view text) const;

    ByteArena m_bytes;
    std::vector<std::string_view> m_words;
    std::vector<Word> m_slots; // open addressing, by hash; 0: free
};

} // namespace rollcall
