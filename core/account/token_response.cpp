#include "core/account/token_response.h"

#include "core/http/retry_after.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::TokenResponse)
};

struct Refusal
{
    QLatin1String error;      // OAuth's
    std::array<int, 2> codes; // Zoom's, seen in its logs and documents; 0 for none
    const char *sentence;
};

#define SENTENCE(text) QT_TRANSLATE_NOOP("rollcall::TokenResponse", text)

// clang-format off
const std::array refusals{
    Refusal{QLatin1String("invalid_client"), {4702, 4704}, SENTENCE(
        "Zoom does not accept this client ID with this client secret. Copy both again from the app's credentials page; a secret that was regenerated there replaces the old one.")},
    Refusal{QLatin1String("invalid_grant"), {4700, 0}, SENTENCE(
        "Zoom does not accept this account ID for this app. Check the account ID on the app's credentials page, and that the app is activated.")},
    Refusal{QLatin1String("unsupported_grant_type"), {4705, 0}, SENTENCE(
        "This Zoom app can't sign in without a person. Rollcall needs an app of the type Server-to-Server OAuth; check that the client ID is that of such an app.")},
    Refusal{QLatin1String("unauthorized_client"), {0, 0}, SENTENCE(
        "This Zoom app can't sign in without a person. Rollcall needs an app of the type Server-to-Server OAuth; check that the client ID is that of such an app.")},
    Refusal{QLatin1String("invalid_request"), {4706, 0}, SENTENCE(
        "Zoom could not make sense of the credentials. Check the account ID first, then the client ID and the client secret.")},
    Refusal{QLatin1String(), {4717, 4738}, SENTENCE(
        "The Zoom app is switched off. Activate it on the Zoom App Marketplace, or ask the admin who switched it off.")},
    Refusal{QLatin1String(), {4735, 0}, SENTENCE(
        "The person who made the Zoom app is no longer in the account. Make a new app, and enter its credentials.")},
    Refusal{QLatin1String(), {4741, 0}, SENTENCE(
        "The Zoom app's permission was withdrawn. Activate the app again on the Zoom App Marketplace.")},
};
// clang-format on
#undef SENTENCE

QString refusalSentence(const QString &oauthError, int code)
{
    for (const Refusal &refusal : refusals) {
        const bool isCode = code != 0 && (refusal.codes[0] == code || refusal.codes[1] == code);
        if (isCode || (!refusal.error.isEmpty() && refusal.error == oauthError))
            return Text::tr(refusal.sentence);
    }
    return Text::tr("Zoom refused to sign in with these credentials. Check account ID, client ID "
                    "and client secret, and that the app is activated.");
}

