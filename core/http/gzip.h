#pragma once

#include <QByteArray>

namespace rollcall {

enum class GzipOutcome {
    Whole,    // up to the trailer, whose checksum and length are right
    Damaged,  // not gzip, cut, or wrong
    TooLarge, // more than the cap would come out; no more than the cap was unpacked
};

// Undoes gzip. Qt's own decoder takes a cut stream for a whole one (measured with 6.4.2: no error
// and half a page), so the door does it by itself.
GzipOutcome gunzip(const QByteArray &packed, qint64 mostBytes, QByteArray &plain);

// What can be told from the first bytes of a gzip stream, up to `mostBytes`.
QByteArray gunzippedStart(const QByteArray &packed, qint64 mostBytes);

} // namespace rollcall
