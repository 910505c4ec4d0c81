#include "core/directory/user_table.h"

#include "core/directory/user_batch.h"

namespace rollcall {

UserTable::UserTable()
    : m_slots(1024)
{
}

std::optional<UserRow> UserTable::find(std::string_view key, std::size_t hash) const
{
    const auto tag = std::uint32_t(hash);
    for (std::size_t slot = firstSlot(tag); m_slots[slot].next != 0; slot = nextSlot(slot)) {
        const Slot &taken = m_slots[slot];
        if (taken.tag == tag && hasKey(taken.next - 1, key))
            return taken.next - 1;
    }
    return std::nullopt;
}

void UserTable::expectLookUp(std::size_t hash) const
{
#ifdef __GNUC__
    __builtin_prefetch(&m_slots[firstSlot(std::uint32_t(hash))]);
#else
    Q_UNUSED(hash);
#endif
}

UserRow UserTable::append(UserRecord record, std::string_view block, std::string_view entry,
                          std::size_t keyHash)
{
    if ((size() + 1) * 5 > m_slots.size() * 4)
        growSlots();
    const auto row = UserRow(size());
    record.block = m_blocks.append(block);
    m_records.push_back(record);
    m_index.append(entry);
    insertSlot({std::uint32_t(keyHash), row + 1});
    return row;
}

bool UserTable::update(UserRow row, UserRecord record, std::string_view block,
                       std::string_view entry)
{
    UserRecord &kept = m_records[row];
    const std::string_view oldBlock = OwnTexts(m_blocks.at(kept.block)).block();
    const bool sameTexts = oldBlock == block && m_index.entry(row) == entry;
    if (sameTexts && kept.sameValues(record))
        return false;
    record.block = kept.block;
    if (oldBlock != block) {
        m_deadBytes += qsizetype(oldBlock.size());
        record.block = m_blocks.append(block);
    }
    kept = record;
    m_index.replace(row, entry);
    if (m_deadBytes > qsizetype(m_blocks.pieceCount() * ByteArena::pieceSize) / 4)
        dropDeadBlocks();
    return true;
}

std::string UserTable::key(UserRow row) const
{
    const std::string_view block = OwnTexts(m_blocks.at(m_records[row].block)).block();
    return userKey(own(row, OwnText::Id), email(row), block);
}

std::string_view UserTable::own(UserRow row, OwnText text) const
{
    return OwnTexts(m_blocks.at(m_records[row].block)).text(text);
}

std::string_view UserTable::shared(UserRow row, SharedText text) const
{
    return m_words.text(m_records[row].word(text));
}

std::string_view UserTable::email(UserRow row) const
{
    const std::string_view own = this->own(row, OwnText::Email);
    return own.empty() ? SearchEntry::emailOf(m_index.entry(row)) : own;
}

std::string UserTable::displayName(UserRow row) const
{
    return m_records[row].fullNameShown ? name(row) : std::string(own(row, OwnText::DisplayName));
}

std::string UserTable::name(UserRow row) const
{
    const std::string_view display = own(row, OwnText::DisplayName);
    return display.empty() ? fullName(own(row, OwnText::FirstName), own(row, OwnText::LastName))
                           : std::string(display);
}

qsizetype UserTable::memoryUse() const
{
    return m_records.memoryUse() + m_blocks.memoryUse() + m_words.memoryUse() +
           m_index.memoryUse() + qsizetype(m_slots.capacity() * sizeof(m_slots[0]));
}

bool UserTable::hasKey(UserRow row, std::string_view key) const
{
    const std::string_view id = own(row, OwnText::Id);
    return id.empty() ? this->key(row) == key : id == key;
}

void UserTable::insertSlot(Slot taken)
{
    std::size_t slot = firstSlot(taken.tag);
    while (m_slots[slot].next != 0)
        slot = nextSlot(slot);
    m_slots[slot] = taken;
}

void UserTable::growSlots()
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    for (const Slot &slot : old) {
        if (slot.next != 0)
            insertSlot(slot);
    }
}

void UserTable::dropDeadBlocks()
{
    ByteArena live;
    for (UserRow row = 0; row < size(); ++row) {
        UserRecord &record = m_records[row];
        record.block = live.append(OwnTexts(m_blocks.at(record.block)).block());
    }
    m_blocks = std::move(live);
    m_deadBytes = 0;
}

} // namespace rollcall
