#include "core/http/http_errors.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <array>

namespace rollcall {

namespace {

struct Sentence
{
    ErrorKind kind;
    const char *text;
};

// clang-format off
constexpr std::array sentences{
    Sentence{ErrorKind::Cancelled, QT_TRANSLATE_NOOP("rollcall::Http", "Stopped.")},
    Sentence{ErrorKind::Offline, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom can't be reached. Check the network, the proxy and the address of the API.")},
    Sentence{ErrorKind::Tls, QT_TRANSLATE_NOOP("rollcall::Http", "No trusted connection to Zoom could be made, so nothing was sent. Check this computer's clock and whether a proxy replaces certificates.")},
    Sentence{ErrorKind::Timeout, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom did not answer in time.")},
    Sentence{ErrorKind::Transport, QT_TRANSLATE_NOOP("rollcall::Http", "The connection broke, or the answer arrived damaged.")},
    Sentence{ErrorKind::NotZoom, QT_TRANSLATE_NOOP("rollcall::Http", "Something answered that is not Zoom's API. Does this network ask you to sign in, and is the address of the API right?")},
    Sentence{ErrorKind::Redirected, QT_TRANSLATE_NOOP("rollcall::Http", "The server pointed to another address. Rollcall does not follow, so that the account's token stays where it belongs.")},
    Sentence{ErrorKind::SignIn, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom did not accept the credentials of this account.")},
    Sentence{ErrorKind::ScopeMissing, QT_TRANSLATE_NOOP("rollcall::Http", "The Zoom app of this account lacks a scope that this needs.")},
    Sentence{ErrorKind::RoleTooLow, QT_TRANSLATE_NOOP("rollcall::Http", "The role behind this account's app may not do this.")},
    Sentence{ErrorKind::PlanTooLow, QT_TRANSLATE_NOOP("rollcall::Http", "The plan of this Zoom account does not include this.")},
    Sentence{ErrorKind::NotFound, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom does not know this, or no longer.")},
    Sentence{ErrorKind::Conflict, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom has this already.")},
    Sentence{ErrorKind::Invalid, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom refused the request.")},
    Sentence{ErrorKind::RateLimited, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom is receiving too many requests from this account at the moment. Try again in a minute.")},
    Sentence{ErrorKind::DailyLimit, QT_TRANSLATE_NOOP("rollcall::Http", "The account has used up what Zoom allows for one day.")},
    Sentence{ErrorKind::Server, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom has a problem of its own. Try again later.")},
    Sentence{ErrorKind::PageToken, QT_TRANSLATE_NOOP("rollcall::Http", "Zoom closed this listing while it was being read; it has to start again.")},
    Sentence{ErrorKind::Usage, QT_TRANSLATE_NOOP("rollcall::Http", "Rollcall only sends to https addresses, and to this computer itself.")},
};
// clang-format on

using Code = QNetworkReply::NetworkError;

struct Failure
{
    Code code;
    ErrorKind kind;
    Delivery delivery;
};

// Every code that is not here means: a connection was there, and what happened is unknown.
constexpr std::array failures{
    Failure{Code::ConnectionRefusedError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::HostNotFoundError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::ProxyConnectionRefusedError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::ProxyNotFoundError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::ProxyTimeoutError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::ProxyAuthenticationRequiredError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::TemporaryNetworkFailureError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::ProtocolUnknownError, ErrorKind::Offline, Delivery::NotSent},
    Failure{Code::SslHandshakeFailedError, ErrorKind::Tls, Delivery::NotSent},
    Failure{Code::ProxyConnectionClosedError, ErrorKind::Offline, Delivery::Unknown},
    Failure{Code::UnknownNetworkError, ErrorKind::Offline, Delivery::Unknown},
    Failure{Code::TimeoutError, ErrorKind::Timeout, Delivery::Unknown},
};

QString codeName(Code code)
{
    const char *name = QMetaEnum::fromType<Code>().valueToKey(code);
    return name ? QString::fromLatin1(name) : QString::number(code);
}

} // namespace

QString plainSentence(ErrorKind kind)
{
    for (const Sentence &sentence : sentences) {
        if (sentence.kind == kind)
            return QCoreApplication::translate("rollcall::Http", sentence.text);
    }
    return QString();
}

Error httpError(ErrorKind kind, Delivery delivery, const QString &technical)
{
    Error error = localError(kind, plainSentence(kind), technical);
    error.delivery = delivery;
    return error;
}

Error networkError(Code code, const QString &technical)
{
    Failure failure{code, ErrorKind::Transport, Delivery::Unknown};
    for (const Failure &known : failures) {
        if (known.code == code)
            failure = known;
    }
    QString words = codeName(code);
    if (!technical.isEmpty())
        words += QStringLiteral(", ") + technical;
    return httpError(failure.kind, failure.delivery, words);
}

bool isStatusError(Code code, int status)
{
    // Qt rewinds the body for a redirect that keeps it, even one that it will not follow.
    if ((status == 307 || status == 308) && code == Code::ContentReSendError)
        return true;
    if (status < 400 || code == Code::ContentReSendError || code == Code::ProtocolFailure)
        return false;
    return code >= Code::ContentAccessDenied;
}

} // namespace rollcall
