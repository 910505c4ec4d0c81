#pragma once

#include "core/http/request.h"

#include <QByteArrayView>
#include <QList>

namespace rollcall::zoom {

// The operations of Zoom's Users API (and the pickers beside it) that Rollcall calls.
enum class Operation { ListUsers, GetUser, ListRoles };

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

const OperationFacts &factsOf(Operation operation);

// A request with verb, label and path set. `segments` replace the {…} of the template, in order,
// and are percent-encoded here, once.
Request requestFor(Operation operation, const QList<QByteArray> &segments = {});

} // namespace rollcall::zoom
