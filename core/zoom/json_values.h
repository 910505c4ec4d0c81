#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall::zoom {

// Zoom's values, read leniently: what differs between its regions, years and documents in type
// only is taken in every shape that was seen.

// A text; a whole number as its digits. Empty: absent, null or anything else.
QString textOf(const QJsonValue &value);

// A whole number, also one that is written as a text or with a fraction of zero. Never through a
// double: all 64 bits stay.
std::optional<qint64> integerOf(const QJsonValue &value);

// true and false, also as 1 and 0 or as texts.
std::optional<bool> flagOf(const QJsonValue &value);

// An array as it is; an object as an array of one; else empty.
QJsonArray arrayOf(const QJsonValue &value);

// The texts of an array; also those of one comma-separated text.
QStringList textsOf(const QJsonValue &value);

// One of Zoom's licence bits (zoom_one_type, license_option: single bits up to 2^59). Zoom's own
// documents, and servers that went through a double, print 72057594037927940, 144115188075855870
// and 576460752303423500 for 2^56, 2^57 and 2^59: a number that prints a power of two above 2^53
// as a double does is that power. Every other number is itself.
qint64 bitValue(qint64 number);

} // namespace rollcall::zoom
