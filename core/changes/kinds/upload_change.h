#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/upload_form.h"

namespace rollcall {

// Changes that upload a file hold its path and SHA-256 in hex: {"file", "sha256"}. The file is read
// when the change is checked and when it is sent; one that is missing by then, or another one, is
// refused.

QJsonObject fileJson(const QString &path); // "sha256" is empty if the file can't be read
QString filePathOf(const Change &change);
zoom::UploadFile fileOf(const Change &change);

// See ChangeKind::wellFormed: looks at no file.
std::optional<Error> uploadFormTrouble(const Change &change);
std::optional<Error> uploadTrouble(const Change &change, const zoom::UploadLimits &limits);

} // namespace rollcall
