#pragma once

#include "core/base/error.h"
#include "core/zoom/connection_test.h"

#include <QHash>

#include <optional>

namespace rollcall::zoom {

// What is known about what an account's app may do.
struct FeatureEvidence
{
    QHash<Operation, std::optional<Error>> tried; // with what came of it; absent: not tried
    QStringList scopes;                           // of the token; empty: not known
    QStringList permissions;                      // of the role behind it; empty: not known

    // What follows for a feature. A feature is what the worst of its operations is.
    FeatureCheck judge(const FeatureFacts &feature) const;
};

// A feature that nothing is known about yet, with all scopes that it needs.
FeatureCheck uncheckedFeature(const FeatureFacts &feature);

} // namespace rollcall::zoom
