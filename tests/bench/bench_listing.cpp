#include "tests/bench/bench_listing.h"

#include "core/base/clock.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/bench/curl_session.h"
#include "tests/bench/given_token.h"
#include "tests/bench/measure.h"
#include "tests/bench/practice_process.h"

#include <QEventLoop>
#include <QUrl>

#include <simdjson.h>
#include <vector>

namespace rollcall::bench {

namespace {

constexpr int rounds = 15;

struct IdAndEmail
{
    std::string id;
    std::string email;
};

std::string_view text(simdjson::simdjson_result<simdjson::dom::element> element)
{
    std::string_view found;
    return element.get(found) == simdjson::SUCCESS ? found : std::string_view();
}

// One pass over the page with On Demand: the token, and what a plain script would keep.
std::string readOnDemand(simdjson::ondemand::parser &parser, std::string &page,
                         std::vector<IdAndEmail> &users)
{
    page.reserve(page.size() + simdjson::SIMDJSON_PADDING);
    simdjson::ondemand::document document;
    simdjson::ondemand::array list;
    std::string_view token;
    if (parser.iterate(page).get(document) != simdjson::SUCCESS ||
        document["next_page_token"].get(token) != simdjson::SUCCESS)
        qFatal("No user page");
    std::string next(token);
    if (document["users"].get(list) != simdjson::SUCCESS)
        qFatal("No users");
    for (auto user : list) {
        std::string_view id;
        std::string_view email;
        (void)user["id"].get(id); // invited users have none
        (void)user["email"].get(email);
        users.push_back({std::string(id), std::string(email)});
    }
    return next;
}

std::string readDom(simdjson::dom::parser &parser, const std::string &page,
                    std::vector<IdAndEmail> &users)
{
    const auto document = parser.parse(page);
    for (const auto user : document["users"].get_array())
        users.push_back({std::string(text(user["id"])), std::string(text(user["email"]))});
    return std::string(text(document["next_page_token"]));
}

// A first window: new connection, empty store.
int listWithDirectory(const PracticeProcess &practice)
{
    SystemClock clock;
    Transport transport(clock);
    GivenToken tokens(practice.accessToken());
    ApiClient client({QUrl::fromEncoded(practice.baseUrl()), noRateLimits()}, transport, tokens,
                     clock);
    Directory directory(client, clock);
    QEventLoop loop;
    QObject::connect(&directory, &Directory::stateChanged, &loop, [&] {
        if (directory.state().phase != ListingState::Phase::Listing)
            loop.quit();
    });
    directory.refresh();
    loop.exec();
    if (directory.state().phase != ListingState::Phase::Complete)
        qFatal("The listing failed: %s", qPrintable(directory.state().error->details()));
    return directory.users().size();
}

template <typename Read>
int listWithCurl(const PracticeProcess &practice, Read read)
{
    std::vector<IdAndEmail> users;
    CurlSession(practice.baseUrl(), practice.accessToken()).listUsers([&](std::string &page) {
        return read(page, users);
    });
    return int(users.size());
}

} // namespace

void benchListing(const PracticeProcess &practice)
{
    simdjson::ondemand::parser onDemand;
    simdjson::dom::parser dom;
    const auto withOnDemand = [&](std::string &page, std::vector<IdAndEmail> &users) {
        return readOnDemand(onDemand, page, users);
    };
    const auto withDom = [&](std::string &page, std::vector<IdAndEmail> &users) {
        return readDom(dom, page, users);
    };
    Series plain;
    Series plainDom;
    Series own;
    int listed = 0;
    // In turns, so that what else the machine does disturbs all alike.
    for (int round = 0; round <= rounds; ++round) {
        const Cost curlCost = costOf([&] { listWithCurl(practice, withOnDemand); });
        const Cost domCost = costOf([&] { listWithCurl(practice, withDom); });
        const Cost ownCost = costOf([&] { listed = listWithDirectory(practice); });
        if (round == 0)
            continue; // warming up
        plain.add(curlCost);
        plainDom.add(domCost);
        own.add(ownCost);
    }
    printHeading("Listing the whole account in pages of 300 (aim: 1.5 x)");
    printSeries("baseline: libcurl + simdjson, ids and e-mails kept", plain);
    printSeries("libcurl + simdjson's DOM, ids and e-mails kept", plainDom, &plain);
    printSeries("Directory: everything kept, ready to search", own, &plain);
    printFigure("distinct users in the directory", listed, "users");
}

} // namespace rollcall::bench
