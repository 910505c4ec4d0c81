#include "core/zoom/media_type.h"

#include <algorithm>
#include <array>

namespace rollcall::zoom {

namespace {

struct Magic
{
    QByteArrayView bytes;
    MediaType type;
};

constexpr std::array magics{
    Magic{"\xff\xd8\xff", MediaType::Jpeg},
    Magic{"\x89PNG\r\n\x1a\n", MediaType::Png},
    Magic{"GIF87a", MediaType::Gif},
    Magic{"GIF89a", MediaType::Gif},
};

// Major brands of the ISO base media format (ISO/IEC 14496-12, mp4ra.org) that are videos. The
// same box begins photos, music and much else.
constexpr std::array<QByteArrayView, 22> videoBrands{
    "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
    "mp71", "avc1", "M4V ", "M4VH", "M4VP", "MSNV", "dash", "mmp4", "3gp4", "3gp5", "f4v ",
};

// QuickTime files from before 'ftyp' begin with one of these (Apple, QuickTime File Format).
constexpr std::array<QByteArrayView, 5> quickTimeAtoms{"moov", "mdat", "wide", "free", "skip"};

template <typename List>
bool has(const List &list, QByteArrayView word)
{
    return std::ranges::find(list, word) != list.end();
}

MediaType filmTypeOf(QByteArrayView bytes)
{
    if (bytes.size() < 12)
        return MediaType::Unknown;
    const QByteArrayView box = bytes.sliced(4, 4);
    if (box != "ftyp")
        return has(quickTimeAtoms, box) ? MediaType::Mov : MediaType::Unknown;
    const QByteArrayView brand = bytes.sliced(8, 4);
    if (brand == "qt  ")
        return MediaType::Mov;
    return has(videoBrands, brand) ? MediaType::Mp4 : MediaType::Unknown;
}

} // namespace

MediaType mediaTypeOf(QByteArrayView bytes)
{
    for (const Magic &magic : magics) {
        if (bytes.startsWith(magic.bytes))
            return magic.type;
    }
    return filmTypeOf(bytes);
}

} // namespace rollcall::zoom
