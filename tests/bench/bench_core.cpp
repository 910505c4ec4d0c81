#include "core/zoom/user_page_parser.h"
#include "tests/bench/bench_listing.h"
#include "tests/bench/bench_store.h"
#include "tests/bench/curl_session.h"
#include "tests/bench/practice_process.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>

using namespace rollcall;
using namespace rollcall::bench;

namespace {

constexpr int users = 100'000;

Pages pagesOf(const PracticeProcess &practice)
{
    Pages pages;
    zoom::UserPageParser parser;
    CurlSession session(practice.baseUrl(), practice.accessToken());
    session.listUsers([&](const std::string &page) {
        pages.push_back(QByteArray::fromStdString(page));
        return parser.nextPageToken(pages.back()).value().toStdString();
    });
    return pages;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--serve"))
        return servePracticeAccount(arguments[2].toInt());

    QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false"));
    std::printf("%d users of the practice account, which runs in a process of its own\n", users);
    const PracticeProcess practice(users);
    const Pages pages = pagesOf(practice);
    const auto wanted = [&](const char *part) {
        return arguments.size() < 2 || arguments.contains(QLatin1String(part));
    };
    if (wanted("listing"))
        benchListing(practice);
    if (wanted("pages"))
        benchPages(pages);
    if (wanted("memory"))
        benchMemory(pages);
    if (wanted("search"))
        benchSearch(pages);
    if (wanted("sort"))
        benchSort(pages);
    return 0;
}
