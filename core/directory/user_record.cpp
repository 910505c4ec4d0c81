#include "core/directory/user_record.h"

#include "core/directory/folded_text.h"
#include "core/directory/utf8_cut.h"

#include <algorithm>
#include <tuple>

namespace rollcall {

namespace {

// A text of the block and what follows it.
struct Piece
{
    std::string_view text;
    const char *next;
};

Piece readPiece(const char *at)
{
    const auto byte = [&] { return static_cast<unsigned char>(*at++); };
    std::size_t length = byte();
    if (length >= 128)
        length = (length - 128) + (std::size_t(byte()) << 7);
    return {{at, length}, at + length};
}

// Writes to `at`; returns where the next piece goes.
char *writePiece(char *at, std::string_view text)
{
    static_assert(maxOwnText < 1u << 15, "the length takes two bytes at most");
    const std::size_t length = text.size();
    if (length >= 128) {
        *at++ = char(length % 128 + 128);
        *at++ = char(length >> 7);
    } else {
        *at++ = char(length);
    }
    return std::copy_n(text.data(), length, at);
}

std::string_view upToSeparator(std::string_view entry)
{
    return entry.substr(0, entry.find(SearchEntry::separator));
}

std::string_view takeText(std::string_view &entry)
{
    const std::string_view text = upToSeparator(entry);
    entry.remove_prefix(std::min(text.size() + 1, entry.size()));
    return text;
}

void appendSearchText(std::string &out, std::string_view text)
{
    const std::size_t start = out.size();
    appendFolded(out, cutUtf8(text, SearchEntry::maxText));
    const std::string_view fold = std::string_view(out).substr(start);
    out.resize(start + cutUtf8(fold, SearchEntry::maxText).size());
}

} // namespace

bool UserRecord::sameValues(const UserRecord &other) const
{
    const auto values = [](const UserRecord &user) {
        return std::tie(user.pmi, user.created, user.userCreated, user.lastLogin, user.type,
                        user.words, user.status, user.verified, user.fullNameShown);
    };
    return values(*this) == values(other);
}

std::string_view OwnTexts::text(OwnText text) const
{
    const auto present = static_cast<unsigned char>(*m_bytes);
    if (!(present & 1u << int(text)))
        return {};
    const char *at = m_bytes + 1;
    for (int before = 0; before < int(text); ++before) {
        if (present & 1u << before)
            at = readPiece(at).next;
    }
    return readPiece(at).text;
}

std::string_view OwnTexts::block() const
{
    const auto present = static_cast<unsigned char>(*m_bytes);
    const char *end = m_bytes + 1;
    for (int text = 0; text < ownTextCount; ++text) {
        if (present & 1u << text)
            end = readPiece(end).next;
    }
    return {m_bytes, std::size_t(end - m_bytes)};
}

void OwnTexts::write(std::string &out, const std::array<std::string_view, ownTextCount> &texts)
{
    std::array<char, 1 + ownTextCount * (2 + maxOwnText)> block; // hardly any of it is touched
    unsigned present = 0;
    char *end = block.data() + 1;
    for (int text = 0; text < ownTextCount; ++text) {
        if (texts[std::size_t(text)].empty())
            continue;
        present |= 1u << text;
        end = writePiece(end, cutUtf8(texts[std::size_t(text)], maxOwnText));
    }
    block[0] = char(present);
    out.append(block.data(), end);
}

SearchEntry SearchEntry::read(std::string_view entry)
{
    SearchEntry texts;
    texts.email = takeText(entry);
    texts.name = takeText(entry);
    texts.full = takeText(entry);
    texts.id = takeText(entry);
    return texts;
}

void SearchEntry::write(std::string &out, const SearchEntry &texts)
{
    appendSearchText(out, texts.email);
    for (const std::string_view text : {texts.name, texts.full, texts.id}) {
        out += separator;
        appendSearchText(out, text);
    }
}

std::string_view SearchEntry::emailOf(std::string_view entry)
{
    return upToSeparator(entry);
}

std::string_view SearchEntry::nameOf(std::string_view entry)
{
    takeText(entry);
    return upToSeparator(entry);
}

} // namespace rollcall
