#pragma once

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/zoom/features.h"

#include <QCoroTask>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

// Whether this account has one feature of Rollcall, and what it lacks.
struct FeatureCheck
{
    enum class Verdict {
        Works,  // proven by a call
        Likely, // a change, which is not tried: token and role are known to allow it, or one of
                // them is and the other is not known
        ScopeMissing,
        RoleTooLow,
        PlanTooLow,
        Unknown, // could not be tried, or not told from another trouble: see error
    };

    Feature id = Feature::ListUsers;
    QString feature; // for people, translated: "List users"
    FeatureRank rank = FeatureRank::Usual;
    Verdict verdict = Verdict::Unknown;
    // What it needs or, with ScopeMissing, what of that is missing. Same order in both lists, so an
    // app gets either the n-th of the one or the n-th of the other; in the first, names repeat.
    QStringList classicScopes;  // "user:read:admin"
    QStringList granularScopes; // "user:read:list_users:admin"
    QString permission;         // with RoleTooLow, where it is known: "User:Edit"
    std::optional<Error> error; // Zoom's refusal, where a call was refused
};

// What a connection test found. With `failure` nothing could be tried: wrong secret, unreachable
// host, not Zoom; then features is empty.
struct ConnectionReport
{
    std::optional<Error> failure;
    QList<FeatureCheck> features; // in the order of Feature
    int totalUsers = -1;          // active users as the server counts them; -1: not known

    // Users can be listed: the least that Rollcall needs to be of use.
    bool usable() const;
    // Everything works or is likely to, but what is for master accounts only.
    bool complete() const;
};

// What the test will try, with every verdict still Unknown: to name the scopes that an app needs
// before there is an app.
QList<FeatureCheck> featuresToTest();

// The scopes of the newest token; empty where the token endpoint does not tell.
using ScopeSource = std::function<QStringList()>;

// Asks for a token, then proves each read by one harmless call, one after the other. Changes are
// never tried: they are judged by the scopes of the token and the permissions of its user's role.
// Keys that start meetings are never asked for, as they would have to be guarded. Changes nothing
// in the account.
QCoro::Task<ConnectionReport> testConnection(ApiClient &client, ScopeSource grantedScopes,
                                             CancelToken cancel);

} // namespace zoom
} // namespace rollcall
