#pragma once

#include "core/account/account_profile.h"

#include <QJsonObject>
#include <QList>

#include <utility>

namespace rollcall {

// What the profiles file holds. Members that a newer Rollcall has added are kept as they are, in
// the file and in each profile, and so are profiles that this version can't make sense of.
//
// On disk it is a JSON object: "format", "profiles", and "sha256" over all the rest of it in
// compact form. "format" is raised only when older programs must keep their hands off; the checksum
// is reckoned alike in every format, so that a damaged file isn't taken for a newer one.
class ProfileDocument
{
public:
    enum class State { Good, Damaged, Newer };

    // Damaged: cut, altered, or not such a file at all. Newer: of a format made after this one.
    // The document is empty unless Good.
    static std::pair<State, ProfileDocument> fromBytes(const QByteArray &bytes);
    QByteArray toBytes() const;

    QList<AccountProfile> profiles() const;
    // Replaces the profile of that id, or adds it at the end.
    void put(const AccountProfile &profile);
    void remove(const QString &id);

private:
    QJsonObject m_root;
};

} // namespace rollcall
