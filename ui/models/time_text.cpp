#include "ui/models/time_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 month = 30 * day;
constexpr qint64 year = 365 * day;

QString ago(const char *text, qint64 count)
{
    return QCoreApplication::translate("rollcall::TimeText", text, nullptr, int(count));
}

} // namespace

QString ageText(qint64 moment, const QDateTime &now, const QLocale &locale)
{
    const qint64 age = now.toSecsSinceEpoch() - moment;
    // Zoom's clock and this one may differ a little.
    if (age < -minute)
        return dateText(moment, locale);
    //: The short forms of an age: they stand in a narrow table column.
    if (age < minute)
        return ago(QT_TRANSLATE_NOOP("rollcall::TimeText", "just now"), 0);
    if (age < hour)
        return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n min ago"), age / minute);
    if (age < day)
        return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n h ago"), age / hour);
    if (age < 2 * month)
        return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n d ago"), age / day);
    if (age < 2 * year)
        return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n mo ago"), age / month);
    return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n y ago"), age / year);
}

QString dateText(qint64 moment, const QLocale &locale)
{
    return locale.toString(QDateTime::fromSecsSinceEpoch(moment).date(), QLocale::ShortFormat);
}

QString exactTimeText(qint64 moment, const QLocale &locale)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(moment);
    return QCoreApplication::translate("rollcall::TimeText", "%1, %2 %3", "date, time, time zone")
        .arg(locale.toString(local.date(), QLocale::LongFormat),
             locale.toString(local.time(), QLocale::ShortFormat), local.timeZoneAbbreviation());
}

QString clockText(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = moment.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return locale.toString(local.time(), QLocale::ShortFormat);
    return locale.toString(local, QLocale::ShortFormat);
}

QString durationText(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    //: The short forms of a duration
    if (seconds < 2 * minute)
        return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n s"), seconds);
    if (seconds < 2 * hour)
        return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n min"), (seconds + 30) / minute);
    if (seconds >= 2 * day)
        return ago(QT_TRANSLATE_N_NOOP("rollcall::TimeText", "%n d"), seconds / day);
    return QCoreApplication::translate("rollcall::TimeText", "%1 h %2 min", "hours, minutes")
        .arg(seconds / hour)
        .arg(seconds % hour / minute);
}

} // namespace rollcall
