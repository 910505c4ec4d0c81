#include "tests/bench/bench_store.h"

#include "core/directory/user_batch.h"
#include "core/directory/user_store.h"
#include "core/zoom/user_page_parser.h"
#include "tests/bench/measure.h"
#include "tests/bench/plain_user.h"

#include <QSortFilterProxyModel>

#include <malloc.h>

namespace rollcall::bench {

namespace {

void parse(zoom::UserPageParser &parser, const QByteArray &page,
           const zoom::UserPageParser::Sink &sink)
{
    if (!parser.parse(page, zoom::UserStatus::Active, sink))
        qFatal("A page does not parse");
}

std::vector<UserBatch> batchesOf(const Pages &pages)
{
    std::vector<UserBatch> batches;
    zoom::UserPageParser parser;
    for (const QByteArray &page : pages) {
        UserBatch &batch = batches.emplace_back();
        parse(parser, page, [&](const zoom::UserView &user) { batch.add(user); });
    }
    return batches;
}

void fill(UserStore &store, const std::vector<UserBatch> &batches)
{
    for (const UserBatch &batch : batches)
        store.merge(batch);
}

std::vector<PlainUser> plainUsers(const Pages &pages)
{
    std::vector<PlainUser> users;
    zoom::UserPageParser parser;
    for (const QByteArray &page : pages)
        parse(parser, page, [&](const zoom::UserView &user) { users.emplace_back(user); });
    users.shrink_to_fit();
    return users;
}

double heapInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
}

UserQuery query(const char *text, UserColumn column = UserColumn::Name)
{
    UserQuery query;
    query.text = QString::fromUtf8(text);
    query.sortBy = column;
    return query;
}

// What most table windows do: filter and sort through Qt's proxy; here without a view.
class Proxy
{
public:
    explicit Proxy(const std::vector<PlainUser> &users)
        : m_model(users)
    {
        m_proxy.setSourceModel(&m_model);
        m_proxy.setFilterKeyColumn(-1);
        m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    }

    void search(const char *text) { m_proxy.setFilterFixedString(QString::fromUtf8(text)); }

    void sort(int column)
    {
        m_proxy.sort(-1);
        m_proxy.sort(column);
    }

private:
    PlainUserModel m_model;
    QSortFilterProxyModel m_proxy;
};

} // namespace

void benchPages(const Pages &pages)
{
    printHeading("A page of 300 users");
    zoom::UserPageParser parser;
    Series reading;
    Series batching;
    for (const QByteArray &page : pages) {
        reading.add(costOf([&] { parse(parser, page, [](const zoom::UserView &) {}); }));
        batching.add(costOf([&] {
            UserBatch batch;
            parse(parser, page, [&](const zoom::UserView &user) { batch.add(user); });
        }));
    }
    printSeries("baseline: parse alone, users thrown away", reading);
    printSeries("parse and batch, off the GUI thread", batching, &reading);

    const std::vector<UserBatch> batches = batchesOf(pages);
    UserStore store;
    Series merging;
    Series again;
    for (const UserBatch &batch : batches)
        merging.add(costOf([&] { store.merge(batch); }));
    for (const UserBatch &batch : batches)
        again.add(costOf([&] { store.merge(batch); }));
    printSeries("merge new users, on the GUI thread (aim: 1 ms)", merging, &reading);
    printSeries("merge known users, on the GUI thread", again, &reading);
}

void benchMemory(const Pages &pages)
{
    std::printf("\nMemory a user\n");
    double before = heapInUse();
    const std::vector<PlainUser> plain = plainUsers(pages);
    const double plainBytes = (heapInUse() - before) / double(plain.size());
    printFigure("baseline: struct of 20 QStrings, heap", plainBytes, "bytes");

    const std::vector<UserBatch> batches = batchesOf(pages);
    before = heapInUse();
    UserStore store;
    fill(store, batches);
    printFigure("store with its search blob, heap", (heapInUse() - before) / double(store.size()),
                "bytes", plainBytes);
    (void)store.select({});
    printFigure("and its orders by name and e-mail, heap",
                (heapInUse() - before) / double(store.size()), "bytes", plainBytes);
    printFigure("the same, as memoryUse() says (aim: 250)",
                double(store.memoryUse()) / double(store.size()), "bytes", plainBytes);
}

void benchSearch(const Pages &pages)
{
    const std::vector<UserBatch> batches = batchesOf(pages);
    UserStore store;
    fill(store, batches);
    const std::vector<PlainUser> plain = plainUsers(pages);
    Proxy proxy(plain);
    proxy.sort(PlainUserModel::Name);

    printHeading("A keystroke: match, in the order of names (aim: 3 ms)");
    for (const char *text : {"m", "ma", "mar", "mari", "mari sa", "example", ""}) {
        const Series baseline = measure(3, [&] { proxy.search(text); });
        const Series own = measure(100, [&] { (void)store.select(query(text)); });
        const auto found = int(store.select(query(text)).size());
        const QByteArray name =
            '"' + QByteArray(text) + "\": " + QByteArray::number(found) + " users";
        printSeries(("baseline: QSortFilterProxyModel, " + name).constData(), baseline);
        printSeries(("store, " + name).constData(), own, &baseline);
    }

    UserStore growing;
    Series arriving;
    for (const UserBatch &batch : batches) {
        growing.merge(batch);
        arriving.add(costOf([&] { (void)growing.select(query("mar")); }));
    }
    printSeries("store, \"mar\" after each page that arrives", arriving);
}

void benchSort(const Pages &pages)
{
    struct Column
    {
        const char *name;
        UserColumn own;
        int plain;
    };
    const std::vector<UserBatch> batches = batchesOf(pages);
    const std::vector<PlainUser> plain = plainUsers(pages);
    Proxy proxy(plain);

    printHeading("A sort by another column, keys included (aim: 25 to 30 ms)");
    for (const Column &column :
         {Column{"name", UserColumn::Name, PlainUserModel::Name},
          Column{"e-mail", UserColumn::Email, PlainUserModel::Email},
          Column{"department", UserColumn::Department, PlainUserModel::Department},
          Column{"last sign-in", UserColumn::LastSignIn, PlainUserModel::LastSignIn}}) {
        const Series baseline = measure(3, [&] { proxy.sort(column.plain); });
        Series first;
        Series next;
        for (int left = 15; left > 0; --left) {
            UserStore store;
            fill(store, batches);
            first.add(costOf([&] { (void)store.select(query("", column.own)); }));
            (void)store.select(query("", UserColumn::FirstName));
            next.add(costOf([&] { (void)store.select(query("", column.own)); }));
        }
        printSeries((QByteArray("baseline: QSortFilterProxyModel, ") + column.name).constData(),
                    baseline);
        printSeries((QByteArray("store, the first sort of all, ") + column.name).constData(), first,
                    &baseline);
        printSeries((QByteArray("store, ") + column.name).constData(), next, &baseline);
    }
}

} // namespace rollcall::bench
