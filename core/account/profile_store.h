#pragma once

#include "core/account/account_profile.h"
#include "core/base/result.h"

#include <QList>
#include <QObject>

#include <optional>

namespace rollcall {

struct ProfileFileContents;

// The account profiles on this machine: a small file, written as a whole, with a copy beside it.
// Knows nothing of secrets, so no trouble with a keyring can ever cost an account.
//
// - Files are 0600 in a folder of 0700.
// - A damaged or lost file is replaced from its copy. Damaged files are set aside, never deleted,
//   and notice() tells of it.
// - A file made by a newer Rollcall, or one that can't be read, is left alone: every write fails.
// - Several processes may write: each takes a lock and reads the file again before it changes it.
//   A lock that is held for more than 3 s is an error.
//
// Errors are of kind File, or Usage where the profile itself can't be stored. After an error
// nothing has changed, neither here nor on disk. One thread; calls block for the time of the disk.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    // An empty folder stands for the one of this application (QStandardPaths::AppConfigLocation).
    explicit ProfileStore(const QString &folder = {}, QObject *parent = nullptr);

    // Reads the file, and repairs it where that is needed and can be done. Also for a second look,
    // when another process may have written.
    Result<void> load();

    // What had to be repaired when it was read last, or why it can't be read, for the admin; empty
    // if all is well.
    QString notice() const { return m_notice; }

    // In the order in which they were added.
    QList<AccountProfile> profiles() const { return m_profiles; }
    std::optional<AccountProfile> profile(const QString &id) const;
    std::optional<AccountProfile> profileNamed(const QString &name) const; // whatever its case

    // Stores it under an id of its own, which is in the profile that comes back. Profiles are
    // normalised() first; names are unique whatever their case.
    Result<AccountProfile> add(AccountProfile profile);
    Result<void> update(AccountProfile profile);
    // Success also if it is gone already. The secret stays where it is: remove it before.
    Result<void> remove(const QString &id);

Q_SIGNALS:
    // profiles() has changed: by add, update or remove, or because load() found another list.
    void changed();

private:
    void show(const ProfileFileContents &contents);

    QString m_path;
    QString m_notice;
    QList<AccountProfile> m_profiles;
};

} // namespace rollcall
