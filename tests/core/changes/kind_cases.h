#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"

#include <QTemporaryDir>

namespace rollcall::test {

// What a read says, for readBack.judge.
struct Told
{
    Told(const char *json); // an answer; "404" and "500" are errors
    Result<QJsonObject> answer;
};

// One change, and all that its kind is to say of it.
struct KindCase
{
    QByteArray name; // of the row
    Change change;
    QString title;
    Risk risk = Risk::Reversible;
    QByteArray line; // verb, path and query of the request: "PUT /users/u1/status"
    QByteArray body;
    // Answers that tell that it is so, that it is not, and nothing. Empty lists: it can't be told.
    QList<Told> yes;
    QList<Told> no;
    QList<Told> unclear;
    QByteArrayList inverse; // lines of the requests that set it back
    // That set the inverse back, where that is not the change itself.
    bool comesBack = true;
};

// A user as GET tells of one, and as changes name one.
KnownUser maria();
KnownUser pendingUser();

// At least one of every kind. Files are made in `folder`.
QList<KindCase> kindCases(const QTemporaryDir &folder);

// "PUT /users/u1/status", with the query as it goes over the wire.
QByteArray lineOf(const Request &request);

} // namespace rollcall::test
