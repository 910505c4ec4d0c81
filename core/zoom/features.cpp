#include "core/zoom/features.h"

#include <QCoreApplication>

#include <array>

namespace rollcall::zoom {

namespace {

using O = Operation;
using F = Feature;

template <Operation... operations>
constexpr std::array<Operation, sizeof...(operations)> needs{operations...};

// clang-format off
constexpr std::array<FeatureFacts, featureCount> facts{{
    {F::ListUsers, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "List users"), needs<O::ListUsers>, FeatureRank::Basic},
    {F::ReadUsers, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Read one user"), needs<O::GetUser>, FeatureRank::Basic},
    {F::ReadRoles, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Show role names"), needs<O::ListRoles>, FeatureRank::Basic},
    {F::ReadGroups, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Show groups"), needs<O::ListGroups>, FeatureRank::Usual},
    {F::ReadSettings, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Show settings"), needs<O::GetSettings>, FeatureRank::Usual},
    {F::ReadAssistants, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Show assistants and schedulers"), needs<O::ListAssistants, O::ListSchedulers>, FeatureRank::Usual},
    {F::ReadPresence, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Show presence"), needs<O::GetPresence>, FeatureRank::Usual},
    {F::ReadPermissions, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Show what a user's role allows"), needs<O::GetPermissions>, FeatureRank::Usual},
    {F::ReadDomains, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Show the account's domains"), needs<O::ListManagedDomains>, FeatureRank::Usual},
    {F::ReadLicences, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Count users and licences"), needs<O::GetUserSummary, O::GetPlanUsage>, FeatureRank::Usual},
    {F::CheckNames, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Check addresses and personal links"), needs<O::CheckEmail, O::CheckVanityName>, FeatureRank::Usual},
    {F::CreateUsers, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Create users"), needs<O::CreateUser>, FeatureRank::Usual},
    {F::EditUsers, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Edit users"), needs<O::UpdateUser>, FeatureRank::Usual},
    {F::ChangeEmails, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Change e-mail addresses"), needs<O::UpdateEmail>, FeatureRank::Usual},
    {F::ChangeStatus, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Activate and deactivate users"), needs<O::UpdateStatus>, FeatureRank::Usual},
    {F::ChangePasswords, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Set passwords"), needs<O::UpdatePassword>, FeatureRank::Usual},
    {F::ChangeLicences, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Change licences in bulk"), needs<O::UpdateFeatures>, FeatureRank::Usual},
    {F::ChangeSettings, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Change settings"), needs<O::UpdateSettings>, FeatureRank::Usual},
    {F::ChangeAssistants, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Change assistants and schedulers"), needs<O::AddAssistants, O::DeleteAssistant, O::DeleteAssistants, O::DeleteScheduler, O::DeleteSchedulers>, FeatureRank::Usual},
    {F::ChangePictures, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Change profile pictures"), needs<O::UploadPicture, O::DeletePicture>, FeatureRank::Usual},
    {F::ChangeBackgrounds, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Change virtual backgrounds"), needs<O::UploadVirtualBackground, O::DeleteVirtualBackgrounds>, FeatureRank::Usual},
    {F::ChangePresence, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Set presence"), needs<O::UpdatePresence>, FeatureRank::Usual},
    {F::SignOut, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Sign users out of single sign-on"), needs<O::RevokeSsoToken>, FeatureRank::Usual},
    {F::StartMeetings, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Get keys to start meetings"), needs<O::GetToken, O::GetZak>, FeatureRank::Usual},
    {F::DeleteUsers, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Remove users"), needs<O::DeleteUser>, FeatureRank::Usual},
    {F::SwitchAccounts, QT_TRANSLATE_NOOP("rollcall::zoom::Feature", "Move users between accounts"), needs<O::SwitchAccount>, FeatureRank::MasterOnly},
}};
// clang-format on

} // namespace

std::span<const FeatureFacts> featureFacts()
{
    return facts;
}

QString featureTitle(Feature feature)
{
    const FeatureFacts &row = facts[std::size_t(feature)];
    Q_ASSERT(row.feature == feature);
    return QCoreApplication::translate("rollcall::zoom::Feature", row.title);
}

} // namespace rollcall::zoom
