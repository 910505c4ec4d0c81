#pragma once

#include "app/sandbox/http/http_types.h"

#include <QJsonObject>

#include <optional>

namespace rollcall::sandbox {

class Account;
struct User;

// Why the user cannot get what `feature` of a PATCH of settings asks for, or nothing.
std::optional<Answer> refuseFeatures(Account &account, const User &user,
                                     const QJsonObject &feature);

// Carries out what is kept with the user and not among the settings: webinar seat and phone.
void changeLicences(Account &account, const User &user, const QJsonObject &feature);

} // namespace rollcall::sandbox
