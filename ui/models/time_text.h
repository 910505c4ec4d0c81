#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>

namespace rollcall {

// Moments in words, in the local time zone. Moments are seconds since 1970.

// "just now", "12 min ago", "5 d ago", "3 mo ago", "2 y ago"; a date for a moment yet to come.
QString ageText(qint64 moment, const QDateTime &now, const QLocale &locale = QLocale());

// The locale's short date.
QString dateText(qint64 moment, const QLocale &locale = QLocale());

// Date, time and time zone in full, for tooltips and details.
QString exactTimeText(qint64 moment, const QLocale &locale = QLocale());

// The time alone if it is today, else with the date: "until 14:02".
QString clockText(const QDateTime &moment, const QDateTime &now, const QLocale &locale = QLocale());

// How long something takes, roughly: "40 s", "3 min", "2 h 10 min", "3 d".
QString durationText(std::chrono::seconds duration);

} // namespace rollcall
