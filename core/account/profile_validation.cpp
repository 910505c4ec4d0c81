#include "core/account/profile_validation.h"

#include "core/http/transport.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ProfileValidation)
};

bool isBelow(const QString &host, QLatin1String domain)
{
    return host == domain || (host.endsWith(domain) && host.chopped(domain.size()).endsWith(u'.'));
}

bool isLoopback(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") && isAllowedUrl(url);
}

// What stands in the way of using this address at all; empty for nothing.
QString urlMistake(const QUrl &url)
{
    if (url.isEmpty())
        return Text::tr("Enter the address, beginning with https://.");
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return Text::tr("This is not a web address. It must begin with https://.");
    if (!url.userInfo().isEmpty())
        return Text::tr("The address must not hold a user name or password.");
    if (!isAllowedUrl(url))
        return Text::tr("The address must begin with https://, so that nobody on the way can read "
                        "the secret.");
    if (url.hasQuery() || url.hasFragment())
        return Text::tr("The address must end before the first “?” or “#”.");
    return {};
}

std::optional<ProfileProblem> urlProblem(ProfileField field, const QUrl &url)
{
    if (const QString mistake = urlMistake(url); !mistake.isEmpty())
        return ProfileProblem{field, false, mistake};
    if (!isKnownZoomHost(url) && !isLoopback(url)) {
        //: %1 is a host name
        return ProfileProblem{field, true,
                              Text::tr("“%1” does not belong to Zoom. Go on only if you trust it: "
                                       "it can act in your account.")
                                  .arg(url.host())};
    }
    return std::nullopt;
}

std::optional<ProfileProblem> apiUrlProblem(const QUrl &url)
{
    if (auto problem = urlProblem(ProfileField::ApiUrl, url))
        return problem;
    if (isKnownZoomHost(url) && url.path() != QLatin1String("/v2")) {
        return ProfileProblem{ProfileField::ApiUrl, true,
                              Text::tr("The addresses of Zoom's API end in “/v2”.")};
    }
    return std::nullopt;
}

std::optional<ProfileProblem> nameProblem(const QString &name)
{
    if (name.isEmpty())
        return ProfileProblem{ProfileField::Name, false, Text::tr("Give the account a name.")};
    if (isPracticeName(name)) {
        return ProfileProblem{
            ProfileField::Name, false,
            Text::tr("“practice” stands for the practice account. Take another name.")};
    }
    return std::nullopt;
}

std::optional<ProfileProblem> credentialProblem(ProfileField field, const QString &value,
                                                const QString &ifEmpty)
{
    if (value.isEmpty())
        return ProfileProblem{field, false, ifEmpty};
    const bool printable = std::all_of(value.begin(), value.end(),
                                       [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    if (!printable) {
        return ProfileProblem{field, false,
                              Text::tr("There is a blank or a character in it that Zoom's IDs "
                                       "never have. Copy it again, whole and alone.")};
    }
    return std::nullopt;
}

ZoomRegion region(const QString &name, const QString &apiHost)
{
    return {name, QUrl(QStringLiteral("https://%1/v2").arg(apiHost)),
            QUrl(QStringLiteral("https://zoom.us/oauth/token"))};
}

} // namespace

QList<ProfileProblem> validate(const AccountProfile &profile)
{
    QList<ProfileProblem> problems;
    const auto add = [&problems](const std::optional<ProfileProblem> &problem) {
        if (problem)
            problems += *problem;
    };
    add(nameProblem(profile.name));
    add(apiUrlProblem(profile.apiUrl));
    add(urlProblem(ProfileField::TokenUrl, profile.tokenUrl));
    add(credentialProblem(ProfileField::AccountId, profile.accountId,
                          Text::tr("Enter the account ID from the app's credentials page.")));
    add(credentialProblem(ProfileField::ClientId, profile.clientId,
                          Text::tr("Enter the client ID from the app's credentials page.")));
    return problems;
}

bool isPracticeName(const QString &name)
{
    return name.compare(QLatin1String("practice"), Qt::CaseInsensitive) == 0;
}

AccountProfile normalised(AccountProfile profile)
{
    profile.name = profile.name.simplified();
    profile.accountId = profile.accountId.trimmed();
    profile.clientId = profile.clientId.trimmed();
    QString path = profile.apiUrl.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    profile.apiUrl.setPath(path, QUrl::StrictMode);
    return profile;
}

bool isKnownZoomHost(const QUrl &url)
{
    const QString host = url.host().toLower();
    return isBelow(host, QLatin1String("zoom.us")) || isBelow(host, QLatin1String("zoomgov.com"));
}

QList<ZoomRegion> zoomRegions()
{
    return {
        region(Text::tr("Global"), QStringLiteral("api.zoom.us")),
        region(Text::tr("United States"), QStringLiteral("api-us.zoom.us")),
        region(Text::tr("European Union"), QStringLiteral("api-eu.zoom.us")),
        region(Text::tr("United Kingdom"), QStringLiteral("api-uk.zoom.us")),
        region(Text::tr("Canada"), QStringLiteral("api-ca.zoom.us")),
        region(Text::tr("Australia"), QStringLiteral("api-au.zoom.us")),
        region(Text::tr("India"), QStringLiteral("api-in.zoom.us")),
        region(Text::tr("Singapore"), QStringLiteral("api-sg.zoom.us")),
        region(Text::tr("Saudi Arabia"), QStringLiteral("api-sa.zoom.us")),
        {Text::tr("Zoom for Government (US)"), QUrl(QStringLiteral("https://api.zoomgov.com/v2")),
         QUrl(QStringLiteral("https://zoomgov.com/oauth/token"))},
    };
}

} // namespace rollcall
