#include "ui/delete/receiver_checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ReceiverChecks)
};

Check good(const QString &text)
{
    return {Meaning::Success, QStringLiteral("success"), text};
}

Check bad(const QString &text)
{
    return {Meaning::Danger, QStringLiteral("error"), text};
}

Check webinarCheck(WebinarLicence licence)
{
    switch (licence) {
    case WebinarLicence::Asked:
        return {Meaning::Muted, QStringLiteral("info"),
                Text::tr("Asking Zoom for the webinar licence…")};
    case WebinarLicence::Present:
        return good(Text::tr("Has a webinar licence, so webinars can go there"));
    case WebinarLicence::Absent:
        return bad(Text::tr("No webinar licence: untick “Webinars”, or choose somebody else."));
    case WebinarLicence::Unknown:
        break;
    }
    return {Meaning::Warning, QStringLiteral("help"),
            Text::tr("Webinar licence: could not be checked. Without one Zoom refuses, and the "
                     "user stays as they are.")};
}

} // namespace

QList<Check> receiverChecks(const UserStore &users, UserRow receiver,
                            const std::vector<UserRow> &leavers, const Transfer &transfer)
{
    QList<Check> checks;
    if (std::find(leavers.cbegin(), leavers.cend(), receiver) != leavers.cend())
        checks += bad(Text::tr("Leaves too: choose somebody who stays."));
    else
        checks += good(Text::tr("Stays in the account"));

    if (users.status(receiver) == zoom::UserStatus::Active)
        checks += good(Text::tr("Active"));
    else
        checks += bad(Text::tr("Not active: Zoom transfers to active users only."));

    const bool licensed =
        users.number(receiver, UserColumn::Licence) == int(zoom::UserType::Licensed);
    if (transfer.recordings && licensed)
        checks += good(Text::tr("Licensed, so recordings can go there"));
    else if (transfer.recordings)
        checks += bad(Text::tr("Not Licensed: recordings go to Licensed users only."));
    if (transfer.webinars)
        checks += webinarCheck(transfer.licence);
    return checks;
}

} // namespace rollcall
