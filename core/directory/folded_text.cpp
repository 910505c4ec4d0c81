#include "core/directory/folded_text.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <memory>

namespace rollcall {

namespace {

constexpr char32_t lastInPlane = 0xFFFF;
constexpr char32_t pageSize = 256;

// Characters that take part in compositions with their neighbours make the whole text be
// normalised first.
bool composes(char32_t character)
{
    const bool mark = QChar::category(character) == QChar::Mark_NonSpacing ||
                      QChar::category(character) == QChar::Mark_SpacingCombining;
    const bool jamo = character >= 0x1100 && character <= 0x11FF;
    return mark || jamo;
}

bool isPlainAccent(char32_t character)
{
    return (character >= 0x0300 && character <= 0x036F) ||
           (character >= 0x1AB0 && character <= 0x1AFF) ||
           (character >= 0x1DC0 && character <= 0x1DFF) ||
           (character >= 0x20D0 && character <= 0x20FF);
}

// Letters with a stroke or made of two, which Unicode does not take apart.
std::u32string_view spelledOut(char32_t character)
{
    switch (character) {
    case U'ß':
        return U"ss";
    case U'æ':
        return U"ae";
    case U'œ':
        return U"oe";
    case U'ø':
        return U"o";
    case U'đ':
    case U'ð':
        return U"d";
    case U'ł':
        return U"l";
    case U'ħ':
        return U"h";
    case U'ŧ':
        return U"t";
    case U'ı':
        return U"i";
    default:
        return {};
    }
}

QString withoutAccents(const QString &decomposed)
{
    std::u32string kept;
    for (const char32_t character : decomposed.toStdU32String()) {
        if (isPlainAccent(character))
            continue;
        if (const auto letters = spelledOut(character); !letters.empty())
            kept += letters;
        else
            kept += character < 0x20 || character == 0x7F ? U' ' : character;
    }
    return QString::fromStdU32String(kept);
}

std::string foldedCharacter(char32_t character)
{
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    const QString text = QString::fromUcs4(surrogate ? U"\uFFFD" : &character, 1);
    const auto fold = [](const QString &part) {
        return withoutAccents(
            part.toCaseFolded().normalized(QString::NormalizationForm_KD).toCaseFolded());
    };
    return fold(text).normalized(QString::NormalizationForm_C).toStdString();
}

// How one character folds, in eight bytes. The few that fold to more are worked out each time.
struct KnownFold
{
    std::array<char, 6> text{};
    std::uint8_t length = 0;
    bool composes = false;
    static constexpr std::uint8_t isLong = 0xFF;
};

using FoldedPage = std::array<KnownFold, pageSize>;

KnownFold knownFold(char32_t character)
{
    KnownFold known;
    known.composes = composes(character);
    const std::string text = foldedCharacter(character);
    if (text.size() > known.text.size()) {
        known.length = KnownFold::isLong;
    } else {
        known.length = std::uint8_t(text.size());
        std::ranges::copy(text, known.text.begin());
    }
    return known;
}

// Pages are made when a text first needs them and are shared by all threads; they live as long as
// the process, as a table in the program would.
const FoldedPage &pageOf(char32_t character)
{
    static std::array<std::atomic<const FoldedPage *>, (lastInPlane + 1) / pageSize> pages{};
    auto &slot = pages.at(character / pageSize);
    if (const FoldedPage *page = slot.load(std::memory_order_acquire))
        return *page;
    auto made = std::make_unique<FoldedPage>();
    const char32_t first = character / pageSize * pageSize;
    for (char32_t at = 0; at < pageSize; ++at)
        made->at(at) = knownFold(first + at);
    const FoldedPage *expected = nullptr;
    if (slot.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel))
        return *made.release();
    return *expected;
}

constexpr char32_t notUtf8 = 0xFFFD;

// Takes one character from the front of `text`, which is not empty.
char32_t takeCharacter(std::string_view &text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? lead : lead & (0x7F >> length);
    bool sound = lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4);
    for (std::size_t at = 1; sound && at < length; ++at) {
        const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
        sound = (byte & 0xC0) == 0x80;
        character = character << 6 | (byte & 0x3F);
    }
    text.remove_prefix(sound ? length : 1);
    return sound ? character : notUtf8;
}

bool isAscii(std::string_view text)
{
    unsigned char bits = 0;
    for (const char byte : text)
        bits |= static_cast<unsigned char>(byte);
    return bits < 0x80;
}

