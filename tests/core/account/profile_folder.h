#pragma once

#include "core/account/profile_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall {

inline AccountProfile profileNamed(const QString &name)
{
    AccountProfile profile;
    profile.name = name;
    profile.colour = AccountColour::Amber;
    profile.apiUrl = QUrl(QStringLiteral("https://api-eu.zoom.us/v2"));
    profile.accountId = QStringLiteral("acct_1");
    profile.clientId = QStringLiteral("client_1");
    profile.plan = Plan::Business;
    return profile;
}

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QStringList namesIn(const ProfileStore &store)
{
    QStringList names;
    for (const AccountProfile &profile : store.profiles())
        names += profile.name;
    return names;
}

// What a program that starts now would find.
inline QStringList namesOnDisk(const QString &folder)
{
    ProfileStore store(folder);
    return store.load() ? namesIn(store) : QStringList{QStringLiteral("(not readable)")};
}

// A folder for the profiles of one test function, with its two files.
struct ProfileFolder
{
    QTemporaryDir home;
    QString folder = home.path() + QStringLiteral("/config/rollcall");
    QString file = folder + QStringLiteral("/accounts.json");
    QString copy = file + QStringLiteral(".copy");

    // A store that holds "Acme" and "Globex".
    void fill() const
    {
        ProfileStore store(folder);
        QVERIFY(store.load());
        QVERIFY(store.add(profileNamed(QStringLiteral("Acme"))));
        QVERIFY(store.add(profileNamed(QStringLiteral("Globex"))));
    }

    QStringList filesSetAside() const
    {
        return QDir(folder).entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
    }

    void writeWithChecksum(QJsonObject root) const
    {
        root.remove(QStringLiteral("sha256"));
        const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Compact);
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        root.insert(QStringLiteral("sha256"), QString::fromLatin1(hash.toHex()));
        put(file, QJsonDocument(root).toJson());
        put(copy, QJsonDocument(root).toJson());
    }
};

} // namespace rollcall
