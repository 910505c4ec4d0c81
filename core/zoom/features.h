#pragma once

#include "core/zoom/operations.h"

#include <QString>

#include <span>

namespace rollcall::zoom {

// What Rollcall can do for an admin, in the order in which it is told.
enum class Feature {
    ListUsers,
    ReadUsers,
    ReadRoles,
    ReadGroups,
    ReadSettings,
    ReadAssistants,
    ReadPresence,
    ReadPermissions,
    ReadDomains,
    ReadLicences,
    CheckNames,
    CreateUsers,
    EditUsers,
    ChangeEmails,
    ChangeStatus,
    ChangePasswords,
    ChangeLicences,
    ChangeSettings,
    ChangeAssistants,
    ChangePictures,
    ChangeBackgrounds,
    ChangePresence,
    SignOut,
    StartMeetings,
    DeleteUsers,
    SwitchAccounts,
};

inline constexpr int featureCount = 26;

enum class FeatureRank {
    Basic, // without it there is nothing to see in Rollcall, or only half of it
    Usual,
    MasterOnly, // other accounts can't have it, and lack nothing without
};

// The one place that says what a feature needs: every operation with its scopes, see operations.h.
struct FeatureFacts
{
    Feature feature;
    const char *title; // for people; see featureTitle()
    std::span<const Operation> operations;
    FeatureRank rank;
};

// All of them, each once, in the order of the enumerators.
std::span<const FeatureFacts> featureFacts();

// "List users", translated.
QString featureTitle(Feature feature);

} // namespace rollcall::zoom
