#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/http/request.h"

#include <QCoroTask>
#include <QString>

namespace rollcall {

class ApiClient;

namespace zoom {

struct VanityNameCheck
{
    QString vanityName; // the last part of a personal link
    Lane lane = Lane::Foreground;
};

// GET /users/vanity_name.
Request checkVanityNameRequest(const VanityNameCheck &check);

// True if the name is taken. Errors: 400/300 no name. Set by updateUser().
QCoro::Task<Result<bool>> checkVanityName(ApiClient &client, VanityNameCheck check,
                                          CancelToken cancel = {});

} // namespace zoom
} // namespace rollcall
