#include "core/http/gzip.h"

#include <algorithm>
#include <zlib.h>

namespace rollcall {

namespace {

// Unpacks one member of the stream, growing `plain` as it goes. Z_STREAM_END is the good end.
int unpackMember(z_stream &z, qint64 most, QByteArray &plain)
{
    int code = Z_OK;
    while (code == Z_OK) {
        const qsizetype used = plain.size();
        const qsizetype room = std::min<qint64>(std::max<qint64>(used, 64 * 1024), most - used + 1);
        plain.resize(used + room);
        z.next_out = reinterpret_cast<Bytef *>(plain.data() + used);
        z.avail_out = uInt(room);
        code = inflate(&z, Z_NO_FLUSH);
        plain.truncate(used + room - z.avail_out);
        if (plain.size() > most)
            return Z_MEM_ERROR;
        if (code == Z_OK && z.avail_in == 0 && z.avail_out > 0)
            return Z_BUF_ERROR; // cut
    }
    return code;
}

bool begin(z_stream &z, const QByteArray &packed)
{
    constexpr int gzipOnly = 16 + MAX_WBITS;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    z.avail_in = uInt(packed.size());
    return inflateInit2(&z, gzipOnly) == Z_OK;
}

} // namespace

GzipOutcome gunzip(const QByteArray &packed, qint64 mostBytes, QByteArray &plain)
{
    z_stream z{};
    if (!begin(z, packed))
        return GzipOutcome::Damaged;
    int code = Z_BUF_ERROR;
    do { // a gzip stream may have several members
        inflateReset(&z);
        code = unpackMember(z, mostBytes, plain);
    } while (code == Z_STREAM_END && z.avail_in > 0);
    inflateEnd(&z);
    if (plain.size() > mostBytes)
        return GzipOutcome::TooLarge;
    return code == Z_STREAM_END ? GzipOutcome::Whole : GzipOutcome::Damaged;
}

QByteArray gunzippedStart(const QByteArray &packed, qint64 mostBytes)
{
    z_stream z{};
    if (!begin(z, packed))
        return {};
    QByteArray plain(mostBytes, Qt::Uninitialized);
    z.next_out = reinterpret_cast<Bytef *>(plain.data());
    z.avail_out = uInt(mostBytes);
    inflate(&z, Z_SYNC_FLUSH);
    inflateEnd(&z);
    plain.truncate(mostBytes - z.avail_out);
    return plain;
}

} // namespace rollcall
