#include "ui/connect/connect_words.h"

#include "ui/models/visible_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall {

namespace {

using Verdict = zoom::FeatureCheck::Verdict;
using Rank = zoom::FeatureRank;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ConnectWords)
};

struct Headline
{
    const char *symbol;
    QString title;
};

Headline failureHeadline(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::SignIn:
        return {"key", Text::tr("Zoom does not accept these credentials")};
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Transport:
        return {"offline", Text::tr("Zoom cannot be reached")};
    case ErrorKind::Tls:
        return {"lock", Text::tr("No trusted connection could be made")};
    case ErrorKind::NotZoom:
    case ErrorKind::Redirected:
        return {"server", Text::tr("Something answers at this address, but it is not Zoom")};
    case ErrorKind::RateLimited:
    case ErrorKind::DailyLimit:
        return {"clock", Text::tr("Zoom's rate limit is reached")};
    default:
        return {"error", Text::tr("The connection could not be tested")};
    }
}

Notice errorNotice(const QString &symbol, const QString &title, const Error &error)
{
    Notice notice;
    notice.meaning = Meaning::Danger;
    notice.icon = symbol;
    notice.title = title;
    notice.text = visibleText(error.sentence);
    notice.details = error.details();
    return notice;
}

bool has(const zoom::ConnectionReport &report, Verdict verdict)
{
    return std::any_of(report.features.begin(), report.features.end(),
                       [verdict](const auto &check) { return check.verdict == verdict; });
}

Notice usableNotice(const zoom::ConnectionReport &report)
{
    Notice notice;
    const bool whole = report.complete();
    notice.meaning = whole ? Meaning::Success : Meaning::Warning;
    notice.icon = whole ? QStringLiteral("success") : QStringLiteral("partial");
    notice.title = whole ? Text::tr("The connection works")
                         : Text::tr("The connection works, but not for everything");
    if (report.totalUsers >= 0)
        notice.text = Text::tr("Zoom counts %Ln active user(s).", nullptr, report.totalUsers);
    if (!whole) {
        notice.text += notice.text.isEmpty() ? QString() : QStringLiteral(" ");
        notice.text +=
            Text::tr("Users can be listed. The rest can be allowed in Zoom at any time.");
    }
    return notice;
}

Notice uselessNotice(const zoom::ConnectionReport &report)
{
    Notice notice;
    notice.meaning = Meaning::Danger;
    notice.icon = QStringLiteral("lock");
    notice.title = Text::tr("Zoom lets the app in, but does not show it the users");
    if (has(report, Verdict::ScopeMissing)) {
        notice.text = Text::tr("Add the scopes named below to the app in the Zoom App Marketplace, "
                               "then test again. It can take some minutes until Zoom knows.");
    } else if (has(report, Verdict::RoleTooLow)) {
        notice.text = Text::tr("The role of the person who made the app may not see users. An "
                               "administrator can change that in Zoom under Roles.");
    } else {
        notice.text = Text::tr("What was tried, and what Zoom said, is below.");
    }
    return notice;
}

void addScopes(zoom::FeatureCheck &to, const zoom::FeatureCheck &from)
{
    for (qsizetype i = 0; i < from.granularScopes.size(); ++i) {
        if (to.granularScopes.contains(from.granularScopes.at(i)))
            continue;
        to.granularScopes += from.granularScopes.at(i);
        to.classicScopes += from.classicScopes.value(i);
    }
}

} // namespace

Notice testingNotice()
{
    Notice notice;
    notice.meaning = Meaning::Accent;
    notice.icon = QStringLiteral("refresh");
    notice.title = Text::tr("Testing the connection");
    notice.text = Text::tr("Nothing is changed in your account.");
    notice.progress = Notice::Progress{};
    return notice;
}

Notice reportNotice(const zoom::ConnectionReport &report)
{
    if (report.failure) {
        const Headline headline = failureHeadline(report.failure->kind);
        return errorNotice(QLatin1String(headline.symbol), headline.title, *report.failure);
    }
    return report.usable() ? usableNotice(report) : uselessNotice(report);
}

