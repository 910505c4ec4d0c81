#pragma once

#include "app/sandbox/operations/fields.h"
#include "app/sandbox/state/user.h"

#include <QJsonObject>

#include <array>
#include <optional>

namespace rollcall::sandbox {

class Account;
struct Answer;

// What POST and PATCH of a user have in common: types, plans and licences.
inline constexpr std::array<std::int64_t, 5> userTypes{1, 2, 3, 4, 99};
inline constexpr std::array<std::int64_t, 24> zoomOneTypes{16,
                                                           32,
                                                           64,
                                                           128,
                                                           33554432,
                                                           134217728,
                                                           268435456,
                                                           536870912,
                                                           1073741824,
                                                           4398046511104,
                                                           4294967296,
                                                           8589934592,
                                                           17179869184,
                                                           34359738368,
                                                           68719476736,
                                                           137438953472,
                                                           274877906944,
                                                           549755813888,
                                                           1099511627776,
                                                           2199023255552,
                                                           18014398509481984,
                                                           72057594037927936,
                                                           144115188075855872,
                                                           576460752303423488};

// license_info_list: at most two rows, each with a subscription.
std::span<const Field> licenseRowFields();
std::vector<License> readLicenses(const QJsonObject &info);
// 400/300 if the account has a list of subscriptions and one of the rows' is not in it.
std::optional<Answer> refuseSubscriptions(Account &account, const QJsonObject &info);

// "1", "2", "4" … "131072".
bool isUnitedPlan(std::string_view plan);

// 400/300 if a name holds a word that the account forbids.
std::optional<Answer> refuseNames(Account &account, const QJsonObject &info);

} // namespace rollcall::sandbox
