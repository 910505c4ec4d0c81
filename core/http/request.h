#pragma once

#include "core/base/enum_table.h"

#include <QByteArray>
#include <QList>

#include <chrono>
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

// One call of the API as a plain value. Nothing in it is secret: the token is added at the door.
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
    QByteArray operation; // "GET /users": path template for errors and logs
};

// Percent-encodes one path segment, once: "a+b@x.example" becomes "a%2Bb%40x.example".
QByteArray encodedSegment(const QByteArray &segment);

} // namespace rollcall
