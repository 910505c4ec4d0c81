#pragma once

#include "core/http/request.h"
#include "core/zoom/call_target.h"

#include <QByteArrayView>
#include <QList>

#include <span>

namespace rollcall::zoom {

// The operations of Zoom's Users API, and of the pickers beside it, that Rollcall calls.
enum class Operation {
    ListUsers,
    CreateUser,
    GetUser,
    UpdateUser,
    DeleteUser,
    GetZak,
    ListAssistants,
    AddAssistants,
    DeleteAssistants,
    DeleteAssistant,
    ListSchedulers,
    DeleteSchedulers,
    DeleteScheduler,
    UploadPicture,
    GetSettings,
    UpdateSettings,
    UpdateStatus,
    UpdatePassword,
    GetPermissions,
    GetToken,
    RevokeSsoToken,
    CheckEmail,
    UpdateEmail,
    CheckVanityName,
    SwitchAccount,
    UpdatePresence,
    UploadVirtualBackground,
    DeleteVirtualBackgrounds,
    ListRoles,
    ListGroups,
    ListManagedDomains,
    GetPlanUsage,
    DeletePicture,
    GetPresence,
    UpdateFeatures,
    GetUserSummary,
};

inline constexpr int operationCount = 36;

// What Zoom's reference says of one operation. Scopes are those of an account-wide app; an app has
// either the classic or the granular one.
struct OperationFacts
{
    Operation operation;
    Verb verb;
    QByteArrayView path; // template: "/users/{userId}"
    RateLabel label;
    QByteArrayView classicScope;
    QByteArrayView granularScope;
    QByteArrayView permission; // of the role behind the token
};

// All of them, each once, in the order of the enumerators.
std::span<const OperationFacts> operationFacts();

const OperationFacts &factsOf(Operation operation);

// A request with verb, label and path set. `segments` replace the {…} of the template, in order,
// and are percent-encoded here, once.
Request requestFor(Operation operation, const QList<QByteArray> &segments = {});

// The same for an operation on one user, in the lane that the target names.
Request requestOn(Operation operation, const UserTarget &user);

} // namespace rollcall::zoom
