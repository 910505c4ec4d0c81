#pragma once

#include "core/base/cancel.h"
#include "core/base/error.h"

#include <QCoroTask>
#include <QList>
#include <QString>

#include <optional>

namespace rollcall {

class ApiClient;

namespace zoom {

// What one feature of Rollcall needs, and whether this account has it.
struct FeatureCheck
{
    enum class Verdict { Works, ScopeMissing, RoleTooLow, PlanTooLow, Unknown };

    QString feature; // for people, translated: "List users"
    Verdict verdict = Verdict::Unknown;
    QString classicScope;  // "user:read:admin"
    QString granularScope; // "user:read:list_users:admin"
    std::optional<Error> error;
};

// What a connection test found. With `failure` nothing could be tried: wrong secret, unreachable
// host, not Zoom; then features is empty.
struct ConnectionReport
{
    std::optional<Error> failure;
    QList<FeatureCheck> features;
    int totalUsers = -1; // active users as the server counts them; -1: not known

    // Users can be listed: the least that Rollcall needs to be of use.
    bool usable() const;
};

// What the test will try, with every verdict still Unknown: to name the scopes that an app needs
// before there is an app.
QList<FeatureCheck> featuresToTest();

// Asks for a token, then proves each read by one harmless call. Changes nothing in the account.
QCoro::Task<ConnectionReport> testConnection(ApiClient &client, CancelToken cancel);

} // namespace zoom
} // namespace rollcall
