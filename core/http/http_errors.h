#pragma once

#include "core/base/error.h"
#include "core/http/request.h"
#include "core/http/response.h"

#include <QNetworkReply>

namespace rollcall {

// What every error of the door says to the admin where nothing more is known. Translated.
QString plainSentence(ErrorKind kind);

// An error of that kind with its plain sentence. `technical` goes to the details block only.
Error httpError(ErrorKind kind, Delivery delivery, const QString &technical = {});

// A reply that failed without an answer. `delivery` of the result is NotSent only where Qt's error
// proves that no connection came about, so the caller must overrule it if body bytes were read.
Error networkError(QNetworkReply::NetworkError code, const QString &technical);

// True if `code` only says what the HTTP status says: the answer itself is whole.
bool isStatusError(QNetworkReply::NetworkError code, int status);

} // namespace rollcall