char loweredAscii(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte + ('a' - 'A')) : byte;
}

char foldedAscii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F ? ' ' : loweredAscii(byte);
}

constexpr std::uint64_t inEachByte(unsigned char byte)
{
    return std::uint64_t(byte) * 0x0101010101010101;
}

// The same for eight bytes at once, none of which has its highest bit set. That bit is what tells
// the bytes apart: adding 0x80 - n sets it in those from n on.
std::uint64_t foldedAscii(std::uint64_t bytes)
{
    constexpr std::uint64_t highest = inEachByte(0x80);
    const auto from = [bytes](unsigned char least) { return bytes + inEachByte(0x80 - least); };
    const std::uint64_t capitals = from('A') & ~from('Z' + 1) & highest;
    const std::uint64_t controls = (~from(0x20) | from(0x7F)) & highest;
    const std::uint64_t allBits = (controls >> 7) * 0xFF;
    return ((bytes | capitals >> 2) & ~allBits) | (inEachByte(' ') & allBits);
}

// Folds eight bytes from `from` to `to`; false where they are not all ASCII.
bool foldEight(const char *from, char *to)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof(bytes));
    const std::uint64_t fold = foldedAscii(bytes);
    std::memcpy(to, &fold, sizeof(fold));
    return (bytes & inEachByte(0x80)) == 0;
}

// Of at most as many bytes as there are in `to`; false where they are not all ASCII.
bool foldAscii(std::string_view text, std::array<char, 64> &to)
{
    constexpr std::size_t step = sizeof(std::uint64_t);
    bool ascii = true;
    if (text.size() < step) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            ascii = ascii && static_cast<unsigned char>(text[at]) < 0x80;
            to[at] = foldedAscii(text[at]);
        }
        return ascii;
    }
    for (std::size_t at = 0; at + step < text.size(); at += step)
        ascii = foldEight(text.data() + at, to.data() + at) && ascii;
    const std::size_t last = text.size() - step; // some bytes for the second time
    return foldEight(text.data() + last, to.data() + last) && ascii;
}

// False where the text is not ASCII; a part of it may have been appended then.
bool appendFoldedAscii(std::string &out, std::string_view text)
{
    std::array<char, 64> fold;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, fold.size());
        if (!foldAscii(part, fold))
            return false;
        out.append(fold.data(), part.size());
        text.remove_prefix(part.size());
    }
    return true;
}

// Appends one character; false where it might have composed with its neighbours.
bool appendCharacter(std::string &out, char32_t character)
{
    if (character < 0x80) {
        out += foldedAscii(char(character));
        return true;
    }
    if (character > lastInPlane) {
        out += foldedCharacter(character);
        return true;
    }
    const KnownFold &known = pageOf(character)[character % pageSize];
    if (known.length == KnownFold::isLong)
        out += foldedCharacter(character);
    else
        out.append(known.text.data(), known.length);
    return !known.composes;
}

// False where the text must be normalised first.
bool appendFoldedPlain(std::string &out, std::string_view text)
{
    bool plain = true;
    while (plain && !text.empty())
        plain = appendCharacter(out, takeCharacter(text));
    return plain;
}

void appendFoldedComposed(std::string &out, std::string_view text)
{
    const QString composed = QString::fromUtf8(text.data(), qsizetype(text.size()))
                                 .normalized(QString::NormalizationForm_C);
    for (const char32_t character : composed.toStdU32String())
        appendCharacter(out, character);
}

} // namespace

void appendFolded(std::string &out, std::string_view text)
{
    const std::size_t start = out.size();
    if (appendFoldedAscii(out, text))
        return;
    out.resize(start);
    if (appendFoldedPlain(out, text))
        return;
    out.resize(start);
    appendFoldedComposed(out, text);
}

std::string folded(std::string_view text)
{
    std::string out;
    appendFolded(out, text);
    return out;
}

std::string folded(const QString &text)
{
    return folded(std::string_view(text.toStdString()));
}

std::string lowered(std::string_view text)
{
    if (!isAscii(text))
        return QString::fromUtf8(text.data(), qsizetype(text.size())).toLower().toStdString();
    std::string out(text);
    for (char &byte : out)
        byte = loweredAscii(byte);
    return out;
}

} // namespace rollcall
