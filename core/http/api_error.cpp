#include "core/http/api_error.h"

#include "core/http/http_errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

struct Row
{
    int status; // 0: any
    int code;   // 0: any
    ErrorKind kind;
};

// The first row that fits decides. Codes: Zoom's Users API, tables of its errors per operation.
constexpr std::array rows{
    Row{0, 124, ErrorKind::SignIn},        // access token expired or invalid, also under 400
    Row{0, 4711, ErrorKind::ScopeMissing}, // under 400; 403 is accepted too
    Row{0, 4700, ErrorKind::ScopeMissing}, // as older answers had it
    Row{200, 200, ErrorKind::PlanTooLow},  // "Only available for paid account", inside a 200
    Row{401, 0, ErrorKind::SignIn},        //
    Row{0, 1001, ErrorKind::NotFound},     // user does not exist
    Row{0, 1010, ErrorKind::NotFound},     // user not found on this account, under 400
    Row{0, 1120, ErrorKind::NotFound},     // invitation expired or unknown, under 400
    Row{0, 1005, ErrorKind::Conflict},     // e-mail address in use
    Row{403, 0, ErrorKind::RoleTooLow},    // REST access denied
    Row{404, 0, ErrorKind::NotFound},      //
    Row{408, 0, ErrorKind::Timeout},       //
    Row{409, 0, ErrorKind::Conflict},      //
    Row{429, 0, ErrorKind::RateLimited},   //
};

ErrorKind kindOf(int status, int code)
{
    for (const Row &row : rows) {
        if ((row.status == 0 || row.status == status) && (row.code == 0 || row.code == code))
            return row.kind;
    }
    return status >= 500 ? ErrorKind::Server : ErrorKind::Invalid;
}

bool isSuccess(const Response &response)
{
    return response.status >= 200 && response.status < 300;
}

bool isHtml(const Response &response)
{
    const QByteArray start = response.body.left(256).trimmed().left(1);
    return response.header("Content-Type").toLower().contains("html") || start == "<";
}

// A refusal inside a 2xx has few and short members; a listing of 300 users is some 200 kB long and
// must not be parsed here and again by its reader. So a body above this size counts as a refusal
// only if it starts like one.
constexpr qsizetype smallBody = 16 * 1024;

bool holdsEnvelope(const QByteArray &body)
{
    if (body.size() <= smallBody)
        return true;
    const QByteArray start = body.left(64).simplified().replace(' ', "");
    return start.startsWith("{\"code\"") || start.startsWith("{\"message\"") ||
           start.startsWith("{\"errors\"");
}

// Starts and ends as a JSON object or array does. The transport has seen to it that nothing was cut
// off, so this only tells JSON from other things.
bool looksWhole(const QByteArray &body)
{
    const QByteArrayView view = QByteArrayView(body).trimmed();
    return view.size() >= 2 && ((view.front() == '{' && view.back() == '}') ||
                                (view.front() == '[' && view.back() == ']'));
}

QString textOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

void readEnvelope(const QJsonObject &envelope, Error &error)
{
    error.zoomCode = envelope.value(u"code").toInt();
    error.zoomMessage = textOf(envelope, QLatin1StringView("message"));
    const QJsonArray fields = envelope.value(u"errors").toArray();
    for (const QJsonValue &value : fields) {
        const QJsonObject field = value.toObject();
        error.fields.append({textOf(field, QLatin1StringView("field")),
                             textOf(field, QLatin1StringView("message"))});
    }
}

// "Does not contain permissions [User:Edit]" comes with code 200, which means many things.
bool namesPermission(const QString &message)
{
    static const QRegularExpression permission(
        QStringLiteral("\\[\\s*[A-Z][A-Za-z]*:[A-Z][A-Za-z]*"));
    return permission.match(message).hasMatch();
}

bool isPageWalk(const Request &request)
{
    return std::any_of(request.query.begin(), request.query.end(), [](const auto &item) {
        return item.first == "next_page_token" && !item.second.isEmpty();
    });
}

ErrorKind kindOf(const Request &request, const Error &error)
{
    const ErrorKind kind = kindOf(error.httpStatus, error.zoomCode);
    if (kind != ErrorKind::Invalid)
        return kind;
    if (error.zoomCode == 300 && isPageWalk(request))
        return ErrorKind::PageToken;
    if (error.zoomCode == 200 && namesPermission(error.zoomMessage))
        return ErrorKind::RoleTooLow;
    if (error.zoomCode == 200 && request.paidOnly)
        return ErrorKind::PlanTooLow;
    return kind;
}

void stamp(const Response &response, Error &error)
{
    error.httpStatus = response.status;
    error.trackingId = QString::fromLatin1(response.header("x-zm-trackingid"));
}

// What an answer leaves open: the server may have acted although its words make no sense.
Delivery unlessRead(const Request &request)
{
    return request.verb == Verb::Get ? Delivery::Answered : Delivery::Unknown;
}

Error refusal(const Request &request, const Response &response, const QJsonObject &envelope)
{
    Error error;
    stamp(response, error);
    readEnvelope(envelope, error);
    error.kind = kindOf(request, error);
    error.delivery = error.kind == ErrorKind::Server || error.kind == ErrorKind::Timeout
                         ? unlessRead(request)
                         : Delivery::Answered;
    error.sentence = plainSentence(error.kind);
    if (error.kind == ErrorKind::ScopeMissing)
        error.missingScopes = scopesNamedIn(error.zoomMessage);
    return error;
}

Error stranger(const Request &request, const Response &response, ErrorKind kind,
               const QString &technical)
{
    Error error = httpError(kind, unlessRead(request), technical);
    stamp(response, error);
    return error;
}

// A 2xx: data, a refusal in disguise, or rubbish.
std::optional<Error> checkSuccess(const Request &request, const Response &response)
{
    if (response.body.isEmpty())
        return std::nullopt;
    if (isHtml(response))
        return stranger(request, response, ErrorKind::NotZoom, QStringLiteral("a web page"));
    const auto damaged = [&] {
        return stranger(request, response, ErrorKind::Transport,
                        QStringLiteral("the body is not whole JSON"));
    };
    if (!looksWhole(response.body))
        return damaged();
    if (!holdsEnvelope(response.body))
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    if (json.isNull())
        return damaged();
    if (json.object().value(u"code").toInt() != 0)
        return refusal(request, response, json.object());
    return std::nullopt;
}

} // namespace

std::optional<Error> apiError(const Request &request, const Response &response)
{
    if (isSuccess(response))
        return checkSuccess(request, response);
    if (response.status >= 300 && response.status < 400) {
        Error error = httpError(ErrorKind::Redirected, Delivery::Answered);
        stamp(response, error);
        return error;
    }
    const bool byGateway = response.status >= 400 && response.status < 500;
    if ((byGateway && isHtml(response)) || response.status == 511)
        return stranger(request, response, ErrorKind::NotZoom, QStringLiteral("a web page"));
    return refusal(request, response, QJsonDocument::fromJson(response.body).object());
}

QStringList scopesNamedIn(const QString &message)
{
    static const QRegularExpression list(QStringLiteral("\\[([^\\[\\]]*:[^\\[\\]]*)\\]"));
    QStringList scopes;
    const QStringList parts = list.match(message).captured(1).split(u',');
    for (const QString &part : parts) {
        if (const QString scope = part.trimmed(); !scope.isEmpty())
            scopes += scope;
    }
    return scopes;
}

} // namespace rollcall
