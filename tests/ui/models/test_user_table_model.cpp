#include "tests/support/sample_users.h"
#include "ui/models/user_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestUserTableModel : public QObject
{
    Q_OBJECT

    const QDateTime m_now{{2026, 3, 1}, {12, 0}, Qt::UTC};
    UserStore m_store;

    // The columns shown by default, as people see them.
    static QStringList printed(const UserTableModel &model, int role = Qt::DisplayRole)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < defaultUserColumnCount; ++column)
                cells += model.index(row, column).data(role).toString();
            lines += cells.join(u" | "_s);
        }
        return lines;
    }

    static QString cell(const UserTableModel &model, int row, UserColumn column, int role)
    {
        return model.index(row, int(column)).data(role).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        tzset();
        QLocale::setDefault(QLocale(u"de_DE"_s)); // its formats never changed
        m_store.beginListing();
        m_store.merge(sampleBatch(fewUsers(m_now)));
        m_store.setRoleName(u"0"_s, u"Owner"_s);
        m_store.setRoleName(u"1"_s, u"Admin"_s);
        m_store.setRoleName(u"2"_s, u"Member"_s);
    }

    void cellsAsPeopleSeeThem()
    {
        UserTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setStore(&m_store);
        model.setNow(m_now);
        QCOMPARE(model.rowCount(), 0);
        UserQuery byMail;
        byMail.sortBy = UserColumn::Email;
        model.setOrder(m_store.select(byMail));
        const QStringList expected{
            u"愛 田中 | ai.tanaka@example.com | Active | Licensed | Admin | Sales | 3 mo ago | 04.05.21"_s,
            u"Zoë Gone | gone@example.com | Inactive | Basic | Member | Legal | Never | 04.05.21"_s,
            u"Liam O'Neil | liam@example.com | Active | Basic | Member | Sales | 1 d ago | 04.05.21"_s,
            u"Maria Sato | maria.sato@example.com | Active | Licensed | Owner | Research | 2 h ago | 04.05.21"_s,
            u"New.Hire@example.com | New.Hire@example.com | Pending | Basic | Member |  | Never | 04.05.21"_s,
        };
        QCOMPARE(printed(model), expected);
    }

    void whatTheEyeDoesNotGet()
    {
        UserTableModel model;
        model.setStore(&m_store);
        model.setNow(m_now);
        model.setOrder({*m_store.find(u"u1"_s), *m_store.find(u"u4"_s)});
        QCOMPARE(cell(model, 0, UserColumn::LastSignIn, Qt::ToolTipRole),
                 u"Sonntag, 1. März 2026, 10:00 UTC"_s);
        QCOMPARE(cell(model, 0, UserColumn::LastSignIn, Qt::AccessibleTextRole),
                 u"2 h ago, Sonntag, 1. März 2026, 10:00 UTC"_s);
        QVERIFY(!cell(model, 1, UserColumn::LastSignIn, Qt::ToolTipRole).isEmpty());
        QCOMPARE(cell(model, 0, UserColumn::Status, UserTableModel::IconRole), u"person-active"_s);
        QCOMPARE(cell(model, 1, UserColumn::Status, UserTableModel::IconRole),
                 u"person-inactive"_s);
        QCOMPARE(cell(model, 0, UserColumn::Licence, UserTableModel::IconRole), u"licence"_s);
        QCOMPARE(cell(model, 0, UserColumn::Name, UserTableModel::KeyRole), u"u1"_s);
    }

    void spoofedNamesShow()
    {
        UserStore store;
        SampleUser user{"x", "x@example.com", "Ann\xE2\x80\xAE", "Lee"};
        store.beginListing();
        store.merge(sampleBatch({user}));
        UserTableModel model;
        model.setStore(&store);
        model.setOrder(store.select({}));
        QCOMPARE(cell(model, 0, UserColumn::Name, Qt::DisplayRole), u"Ann[U+202E] Lee"_s);
    }

    void sameOrderResetsNothing()
    {
        UserTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setStore(&m_store);
        model.setOrder(m_store.select({}));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy orders(&model, &UserTableModel::orderChanged);
        model.setOrder(m_store.select({}));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(orders.count(), 0);
        QCOMPARE(changes.count(), 1);
        UserQuery downwards;
        downwards.descending = true;
        model.setOrder(m_store.select(downwards));
        QCOMPARE(resets.count(), 1);
        QCOMPARE(orders.count(), 1);
    }

    void droppedUsersAreEmptyUntilTheNextOrder()
    {
        UserStore store;
        store.beginListing();
        store.merge(sampleBatch(fewUsers(m_now)));
        UserTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setStore(&store);
        model.setOrder(store.select({}));
        store.beginListing();
        store.merge(sampleBatch({fewUsers(m_now).constFirst()}));
        QCOMPARE(store.dropUnlisted(), 4);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(printed(model).filter(u"@"_s).size(), 1);
        model.setOrder(store.select({}));
        QCOMPARE(model.rowCount(), 1);
    }

    void rowsOfUsers()
    {
        UserTableModel model;
        model.setStore(&m_store);
        model.setOrder(m_store.select({}));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.user(row)), row);
        QCOMPARE(model.rowOf(12345), -1);
    }

    void headerNamesEachColumn()
    {
        UserTableModel model;
        for (int section = 0; section < model.columnCount(); ++section) {
            QCOMPARE(model.headerData(section, Qt::Horizontal).toString(),
                     userColumnTitle(UserTableModel::column(section)));
        }
        QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    }
};

QTEST_GUILESS_MAIN(TestUserTableModel)
#include "test_user_table_model.moc"
