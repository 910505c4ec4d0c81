#include "core/http/request.h"

namespace rollcall {

QByteArray encodedSegment(const QByteArray &segment)
{
    return segment.toPercentEncoding();
}

} // namespace rollcall
