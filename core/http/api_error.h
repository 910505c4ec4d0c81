#pragma once

#include "core/base/error.h"
#include "core/http/request.h"
#include "core/http/response.h"

#include <optional>

namespace rollcall {

// What is wrong with a whole answer of Zoom's API, or nothing if it is what was asked for.
//
// Decides on status and code, since Zoom's messages are reworded and localised; they are carried
// along verbatim. Big bodies of successful answers are not parsed: see holdsEnvelope() in the
// source for how a refusal inside a 2xx is found.
std::optional<Error> apiError(const Request &request, const Response &response);

// The scopes that Zoom names in "…does not contain scopes:[a, b]", in any language.
QStringList scopesNamedIn(const QString &message);

} // namespace rollcall