// As little as a header can take; anything else was not made by a token endpoint.
bool isToken(const QByteArray &token)
{
    return !token.isEmpty() &&
           std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

QString firstText(const QJsonObject &json, std::initializer_list<QLatin1String> keys)
{
    for (const QLatin1String key : keys) {
        if (QString text = json.value(key).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

int zoomCode(const QJsonObject &json)
{
    for (const QLatin1String key : {QLatin1String("code"), QLatin1String("errorCode")}) {
        if (const int code = json.value(key).toVariant().toInt(); code != 0)
            return code;
    }
    return 0;
}

Error answerError(const Response &response, const QUrl &tokenUrl, ErrorKind kind,
                  const QString &sentence)
{
    Error error = localError(kind, sentence);
    error.delivery = Delivery::Answered;
    error.httpStatus = response.status;
    error.trackingId = QString::fromLatin1(response.header("x-zm-trackingid"));
    error.operation = QStringLiteral("POST ") + tokenUrl.path();
    return error;
}

Error refusal(const Response &response, const QUrl &tokenUrl, const QJsonObject &json)
{
    const QString oauthError = json.value(QLatin1String("error")).toString();
    const int code = zoomCode(json);
    Error error =
        answerError(response, tokenUrl, ErrorKind::SignIn, refusalSentence(oauthError, code));
    error.zoomCode = code;
    error.zoomMessage =
        firstText(json, {QLatin1String("reason"), QLatin1String("message"),
                         QLatin1String("error_description"), QLatin1String("errorMessage")});
    error.technical = oauthError;
    return error;
}

Error notATokenEndpoint(const Response &response, const QUrl &tokenUrl)
{
    //: %1 is a host name
    Error error = answerError(
        response, tokenUrl, ErrorKind::NotZoom,
        Text::tr("What answered at “%1” is not Zoom's sign-in. Open a web page to see whether this "
                 "network wants you to sign in first; if not, check the token address.")
            .arg(tokenUrl.host()));
    error.technical = QString::fromLatin1(response.header("content-type"));
    return error;
}

bool isMeantAsJson(const Response &response)
{
    return !response.body.isEmpty() &&
           response.header("content-type").toLower().startsWith("application/json");
}

Error damaged(const Response &response, const QUrl &tokenUrl)
{
    return answerError(response, tokenUrl, ErrorKind::Transport,
                       Text::tr("The answer of Zoom's sign-in arrived damaged. Try again."));
}

Error rateLimited(const Response &response, const QUrl &tokenUrl)
{
    Error error = answerError(response, tokenUrl, ErrorKind::RateLimited,
                              Text::tr("Zoom is asked for too many sign-ins at the moment. Try "
                                       "again in a minute."));
    error.retryAfter = retryAfter(response, QDateTime::currentDateTimeUtc());
    return error;
}

Result<TokenGrant> grant(const Response &response, const QUrl &tokenUrl, const QJsonObject &json)
{
    TokenGrant grant;
    grant.token = json.value(QLatin1String("access_token")).toString().toUtf8();
    if (!isToken(grant.token))
        return notATokenEndpoint(response, tokenUrl);
    const QVariant lifetime = json.value(QLatin1String("expires_in")).toVariant();
    if (const qlonglong seconds = lifetime.toLongLong(); seconds > 0)
        grant.lifetime = std::chrono::seconds(seconds);
    grant.scopes = json.value(QLatin1String("scope")).toString().split(u' ', Qt::SkipEmptyParts);
    grant.apiUrl = QUrl(json.value(QLatin1String("api_url")).toString(), QUrl::StrictMode);
    return grant;
}

} // namespace

Result<TokenGrant> readTokenResponse(const Response &response, const QUrl &tokenUrl)
{
    if (response.status >= 500) {
        return answerError(response, tokenUrl, ErrorKind::Server,
                           Text::tr("Zoom's sign-in has a problem of its own. Try again later."));
    }
    if (response.status >= 300 && response.status < 400) {
        return answerError(response, tokenUrl, ErrorKind::Redirected,
                           Text::tr("The token address points to another one, and Rollcall takes "
                                    "the client secret nowhere else. Does this network want you "
                                    "to sign in first? If not, check the token address."));
    }
    if (response.status == 429)
        return rateLimited(response, tokenUrl);

    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isNull() && isMeantAsJson(response))
        return damaged(response, tokenUrl);
    const QJsonObject json = document.object();
    if (json.contains(QLatin1String("error")) || zoomCode(json) != 0)
        return refusal(response, tokenUrl, json);
    if (response.status >= 200 && response.status < 300)
        return grant(response, tokenUrl, json);
    const bool isBare = response.body.trimmed().isEmpty() || !json.isEmpty();
    if (isBare && response.status != 404)
        return refusal(response, tokenUrl, json);
    return notATokenEndpoint(response, tokenUrl);
}

Error tokenConnectionError(Error error, const QUrl &tokenUrl)
{
    error.operation = QStringLiteral("POST ") + tokenUrl.path();
    if (error.kind == ErrorKind::Offline) {
        //: %1 is a host name
        error.sentence = Text::tr("Zoom's sign-in at “%1” can't be reached. Check the network "
                                  "connection, the proxy and the token address.")
                             .arg(tokenUrl.host());
    } else if (error.kind == ErrorKind::Tls) {
        //: %1 is a host name
        error.sentence = Text::tr("“%1” could not prove that it is the right server, so nothing "
                                  "was sent to it. Check this computer's clock, and whether a "
                                  "proxy replaces certificates.")
                             .arg(tokenUrl.host());
    }
    return error;
}

} // namespace rollcall
