#pragma once

#include "core/changes/change_kind.h"
#include "core/changes/known_user.h"
#include "core/zoom/user_features.h"

namespace rollcall {

// POST /users/features, for one user: {"feature_type", "feature_value"}. Its answer can be good and
// say that the user did not get it.
extern const ChangeKind updateFeaturesKind;

// `value` is always a text: "2", "576460752303423488".
Change featureChange(const KnownUser &user, zoom::UserFeature feature, const QString &value);

} // namespace rollcall
