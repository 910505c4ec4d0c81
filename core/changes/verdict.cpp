#include "core/changes/verdict.h"

#include "core/changes/change_kind.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

using Reach = Verdict::Reach;
using Next = Verdict::Next;

// Zoom, errors of POST and PATCH /users and PUT status: no seat of the kind that was asked for.
constexpr std::array seatCodes{2033, 2034, 2038, 3412, 1102};

bool isSeatRefusal(const Error &error)
{
    return error.delivery == Delivery::Answered &&
           std::ranges::find(seatCodes, error.zoomCode) != seatCodes.end();
}

// The members that a seat depends on.
constexpr std::array seatMembers{QLatin1String("action"), QLatin1String("type"),
                                 QLatin1String("status"), QLatin1String("zoom_one_type"),
                                 QLatin1String("plan_united_type")};

Verdict blocked(Reach reach)
{
    return {.next = Next::Settle, .outcome = Outcome::Blocked, .reach = reach};
}

// Of an error that says that nothing was done.
Verdict verdictOnRefusal(const Change &change, const Error &error)
{
    if (isSeatRefusal(error))
        return blocked(Reach::ThisKind);
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {.next = Next::Again};
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Transport:
    case ErrorKind::Server:
        return {.next = Next::Again, .passing = true};
    case ErrorKind::RateLimited:
    case ErrorKind::Tls:
    case ErrorKind::NotZoom:
        return {.next = Next::Again, .reach = Reach::Everything, .passing = true};
    case ErrorKind::SignIn:
    case ErrorKind::Keyring:
        return {.next = Next::Again, .reach = Reach::Everything};
    case ErrorKind::ScopeMissing:
    case ErrorKind::PlanTooLow:
    case ErrorKind::DailyLimit:
        return blocked(Reach::ThisKind);
    case ErrorKind::NotFound:
        if (change.operation == zoom::Operation::DeleteUser && error.zoomCode != 1120)
            return {.next = Next::Settle, .outcome = Outcome::Already};
        break;
    case ErrorKind::Redirected:
    case ErrorKind::RoleTooLow:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::PageToken:
    case ErrorKind::File:
    case ErrorKind::Usage:
        break;
    }
    return {};
}

} // namespace

Verdict verdictOn(const Change &change, const Error &error)
{
    if (error.delivery != Delivery::Unknown)
        return verdictOnRefusal(change, error);
    // Whoever cancelled knows why; everything else tells of the network or the server.
    return {.next = Next::Look, .passing = error.kind != ErrorKind::Cancelled};
}

bool isTroubleOfAll(const Error &error)
{
    const Verdict verdict = verdictOnRefusal({}, error);
    return verdict.passing || verdict.reach == Reach::Everything;
}

QByteArray blockKey(const Change &change, const Error &error)
{
    QByteArray key = kindOf(change).name.toByteArray();
    if (error.delivery != Delivery::Answered || !isSeatRefusal(error))
        return key;
    QJsonObject wanted;
    for (const QLatin1String member : seatMembers) {
        if (change.after.contains(member))
            wanted.insert(member, change.after.value(member));
    }
    return key + QJsonDocument(wanted).toJson(QJsonDocument::Compact);
}

} // namespace rollcall
