#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace rollcall {

// What kind of trouble this is. Decisions are made on this, never on the text.
enum class ErrorKind {
    Cancelled,    // the owner gave up waiting
    Offline,      // no DNS, refused, no route: nothing left this machine
    Tls,          // no trusted connection could be made: nothing left this machine
    Timeout,      // our own deadline passed
    Transport,    // cut, damaged or oversized answer; connection lost
    NotZoom,      // something answered, but not Zoom's API (captive portal, proxy page)
    Redirected,   // the API answered 3xx; never followed
    SignIn,       // client credentials or token refused
    ScopeMissing, // Zoom 4711 / 4700
    RoleTooLow,   // the token's role lacks a permission
    PlanTooLow,   // the account's plan lacks the feature
    NotFound,     // 404, 1001, 1010
    Conflict,     // 409
    Invalid,      // Zoom refused the request as it stands
    RateLimited,  // 429, per second
    DailyLimit,   // 429, until another day
    Server,       // 5xx
    PageToken,    // 300 on a next_page_token: expired or refused; the listing must restart
    Keyring,      // the secret store refused, is locked or missing
    File,         // a local file could not be read or written
    Usage,        // the caller's input makes no sense; the sentence says what to do
};

// Whether the request may have had its effect. A mutation with Unknown is settled by read-back and
// is never sent again by itself.
enum class Delivery {
    NotSent,  // nothing reached the server
    Answered, // the server answered; the answer is this error
    Unknown,  // bytes may have left and no whole answer came back
};

// One line of Zoom's errors[] list.
struct FieldError
{
    QString field;   // Zoom's path, for example "user_info.email"
    QString message; // Zoom's words, verbatim
    bool operator==(const FieldError &) const = default;
};

// The one error type of Rollcall: made at the door (or by a file or keyring), shown by the UI.
struct Error
{
    ErrorKind kind = ErrorKind::Transport;
    Delivery delivery = Delivery::NotSent;
    QString sentence;         // for the admin, translated: what happened and what to do; plain text
    int httpStatus = 0;       // 0 where no answer came
    int zoomCode = 0;         // 0 where the body had none
    QString zoomMessage;      // verbatim, in whatever language Zoom chose; may hold personal data
    QList<FieldError> fields; // Zoom's errors[]
    QStringList missingScopes; // as Zoom names them; only with ScopeMissing
    QString trackingId;        // x-zm-trackingid, which Zoom's support asks for
    QString operation;         // "GET /users"; no query, no host, no identifiers
    QString technical;         // the transport's own words, for the details block only
    std::optional<std::chrono::milliseconds> retryAfter;

    bool operator==(const Error &) const = default;

    // Everything above as labelled lines to be copied into a ticket. Holds no secret and no token.
    QString details() const;
};

// A local error: nothing was sent.
Error localError(ErrorKind kind, const QString &sentence, const QString &technical = {});

} // namespace rollcall
