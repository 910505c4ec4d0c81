#pragma once

#include "core/base/enum_table.h"

#include <QByteArrayView>

namespace rollcall::zoom {

// The kinds of files that Zoom takes for pictures and backgrounds.
enum class MediaType { Unknown, Jpeg, Png, Gif, Mp4, Mov };

inline constexpr EnumTable<MediaType, 6> mediaTypeNames{{{
    {MediaType::Unknown, "application/octet-stream"},
    {MediaType::Jpeg, "image/jpeg"},
    {MediaType::Png, "image/png"},
    {MediaType::Gif, "image/gif"},
    {MediaType::Mp4, "video/mp4"},
    {MediaType::Mov, "video/quicktime"},
}}};

// What the file is by its first bytes; its name may say anything. Unknown also for relatives of MP4
// that Zoom does not take, such as HEIC and AVIF images.
MediaType mediaTypeOf(QByteArrayView bytes);

} // namespace rollcall::zoom
