#pragma once

#include "core/base/enum_table.h"
#include "core/base/error.h"

#include <QJsonObject>

namespace rollcall {

// An Error at rest, in the journal. Holds what an Error holds, and nothing beyond; members that
// are empty are left out. The names are for ever.

inline constexpr EnumTable<ErrorKind, 21> errorKindNames{{{
    {ErrorKind::Cancelled, "cancelled"},
    {ErrorKind::Offline, "offline"},
    {ErrorKind::Tls, "tls"},
    {ErrorKind::Timeout, "timeout"},
    {ErrorKind::Transport, "transport"},
    {ErrorKind::NotZoom, "not-zoom"},
    {ErrorKind::Redirected, "redirected"},
    {ErrorKind::SignIn, "sign-in"},
    {ErrorKind::ScopeMissing, "scope-missing"},
    {ErrorKind::RoleTooLow, "role-too-low"},
    {ErrorKind::PlanTooLow, "plan-too-low"},
    {ErrorKind::NotFound, "not-found"},
    {ErrorKind::Conflict, "conflict"},
    {ErrorKind::Invalid, "invalid"},
    {ErrorKind::RateLimited, "rate-limited"},
    {ErrorKind::DailyLimit, "daily-limit"},
    {ErrorKind::Server, "server"},
    {ErrorKind::PageToken, "page-token"},
    {ErrorKind::Keyring, "keyring"},
    {ErrorKind::File, "file"},
    {ErrorKind::Usage, "usage"},
}}};

inline constexpr EnumTable<Delivery, 3> deliveryNames{{{
    {Delivery::NotSent, "not-sent"},
    {Delivery::Answered, "answered"},
    {Delivery::Unknown, "unknown"},
}}};

QJsonObject errorToJson(const Error &error);

// The way back is exact. Names that only a newer version knows become ErrorKind::Transport and
// Delivery::Unknown, which promise nothing.
Error errorFromJson(const QJsonObject &json);

} // namespace rollcall
