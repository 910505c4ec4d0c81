#include "app/sandbox/http/gzip.h"

#include <zlib.h>

namespace rollcall::sandbox {

std::string gzipped(std::string_view data)
{
    constexpr int windowBits = 15 + 16; // + 16: with gzip's own head and tail
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, data.size()), '\0');
    // zlib does not write to its input, but is too old to say so.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace rollcall::sandbox
