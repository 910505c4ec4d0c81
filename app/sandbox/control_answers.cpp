#include "app/sandbox/control_answers.h"

#include "app/sandbox/http/json_writer.h"

#include <QJsonDocument>

namespace rollcall::sandbox {

Answer controlDone()
{
    Answer answer;
    answer.body = "{}";
    return answer;
}

Answer controlMistake(int status, const QString &sentence)
{
    Answer answer;
    answer.status = status;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("error", sentence.toStdString());
    json.closeObject();
    return answer;
}

JsonMembers controlMembers(const Call &call)
{
    const QByteArray body = QByteArray::fromStdString(call.body);
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return {json.isObject() ? QJsonValue(json.object()) : QJsonValue(),
            QStringLiteral("The request")};
}

} // namespace rollcall::sandbox
