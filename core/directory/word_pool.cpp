#include "core/directory/word_pool.h"

#include "core/directory/byte_hash.h"
#include "core/directory/utf8_cut.h"

namespace rollcall {

WordPool::WordPool()
    : m_words{std::string_view()}
    , m_slots(64)
{
}

WordPool::Word WordPool::add(std::string_view text)
{
    text = cutUtf8(text, maxLength);
    if (text.empty())
        return 0;
    std::size_t slot = slotOf(text);
    if (m_slots[slot] != 0)
        return m_slots[slot];
    if (m_words.size() * 2 > m_slots.size()) {
        grow();
        slot = slotOf(text);
    }
    m_words.emplace_back(m_bytes.at(m_bytes.append(text)), text.size());
    return m_slots[slot] = Word(m_words.size() - 1);
}

qsizetype WordPool::memoryUse() const
{
    return m_bytes.memoryUse() + qsizetype(m_words.capacity() * sizeof(m_words[0])) +
           qsizetype(m_slots.capacity() * sizeof(m_slots[0]));
}

void WordPool::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (Word word = 1; word < m_words.size(); ++word)
        m_slots[slotOf(m_words[word])] = word;
}

std::size_t WordPool::slotOf(std::string_view text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = byteHash(text) & mask;
    while (m_slots[slot] != 0 && m_words[m_slots[slot]] != text)
        slot = (slot + 1) & mask;
    return slot;
}

} // namespace rollcall
