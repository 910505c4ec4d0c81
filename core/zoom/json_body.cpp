#include "core/zoom/json_body.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace rollcall::zoom {

Result<QJsonObject> jsonObject(const QByteArray &body, const QByteArray &operation)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parsing);
    if (document.isObject())
        return document.object();
    Error error = localError(
        ErrorKind::Transport,
        QCoreApplication::translate("rollcall::zoom::JsonBody",
                                    "Zoom's answer arrived damaged and was not used. Try again."),
        parsing.errorString());
    error.delivery = Delivery::Answered;
    error.operation = QString::fromLatin1(operation);
    return error;
}

} // namespace rollcall::zoom
