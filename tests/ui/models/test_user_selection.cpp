#include "tests/support/sample_users.h"
#include "ui/models/user_selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr auto only = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
constexpr auto toggle = QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
constexpr auto extend = QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows;

} // namespace

class TestUserSelection : public QObject
{
    Q_OBJECT

    std::unique_ptr<UserStore> m_store;
    std::unique_ptr<UserTableModel> m_model;
    std::unique_ptr<UserSelection> m_selection;

    QItemSelection rows(int first, int last) const
    {
        return {m_model->index(first, 0), m_model->index(last, m_model->columnCount() - 1)};
    }

    void show(const QString &text, bool descending = false)
    {
        UserQuery query;
        query.text = text;
        query.sortBy = UserColumn::Id;
        query.descending = descending;
        m_model->setOrder(m_store->select(query));
    }

    // What the view is told, by row.
    QList<int> projected() const
    {
        QList<int> selected;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_selection->isSelected(m_model->index(row, 3)))
                selected += row;
        }
        return selected;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<UserStore>();
        m_store->beginListing();
        m_store->merge(sampleBatch(manyUsers(1000)));
        m_model = std::make_unique<UserTableModel>();
        m_selection = std::make_unique<UserSelection>(m_model.get());
        m_model->setStore(m_store.get());
        show({});
        m_selection->setVisibleRows(0, 20);
    }
    void cleanup()
    {
        m_selection.reset();
        m_model.reset();
        m_store.reset();
    }

    void selectsToggleAndClear()
    {
        m_selection->select(rows(2, 4), only);
        QCOMPARE(projected(), (QList<int>{2, 3, 4}));
        m_selection->select(rows(3, 3), toggle);
        m_selection->select(rows(7, 7), toggle);
        QCOMPARE(projected(), (QList<int>{2, 4, 7}));
        QCOMPARE(m_selection->shownCount(), 3);
        m_selection->select(rows(1, 1), only);
        QCOMPARE(m_selection->shown(), std::vector<UserRow>{m_model->user(1)});
        m_selection->clear();
        QCOMPARE(m_selection->shownCount(), 0);
        QVERIFY(projected().isEmpty());
    }

    // Dragging and Shift+arrows say their whole stretch again at each step.
    void aGestureReplacesItsOwnStretchOnly()
    {
        m_selection->select(rows(1, 1), only);
        m_selection->select(rows(5, 5), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_selection->select(rows(5, 9), extend);
        QCOMPARE(projected(), (QList<int>{1, 5, 6, 7, 8, 9}));
        m_selection->select(rows(5, 6), extend);
        QCOMPARE(projected(), (QList<int>{1, 5, 6}));
    }

    void survivesAnotherOrder()
    {
        m_selection->select(rows(0, 2), only);
        const std::vector<UserRow> before = m_selection->shown();
        show({}, true);
        QCOMPARE(m_selection->shownCount(), 3);
        QVERIFY(projected().isEmpty()); // they are the last ones now
        m_selection->setVisibleRows(980, 999);
        QCOMPARE(projected(), (QList<int>{997, 998, 999}));
        std::vector<UserRow> after = m_selection->shown();
        std::reverse(after.begin(), after.end());
        QCOMPARE(after, before);
    }

    void hiddenUsersComeBack()
    {
        QSignalSpy changes(m_selection.get(), &UserSelection::usersChanged);
        m_selection->setUser(*m_store->find(u"u10"_s));
        m_selection->select(rows(m_model->rowOf(*m_store->find(u"u500"_s)),
                                 m_model->rowOf(*m_store->find(u"u500"_s))),
                            toggle);
        QCOMPARE(m_selection->shownCount(), 2);
        changes.clear();
        show(u"u500"_s);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(m_selection->shownCount(), 1);
        QCOMPARE(m_selection->hiddenCount(), 1);
        show({});
        QCOMPARE(m_selection->shownCount(), 2);
        QCOMPARE(m_selection->hiddenCount(), 0);
    }

    void addingWhileSomeAreHiddenKeepsThem()
    {
        m_selection->setUser(*m_store->find(u"u10"_s));
        show(u"u500"_s);
        m_selection->select(rows(0, 0), toggle);
        show({});
        QCOMPARE(m_selection->shownCount(), 2);
        show(u"u500"_s);
        m_selection->select(rows(0, 0), only);
        show({});
        QCOMPARE(m_selection->shownCount(), 1);
    }

    void currentUserIsFoundAgain()
    {
        m_selection->setCurrentIndex(m_model->index(5, 2), only);
        const UserRow user = m_model->user(5);
        QCOMPARE(m_selection->currentUser(), user);
        show({}, true);
        QCOMPARE(m_selection->currentIndex(), m_model->index(994, 2));
        show(u"nobody like this"_s);
        QVERIFY(!m_selection->currentIndex().isValid());
        QCOMPARE(m_selection->currentUser(), user);
        show({});
        QCOMPARE(m_selection->currentIndex(), m_model->index(5, 2));
    }

    void allOfThemIsOneRangeNearTheScreen()
    {
        m_selection->select(rows(0, 999), only);
        QCOMPARE(m_selection->shownCount(), 1000);
        QCOMPARE(m_selection->selection().size(), 1);
        QVERIFY(m_selection->selection().constFirst().height() < 300);
        m_selection->setVisibleRows(500, 520);
        QVERIFY(m_selection->isSelected(m_model->index(510, 0)));
    }

    void clearingReachesRowsFarAway()
    {
        m_selection->select(rows(900, 910), only);
        QVERIFY(projected().isEmpty());
        m_selection->clear();
        QCOMPARE(m_selection->shownCount(), 0);
    }

    void droppedUsersCountNoMore()
    {
        m_selection->select(rows(0, 999), only);
        m_store->beginListing();
        m_store->merge(sampleBatch(manyUsers(10)));
        m_store->dropUnlisted();
        show({});
        QCOMPARE(m_selection->shownCount(), 10);
        QCOMPARE(m_selection->hiddenCount(), 0);
    }

    void anotherAccountForgets()
    {
        m_selection->setCurrentIndex(m_model->index(5, 2), only);
        m_model->setStore(m_store.get());
        m_selection->forget();
        show({});
        QCOMPARE(m_selection->shownCount(), 0);
        QCOMPARE(m_selection->currentUser(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestUserSelection)
#include "test_user_selection.moc"
