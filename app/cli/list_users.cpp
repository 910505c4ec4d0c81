#include "app/cli/list_users.h"

#include "app/cli/console.h"
#include "core/base/deferred.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::ListUsers)
};

QString progressLine(const ListingState &state)
{
    const QLocale locale;
    const QString listed = locale.toString(state.listed);
    if (state.waitingUntil) {
        const QString until = locale.toString(state.waitingUntil->toLocalTime().time());
        return Text::tr("%1 users, waiting for Zoom’s rate limit until %2").arg(listed, until);
    }
    if (state.expected < 0)
        return Text::tr("%1 users").arg(listed);
    return Text::tr("%1 of %2 users").arg(listed, locale.toString(state.expected));
}

Error waitForAnotherDay(const ListingState &state)
{
    Error error = localError(ErrorKind::DailyLimit,
                             Text::tr("Zoom’s daily limit of this account is used up."));
    if (state.waitingUntil) {
        error.sentence += u' ' + Text::tr("Try again after %1.")
                                     .arg(QLocale().toString(state.waitingUntil->toLocalTime()));
    }
    return error;
}

// Follows a directory, from the event loop, until its listing has ended. Not with QCoro's awaitable
// signals: that of 0.8 resumes a coroutine that is gone where a signal comes twice in a turn.
class ListingWatch : public QObject
{
public:
    ListingWatch(Directory &directory, Console &console)
        : m_directory(directory)
        , m_console(console)
    {
        connect(&directory, &Directory::stateChanged, this, &ListingWatch::look,
                Qt::QueuedConnection);
    }

    const Deferred<bool> &ended() const { return m_ended; }
    const std::optional<Error> &givenUp() const { return m_givenUp; }

private:
    void look()
    {
        const ListingState &state = m_directory.state();
        if (state.waitingForAnotherDay && !m_givenUp) {
            m_givenUp = waitForAnotherDay(state);
            m_directory.stop();
        }
        if (state.phase == ListingState::Phase::Listing)
            m_console.progress(progressLine(state));
        else
            m_ended.set(true); // may destroy this object
    }

    Directory &m_directory;
    Console &m_console;
    Deferred<bool> m_ended;
    std::optional<Error> m_givenUp;
};

QString partialNote(const ListingState &state)
{
    if (state.listed == 0)
        return Text::tr("No user could be read.");
    if (state.expected < 0) {
        return Text::tr("The list is partial: %Ln user(s) could be read, and Zoom has not said of "
                        "how many.",
                        nullptr, state.listed);
    }
    //: %1 is a number
    return Text::tr("The list is partial: %1 of %Ln user(s) could be read.", nullptr,
                    state.expected)
        .arg(QLocale().toString(state.listed));
}

} // namespace

QCoro::Task<ListingState> listUsers(Directory &directory, CommandContext context)
{
    const auto stop = context.cancel.onCancel([&directory] { directory.stop(); });
    const ListingWatch watch(directory, context.console);
    directory.refresh();
    co_await watch.ended();
    context.console.clearProgress();
    ListingState state = directory.state();
    if (watch.givenUp() && state.phase == ListingState::Phase::Stopped) {
        state.phase = ListingState::Phase::Failed;
        state.error = watch.givenUp();
    }
    co_return state;
}

QStringList listingNotes(const ListingState &state)
{
    QStringList notes;
    if (state.partial())
        notes += partialNote(state);
    if (state.restarts > 0) {
        notes += Text::tr("Zoom’s page token expired %n time(s) while the list was read; reading "
                          "went on, and each user is in the list once.",
                          nullptr, state.restarts);
    }
    if (state.changedMeanwhile) {
        notes += Text::tr("Users were added or removed while the list was read. It holds those "
                          "that Zoom named; read it again for a list of one moment.");
    }
    return notes;
}

} // namespace rollcall::cli
