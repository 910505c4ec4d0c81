#include "tests/bench/bench_frames.h"

#include "core/base/clock.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/bench/given_token.h"
#include "tests/bench/measure.h"
#include "tests/bench/practice_process.h"
#include "ui/users/users_page.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QUrl>

namespace rollcall::bench {

namespace {

constexpr int rounds = 5;

struct Listing
{
    explicit Listing(const PracticeProcess &practice)
        : tokens(practice.accessToken())
        , client({QUrl::fromEncoded(practice.baseUrl()), noRateLimits()}, transport, tokens, clock)
        , directory(client, clock)
    {
    }

    SystemClock clock;
    Transport transport{clock};
    GivenToken tokens;
    ApiClient client;
    Directory directory;
};

// Each turn of the event loop until the listing has ended and is shown.
Series turnsOf(const Directory &directory)
{
    Series turns;
    const auto turn = [&turns](QEventLoop::ProcessEventsFlags flags) {
        const Milliseconds busy = busyWith([flags] { QCoreApplication::processEvents(flags); });
        turns.add({busy, busy});
    };
    while (directory.state().phase == ListingState::Phase::Listing)
        turn(QEventLoop::WaitForMoreEvents);
    turn(QEventLoop::AllEvents);
    if (directory.state().phase != ListingState::Phase::Complete)
        qFatal("The listing failed");
    return turns;
}

Series turnsAlone(const PracticeProcess &practice)
{
    Listing listing(practice);
    listing.directory.refresh();
    return turnsOf(listing.directory);
}

Series turnsShown(const PracticeProcess &practice)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("layout.ini")), QSettings::IniFormat);
    Listing listing(practice);
    UsersPage page(settings, listing.clock);
    page.resize(1900, 1000);
    page.show();
    QCoreApplication::processEvents();
    page.setDirectory(&listing.directory, QStringLiteral("practice"));
    Series turns = turnsOf(listing.directory);
    page.setDirectory(nullptr, QString());
    return turns;
}

// The longest turn of each round.
void addLongest(Series &longest, const Series &turns)
{
    longest.add({turns.longest(), turns.longest()});
}

} // namespace

void benchFrames(const PracticeProcess &practice)
{
    Series alone;
    Series shown;
    for (int round = 0; round < rounds; ++round) {
        addLongest(alone, turnsAlone(practice));
        addLongest(shown, turnsShown(practice));
    }
    printHeading("the longest turn of the event loop while all users are listed");
    printSeries("Directory alone", alone);
    printSeries("Directory and the users page (aim: 16 ms)", shown, &alone);
}

} // namespace rollcall::bench
