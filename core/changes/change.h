#pragma once

#include "core/zoom/operations.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace rollcall {

// How much harm a change can do, least first.
enum class Risk {
    Harmless,     // can be set back at any time, and nobody notices
    Reversible,   // can be set back; somebody may notice meanwhile
    Disruptive,   // interrupts somebody, mails them, or takes what setting back may not return
    Irreversible, // Zoom has no way back
};

// Whom a change is about.
struct ChangeTarget
{
    QString userId; // as the path names the user: the id; for pending users the e-mail address.
                    // Empty for a user who is to be created
    QString email;
    QString name; // as the directory shows it; may be empty

    // As in the directory: the id, else the lower-cased e-mail address. Changes with the same key
    // are carried out one after the other, in the order of their plan.
    QString key() const;

    bool operator==(const ChangeTarget &) const = default;
};

// What an admin decided about one user, as a plain value. The same value drives preview, request,
// journal, history and undo; what it means is said by its kind (change_kind.h), the only place that
// knows the members of `before` and `after`.
struct Change
{
    zoom::Operation operation = zoom::Operation::UpdateUser; // one that alters the account
    ChangeTarget target;
    // Zoom's names and values of what is altered. A member that is missing in `before` was not
    // known. Neither ever holds a password, a token or the content of a file.
    QJsonObject before;
    QJsonObject after;
    // A password. In memory only: toJson() leaves it out, so a plan from a file, or one that goes
    // on after a restart, asks for it again.
    QByteArray secret;

    // {"change": "update-user", "user": {"id", "email", "name"}, "before": {…}, "after": {…}}.
    QJsonObject toJson() const;

    bool operator==(const Change &) const = default;
};

} // namespace rollcall
