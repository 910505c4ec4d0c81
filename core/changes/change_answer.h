#pragma once

#include "core/base/result.h"
#include "core/changes/change.h"
#include "core/http/response.h"

namespace rollcall {

// What a good answer to a change says beyond being good: see ChangeKind::answer. An error where it
// says that nothing was done after all, or, with Delivery::Unknown, where it can't be read.
Result<QJsonObject> saidBy(const Change &change, const Response &response);

} // namespace rollcall