FeatureWords featureWords(const zoom::FeatureCheck &check)
{
    switch (check.verdict) {
    case Verdict::Works:
        return {QStringLiteral("success"), Meaning::Success, Text::tr("Works"), {}};
    case Verdict::Likely:
        return {QStringLiteral("success"), Meaning::Muted, Text::tr("Is likely to work"),
                Text::tr("The app has the scopes for it. Changes are not tried.")};
    case Verdict::ScopeMissing:
        if (check.granularScopes.size() > 1)
            return {QStringLiteral("lock"), Meaning::Danger, Text::tr("The app lacks scopes"),
                    Text::tr("Add these scopes to the app:")};
        return {QStringLiteral("lock"), Meaning::Danger, Text::tr("The app lacks a scope"),
                Text::tr("Add this scope to the app:")};
    case Verdict::RoleTooLow:
        return {QStringLiteral("role"), Meaning::Danger, Text::tr("The role is too low"),
                check.permission.isEmpty()
                    ? Text::tr("The role of the person who made the app needs this permission.")
                    //: %1 is a permission as Zoom names it: "User:Edit"
                    : Text::tr("The role of the person who made the app needs the permission %1.")
                          .arg(check.permission)};
    case Verdict::PlanTooLow:
        return {
            QStringLiteral("licence"), Meaning::Warning, Text::tr("Not in the account's plan"), {}};
    case Verdict::Unknown:
        break;
    }
    return {QStringLiteral("help"), Meaning::Muted, Text::tr("Not known"),
            check.error ? visibleText(check.error->sentence) : QString()};
}

QList<FeatureGroup> featureGroups(const QList<zoom::FeatureCheck> &features)
{
    QList<FeatureGroup> groups;
    for (const zoom::FeatureCheck &check : features) {
        const auto alike = std::find_if(groups.begin(), groups.end(), [&](const auto &group) {
            return group.check.rank != Rank::Basic && group.check.verdict == check.verdict;
        });
        if (check.rank == Rank::MasterOnly && check.verdict == Verdict::ScopeMissing)
            continue;
        if (check.rank == Rank::Basic) {
            groups.append({check, QString()});
        } else if (alike == groups.end()) {
            groups.append({check, check.feature});
            groups.last().check.feature = Text::tr("More features");
        } else {
            //: Joins the names of two features, of which the first may be several already
            alike->names = Text::tr("%1 · %2").arg(alike->names, check.feature);
            addScopes(alike->check, check);
            if (alike->check.permission != check.permission)
                alike->check.permission.clear(); // one sentence can't name them all
        }
    }
    return groups;
}

QString keyringWords(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Ready:
        return Text::tr("The client secret is kept in this computer's keyring, never in a file.");
    case SecretStoreState::Locked:
        return Text::tr("The keyring is locked, so the secret can't be kept in it. Unlock it and "
                        "test again, or go on without: then Rollcall forgets the secret when it "
                        "is closed, and asks for it next time.");
    case SecretStoreState::Missing:
        return Text::tr("No keyring is running in this session, and Rollcall writes no secrets "
                        "into files. It forgets the secret when it is closed, and asks for it "
                        "next time.");
    case SecretStoreState::Denied:
        return Text::tr("The keyring does not let Rollcall in. Allow it there and test again, or "
                        "go on without: then Rollcall forgets the secret when it is closed, and "
                        "asks for it next time.");
    case SecretStoreState::Silent:
        return Text::tr("The keyring does not answer. It may be waiting for a password in another "
                        "window. Answer it and test again, or go on without: then Rollcall forgets "
                        "the secret when it is closed, and asks for it next time.");
    }
    return {};
}

Notice secretUnreadableNotice(const std::optional<Error> &error)
{
    if (error) {
        return errorNotice(QStringLiteral("key"), Text::tr("The stored secret can't be read"),
                           *error);
    }
    Notice notice;
    notice.meaning = Meaning::Danger;
    notice.icon = QStringLiteral("key");
    notice.title = Text::tr("The keyring does not hold this account's secret");
    notice.text = Text::tr("Go back and enter the client secret.");
    return notice;
}

Notice profileRefusedNotice(const Error &error)
{
    return errorNotice(QStringLiteral("error"), Text::tr("The account could not be saved"), error);
}

Notice secretRefusedNotice(const Error &error)
{
    Notice notice = errorNotice(QStringLiteral("key"),
                                Text::tr("The account is saved, but its secret is not"), error);
    notice.text += QStringLiteral(" ") +
                   Text::tr("Try again, or go on with the secret in memory for this run only.");
    return notice;
}

} // namespace rollcall
