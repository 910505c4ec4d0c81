// How fast the users page is with 100,000 users, beside what Qt offers for the same: off-screen,
// one run, medians and 99th percentiles. `rollcall-bench-table [users [frames]]`.

#include "core/base/clock.h"
#include "tests/bench/bench_frames.h"
#include "tests/bench/measure.h"
#include "tests/bench/practice_process.h"
#include "tests/support/sample_users.h"
#include "ui/theme/theme.h"
#include "ui/users/users_controller.h"
#include "ui/users/users_page.h"
#include "ui/users/users_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <vector>

using namespace rollcall;
using namespace rollcall::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 300;
constexpr QSize windowSize(1900, 1000);

// Everything that an event brings about, layout and painting too.
void paint(QWidget &widget)
{
    QCoreApplication::sendPostedEvents();
    widget.repaint();
}

const QStringList &keystrokes()
{
    static const QStringList texts{u"m"_s,   u"ma"_s, u"mar"_s, u"mark"_s,
                                   u"mar"_s, u"ma"_s, u"m"_s,   QString()};
    return texts;
}

Series typing(int rounds, const std::function<void(QString)> &search, QWidget &shown)
{
    Series times;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &text : keystrokes()) {
            times.add(costOf([&] {
                search(text);
                paint(shown);
            }));
        }
    }
    return times;
}

Series scrolling(QTableView &table)
{
    Series times;
    QScrollBar &bar = *table.verticalScrollBar();
    bar.setValue(0);
    for (int page = 0; page < 400; ++page) {
        times.add(costOf([&] {
            const int rows = table.viewport()->height() / table.rowHeight(0);
            bar.setValue(bar.value() + (table.verticalScrollMode() == QTableView::ScrollPerPixel
                                            ? rows * table.rowHeight(0)
                                            : rows));
            table.viewport()->repaint();
        }));
    }
    bar.setValue(0);
    return times;
}

// As many rows and columns as the users table, and next to no work for a cell.
class TrivialModel : public QAbstractTableModel
{
public:
    TrivialModel(int rows, int columns)
        : m_rows(rows)
        , m_columns(columns)
    {
    }
    int rowCount(const QModelIndex &) const override { return m_rows; }
    int columnCount(const QModelIndex &) const override { return m_columns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_texts[index.column() % m_texts.size()])
                                       : QVariant();
    }

private:
    int m_rows;
    int m_columns;
    QStringList m_texts{u"Maria Sato"_s, u"user1234@example.com"_s, u"Active"_s,  u"Licensed"_s,
                        u"Member"_s,     u"Engineering"_s,          u"3 d ago"_s, u"5/4/21"_s};
};

// The usual way: a proxy that looks for a text in a row's name, e-mail and department.
class UsualProxy : public QSortFilterProxyModel
{
public:
    void search(const QString &text)
    {
        m_text = text;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const auto has = [&](UserColumn column) {
            return sourceModel()
                ->index(row, int(column), parent)
                .data()
                .toString()
                .contains(m_text, Qt::CaseInsensitive);
        };
        return has(UserColumn::Name) || has(UserColumn::Email) || has(UserColumn::Department);
    }

private:
    QString m_text;
};

void setColumns(QTableView &table, int count)
{
    for (int section = 0; section < table.horizontalHeader()->count(); ++section) {
        table.setColumnHidden(section, section >= count);
        if (section < count)
            table.setColumnWidth(section, windowSize.width() / count);
    }
}

