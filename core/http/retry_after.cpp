#include "core/http/retry_after.h"

#include <QLocale>

#include <algorithm>

namespace rollcall {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestWait = std::chrono::hours(25);

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<milliseconds> wait(const Response &response, const QDateTime &localNow)
{
    const QByteArray text = response.header("Retry-After").trimmed();
    if (isDigits(text)) {
        bool fits = false;
        const int seconds = text.toInt(&fits);
        return fits ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
    }
    const auto until = serverDate(text);
    if (!until)
        return std::nullopt;
    const QDateTime now = serverDate(response.header("Date")).value_or(localNow);
    return milliseconds(now.msecsTo(*until));
}

} // namespace

std::optional<milliseconds> retryAfter(const Response &response, const QDateTime &localNow)
{
    const auto told = wait(response, localNow);
    if (!told || *told < milliseconds(0) || *told > longestWait)
        return std::nullopt;
    return told;
}

std::optional<QDateTime> serverDate(const QByteArray &text)
{
    const QString words = QString::fromLatin1(text.trimmed());
    QDateTime date =
        QLocale::c().toDateTime(words, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        date = QDateTime::fromString(words, Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    if (date.timeSpec() == Qt::LocalTime) // no zone was named
        date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace rollcall
