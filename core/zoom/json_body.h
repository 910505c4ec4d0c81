#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace rollcall::zoom {

// The object that the body of a small answer is. For listings see UserPageParser. Anything else is
// ErrorKind::Transport; `operation` is named in the error.
Result<QJsonObject> jsonObject(const QByteArray &body, const QByteArray &operation);

} // namespace rollcall::zoom