// A bare table of the same size, with as many columns as wide.
void setUpBare(QTableView &table, QAbstractItemModel &model, const UsersTable &like, int columns)
{
    table.setModel(&model);
    table.setWordWrap(false);
    table.setShowGrid(false);
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setVerticalScrollMode(QTableView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(like.rowHeight(0));
    table.resize(like.size());
    table.show();
    setColumns(table, columns);
    QCoreApplication::processEvents();
}

class Bench
{
public:
    explicit Bench(int users)
        : m_users(users)
    {
        for (int first = 0; first < users; first += pageSize)
            m_pages.push_back(sampleBatch(manyUsers(std::min(pageSize, users - first), first)));
        m_page.resize(windowSize);
        m_page.show();
        m_store.beginListing();
        m_page.controller().setUsers(&m_store);
    }

    void run()
    {
        listing();
        keystrokes();
        sorting();
        for (const int columns : {8, 20})
            scrollPages(columns);
    }

private:
    // Pages as they come, with somebody typing between them.
    void listing()
    {
        Series merges;
        Series turns;
        Series keys;
        Series selects;
        ListingState state;
        state.phase = ListingState::Phase::Listing;
        state.expected = m_users;
        for (std::size_t at = 0; at < m_pages.size(); ++at) {
            merges.add(costOf([&] { state.listed += m_store.merge(m_pages[at]).newInListing; }));
            m_controller.setListing(state);
            m_controller.usersChanged();
            turns.add(costOf([] { QCoreApplication::processEvents(); }));
            if (at % 5 == 4) {
                const QStringList &texts = ::keystrokes();
                selects.add(costOf([&] { m_store.select(m_controller.query()); }));
                keys.add(costOf([&] {
                    m_controller.search(texts[qsizetype(at / 5) % texts.size()]);
                    paint(m_page);
                }));
            }
        }
        m_controller.search({});
        state.phase = ListingState::Phase::Complete;
        state.finished = m_clock.wallClock();
        m_controller.setListing(state);
        QCoreApplication::processEvents();
        printHeading("while pages of 300 users arrive");
        printSeries("merge of a page (the store)", merges);
        printSeries("one turn of the event loop", turns);
        printFigure("the longest turn", turns.longest().count(), "ms");
        printSeries("select after 5 pages (the store)", selects);
        printSeries("a keystroke in the search, painted", keys);
        printFigure("the longest keystroke", keys.longest().count(), "ms");
    }

    void keystrokes()
    {
        const Series ours = typing(
            20, [this](const QString &text) { m_controller.search(text); }, m_page);
        UserTableModel source;
        source.setStore(&m_store);
        source.setOrder(m_store.select({}));
        UsualProxy proxy;
        proxy.setSourceModel(&source);
        QTableView bare;
        setUpBare(bare, proxy, *m_table, defaultUserColumnCount);
        const Series usual = typing(
            2, [&](const QString &text) { proxy.search(text); }, bare);
        printHeading("a keystroke in the search, painted");
        printSeries("QSortFilterProxyModel and QTableView", usual);
        printSeries("Rollcall", ours, &usual);

        m_table->selectAll();
        const Series selected = typing(
            5, [this](const QString &text) { m_controller.search(text); }, m_page);
        printSeries("Rollcall, all users selected", selected, &usual);
        m_controller.selection().clear();
    }

    void sorting()
    {
        Series ours;
        Series usual;
        UserTableModel source;
        source.setStore(&m_store);
        source.setOrder(m_store.select({}));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&source);
        QTableView bare;
        setUpBare(bare, proxy, *m_table, defaultUserColumnCount);
        for (int round = 0; round < 4; ++round) {
            for (int column = 0; column < defaultUserColumnCount; ++column) {
                const bool down = round % 2 == 0;
                ours.add(costOf([&] {
                    m_controller.sort(UserColumn(column), down);
                    paint(m_page);
                }));
                if (round == 0) {
                    usual.add(costOf([&] {
                        proxy.sort(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
                        paint(bare);
                    }));
                }
            }
        }
        printHeading("a click on a header, painted");
        printSeries("QSortFilterProxyModel and QTableView", usual);
        printSeries("Rollcall", ours, &usual);
        m_controller.sort(UserColumn::Name, false);
    }

    void scrollPages(int columns)
    {
        setColumns(*m_table, columns);
        TrivialModel model(m_users, columns);
        QTableView bare;
        setUpBare(bare, model, *m_table, columns);
        const Series plain = scrolling(bare);
        const Series ours = scrolling(*m_table);
        m_table->selectAll();
        const Series selected = scrolling(*m_table);
        m_controller.selection().clear();
        printHeading(qPrintable(u"a page of scrolling, %1 columns"_s.arg(columns)));
        printSeries("QTableView on a trivial model", plain);
        printSeries("Rollcall", ours, &plain);
        printSeries("Rollcall, all users selected", selected, &plain);
    }

    int m_users;
    std::vector<UserBatch> m_pages;
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"layout.ini"_s), QSettings::IniFormat};
    Theme m_theme{m_settings};
    SystemClock m_clock;
    UserStore m_store;
    UsersPage m_page{m_settings, m_clock};
    UsersController &m_controller = m_page.controller();
    UsersTable *m_table = m_page.findChild<UsersTable *>();
};

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--serve") == 0) {
        const QCoreApplication application(argc, argv);
        return servePracticeAccount(atoi(argv[2]));
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QLoggingCategory::setFilterRules(u"rollcall.*=false\nqt.qpa.*=false"_s);
    const QStringList arguments = QApplication::arguments();
    const int users = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    if (!arguments.contains(u"frames"_s))
        Bench(users).run();
    benchFrames(PracticeProcess(users));
}
