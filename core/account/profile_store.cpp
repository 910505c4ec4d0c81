#include "core/account/profile_store.h"

#include "core/account/profile_file.h"
#include "core/account/profile_validation.h"

#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace rollcall {

namespace {

bool isSameName(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

QString filePath(const QString &folder)
{
    const QString used = folder.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                             : folder;
    return used + QStringLiteral("/accounts.json");
}

Result<void> checkStorable(const AccountProfile &profile)
{
    if (profile.practice) {
        return localError(ErrorKind::Usage,
                          ProfileStore::tr("The practice account is always there, and can't be "
                                           "stored."));
    }
    for (const ProfileProblem &problem : validate(profile)) {
        if (!problem.warning)
            return localError(ErrorKind::Usage, problem.sentence);
    }
    return {};
}

Result<void> checkNameIsFree(const QList<AccountProfile> &profiles, const AccountProfile &wanted)
{
    for (const AccountProfile &other : profiles) {
        if (other.id != wanted.id && isSameName(other.name, wanted.name)) {
            //: %1 is the name of an account
            return localError(ErrorKind::Usage,
                              ProfileStore::tr("There is an account named “%1” already. Choose "
                                               "another name.")
                                  .arg(other.name));
        }
    }
    return {};
}

bool holds(const QList<AccountProfile> &profiles, const QString &id)
{
    return std::any_of(profiles.begin(), profiles.end(),
                       [&id](const AccountProfile &profile) { return profile.id == id; });
}

} // namespace

ProfileStore::ProfileStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_path(filePath(folder))
{
}

Result<void> ProfileStore::load()
{
    m_notice.clear();
    const Result<ProfileFileContents> contents = ProfileFile(m_path).read();
    if (!contents) {
        m_notice = contents.error().sentence;
        return contents.error();
    }
    show(*contents);
    return {};
}

std::optional<AccountProfile> ProfileStore::profile(const QString &id) const
{
    for (const AccountProfile &profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

std::optional<AccountProfile> ProfileStore::profileNamed(const QString &name) const
{
    for (const AccountProfile &profile : m_profiles) {
        if (isSameName(profile.name, name.simplified()))
            return profile;
    }
    return std::nullopt;
}

Result<AccountProfile> ProfileStore::add(AccountProfile profile)
{
    profile = normalised(profile);
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto storable = checkStorable(profile); !storable)
        return storable.error();
    const auto contents = ProfileFile(m_path).change([&](ProfileDocument &document) {
        auto isFree = checkNameIsFree(document.profiles(), profile);
        if (isFree)
            document.put(profile);
        return isFree;
    });
    if (!contents)
        return contents.error();
    show(*contents);
    return profile;
}

Result<void> ProfileStore::update(AccountProfile profile)
{
    profile = normalised(profile);
    if (auto storable = checkStorable(profile); !storable)
        return storable;
    const auto contents = ProfileFile(m_path).change([&](ProfileDocument &document) {
        const QList<AccountProfile> stored = document.profiles();
        if (!holds(stored, profile.id)) {
            return Result<void>(localError(
                ErrorKind::Usage,
                tr("The account “%1” is no longer stored. Another Rollcall may have removed it.")
                    .arg(profile.name)));
        }
        auto isFree = checkNameIsFree(stored, profile);
        if (isFree)
            document.put(profile);
        return isFree;
    });
    if (!contents)
        return contents.error();
    show(*contents);
    return {};
}

Result<void> ProfileStore::remove(const QString &id)
{
    const auto contents = ProfileFile(m_path).change([&](ProfileDocument &document) {
        document.remove(id);
        return Result<void>();
    });
    if (!contents)
        return contents.error();
    show(*contents);
    return {};
}

void ProfileStore::show(const ProfileFileContents &contents)
{
    if (!contents.notice.isEmpty())
        m_notice = contents.notice;
    const QList<AccountProfile> profiles = contents.document.profiles();
    if (profiles == m_profiles)
        return;
    m_profiles = profiles;
    Q_EMIT changed();
}

} // namespace rollcall
