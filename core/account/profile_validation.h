#pragma once

#include "core/account/account_profile.h"

#include <QList>

namespace rollcall {

enum class ProfileField { Name, ApiUrl, TokenUrl, AccountId, ClientId };

// What is wrong with one field, in words for the admin.
struct ProfileProblem
{
    ProfileField field;
    bool warning = false; // may be saved all the same
    QString sentence;
    bool operator==(const ProfileProblem &) const = default;
};

// In the order of the fields; at most one for each. Names that are taken are the store's business.
QList<ProfileProblem> validate(const AccountProfile &profile);

// Whether this is what the command line calls the practice account, whatever its case; no stored
// account may have that name.
bool isPracticeName(const QString &name);

// As it is to be stored and tried: without the blanks that come along with copied text, and without
// a slash at the end of the API address.
AccountProfile normalised(AccountProfile profile);

// Run by Zoom: zoom.us, zoomgov.com and everything below them. An address elsewhere gets the
// client secret and every token, so it is worth a warning.
bool isKnownZoomHost(const QUrl &url);

// One of the places where Zoom serves its API.
struct ZoomRegion
{
    QString name; // translated
    QUrl apiUrl;
    QUrl tokenUrl;
};

// The global address first: it works for every account but those of the US government.
QList<ZoomRegion> zoomRegions();

} // namespace rollcall
