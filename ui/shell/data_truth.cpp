#include "ui/shell/data_truth.h"

#include "ui/models/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace rollcall {

namespace {

// From here on the age of a complete list is worth a look.
constexpr qint64 staleAfterSeconds = 60 * 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::DataTruth)

public:
    static QString amount(const ListingState &state)
    {
        const QLocale locale;
        if (state.expected < 0)
            //: Users that are loaded so far; the whole is not known yet
            return tr("%Ln user(s) so far", nullptr, state.listed);
        return tr("%1 of %2")
            .arg(locale.toString(state.listed),
                 locale.toString(std::max(state.expected, state.listed)));
    }

    // What is known from before, where a listing did not end well.
    static QString earlier(const ListingState &state, const QDateTime &now)
    {
        if (!state.finished)
            return state.listed > 0 ? amount(state) : QString();
        //: %1 is an age: "2 h ago"
        return tr("List from %1").arg(ageText(state.finished->toSecsSinceEpoch(), now));
    }

    static DataTruth listing(const ListingState &state, const QDateTime &now)
    {
        if (!state.waitingUntil)
            return {QStringLiteral("refresh"), Meaning::Accent, tr("Loading"), amount(state), {}};
        const QString until = clockText(*state.waitingUntil, now);
        //: %1 is a time of day, or a date and a time
        return {QStringLiteral("clock"), Meaning::Warning, tr("Rate limited until %1").arg(until),
                amount(state), exactTimeText(state.waitingUntil->toSecsSinceEpoch())};
    }

    static DataTruth complete(const ListingState &state, const QDateTime &now)
    {
        DataTruth truth{QStringLiteral("success"), Meaning::Success, tr("Complete"), {}, {}};
        if (state.changedMeanwhile)
            truth = {QStringLiteral("info"), Meaning::Warning, tr("Changed while loading"), {}, {}};
        if (!state.finished)
            return truth;
        if (state.finished->secsTo(now) >= staleAfterSeconds) {
            truth.symbol = QStringLiteral("clock");
            truth.meaning = Meaning::Warning;
        }
        truth.detail = ageText(state.finished->toSecsSinceEpoch(), now);
        truth.exact = exactTimeText(state.finished->toSecsSinceEpoch());
        return truth;
    }

    static DataTruth failed(const ListingState &state, const QDateTime &now)
    {
        DataTruth truth{
            QStringLiteral("error"), Meaning::Danger, tr("Not loaded"), earlier(state, now), {}};
        if (!state.error)
            return truth;
        truth.headline = headline(state.error->kind);
        switch (state.error->kind) {
        case ErrorKind::Offline:
        case ErrorKind::Timeout:
        case ErrorKind::Transport:
            truth.symbol = QStringLiteral("offline");
            truth.meaning = Meaning::Warning;
            break;
        case ErrorKind::RateLimited:
        case ErrorKind::DailyLimit:
            truth.symbol = QStringLiteral("clock");
            truth.meaning = Meaning::Warning;
            if (state.waitingUntil)
                truth.headline =
                    tr("Rate limited until %1").arg(clockText(*state.waitingUntil, now));
            break;
        case ErrorKind::ScopeMissing:
        case ErrorKind::RoleTooLow:
        case ErrorKind::PlanTooLow:
            truth.symbol = QStringLiteral("lock");
            break;
        case ErrorKind::SignIn:
            truth.symbol = QStringLiteral("key");
            break;
        default:
            break;
        }
        return truth;
    }

    static QString headline(ErrorKind kind)
    {
        switch (kind) {
        case ErrorKind::Offline:
            return tr("Offline");
        case ErrorKind::Timeout:
        case ErrorKind::Transport:
            return tr("Connection lost");
        case ErrorKind::RateLimited:
        case ErrorKind::DailyLimit:
            return tr("Rate limited");
        case ErrorKind::ScopeMissing:
        case ErrorKind::RoleTooLow:
        case ErrorKind::PlanTooLow:
            return tr("Not permitted");
        case ErrorKind::SignIn:
            return tr("Sign-in refused");
        default:
            return tr("Not loaded");
        }
    }
};

} // namespace

DataTruth dataTruth(const ListingState &state, const QDateTime &now)
{
    switch (state.phase) {
    case ListingState::Phase::Never:
        return {QStringLiteral("info"), Meaning::Muted, Words::tr("Not loaded yet"), {}, {}};
    case ListingState::Phase::Listing:
        return Words::listing(state, now);
    case ListingState::Phase::Stopped:
        return {QStringLiteral("partial"),
                Meaning::Warning,
                state.finished ? Words::tr("Refresh stopped") : Words::tr("Partial list"),
                Words::earlier(state, now),
                {}};
    case ListingState::Phase::Failed:
        return Words::failed(state, now);
    case ListingState::Phase::Complete:
        return Words::complete(state, now);
    }
    return {};
}

} // namespace rollcall
