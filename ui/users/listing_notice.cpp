#include "ui/users/listing_notice.h"

#include "ui/models/time_text.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall {

namespace {

// A list older than this is said to be old.
constexpr qint64 staleAfterSeconds = 60 * 60;

// Zoom's scopes for GET /users, in both of its spellings (scope reference of the Users API).
constexpr auto listUsersGranular = "user:read:list_users:admin";
constexpr auto listUsersClassic = "user:read:admin";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ListingNotice)

public:
    // "12,300 of 40,000 users"
    static QString amount(const ListingState &state)
    {
        if (state.expected < 0)
            return tr("%Ln user(s)", nullptr, state.listed);
        //: %n is the whole, %1 the part: "12,300 of 40,000 users"
        return tr("%1 of %Ln user(s)", nullptr, std::max(state.expected, state.listed))
            .arg(QLocale().toString(state.listed));
    }

    static QString age(const ListingState &state, const QDateTime &now)
    {
        return ageText(state.finished->toSecsSinceEpoch(), now);
    }

    // What the failure means for what is on screen.
    static QString consequence(const ListingState &state, int users, const QDateTime &now)
    {
        if (users == 0)
            return {};
        if (!state.finished) {
            return tr("This list is partial: %1 are loaded, so counts, searches and exports miss "
                      "the rest.")
                .arg(amount(state));
        }
        if (state.listed == 0)
            return tr("You see the list as it was %1.").arg(age(state, now));
        return tr("%1 are refreshed; the others are as they were %2.")
            .arg(amount(state), age(state, now));
    }

    static QString visibleLines(const QString &text)
    {
        QStringList lines = text.split(u'\n');
        for (QString &line : lines)
            line = visibleText(line);
        return lines.join(u'\n');
    }

    static QString joined(const QStringList &sentences)
    {
        QStringList some = sentences;
        some.removeAll(QString());
        return some.join(u' ');
    }

    static ListingNotice never()
    {
        ListingNotice result;
        result.notice.icon = QStringLiteral("users");
        result.notice.title = tr("No users are loaded yet");
        result.notice.text = tr("Load the account's users to search, sort and export them.");
        result.remedy = ListingRemedy::Load;
        return result;
    }

    static ListingNotice listing(const ListingState &state, const QDateTime &now)
    {
        ListingNotice result;
        Notice &notice = result.notice;
        notice.progress = Notice::Progress{state.listed, std::max(0, state.expected)};
        result.remedy = ListingRemedy::Stop;
        if (state.waitingUntil) {
            notice.meaning = Meaning::Warning;
            notice.icon = QStringLiteral("clock");
            const QString until = clockText(*state.waitingUntil, now);
            notice.title = state.waitingForAnotherDay ? tr("Zoom's daily limit is used up")
                                                      : tr("Waiting for Zoom's rate limit");
            notice.text =
                tr("%1 are loaded. Loading goes on by itself at %2.").arg(amount(state), until);
            return result;
        }
        notice.meaning = Meaning::Accent;
        notice.icon = QStringLiteral("refresh");
        notice.title = state.finished ? tr("Refreshing") : tr("Loading users");
        notice.text =
            state.expected < 0 ? tr("%Ln user(s) so far", nullptr, state.listed) : amount(state);
        if (state.restarts > 0) {
            notice.text = joined(
                {notice.text + u'.', tr("Started over, because Zoom's page token had expired.")});
        }
        return result;
    }

    static ListingNotice stopped(const ListingState &state, int users, const QDateTime &now)
    {
        ListingNotice result;
        result.notice.meaning = Meaning::Warning;
        result.notice.icon = QStringLiteral("partial");
        result.notice.title = tr("Loading was stopped");
        result.notice.text = consequence(state, users, now);
        result.remedy = ListingRemedy::Resume;
        return result;
    }

    static ListingNotice complete(const ListingState &state, int users, const QDateTime &now)
    {
        ListingNotice result;
        Notice &notice = result.notice;
        if (users == 0) {
            notice.icon = QStringLiteral("users");
            notice.title = tr("This account has no users");
            notice.text = tr("Zoom lists none, neither active nor inactive nor pending.");
            result.remedy = ListingRemedy::Refresh;
        } else if (state.changedMeanwhile) {
            notice.meaning = Meaning::Warning;
            notice.icon = QStringLiteral("info");
            notice.title = tr("Users came or went while the list was loading");
            notice.text = tr("One of them may be missing. Refresh the list to be sure.");
            result.remedy = ListingRemedy::Refresh;
        } else if (state.finished && state.finished->secsTo(now) >= staleAfterSeconds) {
            notice.icon = QStringLiteral("clock");
            notice.title = tr("This list is %1").arg(oldText(state, now));
            notice.text = tr("Changes made since then are not in it.");
            result.remedy = ListingRemedy::Refresh;
        }
        return result;
    }

    static QString oldText(const ListingState &state, const QDateTime &now)
    {
        const int hours = int(state.finished->secsTo(now) / 3600);
        return hours < 48 ? tr("%Ln hour(s) old", nullptr, hours)
                          : tr("%Ln day(s) old", nullptr, hours / 24);
    }

    struct Failure
    {
        Meaning meaning;
        const char *icon;
        QString title;
        QString advice; // where the error's own sentence needs more
    };

    static Failure failure(const ListingState &state, const QDateTime &now)
    {
        switch (state.error->kind) {
        case ErrorKind::Offline:
        case ErrorKind::Timeout:
        case ErrorKind::Transport:
            return {Meaning::Warning, "offline", tr("Zoom cannot be reached"), {}};
        case ErrorKind::Tls:
        case ErrorKind::NotZoom:
        case ErrorKind::Redirected:
            return {Meaning::Danger, "offline", tr("Something between here and Zoom answers"), {}};
        case ErrorKind::SignIn:
        case ErrorKind::Keyring:
            return {Meaning::Danger, "key", tr("Zoom did not accept the sign-in"), {}};
        case ErrorKind::ScopeMissing:
            return {Meaning::Danger, "lock", tr("This app may not list users"), scopeAdvice(state)};
        case ErrorKind::RoleTooLow:
        case ErrorKind::PlanTooLow:
            return {Meaning::Danger, "lock", tr("This account may not list users"), {}};
        case ErrorKind::RateLimited:
        case ErrorKind::DailyLimit:
            return {Meaning::Warning, "clock", tr("Zoom's rate limit is reached"),
                    limitAdvice(state, now)};
        default:
            return {Meaning::Danger, "error", tr("The list could not be loaded"), {}};
        }
    }

    static QString scopeAdvice(const ListingState &state)
    {
        const QString granular = QLatin1String(listUsersGranular);
        const QString classic = QLatin1String(listUsersClassic);
        QStringList others;
        for (const QString &scope : state.error->missingScopes) {
            if (scope != granular && scope != classic)
                others += visibleText(scope);
        }
        const QString advice =
            //: %1 and %2 are the two spellings of one scope
            tr("Add %1 (in apps with classic scopes: %2) to the app in the Zoom App Marketplace, "
               "under Scopes, then load again. It can take some minutes until Zoom knows.")
                .arg(granular, classic);
        return others.isEmpty()
                   ? advice
                   : joined({advice, tr("Zoom also names: %1.").arg(others.join(u", "))});
    }

    static QString limitAdvice(const ListingState &state, const QDateTime &now)
    {
        if (!state.waitingUntil)
            return {};
        return tr("Go on after %1.").arg(clockText(*state.waitingUntil, now));
    }

    static ListingNotice failed(const ListingState &state, int users, const QDateTime &now)
    {
        ListingNotice result;
        result.remedy = ListingRemedy::Resume;
        result.notice.meaning = Meaning::Danger;
        result.notice.icon = QStringLiteral("error");
        result.notice.title = tr("The list could not be loaded");
        if (state.error) {
            const Failure what = failure(state, now);
            result.notice.meaning = what.meaning;
            result.notice.icon = QLatin1String(what.icon);
            result.notice.title = what.title;
            result.notice.text = joined({visibleText(state.error->sentence), what.advice});
            result.notice.details = visibleLines(state.error->details());
        }
        result.notice.text = joined({result.notice.text, consequence(state, users, now)});
        return result;
    }
};

} // namespace

ListingNotice listingNotice(const ListingState &state, int users, const QDateTime &now)
{
    switch (state.phase) {
    case ListingState::Phase::Never:
        return Words::never();
    case ListingState::Phase::Listing:
        return Words::listing(state, now);
    case ListingState::Phase::Stopped:
        return Words::stopped(state, users, now);
    case ListingState::Phase::Failed:
        return Words::failed(state, users, now);
    case ListingState::Phase::Complete:
        return Words::complete(state, users, now);
    }
    return {};
}

} // namespace rollcall
