#pragma once

#include "core/directory/user_batch.h"
#include "core/directory/user_store.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace rollcall {

// A user to be put into a store without any network.
struct SampleUser
{
    QByteArray id;
    QByteArray email;
    QByteArray firstName;
    QByteArray lastName;
    QByteArray status = "active";
    QByteArray roleId = "2";
    QByteArray dept = {};
    int type = 1;
    qint64 lastLogin = 0;
    qint64 created = 0;
};

UserBatch sampleBatch(const QList<SampleUser> &users);

// Five users with something of everything: scripts, statuses, licences, an invitation without name.
// Times count back from `now`.
QList<SampleUser> fewUsers(const QDateTime &now);

// As many as wanted, always the same ones: user n has the id "u<n>". One in twelve is inactive, one
// in thirty pending.
QList<SampleUser> manyUsers(int count, int first = 0);

} // namespace rollcall
