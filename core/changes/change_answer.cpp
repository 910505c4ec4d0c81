#include "core/changes/change_answer.h"

#include "core/changes/change_kind.h"
#include "core/zoom/json_body.h"

namespace rollcall {

Result<QJsonObject> saidBy(const Change &change, const Response &response)
{
    const ChangeKind &kind = kindOf(change);
    if (!kind.answer || response.body.isEmpty())
        return QJsonObject();
    const QByteArray path = zoom::factsOf(change.operation).path.toByteArray();
    const Result<QJsonObject> json = zoom::jsonObject(response.body, path);
    if (json)
        return kind.answer(change, *json);
    Error error = json.error(); // it has happened, but nobody can read what
    error.delivery = Delivery::Unknown;
    return error;
}

} // namespace rollcall
