#pragma once

#include "core/base/result.h"
#include "core/changes/change.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>
#include <span>

namespace rollcall {

// One altered value, in words: "Licence", "Basic", "Licensed". An empty `before` was not known.
struct FieldChange
{
    QString label;
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

// Whether a change is found in the account.
enum class Taken {
    Yes,     // the account is as the change wanted it
    No,      // it is not
    Unclear, // what was read does not tell
};

// What is known beside the answer when a change is looked for in the account.
struct ReadBackContext
{
    QDateTime intended; // when the intent was written, in the server's time (UTC); null: not known
    // The user was looked for right before, and was not there. Only then can a creation be told
    // from somebody who was there before.
    bool wasAbsent = false;
};

// How a change is looked for in the account.
struct ReadBack
{
    // The read that tells; nullptr: nothing does (a password, a sign-out).
    Request (*request)(const Change &) = nullptr;
    // `answer` is the read's object or its error (NotFound tells, too).
    Taken (*judge)(const Change &, const Result<QJsonObject> &answer,
                   const ReadBackContext &) = nullptr;
    // The same can be told from a row of GET /users as listedUser() makes it, so that many are
    // read with a few calls.
    bool fromListing = false;

    bool possible() const { return request != nullptr; }
};

// Everything about one kind of change. A new kind is one file in core/changes/kinds, and one line
// in the table of change_kinds.cpp. All functions are pure; all texts are translated, plain text,
// sentence case.
struct ChangeKind
{
    zoom::Operation operation;
    QByteArrayView name; // in plan files and journals, for ever: "update-status"

    // What it does, as a button and a history name it: "Deactivate", "Change licence", "Edit
    // profile". Changes that do the same have the same title.
    QString (*title)(const Change &);
    // The preview, one row for each value that is altered.
    QList<FieldChange> (*fields)(const Change &);
    Risk (*risk)(const Change &);
    // What it means beyond its fields, a sentence each, without names, so that the same sentences
    // of many changes are one: "Recordings that are not transferred are lost." Irreversible ones
    // have at least one.
    QStringList (*consequences)(const Change &);
    // ErrorKind::Usage if it makes no sense or Zoom is known to refuse it, whatever the account: a
    // missing value, a name that is too long, no receiver. Missing secrets are not its business.
    std::optional<Error> (*check)(const Change &);
    // Those of check()'s refusals that no file or clock of this machine has a part in: what a
    // change must be to come out of a plan file or a journal. nullptr: check() is all of them.
    std::optional<Error> (*wellFormed)(const Change &) = nullptr;
    bool needsSecret = false; // all of this kind ask for a password; see also lacksSecret()

    // The request, complete but for its lane. Only for changes that pass check(), with their
    // secret.
    Request (*request)(const Change &);
    // The other request that is worth sending once after this refusal, if there is one: Zoom has
    // two spellings of "do not disturb". nullptr: none.
    std::optional<Request> (*otherRequest)(const Change &, const Error &refusal) = nullptr;
    // What a good answer says, for the journal: {"id": …} of a new user. An Error where a 2xx
    // answer says that it was not done after all (POST /users/features). nullptr: nothing.
    Result<QJsonObject> (*answer)(const Change &, const QJsonObject &json) = nullptr;

    ReadBack readBack;
    // The user is as `before` says, so far as both are known: nobody else has altered what this
    // change alters since the plan was made. `user` as for readBack.judge. nullptr: nothing to
    // compare.
    bool (*matchesBefore)(const Change &, const QJsonObject &user) = nullptr;

    // The changes that set it back, in order; empty where there is no way back. `result` is what
    // answer() gave.
    QList<Change> (*inverse)(const Change &, const QJsonObject &result);
};

// All kinds: every operation of core/zoom that alters the account has one.
std::span<const ChangeKind *const> changeKinds();

// The kind of a change. There is one for every change that fromJson() or a kind's maker has made.
const ChangeKind &kindOf(const Change &change);
const ChangeKind *kindNamed(QByteArrayView name); // nullptr: none, perhaps of a newer Rollcall

// Asks for a password that it does not have: it comes from a file or a journal, or was made without
// one. Not to be sent so.
bool lacksSecret(const Change &change);

// ErrorKind::Usage if it is no change, of an unknown kind, or holds what its kind refuses
// (wellFormed).
Result<Change> changeFromJson(const QJsonObject &json);

} // namespace rollcall
