#pragma once

#include "core/base/enum_table.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <utility>

namespace rollcall {

enum class Verb { Get, Post, Patch, Put, Delete };

inline constexpr EnumTable<Verb, 5> verbNames{{{
    {Verb::Get, "GET"},
    {Verb::Post, "POST"},
    {Verb::Patch, "PATCH"},
    {Verb::Put, "PUT"},
    {Verb::Delete, "DELETE"},
}}};

// Zoom's rate-limit label of an operation (zoom docs, "Rate limits"). None: not limited by us.
enum class RateLabel { None, Light, Medium, Heavy, ResourceIntensive };

// The person who clicks goes before bulk work.
enum class Lane { Foreground, Background };

// How much of a request's body has left so far, and how much it has. From the event loop of the
// client's thread, never after the call has ended; it may cancel the call. A body that a refusal
// makes leave once more (401, 429) begins again.
using UploadProgress = std::function<void(qint64 sent, qint64 total)>;

// The first bytes of a good answer's body, decoded, up to bodyStartSize, while the rest is still on
// its way: only a hint, since that rest may never come, and the call may then fail or be made once
// more and begin again. In the client's thread, never after the call has ended. Whoever is called
// may start other calls, but neither cancel nor destroy anything: the network is at work.
using BodyStart = std::function<void(const QByteArray &start)>;
inline constexpr qint64 bodyStartSize = 4096;

// One call of the API as a plain value. The token is added at the door; a body can hold a password
// all the same, so no body is ever logged.
struct Request
{
    using Query = QList<std::pair<QByteArray, QByteArray>>;

    Verb verb = Verb::Get;
    // Below the base URL, each segment already percent-encoded once: "/users/a%40b.example".
    QByteArray path;
    // Raw values, in order; they are encoded by the door ("+" becomes %2B).
    Query query;
    QByteArray body;        // serialised completely, multipart too; empty for none
    QByteArray contentType; // of body
    RateLabel label = RateLabel::Light;
    Lane lane = Lane::Foreground;
    // Total, from the moment the request leaves the rate limiter. 0: 30 s for reads, 60 s else.
    std::chrono::milliseconds deadline{0};
    QByteArray operation;      // "GET /users": path template for errors and logs
    UploadProgress onUploaded; // for big bodies; empty for none
    BodyStart onBodyStart;     // empty for none
    // Only paid accounts have what is asked for: Zoom's code 200, which elsewhere means many
    // things, then is PlanTooLow.
    bool paidOnly = false;
    // A read that is not repeated after a loss or a 5xx, as whoever asks does so himself.
    bool onlyOnce = false;
};

// Percent-encodes one path segment, once: "a+b@x.example" becomes "a%2Bb%40x.example".
QByteArray encodedSegment(const QByteArray &segment);

} // namespace rollcall
